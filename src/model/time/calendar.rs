//! Working time: which days are worked, when it is open, when an answer is due (docs/MEASURES.md, section 1).

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use crate::model::closed_list::closed_list;
use crate::model::{Channel, Country, Day, Instant, Moment, Zone, holidays};

closed_list! {
    /// How "within N working days" is read. All readings are computed for every contact; one is the organisation's own.
    pub enum Reading {
        /// Before the end of the N-th working day after the day of arrival.
        NextWorkingDay,
        /// N x 8 opening hours after arrival, that instant included.
        BusinessHours,
        /// N x 24 hours after arrival, hours of days that are not worked left out; that instant included.
        #[strum(serialize = "working_24h")]
        Working24h,
    }
}

/// When an answer is due. The end of a day is not part of the day: an answer at that instant is late.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Due {
    at: Instant,
    /// Whether an answer at that instant still is in time.
    inclusive: bool,
}

impl Due {
    /// Returns the instant for people: the last one of an hour's reading, the midnight that ends the day of a day's reading.
    #[must_use]
    pub const fn at(self) -> Instant {
        self.at
    }

    /// Returns whether what happens at `at` is in time.
    #[must_use]
    pub fn is_met_at(self, at: Instant) -> bool {
        if self.inclusive { at <= self.at } else { at < self.at }
    }

    /// Returns whether it has passed at `now`: what is still unanswered is overdue.
    #[must_use]
    pub fn has_passed(self, now: Instant) -> bool {
        !self.is_met_at(now)
    }
}

/// A stretch of a day, in seconds of wall time since midnight.
pub(crate) type Span = (i32, i32);

/// Opening hours on some weekdays, for some channels (none listed: for all).
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Opening {
    pub(crate) weekdays: [bool; 7],
    pub(crate) spans: Vec<Span>,
    pub(crate) channels: Vec<Channel>,
}

/// What an organisation says of its days, from a date until the next version.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Version {
    pub(crate) from: Day,
    pub(crate) opening: Vec<Opening>,
    pub(crate) weekend: [bool; 7],
    pub(crate) closed: BTreeSet<Day>,
    /// Holidays that are worked all the same, by month and day.
    pub(crate) open: BTreeSet<(i8, i8)>,
    pub(crate) short: BTreeMap<Day, Vec<Span>>,
}

/// The versioned calendar of an organisation.
#[derive(Debug)]
pub struct Calendar {
    /// By date, newest last; before the first the first holds.
    versions: Vec<(Day, Vec<WorkingTime>)>,
}

impl Calendar {
    pub(crate) fn new(zone: &Zone, country: Country, versions: &[Version]) -> Calendar {
        let by_channel = |version: &Version| {
            Channel::ALL.iter().map(|channel| WorkingTime::new(zone, country, version, *channel)).collect()
        };
        Calendar { versions: versions.iter().map(|version| (version.from, by_channel(version))).collect() }
    }

    pub(crate) fn beginnings(&self) -> impl Iterator<Item = Day> {
        self.versions.iter().map(|(from, _)| *from)
    }

    /// Returns the working time that holds for a contact that arrives on `day` through `channel`, for as long as it lives.
    ///
    /// # Panics
    /// Never: a calendar has at least one version, and each version every channel.
    #[must_use]
    #[expect(
        clippy::indexing_slicing,
        clippy::as_conversions,
        reason = "built with a version at least and all channels each"
    )]
    pub fn at(&self, day: Day, channel: Channel) -> &WorkingTime {
        let newer = self.versions.partition_point(|(from, _)| *from <= day);
        &self.versions[newer.max(1) - 1].1[channel as usize]
    }
}

/// Working time of one version of a calendar, for one channel. Years are laid out when first asked for.
#[derive(Debug)]
pub struct WorkingTime {
    zone: Zone,
    country: Country,
    version: Version,
    channel: Channel,
    years: Box<[OnceLock<Year>]>,
}

#[derive(Debug)]
struct Year {
    first: Day,
    days: Vec<WorkDay>,
    opening_seconds: i64,
}

