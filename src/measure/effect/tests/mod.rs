//! The regression by chance, and the figure by hand. tests/vectors has the figures of another program.

mod chance;
mod windows;

use super::WeekRate;
use crate::measure::interval::real;
use crate::model::Day;

/// Weeks of these numbers and contacts.
fn weeks(contacts: &[(i32, i64)]) -> Vec<WeekRate> {
    let week = |(week, contacts): &(i32, i64)| WeekRate {
        week: *week,
        from: Day::from_epoch(18_000 + 7 * week),
        contacts: *contacts,
        working_days: 5,
        rate: real(*contacts) / 5.0,
    };
    contacts.iter().map(week).collect()
}
