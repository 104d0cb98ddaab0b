//! Uddevalla's IT support: many short calls about passwords, again and again.

use super::flow::{Flow, Weights, contacts};
use super::{Story, StoryFile, StoryQuestion, StoryRecords, filled};
use crate::model::Channel;

const ORGANISATION: &str = include_str!("../../../examples/uddevalla/organisation.toml");

const SPRING: (&str, &str) = ("2021-02-01", "2021-04-25");

const SERVICEDESK: Weights = &[("servicedesk", 1)];
const WORKPLACE: Weights = &[("arbetsplats", 1)];
const SYSTEMS: Weights = &[("system", 1)];

/// Of 10,000 who come about a password so many come again, and of those who come about anything else.
const FORGOTTEN_AGAIN: u64 = 4_500;
const AGAIN: u64 = 1_000;
/// Of so many messages one is not answered yet when the story ends.
const UNFINISHED: u64 = 19;

const fn of(channel: Channel, topics: Weights, units: Weights, count: u64, handling: (i64, i64)) -> Flow {
    let flow = Flow::new(channel, SPRING, count).about(topics).within(units).taking(handling.0, handling.1);
    flow.again(AGAIN).late_every(14).lost_every(UNFINISHED)
}

const PASSWORD: Weights = &[("losenord", 1)];
const ACCESS: Weights = &[("behorighet", 1)];
const PRINTING: Weights = &[("utskrift", 1)];
const COMPUTER: Weights = &[("dator", 1)];
const MEETING: Weights = &[("digitala-moten", 1)];
const SYSTEM: Weights = &[("verksamhetssystem", 1)];
const TELEPHONY: Weights = &[("telefoni", 1)];

const FLOWS: [Flow; 20] = [
    of(Channel::Phone, PASSWORD, SERVICEDESK, 620, (50, 200)).again(FORGOTTEN_AGAIN),
    of(Channel::Visit, PASSWORD, SERVICEDESK, 40, (60, 200)).again(FORGOTTEN_AGAIN),
    of(Channel::EService, PASSWORD, SERVICEDESK, 30, (60, 150)),
    of(Channel::EService, ACCESS, SYSTEMS, 260, (120, 420)),
    of(Channel::Email, ACCESS, SYSTEMS, 120, (180, 600)),
    of(Channel::Phone, ACCESS, SYSTEMS, 60, (180, 600)),
    of(Channel::Phone, PRINTING, WORKPLACE, 120, (120, 500)),
    of(Channel::Visit, PRINTING, WORKPLACE, 50, (300, 900)),
    of(Channel::EService, PRINTING, WORKPLACE, 60, (180, 600)),
    of(Channel::Visit, COMPUTER, WORKPLACE, 80, (600, 2_400)),
    of(Channel::Phone, COMPUTER, WORKPLACE, 50, (240, 900)),
    of(Channel::EService, COMPUTER, WORKPLACE, 110, (240, 900)),
    of(Channel::Chat, MEETING, SERVICEDESK, 200, (120, 480)),
    of(Channel::Phone, MEETING, SERVICEDESK, 90, (150, 600)),
    of(Channel::Phone, SYSTEM, SYSTEMS, 90, (300, 1_500)),
    of(Channel::Email, SYSTEM, SYSTEMS, 90, (300, 1_200)),
    of(Channel::EService, SYSTEM, SYSTEMS, 120, (300, 1_200)),
    of(Channel::Phone, TELEPHONY, WORKPLACE, 60, (180, 600)),
    of(Channel::Email, TELEPHONY, WORKPLACE, 40, (180, 600)),
    of(Channel::EService, TELEPHONY, WORKPLACE, 40, (180, 600)),
];

fn source(channel: Channel) -> &'static str {
    match channel {
        Channel::Phone => "supporttelefon",
        Channel::Chat => "supportchatt",
        Channel::EService => "supportportal",
        Channel::Visit => "it-disken",
        _ => "supportbrevlada",
    }
}

pub(super) fn story() -> Story {
    Story {
        code: "uddevalla",
        about: "an IT support: which matter should get an e-service next?",
        organisation: ORGANISATION,
        files: filled(ORGANISATION, |organisation| {
            vec![StoryFile::new(StoryRecords::Contacts, contacts(organisation, 7, &FLOWS, source))]
        }),
        questions: &[
            StoryQuestion {
                shows: "the steering list: passwords first, with handling, age and backlog of each topic",
                measure: "steering",
                words: "--from 2021-02-01 --to 2021-04-25",
            },
            StoryQuestion { shows: "who waits longest", measure: "overdue", words: "--as-of 2021-04-26T06:00:00Z" },
            StoryQuestion {
                shows: "answered in time, topic by topic",
                measure: "response",
                words: "--from 2021-02-01 --to 2021-04-25 --split topic",
            },
        ],
    }
}
