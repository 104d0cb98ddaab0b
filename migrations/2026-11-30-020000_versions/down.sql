alter table contact_cell drop column reopened;
alter table indicator drop column record_version;
alter table event drop column record_version;
alter table uninvited_answer drop column record_version;
alter table volume drop column record_version;
alter table contact drop column closings;
alter table contact drop column record_version;
-- The version before takes no closing for an answer once the contact is open again: it makes its cells anew.
update organisation set cells_version = 0;
