//! One JSON object -> values, in a single pass that borrows from the text.
//!
//! A field that is wrong does not stop the reading: the first fault is kept and the rest is read on, so that text that is not
//! JSON at all is told apart from JSON that is not a record.

use std::borrow::Cow;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::number;
use super::values::{Field, MOST_FIELDS, Shape, Value, Values, find};
use crate::domain::{Fault, Reason};

/// Reads the text of one record.
///
/// # Errors
/// `not_json` with what the parser says, or the first [`Fault`] of a field.
pub(super) fn read<'t>(text: &'t str, fields: &'static [Field], form: Form) -> Result<Values<'t>, Fault> {
    let mut values = Values::default();
    let mut fault = None;
    let mut json = serde_json::Deserializer::from_str(text);
    let object = Object { fields, form, values: &mut values, fault: &mut fault };
    object.deserialize(&mut json).and_then(|()| json.end()).map_err(|error| not_json(&error))?;
    match fault {
        Some(fault) => Err(fault),
        None => Ok(values),
    }
}

/// How numbers are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// As JSON numbers.
    Json,
    /// As texts, because the record came as cells.
    Cells,
}

/// What the parser says of text that is not JSON.
pub(super) fn not_json(error: &serde_json::Error) -> Fault {
    let message = error.to_string();
    let said = message.split(" at line ").next().unwrap_or_default();
    let place = if error.line() > 1 {
        format!("at column {} of its line {}", error.column(), error.line())
    } else {
        format!("at column {}", error.column())
    };
    let kind = if error.is_eof() { "truncated text: " } else { "" };
    Fault::new("", Reason::NotJson, &format!("{kind}{said} {place}"), "one complete JSON object")
}

struct Object<'t, 'r> {
    fields: &'static [Field],
    form: Form,
    values: &'r mut Values<'t>,
    fault: &'r mut Option<Fault>,
}

impl Object<'_, '_> {
    fn wrong<E>(self, found: &str) -> Result<(), E> {
        self.fault.get_or_insert_with(|| Fault::new("", Reason::WrongType, found, "a JSON object"));
        Ok(())
    }

    fn twice(&mut self, name: &str) {
        self.fault.get_or_insert_with(|| {
            Fault::new(name, Reason::Inconsistent, "the field twice", "each field at most once")
        });
    }
}

impl<'t> DeserializeSeed<'t> for Object<'t, '_> {
    type Value = ();
    fn deserialize<D: Deserializer<'t>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'t> Visitor<'t> for Object<'t, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON object")
    }

    fn visit_map<A: MapAccess<'t>>(mut self, mut map: A) -> Result<(), A::Error> {
        let mut seen = [false; MOST_FIELDS];
        let mut likely = 0;
        while let Some(key) = map.next_key_seed(Key { fields: self.fields, likely })? {
            let (index, field) = match key {
                Ok(known) => known,
                Err(fault) => {
                    self.fault.get_or_insert(fault);
                    map.next_value::<IgnoredAny>()?;
                    continue;
                }
            };
            match map.next_value_seed(Cell { field, form: self.form })? {
                Ok(value) => self.values.set(index, value),
                Err(fault) => drop(self.fault.get_or_insert(fault)),
            }
            if let Some(seen) = seen.get_mut(index)
                && std::mem::replace(seen, true)
            {
                self.twice(field.name);
            }
            likely = index + 1;
        }
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'t>>(self, mut list: A) -> Result<(), A::Error> {
        while list.next_element::<IgnoredAny>()?.is_some() {}
        self.wrong("a list")
    }

    fn visit_str<E: Error>(self, _: &str) -> Result<(), E> {
        self.wrong("a text")
    }

    fn visit_bool<E: Error>(self, _: bool) -> Result<(), E> {
        self.wrong("true or false")
    }

    fn visit_i64<E: Error>(self, _: i64) -> Result<(), E> {
        self.wrong("a number")
    }

    fn visit_u64<E: Error>(self, _: u64) -> Result<(), E> {
        self.wrong("a number")
    }

    fn visit_f64<E: Error>(self, _: f64) -> Result<(), E> {
        self.wrong("a number")
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        self.wrong("null")
    }
}

