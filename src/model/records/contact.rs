//! One matter through one channel.

use super::checks;
use crate::model::{
    ChainKey, Channel, ClosingHistory, Fault, Instant, MailAddress, Moment, Outcome, Reason, Reopening, Version,
};

/// The key of a contact that another one goes on with: the conversation with a bot that was handed over, the case behind an errand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Predecessor {
    pub source: String,
    pub external_id: String,
}

/// One matter of a citizen through one channel. An empty `topic`, `unit`, `agent` or `language` means that the source gave none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contact {
    pub source: String,
    pub external_id: String,
    pub channel: Channel,
    pub topic: String,
    pub unit: String,
    pub agent: String,
    /// Keyed pseudonym of the citizen, never what the source sent.
    pub citizen: Option<String>,
    pub received_at: Moment,
    pub first_response_at: Option<Moment>,
    pub closed_at: Option<Moment>,
    /// When the citizen was rung back.
    pub called_back_at: Option<Moment>,
    pub outcome: Outcome,
    pub wait_seconds: Option<i32>,
    pub handle_seconds: Option<i32>,
    pub language: String,
    /// The contact that this one goes on with, which may be unknown here.
    pub continues: Option<Predecessor>,
    /// Where an invitation may be mailed, if the sender said so. It is no field of the contact and not kept with it.
    pub deliver_to: Option<MailAddress>,
    /// The closings and openings that earlier records told of; `None` when there was but one record.
    pub history: Option<Box<ClosingHistory>>,
}

impl Contact {
    /// Checks that the fields agree: ids and codes are there and not absurdly long, times are in order (by days where a day is all
    /// that is known), not before 1990 and not more than a day after `now`, and seconds are not negative.
    pub fn checked(self, now: Instant) -> Result<Contact, Fault> {
        checks::required("source", &self.source)?;
        checks::required("external_id", &self.external_id)?;
        checks::optional("topic", &self.topic)?;
        checks::optional("unit", &self.unit)?;
        checks::optional("agent", &self.agent)?;
        checks::optional("language", &self.language)?;
        checks::plausible("received_at", self.received_at.first(), now)?;
        if let Some(answered) = self.first_response_at {
            checks::plausible("first_response_at", answered.first(), now)?;
            ordered("first_response_at", Reason::AnswerBeforeArrival, self.received_at, answered, "received_at")?;
        }
        if let Some(closed) = self.closed_at {
            checks::plausible("closed_at", closed.first(), now)?;
            ordered("closed_at", Reason::ClosedBeforeArrival, self.received_at, closed, "received_at")?;
            if let Some(answered) = self.first_response_at {
                ordered("closed_at", Reason::ClosedBeforeAnswer, answered, closed, "first_response_at")?;
            }
        }
        if let Some(called_back) = self.called_back_at {
            checks::plausible("called_back_at", called_back.first(), now)?;
            ordered("called_back_at", Reason::CalledBackBeforeArrival, self.received_at, called_back, "received_at")?;
        }
        self.predecessor_checked()?;
        checks::not_negative("wait_seconds", self.wait_seconds.map(i64::from))?;
        checks::not_negative("handle_seconds", self.handle_seconds.map(i64::from))?;
        Ok(self)
    }

    fn predecessor_checked(&self) -> Result<(), Fault> {
        let Some(continues) = &self.continues else { return Ok(()) };
        checks::required("continues.source", &continues.source)?;
        checks::required("continues.external_id", &continues.external_id)?;
        if (&continues.source, &continues.external_id) == (&self.source, &self.external_id) {
            let expected = "another contact than this one";
            return Err(Fault::new("continues", Reason::Inconsistent, &continues.external_id, expected));
        }
        Ok(())
    }

    /// Returns the contact without what is no field of its record: two records say the same when these are equal.
    #[must_use]
    pub fn record(&self) -> Contact {
        Contact { deliver_to: None, history: None, ..self.clone() }
    }

    /// Returns the contact with the closings and openings that its records told of, one after the other.
    #[must_use]
    pub fn with_closings(self, closings: ClosingHistory) -> Contact {
        Contact { history: Some(Box::new(closings)), ..self }
    }

