-- Facts of people. Participants and teams are numbered from one series, "entrant".
create table participant (
    tenant          int          not null,
    id              bigint       not null,
    revision        int          not null,
    number          varchar(40)  not null,
    birth_year      smallint     not null default 0,
    graduation_year smallint     not null default 0,
    grade           smallint     not null default 0,
    region          varchar(200) not null default '',
    identity        varchar(30)  not null,
    merged_into     bigint       null,
    primary key (tenant, id),
    key participant_by_number (tenant, number),
    key participant_by_merge (tenant, merged_into),
    constraint participant_tenant foreign key (tenant) references tenant (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;

-- Personal columns, apart from the facts: erasure empties these and leaves the numbers.
create table participant_person (
    tenant      int          not null,
    participant bigint       not null,
    last_name   varchar(200) not null default '',
    first_name  varchar(200) not null default '',
    patronymic  varchar(200) not null default '',
    birth_date  date         null,
    school      varchar(300) not null default '',
    city        varchar(200) not null default '',
    primary key (tenant, participant),
    key participant_person_by_name (tenant, last_name, first_name),
    constraint participant_person_participant foreign key (tenant, participant) references participant (tenant, id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;

create table team (
    tenant       int          not null,
    id           bigint       not null,
    revision     int          not null,
    title        varchar(300) not null,
    organisation varchar(300) not null default '',
    primary key (tenant, id),
    key team_by_title (tenant, title(100)),
    constraint team_tenant foreign key (tenant) references tenant (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;

create table team_member (
    tenant      int    not null,
    team        bigint not null,
    participant bigint not null,
    primary key (tenant, team, participant),
    key team_member_by_participant (tenant, participant),
    constraint team_member_team foreign key (tenant, team) references team (tenant, id),
    constraint team_member_participant foreign key (tenant, participant) references participant (tenant, id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;

create table external_id (
    tenant      int          not null,
    source      varchar(120) not null,
    external_id varchar(200) not null,
    entrant     bigint       not null,
    primary key (tenant, source, external_id),
    key external_id_by_entrant (tenant, entrant, source)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;

create table merge_record (
    tenant    int          not null,
    id        bigint       not null,
    duplicate bigint       not null,
    survivor  bigint       not null,
    merged    boolean      not null,
    reason    varchar(500) not null,
    actor     varchar(200) not null,
    at        timestamp(6) not null,
    primary key (tenant, id),
    key merge_record_by_duplicate (tenant, duplicate),
    key merge_record_by_survivor (tenant, survivor)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;

create table doubtful_match (
    tenant   int          not null,
    id       bigint       not null,
    newer    bigint       not null,
    older    bigint       not null,
    why      varchar(500) not null,
    decision varchar(20)  null,
    reason   varchar(500) null,
    batch    bigint       null,
    primary key (tenant, id),
    unique key doubtful_match_by_pair (tenant, newer, older),
    key doubtful_match_open (tenant, decision, id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;
