//! Figures of docs/MEASURES.md that a separate program computed, in the files beside this one, against ours.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

#[path = "../random.rs"]
mod random;

mod changes;
mod coverage;

use std::path::Path;

use kanalkoll::measure::{Scores, ServiceLevel, Share};
use kanalkoll::model::{Channel, Instant, Organisation, OrganisationFile, QueueVariant, Reading};
use kanalkoll::rollup::QueueCounts;
use serde_json::Value;

/// The cases of a file beside this one.
fn vectors(name: &str) -> Value {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/vectors").join(name);
    serde_json::from_slice(&std::fs::read(file).unwrap()).unwrap()
}

fn cases(name: &str) -> Vec<Value> {
    let cases = vectors(name).as_array().unwrap().clone();
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
    for case in cases("calendar.json") {
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
    for case in cases("wilson.json") {
        let share = Share::of(integer(&case, "numerator"), integer(&case, "denominator")).unwrap();
        for (ours, key) in [(share.low, "low"), (share.high, "high")] {
            let theirs = case[key].as_f64().unwrap();
            assert!((ours - theirs).abs() < 1e-9, "{key} {ours}: {case}");
        }
    }
}

#[test]
fn service_levels() {
    for case in cases("queue.json") {
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
    for case in cases("voice.json") {
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
