create table rule_set (
    tenant            int         not null,
    id                bigint      not null,
    revision          int         not null,
    contest           bigint      not null,
    kind              varchar(20) not null,
    draft             mediumtext  not null,
    published_version int         not null,
    primary key (tenant, id),
    unique key rule_set_by_kind (tenant, contest, kind),
    constraint rule_set_contest foreign key (tenant, contest) references contest (tenant, id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;

create table rule_set_version (
    tenant       int          not null,
    rule_set     bigint       not null,
    number       int          not null,
    kind         varchar(20)  not null,
    text         mediumtext   not null,
    hash         char(64)     not null,
    author       varchar(200) not null,
    reason       varchar(500) not null,
    published_at timestamp(6) not null,
    primary key (tenant, rule_set, number),
    constraint rule_set_version_set foreign key (tenant, rule_set) references rule_set (tenant, id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;
