create table scoring_run (
    tenant      int          not null,
    id          bigint       not null,
    contest     bigint       not null,
    mode        varchar(20)  not null,
    status      varchar(20)  not null,
    mark        bigint       not null,
    rules_hash  varchar(64)  not null,
    input_hash  varchar(64)  not null,
    result_hash varchar(64)  not null,
    entrants    bigint       not null,
    results     bigint       not null,
    problems    mediumtext   not null,
    actor       varchar(200) not null,
    started_at  timestamp(6) not null,
    finished_at timestamp(6) null,
    primary key (tenant, id),
    key scoring_run_by_contest (tenant, contest, id),
    constraint scoring_run_contest foreign key (tenant, contest) references contest (tenant, id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;

create table scoring_run_rules (
    tenant  int         not null,
    run     bigint      not null,
    kind    varchar(20) not null,
    version int         not null,
    text    mediumtext  not null,
    primary key (tenant, run, kind),
    constraint scoring_run_rules_run foreign key (tenant, run) references scoring_run (tenant, id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;

-- Which run of a contest is published: one row, switched by one statement.
create table published_run (
    tenant  int    not null,
    contest bigint not null,
    run     bigint not null,
    primary key (tenant, contest),
    constraint published_run_run foreign key (tenant, run) references scoring_run (tenant, id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;

-- Codes of track, group and class are positions in the names of the run (scoring_name).
create table standing (
    tenant      int          not null,
    run         bigint       not null,
    track       smallint     not null,
    grp         smallint     not null,
    place_from  int          not null,
    entrant     bigint       not null,
    place_to    int          not null,
    points      bigint       not null,
    counted     int          not null,
    best_single bigint       not null,
    finals      int          not null,
    full_parts  int          not null,
    last_day    int          not null,
    official    boolean      not null,
    reached     smallint     not null,
    proposed    smallint     not null,
    reason      varchar(300) null,
    primary key (tenant, run, track, grp, place_from, entrant),
    key standing_by_entrant (tenant, run, entrant)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;

create table scoring_name (
    tenant int          not null,
    run    bigint       not null,
    domain varchar(20)  not null,
    code   int          not null,
    name   varchar(300) not null,
    primary key (tenant, run, domain, code)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;

create table cohort (
    tenant   int    not null,
    run      bigint not null,
    track    smallint not null,
    grp      smallint not null,
    ranked   int    not null,
    positive int    not null,
    official int    not null,
    best     bigint not null,
    primary key (tenant, run, track, grp)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;

create table cut_off (
    tenant      int          not null,
    run         bigint       not null,
    track       smallint     not null,
    grp         smallint     not null,
    award_class smallint     not null,
    points      bigint       not null,
    allowed     int          not null,
    reached     int          not null,
    rule        varchar(300) not null,
    sentence    varchar(500) not null,
    primary key (tenant, run, track, grp, award_class)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;
