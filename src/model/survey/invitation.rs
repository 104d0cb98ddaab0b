//! Whether a citizen was asked after a contact, and what came of it.

use super::Answer;
use crate::model::closed_list::closed_list;
use crate::model::{Channel, Day, Instant, Language};

closed_list! {
    /// Why a citizen was not asked, in the order in which the rules are tried. The list is closed: each is counted.
    pub enum Refusal {
        /// Nobody is asked about contacts of this topic.
        #[strum(serialize = "excluded_topic")]
        Topic,
        /// The citizen does not want to be asked.
        OptedOut,
        /// The citizen was asked a short time ago, in whatever channel.
        Quarantine,
        /// Only a share of the citizens is asked, and this one is not in it.
        SampledOut,
        /// As many as may be asked in a day were asked.
        #[strum(serialize = "daily_cap")]
        Cap,
    }
}

closed_list! {
    /// Whether the invitation reached the citizen, as far as is known.
    pub enum DeliveryState {
        /// Handed to its sender, or still on its way.
        Unknown,
        Yes,
        /// It came back, or could not be sent at all.
        Bounced,
    }
}

/// What was decided about a contact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Decision {
    Invited(Invited),
    Refused(Refusal),
}

/// An invitation that was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invited {
    pub expires_at: Instant,
    /// The language of the link; `None`: the reader's browser says.
    pub language: Option<Language>,
    /// The version of the forms that it is answered with.
    pub version: i64,
    pub delivered: DeliveryState,
    /// Whether somebody pressed a button on the page. To look at it is not known: mail scanners look too.
    pub opened: bool,
    pub opted_out: bool,
    pub answer: Option<Answer>,
}

/// The decision about one contact, with what the contact was then: an answer stays with the unit, topic and channel that it
/// was asked about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invitation {
    pub source: String,
    pub external_id: String,
    pub channel: Channel,
    pub topic: String,
    pub unit: String,
    /// Who answered; empty when nobody is known, or when the contact was transferred and so belongs to no one alone.
    pub agent: String,
    pub citizen: Option<String>,
    pub decided_at: Instant,
    pub decision: Decision,
}

/// An answer that no invitation asked for: given to an open survey, or brought in from elsewhere. A series of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UninvitedAnswer {
    /// The open survey, or the source that it was brought in from.
    pub series: String,
    /// What tells it apart within its series.
    pub external_id: String,
    /// Where it counts. Of an anonymous answer no more is known than the week: it counts on the Monday.
    pub day: Day,
    pub channel: Channel,
    pub topic: String,
    pub unit: String,
    pub language: String,
    /// The version of the forms; 0 where it was not our form.
    pub version: i64,
    pub answer: Answer,
}

impl Invitation {
    /// Returns the invitation, unless it was refused.
    #[must_use]
    pub fn invited(&self) -> Option<&Invited> {
        match &self.decision {
            Decision::Invited(invited) => Some(invited),
            Decision::Refused(_) => None,
        }
    }

    /// Returns the same as [`Invitation::invited`], to be changed.
    pub fn invited_mut(&mut self) -> Option<&mut Invited> {
        match &mut self.decision {
            Decision::Invited(invited) => Some(invited),
            Decision::Refused(_) => None,
        }
    }
}
