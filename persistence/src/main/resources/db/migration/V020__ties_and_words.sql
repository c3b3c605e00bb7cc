-- What tells equal scores apart: penalty and moment of the last success, in both the smaller is better.
alter table participation
    add column penalty      decimal(18, 6) null,
    add column last_success decimal(18, 6) null;

alter table import_staged
    add column penalty      decimal(18, 6) null,
    add column last_success decimal(18, 6) null;

-- Words are kept apart from their language: a phrase a line. No points: nobody can reach the class.
alter table cohort
    add column warnings text not null;

alter table cut_off
    modify column points   bigint        null,
    modify column sentence varchar(1000) not null;
