//! The values of parameters as they were given, and why they are not understood.

use thiserror::Error;

use crate::model::{Day, Instant, Period, nearest, one_of};

/// Why a question has no answer.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum QuestionError {
    #[error("{name}: found `{found}`; expected {expected}")]
    Value { name: &'static str, found: String, expected: String },
    #[error("{0}: missing; expected a date such as `2020-06-01`")]
    Missing(&'static str),
    #[error("from `{from}` is after to `{to}`; expected the first day before the last")]
    Backwards { from: Day, to: Day },
    #[error("the periods overlap: the second begins on {begins}, before the other has ended on {ends}")]
    Overlap { begins: Day, ends: Day },
    #[error("{name} ends on {ends}, which is not over; the last whole day is {last}")]
    NotOver { name: &'static str, ends: Day, last: Day },
    #[error("unit and topic cannot be combined; ask for one of them at a time")]
    UnitAndTopic,
    #[error(
        "as_of: not for voice; answers are kept without the moment at which they came, so nothing tells what was known earlier"
    )]
    VoiceAsOf,
    #[error(
        "split: voice is split by one of channel, unit and topic at a time; together their groups become so small that people could be told apart"
    )]
    VoiceSplit,
    #[error("survey: found `{found}`; expected {expected}")]
    NoSurvey { found: String, expected: String },
    #[error("the range has {periods} periods; expected at most {most}: ask for fewer days, or by week or month")]
    TooMany { periods: usize, most: usize },
    #[error(
        "the days from {from} to {to} are not one whole month; give its first and its last day, such as from {first} to {last}, or neither for the last month that is over"
    )]
    NotOneMonth { from: Day, to: Day, first: Day, last: Day },
    #[error("{0} is not over; the report is of a whole month. `response` and the others tell of a month so far")]
    MonthNotOver(Period),
    #[error("event: missing; expected a date such as `2020-09-28`, or the label of an event of the organisation file")]
    NoEvent,
    #[error("event {event} is after {today}; there is nothing yet to compare with what was before")]
    EventAhead { event: Day, today: Day },
    #[error(
        "event {event} is before the first record, which is of {first}; there is nothing to compare what came after with"
    )]
    EventBeforeRecords { event: Day, first: Day },
    #[error("there are no contacts and no volumes yet; send some, then ask what an event did to them")]
    NoRecords,
}

impl QuestionError {
    /// Returns the error of a value that is not understood.
    #[must_use]
    pub fn value(name: &'static str, found: &str, expected: impl Into<String>) -> QuestionError {
        QuestionError::Value { name, found: found.to_owned(), expected: expected.into() }
    }
}

/// The values of parameters by name.
///
/// The caller has checked that the report has each of the parameters, and that only lists are given more than once.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ParameterValues(Vec<(String, String)>);

impl ParameterValues {
    /// Returns the values of pairs of name and value.
    #[must_use]
    pub fn new(words: Vec<(String, String)>) -> ParameterValues {
        ParameterValues(words)
    }

    /// Returns the value of a parameter, if it was given.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// Returns the codes of a parameter that is a list, parted by commas or given several times.
    #[must_use]
    pub fn codes(&self, name: &str) -> Vec<String> {
        let values = self.0.iter().filter(|(known, _)| known == name);
        let codes = values.flat_map(|(_, value)| value.split(',')).map(str::trim);
        codes.filter(|code| !code.is_empty()).map(str::to_owned).collect()
    }

    /// Parses the instant of the parameter `as_of`.
    ///
    /// # Errors
    /// When it is no time with an offset.
    pub fn as_of(&self) -> Result<Option<Instant>, QuestionError> {
        self.get("as_of").map(instant).transpose()
    }

    /// Parses the value of a parameter as a whole number.
    ///
    /// # Errors
    /// When it is another text.
    pub fn count(&self, name: &'static str) -> Result<Option<usize>, QuestionError> {
        let wrong = |found| QuestionError::value(name, found, "a whole number, 0 or more");
        self.get(name).map(|found| found.parse().map_err(|_| wrong(found))).transpose()
    }
}

pub(super) fn day(name: &'static str, text: Option<&str>) -> Result<Day, QuestionError> {
    let text = text.ok_or(QuestionError::Missing(name))?;
    Day::parse(text).ok_or_else(|| QuestionError::value(name, text, "a date such as `2020-06-01`"))
}

/// Parses an instant with an offset, the only way in which reports are asked for another moment than now.
///
/// # Errors
/// When it is another text.
pub(super) fn instant(text: &str) -> Result<Instant, QuestionError> {
    // A plus sign in a query string arrives as a blank.
    let expected = "a time with offset such as `2020-06-01T08:00:00+02:00`";
    Instant::parse_rfc3339(&text.replace(' ', "+")).ok_or_else(|| QuestionError::value("as_of", text, expected))
}

pub(super) fn not_one_of(name: &'static str, found: &str, list: &[&str]) -> QuestionError {
    let hint =
        nearest(found, list.iter().copied()).map(|known| format!("; did you mean `{known}`?")).unwrap_or_default();
    QuestionError::value(name, found, format!("{}{hint}", list.join(", ")))
}

/// Returns the error of a code that is not among those that are known.
#[must_use]
pub fn unknown_code(name: &'static str, found: &str, known: &[&str]) -> QuestionError {
    QuestionError::value(name, found, one_of(found, known))
}
