//! The parameters of reports as data, from which the query string, the command line and the OpenAPI document are made.

/// What the value of a parameter looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// A text that may be left out.
    Text,
    /// A text that may not be left out.
    Required,
    /// A whole number, 0 or more.
    Count,
    /// Codes, separated by commas or in a parameter that is given more than once.
    Codes,
}

/// A parameter of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Parameter {
    /// Its name in a query string.
    pub name: &'static str,
    /// Its name on the command line, without the hyphens in front.
    pub option: &'static str,
    /// What it says, in English.
    pub help: &'static str,
    pub form: Form,
}

impl Parameter {
    /// Returns a text that may be left out, with the same name in a query string and on the command line.
    #[must_use]
    pub const fn new(name: &'static str, help: &'static str) -> Parameter {
        Parameter { name, option: name, help, form: Form::Text }
    }

    /// Returns the same parameter with a value of another form.
    #[must_use]
    pub const fn of_form(self, form: Form) -> Parameter {
        Parameter { form, ..self }
    }

    /// Returns the instant of which a report tells.
    #[must_use]
    pub const fn as_of(help: &'static str) -> Parameter {
        Parameter { option: "as-of", ..Parameter::new("as_of", help) }
    }
}

/// The first local day.
pub(super) const FROM: Parameter = Parameter::new("from", "First local day, `2020-06-01`.");
/// The last local day.
pub(super) const TO: Parameter = Parameter::new("to", "Last local day, included.");
/// How the days are cut into rows.
pub(super) const BY: Parameter = Parameter::new("by", "`day`, `week` or `month`.");
/// Which keys the rows have.
pub(super) const SPLIT: Parameter =
    Parameter::new("split", "Comma-separated: `channel`, `unit` or `topic` (not the last two together).");
/// The instant of which a figure tells.
pub(super) const AS_OF: Parameter = Parameter::as_of("As known at this instant (RFC 3339); default now.");
/// Under which unit records are shown.
pub(super) const UNITS: Parameter = Parameter::new(
    "units",
    "Under which unit records are shown where units succeeded each other: `today` (default), as of the last day asked for,\nor `then`, as of the day of each record.",
);
/// Only one unit.
pub(super) const UNIT: Parameter =
    Parameter::new("unit", "Only this unit, with those below it and those that it followed.");
/// Only one topic.
pub(super) const TOPIC: Parameter = Parameter::new("topic", "Only this topic.");
