//! The state of an organisation at this moment, or at the end of a range.

use crate::model::{Day, Instant, Organisation};
use crate::store::Reader;

/// The state of an organisation at this moment, or at the end of a range.
pub(super) struct Moment<'r, 's> {
    pub(super) reader: &'r mut Reader<'s>,
    pub(super) organisation: &'r Organisation,
    pub(super) now: Instant,
    /// The first and the last day of the range; `None` for this moment.
    pub(super) range: Option<(Day, Day)>,
}

impl Moment<'_, '_> {
    /// Returns the seconds until now; the clock of a source may run ahead of ours.
    pub(super) fn age(&self, since: Instant) -> i64 {
        (self.now.unix() - since.unix()).max(0)
    }

    /// Returns the seconds until the end of the range.
    pub(super) fn age_at_end(&self, since: Instant) -> i64 {
        (self.end().unix() - since.unix()).max(0)
    }

    /// Returns the end of the range, or now where that is ahead.
    pub(super) fn end(&self) -> Instant {
        let end = self.range.map(|(_, to)| self.organisation.zone().day_start(to.plus_days(1)));
        end.map_or(self.now, |end| end.min(self.now))
    }
}
