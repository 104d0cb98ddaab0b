//! The fields of records: each is declared once, and readers, mappings, OpenAPI and docs/INGEST.md ask here.

use std::borrow::Cow;

use jiff::civil::{Date, DateTime};

use super::number::{self, Marks};
use crate::model::{Fault, Instant, Reason, Resolution, Zone, one_of};

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
    /// The name in JSON, in the header of CSV and in mapping files. A point in it parts the name of an object in JSON from that of the field
    /// in it.
    pub name: &'static str,
    pub shape: Shape,
    pub required: bool,
    /// The only words that the field may hold; empty where it is not from a list.
    pub words: &'static [&'static str],
    help: &'static str,
}

impl Field {
    /// The version of a record, which every kind has.
    pub(super) const VERSION: Field = Field {
        name: "version",
        shape: Shape::Version,
        required: false,
        words: &[],
        help: "Which state of the record is the later one: a number or a time, always the same of one record. What is older than \
               what is kept changes nothing; without a version the last delivery stays.",
    };

    pub(super) const fn new<T: FieldType>(name: &'static str, help: &'static str) -> Field {
        Field { name, shape: T::SHAPE, required: T::REQUIRED, words: T::WORDS, help }
    }

    /// Returns the name of the object that holds the field in JSON, and its name there; `None` of a field of the record itself.
    #[must_use]
    pub fn in_object(&self) -> Option<(&'static str, &'static str)> {
        self.name.split_once('.')
    }

    /// Returns the value of a cell, whose numbers are written as texts; `None` where it is empty.
    pub(super) fn cell<'t>(&self, text: Cow<'t, str>) -> Result<Option<Value<'t>>, Fault> {
        Ok(match self.shape {
            _ if text.is_empty() => None,
            Shape::Text | Shape::Time | Shape::Date | Shape::Word | Shape::Version => Some(Value::Text(text)),
            Shape::Whole => Some(Value::Whole(number::whole(self.name, &text, Marks::OWN)?)),
            Shape::Number => Some(Value::Number(number::decimal(self.name, &text, Marks::OWN)?)),
        })
    }

    /// Returns what the field means and which words it may hold, in Markdown.
    #[must_use]
    pub fn help(&self) -> String {
        let help = self.help.trim();
        if self.words.is_empty() {
            return help.to_owned();
        }
        format!("{help} One of `{}`.", self.words.join("` `"))
    }
}

/// The most fields that a record has.
pub(super) const MOST_FIELDS: usize = 20;

/// One value that was given.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Value<'t> {
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
    pub(crate) slots: [Option<Value<'t>>; MOST_FIELDS],
    /// The zone of local times, where it is not the source's.
    pub(crate) zone: Option<&'t Zone>,
}

impl<'t> Values<'t> {
    pub(crate) fn set(&mut self, index: usize, value: Option<Value<'t>>) {
        if let Some(slot) = self.slots.get_mut(index) {
            *slot = value;
        }
    }
}

/// A type that a field may have. `Option` of it makes a field that is not required.
pub(super) trait FieldType: Sized {
    const SHAPE: Shape;
    const REQUIRED: bool = true;
    const WORDS: &'static [&'static str] = &[];

    /// Returns what a value says; `None` where it says nothing.
    fn parse(field: &'static str, value: Value<'_>) -> Result<Option<Self>, Fault>;

    /// Returns what the field holds, when it may.
    fn read(field: &'static str, slot: Option<Value<'_>>) -> Result<Self, Fault> {
        let given = slot.map(|value| Self::parse(field, value)).transpose()?.flatten();
        given.ok_or_else(|| Fault::new(field, Reason::Missing, "", "a value, this field is required"))
    }
}

impl<T: FieldType> FieldType for Option<T> {
    const SHAPE: Shape = T::SHAPE;
    const REQUIRED: bool = false;
    const WORDS: &'static [&'static str] = T::WORDS;

    fn parse(field: &'static str, value: Value<'_>) -> Result<Option<Self>, Fault> {
        T::parse(field, value).map(Some)
    }

    fn read(field: &'static str, slot: Option<Value<'_>>) -> Result<Self, Fault> {
        slot.map_or(Ok(None), |value| T::parse(field, value))
    }
}

/// Declares the fields of a kind of record: their names, types and help, in the order in which they are listed.
///
/// It makes a struct of them and reads it from [`Values`]. A type that is an `Option` makes a field that is not required. A field of an
/// object within the record has a name of its own, `continues_source["continues.source"]`. The field `version`, which every record has, is
/// added.
macro_rules! record_fields {
    ($(#[doc = $about:literal])+ $fields:ident {
        $($(#[doc = $help:literal])+ $field:ident $([$name:literal])?: $type:ty,)+
    }) => {
        $(#[doc = $about])+
        struct $fields { $($field: $type,)+ }

        impl $fields {
            const ALL: &'static [$crate::ingest::Field] = &[
                $($crate::ingest::Field::new::<$type>(
                    $crate::ingest::fields::field_name!($field $($name)?),
                    concat!($($help),+),
                ),)+
                $crate::ingest::Field::VERSION,
            ];

            fn read(values: $crate::ingest::fields::Values<'_>) -> Result<$fields, $crate::model::Fault> {
                let mut slots = values.slots.into_iter();
                Ok($fields {
                    $($field: $crate::ingest::fields::FieldType::read(
                        $crate::ingest::fields::field_name!($field $($name)?),
                        slots.next().flatten(),
                    )?,)+
                })
            }
        }

        const _: () = assert!($fields::ALL.len() <= $crate::ingest::fields::MOST_FIELDS);
    };
}

/// Names a field: as its place in the struct is named, if nothing else is said.
macro_rules! field_name {
    ($field:ident) => {
        stringify!($field)
    };
    ($field:ident $name:literal) => {
        $name
    };
}

pub(super) use field_name;
pub(super) use record_fields;

/// Returns the place of the field with this name, or a fault that names the nearest.
pub(crate) fn find(fields: &'static [Field], name: &str) -> Result<usize, Fault> {
    fields.iter().position(|field| field.name == name).ok_or_else(|| {
        let names: Vec<&str> = fields.iter().map(|field| field.name).collect();
        Fault::new(name, Reason::UnknownField, name, one_of(name, &names))
    })
}
