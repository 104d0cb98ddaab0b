//! At which instants samples lie.

use proptest::prelude::*;

use super::*;
use crate::model::{By, OrganisationFile};

const DAY: Cut = Cut::Civil(By::Day);
const WEEK: Cut = Cut::Civil(By::Week);
const CUTS: [Cut; 4] = [Cut::Hour, DAY, WEEK, Cut::Civil(By::Month)];
const MOST: usize = 1_000_000;
/// When all periods of these tests are over.
const LATER: Instant = Instant::from_unix(2_000_000_000);

fn kalmar() -> Organisation {
    let file = "code = 'kalmar'\nname = 'Kalmar'\ncountry = 'SE'";
    Organisation::try_from(OrganisationFile::from_toml(file).unwrap()).unwrap()
}

fn unix(rfc3339: &str) -> i64 {
    Instant::parse_rfc3339(rfc3339).unwrap().unix()
}

const fn ranges_of(range: i64) -> Ask {
    Ask::Range { range, step: 0, start: 0 }
}

fn over(cut: Cut, from: &str, to: &str) -> (Timeline, Window) {
    let (from, to) = (unix(from), unix(to));
    let timeline = Timeline::over(&kalmar(), cut, Instant::from_unix(from), Instant::from_unix(to));
    (timeline, Window { from: from * 1_000, to: to * 1_000 })
}

fn range(cut: Cut, range: i64, from: &str, to: &str) -> Vec<String> {
    let (timeline, window) = over(cut, from, to);
    let instants = instants(Ask::Range { range, step: 0, start: window.from }, &timeline, window, LATER, MOST).unwrap();
    let shown = |at: &i64| kalmar().zone().rfc3339(Instant::from_unix(at / 1_000));
    instants.iter().map(shown).collect()
}

#[test]
fn a_range_has_one_sample_a_day_over_both_clock_changes() {
    for (from, to, days) in [
        ("2020-03-27T00:00:00+01:00", "2020-04-01T00:00:00+02:00", 5),
        ("2020-10-23T00:00:00+02:00", "2020-10-28T00:00:00+01:00", 5),
    ] {
        let noons = range(DAY, 24 * HOUR, from, to);
        assert_eq!(noons.len(), days, "{noons:?}");
        assert!(noons.iter().all(|at| at.contains("T12:00:00")), "{noons:?}");
    }
}

#[test]
fn a_week_begins_on_monday_in_the_organisations_zone() {
    assert_eq!(
        range(WEEK, 7 * 24 * HOUR, "2020-10-15T12:00:00+02:00", "2020-11-05T12:00:00+01:00"),
        [
            "2020-10-15T12:00:00+02:00",
            "2020-10-22T12:30:00+02:00",
            "2020-10-29T12:00:00+01:00",
            "2020-11-05T12:00:00+01:00"
        ]
    );
}

#[test]
fn the_hour_that_exists_twice_has_two_samples() {
    let hours = range(Cut::Hour, HOUR, "2020-10-25T01:30:00+02:00", "2020-10-25T03:30:00+01:00");
    assert_eq!(
        hours,
        [
            "2020-10-25T01:30:00+02:00",
            "2020-10-25T02:30:00+02:00",
            "2020-10-25T02:30:00+01:00",
            "2020-10-25T03:30:00+01:00"
        ]
    );
}

/// A range that ends at a local midnight holds as many days as it has, in the weeks of both clock changes, too; and so does
/// one that ends up to an hour later.
#[test]
fn a_range_between_midnights_holds_each_day_once_whether_clocks_change_or_not() {
    let zone = kalmar().zone().clone();
    for (first, days) in [("2020-03-01", 60), ("2020-10-01", 60)] {
        let first = Day::parse(first).unwrap();
        for (length, last) in (1..=30).flat_map(|length| (length..days).map(move |last| (length, last))) {
            for late in [0, 1, HOUR / 2] {
                let end = zone.day_start(first.plus_days(last)).unix() * 1_000 + late;
                let range = i64::from(length) * 24 * HOUR;
                // As Prometheus 2 asks, and as Prometheus 3 does.
                for start in [end - range, end - range + 1] {
                    let window = Window { from: start, to: end };
                    let second = |at: i64| Instant::from_unix(at.div_euclid(1_000));
                    let timeline = Timeline::over(&kalmar(), DAY, second(start), second(end));
                    let ask = Ask::Range { range, step: 0, start };
                    let count = instants(ask, &timeline, window, LATER, MOST).unwrap().len();
                    assert_eq!(i32::try_from(count).unwrap(), length, "{length} days to day {last}, {late} ms late");
                    let samples = range_samples((range, 0, start), &timeline, window, LATER, MOST).unwrap();
                    let expected = (first.plus_days(last - length), first.plus_days(last - 1));
                    assert_eq!(samples, [RangeSample { at: end, days: expected }]);
                }
            }
        }
    }
}

