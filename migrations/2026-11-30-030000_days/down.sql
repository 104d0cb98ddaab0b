alter table contact_cell drop column late_by_day;
alter table time_cell drop column by_day;
alter table contact drop column closed_day_seconds;
alter table contact drop column first_response_day_seconds;
alter table contact drop column received_day_seconds;
-- The version before knows no days: it makes its cells anew.
update organisation set cells_version = 0;
