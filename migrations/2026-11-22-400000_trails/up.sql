-- What follows a contact: kept on its row, so that it outlives the pseudonym by which it was found.
alter table contact add column linkable boolean not null default false;
alter table contact add column next_seconds bigint;
alter table contact add column next_channel text;
-- The next contact has lost its pseudonym: nothing but this row knows of it.
alter table contact add column trail_frozen boolean not null default false;
create index contact_chain on contact (organisation, citizen, topic, received_at) where citizen is not null;

-- By which version of the program an organisation's cells were made.
alter table organisation add column cells_version integer not null default 0;

create table work_cell (
    organisation text not null,
    grain text not null,
    bucket bigint not null,
    channel text not null,
    dimension text not null,
    handled bigint not null,
    handle_seconds bigint not null,
    short bigint not null,
    timed bigint not null,
    linkable bigint not null,
    primary key (organisation, grain, bucket, channel, dimension)
);

create table hop_cell (
    organisation text not null,
    grain text not null,
    bucket bigint not null,
    channel text not null,
    dimension text not null,
    next_channel text not null,
    within_1_day bigint not null,
    within_7_days bigint not null,
    within_30_days bigint not null,
    primary key (organisation, grain, bucket, channel, dimension, next_channel)
);
