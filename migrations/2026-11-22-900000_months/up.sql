-- What came, and how much of it was followed by another, stand beside the work behind it: figures over years read these
-- cells alone. Cells of an older version are made anew when the program starts.
alter table work_cell add column came bigint not null default 0;
alter table work_cell add column contacts bigint not null default 0;
alter table work_cell add column within_1_day bigint not null default 0;
alter table work_cell add column within_7_days bigint not null default 0;
alter table work_cell add column within_30_days bigint not null default 0;

-- One unit or topic over years is read from these cells only, and hops are not kept by unit and topic any more.
drop index contact_cell_slice;
drop index queue_cell_slice;
drop index hop_cell_slice;