    /// Returns the closings and openings that its records told of, when `version` is that of the contact as it stands.
    #[must_use]
    pub fn closings(&self, version: Option<Version>) -> ClosingHistory {
        match &self.history {
            Some(history) => ClosingHistory::clone(history),
            None => ClosingHistory::of(version, self.outcome, self.closed_at),
        }
    }

    /// Returns the closing after which it was opened again, if it was.
    #[must_use]
    pub fn reopened(&self) -> Option<Reopening> {
        self.history.as_ref()?.reopened()
    }

    /// Returns whether someone has dealt with it, by what its source says. What is `open` is not, whatever closing time it has.
    #[must_use]
    pub fn is_finished(&self) -> bool {
        match self.outcome {
            Outcome::Answered | Outcome::Closed => true,
            Outcome::Open => false,
            // The end of the call that asked for it is not what the citizen asked for.
            Outcome::Callback => self.called_back_at.is_some(),
            Outcome::Abandoned | Outcome::Transferred | Outcome::Excluded(_) => self.closed_at.is_some(),
        }
    }

    /// Returns whether it contradicts itself: `open`, with a time at which it was closed. It is taken as open.
    #[must_use]
    pub fn is_open_with_closing(&self) -> bool {
        self.outcome == Outcome::Open && self.closed_at.is_some()
    }

    /// Returns its place in the chain of its citizen and topic; `None` when it cannot be linked: it names no citizen or no topic, or
    /// is excluded.
    #[must_use]
    pub fn chain_key(&self) -> Option<ChainKey<'_>> {
        let citizen = self.citizen.as_deref().filter(|_| self.is_in_a_topic())?;
        Some(ChainKey {
            citizen,
            topic: &self.topic,
            received_at: self.received_at.first(),
            source: &self.source,
            external_id: &self.external_id,
        })
    }

    /// Returns whether it names a topic and is not excluded.
    #[must_use]
    pub fn is_in_a_topic(&self) -> bool {
        !self.topic.is_empty() && self.outcome.excluded_reason().is_none()
    }

    /// Returns the contact as it was known at `as_of`: `None` when it had not arrived, unanswered when the answer came later. What is
    /// known by day is known from the beginning of the day.
    #[must_use]
    pub fn as_of(&self, as_of: Instant) -> Option<Contact> {
        if self.received_at.first() > as_of {
            return None;
        }
        let mut known = Contact { deliver_to: None, ..self.clone() };
        known.first_response_at = known.first_response_at.filter(|at| at.first() <= as_of);
        known.closed_at = known.closed_at.filter(|at| at.first() <= as_of);
        known.called_back_at = known.called_back_at.filter(|at| at.first() <= as_of);
        let answer_was_later = self.first_response_at.is_some() && known.first_response_at.is_none();
        let closing_was_later = self.closed_at.is_some() && known.closed_at.is_none();
        if (answer_was_later || closing_was_later) && matches!(known.outcome, Outcome::Answered | Outcome::Closed) {
            known.outcome = if known.first_response_at.is_some() { Outcome::Answered } else { Outcome::Open };
        }
        // A closing that came later is not known to have answered.
        let answers_later =
            self.reopened().and_then(|reopened| reopened.closed_at).is_some_and(|at| at.first() > as_of);
        known.history = known.history.filter(|_| !answers_later);
        Some(known)
    }

    /// Returns the latest instant that the record speaks of, for the freshness of its source.
    #[must_use]
    pub fn latest_instant(&self) -> Instant {
        let later =
            [self.first_response_at, self.closed_at, self.called_back_at].into_iter().flatten().map(Moment::last);
        later.fold(self.received_at.last(), Instant::max)
    }
}

/// Checks that a moment is not before another; one known by day is in order with whatever happened on that day.
fn ordered(field: &str, reason: Reason, first: Moment, then: Moment, after: &str) -> Result<(), Fault> {
    if then.last() < first.first() {
        return Err(Fault::new(
            field,
            reason,
            &then.to_string(),
            format!("a time at or after {after}, which is {first}"),
        ));
    }
    Ok(())
}
