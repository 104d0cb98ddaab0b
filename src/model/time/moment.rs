//! When something happened, as exactly as its source knows it (docs/MEASURES.md, section 1).

use std::fmt;

use jiff::civil;

use crate::model::closed_list::closed_list;
use crate::model::{Day, Instant, Zone};

/// When something happened: an instant, or a civil day of which nobody knows the hour.
///
/// A day is the whole span from its first instant to its last, never its midnight alone. What compares two moments says
/// which end it means.
///
/// ```
/// use kanalkoll::model::{Day, Instant, Moment, Zone};
/// let zone = Zone::parse("Europe/Stockholm").unwrap();
/// let day = Moment::of_day(Day::parse("2020-06-04").unwrap(), &zone, &zone);
/// assert_eq!((day.first().to_string().as_str(), day.last().to_string().as_str()), ("2020-06-03T22:00:00Z", "2020-06-04T21:59:59Z"));
/// assert_eq!((day.exact(), day.written(&zone).as_str()), (None, "2020-06-04"));
/// let noon = Instant::from_unix(1_591_264_800);
/// assert_eq!(Moment::from(noon).exact(), Some(noon));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Moment {
    first: Instant,
    /// The same instant where it is known exactly.
    last: Instant,
}

impl Moment {
    /// Returns a civil day of a source whose clock runs in `zone`, for an organisation whose own runs in `own`.
    ///
    /// Its first instant is never before the organisation's day of that date, so that it counts on the date that was written.
    #[must_use]
    pub fn of_day(day: Day, zone: &Zone, own: &Zone) -> Moment {
        let first = zone.day_start(day).max(own.day_start(day));
        let last = zone.day_start(day.plus_days(1)).plus_seconds(-1);
        // A day that a zone left out altogether still is more than an instant.
        Moment { first, last: last.max(first.plus_seconds(1)) }
    }

    /// Returns a moment as it is stored: its first instant and, where only the day is known, the length of the day in seconds.
    #[must_use]
    pub fn stored(first: Instant, day_seconds: Option<i32>) -> Moment {
        let length = day_seconds.map_or(1, |seconds| i64::from(seconds.max(1)));
        Moment { first, last: first.plus_seconds(length - 1) }
    }

    /// Returns the length of the day in seconds where only the day is known; what [`Moment::stored`] takes.
    #[must_use]
    pub fn day_seconds(self) -> Option<i32> {
        let seconds = i32::try_from(self.last.unix() - self.first.unix() + 1).unwrap_or(i32::MAX);
        (!self.is_exact()).then_some(seconds)
    }

    /// Returns the first instant at which it may have happened. It orders moments and says on which day they count.
    #[must_use]
    pub const fn first(self) -> Instant {
        self.first
    }

    /// Returns the last instant at which it may have happened.
    #[must_use]
    pub const fn last(self) -> Instant {
        self.last
    }

    /// Returns the instant, where it is known.
    #[must_use]
    pub fn exact(self) -> Option<Instant> {
        self.is_exact().then_some(self.first)
    }

    /// Returns whether the instant is known and not the day alone.
    #[must_use]
    pub fn is_exact(self) -> bool {
        self.first == self.last
    }

    /// Returns the moment in RFC 3339 with the offset of the organisation's zone, or the day alone: `2020-06-04`.
    #[must_use]
    pub fn written(self, own: &Zone) -> String {
        match self.exact() {
            Some(at) => own.rfc3339(at),
            None => own.day(self.first).to_string(),
        }
    }
}

impl From<Instant> for Moment {
    fn from(at: Instant) -> Moment {
        Moment { first: at, last: at }
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.exact() {
            Some(at) => write!(f, "{at}"),
            None => write!(f, "the day from {} to {}", self.first, self.last),
        }
    }
}

closed_list! {
    /// How exactly a source knows a time that it writes with a clock.
    ///
    /// A date without a clock is a day under every resolution.
    #[derive(Default)]
    pub enum Resolution {
        /// To the second.
        #[default]
        Time,
        /// By day, whatever the clock says.
        Day,
        /// Midnight stands for the day; every other time is exact.
        Midnight,
        /// Cut to the minute: what seems to come before something else in the same minute came with it.
        Minute,
    }
}

impl Resolution {
    /// Returns whether of a time that the source's clock shows so only the day is known.
    #[must_use]
    pub fn is_day(self, local: civil::DateTime) -> bool {
        match self {
            Resolution::Time | Resolution::Minute => false,
            Resolution::Day => true,
            Resolution::Midnight => local.time() == civil::Time::midnight(),
        }
    }
}
