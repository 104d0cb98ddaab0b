//! Bytes in, records and rejects out. Pure: the input is a reader that somebody else opened; no clock, no file, no database.
//!
//! Every input is read record by record in constant memory. A record that is wrong becomes an [`Item::Rejected`] that says
//! where and why, and never takes its neighbours with it.

mod array;
mod contact;
mod decoder;
mod lines;
mod ndjson;
mod number;
mod object;
mod quarantine;
mod scan;
mod time;
mod values;
mod volume;
mod window;

#[cfg(test)]
mod tests;

use std::fmt;
use std::io::{self, BufRead};

use crate::domain::{Fault, Instant, LocalTime, Organisation};

/// What the records are read against.
pub struct Context<'a> {
    /// Whose records they are; says the time zones of the sources.
    pub organisation: &'a Organisation,
    /// The instant of the reading: later times are not plausible.
    pub now: Instant,
    /// What a citizen said who they are -> keyed pseudonym, in hexadecimal digits.
    pub pseudonym: &'a dyn Fn(&str) -> String,
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
        /// The line on which it begins, from 1.
        line: u64,
        record: R,
        /// What was decided in reading it that its sender may want to know.
        flags: Vec<Flag>,
    },
    /// A record that does not hold.
    Rejected {
        /// The line on which it begins, from 1.
        line: u64,
        fault: Fault,
        /// The input as text, at most 64 KiB, the citizen replaced by `pseudonym:<hex>`: what quarantine keeps and
        /// [`decode_record`] reads again.
        record: String,
    },
    /// A record that the mapping leaves out.
    Dropped {
        /// The line on which it begins, from 1.
        line: u64,
        /// The reason that the mapping gives.
        reason: String,
    },
}

/// A local time that the clock showed twice or never.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Flag {
    pub field: String,
    pub kind: LocalTime,
    /// How it was taken, in plain English.
    pub detail: String,
}

/// What a record is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    Contact,
    Volume,
}

impl Kind {
    /// The code used in mapping files.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Kind::Contact => "contact",
            Kind::Volume => "volume",
        }
    }
}

/// A record that this room can read: [`crate::domain::Contact`] and [`crate::domain::Volume`].
pub trait Record: values::Build {
    /// Which of the two.
    const KIND: Kind;
}

/// How the input is written.
#[derive(Debug)]
pub enum Format {
    /// One JSON object a line.
    Ndjson,
    /// A JSON list of objects, or one object.
    Json,
}

/// Reads an input record by record.
///
/// An error is the reader's: it comes once and ends the iteration, and what was read of a record by then is dropped.
pub fn decode<'a, R: Record>(
    format: &'a Format,
    input: Box<dyn BufRead + 'a>,
    context: &'a Context<'a>,
) -> Box<dyn Iterator<Item = io::Result<Item<R>>> + 'a> {
    match format {
        Format::Ndjson => Box::new(ndjson::Ndjson::new(input, decoder::Decoder::new(context))),
        Format::Json => Box::new(array::Array::new(input, decoder::Decoder::new(context))),
    }
}

/// Reads one record as quarantine keeps it: the JSON object text of an [`Item::Rejected`]. `line` is the line to report.
#[must_use]
pub fn decode_record<R: Record>(format: &Format, text: &str, line: u64, context: &Context<'_>) -> Item<R> {
    match format {
        Format::Ndjson | Format::Json => decoder::Decoder::new(context).json(line, text.as_bytes()),
    }
}
