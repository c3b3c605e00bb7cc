-- The way in: staged rows, the key of every imported result, and what undoing needs. Every statement names its tenant.

create table import_source (
    tenant    int          not null,
    namespace varchar(100) not null,
    primary key (tenant, namespace)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;

-- Rows of batches that are not applied yet. Keys are fingerprints of folded text, made by the application.
create table import_staged (
    tenant          int           not null,
    batch           bigint        not null,
    line            int           not null,
    number          int           not null,
    file            varchar(200)  not null,
    raw             varchar(2000) not null,
    rejected        varchar(500)  null,
    kind            char(1)       null,
    event_code      varchar(120)  null,
    result_key      binary(16)    null,
    entrant_key     binary(16)    null,
    external_id     varchar(200)  null,
    name_key        binary(16)    null,
    last_name       varchar(200)  null,
    first_name      varchar(200)  null,
    patronymic      varchar(200)  null,
    birth_date      date          null,
    birth_year      smallint      null,
    graduation_year smallint      null,
    grade           smallint      null,
    school          varchar(300)  null,
    school_key      binary(16)    null,
    city            varchar(200)  null,
    region          varchar(200)  null,
    identity        varchar(30)   null,
    title           varchar(300)  null,
    organisation    varchar(300)  null,
    team_key        binary(16)    null,
    team_size       int           null,
    role            varchar(100)  null,
    score           decimal(18, 6) null,
    place_from      int           null,
    place_to        int           null,
    outcome         varchar(100)  null,
    parts           text          null,
    full_parts      smallint      null,
    official        tinyint       null,
    verified        tinyint       null,
    struck_out      varchar(500)  null,
    attempt         int           null,
    held_on         date          null,
    content         binary(16)    null,
    primary key (tenant, batch, line)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;

-- What entrants without an id of their source are called in it.
create table import_entrant (
    tenant      int        not null,
    entrant_key binary(16) not null,
    entrant     bigint     not null,
    primary key (tenant, entrant_key)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;

-- One row per result that a source ever gave: where it is now, and what the file said. No content: taken out.
create table import_result (
    tenant        int          not null,
    event         bigint       not null,
    result_key    binary(16)   not null,
    source        varchar(100) not null,
    participation bigint       not null,
    batch         bigint       not null,
    mark          bigint       not null,
    content       binary(16)   null,
    primary key (tenant, event, result_key),
    key import_result_by_batch (tenant, batch)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;

-- What the same result was under earlier batches that still stand; undoing goes back to the newest of them.
create table import_result_past (
    tenant        int        not null,
    event         bigint     not null,
    result_key    binary(16) not null,
    mark          bigint     not null,
    batch         bigint     not null,
    content       binary(16) null,
    primary key (tenant, event, result_key, mark),
    key import_result_past_by_batch (tenant, batch)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;

-- Folded facts of people, for matching. Derived: rebuilt from the people whenever they were edited since.
create table participant_key (
    tenant          int        not null,
    entrant         bigint     not null,
    revision        int        not null,
    name_key        binary(16) not null,
    birth_date      date       null,
    birth_year      smallint   not null,
    graduation_year smallint   not null,
    school_key      binary(16) null,
    primary key (tenant, entrant),
    key participant_key_by_name (tenant, name_key)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;
