//! Units as they are written.

use std::fmt;
use std::marker::PhantomData;

use serde::de::value::{MapAccessDeserializer, SeqAccessDeserializer};
use serde::de::{Error, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};

use crate::model::entry::entry;

entry! {
    /// A part of the organisation.
    UnitEntry {
        code: String,
        name: Option<String>,
        /// The unit above: a code, or one table or several that each hold for a time.
        parent: Option<ParentEntries>,
        /// The unit under which the history continues: one table, or several that each hold for a time.
        successor: Option<SuccessorEntries>,
    }
}

/// One successor, or several by date.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(untagged, try_from = "TextOrTables<SuccessorEntry>")]
pub enum SuccessorEntries {
    One(SuccessorEntry),
    Several(Vec<SuccessorEntry>),
}

entry! {
    /// Under which unit the history continues, from when, and until when.
    SuccessorEntry {
        unit: String,
        /// The first day.
        from: String,
        /// The first day no longer: what is received from it on under the code is the unit's own again.
        until: Option<String>,
    }
}

/// The unit above: always the same, or one or several by date.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(untagged, from = "TextOrTables<ParentEntry>")]
pub enum ParentEntries {
    Always(String),
    One(ParentEntry),
    Several(Vec<ParentEntry>),
}

entry! {
    /// The unit above for a time.
    ParentEntry {
        unit: String,
        /// The first day; without it, from the beginning.
        from: Option<String>,
        /// The first day no longer.
        until: Option<String>,
    }
}

impl SuccessorEntries {
    pub(crate) fn as_slice(&self) -> &[SuccessorEntry] {
        match self {
            SuccessorEntries::One(entry) => std::slice::from_ref(entry),
            SuccessorEntries::Several(entries) => entries,
        }
    }
}

/// A text, a table or a list of tables. serde's own untagged enums would not say which key of a table is wrong.
enum TextOrTables<T> {
    Text(String),
    One(T),
    Several(Vec<T>),
}

impl TryFrom<TextOrTables<SuccessorEntry>> for SuccessorEntries {
    type Error = String;

    fn try_from(written: TextOrTables<SuccessorEntry>) -> Result<SuccessorEntries, String> {
        match written {
            TextOrTables::Text(found) => Err(format!(
                "successor: found `{found}`; expected a table such as {{ unit = \"{found}\", from = \"2020-01-01\" }}"
            )),
            TextOrTables::One(entry) => Ok(SuccessorEntries::One(entry)),
            TextOrTables::Several(entries) => Ok(SuccessorEntries::Several(entries)),
        }
    }
}

impl From<TextOrTables<ParentEntry>> for ParentEntries {
    fn from(written: TextOrTables<ParentEntry>) -> ParentEntries {
        match written {
            TextOrTables::Text(code) => ParentEntries::Always(code),
            TextOrTables::One(entry) => ParentEntries::One(entry),
            TextOrTables::Several(entries) => ParentEntries::Several(entries),
        }
    }
}

struct TextOrTablesVisitor<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for TextOrTablesVisitor<T> {
    type Value = TextOrTables<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a table or a list of tables with unit, from and until")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<TextOrTables<T>, E> {
        Ok(TextOrTables::Text(text.to_owned()))
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<TextOrTables<T>, A::Error> {
        T::deserialize(MapAccessDeserializer::new(map)).map(TextOrTables::One)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, list: A) -> Result<TextOrTables<T>, A::Error> {
        Vec::deserialize(SeqAccessDeserializer::new(list)).map(TextOrTables::Several)
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for TextOrTables<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<TextOrTables<T>, D::Error> {
        deserializer.deserialize_any(TextOrTablesVisitor(PhantomData))
    }
}
