-- Records carry the version that their source gives them, and contacts what was said of their closings before: what is
-- known of a record cannot be undone by an older state of it.
alter table contact add column record_version text;
alter table contact add column closings text not null default '';
alter table volume add column record_version text;
alter table uninvited_answer add column record_version text;
alter table event add column record_version text;
alter table indicator add column record_version text;

-- Contacts that were opened again after a closing are counted on their own.
alter table contact_cell add column reopened bigint not null default 0;
