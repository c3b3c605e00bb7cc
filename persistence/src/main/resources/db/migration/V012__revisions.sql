-- Facts of people that rules read are revisions under marks, as results are: the newest stands in participant, what it
-- replaced stands here. A run at mark m reads the one with from_mark <= m < to_mark. The names beside them let an import
-- be taken back; erasure empties them here as well.
create table participant_past (
    tenant          int          not null,
    participant     bigint       not null,
    from_mark       bigint       not null,
    to_mark         bigint       not null,
    batch           bigint       null,
    birth_year      smallint     not null,
    graduation_year smallint     not null,
    grade           smallint     not null,
    region          varchar(200) not null,
    identity        varchar(30)  not null,
    last_name       varchar(200) not null,
    first_name      varchar(200) not null,
    patronymic      varchar(200) not null,
    birth_date      date         null,
    school          varchar(300) not null,
    city            varchar(200) not null,
    name_key        binary(16)   null,
    school_key      binary(16)   null,
    primary key (tenant, participant, from_mark),
    constraint participant_past_participant foreign key (tenant, participant) references participant (tenant, id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;

-- batch: the import whose word the facts are; null where a person wrote them.
-- retired: everything an undone import had brought of somebody nobody else knows; kept for the runs that read it.
alter table participant
    add column from_mark bigint not null default 0,
    add column batch bigint null,
    add column retired boolean not null default false,
    add key participant_by_batch (tenant, batch);

-- Folded name and school, for matching: written by whoever writes the name.
alter table participant_person
    drop key participant_person_by_name,
    add column name_key binary(16) null,
    add column school_key binary(16) null,
    add key participant_person_by_name (tenant, name_key);
drop table participant_key;

create table team_past (
    tenant       int          not null,
    team         bigint       not null,
    mark         bigint       not null,
    batch        bigint       null,
    title        varchar(300) not null,
    organisation varchar(300) not null,
    primary key (tenant, team, mark),
    constraint team_past_team foreign key (tenant, team) references team (tenant, id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;
alter table team
    add column batch bigint null,
    add key team_by_batch (tenant, batch);

-- The results of a season lie together, one entrant after another: a run reads them as one stream. A revision knows
-- which file said it (source, batch, content: the fingerprint of what the file said) and which revision it replaced
-- (follows: that one's from_mark), so that the same file again changes nothing and an import can be taken back.
-- listed: named by the row of its team, not by a row of its own.
alter table event add unique key event_by_season (tenant, season, id);
drop table participation;
create table participation (
    tenant       int            not null,
    season       bigint         not null,
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
    listed       boolean        not null default false,
    source       int            null,
    content      binary(16)     null,
    batch        bigint         null,
    follows      bigint         null,
    primary key (tenant, season, entrant, id, from_mark),
    unique key participation_by_id (tenant, id, from_mark),
    key participation_by_event (tenant, season, event, source, to_mark),
    key participation_by_batch (tenant, batch),
    constraint participation_event foreign key (tenant, season, event) references event (tenant, season, id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;
