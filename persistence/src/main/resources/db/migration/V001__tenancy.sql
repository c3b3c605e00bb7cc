-- The registry is read before anyone is known: its two tables carry no tenant wall of their own.
create table tenant (
    id              int          not null auto_increment,
    kind            varchar(20)  not null,
    code            varchar(60)  not null,
    title           varchar(300) not null,
    agreement_until date         null,
    primary key (id),
    unique key tenant_by_code (code)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;

create table account (
    tenant        int          not null,
    id            bigint       not null auto_increment,
    login         varchar(120) not null,
    display_name  varchar(200) not null,
    password_hash varchar(200) not null,
    roles         varchar(400) not null,
    participant   bigint       null,
    primary key (id),
    unique key account_by_tenant (tenant, id),
    unique key account_by_login (login),
    constraint account_tenant foreign key (tenant) references tenant (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;

-- Ids are taken in blocks: the row is locked for the moment of taking.
create table id_block (
    tenant int         not null,
    name   varchar(40) not null,
    next   bigint      not null,
    primary key (tenant, name),
    constraint id_block_tenant foreign key (tenant) references tenant (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;
