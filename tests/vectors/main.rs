//! Figures computed by others, in files beside the repository (`../shared/vectors`), against ours.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod coverage;

use std::io::Write;
use std::path::{Path, PathBuf};

use kanalkoll::domain::{Channel, Instant, Organisation, OrganisationFile, QueueVariant, Reading};
use kanalkoll::measure::{Scores, ServiceLevel, Share, Side, substitution};
use kanalkoll::rollup::QueueCounts;
use serde_json::Value;

/// A file beside the repository; `None`, and said so, when it is not there. It is other people's and not part of the
/// repository, so that a test without it is no failure, in CI neither. `tests/run` counts these lines.
fn beside(name: &str) -> Option<PathBuf> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared").join(name);
    if file.is_file() {
        return Some(file);
    }
    let test = std::thread::current().name().unwrap_or("a test").to_owned();
    // Written past the test harness, which keeps the words of a test that passes to itself.
    let said = format!("\nABSENT: {test}: skipped, ../shared/{name} is not beside the repository\n");
    let _ = std::io::stderr().write_all(said.as_bytes());
    None
}

fn vectors(name: &str) -> Vec<Value> {
    let Some(file) = beside(&format!("vectors/{name}")) else { return Vec::new() };
    let cases: Vec<Value> = serde_json::from_slice(&std::fs::read(file).unwrap()).unwrap();
    assert!(!cases.is_empty(), "{name} is empty");
    cases
}

/// The cases of a file in `tests/vectors`: figures of our own definitions, computed by another program.
fn own_vectors(name: &str) -> Vec<Value> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/vectors").join(name);
    let cases: Vec<Value> = serde_json::from_slice(&std::fs::read(file).unwrap()).unwrap();
    assert!(!cases.is_empty(), "{name} is empty");
    cases
}

fn integer(case: &Value, key: &str) -> i64 {
    case[key].as_i64().unwrap_or_else(|| panic!("{key}: {case}"))
}

#[test]
fn due_times() {
    let organisation = |country: &str| {
        let text = format!("code = \"o\"\nname = \"O\"\ncountry = \"{country}\"");
        Organisation::try_from(OrganisationFile::from_toml(&text).unwrap()).unwrap()
    };
    let (sweden, norway) = (organisation("SE"), organisation("NO"));
    let mut wrong = Vec::new();
    for case in vectors("calendar.json") {
        let organisation = match case["country"].as_str() {
            Some("SE") => &sweden,
            Some("NO") => &norway,
            other => panic!("{other:?}"),
        };
        let arrival = Instant::parse_rfc3339(case["arrival"].as_str().unwrap()).unwrap();
        let working_days = u16::try_from(integer(&case, "working_days")).unwrap();
        let working_time = organisation.working_time(organisation.day(arrival), Channel::Email);
        for reading in Reading::ALL {
            let due = working_time.due(reading, working_days, arrival).at().to_string();
            if Some(due.as_str()) != case["due"][reading.code()].as_str() {
                wrong.push(format!("{}: {due}, not as in {case}", reading.code()));
            }
        }
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn intervals() {
    for case in vectors("wilson.json") {
        let share = Share::of(integer(&case, "numerator"), integer(&case, "denominator")).unwrap();
        for (ours, key) in [(share.low, "low"), (share.high, "high")] {
            let theirs = case[key].as_f64().unwrap();
            assert!((ours - theirs).abs() < 1e-9, "{key} {ours}: {case}");
        }
    }
}

#[test]
fn service_levels() {
    for case in vectors("queue.json") {
        let count = |key| integer(&case, key);
        let level = ServiceLevel::of(&QueueCounts {
            offered: count("offered"),
            answered: count("answered"),
            abandoned: count("abandoned"),
            measured_offered: count("offered"),
            measured_answered: count("answered"),
            measured_abandoned: count("abandoned"),
            answered_in_threshold: count("answered_in_threshold"),
            abandoned_in_threshold: count("abandoned_in_threshold"),
            ..QueueCounts::default()
        });
        for variant in QueueVariant::ALL {
            let (ours, theirs) =
                (level.variant(variant).unwrap().share().unwrap().value, case[variant.code()].as_f64().unwrap());
            assert!((ours - theirs).abs() < 1e-9, "{}: {ours}: {case}", variant.code());
        }
    }
}

#[test]
fn voices() {
    for case in own_vectors("voice.json") {
        let counts: Vec<i64> = case["counts_1_to_5"].as_array().unwrap().iter().map(|n| n.as_i64().unwrap()).collect();
        let scores = Scores::of(counts.try_into().unwrap(), false);
        let (index, top2) = (scores.index.unwrap(), scores.top2.unwrap());
        assert_eq!(scores.n, integer(&case, "n"), "{case}");
        for (found, key) in [(index.value, "index"), (index.low, "low"), (index.high, "high")] {
            assert!((found - case[key].as_f64().unwrap()).abs() < 1e-6, "{key} {found}: {case}");
        }
        assert!((top2.value - case["top2"].as_f64().unwrap()).abs() < 1e-9, "{}: {case}", top2.value);
    }
}

#[test]
fn substitution_of_channels() {
    let side = |part: &Value, group: &str| {
        let weeks: Vec<i64> = part[group].as_array().unwrap().iter().map(|week| week.as_i64().unwrap()).collect();
        Side { total: weeks.iter().sum(), weeks, working_days: integer(part, "working_days") }
    };
    for case in vectors("shift.json") {
        let sides = |group| (side(&case["before"], group), side(&case["after"], group));
        let (digital, assisted) = (sides("digital"), sides("assisted"));
        let found = substitution((&digital.0, &digital.1), (&assisted.0, &assisted.1));
        let expected = &case["expect"];
        let pairs = [
            (found.change_digital, &expected["change_digital_per_day"]),
            (found.change_assisted, &expected["change_assisted_per_day"]),
            (found.value, &expected["substitution"]),
            (found.low, &expected["interval"][0]),
            (found.high, &expected["interval"][1]),
        ];
        for (found, expected) in pairs {
            let (found, expected) = (found.unwrap(), expected.as_f64().unwrap());
            assert!((found - expected).abs() < 5e-7, "{}: {found}, not {expected}", case["name"]);
        }
        assert_eq!(Some(found.verdict.code()), expected["verdict"].as_str(), "{}", case["name"]);
    }
}
