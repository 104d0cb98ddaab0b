-- Every key begins with the organisation. Instants are Unix seconds UTC, days are counted from 1970-01-01.

create table organisation (
    code text not null primary key,
    definition text not null,
    pseudonym_key text not null,
    applied_at bigint not null
);

create table api_key (
    organisation text not null,
    name text not null,
    hash text not null,
    scopes text not null,
    created_at bigint not null,
    expires_at bigint,
    primary key (organisation, name)
);
create index api_key_hash on api_key (hash);

create table contact (
    organisation text not null,
    source text not null,
    external_id text not null,
    channel text not null,
    topic text not null,
    unit text not null,
    agent text not null,
    citizen text,
    received_at bigint not null,
    first_response_at bigint,
    closed_at bigint,
    outcome text not null,
    excluded_reason text,
    wait_seconds integer,
    handle_seconds integer,
    language text not null,
    awaiting boolean not null,
    primary key (organisation, source, external_id)
);
create index contact_received on contact (organisation, received_at);
create index contact_awaiting on contact (organisation, channel, received_at) where awaiting;

create table volume (
    organisation text not null,
    source text not null,
    queue text not null,
    channel text not null,
    interval_start bigint not null,
    interval_minutes integer not null,
    offered bigint not null,
    answered bigint not null,
    answered_in_threshold bigint,
    abandoned bigint not null,
    abandoned_in_threshold bigint,
    threshold_seconds integer,
    wait_seconds bigint,
    handle_seconds bigint,
    primary key (organisation, source, queue, channel, interval_start)
);
create index volume_start on volume (organisation, interval_start);

-- When a source last spoke, and the latest instant of which it spoke.
create table source_state (
    organisation text not null,
    source text not null,
    latest_instant bigint not null,
    delivered_at bigint not null,
    primary key (organisation, source)
);

create table quarantine (
    organisation text not null,
    receipt text not null,
    -- The place of the record in its delivery; several may stand on one line.
    number bigint not null,
    line bigint not null,
    kind text not null,
    mapping text not null,
    field text not null,
    reason text not null,
    detail text not null,
    record text not null,
    rejected_at bigint not null,
    primary key (organisation, receipt, number)
);

create table contact_cell (
    organisation text not null,
    grain text not null,
    bucket bigint not null,
    channel text not null,
    dimension text not null,
    received bigint not null,
    excluded_spam bigint not null,
    excluded_duplicate bigint not null,
    excluded_auto bigint not null,
    excluded_thanks bigint not null,
    unknown bigint not null,
    unanswered bigint not null,
    in_time_next_working_day bigint not null,
    in_time_business_hours bigint not null,
    in_time_working_24h bigint not null,
    late_next_working_day bigint not null,
    late_business_hours bigint not null,
    late_working_24h bigint not null,
    late_seconds bigint not null,
    primary key (organisation, grain, bucket, channel, dimension)
);

create table time_cell (
    organisation text not null,
    grain text not null,
    bucket bigint not null,
    channel text not null,
    dimension text not null,
    to_15 bigint not null,
    to_30 bigint not null,
    to_60 bigint not null,
    to_120 bigint not null,
    to_240 bigint not null,
    to_360 bigint not null,
    to_480 bigint not null,
    to_720 bigint not null,
    to_960 bigint not null,
    to_1440 bigint not null,
    to_1920 bigint not null,
    to_2400 bigint not null,
    to_4800 bigint not null,
    to_9600 bigint not null,
    to_19200 bigint not null,
    beyond bigint not null,
    primary key (organisation, grain, bucket, channel, dimension)
);

create table queue_cell (
    organisation text not null,
    grain text not null,
    bucket bigint not null,
    channel text not null,
    dimension text not null,
    offered bigint not null,
    answered bigint not null,
    abandoned bigint not null,
    measured_offered bigint not null,
    measured_answered bigint not null,
    measured_abandoned bigint not null,
    measured_abandoned_unsorted bigint not null,
    answered_in_threshold bigint not null,
    abandoned_in_threshold bigint not null,
    waited bigint not null,
    wait_seconds bigint not null,
    handled bigint not null,
    handle_seconds bigint not null,
    primary key (organisation, grain, bucket, channel, dimension)
);
