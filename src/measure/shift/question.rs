//! Which periods are set against each other, and of what.

use crate::measure::{Part, QuestionError, units_as_of};
use crate::model::{Comparison, Day, UnitsAsOf};

/// Two periods, of the whole organisation, a unit or a topic.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShiftQuestion {
    /// First and last local day, both included.
    pub before: (Day, Day),
    /// Begins after `before` has ended.
    pub after: (Day, Day),
    pub part: Part,
    /// Whose records count for a unit: as of the last day of `after`, or each as of its own day.
    pub units: UnitsAsOf,
}

impl ShiftQuestion {
    /// Parses the values of a query string or of the command line: periods such as `2020-03-01..2020-05-31`.
    ///
    /// # Errors
    /// When a period is missing, not understood, backwards, or the two overlap; when a unit and a topic are named.
    ///
    /// ```
    /// use kanalkoll::measure::ShiftQuestion;
    /// let periods = (Some("2020-03-01..2020-05-31"), Some("2020-05-30..2020-08-31"));
    /// let error = ShiftQuestion::parse(periods.0, periods.1, None, None).unwrap_err();
    /// assert!(error.to_string().contains("begins on 2020-05-30, before the other has ended on 2020-05-31"));
    /// ```
    pub fn parse(
        before: Option<&str>,
        after: Option<&str>,
        unit: Option<&str>,
        topic: Option<&str>,
    ) -> Result<ShiftQuestion, QuestionError> {
        let (before, after) = (period("before", before)?, period("after", after)?);
        if after.0 <= before.1 {
            return Err(QuestionError::Overlap { begins: after.0, ends: before.1 });
        }
        Ok(ShiftQuestion { before, after, part: Part::of(unit, topic)?, units: UnitsAsOf::default() })
    }

    /// Returns the same question with units as the word says, `today` or `then`; `today` without a word.
    ///
    /// # Errors
    /// When it is another word.
    pub fn with_units(self, word: Option<&str>) -> Result<ShiftQuestion, QuestionError> {
        Ok(ShiftQuestion { units: units_as_of(word)?, ..self })
    }
}

impl From<&Comparison> for ShiftQuestion {
    fn from(comparison: &Comparison) -> ShiftQuestion {
        let part = match (&comparison.unit, &comparison.topic) {
            (Some(unit), _) => Part::Unit(unit.clone()),
            (None, Some(topic)) => Part::Topic(topic.clone()),
            (None, None) => Part::Whole,
        };
        ShiftQuestion { before: comparison.before, after: comparison.after, part, units: UnitsAsOf::default() }
    }
}

fn period(name: &'static str, text: Option<&str>) -> Result<(Day, Day), QuestionError> {
    let expected = "a period such as `2020-03-01..2020-05-31`, both days included";
    let value = |found: &str| QuestionError::value(name, found, expected);
    let text = text.ok_or_else(|| value(""))?;
    let ends = text.split_once("..").and_then(|(first, last)| Day::parse(first.trim()).zip(Day::parse(last.trim())));
    let (from, to) = ends.ok_or_else(|| value(text))?;
    if from > to { Err(QuestionError::Backwards { from, to }) } else { Ok((from, to)) }
}
