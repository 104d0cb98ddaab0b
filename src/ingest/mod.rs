//! Bytes in, records and rejects out. Pure: the input is a reader that somebody else opened; no clock, no file, no database.
//!
//! Every input is read record by record in constant memory. A record that is wrong becomes an [`Item::Rejected`] that says
//! where and why, and never takes its neighbours with it.

mod answer;
mod array;
mod contact;
mod csv;
mod decoder;
mod event;
mod field_types;
mod fields;
mod indicator;
mod lines;
mod mapping;
mod ndjson;
mod number;
mod object;
mod quarantine;
mod repeated_hour;
mod scan;
mod time;
mod version;
mod volume;
mod window;

#[cfg(test)]
mod tests;

use std::fmt;
use std::io::{self, BufRead};
use strum::{EnumString, IntoStaticStr, VariantArray, VariantNames};

use self::decoder::Decoder;
use self::fields::Values;
use self::mapping::Layout;
use self::object::Form;
use crate::model::closed_list::closed_list;
use crate::model::{
    Contact, Fault, Instant, Observation, Organisation, Reason, ReportedEvent, UninvitedAnswer, Version, Volume,
};

pub use fields::{Field, Shape};
pub use mapping::{Mapping, MappingError};
pub use repeated_hour::RepeatedHours;

/// What the records are read against.
pub struct Context<'a> {
    /// Whose records they are; says the time zones of the sources.
    pub organisation: &'a Organisation,
    /// The instant of the reading: later times are not plausible.
    pub now: Instant,
    /// What a citizen said who they are -> keyed pseudonym, in hexadecimal digits.
    pub pseudonym: &'a dyn Fn(&str) -> String,
    /// What the delivery has shown so far of hours that the clock shows twice.
    pub repeated_hours: &'a RepeatedHours,
}

impl fmt::Debug for Context<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Context").field("organisation", &self.organisation.code()).field("now", &self.now).finish()
    }
}

/// What became of one record of the input.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Item<R> {
    /// A record that holds.
    Record {
        /// The line on which it begins, from 1; in a JSON list the number of the element. No other of the input has it.
        line: u64,
        record: R,
        /// Its place among the states of the same thing, if its source gives it.
        version: Option<Version>,
        /// What was decided in reading it that its sender may want to know.
        flags: Vec<Flag>,
    },
    /// A record that does not hold.
    Rejected {
        /// The line on which it begins, from 1; in a JSON list the number of the element. No other of the input has it.
        line: u64,
        fault: Fault,
        /// The input as text, at most 64 KiB, the citizen replaced by `pseudonym:<hex>`: what quarantine keeps and
        /// [`decode_record`] reads again.
        record: String,
    },
    /// A record that the mapping leaves out.
    Dropped {
        /// The line on which it begins, from 1; in a JSON list the number of the element. No other of the input has it.
        line: u64,
        /// The reason that the mapping gives.
        reason: String,
    },
}

/// What a record leaves open or contradicts, and how it was taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Flag {
    pub field: String,
    pub kind: FlagKind,
    /// How it was taken, in plain English.
    pub detail: String,
}

/// What is flagged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, EnumString, IntoStaticStr, VariantArray, VariantNames)]
#[strum(serialize_all = "snake_case", const_into_str)]
pub enum FlagKind {
    /// A local time that the clock showed twice.
    TimeExistsTwice,
    /// A local time that the clock never showed.
    TimeDoesNotExist,
    /// An interval in which more were answered or abandoned than were offered.
    MoreThanOffered,
    /// `open`, with a time at which it was closed.
    OpenWithClosing,
    /// The version of what is kept, with other content.
    SameVersion,
    /// No version, where what is kept has one.
    VersionMissing,
}

closed_list!(FlagKind);

/// What a record is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, EnumString, IntoStaticStr, VariantArray, VariantNames)]
#[strum(serialize_all = "snake_case", const_into_str)]
pub enum Kind {
    Contact,
    Volume,
    Answer,
    Event,
    Indicator,
}

closed_list!(Kind);

impl Kind {
    /// Returns the fields of its records, in the order in which they are listed.
    #[must_use]
    pub fn fields(self) -> &'static [Field] {
        match self {
            Kind::Contact => Contact::FIELDS,
            Kind::Volume => Volume::FIELDS,
            Kind::Answer => UninvitedAnswer::FIELDS,
            Kind::Event => ReportedEvent::FIELDS,
            Kind::Indicator => Observation::FIELDS,
        }
    }
}

/// A record that this room can read: [`Contact`], [`Volume`], [`UninvitedAnswer`], [`ReportedEvent`] and [`Observation`].
pub trait Record: Sized + 'static {
    const KIND: Kind;
    /// The fields, in the order in which they are listed.
    const FIELDS: &'static [Field];

    /// Makes the record of its values, and says what was decided in reading them.
    ///
    /// # Errors
    /// The first [`Fault`], by field.
    fn build(values: Values<'_>, context: &Context<'_>) -> Result<(Self, Vec<Flag>), Fault>;
}

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
