//! The dates of the sample: with which month it begins, and when what happens in it.

use jiff::civil::date;

use crate::model::{By, Country, Day, Period, holidays};

/// The months before the one that runs.
const WHOLE_MONTHS: usize = 12;
/// The weeks of either side of the comparison.
const COMPARED_WEEKS: i32 = 8;

/// A month of the sample.
#[derive(Debug, Clone, Copy)]
pub(super) struct Month {
    /// 0 is the first month of the sample.
    pub(super) number: usize,
    pub(super) first: Day,
    pub(super) last: Day,
}

impl Month {
    /// Returns the month after this one.
    pub(super) fn next(self) -> Month {
        Month::of(self.number + 1, Period::holding(By::Month, self.last.plus_days(1)))
    }

    /// Returns its place in the calendar year; 0 is January.
    pub(super) fn of_year(self) -> usize {
        usize::try_from(self.first.date().month() - 1).unwrap_or(0)
    }

    /// Returns its days.
    pub(super) fn days(self) -> impl DoubleEndedIterator<Item = Day> + Clone {
        self.first.through(self.last)
    }

    fn of(number: usize, period: Period) -> Month {
        Month { number, first: period.first(), last: period.last() }
    }
}

/// When what happens. It follows from the month in which the sample ends, so all samples of a month tell the same.
#[derive(Debug, Clone)]
pub(super) struct Plan {
    /// The first of twelve whole months before the one that runs.
    pub(super) first_month: Month,
    /// The month in which the sample ends.
    pub(super) last_month: Month,
    /// The chat opens for businesses.
    pub(super) business_chat: Day,
    /// The first citizens are asked.
    pub(super) surveys: Day,
    /// The first month of the new e-services, and the day on which they open.
    pub(super) services_month: Month,
    pub(super) services: Day,
    /// The chat opens for everyone.
    pub(super) web_chat: Day,
}

impl Plan {
    /// Returns the plan of a sample that ends on this day.
    pub(super) fn ending(day: Day) -> Plan {
        let mut begins = Period::holding(By::Month, day);
        for _ in 0..WHOLE_MONTHS {
            begins = begins.previous();
        }
        let first_month = Month::of(0, begins);
        let month = |number: usize| (0..number).fold(first_month, |month, _| month.next());
        Plan {
            first_month,
            last_month: month(WHOLE_MONTHS),
            business_chat: first_monday(month(4)),
            surveys: month(5).first,
            services_month: month(6),
            services: first_worked(month(6).first),
            web_chat: first_monday(month(9)),
        }
    }

    /// Returns the half year before the new e-services, which goals start from.
    pub(super) fn baseline(&self) -> (Day, Day) {
        (self.first_month.first, self.services_month.first.plus_days(-1))
    }

    /// Returns the weeks before the chat opened and those since it is open for everyone.
    pub(super) fn compared(&self) -> [(Day, Day); 2] {
        let weeks = |first: Day| (first, first.plus_days(COMPARED_WEEKS * 7 - 1));
        [weeks(self.business_chat.plus_days(-COMPARED_WEEKS * 7)), weeks(self.web_chat)]
    }

    /// Returns the last day of the year after the one in which the sample ends.
    pub(super) fn next_year_end(&self) -> Day {
        Day::from_date(date(self.last_month.first.date().year() + 1, 12, 31))
    }

    /// Returns the calendar years of which the sample knows days.
    pub(super) fn years(&self) -> std::ops::RangeInclusive<i16> {
        let first = self.first_month.first.date().year();
        first..=self.next_year_end().date().year()
    }
}

/// Returns the first Monday of a month that is worked.
fn first_monday(month: Month) -> Day {
    month.days().find(|day| day.weekday() == 0 && is_worked(*day)).unwrap_or(month.first)
}

/// Returns the first day from this one that is worked.
fn first_worked(day: Day) -> Day {
    day.through(day.plus_days(14)).find(|day| is_worked(*day)).unwrap_or(day)
}

/// Returns whether a day is worked in Sweden.
pub(super) fn is_worked(day: Day) -> bool {
    day.weekday() < 5 && !holidays(Country::Sweden, day.date().year()).contains(&day)
}
