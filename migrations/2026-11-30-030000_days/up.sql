-- A time of which only the day is known: the length of that day in seconds, beginning at the instant beside it. Null: the
-- instant is exact.
alter table contact add column received_day_seconds integer;
alter table contact add column first_response_day_seconds integer;
alter table contact add column closed_day_seconds integer;

-- Answered contacts whose response time is not known by the hour, and late ones of which it is not known by how much.
alter table time_cell add column by_day bigint not null default 0;
alter table contact_cell add column late_by_day bigint not null default 0;
