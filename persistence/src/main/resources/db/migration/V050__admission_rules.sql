-- A university's own rules belong to no contest. A unique key lets many nulls stand side by side, so it is made over the
-- book: the contest, or 0 for none.
alter table rule_set
    modify column contest bigint null,
    add column book bigint generated always as (coalesce(contest, 0)) stored,
    add key rule_set_by_contest (tenant, contest),
    add unique key rule_set_by_book (tenant, book, kind),
    drop key rule_set_by_kind;
