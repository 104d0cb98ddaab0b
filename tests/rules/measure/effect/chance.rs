//! What is said of series of chance: whether a change is found. How often chance alone is called a change, tests/figures tells.

use kanalkoll::measure::{Estimate, FitError, Point, log_ratio, segmented};
use proptest::prelude::*;

use crate::random::Random;

/// A count with this mean.
fn count(chance: &mut Random, mean: f64) -> f64 {
    (mean + mean.sqrt() * chance.normal()).round().max(0.0)
}

/// Rates of weeks on each side: counts of five working days around 150 a week, changed by `change` from the event on.
fn counts(chance: &mut Random, weeks: i32, change: f64) -> Vec<Point> {
    let mean = |week| 150.0 + if week >= 0 { 5.0 * change } else { 0.0 };
    (-weeks..weeks).map(|week| (week, count(chance, mean(week)) / 5.0)).collect()
}

#[expect(clippy::cast_possible_truncation, clippy::as_conversions, reason = "small counts")]
fn whole(value: f64) -> i64 {
    value as i64
}

/// How many of 100 series of chance have this.
fn of_100(seed: u64, mut has: impl FnMut(&mut Random) -> bool) -> usize {
    let mut chance = Random::new(seed);
    (0..100).filter(|_| has(&mut chance)).count()
}

#[test]
fn a_planted_step_is_found() {
    let mut covered = 0;
    let found = of_100(5, |chance| {
        let level = segmented(&counts(chance, 26, -8.0)).unwrap().level;
        covered += usize::from((level.low..=level.high).contains(&-8.0));
        level.high < 0.0
    });
    assert!(found > 90 && covered > 88, "{found} {covered}");
}

#[test]
fn what_happens_to_both_is_not_called_a_difference() {
    // From the fifth week on both have half as many again: a segmented regression of the series alone is taken in by it.
    let grown = |chance: &mut Random, times: f64| -> Vec<i64> {
        let mean = |week: i32| 150.0 * if week >= 4 { 1.5 } else { 1.0 } * if week >= 0 { times } else { 1.0 };
        (-26..26).map(|week| whole(count(chance, mean(week)))).collect()
    };
    let ratio = |chance: &mut Random, times: f64| -> Estimate {
        let (series, control) = (grown(chance, times), grown(chance, 1.0));
        let both = (-26..).zip(series).zip(control).map(|((week, own), other)| (week, own, other));
        log_ratio(&both.collect::<Vec<_>>()).unwrap()
    };
    let falsely = of_100(7, |chance| ratio(chance, 1.0).is_clear());
    assert!(falsely <= 12, "{falsely}");
    let rightly = of_100(8, |chance| ratio(chance, 0.8).high < 0.0);
    assert!(rightly > 97, "{rightly}");
}

#[test]
fn seasons_are_no_change() {
    // A wave of a third of the mean, and the event where it rises most.
    let wave = |week: i32| 150.0 + 50.0 * (std::f64::consts::TAU * f64::from(week) / (365.25 / 7.0)).sin();
    let falsely = of_100(11, |chance| {
        let points: Vec<Point> = (-104..26).map(|week| (week, count(chance, wave(week)))).collect();
        let found = segmented(&points).unwrap();
        found.level.is_clear() || found.slope.is_clear()
    });
    assert!(falsely <= 12, "{falsely}");
}

#[test]
fn a_line_needs_weeks_that_vary() {
    let flat: Vec<Point> = (-10..10).map(|week| (week, 4.0)).collect();
    assert_eq!(segmented(&flat), Err(FitError::NoVariation));
    let straight: Vec<Point> =
        (-10..10).map(|week| (week, 3.1 * f64::from(week) + if week >= 0 { 7.7 } else { 0.1 })).collect();
    assert_eq!(segmented(&straight), Err(FitError::NoVariation));
    let alike: Vec<(i32, i64, i64)> = (-10..10).map(|week| (week, 0, 0)).collect();
    assert_eq!(log_ratio(&alike), Err(FitError::NoVariation));
    // One week after the event does not tell level and slope apart, and none says nothing of either.
    for last in [0, -1] {
        let points: Vec<Point> = (-10..=last).map(|week| (week, f64::from(week * week % 7))).collect();
        assert_eq!(segmented(&points), Err(FitError::Collinear), "{last}");
    }
    assert_eq!(segmented(&[(-1, 2.0), (0, 3.0)]), Err(FitError::Collinear));
}

#[test]
fn a_channel_that_was_opened_by_the_event_is_a_level() {
    let mut chance = Random::new(9);
    for weeks in [12, 26, 52] {
        let rate = |week, chance: &mut Random| if week < 0 { 0.0 } else { count(chance, 20.0) };
        let points: Vec<Point> = (-weeks..weeks).map(|week| (week, rate(week, &mut chance))).collect();
        let found = segmented(&points).unwrap();
        assert!(found.level.low > 8.0, "{found:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    /// More contacts a day change no verdict: everything is in proportion.
    #[test]
    fn figures_are_in_proportion(seed in any::<u64>(), times in 0.01_f64..100.0, step in -20.0_f64..20.0) {
        let points = counts(&mut Random::new(seed), 26, step);
        let scaled: Vec<Point> = points.iter().map(|(week, rate)| (*week, rate * times)).collect();
        let (own, other) = (segmented(&points).unwrap().level, segmented(&scaled).unwrap().level);
        prop_assert!((own.value * times - other.value).abs() <= 1e-9 * times * 100.0);
        prop_assert!((own.p - other.p).abs() < 1e-7);
        prop_assert!(own.low <= own.value && own.value <= own.high && (0.0..=1.0).contains(&own.p));
        prop_assert_eq!(own.is_clear(), own.p < 0.05);
    }
}
