//! A controlled comparison: the ratio of a series to that of a control which had no such event.

use super::figure::NoEffect;
use super::influence::{InfluentialWeek, MostInfluential};
use super::mixture::Estimate;
use super::regression::{log_ratio, log_ratios_without};
use super::weeks::{WeekRate, weeks_before_and_after};

/// Returns the change of log((group + 1/2) / (control + 1/2)) at the event over the weeks in which both have a working day, with
/// the most influential of these weeks.
pub(super) fn ratio_to_control(
    group: &[WeekRate],
    control: &[WeekRate],
) -> Result<(Estimate, Option<InfluentialWeek>), NoEffect> {
    let same = |week: &WeekRate| control.iter().find(|other| other.week == week.week);
    let pairs = || group.iter().filter_map(|week| Some((week, same(week)?)));
    let counts: Vec<(i32, i64, i64)> =
        pairs().map(|(week, control)| (week.week, week.contacts, control.contacts)).collect();
    NoEffect::unless_enough(weeks_before_and_after(&counts, |week| week.0)).map_err(NoEffect::of_control)?;
    if counts.iter().all(|(week, _, control)| *week >= 0 || *control == 0) {
        return Err(NoEffect::ControlEmptyBefore);
    }
    let log_ratio = log_ratio(&counts)?;
    let weeks: Vec<WeekRate> = pairs().map(|(week, _)| *week).collect();
    let most = MostInfluential::find(&log_ratio, log_ratios_without(&counts));
    Ok((log_ratio, most.and_then(|most| most.week(&weeks))))
}
