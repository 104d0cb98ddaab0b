//! The boards as a manager sees them: drawn with Grafana's own parts from the real Prometheus, in both languages.

pub(super) mod figures;
mod town;

use std::path::{Path, PathBuf};

use kanalkoll::model::{Day, Instant};
use serde_json::{Value, json};

use self::town::Town;
use crate::prometheus::{Watched, number, scraped};
use crate::support::{Prometheus, TestDb, run_in_chromium, wait_for};

/// The last half hour of a leap day, which ends a month: range, month and year are cut at it.
const LEAP_DAY: &str = "2024-02-29T23:30:00+01:00";

const BOARDS: [&str; 6] = ["overview", "in-time", "chairs", "shift", "voice", "trust"];

/// What is drawn of each board and language: every situation, and among them both widths and both themes.
const DRAWN: [(&str, u32, &str); 5] = [
    ("year", 1600, "dark"),
    ("past", 1280, "dark"),
    ("now", 1280, "light"),
    ("channel", 1600, "light"),
    ("new-york", 1280, "dark"),
];
/// What is drawn of each board, in one language, of a municipality whose records ended long ago.
const DRAWN_LATER: [(&str, u32, &str); 3] =
    [("year", 1280, "light"), ("until", 1280, "dark"), ("new-york", 1280, "light")];

/// Where a query may find nothing: board, panel, legend ("" for each), and in which situations. Alarms, and what the service counts
/// of itself, are known since Prometheus was started; nobody queues for an e-mail.
const MAY_BE_EMPTY: [(&str, &str, &str, &[&str]); 17] = [
    ("trust", "Alerts", "", ENDED),
    ("trust", "Records that came in", "", ENDED),
    ("trust", "What the service level means, by channel", "", EMAIL),
    ("chairs", "Calls and chats: left the queue", "", EMAIL),
    ("in-time", "Phone and chat", "", EMAIL),
    ("in-time", "Phone and chat: within the limit and left the queue, by $period", "", EMAIL),
    ("voice", "Index by month: $question", "goal {{channel}}", EMAIL),
    ("overview", "Messages, and the oldest that is waiting", "Oldest, opening hours", ENDED),
    ("chairs", "Who has waited longest, by channel", "", ENDED),
    ("shift", "Digital share, and how many", "Goal", ENDED),
    ("overview", "Contacts per working day, before and after", "", BEFORE),
    ("overview", "Does the new channel replace other contacts, or just add more?", "", BEFORE),
    ("shift", "Conclusion", "", BEFORE),
    ("shift", "How much was replaced", "", BEFORE),
    ("shift", "Hours that avoided contacts stand for", "", BEFORE),
    ("shift", "How much was replaced, week by week", "", BEFORE),
    ("shift", "Before and after, by channel", "", BEFORE),
];
/// Ranges that end before the comparison is over.
const BEFORE: &[&str] = &["past", "new-york"];
const ENDED: &[&str] = &["year", "past", "channel", "new-york", "until"];
const EMAIL: &[&str] = &["channel"];
const ALL: &[&str] = &["year", "past", "now", "until", "channel", "new-york"];

/// A range, by whom it is looked at, and what is chosen.
struct Situation {
    name: &'static str,
    days: [Day; 2],
    /// The last instant, where it is not the end of the last day.
    until: Option<Instant>,
    viewer: &'static str,
    channel: Option<&'static str>,
}

fn situations(town: &Town) -> [Situation; 6] {
    let year = [town.month(12), town.month(0).plus_days(-1)];
    let past = [town.today.plus_days(-129), town.today.plus_days(-100)];
    let home = |name, days| Situation { name, days, until: None, viewer: "Europe/Stockholm", channel: None };
    [
        home("year", year),
        home("past", past),
        Situation { until: Some(town.now), ..home("now", [town.month(12), town.today]) },
        Situation { until: Some(town.now), ..home("until", [town.month(12), town.today]) },
        Situation { channel: Some("email"), ..home("channel", year) },
        Situation { viewer: "America/New_York", ..home("new-york", [town.month(4), town.month(1).plus_days(-1)]) },
    ]
}

impl Situation {
    fn asked(&self, town: &Town) -> Value {
        let to = self.until.unwrap_or(Instant::from_unix(town.zone.day_start(self.days[1].plus_days(1)).unix() - 1));
        let mut variables = json!({ "organisation": "kalmar", "comparison": town::COMPARISON });
        if let Some(channel) = self.channel {
            variables["channel"] = json!(channel);
        }
        json!({ "from": utc(town.zone.day_start(self.days[0])), "to": utc(to), "zone": self.viewer,
            "variables": variables })
    }
}

