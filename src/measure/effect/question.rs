//! The question about an event: which event, how many weeks, of what, compared with which control.

use strum::IntoStaticStr;

use super::weeks::{FEWEST_WEEKS, MOST_WEEKS, Window, known_days};
use crate::measure::{ParameterValues, Part, QuestionError, units_as_of};
use crate::model::{Channel, Day, Event, Instant, Organisation, UnitsAsOf, canonical_code, nearest, one_of};

/// How many weeks from the event on are looked at, unless asked otherwise.
const DEFAULT_WEEKS: u16 = 26;

/// What had no such event, and is compared with.
#[derive(Debug, Clone, PartialEq, Eq, IntoStaticStr)]
#[strum(serialize_all = "snake_case", const_into_str)]
pub enum Control {
    /// A topic, unit or organisation: each group is compared with the same channels of the control.
    Topic(String),
    Unit(String),
    Organisation(String),
    /// A channel of the same part: every group is compared with this one channel.
    Channel(Channel),
}

impl Control {
    /// Returns what stands before the colon: `topic`, `unit`, `organisation` or `channel`.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        self.into_str()
    }

    /// Returns the code after the colon.
    #[must_use]
    pub fn code(&self) -> &str {
        match self {
            Control::Topic(code) | Control::Unit(code) | Control::Organisation(code) => code,
            Control::Channel(channel) => channel.code(),
        }
    }

    fn parse(text: &str) -> Result<Control, QuestionError> {
        let shape = "topic:CODE, unit:CODE, organisation:CODE or channel:CODE";
        let wrong = |expected: &str| QuestionError::value("control", text, expected);
        let (kind, code) = text.split_once(':').filter(|(_, code)| !code.is_empty()).ok_or_else(|| wrong(shape))?;
        match kind {
            "topic" => Ok(Control::Topic(canonical_code(code).into_owned())),
            "unit" => Ok(Control::Unit(canonical_code(code).into_owned())),
            "organisation" => Ok(Control::Organisation(code.to_owned())),
            "channel" => Channel::from_code(code)
                .map(Control::Channel)
                .ok_or_else(|| wrong(&format!("a channel, {}", one_of(code, &Channel::CODES)))),
            _ => Err(wrong(shape)),
        }
    }
}

/// A question about an event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EffectQuestion {
    /// A date, or the label of an event.
    pub event: String,
    /// At most so many weeks from the event on.
    pub weeks: u16,
    /// Whose contacts are looked at.
    pub part: Part,
    /// What they are compared with.
    pub control: Option<Control>,
    /// As known at this instant; `None`: now.
    pub as_of: Option<Instant>,
    /// Whose records count for a unit: as of the last day of the window, or each as of its own day.
    pub units: UnitsAsOf,
}

impl EffectQuestion {
    /// Parses the values of the parameters of the report.
    ///
    /// # Errors
    /// When no event is given, the weeks are not a number from 8 to 104, unit and topic stand together, a control has none of
    /// the shapes there are or is what is looked at itself, or the instant is not understood.
    pub fn parse(values: &ParameterValues) -> Result<EffectQuestion, QuestionError> {
        let event =
            values.get("event").map(str::trim).filter(|event| !event.is_empty()).ok_or(QuestionError::NoEvent)?;
        let weeks = |text: &str| {
            let weeks = text.parse().ok().filter(|weeks| (FEWEST_WEEKS..=MOST_WEEKS).contains(weeks));
            let expected = format!("a whole number from {FEWEST_WEEKS} to {MOST_WEEKS}");
            weeks.ok_or_else(|| QuestionError::value("weeks", text, expected))
        };
        let part = Part::of(values.get("unit"), values.get("topic"))?;
        let control = values.get("control").map(Control::parse).transpose()?;
        let same = match (&part, &control) {
            (Part::Unit(own), Some(Control::Unit(other))) | (Part::Topic(own), Some(Control::Topic(other))) => {
                own == other
            }
            _ => false,
        };
        if same {
            return Err(own_control(values.get("control").unwrap_or_default()));
        }
        let as_of = values.as_of()?;
        let weeks = values.get("weeks").map_or(Ok(DEFAULT_WEEKS), weeks)?;
        let units = units_as_of(values.get("units"))?;
        Ok(EffectQuestion { event: event.to_owned(), weeks, part, control, as_of, units })
    }

    /// Returns the other organisation that is compared with, which the caller must be allowed to read.
    #[must_use]
    pub fn control_organisation(&self) -> Option<&str> {
        match &self.control {
            Some(Control::Organisation(code)) => Some(code),
            _ => None,
        }
    }

    /// Returns the day of the event: the date given, or that of the one event of the organisation's with this label.
    ///
    /// # Errors
    /// When it is no date and no event has the label, or several have.
    pub fn day(&self, events: &[Event]) -> Result<Day, QuestionError> {
        if let Some(day) = Day::parse(&self.event) {
            return Ok(day);
        }
        let labelled = |label: &str| label.to_lowercase() == self.event.to_lowercase();
        let days: Vec<Day> = events.iter().filter(|event| labelled(&event.label)).map(|event| event.day).collect();
        let expected = match days.as_slice() {
            [day] => return Ok(*day),
            [] => {
                let near = nearest(&self.event, events.iter().map(|event| event.label.as_str()));
                let hint = near.map(|label| format!("; did you mean `{label}`?")).unwrap_or_default();
                format!("a date such as `2020-09-28`, or the label of an event that is known{hint}")
            }
            several => {
                let days: Vec<String> = several.iter().map(ToString::to_string).collect();
                format!("a date, since several events have this label: {}", days.join(", "))
            }
        };
        Err(QuestionError::value("event", &self.event, expected))
    }

    /// Returns the weeks to look at, when the first and the last record are of the days `records` and it is `today`; `events`
    /// are the organisation's.
    ///
    /// # Errors
    /// When the event is after today, or before the first record.
    pub fn window(
        &self,
        organisation: &Organisation,
        events: &[Event],
        records: Option<(Day, Day)>,
        today: Day,
    ) -> Result<Window, QuestionError> {
        let event = self.day(events)?;
        if event > today {
            return Err(QuestionError::EventAhead { event, today });
        }
        let records = records.ok_or(QuestionError::NoRecords)?;
        if event < records.0 {
            return Err(QuestionError::EventBeforeRecords { event, first: records.0 });
        }
        Ok(Window::new(event, self.weeks, known_days(organisation, records, today)))
    }
}

/// Returns the error of a control that is what is looked at itself.
#[must_use]
pub fn own_control(found: &str) -> QuestionError {
    QuestionError::value("control", found, "something else than what is looked at: a control is what had no such event")
}
