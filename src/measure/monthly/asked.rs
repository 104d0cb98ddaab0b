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

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(from: Option<&str>, to: Option<&str>) -> Result<String, String> {
        let today = Day::parse("2020-09-01").unwrap();
        month_asked(from, to)
            .and_then(|month| month_over(month, today))
            .map(|month| month.to_string())
            .map_err(|error| error.to_string())
    }

    #[test]
    fn one_whole_month_that_is_over() {
        assert_eq!(asked(None, None).as_deref(), Ok("2020-08"));
        assert_eq!(asked(Some("2020-02-01"), Some("2020-02-29")).as_deref(), Ok("2020-02"));
        let faults = [
            (Some("2020-06-01"), Some("2020-08-31"), "from 2020-06-01 to 2020-06-30"),
            (Some("2020-08-02"), Some("2020-08-31"), "from 2020-08-01 to 2020-08-31"),
            (Some("2020-08-31"), Some("2020-08-01"), "from 2020-08-01 to 2020-08-31"),
            (Some("2020-08-01"), None, "to: missing"),
            (Some("2020-08-01"), Some("31 augusti"), "to: found `31 augusti`"),
            (Some("2020-09-01"), Some("2020-09-30"), "2020-09 is not over"),
        ];
        for (from, to, said) in faults {
            let error = asked(from, to).unwrap_err();
            assert!(error.contains(said), "{from:?} {to:?}: {error}");
        }
    }
}
