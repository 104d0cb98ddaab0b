//! How often chance alone is called a change, and whether a change is found.

use proptest::prelude::*;

use super::weeks;
use crate::measure::effect::NoEffect;
use crate::measure::effect::control::{Pair, beside, differences, scale, without};
use crate::measure::effect::hinge::{Turn, hanging};
use crate::measure::effect::regression::{
    Estimate, LEVEL, Point, STEP, Unfit, levels_without, segmented, step, with_slopes, with_step,
};

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

/// Rates of 26 weeks on each side: counts of five working days around 150 a week, changed by `change` from the event on.
fn counts(chance: &mut Chance, change: f64) -> Vec<Point> {
    (-26..26).map(|week| (week, chance.count(150.0 + if week >= 0 { 5.0 * change } else { 0.0 }) / 5.0)).collect()
}

/// Whether both are none, or the same but for rounding.
fn same(one: Option<Estimate>, other: Option<Estimate>) -> bool {
    let numbers = |estimate: Estimate| [estimate.value, estimate.low, estimate.high, estimate.p];
    match (one.map(numbers), other.map(numbers)) {
        (Some(one), Some(other)) => one.iter().zip(other).all(|(one, other)| (one - other).abs() < 1e-7),
        (one, other) => one.is_none() && other.is_none(),
    }
}

/// The share of 300 series of chance of which this is said.
fn called(seed: u64, mut says: impl FnMut(&mut Chance) -> bool) -> f64 {
    let mut chance = Chance(seed);
    f64::from(u16::try_from((0..300).filter(|_| says(&mut chance)).count()).unwrap()) / 300.0
}

#[test]
fn chance_alone_is_seldom_called_a_change() {
    let level = called(1, |chance| segmented(&counts(chance, 0.0)).unwrap().level.is_clear());
    let slope = called(2, |chance| segmented(&counts(chance, 0.0)).unwrap().slope.is_clear());
    let difference = called(3, |chance| {
        let (series, control) = (counts(chance, 0.0), counts(chance, 0.0));
        let pairs: Vec<Pair> = series.iter().zip(&control).map(|(own, other)| (own.0, own.1, other.1)).collect();
        step(&differences(&pairs, scale(&pairs).unwrap())).unwrap().is_clear()
    });
    println!("level {level}, slope {slope}, difference {difference}");
    assert!(
        [level, slope, difference].iter().all(|share| (0.02..=0.12).contains(share)),
        "{level} {slope} {difference}"
    );
}

#[test]
fn weeks_that_resemble_their_neighbours_are_called_a_change_more_often() {
    // Each week keeps two fifths of the last one's deviation: too few weeks to see all of that in the errors.
    let mut deviation = 0.0;
    let mut week = |week: i32, chance: &mut Chance| {
        deviation = 0.4 * deviation + chance.normal();
        (week, 30.0 + 2.0 * deviation)
    };
    let level = called(4, |chance| {
        let points: Vec<Point> = (-26..26).map(|number| week(number, chance)).collect();
        segmented(&points).unwrap().level.is_clear()
    });
    println!("level {level}");
    assert!((0.05..=0.20).contains(&level), "{level}");
}

#[test]
fn a_planted_step_is_found() {
    let found = called(5, |chance| {
        let level = segmented(&counts(chance, -8.0)).unwrap().level;
        level.high < 0.0
    });
    assert!(found > 0.97, "{found}");
    let covered = called(6, |chance| {
        let level = segmented(&counts(chance, -8.0)).unwrap().level;
        (level.low..=level.high).contains(&-8.0)
    });
    assert!(covered > 0.85, "{covered}");
}

#[test]
fn what_happens_to_both_is_not_called_a_difference() {
    // From the fifth week on both have half as many again: a segmented regression of the series alone is taken in by it.
    let grown = |chance: &mut Chance, change: f64| -> Vec<f64> {
        let points = counts(chance, change).into_iter();
        points.map(|(week, rate)| rate * if week >= 4 { 1.5 } else { 1.0 }).collect()
    };
    let difference = |chance: &mut Chance, change: f64| -> Estimate {
        let (series, control) = (grown(chance, change), grown(chance, 0.0));
        let pairs: Vec<Pair> =
            (-26..).zip(series).zip(control).map(|((week, own), other)| (week, own, other)).collect();
        step(&differences(&pairs, scale(&pairs).unwrap())).unwrap()
    };
    let falsely = called(7, |chance| difference(chance, 0.0).is_clear());
    // The scale is taken as known although it was estimated too, which tells where both change much.
    assert!(falsely <= 0.15, "{falsely}");
    let rightly = called(8, |chance| difference(chance, -6.0).high < 0.0);
    assert!(rightly > 0.97, "{rightly}");
    let alone = called(9, |chance| {
        let points: Vec<Point> = (-26..).zip(grown(chance, 0.0)).collect();
        segmented(&points).unwrap().level.is_clear()
    });
    assert!(alone > 0.25, "{alone}");
}

