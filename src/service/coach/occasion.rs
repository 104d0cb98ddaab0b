//! The week and the month that messages to employees are about.

use thiserror::Error;

use crate::mail::MessageKind;
use crate::model::{By, Day, Instant, Organisation, Period, Rhythm};

/// Why messages to employees cannot be planned.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum CoachingError {
    #[error("week {week} is not over yet; the newest that letters can be planned for is {newest}")]
    WeekNotOver { week: Period, newest: Period },
}

/// What messages are about: the week and the month that ended last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Occasion {
    pub(super) week: Period,
    pub(super) month: Period,
}

/// Messages are planned from six in the morning: of a week on Monday, of a month on its second day, when what came late on
/// the last has arrived.
const MORNING_SECONDS: i64 = 6 * 3_600;
const DAY_SECONDS: i64 = 86_400;

impl Occasion {
    /// Returns the occasion of an instant.
    #[must_use]
    pub fn at(organisation: &Organisation, now: Instant) -> Occasion {
        let day = |seconds: i64| organisation.day(now.plus_seconds(-seconds));
        Occasion {
            week: Period::holding(By::Week, day(MORNING_SECONDS)).previous(),
            month: Period::holding(By::Month, day(MORNING_SECONDS + DAY_SECONDS)).previous(),
        }
    }

    /// Returns the occasion of the Monday after a week, if the week is over.
    ///
    /// # Errors
    /// When it is not over yet.
    pub fn after(organisation: &Organisation, week: Period, now: Instant) -> Result<Occasion, CoachingError> {
        let today = organisation.day(now);
        if week.last() >= today {
            let newest = Period::holding(By::Week, today).previous();
            return Err(CoachingError::WeekNotOver { week, newest });
        }
        Ok(Occasion { week, month: Period::holding(By::Month, week.next().first()).previous() })
    }

    /// Returns the week or month that a message closes with.
    pub(super) fn period(self, kind: MessageKind, themes: Rhythm) -> Period {
        match (kind, themes) {
            (MessageKind::Themes, Rhythm::Monthly) | (MessageKind::Monthly, _) => self.month,
            _ => self.week,
        }
    }
}

/// Returns the Mondays of the weeks that belong to a period: of a month those that begin in it. Of an answer only the week is known.
pub(super) fn weeks_of(period: Period) -> (Day, Day) {
    match period.by() {
        By::Week => (period.first(), period.first()),
        By::Day | By::Month => {
            let monday = |day: Day| Period::holding(By::Week, day).first();
            (monday(period.first().plus_days(6)), monday(period.last()))
        }
    }
}
