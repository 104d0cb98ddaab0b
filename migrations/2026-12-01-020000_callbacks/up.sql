-- When citizens who asked for it were rung back, with the length of the day in seconds where no more than the day is known.
alter table contact add column called_back_at bigint;
alter table contact add column called_back_day_seconds integer;

-- The contact that this one goes on with, which may be unknown here.
alter table contact add column continues_source text;
alter table contact add column continues_external_id text;
