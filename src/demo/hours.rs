//! The hours of the sample year and the days on which it is open, as the organisation's own calendar says.

use crate::model::{Channel, Day, Instant, Organisation};

/// One hour of local time.
pub(super) struct Hour {
    pub(super) start: Instant,
    pub(super) day: Day,
    /// 0 is January.
    pub(super) month: usize,
    /// The hour that the clock shows.
    pub(super) clock: usize,
    /// Whether it belongs to a working day.
    pub(super) worked: bool,
}

/// Returns every hour of 2020. The days of the clock changes have 23 and 25.
pub(super) fn of_the_year(organisation: &Organisation) -> Vec<Hour> {
    let hours = |day: Day| {
        let worked = organisation.working_time(day, Channel::Email).is_working_day(day);
        let month = month(day);
        starts(organisation, day, 3_600).map(move |start| {
            let clock = usize::try_from(organisation.zone().local(start).hour()).unwrap_or(0);
            Hour { start, day, month, clock, worked }
        })
    };
    days((2020, 1, 1), (2020, 12, 31)).flat_map(hours).collect()
}

/// Returns the month of a day; 0 is January.
pub(super) fn month(day: Day) -> usize {
    usize::try_from(day.date().month() - 1).unwrap_or(0)
}

/// Returns the days from one date to another, both included.
fn days(first: (i16, i8, i8), last: (i16, i8, i8)) -> impl Iterator<Item = Day> {
    let day = |(year, month, day)| Day::from_date(jiff::civil::date(year, month, day));
    day(first).through(day(last))
}

/// Returns the instants at which the parts of a day begin, each of this many seconds.
fn starts(organisation: &Organisation, day: Day, seconds: i64) -> impl Iterator<Item = Instant> + use<> {
    let zone = organisation.zone();
    let (first, next) = (zone.day_start(day), zone.day_start(day.plus_days(1)));
    std::iter::successors(Some(first), move |at| Some(at.plus_seconds(seconds))).take_while(move |at| *at < next)
}

/// A day on which a channel is open, without a break.
pub(super) struct OpenDay {
    pub(super) day: Day,
    pub(super) opens: Instant,
    pub(super) closes: Instant,
}

/// The days on which a channel is open: 2020, and the months after it in which its last contacts are answered.
pub(super) struct OpenDays(Vec<OpenDay>);

impl OpenDays {
    /// Returns the open days of a channel.
    pub(super) fn of(organisation: &Organisation, channel: Channel) -> OpenDays {
        const HALF_HOUR: i64 = 1_800;
        let open = |day: Day| {
            let time = organisation.working_time(day, channel);
            let mut halves = starts(organisation, day, HALF_HOUR)
                .filter(|at| time.opening_seconds(*at, at.plus_seconds(HALF_HOUR)) == HALF_HOUR);
            let opens = halves.next()?;
            let closes = halves.last().unwrap_or(opens).plus_seconds(HALF_HOUR);
            Some(OpenDay { day, opens, closes })
        };
        OpenDays(days((2020, 1, 1), (2021, 3, 31)).filter_map(open).collect())
    }

    /// Returns the open days of 2020.
    pub(super) fn of_the_year(&self) -> impl Iterator<Item = &OpenDay> {
        self.0.iter().take_while(|open| open.day.date().year() == 2020)
    }

    /// Returns whether it is open at an instant.
    pub(super) fn is_open(&self, at: Instant) -> bool {
        let next = self.0.partition_point(|open| open.opens <= at);
        next.checked_sub(1).and_then(|index| self.0.get(index)).is_some_and(|open| at < open.closes)
    }

    /// Returns the open day on which work on what arrives on `day` can begin, or the one `later` open days after it.
    pub(super) fn after(&self, day: Day, later: usize) -> Option<&OpenDay> {
        self.0.get(self.0.partition_point(|open| open.day < day) + later)
    }
}
