//! The version of a record: a number, or a time with its fraction of a second.

use std::borrow::Cow;

use jiff::civil::{Date, DateTime, Time};

use super::fields::{Field, Value, Values};
use super::time::Clock;
use super::{Context, Flag};
use crate::model::{Fault, NotAVersion, Reason, Version, canonical_code};

/// What a version may be.
pub(super) const EXPECTED: &str = "a number such as 17, or a time in quotes such as \"2020-06-01T08:12:00.123+02:00\"";

/// Returns the version among the values of a record, and what is flagged of it.
///
/// # Errors
/// `not_a_version`, `out_of_range`, or `no_zone`.
pub(super) fn read(
    values: &Values<'_>,
    fields: &'static [Field],
    context: &Context<'_>,
) -> Result<(Option<Version>, Vec<Flag>), Fault> {
    let slot = |name: &str| {
        let place = fields.iter().position(|field| field.name == name)?;
        values.slots.get(place)?.as_ref()
    };
    let Some(given) = slot(Field::VERSION.name) else { return Ok((None, Vec::new())) };
    let source = match slot("source") {
        Some(Value::Text(source)) => canonical_code(source),
        _ => Cow::default(),
    };
    let mut clock = Clock::new(context, &source, values.zone);
    let version = version(given, &mut clock)?;
    Ok((version, clock.flags()))
}

fn version(given: &Value<'_>, clock: &mut Clock<'_>) -> Result<Option<Version>, Fault> {
    let field = Field::VERSION.name;
    match given {
        Value::Text(text) => read_text(text.trim(), clock).map(Some),
        Value::Local(local) => at(clock, &local.to_string(), *local).map(Some),
        // A day is its beginning: versions of one source are all written alike.
        Value::Day(day) => at(clock, &day.to_string(), day.to_datetime(Time::midnight())).map(Some),
        Value::Resolved(_, value) => version(value, clock),
        Value::At(instant) => Ok(Some(Version::time(*instant, 0))),
        Value::Whole(_) | Value::Number(_) => Err(Fault::new(field, Reason::NotAVersion, "", EXPECTED)),
    }
}

fn read_text(text: &str, clock: &mut Clock<'_>) -> Result<Version, Fault> {
    match Version::number(text) {
        Ok(version) => return Ok(version),
        Err(NotAVersion::OutOfRange) => return Err(too_long(text)),
        Err(NotAVersion::NotANumber) => {}
    }
    if let Some(version) = Version::rfc3339(text) {
        return Ok(version);
    }
    let local = match text.len() {
        10 => text.parse::<Date>().ok().map(|day| day.to_datetime(Time::midnight())),
        _ => text.parse::<DateTime>().ok(),
    };
    let local = local.ok_or_else(|| Fault::new(Field::VERSION.name, Reason::NotAVersion, text, EXPECTED))?;
    at(clock, text, local)
}

fn at(clock: &mut Clock<'_>, text: &str, local: DateTime) -> Result<Version, Fault> {
    let instant = clock.resolve(Field::VERSION.name, Some(text), local)?;
    Ok(Version::time(instant, local.subsec_nanosecond()))
}

/// Returns the fault of a number of which digits would be lost.
pub(super) fn too_long(found: &str) -> Fault {
    let expected =
        "a number of at most 26 digits and twelve decimals; in JSON in quotes when it has more than 15 digits";
    Fault::new(Field::VERSION.name, Reason::OutOfRange, found, expected)
}
