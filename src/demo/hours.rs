//! The hours of a month and the days on which it is open, as the organisation's own calendar says.

use super::plan::Month;
use crate::model::{Channel, Day, Instant, Organisation};

const HOUR: i64 = 3_600;

/// One hour of local time.
pub(super) struct Hour {
    pub(super) start: Instant,
    pub(super) day: Day,
    /// The hour that the clock shows.
    pub(super) clock: usize,
    /// Whether it belongs to a working day.
    pub(super) worked: bool,
}

/// Returns every hour of a month. The days of the clock changes have 23 and 25.
pub(super) fn of_month(organisation: &Organisation, month: Month) -> Vec<Hour> {
    let hours = |day: Day| {
        let worked = organisation.working_time(day, Channel::Email).is_working_day(day);
        starts(organisation, day, HOUR).map(move |start| {
            let clock = usize::try_from(organisation.zone().local(start).hour()).unwrap_or(0);
            Hour { start, day, clock, worked }
        })
    };
    month.days().flat_map(hours).collect()
}

/// Returns the instants of a month at which the clock was changed, and by how much it went forward, seconds.
pub(super) fn clock_changes(organisation: &Organisation, month: Month) -> Vec<(Instant, i64)> {
    let offset = |at: Instant| organisation.zone().offset_seconds(at);
    let changes = |day: Day| {
        starts(organisation, day, HOUR).filter_map(move |at| {
            let forward = offset(at) - offset(at.plus_seconds(-1));
            (forward != 0).then_some((at, forward))
        })
    };
    month.days().flat_map(changes).collect()
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

/// The days on which a channel is open, among some days.
pub(super) struct OpenDays(Vec<OpenDay>);

impl OpenDays {
    /// Returns the open days of a channel among these.
    pub(super) fn of(organisation: &Organisation, channel: Channel, days: impl Iterator<Item = Day>) -> OpenDays {
        const HALF_HOUR: i64 = 1_800;
        let open = |day: Day| {
            let time = organisation.working_time(day, channel);
            let mut halves = starts(organisation, day, HALF_HOUR)
                .filter(|at| time.opening_seconds(*at, at.plus_seconds(HALF_HOUR)) == HALF_HOUR);
            let opens = halves.next()?;
            let closes = halves.last().unwrap_or(opens).plus_seconds(HALF_HOUR);
            Some(OpenDay { day, opens, closes })
        };
        OpenDays(days.filter_map(open).collect())
    }

    /// Returns each of them.
    pub(super) fn iter(&self) -> impl Iterator<Item = &OpenDay> {
        self.0.iter()
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
