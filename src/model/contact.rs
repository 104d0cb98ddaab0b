//! One matter through one channel.

use std::ops::Deref;

use strum::{EnumDiscriminants, EnumString, IntoStaticStr, VariantArray, VariantNames};

use super::{Channel, ClosingHistory, Fault, Instant, Link, MailAddress, Moment, Reason, Reopened, Version, one_of};
use crate::model::closed_list::closed_list;

/// How a contact stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, EnumDiscriminants)]
#[strum_discriminants(
    name(OutcomeKind),
    doc = "The word that a record has for its [`Outcome`].",
    derive(EnumString, IntoStaticStr, VariantArray, VariantNames),
    strum(serialize_all = "snake_case", const_into_str)
)]
pub enum Outcome {
    Open,
    Answered,
    Closed,
    Abandoned,
    Transferred,
    Excluded(ExcludedReason),
}

closed_list!(OutcomeKind);

/// Why a contact is left out of the cohort. Excluded contacts are counted by reason, never hidden.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, EnumString, IntoStaticStr, VariantArray, VariantNames,
)]
#[strum(serialize_all = "snake_case", const_into_str)]
pub enum ExcludedReason {
    Spam,
    Duplicate,
    Auto,
    Thanks,
}

closed_list!(ExcludedReason);

impl Outcome {
    /// Returns the code used in records.
    #[must_use]
    pub fn code(self) -> &'static str {
        OutcomeKind::from(self).code()
    }

    /// Returns why the contact is excluded, when it is.
    #[must_use]
    pub const fn excluded_reason(self) -> Option<ExcludedReason> {
        match self {
            Outcome::Excluded(reason) => Some(reason),
            _ => None,
        }
    }

    /// Returns the outcome of two fields of a record.
    ///
    /// # Errors
    /// `missing` when `excluded` has no reason, `inconsistent` when another outcome has one.
    pub fn of(kind: OutcomeKind, excluded_reason: Option<ExcludedReason>) -> Result<Outcome, Fault> {
        let outcome = match (kind, excluded_reason) {
            (OutcomeKind::Excluded, Some(reason)) => return Ok(Outcome::Excluded(reason)),
            (OutcomeKind::Excluded, None) => {
                let expected = one_of("", &ExcludedReason::CODES);
                return Err(Fault::new("excluded_reason", Reason::Missing, "", expected));
            }
            (OutcomeKind::Open, _) => Outcome::Open,
            (OutcomeKind::Answered, _) => Outcome::Answered,
            (OutcomeKind::Closed, _) => Outcome::Closed,
            (OutcomeKind::Abandoned, _) => Outcome::Abandoned,
            (OutcomeKind::Transferred, _) => Outcome::Transferred,
        };
        excluded_reason.map_or(Ok(outcome), |reason| {
            let expected = format!("no excluded_reason when outcome is `{}`", kind.code());
            Err(Fault::new("excluded_reason", Reason::Inconsistent, reason.code(), expected))
        })
    }
}

/// The fields of a contact. An empty `topic`, `unit`, `agent` or `language` means that the source gave none.
///
/// Free to build; [`Contact::parse`] makes a contact of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContactFields {
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
    pub outcome: Outcome,
    pub wait_seconds: Option<i32>,
    pub handle_seconds: Option<i32>,
    pub language: String,
}

/// A contact whose fields agree with each other. Read the fields through [`Deref`].
///
/// Two contacts are equal when their fields are: where an invitation may be mailed is only on its way, and what was said
/// before is no field.
#[derive(Debug, Clone)]
pub struct Contact {
    fields: ContactFields,
    deliver_to: Option<MailAddress>,
    /// What its records said before; `None` when there was but one.
    closings: Option<Box<ClosingHistory>>,
}

impl PartialEq for Contact {
    fn eq(&self, other: &Contact) -> bool {
        self.fields == other.fields
    }
}

impl Eq for Contact {}

impl Contact {
    /// Checks that the fields agree: ids and codes are there and not absurdly long, times are in order (by days where a day is all that is known), not before 1990 and
    /// not more than a day after `now`, and seconds are not negative.
    ///
    /// # Errors
    /// The first [`Fault`], by field.
    pub fn parse(fields: ContactFields, now: Instant) -> Result<Contact, Fault> {
        super::required("source", &fields.source)?;
        super::required("external_id", &fields.external_id)?;
        super::optional("topic", &fields.topic)?;
        super::optional("unit", &fields.unit)?;
        super::optional("agent", &fields.agent)?;
        super::optional("language", &fields.language)?;
        super::plausible("received_at", fields.received_at.first(), now)?;
        if let Some(answered) = fields.first_response_at {
            super::plausible("first_response_at", answered.first(), now)?;
            ordered("first_response_at", Reason::AnswerBeforeArrival, fields.received_at, answered, "received_at")?;
        }
        if let Some(closed) = fields.closed_at {
            super::plausible("closed_at", closed.first(), now)?;
            ordered("closed_at", Reason::ClosedBeforeArrival, fields.received_at, closed, "received_at")?;
            if let Some(answered) = fields.first_response_at {
                ordered("closed_at", Reason::ClosedBeforeAnswer, answered, closed, "first_response_at")?;
            }
        }
        super::not_negative("wait_seconds", fields.wait_seconds.map(i64::from))?;
        super::not_negative("handle_seconds", fields.handle_seconds.map(i64::from))?;
        Ok(Contact { fields, deliver_to: None, closings: None })
    }

