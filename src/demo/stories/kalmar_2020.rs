//! Kalmar's contact centre in 2020: from 40 cases a week to 120, and the phone rang as before.

use super::flow::{Flow, Weights, contacts};
use super::volume::{Queue, volumes};
use super::{Story, StoryFile, StoryQuestion, StoryRecords, filled};
use crate::model::Channel;

const ORGANISATION: &str = include_str!("../../../examples/kalmar-2020/organisation.toml");

/// The periods of the comparison: eight weeks of forty working days each.
const BEFORE: (&str, &str) = ("2020-02-10", "2020-04-05");
const AFTER: (&str, &str) = ("2020-08-24", "2020-10-18");
/// What lies around them.
const WINTER: (&str, &str) = ("2020-01-07", "2020-02-09");
const SPRING: (&str, &str) = ("2020-04-06", "2020-05-31");
const JUNE: (&str, &str) = ("2020-06-01", "2020-06-30");
const HIGH_SUMMER: (&str, &str) = ("2020-07-01", "2020-08-23");
/// The chat, first for businesses, then for everybody.
const CHAT_1: (&str, &str) = ("2020-05-04", "2020-09-27");
const CHAT_2: (&str, &str) = ("2020-09-28", "2020-10-18");

const TOPICS: Weights = &[("bygglov", 4), ("felanmalan", 4), ("forskola", 3)];
const BUSINESS: Weights = &[("bygglov", 3), ("felanmalan", 1)];
const UNITS: Weights = &[("kontaktcenter", 1)];

const fn case(span: (&'static str, &'static str), count: u64) -> Flow {
    Flow::new(Channel::EService, span, count).about(TOPICS).within(UNITS).taking(180, 900).again(1_000)
}

const fn mail(span: (&'static str, &'static str), count: u64) -> Flow {
    let mail = Flow::new(Channel::Email, span, count).about(TOPICS).within(UNITS).taking(150, 780).again(1_500);
    mail.late_every(125)
}

const fn chat(span: (&'static str, &'static str), count: u64, topics: Weights) -> Flow {
    Flow::new(Channel::Chat, span, count).about(topics).within(UNITS).taking(180, 720).again(1_000)
}

const FLOWS: [Flow; 14] = [
    case(WINTER, 190),
    case(BEFORE, 320),
    case(SPRING, 370),
    case(JUNE, 190),
    case(HIGH_SUMMER, 640),
    case(AFTER, 960),
    mail(WINTER, 150),
    mail(BEFORE, 240),
    mail(SPRING, 224),
    mail(JUNE, 120),
    // One falls between the chairs and is never answered.
    mail(HIGH_SUMMER, 220).lost_every(220),
    mail(AFTER, 240),
    chat(CHAT_1, 36, BUSINESS),
    chat(CHAT_2, 15, TOPICS),
];

/// With the e-mails some 420 a week.
const PHONE: Queue = Queue {
    source: "trio",
    queue: "arenden-med-e-tjanst",
    channel: Channel::Phone,
    spans: &[(WINTER, 1_915), (BEFORE, 3_120), (SPRING, 2_960), (JUNE, 1_560), (HIGH_SUMMER, 2_810), (AFTER, 3_121)],
    handling: (90, 480),
};

fn source(channel: Channel) -> &'static str {
    match channel {
        Channel::EService => "open-eplatform",
        Channel::Chat => "chatt",
        _ => "e-post",
    }
}

pub(super) fn story() -> Story {
    Story {
        code: "kalmar-2020",
        about: "a contact centre: from 40 e-service cases a week to 120, and the phone rang as before",
        organisation: ORGANISATION,
        files: filled(ORGANISATION, |organisation| {
            vec![
                StoryFile::new(StoryRecords::Contacts, contacts(organisation, 40, &FLOWS, source)),
                StoryFile::new(StoryRecords::Volumes, volumes(organisation, 120, &[PHONE])),
            ]
        }),
        questions: &[
            StoryQuestion {
                shows: "x3.0 and yet nothing replaced: added demand; against all calls of the town (`kalmar`) it cannot be told yet",
                measure: "shift",
                words: "--comparison sommaren",
            },
            StoryQuestion {
                shows: "99 % of the e-mails within one working day",
                measure: "response",
                words: "--from 2020-02-10 --to 2020-10-18 --by month --split channel",
            },
        ],
    }
}
