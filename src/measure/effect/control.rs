//! Beside a series that had no such event: difference-in-differences on weekly rates.
//!
//! The control is scaled to the mean that the series itself had before the event, so that a small control and a large series
//! compare; what is looked at is d = series - scaled control. The scale is taken as known, its own uncertainty is not in the
//! intervals.

use super::hinge::{Hanging, hanging};
use super::regression::{
    Estimate, LEVEL, Point, STEP, Segments, Unfit, Weeks, counted, segmented, step, with_slopes, with_step,
};
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
    Ok(Beside {
        scale,
        difference,
        difference_hangs: hanging(&difference, &without(&pairs, with_step, STEP)),
        level_hangs: hanging(&segments.level, &without(&pairs, with_slopes, LEVEL)),
        segments,
        weeks: pairs.iter().map(|pair| pair.0).collect(),
    })
}

/// A coefficient of the differences without each of the weeks in turn. Without a week the scale is another one too.
pub(super) fn without<const K: usize>(
    pairs: &[Pair],
    row: fn(i32) -> [f64; K],
    coefficient: usize,
) -> Vec<Option<Estimate>> {
    let rates = |of: fn(&Pair) -> f64| pairs.iter().map(of).collect::<Vec<f64>>();
    let lines = || {
        let weeks = Weeks::new(pairs.iter().map(|pair| row(pair.0).into()).collect())?;
        Ok::<_, Unfit>((weeks.line(rates(|pair| pair.1))?, weeks.line(rates(|pair| pair.2))?, weeks))
    };
    let Ok((series, control, weeks)) = lines() else { return Vec::new() };
    weeks.each_left_out(coefficient, |place| {
        let others = pairs.iter().enumerate().filter(|(other, _)| *other != place).map(|(_, pair)| pair);
        Some(series.less(&control, scale(others)?))
    })
}

/// The mean of the series before the event / that of the control; `None` when the control has none.
pub(super) fn scale<'p>(pairs: impl IntoIterator<Item = &'p Pair>) -> Option<f64> {
    let (mut weeks, mut series, mut control) = (0, 0.0, 0.0);
    for pair in pairs.into_iter().filter(|pair| pair.0 < 0) {
        weeks += 1;
        series += pair.1;
        control += pair.2;
    }
    let weeks = counted(weeks);
    let (series, control) = (series / weeks, control / weeks);
    (control > 0.0).then(|| series / control)
}

pub(super) fn differences(pairs: &[Pair], scale: f64) -> Vec<Point> {
    pairs.iter().map(|(week, series, control)| (*week, series - scale * control)).collect()
}
