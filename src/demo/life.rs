//! What happens in the sample municipality, in order of time, as far as it is told.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::contacts::Contacts;
use super::phone::Phone;
use super::plan::{Month, Plan};
use super::voices::{ContactName, Given, Values, Voices};
use crate::model::{Instant, Organisation};

/// Something that a system of the municipality, or a citizen, sends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Happening {
    /// A contact as its source knows it from now on, a line of NDJSON. The number is its own, whatever becomes of it.
    Contact { number: usize, record: String },
    /// The volume of a half hour that is over, a line of NDJSON.
    Volume(String),
    /// A citizen is to be asked about a contact.
    Asked(ContactName),
    /// The citizen who was asked about a contact answers.
    Answered(ContactName, Given),
    /// Somebody answers the open survey at the desk.
    AtTheDesk(Values),
}

/// The course of things in the municipality. What happens does not depend on how far each call asks for it.
pub struct Life {
    organisation: Arc<Organisation>,
    plan: Plan,
    next: Month,
    contacts: Contacts,
    phone: Phone,
    voices: Voices,
    number: usize,
    /// What is known to happen and was not told yet, by instant and in the order in which it was made.
    ahead: BTreeMap<(Instant, usize), Happening>,
    made: usize,
}

impl Life {
    pub(super) fn new(organisation: &Arc<Organisation>, plan: &Plan) -> Life {
        Life {
            organisation: organisation.clone(),
            plan: plan.clone(),
            next: plan.first_month,
            contacts: Contacts::new(organisation, plan),
            phone: Phone::new(),
            voices: Voices::new(),
            number: 0,
            ahead: BTreeMap::new(),
            made: 0,
        }
    }

    /// Returns what has happened up to and including `now` and was not told before, in order of time.
    pub fn until(&mut self, now: Instant) -> Vec<(Instant, Happening)> {
        while self.organisation.zone().day_start(self.next.first) <= now {
            self.make_month();
        }
        let later = self.ahead.split_off(&(now.plus_seconds(1), 0));
        let told = std::mem::replace(&mut self.ahead, later);
        told.into_iter().map(|((at, _), happening)| (at, happening)).collect()
    }

    fn make_month(&mut self) {
        let month = self.next;
        self.next = month.next();
        let cases = self.contacts.of_month(month);
        let begin = self.organisation.zone().day_start(self.plan.surveys);
        for voice in self.voices.about(&cases, begin) {
            self.will(voice.asked_at, Happening::Asked(voice.contact.clone()));
            if let Some((at, given)) = voice.answer {
                self.will(at, Happening::Answered(voice.contact, given));
            }
        }
        for case in cases {
            self.number += 1;
            for (at, record) in case.states {
                self.will(at, Happening::Contact { number: self.number, record: record.to_string() });
            }
        }
        for (at, record) in self.phone.of_month(&self.organisation, month) {
            self.will(at, Happening::Volume(record.to_string()));
        }
        for (at, values) in self.voices.at_the_desk(&self.organisation, (month, &self.plan)) {
            self.will(at, Happening::AtTheDesk(values));
        }
    }

    fn will(&mut self, at: Instant, happening: Happening) {
        self.made += 1;
        self.ahead.insert((at, self.made), happening);
    }
}
