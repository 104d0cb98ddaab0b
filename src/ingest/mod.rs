//! Bytes in, records and rejects out. Pure: the input is a reader that somebody else opened; no clock, no file, no database.
//!
//! Every input is read record by record in constant memory. A record that is wrong becomes an [`Item::Rejected`] that says
//! where and why, and never takes its neighbours with it.

mod array;
mod csv;
mod decoder;
mod encoding;
mod field_types;
mod fields;
mod lines;
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
use self::object::Form;

pub use encoding::Charset;
pub use fields::{Field, Shape};
pub use record::{Context, Flag, FlagKind, Item, Kind, Record};
pub use repeated_hour::RepeatedHours;

// What the readers of feeds share with those of our own formats.
pub(crate) use array::Array;
pub(crate) use csv::{RowKind, Rows, certain_cells, filled, of_columns, whole as whole_row, without_trailing};
pub(crate) use decoder::{Decode, DecodedRecord, a_nul_byte, build, item, not_utf8};
pub(crate) use encoding::in_utf8;
pub(crate) use fields::{Value, Values, find};
pub(crate) use lines::{Line, Lines, without_end};
pub(crate) use ndjson::Ndjson;
pub(crate) use number::{Marks, decimal, plain, rounded, whole};
pub(crate) use object::not_json;
pub(crate) use quarantine::{Entries, WITHHELD, citizen as kept_citizen, json as kept_json};

/// How input is written in our own formats.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OwnFormat {
    /// One JSON object a line.
    Ndjson,
    /// A JSON list of objects, or one object.
    Json,
    /// A header with the names of the fields, then a record a row; separated by commas, semicolons or tabs.
    Csv,
}

/// Reads an input record by record.
///
/// An error is the reader's: it comes once and ends the iteration, and what was read of a record by then is dropped.
///
/// ```
/// use kanalkoll::model::{Contact, Instant, Organisation, OrganisationFile};
/// use kanalkoll::ingest::{Context, OwnFormat, Item, RepeatedHours, decode};
///
/// let file = OrganisationFile::from_toml("code = 'kalmar'\nname = 'Kalmar'\ncountry = 'SE'").unwrap();
/// let organisation = Organisation::try_from(file).unwrap();
/// let pseudonym = |_: &str| "00ff".to_owned();
/// let (now, repeated_hours) = (Instant::from_unix(1_600_000_000), &RepeatedHours::default());
/// let context = Context { organisation: &organisation, now, pseudonym: &pseudonym, repeated_hours };
///
/// let input = "source;external_id;channel;received_at\ntrio;A-1;phone;2020-06-01T08:12:00+02:00\ntrio;A-2;fax;\n";
/// let items: Vec<Item<Contact>> =
///     decode(OwnFormat::Csv, None, Box::new(input.as_bytes()), &context).collect::<Result<_, _>>().unwrap();
/// assert!(matches!(&items[0], Item::Record { line: 2, record, .. } if record.external_id == "A-1"));
/// assert!(matches!(&items[1], Item::Rejected { line: 3, fault, .. } if fault.field == "channel"));
/// ```
#[must_use]
pub fn decode<'a, R: Record>(
    format: OwnFormat,
    charset: Option<Charset>,
    input: Box<dyn BufRead + 'a>,
    context: &'a Context<'a>,
) -> Box<dyn Iterator<Item = io::Result<Item<R>>> + 'a> {
    let input = match in_utf8(input, charset) {
        Ok(Ok((input, _))) => input,
        Ok(Err(fault)) => {
            return Box::new(std::iter::once(Ok(Item::Rejected { line: 1, fault, record: String::new() })));
        }
        Err(error) => return Box::new(std::iter::once(Err(error))),
    };
    let decoder = Decoder::new(context);
    match format {
        OwnFormat::Ndjson => Box::new(Ndjson::new(input, decoder)),
        OwnFormat::Json => Box::new(Array::new(input, decoder)),
        OwnFormat::Csv => Box::new(csv::Csv::new(input, decoder)),
    }
}

/// Reads one record as quarantine keeps it: the JSON object text of an [`Item::Rejected`], a row of CSV by its columns.
/// `line` is the line to report.
#[must_use]
pub fn decode_record<R: Record>(format: OwnFormat, text: &str, line: u64, context: &Context<'_>) -> Item<R> {
    let form = if format == OwnFormat::Csv { Form::Cells } else { Form::Json };
    Decoder::new(context).object(line, text, form)
}
