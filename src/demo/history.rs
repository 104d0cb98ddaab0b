//! The sample up to its end: every record as it is known then, and what citizens said.

use std::collections::BTreeMap;

use super::life::Happening;
use super::voices::{ContactName, Given, Values};
use crate::model::Instant;

/// What has happened, to be brought in at once.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct History {
    /// The contacts in order of arrival, a line of NDJSON each.
    pub contacts: Vec<String>,
    /// The volumes in order of time, a line of NDJSON each.
    pub volumes: Vec<String>,
    /// The invitations in the order in which they were sent.
    pub asked: Vec<Asked>,
    /// The answers at the desk.
    pub desk: Vec<(Instant, Values)>,
}

/// An invitation, and the answer if there is one by now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    pub contact: ContactName,
    pub at: Instant,
    pub answer: Option<(Instant, Given)>,
}

impl History {
    /// Returns the history of what happened, which is given in order of time.
    #[must_use]
    pub fn of(happenings: Vec<(Instant, Happening)>) -> History {
        let (mut history, mut contacts) = (History::default(), BTreeMap::new());
        let mut answers = BTreeMap::new();
        for (at, happening) in happenings {
            match happening {
                // The later state replaces the one before: only what is known at the end is brought in.
                Happening::Contact { number, record } => drop(contacts.insert(number, record)),
                Happening::Volume(record) => history.volumes.push(record),
                Happening::Asked(contact) => history.asked.push(Asked { contact, at, answer: None }),
                Happening::Answered(contact, given) => drop(answers.insert(contact, (at, given))),
                Happening::AtTheDesk(values) => history.desk.push((at, values)),
            }
        }
        history.contacts = contacts.into_values().collect();
        for asked in &mut history.asked {
            asked.answer = answers.remove(&asked.contact);
        }
        history
    }
}
