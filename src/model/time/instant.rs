//! Instants, civil days and the zone that ties them together.

use std::fmt;

use jiff::civil;
use jiff::tz::{AmbiguousOffset, Disambiguation, TimeZone};
use serde::{Serialize, Serializer};

/// A point in time: whole Unix seconds, UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub struct Instant(i64);

impl Instant {
    /// Returns the instant so many seconds after 1970-01-01T00:00:00Z.
    #[must_use]
    pub const fn from_unix(seconds: i64) -> Instant {
        Instant(seconds)
    }

    /// Returns the seconds since 1970-01-01T00:00:00Z.
    #[must_use]
    pub const fn unix(self) -> i64 {
        self.0
    }

    /// Returns the instant so many seconds later (earlier when negative).
    #[must_use]
    pub const fn plus_seconds(self, seconds: i64) -> Instant {
        Instant(self.0.saturating_add(seconds))
    }

    /// Returns the instant as the library of times has it; one that it cannot hold as its nearest.
    #[must_use]
    pub fn timestamp(self) -> jiff::Timestamp {
        let nearest = if self.0 < 0 { jiff::Timestamp::MIN } else { jiff::Timestamp::MAX };
        jiff::Timestamp::from_second(self.0).unwrap_or(nearest)
    }

    /// Parses RFC 3339 with an offset or `Z`; fractions of a second are dropped.
    ///
    /// ```
    /// use kanalkoll::model::Instant;
    /// assert_eq!(Instant::parse_rfc3339("2020-06-01T08:12:00+02:00").map(Instant::unix), Some(1_590_991_920));
    /// assert_eq!(Instant::parse_rfc3339("2020-06-01T08:12:00"), None);
    /// ```
    #[must_use]
    pub fn parse_rfc3339(text: &str) -> Option<Instant> {
        static PARSER: jiff::fmt::temporal::DateTimeParser = jiff::fmt::temporal::DateTimeParser::new();
        PARSER.parse_timestamp(text).ok().map(|timestamp| Instant(floor_seconds(timestamp)))
    }
}

impl fmt::Display for Instant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match jiff::Timestamp::from_second(self.0) {
            Ok(timestamp) => write!(f, "{timestamp}"),
            Err(_) => write!(f, "{} s", self.0),
        }
    }
}

impl From<jiff::Timestamp> for Instant {
    fn from(timestamp: jiff::Timestamp) -> Instant {
        Instant(floor_seconds(timestamp))
    }
}

fn floor_seconds(timestamp: jiff::Timestamp) -> i64 {
    timestamp.as_second() - i64::from(timestamp.subsec_nanosecond() < 0)
}

/// A civil day: days since 1970-01-01 in whatever zone it is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Day(i32);

const EPOCH: civil::Date = civil::date(1970, 1, 1);

impl Day {
    /// Returns the day so many days after 1970-01-01.
    #[must_use]
    pub const fn from_epoch(days: i32) -> Day {
        Day(days)
    }

    /// Returns the days since 1970-01-01.
    #[must_use]
    pub const fn epoch(self) -> i32 {
        self.0
    }

    /// Parses `2020-06-01`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Day> {
        text.parse::<civil::Date>().ok().filter(|_| text.len() == 10).map(Day::from_date)
    }

    /// Returns the day of a civil date.
    #[must_use]
    pub fn from_date(date: civil::Date) -> Day {
        Day(narrow(date.duration_since(EPOCH).as_secs().div_euclid(86_400)))
    }

    /// Returns the civil date of the day.
    #[must_use]
    pub fn date(self) -> civil::Date {
        EPOCH.saturating_add(jiff::SignedDuration::from_secs(i64::from(self.0) * 86_400))
    }

    /// Returns the day so many days later (earlier when negative).
    #[must_use]
    pub const fn plus_days(self, days: i32) -> Day {
        Day(self.0.saturating_add(days))
    }

    /// Returns the days from this one to the last, both included.
    pub fn through(self, last: Day) -> impl DoubleEndedIterator<Item = Day> + Clone {
        (self.0..=last.0).map(Day)
    }

    /// Returns its first instant where clocks show UTC: for days of which no instant is known.
    #[must_use]
    pub fn utc_start(self) -> Instant {
        Instant(i64::from(self.0) * 86_400)
    }

    /// Returns the day of the week: 0 is Monday, 6 is Sunday.
    #[must_use]
    pub const fn weekday(self) -> u8 {
        // 1970-01-01 was a Thursday.
        #[expect(clippy::cast_possible_truncation, clippy::as_conversions, reason = "0 to 6")]
        let weekday = (self.0 + 3).rem_euclid(7) as u8;
        weekday
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.date())
    }
}

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

