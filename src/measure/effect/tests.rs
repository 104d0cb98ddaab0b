//! Leave-one-out estimates against estimates anew, and what a control needs. tests/rules has what public functions promise,
//! tests/vectors the figures of another program.

#[path = "../../../tests/random.rs"]
mod random;

use proptest::prelude::*;

use self::random::Random;
use super::control::ratio_to_control;
use super::influence::MostInfluential;
use super::mixture::Mixture;
use super::regression::{levels_without, log_ratios_without};
use super::{Estimate, Influence, NoEffect, Point, WeekRate, log_ratio, segmented};
use crate::model::Day;

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

/// Whether both are none, or the same but for rounding.
fn same(one: Option<&Mixture>, other: Option<Estimate>) -> bool {
    let numbers = |estimate: Estimate| [estimate.value, estimate.low, estimate.high, estimate.p];
    match (one.map(|one| numbers(one.estimate())), other.map(numbers)) {
        (Some(one), Some(other)) => one.iter().zip(other).all(|(one, other)| (one - other).abs() < 1e-6),
        (one, other) => one.is_none() && other.is_none(),
    }
}

#[test]
fn a_control_without_contacts_before_the_event_is_none() {
    let week = |week: i32| {
        let contacts = if week < 0 { 0 } else { 20 + i64::from(week % 3) };
        let from = Day::from_epoch(18_000 + 7 * week);
        WeekRate { week, from, contacts, working_days: 5, rate: f64::from(i32::try_from(contacts).unwrap()) / 5.0 }
    };
    let opened: Vec<WeekRate> = (-12..12).map(week).collect();
    assert_eq!(ratio_to_control(&opened, &opened).err(), Some(NoEffect::ControlEmptyBefore));
}

#[test]
fn the_most_influential_week_is_named() {
    let mut chance = Random::new(10);
    let mut points: Vec<Point> = (-16..16).map(|week| (week, 30.0 + chance.normal())).collect();
    let level = |points: &[Point]| segmented(points).ok().map(|segments| segments.level);
    // A step of four that a flood in the third week after it hides.
    points.iter_mut().skip(16).for_each(|point| point.1 += 4.0);
    points[18].1 = 300.0;
    let all = level(&points).unwrap();
    let found = MostInfluential::find(&all, levels_without(&points)).unwrap();
    let week = points[found.position].0;
    assert_eq!((found.position, week, found.influence), (18, 2, Influence::BecomesClear), "{all:?} {found:?}");
    // A clear step depends on no week.
    let clear = counts(&mut chance, 26, -10.0);
    assert_eq!(MostInfluential::find(&level(&clear).unwrap(), levels_without(&clear)), None);
    assert!(Influence::TurnsAround.changes_verdict() && !Influence::ChangesSign.changes_verdict());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(6))]

    /// Leaving out a week is the same as never having had it, also where another one was not there to begin with.
    #[test]
    fn a_week_left_out_is_as_if_it_had_not_been(
        seed in any::<u64>(), step in -20.0_f64..20.0, weeks in prop::sample::select(vec![9, 26, 60]), gap in 0_usize..18,
    ) {
        let mut points = counts(&mut Random::new(seed), weeks, step);
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
        let mut chance = Random::new(seed);
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