    /// A contact that was parsed before, read back from the store.
    #[must_use]
    pub fn stored(fields: ContactFields) -> Contact {
        Contact { fields, deliver_to: None, closings: None }
    }

    /// The contact with an address to which an invitation may be mailed.
    #[must_use]
    pub fn with_address(self, deliver_to: Option<MailAddress>) -> Contact {
        Contact { deliver_to, ..self }
    }

    /// Where an invitation may be mailed, if the sender said so. It is not kept with the contact.
    #[must_use]
    pub fn deliver_to(&self) -> Option<&MailAddress> {
        self.deliver_to.as_ref()
    }

    /// The contact with the closings and openings that its records told of, one after the other.
    #[must_use]
    pub fn with_closings(self, closings: ClosingHistory) -> Contact {
        Contact { closings: Some(Box::new(closings)), ..self }
    }

    /// The closings and openings that its records told of, when `version` is that of the contact as it stands.
    #[must_use]
    pub fn closings(&self, version: Option<Version>) -> ClosingHistory {
        match &self.closings {
            Some(closings) => ClosingHistory::clone(closings),
            None => ClosingHistory::of(version, self.outcome, self.closed_at),
        }
    }

    /// The closing after which it was opened again, if it was.
    #[must_use]
    pub fn reopened(&self) -> Option<Reopened> {
        self.closings.as_ref()?.reopened()
    }

    /// Whether someone has dealt with it, by what its source says. What is `open` is not, whatever closing time it has.
    #[must_use]
    pub fn is_finished(&self) -> bool {
        match self.outcome {
            Outcome::Answered | Outcome::Closed => true,
            Outcome::Open => false,
            Outcome::Abandoned | Outcome::Transferred | Outcome::Excluded(_) => self.closed_at.is_some(),
        }
    }

    /// Whether it contradicts itself: `open`, with a time at which it was closed. It is taken as open.
    #[must_use]
    pub fn is_open_with_closing(&self) -> bool {
        self.outcome == Outcome::Open && self.closed_at.is_some()
    }

    /// Its place in the chain of its citizen and topic; `None` when it cannot be linked: it names no citizen or no topic, or
    /// is excluded.
    #[must_use]
    pub fn link(&self) -> Option<Link<'_>> {
        let citizen = self.citizen.as_deref().filter(|_| self.is_in_a_topic())?;
        Some(Link {
            citizen,
            topic: &self.topic,
            received_at: self.received_at.first(),
            source: &self.source,
            external_id: &self.external_id,
        })
    }

    /// Whether it names a topic and is not excluded.
    #[must_use]
    pub fn is_in_a_topic(&self) -> bool {
        !self.topic.is_empty() && self.outcome.excluded_reason().is_none()
    }

    /// The contact as it was known at `as_of`: `None` when it had not arrived, unanswered when the answer came later. What is
    /// known by day is known from the beginning of the day.
    #[must_use]
    pub fn as_of(&self, as_of: Instant) -> Option<Contact> {
        if self.received_at.first() > as_of {
            return None;
        }
        let mut fields = self.fields.clone();
        fields.first_response_at = fields.first_response_at.filter(|at| at.first() <= as_of);
        fields.closed_at = fields.closed_at.filter(|at| at.first() <= as_of);
        let answer_was_later = self.first_response_at.is_some() && fields.first_response_at.is_none();
        let closing_was_later = self.closed_at.is_some() && fields.closed_at.is_none();
        if (answer_was_later || closing_was_later) && matches!(fields.outcome, Outcome::Answered | Outcome::Closed) {
            fields.outcome = if fields.first_response_at.is_some() { Outcome::Answered } else { Outcome::Open };
        }
        // A closing that came later is not known to have answered.
        let answers_later =
            self.reopened().and_then(|reopened| reopened.closed_at).is_some_and(|at| at.first() > as_of);
        let closings = self.closings.clone().filter(|_| !answers_later);
        Some(Contact { fields, deliver_to: None, closings })
    }

    /// The latest instant that the record speaks of, for the freshness of its source.
    #[must_use]
    pub fn latest_instant(&self) -> Instant {
        let later = [self.first_response_at, self.closed_at].into_iter().flatten().map(Moment::last);
        later.fold(self.received_at.last(), Instant::max)
    }
}

impl Deref for Contact {
    type Target = ContactFields;
    fn deref(&self) -> &ContactFields {
        &self.fields
    }
}

/// A moment known by day is in order with whatever happened on that day.
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
