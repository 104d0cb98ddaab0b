//! Romsdal: six municipalities of which two become part of a third, and meetings that move to video.

use super::flow::{Flow, Weights, contacts};
use super::rows::Table;
use super::{Story, StoryFile, StoryQuestion, StoryRecords, filled};
use crate::model::Channel;

const ORGANISATION: &str = include_str!("../../../examples/romsdal/organisation.toml");

const SPRING_2019: (&str, &str) = ("2019-01-02", "2019-04-30");
const REST_OF_2019: (&str, &str) = ("2019-05-01", "2019-12-31");
const SPRING_2020: (&str, &str) = ("2020-01-02", "2020-04-30");

const AUKRA: Weights = &[("aukra", 1)];
const MIDSUND: Weights = &[("midsund", 1)];
const MOLDE: Weights = &[("molde", 1)];
const NESSET: Weights = &[("nesset", 1)];
const RAUMA: Weights = &[("rauma", 1)];
const VESTNES: Weights = &[("vestnes", 1)];

const TOPICS: Weights = &[("barnehage", 4), ("byggesak", 4), ("helse-omsorg", 5), ("skule", 3), ("kommunalteknikk", 3)];

/// Everything that a municipality got in a span: phone, e-mail, forms.
const fn of(units: Weights, span: (&'static str, &'static str), counts: [u64; 3]) -> [Flow; 3] {
    let [phone, email, form] = counts;
    [
        flow(Channel::Phone, units, span, phone).taking(90, 540),
        flow(Channel::Email, units, span, email).taking(180, 900).late_every(20),
        flow(Channel::EService, units, span, form).taking(180, 900).late_every(25),
    ]
}

const fn flow(channel: Channel, units: Weights, span: (&'static str, &'static str), count: u64) -> Flow {
    Flow::new(channel, span, count).about(TOPICS).within(units).again(1_500)
}

/// From 2020 on nobody writes to Midsund and Nesset: they are Molde.
const FLOWS: [[Flow; 3]; 16] = [
    of(AUKRA, SPRING_2019, [30, 18, 4]),
    of(MIDSUND, SPRING_2019, [22, 11, 2]),
    of(MOLDE, SPRING_2019, [150, 90, 24]),
    of(NESSET, SPRING_2019, [28, 14, 3]),
    of(RAUMA, SPRING_2019, [60, 34, 8]),
    of(VESTNES, SPRING_2019, [52, 30, 7]),
    of(AUKRA, REST_OF_2019, [58, 35, 9]),
    of(MIDSUND, REST_OF_2019, [41, 22, 5]),
    of(MOLDE, REST_OF_2019, [290, 180, 55]),
    of(NESSET, REST_OF_2019, [54, 28, 7]),
    of(RAUMA, REST_OF_2019, [115, 66, 18]),
    of(VESTNES, REST_OF_2019, [100, 58, 16]),
    of(AUKRA, SPRING_2020, [27, 17, 12]),
    of(MOLDE, SPRING_2020, [178, 110, 92]),
    of(RAUMA, SPRING_2020, [56, 32, 24]),
    of(VESTNES, SPRING_2020, [49, 29, 20]),
];

/// Participants of each month, as told on its last day.
const VIDEO_PARTICIPANTS: [(&str, u32); 8] = [
    ("2019-09-30", 118),
    ("2019-10-31", 131),
    ("2019-11-30", 139),
    ("2019-12-31", 96),
    ("2020-01-31", 142),
    ("2020-02-29", 150),
    ("2020-03-31", 4_300),
    ("2020-04-30", 11_500),
];

fn video_participants() -> String {
    let mut table = Table::new(["source", "name", "date", "value"]);
    for (date, participants) in VIDEO_PARTICIPANTS {
        table.push(["videobru", "video_participants", date, &participants.to_string()].map(str::to_owned));
    }
    table.into_csv()
}

fn source(channel: Channel) -> &'static str {
    match channel {
        Channel::Phone => "sentralbord",
        Channel::EService => "skjema",
        _ => "epost",
    }
}

pub(super) fn story() -> Story {
    Story {
        code: "romsdal",
        about: "six municipalities, a merger, and video meetings: 150 participants in February, 11,500 in April",
        organisation: ORGANISATION,
        files: filled(ORGANISATION, |organisation| {
            vec![
                StoryFile::new(StoryRecords::Contacts, contacts(organisation, 185, &FLOWS.concat(), source)),
                StoryFile::new(StoryRecords::Indicators, video_participants()),
            ]
        }),
        questions: &[
            StoryQuestion {
                shows: "150 -> 11,500 with the lockdown on the same line, and the goal of +25 %",
                measure: "targets",
                words: "",
            },
            StoryQuestion {
                shows: "Molde with the history of Midsund and Nesset",
                measure: "shift",
                words: "--comparison molde",
            },
            StoryQuestion {
                shows: "Midsund alone, as it was",
                measure: "shift",
                words: "--before 2019-01-02..2019-04-30 --after 2019-05-01..2019-12-31 --unit midsund",
            },
        ],
    }
}
