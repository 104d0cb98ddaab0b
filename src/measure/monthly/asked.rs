//! Which month is asked for.

use crate::measure::QuestionError;
use crate::measure::words::day;
use crate::model::{By, Day, Period};

/// The month whose first and last day these are; `None` without days, for the last month that is over.
///
/// # Errors
/// When a date is missing or not understood, or the days are not one whole month.
pub fn month_asked(from: Option<&str>, to: Option<&str>) -> Result<Option<Period>, QuestionError> {
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

/// The month that was asked for, or the last one that is over on `today`.
///
/// # Errors
/// When it is not over.
pub fn month_over(asked: Option<Period>, today: Day) -> Result<Period, QuestionError> {
    let month = asked.unwrap_or_else(|| Period::holding(By::Month, today).previous());
    if month.last() >= today { Err(QuestionError::MonthNotOver(month)) } else { Ok(month) }
}
