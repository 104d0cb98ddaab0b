//! The same part of the year, by whole weeks (docs/MEASURES.md, section 5).

use crate::model::Day;

/// 52 weeks, so that weekdays stay weekdays.
const YEAR: i32 = 364;

/// Returns a period moved back by 52 weeks.
pub(super) fn a_year_before((first, last): (Day, Day)) -> (Day, Day) {
    (first.plus_days(-YEAR), last.plus_days(-YEAR))
}

/// Returns whether two periods lie in different parts of the year: moved by whole 52 weeks to where they have most days in common, they share less
/// than half of the days of the longer one.
pub(super) fn is_another_season(before: (Day, Day), after: (Day, Day)) -> bool {
    let epochs = |(first, last): (Day, Day)| (first.epoch(), last.epoch() + 1);
    let ((from, to), (after_from, after_to)) = (epochs(before), epochs(after));
    let years = (after_from - from) / YEAR;
    let shared = |years: i32| (to.min(after_to - YEAR * years) - from.max(after_from - YEAR * years)).max(0);
    let most = (years - 1..=years + 1).map(shared).max().unwrap_or(0);
    2 * most < (to - from).max(after_to - after_from)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn period(first: &str, last: &str) -> (Day, Day) {
        (Day::parse(first).unwrap(), Day::parse(last).unwrap())
    }

    #[test]
    fn a_year_is_whole_weeks() {
        assert_eq!(a_year_before(period("2020-08-31", "2020-11-29")), period("2019-09-02", "2019-12-01"));
        assert_eq!(a_year_before(period("2021-02-28", "2021-02-28")), period("2020-03-01", "2020-03-01"));
    }

    #[test]
    fn spring_is_another_season_than_autumn() {
        let (spring, autumn) = (period("2020-03-02", "2020-05-31"), period("2020-08-31", "2020-11-29"));
        assert!(is_another_season(spring, autumn));
        assert!(!is_another_season(period("2018-03-02", "2018-06-01"), spring));
        // Half of the days are enough, a day fewer is not.
        assert!(!is_another_season(period("2020-01-06", "2020-01-19"), period("2020-01-13", "2020-01-26")));
        assert!(is_another_season(period("2020-01-06", "2020-01-19"), period("2020-01-14", "2020-01-27")));
        // December and January are next to each other, and most of a year is no quarter.
        assert!(!is_another_season(period("2019-12-16", "2020-01-12"), period("2020-12-14", "2021-01-10")));
        assert!(is_another_season(period("2019-01-07", "2020-01-05"), period("2020-03-02", "2020-05-31")));
    }
}
