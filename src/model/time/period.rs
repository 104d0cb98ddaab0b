//! Civil periods in an organisation's zone.

use std::fmt;

use jiff::civil::{ISOWeekDate, Weekday};
use serde::{Serialize, Serializer};

use crate::model::Day;
use crate::model::closed_list::closed_list;

closed_list! {
    /// How figures are cut in time.
    pub enum By {
        Day,
        Week,
        Month,
    }
}

/// One civil day, ISO week or calendar month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Period {
    first: Day,
    by: By,
}

impl Period {
    /// Returns the period that holds `day`.
    #[must_use]
    pub fn holding(by: By, day: Day) -> Period {
        let first = match by {
            By::Day => day,
            By::Week => day.plus_days(-i32::from(day.weekday())),
            By::Month => Day::from_date(day.date().first_of_month()),
        };
        Period { first, by }
    }

    /// Returns the ISO week `2020-W53` or the month `2020-06` of this name; `None` when there is no such.
    ///
    /// ```
    /// use kanalkoll::model::Period;
    /// assert_eq!(Period::parse("2026-W53").unwrap().last().to_string(), "2027-01-03");
    /// assert_eq!(Period::parse("2026-02").unwrap().last().to_string(), "2026-02-28");
    /// assert!(Period::parse("2025-W53").is_none());
    /// ```
    #[must_use]
    pub fn parse(name: &str) -> Option<Period> {
        let Some((year, week)) = name.split_once("-W") else {
            return Day::parse(&format!("{name}-01")).map(|day| Period::holding(By::Month, day));
        };
        let week = week.parse().ok().filter(|_| week.len() == 2)?;
        let monday = ISOWeekDate::new(year.parse().ok()?, week, Weekday::Monday).ok()?;
        Some(Period { first: Day::from_date(monday.date()), by: By::Week })
    }

    /// Returns how it is cut.
    #[must_use]
    pub const fn by(self) -> By {
        self.by
    }

    /// Returns the first day of the period.
    #[must_use]
    pub const fn first(self) -> Day {
        self.first
    }

    /// Returns the last day of the period.
    #[must_use]
    pub fn last(self) -> Day {
        self.next().first.plus_days(-1)
    }

    /// Returns the period that follows.
    #[must_use]
    pub fn next(self) -> Period {
        let day = match self.by {
            By::Day => self.first.plus_days(1),
            By::Week => self.first.plus_days(7),
            By::Month => self.first.plus_days(i32::from(self.first.date().days_in_month())),
        };
        Period { by: self.by, first: day }
    }

    /// Returns the period before.
    #[must_use]
    pub fn previous(self) -> Period {
        Period::holding(self.by, self.first.plus_days(-1))
    }

    /// Returns the periods that touch the days from `from` to `to`, both included.
    pub fn between(by: By, from: Day, to: Day) -> impl Iterator<Item = Period> {
        std::iter::successors(Some(Period::holding(by, from)), |period| Some(period.next()))
            .take_while(move |period| period.first <= to)
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let date = self.first.date();
        match self.by {
            By::Day => write!(f, "{date}"),
            By::Week => write!(f, "{:04}-W{:02}", date.iso_week_date().year(), date.iso_week_date().week()),
            By::Month => write!(f, "{:04}-{:02}", date.year(), date.month()),
        }
    }
}

impl Serialize for Period {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
