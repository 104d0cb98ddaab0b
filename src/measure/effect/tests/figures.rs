//! The figures of statsmodels for invented series: `tests/figures/effect.py` made `figures.txt`, and says how.

use std::collections::BTreeMap;

use super::weeks;
use crate::measure::effect::control::beside;
use crate::measure::effect::regression::{Estimate, Point, Segments, lags, segmented};

/// What is printed of a series: a name and numbers a line.
type Printed = BTreeMap<String, Vec<f64>>;

fn printed() -> Vec<(String, Printed)> {
    let mut all: Vec<(String, Printed)> = Vec::new();
    for line in include_str!("figures.txt").lines() {
        let (name, rest) = line.split_once(' ').unwrap();
        if name == "series" {
            all.push((rest.to_owned(), Printed::new()));
        } else {
            let numbers = rest.split(' ').map(|number| number.parse().unwrap()).collect();
            all.last_mut().unwrap().1.insert(name.to_owned(), numbers);
        }
    }
    all
}

#[track_caller]
fn same(series: &str, name: &str, estimate: &Estimate, printed: &Printed) {
    let Estimate { value, standard_error, low, high, p } = *estimate;
    let expected = &printed[name];
    for (ours, theirs) in [value, standard_error, low, high, p].iter().zip(expected) {
        assert!((ours - theirs).abs() < 1e-6, "{series}, {name}: {estimate:?}, expected {expected:?}");
    }
    assert_eq!(expected.len(), 5);
}

fn same_segments(series: &str, prefix: &str, segments: &Segments, printed: &Printed) {
    for (name, estimate) in [("trend", segments.trend.unwrap()), ("level", segments.level), ("slope", segments.slope)] {
        same(series, &format!("{prefix}{name}"), &estimate, printed);
    }
}

#[expect(clippy::cast_possible_truncation, clippy::as_conversions, reason = "small whole numbers")]
fn points(printed: &Printed, values: &str) -> Vec<Point> {
    printed["t"].iter().map(|t| *t as i32).zip(printed[values].iter().copied()).collect()
}

#[test]
fn levels_slopes_and_their_errors_are_those_of_statsmodels() {
    let all = printed();
    assert_eq!(all.len(), 5);
    for (series, printed) in &all {
        let points = points(printed, "y");
        assert_eq!(lags(points.len()).to_string(), printed["lags"][0].to_string(), "{series}");
        same_segments(series, "", &segmented(&points).unwrap(), printed);
    }
}

#[test]
fn differences_beside_a_control_are_those_of_statsmodels() {
    let all = printed();
    let controlled: Vec<_> = all.iter().filter(|(_, printed)| printed.contains_key("control")).collect();
    assert_eq!(controlled.len(), 2);
    for (series, printed) in controlled {
        let found = beside(&weeks(&points(printed, "y")), &weeks(&points(printed, "control"))).ok().unwrap();
        assert!((found.scale - printed["scale"][0]).abs() < 1e-9);
        same(series, "difference", &found.difference, printed);
        same_segments(series, "difference_", &found.segments, printed);
    }
}