#[test]
fn a_line_needs_weeks_that_vary() {
    let flat: Vec<Point> = (-10..10).map(|week| (week, 4.0)).collect();
    assert_eq!(segmented(&flat), Err(Unfit::NoVariation));
    let straight: Vec<Point> =
        (-10..10).map(|week| (week, 3.1 * f64::from(week) + if week >= 0 { 7.7 } else { 0.1 })).collect();
    assert_eq!(segmented(&straight), Err(Unfit::NoVariation));
    let nothing: Vec<Point> = (-10..10).map(|week| (week, 0.0)).collect();
    assert_eq!(step(&nothing), Err(Unfit::NoVariation));
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
    let mut points = Vec::new();
    for weeks in [8, 12, 26, 52] {
        points = (-weeks..weeks).map(|week| (week, if week < 0 { 0.0 } else { chance.count(20.0) })).collect();
        let found = segmented(&points).unwrap();
        // Before the event nothing varies: the weeks after it alone say how sure the level is.
        assert!(found.level.low > 10.0 && found.trend.is_none(), "{found:?}");
    }
    let control = beside(&weeks(&points), &weeks(&points));
    assert_eq!(control.err(), Some(NoEffect::ControlEmptyBefore));
}

#[test]
fn the_week_on_which_it_hangs_is_named() {
    let mut chance = Chance(10);
    let mut points: Vec<Point> = (-16..16).map(|week| (week, 30.0 + chance.normal())).collect();
    let level = |points: &[Point]| segmented(points).ok().map(|segments| segments.level);
    // A flood in the last week but three before the event makes a fall of nothing.
    points[13].1 = 31.0;
    points[16].1 = 300.0;
    let all = level(&points).unwrap();
    let found = hanging(&all, &levels_without(&points)).unwrap();
    assert_eq!((found.place, points[found.place].0), (16, 0), "{all:?} {found:?}");
    // A clear step hangs on nothing.
    let clear = counts(&mut chance, -10.0);
    assert_eq!(hanging(&level(&clear).unwrap(), &levels_without(&clear)), None);
    assert!(Turn::TurnsAround.changes_verdict() && !Turn::ChangesSign.changes_verdict());
}

proptest! {
    /// More contacts a day change no verdict: everything is in proportion; and the number of the first week means nothing.
    #[test]
    fn figures_are_in_proportion(seed in any::<u64>(), times in 0.01_f64..100.0, step in -20.0_f64..20.0) {
        let points = counts(&mut Chance(seed), step);
        let scaled: Vec<Point> = points.iter().map(|(week, rate)| (*week, rate * times)).collect();
        let (own, other) = (segmented(&points).unwrap().level, segmented(&scaled).unwrap().level);
        prop_assert!((own.value * times - other.value).abs() <= 1e-9 * times * 100.0);
        prop_assert!((own.p - other.p).abs() < 1e-7);
        prop_assert!(own.low <= own.value && own.value <= own.high && (0.0..=1.0).contains(&own.p));
        prop_assert_eq!(own.is_clear(), own.p < 0.05);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    /// Leaving out a week is the same as never having had it.
    #[test]
    fn a_week_left_out_is_as_if_it_had_not_been(seed in any::<u64>(), step in -20.0_f64..20.0, dead in 0_usize..30) {
        let mut points = counts(&mut Chance(seed), step);
        // Of a channel that was opened late, or by the event, or of which one week alone is known.
        points.iter_mut().take(dead).for_each(|point| point.1 = 0.0);
        for (place, without) in levels_without(&points).iter().enumerate() {
            let mut others = points.clone();
            others.remove(place);
            let anew = segmented(&others).ok().map(|segments| segments.level);
            prop_assert!(same(*without, anew), "{place}: {without:?} {anew:?}");
        }
    }

    /// Beside a control likewise, of which the scale is another without the week.
    #[test]
    fn a_week_of_both_left_out_is_as_if_it_had_not_been(seed in any::<u64>(), change in -20.0_f64..20.0) {
        let mut chance = Chance(seed);
        let (series, control) = (counts(&mut chance, change), counts(&mut chance, 0.0));
        let pairs: Vec<Pair> = series.iter().zip(&control).map(|(own, other)| (own.0, own.1, other.1)).collect();
        let (levels, steps) = (without(&pairs, with_slopes, LEVEL), without(&pairs, with_step, STEP));
        prop_assert_eq!((levels.len(), steps.len()), (pairs.len(), pairs.len()));
        for (place, (a_level, a_step)) in levels.into_iter().zip(steps).enumerate() {
            let mut others = pairs.clone();
            others.remove(place);
            let points = differences(&others, scale(&others).unwrap());
            prop_assert!(same(a_level, segmented(&points).ok().map(|segments| segments.level)), "{place}");
            prop_assert!(same(a_step, step(&points).ok()), "{place}");
        }
    }
}