#[derive(Debug)]
struct WorkDay {
    start: i64,
    working: bool,
    spans: Vec<(i64, i64)>,
    /// Opening seconds of the year before this day.
    opened_before: i64,
}

const FIRST_YEAR: i16 = 1989;
const YEARS: usize = 200;
const NEVER: Instant = Instant::from_unix(i64::MAX);

impl WorkingTime {
    /// How many days ahead a due time is looked for; an organisation that never opens is never late.
    pub const FARTHEST_DAYS: i32 = 800;

    fn new(zone: &Zone, country: Country, version: &Version, channel: Channel) -> WorkingTime {
        let years = (0..YEARS).map(|_| OnceLock::new()).collect();
        WorkingTime { zone: zone.clone(), country, version: version.clone(), channel, years }
    }

    /// Returns whether `day` is a working day.
    #[must_use]
    pub fn is_working_day(&self, day: Day) -> bool {
        self.with_day(day, |found| found.working).unwrap_or(false)
    }

    /// Returns when an answer to what arrives at `arrival` is due. What arrived on a day of which the hour is not known falls due by
    /// the day's last instant: until then nobody can say that it is overdue.
    #[must_use]
    pub fn due(&self, reading: Reading, working_days: u16, arrival: impl Into<Moment>) -> Due {
        let arrival = arrival.into();
        let end_of_day = self.zone.day_start(self.zone.day(arrival.first()).plus_days(1)).plus_seconds(-1);
        self.due_from(reading, working_days, arrival.last().min(end_of_day.max(arrival.first())))
    }

    /// Returns whether an answer is in time; `None` where that depends on an hour that is not known.
    ///
    /// [`Reading::NextWorkingDay`] is decided by the days. The others are in time where the latest answer meets the due time of
    /// the earliest arrival, late where the earliest answer misses that of the latest.
    #[must_use]
    pub fn is_in_time(&self, reading: Reading, working_days: u16, arrival: Moment, answer: Moment) -> Option<bool> {
        let earliest = self.due_from(reading, working_days, arrival.first());
        if reading == Reading::NextWorkingDay {
            return Some(earliest.is_met_at(answer.first()));
        }
        if earliest.is_met_at(answer.last()) {
            return Some(true);
        }
        let latest = if arrival.is_exact() { earliest } else { self.due_from(reading, working_days, arrival.last()) };
        (!latest.is_met_at(answer.first())).then_some(false)
    }

    fn due_from(&self, reading: Reading, working_days: u16, arrival: Instant) -> Due {
        let days = i64::from(working_days);
        let at = match reading {
            Reading::NextWorkingDay => self.end_of_working_day(working_days, arrival),
            Reading::BusinessHours => self.after_open_seconds(days * 8 * 3_600, arrival, |day, _| day.spans.clone()),
            Reading::Working24h => self.after_open_seconds(days * 24 * 3_600, arrival, |day, end| {
                if day.working { vec![(day.start, end)] } else { Vec::new() }
            }),
        };
        Due { at, inclusive: reading != Reading::NextWorkingDay }
    }

    fn end_of_working_day(&self, working_days: u16, arrival: Instant) -> Instant {
        let arrived = self.zone.day(arrival);
        let mut still = i32::from(working_days);
        // Arrival on a day that is not worked counts as arrival on the next that is.
        if !self.is_working_day(arrived) {
            still += 1;
        }
        for ahead in 1..Self::FARTHEST_DAYS {
            let day = arrived.plus_days(ahead);
            still -= i32::from(self.is_working_day(day));
            if still == 0 {
                return self.zone.day_start(day.plus_days(1));
            }
        }
        NEVER
    }

    fn after_open_seconds(
        &self,
        seconds: i64,
        arrival: Instant,
        spans: impl Fn(&WorkDay, i64) -> Vec<(i64, i64)>,
    ) -> Instant {
        let arrived = self.zone.day(arrival);
        let mut still = seconds;
        for ahead in 0..Self::FARTHEST_DAYS {
            let day = arrived.plus_days(ahead);
            let Some(end) = self.with_day(day.plus_days(1), |next| next.start) else { break };
            for (start, end) in self.with_day(day, |found| spans(found, end)).unwrap_or_default() {
                let start = start.max(arrival.unix());
                let open = (end - start).max(0);
                if still <= open {
                    return Instant::from_unix(start + still);
                }
                still -= open;
            }
        }
        NEVER
    }

