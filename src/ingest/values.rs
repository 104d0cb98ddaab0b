//! The fields of a record as they were given, before they are checked against each other.

use std::borrow::Cow;

use jiff::civil::{Date, DateTime};

use super::{Context, Flag};
use crate::model::{Channel, Day, Fault, Instant, Reason, Resolution, Zone, into_canonical_code, one_of};

/// What a field holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    Text,
    Time,
    /// A civil day.
    Date,
    Whole,
    /// A number that may have a fraction.
    Number,
    /// A word from a list; a number in its place is read as the word that it is written with.
    Word,
    /// A number or a time; a number is read as the word that it is written with.
    Version,
}

/// A field that a record may have.
#[derive(Debug)]
pub struct Field {
    pub name: &'static str,
    pub shape: Shape,
    pub required: bool,
}

impl Field {
    /// The version of a record, which every kind has.
    pub(super) const VERSION: Field = Field::optional("version", Shape::Version);

    pub(super) const fn required(name: &'static str, shape: Shape) -> Field {
        Field { name, shape, required: true }
    }

    pub(super) const fn optional(name: &'static str, shape: Shape) -> Field {
        Field { name, shape, required: false }
    }
}

/// The most fields that a record has.
pub(super) const MOST_FIELDS: usize = 20;

/// One value that was given.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Value<'t> {
    Text(Cow<'t, str>),
    Whole(i64),
    Number(f64),
    /// A wall-clock time, read by a format that has no offset.
    Local(DateTime),
    At(Instant),
    /// A date that a format without hours reads.
    Day(Date),
    /// A time of which a mapping says how exactly it is known.
    Resolved(Resolution, Box<Value<'t>>),
}

/// The values of one record, in the order of its fields. `None`: not given.
#[derive(Debug, Default)]
pub struct Values<'t> {
    pub(super) slots: [Option<Value<'t>>; MOST_FIELDS],
    /// The zone of local times, where it is not the source's.
    pub(super) zone: Option<&'t Zone>,
}

impl<'t> Values<'t> {
    pub(super) fn set(&mut self, index: usize, value: Option<Value<'t>>) {
        if let Some(slot) = self.slots.get_mut(index) {
            *slot = value;
        }
    }
}

/// A record that can be made of values. Outside this room: [`super::Record`].
pub trait Build: Sized + 'static {
    /// Its fields, in the order of the slots.
    const FIELDS: &'static [Field];

    /// The record, and what is worth telling about it.
    ///
    /// # Errors
    /// The first [`Fault`], by field.
    fn build(values: Values<'_>, context: &Context<'_>) -> Result<(Self, Vec<Flag>), Fault>;
}

/// The field with this name, or a fault that names the nearest.
pub(super) fn find(fields: &'static [Field], name: &str) -> Result<usize, Fault> {
    fields.iter().position(|field| field.name == name).ok_or_else(|| {
        let names: Vec<&str> = fields.iter().map(|field| field.name).collect();
        Fault::new(name, Reason::UnknownField, name, one_of(name, &names))
    })
}

pub(super) fn missing(field: &str) -> Fault {
    Fault::new(field, Reason::Missing, "", "a value, this field is required")
}

pub(super) fn text(slot: Option<Value<'_>>) -> Option<String> {
    match slot {
        Some(Value::Text(text)) => Some(text.into_owned()),
        _ => None,
    }
}

/// An id or a code, in the form in which it is kept; one that is only blanks is none.
pub(super) fn code(slot: Option<Value<'_>>) -> Option<String> {
    text(slot).map(into_canonical_code).filter(|code| !code.is_empty())
}

pub(super) fn required_code(field: &str, slot: Option<Value<'_>>) -> Result<String, Fault> {
    code(slot).ok_or_else(|| missing(field))
}

pub(super) fn required_text(field: &str, slot: Option<Value<'_>>) -> Result<String, Fault> {
    text(slot).ok_or_else(|| missing(field))
}

/// A civil day as it is written: `2020-09-28`.
pub(super) fn required_day(field: &str, slot: Option<Value<'_>>) -> Result<Day, Fault> {
    let text = required_text(field, slot)?;
    let written = text.trim();
    let not_a_date = |expected: &str| Fault::new(field, Reason::NotADate, &text, expected);
    Day::parse(written).ok_or_else(|| match written.get(..10).and_then(Day::parse) {
        Some(day) => not_a_date(&format!("the local day alone, such as {day}, without a time of day")),
        None => not_a_date("a day such as 2020-09-28"),
    })
}

pub(super) fn required_number(field: &str, slot: Option<&Value<'_>>) -> Result<f64, Fault> {
    match slot {
        Some(Value::Number(number)) => Ok(*number),
        _ => Err(missing(field)),
    }
}

pub(super) fn channel(slot: Option<Value<'_>>) -> Result<Channel, Fault> {
    let code = required_code("channel", slot)?;
    Channel::from_code(&code)
        .ok_or_else(|| Fault::new("channel", Reason::NotInList, &code, one_of(&code, &Channel::CODES)))
}

pub(super) fn whole(slot: Option<&Value<'_>>) -> Option<i64> {
    match slot {
        Some(Value::Whole(number)) => Some(*number),
        _ => None,
    }
}

pub(super) fn required_whole(field: &str, slot: Option<&Value<'_>>) -> Result<i64, Fault> {
    whole(slot).ok_or_else(|| missing(field))
}

/// A whole number that the record keeps in 32 bits.
pub(super) fn narrow(field: &str, number: i64) -> Result<i32, Fault> {
    i32::try_from(number)
        .map_err(|_| Fault::new(field, Reason::OutOfRange, &number.to_string(), format!("at most {}", i32::MAX)))
}

pub(super) fn narrow_whole(field: &str, slot: Option<&Value<'_>>) -> Result<Option<i32>, Fault> {
    whole(slot).map(|number| narrow(field, number)).transpose()
}
