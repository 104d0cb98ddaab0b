-- Letters to agents that went, or are on their way: which weeks of whose answers they tell of.
create table feedback (
    organisation text not null,
    agent text not null,
    -- The Mondays of the first and the last week, days since 1970-01-01.
    from_week integer not null,
    through_week integer not null,
    answers bigint not null,
    -- How often 1, 2, 3, 4 and 5 was answered to the question of the index: the picture of later letters.
    ease text not null,
    created_at bigint not null,
    primary key (organisation, agent, through_week)
);

-- What the links in letters to employees are good for, by the hash of their token.
create table letter_link (
    organisation text not null,
    hash text not null,
    -- comment: take a comment away; subscription: get letters of the kind no more, or again
    purpose text not null,
    kind text not null,
    receiver text not null,
    -- The answer whose comment it is; empty for a subscription.
    source text not null,
    external_id text not null,
    created_at bigint not null,
    primary key (organisation, hash)
);

-- Who does not want letters of a kind.
create table unsubscribed (
    organisation text not null,
    kind text not null,
    receiver text not null,
    since bigint not null,
    primary key (organisation, kind, receiver)
);

-- Most invitations are not answered, and cost nothing here.
create index invitation_answered on invitation (organisation, answered_week) where answered_week is not null;
create index invitation_agent on invitation (organisation, agent, answered_week) where answered_week is not null;
