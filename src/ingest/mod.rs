//! Bytes in, records and rejects out. Pure: the input is a reader that somebody else opened; no clock, no file, no database.
//!
//! Every input is read record by record in constant memory. A record that is wrong becomes an [`Item::Rejected`] that says
//! where and why, and never takes its neighbours with it.

mod array;
mod csv;
mod decoder;
mod field_types;
mod fields;
mod lines;
mod mapping;
mod ndjson;
mod number;
mod object;
mod quarantine;
mod record;
mod records;
mod repeated_hour;
mod scan;
mod time;
mod version;
mod window;

use std::io::{self, BufRead};

use self::decoder::Decoder;
use self::mapping::Layout;
use self::object::Form;
use crate::model::{Fault, Reason};

pub use fields::{Field, Shape};
pub use mapping::{Mapping, MappingError};
pub use record::{Context, Flag, FlagKind, Item, Kind, Record};
pub use repeated_hour::RepeatedHours;

/// How the input is written.
#[derive(Debug)]
pub enum Format {
    /// One JSON object a line.
    Ndjson,
    /// A JSON list of objects, or one object.
    Json,
    /// A header with the names of the fields, then a record a row; separated by commas, semicolons or tabs.
    Csv,
    /// As a mapping file says.
    Mapped(Box<Mapping>),
}

impl Format {
    fn mapping(&self) -> Option<&Mapping> {
        match self {
            Format::Mapped(mapping) => Some(mapping),
            Format::Ndjson | Format::Json | Format::Csv => None,
        }
    }

    fn layout(&self) -> Layout {
        match self {
            Format::Ndjson => Layout::Ndjson,
            Format::Json => Layout::Json,
            Format::Csv => Layout::Csv { separator: None },
            Format::Mapped(mapping) => mapping.layout(),
        }
    }
}

/// Reads an input record by record.
///
/// An error is the reader's: it comes once and ends the iteration, and what was read of a record by then is dropped.
///
/// ```
/// use kanalkoll::model::{Contact, Instant, Organisation, OrganisationFile};
/// use kanalkoll::ingest::{Context, Format, Item, RepeatedHours, decode};
///
/// let file = OrganisationFile::from_toml("code = 'kalmar'\nname = 'Kalmar'\ncountry = 'SE'").unwrap();
/// let organisation = Organisation::try_from(file).unwrap();
/// let pseudonym = |_: &str| "00ff".to_owned();
/// let (now, repeated_hours) = (Instant::from_unix(1_600_000_000), &RepeatedHours::default());
/// let context = Context { organisation: &organisation, now, pseudonym: &pseudonym, repeated_hours };
///
/// let input = "source;external_id;channel;received_at\ntrio;A-1;phone;2020-06-01T08:12:00+02:00\ntrio;A-2;fax;\n";
/// let items: Vec<Item<Contact>> =
///     decode(&Format::Csv, Box::new(input.as_bytes()), &context).collect::<Result<_, _>>().unwrap();
/// assert!(matches!(&items[0], Item::Record { line: 2, record, .. } if record.external_id == "A-1"));
/// assert!(matches!(&items[1], Item::Rejected { line: 3, fault, .. } if fault.field == "channel"));
/// ```
#[must_use]
pub fn decode<'a, R: Record>(
    format: &'a Format,
    input: Box<dyn BufRead + 'a>,
    context: &'a Context<'a>,
) -> Box<dyn Iterator<Item = io::Result<Item<R>>> + 'a> {
    if let Some(fault) = wrong_kind::<R>(format) {
        return Box::new(std::iter::once(Ok(Item::Rejected { line: 1, fault, record: String::new() })));
    }
    let decoder = Decoder::new(context, format.mapping());
    match format.layout() {
        Layout::Ndjson => Box::new(ndjson::Ndjson::new(input, decoder)),
        Layout::Json => Box::new(array::Array::new(input, decoder)),
        Layout::Csv { separator } => Box::new(csv::Csv::new(input, separator, decoder)),
    }
}

/// Reads one record as quarantine keeps it: the JSON object text of an [`Item::Rejected`], a row of CSV by its columns.
/// `line` is the line to report.
#[must_use]
pub fn decode_record<R: Record>(format: &Format, text: &str, line: u64, context: &Context<'_>) -> Item<R> {
    if let Some(fault) = wrong_kind::<R>(format) {
        return Item::Rejected { line, fault, record: text.to_owned() };
    }
    let form = if matches!(format, Format::Csv) { Form::Cells } else { Form::Json };
    Decoder::new(context, format.mapping()).object(line, text, form)
}

fn wrong_kind<R: Record>(format: &Format) -> Option<Fault> {
    let mapping = format.mapping().filter(|mapping| mapping.kind() != R::KIND)?;
    let found = format!("the mapping `{}` makes a {}", mapping.name(), mapping.kind().code());
    Some(Fault::new("", Reason::Inconsistent, &found, format!("a mapping with record = \"{}\"", R::KIND.code())))
}
