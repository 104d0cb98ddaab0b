//! Beside a series that had no such event: how many times as many there are after it, of the logarithm of group / control.

use super::hinge::{Hanging, hanging};
use super::mixture::Estimate;
use super::regression::{log_ratio, log_ratios_without};
use super::weeks::{WeekRate, sides};
use super::{NoEffect, enough};

/// What a control tells.
pub(super) struct Beside {
    pub(super) log_ratio: Estimate,
    pub(super) hangs: Option<Hanging>,
    /// The weeks in which both have a working day, by number.
    pub(super) weeks: Vec<i32>,
}

/// The weeks of a series beside those of its control.
pub(super) fn beside(series: &[WeekRate], control: &[WeekRate]) -> Result<Beside, NoEffect> {
    let same = |week: &WeekRate| control.iter().find(|other| other.week == week.week);
    let both: Vec<(i32, i64, i64)> =
        series.iter().filter_map(|week| Some((week.week, week.contacts, same(week)?.contacts))).collect();
    enough(sides(&both, |week| week.0)).map_err(NoEffect::of_control)?;
    if both.iter().all(|(week, _, control)| *week >= 0 || *control == 0) {
        return Err(NoEffect::ControlEmptyBefore);
    }
    let log_ratio = log_ratio(&both)?;
    let hangs = hanging(&log_ratio, log_ratios_without(&both));
    Ok(Beside { log_ratio, hangs, weeks: both.iter().map(|week| week.0).collect() })
}
