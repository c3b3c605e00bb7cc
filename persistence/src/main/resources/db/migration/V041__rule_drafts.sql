-- A text being worked on has a life of its own: saves, review, approval. Versions say from which day they score.
alter table rule_set
    drop column draft,
    change column published_version newest_version int not null;

-- Versions from before this day have always been in force.
alter table rule_set_version
    add column effective_from date         not null default '2000-01-01',
    add column approver       varchar(200) null;

alter table rule_set_version
    alter column effective_from drop default;

create table rule_draft (
    tenant           int           not null,
    id               bigint        not null,
    revision         int           not null,
    rule_set         bigint        not null,
    base             int           not null,
    state            varchar(20)   not null,
    edits            int           not null,
    -- 1 while it is worked on, null afterwards: a rule set has one open draft
    open_mark        tinyint       null,
    sent_hash        char(64)      null,
    sent_by          bigint        null,
    sent_by_name     varchar(200)  null,
    sent_reason      varchar(500)  null,
    sent_at          timestamp(6)  null,
    decided_approved tinyint(1)    null,
    decided_hash     char(64)      null,
    decided_by       bigint        null,
    decided_by_name  varchar(200)  null,
    decided_comment  varchar(500)  null,
    decided_at       timestamp(6)  null,
    primary key (tenant, id),
    unique key rule_draft_open (tenant, rule_set, open_mark),
    constraint rule_draft_set foreign key (tenant, rule_set) references rule_set (tenant, id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;

create table rule_draft_edit (
    tenant      int          not null,
    draft       bigint       not null,
    number      int          not null,
    text        mediumtext   not null,
    author      bigint       not null,
    author_name varchar(200) not null,
    comment     varchar(500) not null,
    at          timestamp(6) not null,
    primary key (tenant, draft, number),
    constraint rule_draft_edit_draft foreign key (tenant, draft) references rule_draft (tenant, id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;

-- Typed and not saved: one text an account and rule set.
create table rule_draft_autosave (
    tenant   int          not null,
    rule_set bigint       not null,
    account  bigint       not null,
    based_on int          not null,
    text     mediumtext   not null,
    at       timestamp(6) not null,
    primary key (tenant, rule_set, account),
    constraint rule_draft_autosave_set foreign key (tenant, rule_set) references rule_set (tenant, id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;
