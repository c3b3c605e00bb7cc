-- Each look at a person, kept with the facts of the person: which tenant and account looked, how, at which fields.
drop table access_log;

create table access_log (
    tenant      int          not null,
    id          bigint       not null,
    participant bigint       not null,
    viewer      int          not null,
    account     bigint       not null,
    act         varchar(20)  not null,
    fields      varchar(300) not null,
    at          timestamp(6) not null,
    primary key (tenant, id),
    key access_log_by_participant (tenant, participant, id),
    constraint access_log_participant foreign key (tenant, participant) references participant (tenant, id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;
