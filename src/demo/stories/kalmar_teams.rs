//! Kalmar and Teams: 6,100 employees moved in two days, 3,000 of them active after thirty.

use super::flow::working_days;
use super::rows::Table;
use super::volume::{Queue, volumes};
use super::{Story, StoryFile, StoryQuestion, StoryRecords, filled};
use crate::model::{Channel, Day, Organisation};

const ORGANISATION: &str = include_str!("../../../examples/kalmar-teams/organisation.toml");

/// The first day that is told of, the first of the two days of the move, and the thirtieth day after it.
const BEGINNING: &str = "2020-03-09";
const MOVE: (&str, &str) = ("2020-03-16", "2020-04-15");
const ACTIVE_USERS: i64 = 3_000;
/// How many more use it on a working day and on any other, relative to each other.
const WORKED: i64 = 7;
const RESTED: i64 = 1;

const BEFORE: (&str, &str) = ("2020-02-17", "2020-03-15");
const WEEK_OF_THE_MOVE: (&str, &str) = ("2020-03-16", "2020-03-22");
const WEEK_AFTER: (&str, &str) = ("2020-03-23", "2020-03-29");
const SETTLED: (&str, &str) = ("2020-03-30", "2020-04-15");

const QUEUES: [Queue; 2] = [
    Queue {
        source: "vaxel",
        queue: "it-support",
        channel: Channel::Phone,
        spans: &[(BEFORE, 480), (WEEK_OF_THE_MOVE, 390), (WEEK_AFTER, 240), (SETTLED, 330)],
        handling: (120, 720),
    },
    Queue {
        source: "supportbrevlada",
        queue: "it-support",
        channel: Channel::Email,
        spans: &[(BEFORE, 300), (WEEK_OF_THE_MOVE, 145), (WEEK_AFTER, 110), (SETTLED, 200)],
        handling: (180, 900),
    },
];

const EVENTS: [(&str, &str); 2] =
    [("2020-03-19", "Sega möten på förmiddagen"), ("2020-04-02", "Ambassadörernas frågestund")];

/// Whoever was active once stays counted, so the figure never falls. It is 0 until the morning of the move.
fn active_users(organisation: &Organisation) -> String {
    let mut table = Table::new(["source", "name", "date", "value"]);
    let worked = working_days(organisation, MOVE);
    let dates = [BEGINNING, MOVE.0, MOVE.1].map(Day::parse);
    let [Some(beginning), Some(first), Some(last)] = dates else { return table.into_csv() };
    // What a day brings is seen on the next morning.
    let weight = |day: Day| match day {
        day if day < first || day >= last => 0,
        day if worked.contains(&day) => WORKED,
        _ => RESTED,
    };
    let days = || (beginning.epoch()..=last.epoch()).map(Day::from_epoch);
    let whole: i64 = days().map(weight).sum();
    let mut sum = 0;
    for day in days() {
        let users = ACTIVE_USERS * sum / whole;
        table.push(["teams-rapport", "teams_active_users", &day.to_string(), &users.to_string()].map(str::to_owned));
        sum += weight(day);
    }
    table.into_csv()
}

fn events() -> String {
    let mut table = Table::new(["source", "date", "label"]);
    for (date, label) in EVENTS {
        table.push(["supportchef", date, label].map(str::to_owned));
    }
    table.into_csv()
}

pub(super) fn story() -> Story {
    Story {
        code: "kalmar-teams",
        about: "6,100 employees moved to Teams in two days; 3,000 active within thirty",
        organisation: ORGANISATION,
        files: filled(ORGANISATION, |organisation| {
            vec![
                StoryFile::new(StoryRecords::Volumes, volumes(organisation, 6_100, &QUEUES)),
                StoryFile::new(StoryRecords::Events, events()),
                StoryFile::new(StoryRecords::Indicators, active_users(organisation)),
            ]
        }),
        questions: &[StoryQuestion {
            shows: "the goal of 3,000 active users, reached on the thirtieth day",
            measure: "targets",
            words: "",
        }],
    }
}
