//! Which version of a definition holds on which day, and opening time across versions.

use super::Organisation;
use crate::model::{Channel, Day, Instant};

impl Organisation {
    /// Returns the days from which a calendar, a target or a queue rule holds, in order, each once.
    #[must_use]
    pub fn definition_days(&self) -> Vec<Day> {
        let mut days: Vec<Day> = self.beginnings().chain(self.queues.iter().map(|rule| rule.from)).collect();
        days.sort_unstable();
        days.dedup();
        days
    }

    /// Returns the day from which the calendar of `day` holds; the first of 1970 for the calendar that no file names.
    #[must_use]
    pub fn calendar_from(&self, day: Day) -> Day {
        let begun = self.calendar.beginnings().filter(|from| *from <= day);
        begun.last().unwrap_or(Day::from_epoch(0))
    }

    /// Returns the opening seconds between two instants, each day by the calendar that holds on it; 0 when `to` is not after `from`.
    /// (The wait of a contact is counted by the calendar of its arrival instead: [`Organisation::working_time`].)
    #[must_use]
    pub fn opening_seconds(&self, channel: Channel, from: Instant, to: Instant) -> i64 {
        let within = |at: &Instant| from < *at && *at < to;
        let changes = self.calendar.beginnings().map(|day| self.zone.day_start(day)).filter(within);
        let stretches: Vec<Instant> = std::iter::once(from).chain(changes).collect();
        let ends = stretches.iter().skip(1).chain([&to]);
        let open = |(start, end): (&Instant, &Instant)| {
            self.working_time(self.day(*start), channel).opening_seconds(*start, *end)
        };
        stretches.iter().zip(ends).map(open).sum()
    }
}
