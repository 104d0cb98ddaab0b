//! What is said of series of chance: whether a change is found, and that it hangs on nothing that it should not hang on. How often chance alone is
//! called a change, tests/figures tells.

use proptest::prelude::*;

use super::weeks;
use crate::measure::effect::NoEffect;
use crate::measure::effect::control::beside;
use crate::measure::effect::hinge::{Turn, hanging};
use crate::measure::effect::mixture::{Estimate, Mixture};
use crate::measure::effect::regression::{Point, levels_without, log_ratio, log_ratios_without, segmented};
use crate::measure::effect::unfit::Unfit;

/// Numbers of chance that are the same every time (`SplitMix64`).
struct Chance(u64);

impl Chance {
    /// Between 0 and 1.
    #[expect(clippy::cast_precision_loss, clippy::as_conversions, reason = "53 bits fit")]
    fn share(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((z ^ (z >> 31)) >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// Of the standard normal distribution (Box and Muller).
    fn normal(&mut self) -> f64 {
        let (one, other) = (1.0 - self.share(), self.share());
        (-2.0 * one.ln()).sqrt() * (std::f64::consts::TAU * other).cos()
    }

    /// A count with this mean.
    fn count(&mut self, mean: f64) -> f64 {
        (mean + mean.sqrt() * self.normal()).round().max(0.0)
    }
}

/// Rates of weeks on each side: counts of five working days around 150 a week, changed by `change` from the event on.
fn counts(chance: &mut Chance, weeks: i32, change: f64) -> Vec<Point> {
    let mean = |week| 150.0 + if week >= 0 { 5.0 * change } else { 0.0 };
    (-weeks..weeks).map(|week| (week, chance.count(mean(week)) / 5.0)).collect()
}

#[expect(clippy::cast_possible_truncation, clippy::as_conversions, reason = "small counts")]
fn whole(value: f64) -> i64 {
    value as i64
}

/// Whether both are none, or the same but for rounding.
fn same(one: Option<&Mixture>, other: Option<Estimate>) -> bool {
    let numbers = |estimate: Estimate| [estimate.value, estimate.low, estimate.high, estimate.p];
    match (one.map(|one| numbers(one.estimate())), other.map(numbers)) {
        (Some(one), Some(other)) => one.iter().zip(other).all(|(one, other)| (one - other).abs() < 1e-6),
        (one, other) => one.is_none() && other.is_none(),
    }
}

/// How many of 100 series of chance have this.
fn of_100(seed: u64, mut has: impl FnMut(&mut Chance) -> bool) -> usize {
    let mut chance = Chance(seed);
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
    let grown = |chance: &mut Chance, times: f64| -> Vec<i64> {
        let mean = |week: i32| 150.0 * if week >= 4 { 1.5 } else { 1.0 } * if week >= 0 { times } else { 1.0 };
        (-26..26).map(|week| whole(chance.count(mean(week)))).collect()
    };
    let ratio = |chance: &mut Chance, times: f64| -> Estimate {
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
        let points: Vec<Point> = (-104..26).map(|week| (week, chance.count(wave(week)))).collect();
        let found = segmented(&points).unwrap();
        found.level.is_clear() || found.slope.is_clear()
    });
    assert!(falsely <= 12, "{falsely}");
}

#[test]
fn a_line_needs_weeks_that_vary() {
    let flat: Vec<Point> = (-10..10).map(|week| (week, 4.0)).collect();
    assert_eq!(segmented(&flat), Err(Unfit::NoVariation));
    let straight: Vec<Point> =
        (-10..10).map(|week| (week, 3.1 * f64::from(week) + if week >= 0 { 7.7 } else { 0.1 })).collect();
    assert_eq!(segmented(&straight), Err(Unfit::NoVariation));
    let alike: Vec<(i32, i64, i64)> = (-10..10).map(|week| (week, 0, 0)).collect();
    assert_eq!(log_ratio(&alike), Err(Unfit::NoVariation));
    // One week after the event does not tell level and slope apart, and none says nothing of either.
    for last in [0, -1] {
        let points: Vec<Point> = (-10..=last).map(|week| (week, f64::from(week * week % 7))).collect();
        assert_eq!(segmented(&points), Err(Unfit::Collinear), "{last}");
    }
    assert_eq!(segmented(&[(-1, 2.0), (0, 3.0)]), Err(Unfit::Collinear));
}

#[test]
fn a_channel_that_was_opened_by_the_event_is_a_level() {
    let mut chance = Chance(9);
    for weeks in [12, 26, 52] {
        let rate = |week, chance: &mut Chance| if week < 0 { 0.0 } else { chance.count(20.0) };
        let points: Vec<Point> = (-weeks..weeks).map(|week| (week, rate(week, &mut chance))).collect();
        let found = segmented(&points).unwrap();
        assert!(found.level.low > 8.0, "{found:?}");
    }
    let opened: Vec<(i32, i64)> =
        (-12..12).map(|week| (week, if week < 0 { 0 } else { whole(chance.count(20.0)) })).collect();
    let control = beside(&weeks(&opened), &weeks(&opened));
    assert_eq!(control.err(), Some(NoEffect::ControlEmptyBefore));
}

#[test]
fn the_week_on_which_it_hangs_is_named() {
    let mut chance = Chance(10);
    let mut points: Vec<Point> = (-16..16).map(|week| (week, 30.0 + chance.normal())).collect();
    let level = |points: &[Point]| segmented(points).ok().map(|segments| segments.level);
    // A step of four that a flood in the third week after it hides.
    points.iter_mut().skip(16).for_each(|point| point.1 += 4.0);
    points[18].1 = 300.0;
    let all = level(&points).unwrap();
    let found = hanging(&all, levels_without(&points)).unwrap();
    assert_eq!((found.place, points[found.place].0, found.turn), (18, 2, Turn::BecomesClear), "{all:?} {found:?}");
    // A clear step hangs on nothing.
    let clear = counts(&mut chance, 26, -10.0);
    assert_eq!(hanging(&level(&clear).unwrap(), levels_without(&clear)).map(|found| found.place), None);
    assert!(Turn::TurnsAround.changes_verdict() && !Turn::ChangesSign.changes_verdict());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    /// More contacts a day change no verdict: everything is in proportion.
    #[test]
    fn figures_are_in_proportion(seed in any::<u64>(), times in 0.01_f64..100.0, step in -20.0_f64..20.0) {
        let points = counts(&mut Chance(seed), 26, step);
        let scaled: Vec<Point> = points.iter().map(|(week, rate)| (*week, rate * times)).collect();
        let (own, other) = (segmented(&points).unwrap().level, segmented(&scaled).unwrap().level);
        prop_assert!((own.value * times - other.value).abs() <= 1e-9 * times * 100.0);
        prop_assert!((own.p - other.p).abs() < 1e-7);
        prop_assert!(own.low <= own.value && own.value <= own.high && (0.0..=1.0).contains(&own.p));
        prop_assert_eq!(own.is_clear(), own.p < 0.05);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(6))]

