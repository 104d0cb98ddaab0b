-- How far a system of an organisation was fetched, and which instance fetches it at the moment.
create table feed (
    organisation text not null,
    name text not null,
    -- Of its records; empty where it is not a constant.
    source text not null,
    -- Of the system's own kind; empty before the first page.
    cursor text not null,
    -- Empty where no instance fetches.
    lease_holder text not null,
    leased_until bigint not null,
    -- When it is fetched next.
    due_at bigint not null,
    -- How many tries in a row came to nothing, and why the last one did.
    failures bigint not null,
    failure text not null,
    -- When a message, a page or a file was stored last.
    succeeded_at bigint,
    -- When all that the system had was here.
    complete_at bigint,
    primary key (organisation, name)
);
-- The files that were taken from folders, by SHA-256 of their content.
create table taken_file (
    organisation text not null,
    feed text not null,
    hash text not null,
    taken_at bigint not null,
    primary key (organisation, feed, hash)
);
