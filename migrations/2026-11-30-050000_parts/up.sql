-- What single messages of a feed tell of a contact, without personal data; the contact is the fold of them.
create table part (
    organisation text not null,
    feed text not null,
    -- Empty where the message knows the contact by its alias only.
    external_id text not null,
    -- Empty where there is none.
    alias text not null,
    part_key text not null,
    -- Empty where it cannot be told which of two deliveries is the later one.
    version text not null,
    -- RFC 3339 in UTC; empty where it is not known.
    at text not null,
    -- JSON: texts by name.
    facts text not null,
    received_at bigint not null,
    primary key (organisation, feed, external_id, alias, part_key)
);
create index part_alias on part (organisation, feed, alias);
