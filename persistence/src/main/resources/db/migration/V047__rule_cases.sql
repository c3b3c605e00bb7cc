-- Test cases speak of a whole book: a version that changed them carries them, and so does an edit of a draft.
alter table rule_set_version
    add column cases mediumtext null;

alter table rule_draft_edit
    add column cases        mediumtext   null,
    add column cases_merged timestamp(6) null;

alter table rule_draft_autosave
    add column cases mediumtext null;
