create table season (
    tenant          int          not null,
    id              bigint       not null,
    revision        int          not null,
    code            varchar(60)  not null,
    title           varchar(300) not null,
    starts          date         not null,
    ends            date         not null,
    identity_policy varchar(30)  not null,
    primary key (tenant, id),
    unique key season_by_code (tenant, code),
    constraint season_tenant foreign key (tenant) references tenant (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;

-- Names rules may use, by domain; the code never changes, so columns and engine text may carry it.
create table season_name (
    tenant int          not null,
    season bigint       not null,
    domain varchar(20)  not null,
    code   int          not null,
    name   varchar(200) not null,
    primary key (tenant, season, domain, code),
    unique key season_name_by_name (tenant, season, domain, name),
    constraint season_name_season foreign key (tenant, season) references season (tenant, id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;

create table contest (
    tenant        int          not null,
    id            bigint       not null,
    revision      int          not null,
    season        bigint       not null,
    code          varchar(60)  not null,
    title         varchar(300) not null,
    ranks         varchar(20)  not null,
    award_classes varchar(1000) not null,
    primary key (tenant, id),
    unique key contest_by_code (tenant, code),
    key contest_by_season (tenant, season),
    constraint contest_season foreign key (tenant, season) references season (tenant, id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;

create table track (
    tenant   int          not null,
    id       bigint       not null,
    contest  bigint       not null,
    position int          not null,
    code     varchar(60)  not null,
    title    varchar(300) not null,
    primary key (tenant, id),
    unique key track_by_contest (tenant, contest, code),
    constraint track_contest foreign key (tenant, contest) references contest (tenant, id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;

create table event (
    tenant     int            not null,
    id         bigint         not null,
    revision   int            not null,
    season     bigint         not null,
    code       varchar(120)   not null,
    title      varchar(300)   not null,
    kind       varchar(200)   not null,
    level      varchar(200)   not null,
    starts     date           not null,
    ends       date           not null,
    maximum    decimal(18, 6) null,
    meta_event varchar(120)   null,
    primary key (tenant, id),
    unique key event_by_code (tenant, season, code),
    constraint event_season foreign key (tenant, season) references season (tenant, id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;

create table event_track (
    tenant int            not null,
    event  bigint         not null,
    track  bigint         not null,
    weight decimal(12, 6) not null,
    primary key (tenant, event, track),
    key event_track_by_track (tenant, track),
    constraint event_track_event foreign key (tenant, event) references event (tenant, id),
    constraint event_track_track foreign key (tenant, track) references track (tenant, id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;

create table event_edge (
    tenant     int         not null,
    from_event bigint      not null,
    to_event   bigint      not null,
    type       varchar(20) not null,
    primary key (tenant, from_event, to_event, type),
    key event_edge_by_target (tenant, to_event),
    constraint event_edge_from foreign key (tenant, from_event) references event (tenant, id),
    constraint event_edge_to foreign key (tenant, to_event) references event (tenant, id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;
