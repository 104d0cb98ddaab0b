drop table hop_cell;
drop table work_cell;
alter table organisation drop column cells_version;
drop index contact_chain;
alter table contact drop column trail_frozen;
alter table contact drop column next_channel;
alter table contact drop column next_seconds;
alter table contact drop column linkable;
