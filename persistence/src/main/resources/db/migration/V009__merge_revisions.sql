-- Who counted as whom at which mark: merging is a revision like any other, so that an earlier run reads what it read.
create table entrant_merge (
    tenant    int    not null,
    duplicate bigint not null,
    from_mark bigint not null,
    to_mark   bigint not null default 9223372036854775807,
    survivor  bigint not null,
    primary key (tenant, duplicate, from_mark),
    key entrant_merge_by_survivor (tenant, survivor, from_mark),
    constraint entrant_merge_duplicate foreign key (tenant, duplicate) references participant (tenant, id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;
