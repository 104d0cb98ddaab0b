-- What was sent by mistake and taken back.
create table removal (
    organisation text not null,
    removed_at bigint not null,
    -- `contacts` or `volumes`.
    kind text not null,
    source text not null,
    -- Empty: of every queue.
    queue text not null,
    -- Local days, both included; days since 1970-01-01.
    from_day integer not null,
    to_day integer not null,
    items bigint not null,
    -- The account under which the command ran.
    removed_by text not null,
    primary key (organisation, removed_at, kind, source, queue, from_day, to_day)
);
