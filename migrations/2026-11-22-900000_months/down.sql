create index contact_cell_slice on contact_cell (organisation, grain, dimension, bucket);
create index queue_cell_slice on queue_cell (organisation, grain, dimension, bucket);
create index hop_cell_slice on hop_cell (organisation, grain, dimension, bucket);
delete from contact_cell where grain in ('month', 'unit_month', 'topic_month');
delete from time_cell where grain in ('month', 'unit_month', 'topic_month');
delete from queue_cell where grain in ('month', 'unit_month', 'topic_month');
delete from work_cell where grain in ('month', 'unit_month', 'topic_month');
delete from hop_cell where grain = 'month';
alter table work_cell drop column within_30_days;
alter table work_cell drop column within_7_days;
alter table work_cell drop column within_1_day;
alter table work_cell drop column contacts;
alter table work_cell drop column came;
-- The version before has hops by unit and topic: it makes its cells anew.
update organisation set cells_version = 0;
