//! Segmented regression (interrupted time series): level and slope at an event, or the ratio to a control (docs/MEASURES.md, section 5).

use std::f64::consts::TAU;

use serde::Serialize;

use super::autoregression::{Model, Row};
use super::fit_error::FitError;
use super::mixture::{Estimate, Mixture};
use crate::measure::interval::as_f64;

/// With so many weeks before the event, what the seasons do is part of the line.
pub const WEEKS_OF_A_YEAR: usize = 52;
/// A year in weeks.
const YEAR: f64 = 365.25 / 7.0;

/// A week: its number, counted from the event's (0), and the value.
pub type Point = (i32, f64);

/// The coefficients of the segmented regression that are asked for.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Segments {
    /// Change a week before the event.
    pub trend: Estimate,
    /// Change of level at the event.
    pub level: Estimate,
    /// Change of the change a week.
    pub slope: Estimate,
}

/// How many times as many contacts there are after the event, relative to a control.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, utoipa::ToSchema)]
#[schema(as = TimesAsMany)]
pub struct RateRatio {
    pub value: f64,
    pub low: f64,
    pub high: f64,
}

/// Which of the coefficients is the change at the event.
const LEVEL: usize = 2;
const STEP: usize = 1;

/// Returns the coefficients of y = b0 + b1 t + b2 D + b3 t D, where D is 1 from the event's week (t = 0) on; with 52 or more weeks before
/// it also two pairs of yearly harmonics.
///
/// # Errors
/// When the weeks do not tell the coefficients apart, or do not vary about the line.
///
/// ```
/// let weeks = [45.0, 57.0, 52.0, 43.0, 45.0, 51.0, 49.0, 48.0, 48.0, 47.0, 60.0, 46.0, 49.0, 40.0, 54.0, 53.0];
/// let points: Vec<(i32, f64)> = (-8..).zip(weeks).collect();
/// let level = kanalkoll::measure::segmented(&points).unwrap().level;
/// assert!(level.low < 0.0 && level.high > 0.0);
/// ```
pub fn segmented(points: &[Point]) -> Result<Segments, FitError> {
    let [_, trend, level, slope] = model(points)?.mixtures()?;
    Ok(Segments { trend: trend.estimate(), level: level.estimate(), slope: slope.estimate() })
}

/// Returns log((group + 1/2) / (control + 1/2)) = b0 + b1 D: b1 of weeks with the contacts of group and control.
///
/// # Errors
/// As [`segmented`].
pub fn log_ratio(weeks: &[(i32, i64, i64)]) -> Result<Estimate, FitError> {
    let [_, step] = with_step(weeks)?.mixtures()?;
    Ok(step.estimate())
}

/// Returns the level of [`segmented`] without each of the weeks in turn; `None` where those that are left do not allow one.
pub(super) fn levels_without(points: &[Point]) -> Vec<Option<Mixture>> {
    model(points).map(|model| model.without_each(LEVEL)).unwrap_or_default()
}

/// Returns the estimate of [`log_ratio`] without each of the weeks in turn.
pub(super) fn log_ratios_without(weeks: &[(i32, i64, i64)]) -> Vec<Option<Mixture>> {
    with_step(weeks).map(|model| model.without_each(STEP)).unwrap_or_default()
}

/// Returns whether the weeks before the event are those of a whole year.
pub(super) fn has_season(points: &[Point]) -> bool {
    points.iter().filter(|(week, _)| *week < 0).count() >= WEEKS_OF_A_YEAR
}

/// Returns the model of level and slope, with the harmonics of a year where the weeks before the event are those of one.
fn model(points: &[Point]) -> Result<Model, FitError> {
    let has_season = has_season(points);
    let row = |(week, value): &Point| {
        let mut cells = segments(*week).to_vec();
        if has_season {
            cells.extend(harmonics(*week));
        }
        cells.push(*value);
        Row { week: *week, cells }
    };
    Model::new(points.iter().map(row).collect(), if has_season { 8 } else { 4 })
}

fn with_step(weeks: &[(i32, i64, i64)]) -> Result<Model, FitError> {
    let log = |group: i64, control: i64| ((as_f64(group) + 0.5) / (as_f64(control) + 0.5)).ln();
    let row = |(week, group, control): &(i32, i64, i64)| Row {
        week: *week,
        cells: vec![1.0, after(*week), log(*group, *control)],
    };
    Model::new(weeks.iter().map(row).collect(), 2)
}

/// Returns two pairs of yearly harmonics.
fn harmonics(week: i32) -> [f64; 4] {
    let [(sin_1, cos_1), (sin_2, cos_2)] = [1.0, 2.0].map(|h| (TAU * h * f64::from(week) / YEAR).sin_cos());
    [sin_1, cos_1, sin_2, cos_2]
}

fn segments(week: i32) -> [f64; 4] {
    let (t, after) = (f64::from(week), after(week));
    [1.0, t, after, after * t]
}

fn after(week: i32) -> f64 {
    if week >= 0 { 1.0 } else { 0.0 }
}

impl RateRatio {
    /// Returns the ratio of which this is the logarithm.
    #[must_use]
    pub fn of(log_ratio: &Estimate) -> RateRatio {
        let Estimate { value, low, high, .. } = *log_ratio;
        RateRatio { value: value.exp(), low: low.exp(), high: high.exp() }
    }
}
