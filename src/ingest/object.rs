//! One JSON object -> values, in a single pass that borrows from the text.
//!
//! A field that is wrong does not stop the reading: the first fault is kept and the rest is read on, so that text that is not
//! JSON at all is told apart from JSON that is not a record.

use std::borrow::Cow;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::fields::{Field, MOST_FIELDS, Shape, Value, Values, find};
use super::number;
use super::version;
use crate::model::{Fault, Reason};

/// Reads the text of one record.
///
/// # Errors
/// `not_json` with what the parser says, or the first [`Fault`] of a field.
pub(super) fn read<'t>(text: &'t str, fields: &'static [Field], form: Form) -> Result<Values<'t>, Fault> {
    let mut values = Values::default();
    let mut fault = None;
    let mut json = serde_json::Deserializer::from_str(text);
    let mut seen = [false; MOST_FIELDS];
    let object = Object { name: "", fields, form, values: &mut values, seen: &mut seen, fault: &mut fault };
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

/// Returns the fault of text that is not JSON, with what the parser says.
pub(crate) fn not_json(error: &serde_json::Error) -> Fault {
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
    /// Where it stands in the record; empty of the record itself.
    name: &'static str,
    fields: &'static [Field],
    form: Form,
    values: &'r mut Values<'t>,
    /// Which fields the text has had.
    seen: &'r mut [bool; MOST_FIELDS],
    fault: &'r mut Option<Fault>,
}

impl<'t> Object<'t, '_> {
    fn wrong(self, found: &str) {
        self.fault.get_or_insert_with(|| Fault::new(self.name, Reason::WrongType, found, "a JSON object"));
    }

    /// Returns the reader of an object within this one.
    fn inner(&mut self, name: &'static str) -> Object<'t, '_> {
        Object {
            name,
            fields: self.fields,
            form: self.form,
            values: &mut *self.values,
            seen: &mut *self.seen,
            fault: &mut *self.fault,
        }
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

/// Notes what is there in the place of an object.
macro_rules! finds {
    ($($visit:ident: $type:ty => $found:literal),+) => {
        $(fn $visit<E: Error>(self, _: $type) -> Result<(), E> {
            self.wrong($found);
            Ok(())
        })+
    };
}

impl<'t> Visitor<'t> for Object<'t, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON object")
    }

    fn visit_map<A: MapAccess<'t>>(mut self, mut map: A) -> Result<(), A::Error> {
        let mut likely = 0;
        while let Some(place) =
            map.next_key_seed(Key { object: self.name, fields: self.fields, likely, fault: self.fault })?
        {
            let index = match place {
                Place::Field(index) => index,
                Place::Object(name) => {
                    map.next_value_seed(self.inner(name))?;
                    continue;
                }
                Place::Nowhere => {
                    map.next_value::<IgnoredAny>()?;
                    continue;
                }
            };
            let (Some(field), Some(slot)) = (self.fields.get(index), self.values.slots.get_mut(index)) else {
                continue;
            };
            map.next_value_seed(Cell { field, form: self.form, slot, fault: self.fault })?;
            if let Some(seen) = self.seen.get_mut(index)
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
        self.wrong("a list");
        Ok(())
    }

    finds! { visit_str: &str => "a text", visit_bool: bool => "true or false" }
    finds! { visit_i64: i64 => "a number", visit_u64: u64 => "a number", visit_f64: f64 => "a number" }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        // An object within the record that is not given.
        if self.name.is_empty() {
            self.wrong("null");
        }
        Ok(())
    }
}

/// What a key names.
enum Place {
    /// The field of this place.
    Field(usize),
    /// An object with fields of the record.
    Object(&'static str),
    Nowhere,
}

/// A key: the place of the field, looked for first where a sender that keeps the documented order would put it.
struct Key<'r> {
    /// The name of the object that it stands in; empty of the record itself.
    object: &'static str,
    fields: &'static [Field],
    likely: usize,
    fault: &'r mut Option<Fault>,
}

impl Key<'_> {
    /// Returns the place of the field with this name; one that there is not is a fault.
    fn place(&mut self, name: &str) -> Place {
        match find(self.fields, name) {
            Ok(index) => Place::Field(index),
            Err(fault) => {
                self.fault.get_or_insert(fault);
                Place::Nowhere
            }
        }
    }
}

