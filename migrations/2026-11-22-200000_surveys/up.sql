-- Every version of the survey forms that was ever in force: an answer keeps its question.
create table survey_version (
    organisation text not null,
    version bigint not null,
    definition text not null,
    applied_at bigint not null,
    primary key (organisation, version)
);

-- Whether a citizen was asked after a contact, and what came of it.
create table invitation (
    organisation text not null,
    source text not null,
    external_id text not null,
    channel text not null,
    topic text not null,
    unit text not null,
    agent text not null,
    citizen text,
    -- Pseudonym of the address that the invitation was mailed to.
    recipient text,
    decided_at bigint not null,
    -- Why nobody was asked; null: an invitation was made.
    refusal text,
    expires_at bigint not null,
    language text,
    version bigint not null,
    delivered text not null,
    opened boolean not null,
    opted_out boolean not null,
    -- The answer: null while there is none.
    complete boolean,
    given text,
    -- The citizen's own words, redacted; null when there are none, or no more.
    texts text,
    hidden_from_employee boolean not null,
    -- The Monday of the week of the answer, days since 1970-01-01.
    answered_week integer,
    primary key (organisation, source, external_id)
);
create index invitation_decided on invitation (organisation, decided_at);
create index invitation_citizen on invitation (organisation, citizen, decided_at);
create index invitation_recipient on invitation (organisation, recipient, decided_at);

-- One-time links, as hashes. A letter that had to be sent again has several.
create table survey_token (
    organisation text not null,
    hash text not null,
    source text not null,
    external_id text not null,
    primary key (organisation, hash)
);

-- Citizens who never want to be asked, by pseudonym.
create table opt_out (
    organisation text not null,
    citizen text not null,
    opted_out_at bigint not null,
    primary key (organisation, citizen)
);

-- Where an invitation may be mailed that is not decided yet; forgotten with the decision.
create table waiting_address (
    organisation text not null,
    source text not null,
    external_id text not null,
    address text not null,
    kept_at bigint not null,
    primary key (organisation, source, external_id)
);

-- Answers that no invitation asked for: to an open survey, or brought in from elsewhere.
create table uninvited_answer (
    organisation text not null,
    -- The open survey or the source.
    series text not null,
    external_id text not null,
    -- Days since 1970-01-01; of an open survey the Monday of the week.
    day integer not null,
    channel text not null,
    topic text not null,
    unit text not null,
    language text not null,
    -- Of the forms; 0 where it was not our form.
    version bigint not null,
    given text not null,
    texts text,
    complete boolean not null,
    hidden_from_employee boolean not null,
    primary key (organisation, series, external_id)
);
create index uninvited_answer_day on uninvited_answer (organisation, day);

-- What was disposed of, when, and by which decision.
create table disposal (
    organisation text not null,
    disposed_at bigint not null,
    what text not null,
    -- What was older than this day, days since 1970-01-01.
    before_day integer not null,
    items bigint not null,
    decision text not null,
    primary key (organisation, disposed_at, what)
);

create table survey_cell (
    organisation text not null,
    grain text not null,
    bucket bigint not null,
    channel text not null,
    dimension text not null,
    refused_quarantine bigint not null,
    refused_cap bigint not null,
    refused_topic bigint not null,
    refused_opted_out bigint not null,
    refused_sampled_out bigint not null,
    invited bigint not null,
    delivered bigint not null,
    bounced bigint not null,
    opened bigint not null,
    partial bigint not null,
    complete bigint not null,
    opted_out bigint not null,
    primary key (organisation, grain, bucket, channel, dimension)
);

create table answer_cell (
    organisation text not null,
    grain text not null,
    bucket bigint not null,
    channel text not null,
    dimension text not null,
    series text not null,
    question text not null,
    value text not null,
    answers bigint not null,
    primary key (organisation, grain, bucket, channel, dimension, series, question, value)
);
