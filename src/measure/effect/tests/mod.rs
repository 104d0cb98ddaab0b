//! The regression by another program's figures, by chance, and the figure by hand.

mod chance;
mod figures;
mod windows;

use super::WeekRate;
use super::regression::Point;
use crate::domain::Day;

/// Weeks of these numbers and rates.
fn weeks(points: &[Point]) -> Vec<WeekRate> {
    let week = |(week, rate): &Point| WeekRate {
        week: *week,
        from: Day::from_epoch(18_000 + 7 * week),
        contacts: 0,
        working_days: 5,
        rate: *rate,
    };
    points.iter().map(week).collect()
}
