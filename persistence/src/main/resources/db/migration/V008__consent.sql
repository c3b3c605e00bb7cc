create table consent (
    tenant       int          not null,
    id           bigint       not null,
    participant  bigint       not null,
    purpose      varchar(20)  not null,
    recipient    int          null,
    fields       varchar(300) not null,
    given_on     date         not null,
    until        date         not null,
    withdrawn_on date         null,
    given_by     varchar(60)  not null,
    primary key (tenant, id),
    key consent_by_participant (tenant, participant, purpose),
    key consent_by_recipient (tenant, recipient, purpose),
    constraint consent_participant foreign key (tenant, participant) references participant (tenant, id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;

-- Each look at a person, kept with the facts of the person; the looking tenant stands beside.
create table access_log (
    tenant      int          not null,
    id          bigint       not null,
    participant bigint       not null,
    university  int          not null,
    account     varchar(200) not null,
    act         varchar(60)  not null,
    what        varchar(300) not null,
    at          timestamp(6) not null,
    primary key (tenant, id),
    key access_log_by_participant (tenant, participant, id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;
