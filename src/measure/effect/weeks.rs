//! Contacts per working day, week by week from the day of the event in both directions.

use serde::Serialize;

use crate::measure::demand::DailyDemand;
use crate::measure::interval::as_f64;
use crate::model::{Channel, Day, Organisation};

/// The fewest weeks on either side of an event to which a line is fitted.
pub const FEWEST_WEEKS: u16 = 8;
/// The most weeks on either side.
pub(super) const MOST_WEEKS: u16 = 104;

/// The weeks that are looked at. Week 0 begins on the day of the event, week -1 ends on the day before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Window {
    pub(super) event: Day,
    /// The number of the first week; above -1 when there is none before the event.
    pub(super) first: i32,
    /// The number of the last week; below 0 when there is none after it.
    pub(super) last: i32,
}

impl Window {
    /// Returns as many whole weeks before the event as there are, up to 104, and at most `weeks` from it on; all of their days are among
    /// the days that are `known`.
    #[must_use]
    pub fn new(event: Day, weeks: u16, known: (Day, Day)) -> Window {
        let whole = |days: i32, most: u16| (days / 7).clamp(0, i32::from(most));
        let before = whole(event.epoch().saturating_sub(known.0.epoch()), MOST_WEEKS);
        let after = whole(known.1.epoch().saturating_sub(event.epoch()).saturating_add(1), weeks);
        Window { event, first: -before, last: after - 1 }
    }

    /// Returns the first and the last day.
    #[must_use]
    pub fn days(self) -> (Day, Day) {
        (self.begins(self.first), self.begins(self.last + 1).plus_days(-1))
    }

    /// Returns the weeks of it that another organisation knows too, whose first and last record are of the days `records`.
    #[must_use]
    pub fn within(self, other: &Organisation, records: Option<(Day, Day)>, today: Day) -> Window {
        let nothing = Window { first: 0, last: -1, ..self };
        let known =
            records.map_or(nothing, |records| Window::new(self.event, u16::MAX, known_days(other, records, today)));
        Window { first: self.first.max(known.first), last: self.last.min(known.last), ..self }
    }

    /// Returns the day on which a week begins.
    pub(super) fn begins(self, week: i32) -> Day {
        self.event.plus_days(7 * week)
    }
}

/// Returns the days of which all contacts are known, when the first and the last record are of these days: as far around them as
/// nobody works, and no further than the day before `today`.
#[must_use]
pub fn known_days(organisation: &Organisation, (first, last): (Day, Day), today: Day) -> (Day, Day) {
    /// Longer than any row of days off.
    const LONGEST_REST: i32 = 31;
    let resting = |from: Day, step: i32| {
        (1..=LONGEST_REST).take_while(|days| !organisation.works(from.plus_days(days * step))).last().unwrap_or(0)
    };
    let (first, last) = (first.plus_days(-resting(first, -1)), last.plus_days(resting(last, 1)));
    (first, last.min(today.plus_days(-1)))
}

/// Contacts per working day of one week.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, utoipa::ToSchema)]
pub struct WeekRate {
    /// Its number, counted from the event's week, which is 0. Weeks without a working day are left out.
    pub week: i32,
    /// Its first day.
    #[schema(value_type = String)]
    pub from: Day,
    pub contacts: i64,
    pub working_days: i64,
    /// Contacts / working days.
    pub rate: f64,
}

/// Returns the weeks of the window that have a working day, with the contacts through some channels.
pub(super) fn week_rates(demand: &DailyDemand<'_>, window: Window, channels: &[Channel]) -> Vec<WeekRate> {
    let rate = |week: i32| {
        let from = window.begins(week);
        let days = (from, from.plus_days(6));
        let (working_days, contacts) = (demand.organisation.working_days(days), demand.count(channels, days));
        let rate = as_f64(contacts) / as_f64(working_days);
        (working_days > 0).then_some(WeekRate { week, from, contacts, working_days, rate })
    };
    (window.first..=window.last).filter_map(rate).collect()
}

/// Returns how many weeks there are before the event and after it.
pub(super) fn weeks_before_and_after<T>(weeks: &[T], number: impl Fn(&T) -> i32) -> [usize; 2] {
    let before = weeks.iter().filter(|week| number(week) < 0).count();
    [before, weeks.len() - before]
}
