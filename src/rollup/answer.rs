//! Whether and when the citizen was answered: one rule, for response and queue alike.

use crate::model::{Contact, FirstResponse, Moment, Organisation, Outcome};

/// Whether and when the citizen was answered (docs/MEASURES.md, section 2).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// Answered at this time.
    At(Moment),
    /// Answered, and nothing says when.
    SomeTime,
    /// Nothing tells of an answer, and nothing would: the source does not record first responses.
    NotRecorded,
    /// Not answered: a citizen waits.
    NotYet,
    /// Closed without an answer, in a source that would have recorded one and whose closing informs nobody.
    ClosedUnanswered,
}

impl Answer {
    /// Returns whether the citizen was answered, whenever that was.
    #[must_use]
    pub const fn is_given(self) -> bool {
        matches!(self, Answer::At(_) | Answer::SomeTime)
    }

    /// Returns when, where that is known.
    #[must_use]
    pub const fn at(self) -> Option<Moment> {
        match self {
            Answer::At(at) => Some(at),
            Answer::SomeTime | Answer::NotRecorded | Answer::NotYet | Answer::ClosedUnanswered => None,
        }
    }
}

/// Returns whether and when a contact was answered, the one predicate for response and queue.
///
/// It is a first response, whatever became of the contact; else the outcome
/// `answered`, or `closed` where the source says that closing informs the citizen, or a closing that did before it was opened
/// again. The time is the first response, else the closing where closing answers, else not known.
#[must_use]
pub fn answer(organisation: &Organisation, contact: &Contact) -> Answer {
    let source = organisation.source(&contact.source);
    if let Some(at) = contact.first_response_at {
        return Answer::At(at);
    }
    if let Some(reopened) = contact.reopened().filter(|_| source.closing_answers) {
        return reopened.closed_at.map_or(Answer::SomeTime, Answer::At);
    }
    match contact.outcome {
        Outcome::Closed | Outcome::Answered if source.closing_answers => {
            contact.closed_at.map_or(Answer::SomeTime, Answer::At)
        }
        Outcome::Answered => Answer::SomeTime,
        // Nobody but the source's first responses would tell of an answer here.
        _ if source.first_response == FirstResponse::Unknown => Answer::NotRecorded,
        Outcome::Closed => Answer::ClosedUnanswered,
        // Whatever closing time they have tells of no answer: who handed over, left or asked to be rung back was not informed by it, and `open`
        // with a closing time is a contradiction.
        Outcome::Open | Outcome::Abandoned | Outcome::Transferred | Outcome::Callback | Outcome::Excluded(_) => {
            Answer::NotYet
        }
    }
}

/// Returns whether a citizen still waits for the answer to this contact.
#[must_use]
pub fn is_awaiting(organisation: &Organisation, contact: &Contact) -> bool {
    is_judged(contact) && answer(organisation, contact) == Answer::NotYet
}

/// Returns whether a contact that awaited an answer was closed without one.
#[must_use]
pub fn is_closed_unanswered(organisation: &Organisation, contact: &Contact) -> bool {
    is_judged(contact) && answer(organisation, contact) == Answer::ClosedUnanswered
}

fn is_judged(contact: &Contact) -> bool {
    contact.channel.awaits_response() && contact.outcome.excluded_reason().is_none()
}
