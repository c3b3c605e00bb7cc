-- A consent to take part in the contest is a fact that rules read, so giving and withdrawing it stand under marks: a run
-- reads given_mark <= m < withdrawn_mark, whatever happened since. Consents for other purposes keep the defaults.
alter table consent
    add column given_mark bigint not null default 0,
    add column withdrawn_mark bigint not null default 9223372036854775807,
    add key consent_for_runs (tenant, purpose, participant, given_mark);