impl<'t> DeserializeSeed<'t> for Key<'_> {
    type Value = Place;
    fn deserialize<D: Deserializer<'t>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl Visitor<'_> for Key<'_> {
    type Value = Place;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the name of a field")
    }

    fn visit_str<E: Error>(mut self, name: &str) -> Result<Self::Value, E> {
        if !self.object.is_empty() {
            let name = format!("{}.{name}", self.object);
            return Ok(self.place(&name));
        }
        if self.fields.get(self.likely).is_some_and(|field| field.name == name) {
            return Ok(Place::Field(self.likely));
        }
        let objects = || self.fields.iter().filter_map(Field::in_object);
        match objects().find(|(object, _)| *object == name) {
            Some((object, _)) => Ok(Place::Object(object)),
            None => Ok(self.place(name)),
        }
    }
}

/// The value of a field, put into its slot.
struct Cell<'t, 'r> {
    field: &'static Field,
    form: Form,
    slot: &'r mut Option<Value<'t>>,
    fault: &'r mut Option<Fault>,
}

impl<'t> Cell<'t, '_> {
    fn text(self, text: Cow<'t, str>) {
        match (self.form, self.field.shape) {
            (Form::Cells, _) => match self.field.cell(text.trim().to_owned().into()) {
                Ok(value) => *self.slot = value,
                Err(fault) => drop(self.fault.get_or_insert(fault)),
            },
            (Form::Json, Shape::Whole | Shape::Number) if !text.is_empty() => {
                self.wrong(&format!("the text \"{text}\""));
            }
            (Form::Json, _) => *self.slot = Some(text).filter(|text| !text.is_empty()).map(Value::Text),
        }
    }

    fn number(self, number: Option<i64>, written: &dyn fmt::Display) {
        match (self.field.shape, number) {
            (Shape::Whole, Some(number)) => *self.slot = Some(Value::Whole(number)),
            (Shape::Word, Some(number)) => *self.slot = Some(Value::Text(number.to_string().into())),
            (Shape::Version, _) => *self.slot = Some(Value::Text(written.to_string().into())),
            // Every number is written so that it can be read back as it was.
            (Shape::Number, _) => *self.slot = written.to_string().parse().ok().map(Value::Number),
            (Shape::Whole, None) => {
                self.fault.get_or_insert_with(|| number::not_whole(self.field.name, &written.to_string()));
            }
            // What stands in this field may tell who the citizen is, so it is not repeated.
            (Shape::Text, _) if self.field.name == "citizen" => self.wrong("a number"),
            (Shape::Text | Shape::Time | Shape::Date | Shape::Word, _) => self.wrong(&format!("the number {written}")),
        }
    }

    fn none(self) {
        *self.slot = None;
    }

    fn wrong(self, found: &str) {
        let expected = match self.field.shape {
            Shape::Text => "a text in quotes",
            Shape::Word => "a text in quotes, or a whole number",
            Shape::Time => "a time in quotes, such as \"2020-06-01T08:12:00+02:00\"",
            Shape::Date => "a day in quotes, such as \"2020-09-28\"",
            Shape::Whole => "a whole number without quotes",
            Shape::Number => "a number without quotes, such as 3000 or 12.5",
            Shape::Version => version::EXPECTED,
        };
        self.fault.get_or_insert_with(|| Fault::new(self.field.name, Reason::WrongType, found, expected));
    }
}

impl<'t> DeserializeSeed<'t> for Cell<'t, '_> {
    type Value = ();
    fn deserialize<D: Deserializer<'t>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'t> Visitor<'t> for Cell<'t, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_borrowed_str<E: Error>(self, text: &'t str) -> Result<(), E> {
        self.text(Cow::Borrowed(text));
        Ok(())
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<(), E> {
        self.text(Cow::Owned(text.to_owned()));
        Ok(())
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<(), E> {
        self.number(Some(number), &number);
        Ok(())
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<(), E> {
        self.number(i64::try_from(number).ok(), &number);
        Ok(())
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<(), E> {
        /// From here on floating point leaves out whole numbers.
        const EXACT: f64 = 9_007_199_254_740_992.0;
        if self.field.shape == Shape::Version && number.abs() >= EXACT {
            self.fault.get_or_insert_with(|| version::too_long(&number.to_string()));
            return Ok(());
        }
        self.number(number::from_float(number), &number);
        Ok(())
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        self.none();
        Ok(())
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<(), E> {
        self.wrong(if value { "true" } else { "false" });
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'t>>(self, mut list: A) -> Result<(), A::Error> {
        while list.next_element::<IgnoredAny>()?.is_some() {}
        self.wrong("a list");
        Ok(())
    }

    fn visit_map<A: MapAccess<'t>>(self, mut map: A) -> Result<(), A::Error> {
        while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        self.wrong("an object");
        Ok(())
    }
}
