-- Contacts that were closed although nobody answered count on their own; cells of an older version are made anew when the
-- program starts.
alter table contact_cell add column closed_unanswered bigint not null default 0;

-- They are listed beside those that wait. Only the sources whose closing informs nobody are asked for.
create index contact_closed_without_answer on contact (organisation, source, received_at)
    where outcome = 'closed' and first_response_at is null;
