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
#[serde(untagged, try_from = "Written<SuccessorEntry>")]
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
#[serde(untagged, from = "Written<ParentEntry>")]
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
enum Written<T> {
    Text(String),
    One(T),
    Several(Vec<T>),
}

impl TryFrom<Written<SuccessorEntry>> for SuccessorEntries {
    type Error = String;

    fn try_from(written: Written<SuccessorEntry>) -> Result<SuccessorEntries, String> {
        match written {
            Written::Text(found) => Err(format!(
                "successor: found `{found}`; expected a table such as {{ unit = \"{found}\", from = \"2020-01-01\" }}"
            )),
            Written::One(entry) => Ok(SuccessorEntries::One(entry)),
            Written::Several(entries) => Ok(SuccessorEntries::Several(entries)),
        }
    }
}

impl From<Written<ParentEntry>> for ParentEntries {
    fn from(written: Written<ParentEntry>) -> ParentEntries {
        match written {
            Written::Text(code) => ParentEntries::Always(code),
            Written::One(entry) => ParentEntries::One(entry),
            Written::Several(entries) => ParentEntries::Several(entries),
        }
    }
}

struct WrittenVisitor<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for WrittenVisitor<T> {
    type Value = Written<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a table or a list of tables with unit, from and until")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Written<T>, E> {
        Ok(Written::Text(text.to_owned()))
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Written<T>, A::Error> {
        T::deserialize(MapAccessDeserializer::new(map)).map(Written::One)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, list: A) -> Result<Written<T>, A::Error> {
        Vec::deserialize(SeqAccessDeserializer::new(list)).map(Written::Several)
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Written<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Written<T>, D::Error> {
        deserializer.deserialize_any(WrittenVisitor(PhantomData))
    }
}
