-- Letters to send, and what became of them.
create table letter (
    organisation text not null,
    kind text not null,
    -- Who gets it, in words of the kind; never an address.
    receiver text not null,
    period text not null,
    -- Where to, and what it says: forgotten once the letter was accepted or cancelled, and a fortnight after it died.
    address text,
    language text not null,
    payload text,
    -- Random; the same at every attempt.
    message_id text not null,
    -- waiting, leased, sent, dead or cancelled
    state text not null,
    attempts integer not null,
    -- When it may be sent; while it is leased, when the lease ends.
    due_at bigint not null,
    -- Which courier has it; empty when none has.
    lease_holder text not null,
    created_at bigint not null,
    settled_at bigint,
    -- A phase and a status code, or a word of a closed list; nothing that a mail server said.
    last_error text not null,
    primary key (organisation, kind, receiver, period)
);
create index letter_message on letter (organisation, message_id);
create index letter_state on letter (organisation, state);
create index letter_due on letter (organisation, due_at) where state in ('waiting', 'leased');
