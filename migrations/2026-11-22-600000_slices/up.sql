-- Figures of one unit or topic over years read its cells alone, not those of all the others.
create index contact_cell_slice on contact_cell (organisation, grain, dimension, bucket);
create index queue_cell_slice on queue_cell (organisation, grain, dimension, bucket);
create index work_cell_slice on work_cell (organisation, grain, dimension, bucket);
create index hop_cell_slice on hop_cell (organisation, grain, dimension, bucket);
