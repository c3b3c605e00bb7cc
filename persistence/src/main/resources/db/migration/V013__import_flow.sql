-- The way in, narrow: names are numbered within a batch, people and teams stand once, results refer to them by number.
-- Every statement names its tenant.
drop table import_staged;
drop table import_result;
drop table import_result_past;
drop table import_source;
drop table import_entrant;

create table import_source (
    tenant    int          not null,
    id        int          not null,
    namespace varchar(100) not null,
    primary key (tenant, id),
    unique key import_source_by_namespace (tenant, namespace),
    constraint import_source_tenant foreign key (tenant) references tenant (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;

-- How many lines of each sort staging wrote.
alter table import_batch
    add column own_lines int not null default 0,
    add column listed_lines int not null default 0,
    add column implied_lines int not null default 0,
    add constraint import_batch_source foreign key (tenant, source) references import_source (tenant, namespace);

-- Files, events, roles, outcomes and regions that the rows of a batch speak of. code: what the season calls it, null
-- while unknown; reason: why rows that use it are not taken.
create table import_staged_name (
    tenant int          not null,
    batch  bigint       not null,
    domain varchar(20)  not null,
    number int          not null,
    name   varchar(200) not null,
    code   bigint       null,
    ends   date         null,
    reason varchar(500) null,
    primary key (tenant, batch, domain, number),
    constraint import_staged_name_batch foreign key (tenant, batch) references import_batch (tenant, id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;

-- Keys are fingerprints of folded text, made by the application. told: the fingerprint of all that the row says of the
-- entrant; line: where the entrant is met first.
create table import_staged_entrant (
    tenant          int          not null,
    batch           bigint       not null,
    number          int          not null,
    line            int          not null,
    kind            char(1)      not null,
    entrant_key     binary(16)   not null,
    external_id     varchar(200) not null,
    told            binary(16)   not null,
    name_key        binary(16)   null,
    last_name       varchar(200) null,
    first_name      varchar(200) null,
    patronymic      varchar(200) null,
    birth_date      date         null,
    birth_year      smallint     null,
    graduation_year smallint     null,
    grade           smallint     null,
    school          varchar(300) null,
    school_key      binary(16)   null,
    city            varchar(200) null,
    region          varchar(200) null,
    identity        varchar(30)  null,
    title           varchar(300) null,
    organisation    varchar(300) null,
    primary key (tenant, batch, number),
    constraint import_staged_entrant_batch foreign key (tenant, batch) references import_batch (tenant, id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;

-- kind: P a person's result, T a team's, I a team's that only the rows of its members tell of, X a row not taken.
create table import_staged (
    tenant     int            not null,
    batch      bigint         not null,
    line       int            not null,
    number     int            not null,
    file       int            not null,
    raw        varchar(2000)  not null,
    kind       char(1)        not null,
    rejected   varchar(500)   null,
    event      int            null,
    entrant    int            null,
    team       int            null,
    team_size  int            null,
    listed     tinyint        null,
    role       int            null,
    region     int            null,
    score      decimal(18, 6) null,
    place_from int            null,
    place_to   int            null,
    outcome    int            null,
    parts      text           null,
    full_parts smallint       null,
    official   tinyint        null,
    verified   tinyint        null,
    struck_out varchar(500)   null,
    attempt    int            null,
    held_on    date           null,
    content    binary(16)     null,
    primary key (tenant, batch, line),
    constraint import_staged_batch foreign key (tenant, batch) references import_batch (tenant, id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;

-- What entrants without an id of their source are called in it. told: the source's last word on them.
create table import_entrant (
    tenant      int        not null,
    entrant_key binary(16) not null,
    entrant     bigint     not null,
    told        binary(16) null,
    primary key (tenant, entrant_key),
    key import_entrant_by_entrant (tenant, entrant)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;
alter table external_id add column told binary(16) null;

-- Results an import took out, because its file lacks them: what undoing it brings back.
create table import_withdrawn (
    tenant        int    not null,
    batch         bigint not null,
    participation bigint not null,
    from_mark     bigint not null,
    primary key (tenant, batch, participation),
    constraint import_withdrawn_batch foreign key (tenant, batch) references import_batch (tenant, id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;

-- Results a person took out by hand: a file that says the same again does not bring them back.
create table withdrawn_result (
    tenant  int        not null,
    entrant bigint     not null,
    event   bigint     not null,
    attempt int        not null,
    source  int        not null,
    content binary(16) not null,
    primary key (tenant, entrant, event, attempt, source)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;
