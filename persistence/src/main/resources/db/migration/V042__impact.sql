-- What drafts would do to everybody. An impact without a summary is being computed, or its program died.
create table impact (
    tenant       int          not null,
    id           bigint       not null,
    contest      bigint       not null,
    opened_at    timestamp(6) not null,
    names        mediumtext   not null,
    input        mediumtext   not null,
    rules_before mediumtext   not null,
    rules_after  mediumtext   not null,
    summary      mediumtext   null,
    primary key (tenant, id),
    key impact_by_contest (tenant, contest, id),
    constraint impact_contest foreign key (tenant, contest) references contest (tenant, id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;

-- The newest impact of each text that was previewed.
create table impact_draft (
    tenant  int         not null,
    contest bigint      not null,
    kind    varchar(20) not null,
    hash    char(64)    not null,
    impact  bigint      not null,
    primary key (tenant, contest, kind, hash),
    key impact_draft_by_impact (tenant, impact),
    constraint impact_draft_impact foreign key (tenant, impact) references impact (tenant, id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;

-- Changed awards. Codes of track, group, class and region are positions in the names of the impact; a class of -1 is none,
-- a place of 0 means that no result counted.
create table impact_row (
    tenant            int      not null,
    impact            bigint   not null,
    track             smallint not null,
    entrant           bigint   not null,
    grade             smallint not null,
    region            smallint not null,
    group_before      smallint not null,
    place_from_before int      not null,
    place_to_before   int      not null,
    points_before     bigint   not null,
    class_before      smallint not null,
    group_after       smallint not null,
    place_from_after  int      not null,
    place_to_after    int      not null,
    points_after      bigint   not null,
    class_after       smallint not null,
    steps             smallint not null,
    moved             int      not null,
    primary key (tenant, impact, track, entrant)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;