    /// Returns the opening seconds between two instants; 0 when `to` is not after `from`.
    #[must_use]
    pub fn opening_seconds(&self, from: Instant, to: Instant) -> i64 {
        if to <= from {
            return 0;
        }
        let (first_year, before) = self.opened_in_year(from);
        let (last_year, until) = self.opened_in_year(to);
        let whole_years: i64 =
            (first_year..last_year).filter_map(|year| self.year(year)).map(|y| y.opening_seconds).sum();
        whole_years + until - before
    }

    fn opened_in_year(&self, at: Instant) -> (i16, i64) {
        let day = self.zone.day(at);
        let opened = self.with_day(day, |found| {
            let today: i64 = found.spans.iter().map(|(start, end)| (at.unix().min(*end) - start).max(0)).sum();
            found.opened_before + today
        });
        (day.date().year(), opened.unwrap_or(0))
    }

    fn with_day<T>(&self, day: Day, look: impl FnOnce(&WorkDay) -> T) -> Option<T> {
        let year = self.year(day.date().year())?;
        let index = usize::try_from(day.epoch() - year.first.epoch()).ok()?;
        year.days.get(index).map(look)
    }

    fn year(&self, year: i16) -> Option<&Year> {
        let index = usize::try_from(year - FIRST_YEAR).ok()?;
        Some(self.years.get(index)?.get_or_init(|| self.lay_out(year)))
    }

    fn lay_out(&self, year: i16) -> Year {
        let resting: BTreeSet<Day> = holidays(self.country, year)
            .into_iter()
            .filter(|day| !self.version.open.contains(&(day.date().month(), day.date().day())))
            .chain(self.version.closed.iter().copied())
            .collect();
        let first = Day::from_date(jiff::civil::date(year, 1, 1));
        let length = i32::from(first.date().days_in_year());
        let mut opening_seconds = 0;
        let mut days = Vec::new();
        for day in (0..length).map(|offset| first.plus_days(offset)) {
            let rests = resting.contains(&day);
            let weekend = self.version.weekend.get(usize::from(day.weekday())).is_some_and(|free| *free);
            let spans = if rests { Vec::new() } else { self.spans(day) };
            let opened_before = opening_seconds;
            opening_seconds += spans.iter().map(|(start, end)| end - start).sum::<i64>();
            days.push(WorkDay {
                start: self.zone.day_start(day).unix(),
                working: !rests && !weekend,
                spans,
                opened_before,
            });
        }
        Year { first, days, opening_seconds }
    }

    /// Returns the opening spans of a day that does not rest, as instants.
    fn spans(&self, day: Day) -> Vec<(i64, i64)> {
        let weekday = usize::from(day.weekday());
        // A channel with rows of its own follows them alone: a weekday that they leave out is closed for it.
        let has_own = self.version.opening.iter().any(|row| row.channels.contains(&self.channel));
        let holds = |row: &&Opening| {
            let named = if has_own { row.channels.contains(&self.channel) } else { row.channels.is_empty() };
            named && row.weekdays.get(weekday).is_some_and(|open| *open)
        };
        let usual = || self.version.opening.iter().filter(holds).flat_map(|row| row.spans.iter().copied()).collect();
        let mut spans: Vec<Span> = self.version.short.get(&day).cloned().unwrap_or_else(usual);
        spans.sort_unstable();
        let instant = |second: i32| {
            let midnight = day.date().to_datetime(jiff::civil::Time::midnight());
            let local = midnight.saturating_add(jiff::SignedDuration::from_secs(i64::from(second)));
            self.zone.resolve(local).0.unix()
        };
        spans.into_iter().map(|(start, end)| (instant(start), instant(end))).collect()
    }
}
