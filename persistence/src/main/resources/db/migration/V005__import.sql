create table import_mapping (
    tenant   int          not null,
    code     varchar(100) not null,
    version  int          not null,
    title    varchar(300) not null,
    text     mediumtext   not null,
    actor    varchar(200) not null,
    saved_at timestamp(6) not null,
    primary key (tenant, code, version)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;

create table import_batch (
    tenant          int          not null,
    id              bigint       not null,
    season          bigint       not null,
    policy          varchar(30)  not null,
    source          varchar(100) not null,
    mapping         varchar(100) not null,
    mapping_version int          not null,
    file_name       varchar(300) not null,
    file_hash       char(64)     not null,
    replaces        boolean      not null,
    state           varchar(20)  not null,
    counts          text         not null,
    mark            bigint       null,
    at              timestamp(6) not null,
    actor           varchar(200) not null,
    primary key (tenant, id),
    key import_batch_by_season (tenant, season, id),
    constraint import_batch_season foreign key (tenant, season) references season (tenant, id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;

-- Rows that need a look, with their number, fate and reason; plainly taken rows are counted in the batch.
create table import_row (
    tenant int           not null,
    batch  bigint        not null,
    line   int           not null,
    number int           not null,
    file   varchar(200)  not null,
    fate   varchar(20)   not null,
    reason varchar(500)  not null,
    raw    varchar(2000) not null,
    primary key (tenant, batch, line),
    key import_row_by_fate (tenant, batch, fate, line),
    constraint import_row_batch foreign key (tenant, batch) references import_batch (tenant, id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;