/// A key: the field and its place, looked for first where a sender that keeps the documented order would put it.
struct Key {
    fields: &'static [Field],
    likely: usize,
}

impl<'t> DeserializeSeed<'t> for Key {
    type Value = Result<(usize, &'static Field), Fault>;
    fn deserialize<D: Deserializer<'t>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl Visitor<'_> for Key {
    type Value = Result<(usize, &'static Field), Fault>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the name of a field")
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<Self::Value, E> {
        if let Some(field) = self.fields.get(self.likely).filter(|field| field.name == name) {
            return Ok(Ok((self.likely, field)));
        }
        let place = find(self.fields, name);
        Ok(place.and_then(|index| match self.fields.get(index) {
            Some(field) => Ok((index, field)),
            None => Err(Fault::new(name, Reason::UnknownField, name, "a known field")),
        }))
    }
}

/// The value of a field.
struct Cell {
    field: &'static Field,
    form: Form,
}

type Given<'t> = Result<Option<Value<'t>>, Fault>;

impl Cell {
    fn text<'t>(&self, text: Cow<'t, str>) -> Given<'t> {
        let text = if self.form == Form::Cells { text.trim().to_owned().into() } else { text };
        if text.is_empty() {
            return Ok(None);
        }
        match (self.field.shape, self.form) {
            (Shape::Text | Shape::Time, _) => Ok(Some(Value::Text(text))),
            (Shape::Whole, Form::Json) => Err(self.wrong(&format!("the text \"{text}\""))),
            (Shape::Whole, Form::Cells) => number::whole(self.field.name, &text, '.').map(|n| Some(Value::Whole(n))),
        }
    }

    fn number<'t>(&self, number: Option<i64>, written: &dyn fmt::Display) -> Given<'t> {
        match (self.field.shape, number) {
            (Shape::Whole, Some(number)) => Ok(Some(Value::Whole(number))),
            (Shape::Whole, None) => Err(number::not_whole(self.field.name, &written.to_string())),
            // What stands in this field may tell who the citizen is, so it is not repeated.
            (Shape::Text | Shape::Time, _) if self.field.name == "citizen" => Err(self.wrong("a number")),
            (Shape::Text | Shape::Time, _) => Err(self.wrong(&format!("the number {written}"))),
        }
    }

    fn wrong(&self, found: &str) -> Fault {
        let expected = match self.field.shape {
            Shape::Text => "a text in quotes",
            Shape::Time => "a time in quotes, such as \"2020-06-01T08:12:00+02:00\"",
            Shape::Whole => "a whole number without quotes",
        };
        Fault::new(self.field.name, Reason::WrongType, found, expected)
    }
}

impl<'t> DeserializeSeed<'t> for Cell {
    type Value = Given<'t>;
    fn deserialize<D: Deserializer<'t>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'t> Visitor<'t> for Cell {
    type Value = Given<'t>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_borrowed_str<E: Error>(self, text: &'t str) -> Result<Self::Value, E> {
        Ok(self.text(Cow::Borrowed(text)))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Self::Value, E> {
        Ok(self.text(Cow::Owned(text.to_owned())))
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Self::Value, E> {
        Ok(self.number(Some(number), &number))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Self::Value, E> {
        Ok(self.number(i64::try_from(number).ok(), &number))
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<Self::Value, E> {
        Ok(self.number(number::from_float(number), &number))
    }

    fn visit_unit<E: Error>(self) -> Result<Self::Value, E> {
        Ok(Ok(None))
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Self::Value, E> {
        Ok(Err(self.wrong(if value { "true" } else { "false" })))
    }

    fn visit_seq<A: SeqAccess<'t>>(self, mut list: A) -> Result<Self::Value, A::Error> {
        while list.next_element::<IgnoredAny>()?.is_some() {}
        Ok(Err(self.wrong("a list")))
    }

    fn visit_map<A: MapAccess<'t>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(Err(self.wrong("an object")))
    }
}
