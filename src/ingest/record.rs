//! What is read, against what, and what becomes of it.

use std::fmt;

use super::fields::{Field, Values};
use super::repeated_hour::RepeatedHours;
use crate::model::closed_list::closed_list;
use crate::model::{
    Contact, Fault, Instant, Observation, Organisation, ReportedEvent, UninvitedAnswer, Version, Volume,
};

/// What the records are read against.
pub struct Context<'a> {
    /// Whose records they are; says the time zones of the sources.
    pub organisation: &'a Organisation,
    /// The instant of the reading: later times are not plausible.
    pub now: Instant,
    /// What a citizen said who they are -> keyed pseudonym, in hexadecimal digits.
    pub pseudonym: &'a dyn Fn(&str) -> String,
    /// What the delivery has shown so far of hours that the clock shows twice.
    pub repeated_hours: &'a RepeatedHours,
}

impl fmt::Debug for Context<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Context").field("organisation", &self.organisation.code()).field("now", &self.now).finish()
    }
}

/// What became of one record of the input.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Item<R> {
    /// A record that holds.
    Record {
        /// The line on which it begins, from 1; in a JSON list the number of the element. No other of the input has it.
        line: u64,
        record: R,
        /// Its place among the states of the same thing, if its source gives it.
        version: Option<Version>,
        /// What was decided in reading it that its sender may want to know.
        flags: Vec<Flag>,
    },
    /// A record that does not hold.
    Rejected {
        /// The line on which it begins, from 1; in a JSON list the number of the element. No other of the input has it.
        line: u64,
        fault: Fault,
        /// The input as text, at most 64 KiB, the citizen replaced by `pseudonym:<hex>`: what quarantine keeps and
        /// `decode_record` reads again.
        record: String,
    },
    /// A record that the mapping leaves out.
    Dropped {
        /// The line on which it begins, from 1; in a JSON list the number of the element. No other of the input has it.
        line: u64,
        /// The reason that the mapping gives.
        reason: String,
    },
}

/// What a record leaves open or contradicts, and how it was taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Flag {
    pub field: String,
    pub kind: FlagKind,
    /// How it was taken, in plain English.
    pub detail: String,
}

closed_list! {
    /// What is flagged.
    pub enum FlagKind {
        /// A local time that the clock showed twice.
        TimeExistsTwice,
        /// A local time that the clock never showed.
        TimeDoesNotExist,
        /// An interval in which more were answered or abandoned than were offered.
        MoreThanOffered,
        /// `open`, with a time at which it was closed.
        OpenWithClosing,
        /// The version of what is kept, with other content.
        SameVersion,
        /// No version, where what is kept has one.
        VersionMissing,
        /// UTF-8, where the mapping names another encoding.
        OtherEncoding,
    }
}

closed_list! {
    /// What a record is about.
    pub enum Kind {
        Contact,
        Volume,
        Answer,
        Event,
        Indicator,
    }
}

impl Kind {
    /// Returns the fields of its records, in the order in which they are listed.
    #[must_use]
    pub fn fields(self) -> &'static [Field] {
        match self {
            Kind::Contact => Contact::FIELDS,
            Kind::Volume => Volume::FIELDS,
            Kind::Answer => UninvitedAnswer::FIELDS,
            Kind::Event => ReportedEvent::FIELDS,
            Kind::Indicator => Observation::FIELDS,
        }
    }
}

/// A record that this room can read: [`Contact`], [`Volume`], [`UninvitedAnswer`], [`ReportedEvent`] and [`Observation`].
pub trait Record: Sized + 'static {
    const KIND: Kind;
    /// The fields, in the order in which they are listed.
    const FIELDS: &'static [Field];

    /// Makes the record of its values, and says what was decided in reading them.
    fn build(values: Values<'_>, context: &Context<'_>) -> Result<(Self, Vec<Flag>), Fault>;
}
