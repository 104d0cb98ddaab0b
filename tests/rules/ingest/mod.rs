//! The room as its callers see it.

mod array;
mod callbacks;
mod csv;
mod documentation;
mod ndjson;
mod time;
mod version;

use std::io;

use std::io::{BufRead, BufReader, Read};

use kanalkoll::feeds::{Format, Request, decode};
use kanalkoll::ingest::{Context, Item, Record, RepeatedHours};
use kanalkoll::model::{Contact, Fault, Instant, Organisation, OrganisationFile};

pub(crate) fn organisation() -> Organisation {
    let file = r#"
        code = "kalmar"
        name = "Kalmar kommun"
        country = "SE"
        [[source]]
        code = "open-eplatform"
        time_zone = "Europe/Stockholm"
        [[source]]
        code = "boston311"
        time_zone = "America/New_York"
        [[source]]
        code = "cut"
        resolution = { first_response_at = "minute" }
    "#;
    Organisation::try_from(OrganisationFile::from_toml(file).unwrap()).unwrap()
}

fn hexadecimal(raw: &str) -> String {
    raw.bytes().map(|byte| format!("{byte:02x}")).collect()
}

pub(crate) fn with_context<T>(work: impl FnOnce(&Context<'_>) -> T) -> T {
    with_context_at("2020-12-31T12:00:00Z", work)
}

pub(crate) fn with_context_at<T>(now: &str, work: impl FnOnce(&Context<'_>) -> T) -> T {
    let organisation = organisation();
    let now = Instant::parse_rfc3339(now).unwrap();
    let repeated_hours = &RepeatedHours::default();
    work(&Context { organisation: &organisation, now, pseudonym: &hexadecimal, repeated_hours })
}

/// All items of an input that does not fail.
pub(crate) fn items<R: Record>(format: &Format, input: &[u8]) -> Vec<Item<R>> {
    read(format, Box::new(input)).into_iter().map(Result::unwrap).collect()
}

pub(crate) fn contacts(format: &Format, input: impl AsRef<[u8]>) -> Vec<Item<Contact>> {
    items(format, input.as_ref())
}

fn read<R: Record>(format: &Format, input: Box<dyn BufRead + '_>) -> Vec<io::Result<Item<R>>> {
    with_context(|context| decode(format, input, &Request::at(context.now), context).collect())
}

/// An input that comes in small pieces and may end in an error.
struct Pieces<'b> {
    rest: &'b [u8],
    length: usize,
    fails: bool,
}

impl Read for Pieces<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.rest.is_empty() && self.fails {
            return Err(io::Error::new(io::ErrorKind::ConnectionReset, "the connection was lost"));
        }
        let length = self.length.min(buffer.len()).min(self.rest.len());
        let (piece, rest) = self.rest.split_at(length);
        buffer[..length].copy_from_slice(piece);
        self.rest = rest;
        Ok(length)
    }
}

fn pieces(input: &[u8], length: usize, fails: bool) -> Box<dyn BufRead + '_> {
    Box::new(BufReader::with_capacity(length, Pieces { rest: input, length, fails }))
}

/// `line field reason` of a reject, `line external_id` of a record.
pub(crate) fn brief(item: &Item<Contact>) -> String {
    match item {
        Item::Record { line, record, .. } => format!("{line} {}", record.external_id),
        Item::Rejected { line, fault, .. } => format!("{line} {} {}", fault.field, fault.reason),
        Item::Dropped { line, reason } => format!("{line} dropped {reason}"),
    }
}

pub(crate) fn briefs(items: &[Item<Contact>]) -> Vec<String> {
    items.iter().map(brief).collect()
}

pub(crate) fn fault(items: &[Item<Contact>]) -> &Fault {
    let mut faults = items.iter().filter_map(|item| match item {
        Item::Rejected { fault, .. } => Some(fault),
        _ => None,
    });
    faults.next_back().expect("a reject")
}

pub(crate) fn record(items: &[Item<Contact>]) -> &Contact {
    let mut records = items.iter().filter_map(|item| match item {
        Item::Record { record, .. } => Some(record),
        _ => None,
    });
    records.next_back().expect("a record")
}

pub(crate) fn kept(items: &[Item<Contact>]) -> &str {
    let mut texts = items.iter().filter_map(|item| match item {
        Item::Rejected { record, .. } => Some(record),
        _ => None,
    });
    texts.next_back().expect("a reject")
}

/// A contact that holds, on one line.
fn good(id: &str) -> String {
    format!(
        r#"{{"source":"open-eplatform","external_id":"{id}","channel":"email","received_at":"2020-06-01T08:12:00+02:00"}}"#
    )
}