fn narrow(days: i64) -> i32 {
    i32::try_from(days).unwrap_or(if days < 0 { i32::MIN } else { i32::MAX })
}

/// How a local time without offset was resolved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum LocalTime {
    /// The clock showed it once.
    Once,
    /// The clock showed it twice (autumn): taken as the first, with the offset that was in force before the change.
    Twice,
    /// The clock never showed it (spring): taken with the offset that was in force before the change.
    Never,
}

/// An IANA time zone.
#[derive(Debug, Clone, PartialEq)]
pub struct Zone(TimeZone);

impl Zone {
    /// Returns the zone with this IANA name, or `None`. The zone database is built in.
    #[must_use]
    pub fn parse(name: &str) -> Option<Zone> {
        jiff::tz::db().get(name).ok().map(Zone)
    }

    /// Returns the IANA name.
    #[must_use]
    pub fn name(&self) -> &str {
        self.0.iana_name().unwrap_or("UTC")
    }

    /// Returns the seconds that the zone's clock is ahead of UTC at `at`.
    #[must_use]
    pub fn offset_seconds(&self, at: Instant) -> i64 {
        jiff::Timestamp::from_second(at.unix()).map_or(0, |timestamp| i64::from(self.0.to_offset(timestamp).seconds()))
    }

    /// Returns the civil day on which `at` falls.
    #[must_use]
    pub fn day(&self, at: Instant) -> Day {
        Day(narrow((at.unix() + self.offset_seconds(at)).div_euclid(86_400)))
    }

    /// Returns the instant at which the local hour that holds `at` began.
    #[must_use]
    pub fn hour_start(&self, at: Instant) -> Instant {
        let into_hour = (at.unix() + self.offset_seconds(at)).rem_euclid(3_600);
        at.plus_seconds(-into_hour)
    }

    /// Returns the first instant of a civil day.
    #[must_use]
    pub fn day_start(&self, day: Day) -> Instant {
        self.resolve(day.date().to_datetime(civil::Time::midnight())).0
    }

    /// Returns noon of a civil day.
    #[must_use]
    pub fn noon(&self, day: Day) -> Instant {
        self.resolve(day.date().at(12, 0, 0, 0)).0
    }

    /// Returns the instant of a wall-clock time. One that exists twice, or never, takes the offset from before the change.
    #[must_use]
    pub fn resolve(&self, local: civil::DateTime) -> (Instant, LocalTime) {
        let ambiguous = self.0.to_ambiguous_timestamp(local);
        let kind = match ambiguous.offset() {
            AmbiguousOffset::Unambiguous { .. } => LocalTime::Once,
            AmbiguousOffset::Fold { .. } => LocalTime::Twice,
            AmbiguousOffset::Gap { .. } => LocalTime::Never,
        };
        let at = ambiguous.disambiguate(Disambiguation::Compatible).map_or(Instant(i64::MIN), Instant::from);
        (at, kind)
    }

    /// Returns the last instant at which the clock shows what it shows at `at`.
    #[must_use]
    pub fn last_showing(&self, at: Instant) -> Instant {
        self.0.to_ambiguous_timestamp(self.local(at)).disambiguate(Disambiguation::Later).map_or(at, Instant::from)
    }

    /// Returns the wall clock at `at`.
    #[must_use]
    pub fn local(&self, at: Instant) -> civil::DateTime {
        jiff::Timestamp::from_second(at.unix()).map_or(civil::DateTime::ZERO, |timestamp| self.0.to_datetime(timestamp))
    }

    /// Returns an instant in RFC 3339 with the zone's offset: `2020-06-01T08:12:00+02:00`.
    #[must_use]
    pub fn rfc3339(&self, at: Instant) -> String {
        match jiff::Timestamp::from_second(at.unix()) {
            Ok(timestamp) => timestamp.display_with_offset(self.0.to_offset(timestamp)).to_string(),
            Err(_) => at.to_string(),
        }
    }
}
