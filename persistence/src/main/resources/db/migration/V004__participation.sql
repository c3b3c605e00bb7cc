-- The high-water mark of a tenant's facts. A writer locks the row, counts up, and commits with its revisions.
create table mark (
    tenant int    not null,
    value  bigint not null,
    primary key (tenant),
    constraint mark_tenant foreign key (tenant) references tenant (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;

create table mark_history (
    tenant int          not null,
    mark   bigint       not null,
    at     timestamp(6) not null,
    act    varchar(200) not null,
    primary key (tenant, mark)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;

-- Append-only revisions. At mark m the living revision has from_mark <= m < to_mark; superseding one only closes its
-- to_mark, so nothing an earlier run read ever changes. One entrant's rows lie together, for the run's stream.
create table participation (
    tenant       int            not null,
    entrant      bigint         not null,
    id           bigint         not null,
    from_mark    bigint         not null,
    to_mark      bigint         not null default 9223372036854775807,
    event        bigint         not null,
    role         smallint       not null,
    official     boolean        not null,
    verified     boolean        not null,
    struck_out   varchar(500)   null,
    score        decimal(18, 6) null,
    place_from   int            null,
    place_to     int            null,
    outcome      smallint       null,
    full_parts   smallint       not null default 0,
    parts        text           null,
    attempt      int            not null default 1,
    held_on      date           not null,
    team         bigint         null,
    team_size    int            not null default 1,
    batch        bigint         null,
    primary key (tenant, entrant, id, from_mark),
    unique key participation_by_id (tenant, id, from_mark),
    key participation_by_event (tenant, event, from_mark),
    key participation_by_batch (tenant, batch),
    constraint participation_event foreign key (tenant, event) references event (tenant, id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;
