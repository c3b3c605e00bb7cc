-- What proves a consent: who signed which words, and which account put it down.
alter table consent
    drop column given_by,
    add column signers       varchar(30)  not null,
    add column text_version  int          not null,
    add column text_language char(2)      not null,
    add column text_hash     char(64)     not null,
    add column recorded_by   bigint       not null,
    add column recorded_at   timestamp(6) not null;

-- Asked for by a minor, not signed by the representative yet: nothing rests on it, so it is no row of consent. A closed
-- one became a consent or was taken back, and stays as evidence.
create table consent_request (
    tenant        int          not null,
    id            bigint       not null,
    participant   bigint       not null,
    purpose       varchar(20)  not null,
    recipient     int          null,
    fields        varchar(300) not null,
    until         date         not null,
    signers       varchar(30)  not null,
    text_version  int          not null,
    text_language char(2)      not null,
    text_hash     char(64)     not null,
    asked_by      bigint       not null,
    asked_at      timestamp(6) not null,
    closed_at     timestamp(6) null,
    consent       bigint       null,
    primary key (tenant, id),
    key consent_request_open (tenant, closed_at, id),
    key consent_request_by_participant (tenant, participant),
    key consent_request_by_consent (tenant, consent),
    constraint consent_request_participant foreign key (tenant, participant) references participant (tenant, id),
    constraint consent_request_consent foreign key (tenant, consent) references consent (tenant, id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;
