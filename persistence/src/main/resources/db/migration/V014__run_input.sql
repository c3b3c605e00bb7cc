-- What a run read beside its rules: season, contest, events and edges as they were when it started.
create table scoring_run_input (
    tenant int        not null,
    run    bigint     not null,
    input  mediumtext not null,
    primary key (tenant, run),
    constraint scoring_run_input_run foreign key (tenant, run) references scoring_run (tenant, id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;
