-- How many records of each kind wait, and since when, without reading them.
create index quarantine_kind on quarantine (organisation, kind, rejected_at);
