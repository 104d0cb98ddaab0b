//! Contacts per working day, and how sure that is.

use serde::Serialize;

use crate::measure::interval::{Z, as_f64};

/// Contacts per working day.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, utoipa::ToSchema)]
pub struct Rate {
    /// Contacts of all days / working days.
    pub value: f64,
    /// 95 % score interval of a count, widened by as much as the weeks differ more than chance makes them.
    pub low: f64,
    pub high: f64,
    pub count: i64,
    pub working_days: i64,
}

/// The contacts and the working days of a whole week, or of a part of one.
pub(super) type Week = (i64, i64);

impl Rate {
    /// Returns the rate of so many contacts; `None` without a working day. `weeks` are the month's blocks of seven days, from which
    /// the dispersion is taken (docs/MEASURES.md, section 5: Pearson's chi-square over its degrees of freedom, 1 at least).
    pub(super) fn of(count: i64, working_days: i64, weeks: &[Week]) -> Option<Rate> {
        if working_days <= 0 {
            return None;
        }
        let (n, days) = (as_f64(count), as_f64(working_days));
        let z2 = Z * Z * dispersion(weeks);
        let (centre, spread) = (n + z2 / 2.0, (z2 * (n + z2 / 4.0)).sqrt());
        let low = (centre - spread).max(0.0) / days;
        Some(Rate { value: n / days, low, high: (centre + spread) / days, count, working_days })
    }
}

/// Returns the dispersion of weeks: Pearson's chi-square over its degrees of freedom, 1 at least. Weeks without a working day do not count.
fn dispersion(weeks: &[Week]) -> f64 {
    let worked: Vec<(f64, f64)> =
        weeks.iter().filter(|(_, days)| *days > 0).map(|(count, days)| (as_f64(*count), as_f64(*days))).collect();
    let (count, days) = worked.iter().fold((0.0, 0.0), |sum, week| (sum.0 + week.0, sum.1 + week.1));
    if count <= 0.0 {
        return 1.0;
    }
    let square = |(found, days_of_week): &(f64, f64)| {
        let expected = count * days_of_week / days;
        (found - expected).powi(2) / expected
    };
    let freedom = as_f64(worked.len()) - 1.0;
    if freedom < 1.0 { 1.0 } else { (worked.iter().map(square).sum::<f64>() / freedom).max(1.0) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_interval_of_a_count() {
        // Even weeks: the score interval of a Poisson count, 100 + 1.92 ± 1.96 sqrt(100 + 0.96).
        let rate = Rate::of(100, 20, &[(25, 5), (25, 5), (25, 5), (25, 5)]).unwrap();
        assert!((rate.value - 5.0).abs() < 1e-12);
        assert!((rate.low * 20.0 - 82.2).abs() < 0.1 && (rate.high * 20.0 - 121.6).abs() < 0.1, "{rate:?}");
        let nothing = Rate::of(0, 20, &[]).unwrap();
        assert!(nothing.low == 0.0 && (nothing.high * 20.0 - 3.84).abs() < 0.01, "{nothing:?}");
        assert_eq!(Rate::of(5, 0, &[]), None);
    }

    #[test]
    fn restless_weeks_widen_it() {
        let width = |weeks: &[Week]| Rate::of(100, 20, weeks).map(|rate| rate.high - rate.low).unwrap();
        let even = width(&[(25, 5), (25, 5), (25, 5), (25, 5)]);
        assert!(width(&[(5, 5), (45, 5), (5, 5), (45, 5)]) > 3.0 * even);
        // A week of two working days is expected to hold two fifths, one of none says nothing.
        assert!((width(&[(30, 5), (12, 2), (30, 5), (9, 0)]) - even).abs() < 1e-9);
    }
}
