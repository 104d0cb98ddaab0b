drop index contact_closed_without_answer;
alter table contact_cell drop column closed_unanswered;
-- The version before counts who was answered in another way: it makes its cells anew.
update organisation set cells_version = 0;