    /// Leaving out a week is the same as never having had it, also where another one was not there to begin with.
    #[test]
    fn a_week_left_out_is_as_if_it_had_not_been(
        seed in any::<u64>(), step in -20.0_f64..20.0, weeks in prop::sample::select(vec![9, 26, 60]), gap in 0_usize..18,
    ) {
        let mut points = counts(&mut Chance(seed), weeks, step);
        points.remove(gap);
        for (place, without) in levels_without(&points).iter().enumerate() {
            let mut others = points.clone();
            others.remove(place);
            let anew = segmented(&others).ok().map(|segments| segments.level);
            prop_assert!(same(without.as_ref(), anew), "{place}: {without:?} {anew:?}");
        }
    }

    /// Beside a control likewise.
    #[test]
    fn a_week_of_both_left_out_is_as_if_it_had_not_been(seed in any::<u64>(), change in -20.0_f64..20.0) {
        let mut chance = Chance(seed);
        let (series, control) = (counts(&mut chance, 26, change), counts(&mut chance, 26, 0.0));
        let both: Vec<(i32, i64, i64)> = series.iter().zip(&control)
            .map(|(own, other)| (own.0, whole(own.1 * 5.0), whole(other.1 * 5.0))).collect();
        let without = log_ratios_without(&both);
        prop_assert_eq!(without.len(), both.len());
        for (place, without) in without.iter().enumerate() {
            let mut others = both.clone();
            others.remove(place);
            prop_assert!(same(without.as_ref(), log_ratio(&others).ok()), "{place}");
        }
    }
}
