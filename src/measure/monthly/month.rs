//! Which month a report is of, and as of which instant.

use crate::measure::QuestionError;
use crate::measure::parameters::day;
use crate::model::{By, Day, Instant, Organisation, Period};

/// Returns the month whose first and last day these are; `None` without days, for the last month that is over.
///
/// # Errors
/// When a date is missing or not understood, or the days are not one whole month.
pub fn parse_month(from: Option<&str>, to: Option<&str>) -> Result<Option<Period>, QuestionError> {
    if from.is_none() && to.is_none() {
        return Ok(None);
    }
    let (from, to) = (day("from", from)?, day("to", to)?);
    let month = Period::holding(By::Month, from);
    if (month.first(), month.last()) != (from, to) {
        return Err(QuestionError::NotOneMonth { from, to, first: month.first(), last: month.last() });
    }
    Ok(Some(month))
}

/// Returns the month that was asked for, or the last one that is over on `today`.
///
/// # Errors
/// When it is not over.
pub fn completed_month(asked: Option<Period>, today: Day) -> Result<Period, QuestionError> {
    let month = asked.unwrap_or_else(|| Period::holding(By::Month, today).previous());
    if month.last() >= today { Err(QuestionError::MonthNotOver(month)) } else { Ok(month) }
}

/// Returns the instant at which a month's report looks for what is overdue and for how old the data are: the end of the month, or
/// `now` while the month is the last that is over, since a letter at the beginning of a month should not tell of yesterday.
#[must_use]
pub fn reporting_instant(organisation: &Organisation, month: Period, now: Instant) -> Instant {
    let is_last = month.next() == Period::holding(By::Month, organisation.day(now));
    if is_last { now } else { organisation.zone().day_start(month.next().first()) }
}