#[test]
fn a_period_that_is_running_has_its_sample_in_the_middle_of_what_has_passed() {
    let now = "2020-10-28T10:00:00+01:00";
    for (cut, expected) in [
        (Cut::Hour, "2020-10-28T10:00:00+01:00"),
        (DAY, "2020-10-28T05:00:00+01:00"),
        (WEEK, "2020-10-27T05:00:00+01:00"),
        (Cut::Civil(By::Month), "2020-10-14T17:30:00+02:00"),
    ] {
        let (timeline, window) = over(cut, "2020-10-01T00:00:00+02:00", now);
        let ask = ranges_of(40 * 24 * HOUR);
        let last = *instants(ask, &timeline, window, Instant::from_unix(unix(now)), MOST).unwrap().last().unwrap();
        assert_eq!(last, unix(expected) * 1_000, "{cut:?}");
    }
}

#[test]
fn each_evaluation_of_a_range_has_a_sample_of_its_own_days() {
    let (timeline, window) = over(DAY, "2020-10-20T00:00:00+02:00", "2020-10-30T00:00:00+01:00");
    let (range, step) = (3 * 24 * HOUR, 24 * HOUR);
    let samples = range_samples((range, step, window.from), &timeline, window, LATER, MOST).unwrap();
    let last = |at: i64| samples.iter().rfind(|sample| sample.at <= at).unwrap();
    let mut end = window.from + range;
    while end <= window.to {
        let shown = last(end);
        let middles = timeline.middles(LATER).zip(timeline.days()).filter(|(at, _)| end - range <= *at && *at <= end);
        let days: Vec<Day> = middles.map(|(_, day)| day).collect();
        assert_eq!((shown.at, shown.days), (end, (days[0], *days.last().unwrap())));
        end += step;
    }
}

#[test]
fn a_short_range_has_a_sample_in_each_range_and_at_each_change() {
    let (timeline, window) = over(DAY, "2020-06-01T20:00:00Z", "2020-06-01T23:00:00Z");
    let instants = instants(ranges_of(HOUR / 2), &timeline, window, LATER, MOST).unwrap();
    assert!(instants.windows(2).all(|pair| pair[1] - pair[0] <= HOUR / 2));
    assert!(instants.contains(&(unix("2020-06-02T00:00:00+02:00") * 1_000)));
}

#[test]
fn too_many_are_refused_before_they_are_laid_out() {
    let (timeline, window) = over(DAY, "2020-01-01T00:00:00Z", "2021-01-01T00:00:00Z");
    assert!(instants(ranges_of(1), &timeline, window, LATER, MOST).is_none());
    let extreme = Ask::Steps { start: i64::MIN, step: i64::MAX };
    assert!(instants(extreme, &timeline, window, LATER, MOST).is_some());
    let dense = Ask::Steps { start: window.from, step: 1 };
    assert!(instants(dense, &timeline, window, LATER, MOST).unwrap().len() < 530_000);
}

#[test]
fn without_hints_there_are_at_most_eleven_thousand() {
    for (to, most) in [("2020-01-02T00:00:00Z", 290), ("2021-01-01T00:00:00Z", 11_001)] {
        let (timeline, window) = over(Cut::Hour, "2020-01-01T00:00:00Z", to);
        let count = instants(Ask::Unknown, &timeline, window, LATER, MOST).unwrap().len();
        assert!(count <= most, "{count}");
    }
}

proptest! {
    #[test]
    fn every_evaluation_finds_the_value_of_its_period(
        cut in 0..4_usize,
        first in 1_570_000_000_000..1_620_000_000_000_i64,
        step in prop_oneof![Just(0_i64), 1_000..400_000_i64, 300_000..200_000_000_i64],
        steps in 0..40_i64,
        lookback in MINUTE + 2..HOUR,
        left_open in 0..2_i64,
        aligned in proptest::bool::ANY,
    ) {
        let first = if aligned && step > 0 { first.div_euclid(step) * step } else { first };
        let last = first + steps * step;
        let window = Window { from: first - lookback + left_open, to: last };
        let second = |at: i64| Instant::from_unix(at.div_euclid(1_000));
        let timeline = Timeline::over(&kalmar(), CUTS[cut], second(window.from), second(window.to));
        let samples = instants(Ask::Steps { start: window.from, step }, &timeline, window, LATER, MOST).unwrap();
        let samples = in_periods(&timeline, samples);
        let evaluations = (0..=steps).map(|k| first + k * step);
        for at in evaluations {
            let (sample, period) = samples[samples.partition_point(|(sample, _)| *sample <= at) - 1];
            prop_assert!(sample > at - lookback, "{sample} is too old at {at}");
            let holding = timeline.starts().partition_point(|start| start * 1_000 <= at) - 1;
            prop_assert_eq!(period, holding);
        }
    }
}
