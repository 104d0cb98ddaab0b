//! The state of an organisation at this moment.

use crate::model::{Instant, Organisation};
use crate::store::Reader;

/// The state of an organisation at this moment.
pub(super) struct Moment<'r, 's> {
    pub(super) reader: &'r mut Reader<'s>,
    pub(super) organisation: &'r Organisation,
    pub(super) now: Instant,
}

impl Moment<'_, '_> {
    /// Returns the seconds since; a source's clock may run ahead of ours.
    pub(super) fn age(&self, at: Instant) -> i64 {
        (self.now.unix() - at.unix()).max(0)
    }

    /// Returns the instant, or the one a year ago. Longer than a year nobody needs to know to the hour, and calendars are laid out
    /// year by year.
    pub(super) fn within_a_year(&self, since: Instant) -> Instant {
        const YEAR_SECONDS: i64 = 366 * 86_400;
        since.max(self.now.plus_seconds(-YEAR_SECONDS))
    }
}
