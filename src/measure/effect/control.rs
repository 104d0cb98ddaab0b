//! Beside a series that had no such event: difference-in-differences on weekly rates.
//!
//! The control is scaled to the mean that the series itself had before the event, so that a small control and a large series
//! compare; what is looked at is d = series - scaled control. The scale is taken as known, its own uncertainty is not in the
//! intervals.

use super::hinge::{Hanging, hanging};
use super::regression::{Estimate, Point, Segments, counted, segmented, step};
use super::weeks::{WeekRate, sides};
use super::{NoEffect, enough};

/// A week of both: its number, the series, the control.
pub(super) type Pair = (i32, f64, f64);

/// What a control tells.
pub(super) struct Beside {
    pub(super) scale: f64,
    pub(super) difference: Estimate,
    pub(super) difference_hangs: Option<Hanging>,
    pub(super) segments: Segments,
    pub(super) level_hangs: Option<Hanging>,
    /// The weeks in which both have a working day, by number.
    pub(super) weeks: Vec<i32>,
}

/// The weeks of a series beside those of its control.
pub(super) fn beside(series: &[WeekRate], control: &[WeekRate]) -> Result<Beside, NoEffect> {
    let same = |week: &WeekRate| control.iter().find(|other| other.week == week.week);
    let pairs: Vec<Pair> = series.iter().filter_map(|week| Some((week.week, week.rate, same(week)?.rate))).collect();
    enough(sides(&pairs, |pair| pair.0)).map_err(NoEffect::of_control)?;
    let scale = scale(&pairs).ok_or(NoEffect::ControlEmptyBefore)?;
    let points = differences(&pairs, scale);
    let (difference, segments) = (step(&points)?, segmented(&points)?);
    // Without a week the scale is another one too.
    let without = |pairs: &[Pair]| Some(differences(pairs, self::scale(pairs)?));
    Ok(Beside {
        scale,
        difference,
        difference_hangs: hanging(&pairs, &difference, |pairs| step(&without(pairs)?).ok()),
        level_hangs: hanging(&pairs, &segments.level, |pairs| Some(segmented(&without(pairs)?).ok()?.level)),
        segments,
        weeks: pairs.iter().map(|pair| pair.0).collect(),
    })
}

/// The mean of the series before the event / that of the control; `None` when the control has none.
pub(super) fn scale(pairs: &[Pair]) -> Option<f64> {
    let before = || pairs.iter().filter(|pair| pair.0 < 0);
    let weeks = counted(before().count());
    let mean = |of: fn(&Pair) -> f64| before().map(of).sum::<f64>() / weeks;
    let (series, control) = (mean(|pair| pair.1), mean(|pair| pair.2));
    (control > 0.0).then(|| series / control)
}

pub(super) fn differences(pairs: &[Pair], scale: f64) -> Vec<Point> {
    pairs.iter().map(|(week, series, control)| (*week, series - scale * control)).collect()
}
