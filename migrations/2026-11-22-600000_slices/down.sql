drop index hop_cell_slice;
drop index work_cell_slice;
drop index queue_cell_slice;
drop index contact_cell_slice;