/// As Grafana writes instants into addresses.
fn utc(at: Instant) -> String {
    kanalkoll::model::Zone::parse("UTC").unwrap().rfc3339(at)
}

#[test]
fn every_board_is_drawn_as_it_should_be() {
    let db = TestDb::sqlite();
    let town = Town::at(kanalkoll::scheduler::now());
    let Some((watched, prometheus)) = shown(&db, &town) else { return };
    let town = Town { now: alarmed(&prometheus), ..town };
    let drawn = drawings(&["sv", "en"], &DRAWN);
    draw(&watched, &prometheus, &town, json!({ "whole": true, "drawings": drawn, "out": out("preview") }));
}

/// Nothing hangs on the day on which the boards are looked at, nor on the database.
#[test]
fn boards_are_right_at_the_end_of_a_leap_february() {
    let Some(db) = TestDb::postgres() else { return };
    let town = Town::at(Instant::parse_rfc3339(LEAP_DAY).unwrap());
    let Some((watched, prometheus)) = shown(&db, &town) else { return };
    let drawn = drawings(&["sv"], &DRAWN_LATER);
    draw(&watched, &prometheus, &town, json!({ "whole": false, "drawings": drawn, "out": out("preview-leap-day") }));
}

/// The service with the records of a municipality, and Prometheus on it.
fn shown(db: &TestDb, town: &Town) -> Option<(Watched, Prometheus)> {
    let watched = Watched::serve(db, &[&town.organisation()]);
    town.fill(&watched, db);
    let prometheus = watched.prometheus_in_a_hurry(db)?;
    scraped(&prometheus);
    Some((watched, prometheus))
}

fn out(folder: &str) -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name(folder)
}

/// Draws what `how` says, and holds it against what the service says.
fn draw(watched: &Watched, prometheus: &Prometheus, town: &Town, mut how: Value) {
    let top = Path::new(env!("CARGO_MANIFEST_DIR"));
    let drawn = how["drawings"].as_array().unwrap().clone();
    let situations = situations(town);
    let situations: Vec<&Situation> =
        situations.iter().filter(|one| drawn.iter().any(|drawing| drawing["situation"] == one.name)).collect();
    let asked = situations.iter().map(|one| (one.name.to_owned(), one.asked(town)));
    let figures =
        situations.iter().flat_map(|one| figures::expected(watched, "kalmar", one.name, one.days, one.channel));
    let mut may_be_empty = MAY_BE_EMPTY.to_vec();
    if !has_saving(watched) {
        may_be_empty.push(("shift", "Hours that avoided contacts stand for", "", ALL));
    }
    let empty: Vec<Value> = may_be_empty
        .into_iter()
        .map(|(board, panel, legend, situations)| {
            json!({ "board": board, "panel": panel, "legend": legend, "situations": situations })
        })
        .collect();
    let input = json!({
        "prometheus": prometheus.url,
        "boards": top.join("dashboards"),
        "known": top.join("tests/grafana/preview/known.json"),
        "rewrite": std::env::var_os("KANALKOLL_REWRITE_PREVIEW").is_some(),
        "codes": Town::names(),
        "situations": asked.collect::<serde_json::Map<_, _>>(),
        "figures": figures.collect::<Vec<_>>(),
        "mayBeEmpty": empty,
    });
    how.as_object_mut().unwrap().extend(input.as_object().unwrap().clone());
    run_in_chromium("grafana", "preview/check.mjs", how);
}

/// Whether the service tells of saved hours: which of its verdicts it gives hangs on the weeks that the municipality has had.
fn has_saving(watched: &Watched) -> bool {
    let figure = watched.figure(&format!("/api/v1/kalmar/measures/shift?comparison={}", town::COMPARISON));
    let compared = if figure["headline"] == "year_on_year" { &figure["year_on_year"] } else { &figure };
    !compared["saving"].is_null()
}

/// Waits until the rules have raised what they raise and nothing is added any more; the moment at which the boards are looked at.
fn alarmed(prometheus: &Prometheus) -> Instant {
    let now = || kanalkoll::scheduler::now();
    let raised = || number(prometheus, "count(ALERTS) == count(ALERTS offset 6s)", &now().unix().to_string());
    assert!(wait_for(60, raised).is_some(), "nothing is raised:\n{}", prometheus.log());
    now()
}

fn drawings(languages: &[&str], ways: &[(&str, u32, &str)]) -> Vec<Value> {
    let mut all = Vec::new();
    for board in BOARDS {
        for (situation, width, theme) in ways {
            all.extend(languages.iter().map(|language| {
                json!({ "language": language, "board": board, "situation": situation, "width": width, "theme": theme })
            }));
        }
    }
    all
}
