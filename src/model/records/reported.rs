//! What systems and people report beside contacts: dated events, and outside figures by day.

use super::checks;
use crate::model::code::is_visible;
use crate::model::{Day, Event, Fault, Reason, into_canonical_code};

/// The longest label of an event, characters.
const LONGEST_LABEL: usize = 200;
/// The longest code of an indicator, bytes: as in the organisation file.
const LONGEST_NAME: usize = 100;

/// Something dated that explains a curve, reported and not written in the organisation file. Day and label are its key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportedEvent {
    /// The system that says so; empty when somebody wrote it by hand.
    pub source: String,
    /// May lie ahead: a launch that is planned.
    pub day: Day,
    /// What happened, in the words of whoever reports it.
    pub label: String,
}

impl ReportedEvent {
    /// Checks the fields; the label loses the blanks around it.
    pub fn checked(mut self) -> Result<ReportedEvent, Fault> {
        checks::optional("source", &self.source)?;
        of_these_times(self.day)?;
        self.label = into_canonical_code(self.label);
        label("label", &self.label)?;
        Ok(self)
    }
}

impl From<ReportedEvent> for Event {
    fn from(reported: ReportedEvent) -> Event {
        Event { day: reported.day, label: reported.label, launches: None }
    }
}

/// What an indicator was on a day. Indicator and day are its key.
#[derive(Debug, Clone, PartialEq)]
pub struct Observation {
    /// The system that says so; empty when somebody wrote it by hand.
    pub source: String,
    /// The code of the indicator. Those that the organisation file does not name are kept and shown in no figure.
    pub indicator: String,
    pub day: Day,
    /// In the indicator's own unit; finite.
    pub value: f64,
}

impl Observation {
    /// Checks the fields; nothing is observed after `today`, the organisation's civil day.
    pub fn checked(self, today: Day) -> Result<Observation, Fault> {
        checks::optional("source", &self.source)?;
        indicator_code("name", &self.indicator)?;
        of_these_times(self.day)?;
        if self.day > today {
            let expected = format!("a day that has begun; today is {today}");
            return Err(Fault::new("date", Reason::OutOfRange, &self.day.to_string(), expected));
        }
        if !self.value.is_finite() {
            let expected = "a number that 64-bit floating point can hold";
            return Err(Fault::new("value", Reason::OutOfRange, &self.value.to_string(), expected));
        }
        Ok(self)
    }
}

fn of_these_times(day: Day) -> Result<(), Fault> {
    if (1990..=2200).contains(&day.date().year()) {
        return Ok(());
    }
    Err(Fault::new("date", Reason::OutOfRange, &day.to_string(), "a day of the years 1990 to 2200"))
}

fn label(field: &str, text: &str) -> Result<(), Fault> {
    if text.is_empty() {
        return Err(Fault::new(field, Reason::Missing, "", "a few words on what happened"));
    }
    if !text.chars().all(is_visible) {
        let expected = "text on one line, without tabs, line breaks and characters that hide or turn text";
        return Err(Fault::new(field, Reason::ControlCharacter, text, expected));
    }
    if text.chars().count() > LONGEST_LABEL {
        return Err(Fault::new(field, Reason::TooLong, text, format!("at most {LONGEST_LABEL} characters")));
    }
    Ok(())
}

fn indicator_code(field: &str, code: &str) -> Result<(), Fault> {
    let allowed = |c: char| c.is_alphanumeric() || "-_.".contains(c);
    if code.is_empty() || code == "all" || code.len() > LONGEST_NAME || !code.chars().all(allowed) {
        let expected = "a code: letters, digits, `-`, `_` and `.`, at most 100, and not the word `all`";
        return Err(Fault::new(field, Reason::NotACode, code, expected));
    }
    Ok(())
}
