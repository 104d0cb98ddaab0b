-- Dated events that were reported, beside those of the organisation file.
create table event (
    organisation text not null,
    -- Days since 1970-01-01.
    day integer not null,
    -- Without personal data.
    label text not null,
    -- Empty when somebody wrote it by hand.
    source text not null,
    primary key (organisation, day, label)
);

-- Outside figures by day, never mixed with those that are counted.
create table indicator (
    organisation text not null,
    name text not null,
    day integer not null,
    value double precision not null,
    source text not null,
    primary key (organisation, name, day)
);
