//! Who was answered as far as was known at an instant, from the definition alone.

use kanalkoll::measure::Question;
use kanalkoll::model::{Contact, FirstResponse, Instant, Moment, Organisation, Outcome};

/// What is looked at: as known at `known_at` (`None`: all), pending or overdue decided at `at`.
#[derive(Debug, Clone, Copy)]
pub(crate) struct View {
    pub(crate) known_at: Option<Instant>,
    pub(crate) at: Instant,
}

impl View {
    pub(crate) fn of(question: &Question, now: Instant) -> View {
        let at = question.as_of.unwrap_or(now);
        View { known_at: question.as_of.filter(|at| *at < now), at }
    }

    pub(super) fn knows(self, at: Moment) -> bool {
        self.known_at.is_none_or(|known_at| at.first() <= known_at)
    }
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Answer {
    At(Moment),
    Unknown,
    None,
    ClosedUnanswered,
}

/// The outcome as it was known: what was answered or closed at a time that is not known yet was open, or answered.
fn outcome(contact: &Contact, view: View) -> Outcome {
    let seen = contact.first_response_at.is_some_and(|at| view.knows(at));
    let later = [contact.first_response_at, contact.closed_at].into_iter().flatten().any(|at| !view.knows(at));
    match contact.outcome {
        Outcome::Answered | Outcome::Closed if later && seen => Outcome::Answered,
        Outcome::Answered | Outcome::Closed if later => Outcome::Open,
        outcome => outcome,
    }
}

pub(super) fn answer(organisation: &Organisation, contact: &Contact, view: View) -> Answer {
    let source = organisation.source(&contact.source);
    let known = |at: Option<Moment>| at.filter(|at| view.knows(*at));
    let closed = match (outcome(contact, view), source.closing_answers) {
        (Outcome::Answered | Outcome::Closed, true) => Some(known(contact.closed_at)),
        (Outcome::Answered, false) => Some(None),
        _ => None,
    };
    let closed = reopened(contact, view).filter(|_| source.closing_answers).or(closed);
    match (known(contact.first_response_at), closed) {
        (Some(at), _) | (None, Some(Some(at))) => Answer::At(at),
        (None, Some(None)) => Answer::Unknown,
        (None, None) if source.first_response == FirstResponse::Unknown => Answer::Unknown,
        (None, None) if outcome(contact, view) == Outcome::Closed => Answer::ClosedUnanswered,
        (None, None) => Answer::None,
    }
}

/// The closing that was known before the contact was opened again: it stays the answer.
#[expect(clippy::option_option, reason = "opened again, and when it was closed before")]
fn reopened(contact: &Contact, view: View) -> Option<Option<Moment>> {
    let closed_at = contact.reopened()?.closed_at;
    closed_at.is_none_or(|at| view.knows(at)).then_some(closed_at)
}

/// Whether somebody spoke with the citizen of a queue.
pub(super) fn reached(organisation: &Organisation, contact: &Contact, view: View) -> bool {
    let closing_answers = organisation.source(&contact.source).closing_answers;
    contact.first_response_at.is_some_and(|at| view.knows(at))
        || (closing_answers && reopened(contact, view).is_some())
        || match outcome(contact, view) {
            Outcome::Answered => true,
            Outcome::Closed => closing_answers,
            _ => false,
        }
}
