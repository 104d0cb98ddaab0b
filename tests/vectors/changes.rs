//! Section 5: growth, substitution and the effect of an event.

use kanalkoll::measure::{Estimate, Point, RateRatio, Side, Sides, growth, log_ratio, segmented, substitution};
use serde_json::Value;

use crate::{cases, integer, vectors};

fn numbers(list: &Value) -> Vec<i64> {
    list.as_array().unwrap().iter().map(|number| number.as_i64().unwrap()).collect()
}

/// A period whose days are all in whole weeks.
fn side(weeks: &Value, working_days: i64) -> Side {
    let weeks = numbers(weeks);
    Side { total: weeks.iter().sum(), days: 7 * i64::try_from(weeks.len()).unwrap(), weeks, working_days }
}

#[track_caller]
fn near(what: &str, found: f64, expected: &Value) {
    let expected = expected.as_f64().unwrap_or_else(|| panic!("{what}: {expected}"));
    assert!((found - expected).abs() < 1e-6, "{what}: {found}, not {expected}");
}

#[track_caller]
fn same(what: &str, estimate: &Estimate, expected: &Value) {
    let Estimate { value, low, high, p } = *estimate;
    for (part, found) in [("value", value), ("low", low), ("high", high), ("p", p)] {
        near(&format!("{what}, {part}"), found, &expected[part]);
    }
}

#[test]
fn growth_of_channels() {
    for case in cases("growth.json") {
        let sides = ["before", "after"].map(|name| side(&case[name], integer(&case, &format!("working_days_{name}"))));
        let found = growth(&sides[0], &sides[1]);
        for (part, found) in ["ratio", "low", "high"].into_iter().zip(found) {
            near(part, found.unwrap(), &case["expect"][part]);
        }
    }
}

#[test]
fn substitution_of_channels() {
    for case in cases("shift.json") {
        let [before, after] = ["before", "after"].map(|name| {
            let part = &case[name];
            ["digital", "assisted"].map(|group| side(&part[group], integer(part, "working_days")))
        });
        let found = substitution(
            Sides { digital: &before[0], assisted: &before[1] },
            Sides { digital: &after[0], assisted: &after[1] },
            false,
        );
        let (name, expected) = (case["name"].as_str().unwrap(), &case["expect"]);
        near(name, found.change_digital.unwrap(), &expected["change_digital_per_day"]);
        near(name, found.change_assisted.unwrap(), &expected["change_assisted_per_day"]);
        near(name, found.value.unwrap(), &expected["substitution"]);
        match &expected["interval"] {
            Value::Null => assert_eq!((found.low, found.high), (None, None), "{name}"),
            ends => {
                near(name, found.low.unwrap(), &ends[0]);
                near(name, found.high.unwrap(), &ends[1]);
            }
        }
        assert_eq!(Some(found.verdict.code()), expected["verdict"].as_str(), "{name}");
    }
}

#[test]
fn level_and_slope_at_an_event() {
    for case in vectors("effect.json")["segments"].as_array().unwrap() {
        let first = -i32::try_from(integer(case, "weeks_before")).unwrap();
        let weekly = case["weekly"].as_array().unwrap().iter().map(|week| week.as_f64().unwrap());
        let points: Vec<Point> = (first..).zip(weekly).collect();
        let (found, name, expected) = (segmented(&points).unwrap(), &case["name"], &case["expect"]);
        // With a year before the event the harmonics are part of the line, without they are not.
        assert_eq!(case["harmonics"], first <= -52, "{name}");
        same(&format!("{name}, trend"), &found.trend, &expected["trend"]);
        same(&format!("{name}, level"), &found.level, &expected["level"]);
        same(&format!("{name}, slope"), &found.slope, &expected["slope"]);
    }
}

#[test]
fn ratio_beside_a_control() {
    for case in vectors("effect.json")["beside_control"].as_array().unwrap() {
        let first = -i32::try_from(integer(case, "weeks_before")).unwrap();
        let both = numbers(&case["group"]).into_iter().zip(numbers(&case["control"]));
        let weeks: Vec<(i32, i64, i64)> = (first..).zip(both).map(|(week, (own, other))| (week, own, other)).collect();
        let found = log_ratio(&weeks).unwrap();
        let name = case["name"].as_str().unwrap();
        same(name, &found, &case["expect"]["log_ratio"]);
        let (ratio, expected) = (RateRatio::of(&found), &case["expect"]["ratio"]);
        near(name, ratio.value, &expected["value"]);
        near(name, ratio.low, &expected["low"]);
        near(name, ratio.high, &expected["high"]);
    }
}
