//! Mapping files: how the columns of a foreign export become the fields of a record.

mod apply;
mod file;
mod rules;
pub(super) mod tree;

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::Kind;
use super::fields::Shape;
use crate::model::{Resolution, Zone};

pub use crate::model::FileError as MappingError;

/// A checked mapping file.
///
/// ```
/// use kanalkoll::ingest::{Kind, Mapping};
/// let mapping = Mapping::from_toml(r#"
///     name = "visits"
///     record = "contact"
///     format = "csv"
///     [constants]
///     source = "desk"
///     channel = "visit"
///     [fields]
///     external_id = "number"
///     received_at = { columns = ["date", "time"], format = "%d.%m.%Y %H:%M" }
/// "#).unwrap();
/// assert_eq!((mapping.name(), mapping.kind()), ("visits", Kind::Contact));
/// ```
#[derive(Debug)]
pub struct Mapping {
    name: String,
    kind: Kind,
    layout: Layout,
    encoding: Encoding,
    decimal: char,
    zone: Option<Zone>,
    empty: Vec<String>,
    /// The columns that are read, each once; rules and conditions name them by place.
    columns: Vec<String>,
    citizen: Option<usize>,
    constants: Vec<Constant>,
    rules: Vec<Rule>,
    drops: Vec<DropRule>,
}

/// How the input of a mapping is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Layout {
    /// `None`: what the first line has most of.
    Csv {
        separator: Option<u8>,
    },
    Ndjson,
    Json,
}

/// How the bytes of the input stand for characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Encoding {
    Utf8,
    Windows1252,
}

impl Encoding {
    /// Returns the text of bytes, or `None` when they are not text in this encoding.
    pub(super) fn read(self, bytes: &[u8]) -> Option<Cow<'_, str>> {
        match self {
            Encoding::Utf8 => str::from_utf8(bytes).ok().map(Cow::Borrowed),
            Encoding::Windows1252 => Some(encoding_rs::WINDOWS_1252.decode_without_bom_handling(bytes).0),
        }
    }
}

/// A field that has the same value in every record.
#[derive(Debug)]
struct Constant {
    field: usize,
    value: ConstantValue,
}

#[derive(Debug)]
enum ConstantValue {
    Text(String),
    Whole(i64),
}

/// A field that is made of columns.
#[derive(Debug)]
struct Rule {
    field: usize,
    name: &'static str,
    shape: Shape,
    columns: Vec<usize>,
    join: String,
    empty: Vec<String>,
    formats: Vec<String>,
    /// How exactly a time is known; `None`: as the source's setting and the format say.
    resolution: Option<Resolution>,
    values: BTreeMap<String, String>,
    times: Option<usize>,
}

/// Records that are left out, and why.
#[derive(Debug)]
struct DropRule {
    reason: String,
    when: Vec<Condition>,
}

#[derive(Debug)]
struct Condition {
    column: usize,
    texts: Vec<String>,
    /// Whether the column's text must be one of the texts, or must not.
    within: bool,
}

impl Mapping {
    /// Returns what it makes: contacts, volumes, answers, events or indicators.
    #[must_use]
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// Returns the name that the file gives it.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    pub(super) fn layout(&self) -> Layout {
        self.layout
    }

    pub(super) fn encoding(&self) -> Encoding {
        self.encoding
    }

    pub(super) fn columns(&self) -> &[String] {
        &self.columns
    }

    /// Returns the column that says who the citizen is.
    pub(super) fn citizen(&self) -> Option<&str> {
        self.citizen.and_then(|place| self.columns.get(place)).map(String::as_str)
    }
}
