//! How messages of real systems become records: one feed file a system, an engine for all of them. Pure: no clock, no network, no
//! database.
//!
//! A reader makes a tree of each message, rules find values in it, and the values make a record; where several messages tell of one
//! contact, each makes a [`Part`], and the contact is the fold of its parts. docs/FEEDS.md is the reference of the language.

mod encoding;
mod feed;
mod file;
mod fold;
mod gather;
mod mapping;
mod part;
mod pull;
mod quarantine;
mod read;
mod record;
mod request;
mod shipped;
mod signature;
mod tree;
mod trial;
mod value;

use std::io::{self, BufRead};
use std::sync::Arc;

use self::read::messages;
use self::tree::Tree;
use self::value::Frame;
use crate::ingest::{Charset, Context, DecodedRecord, Item, OwnFormat, Record, item};
use crate::model::{ClosingHistory, Contact, Fault, Reason, into_canonical_code};

pub use feed::{Feed, FeedKind, Tried};
pub use file::MappingError;
pub use fold::{CONTACT, Folded};
pub use gather::{Gathered, gathered};
pub use mapping::Mapping;
pub use part::Part;
pub use pull::{
    Answer, AnswerFault, Position, Progress, Pull, PullAuth, PullRequest, Run, Step, Target, TemplateFault,
};
pub use read::MAIL_HEADERS;
pub use request::Request;
pub use shipped::{shipped, shipped_feed};
pub use signature::{Push, SentMessage, SignatureFault, is_same_secret};
pub use trial::{Trial, TriedRecord};

/// How an input is written.
#[derive(Debug)]
pub enum Format {
    /// One JSON object of our own a line.
    Ndjson,
    /// A JSON list of objects of our own, or one object.
    Json,
    /// A header with the names of our own fields, then a record a row; separated by commas, semicolons or tabs.
    Csv,
    /// One of these in another encoding than UTF-8.
    Encoded(OwnFormat, Charset),
    /// As a mapping says.
    Mapped(Arc<Mapping>),
}

impl Format {
    /// Returns which of our own formats it is, and in which encoding, or the mapping.
    fn own(&self) -> Result<(OwnFormat, Option<Charset>), &Mapping> {
        match self {
            Format::Ndjson => Ok((OwnFormat::Ndjson, None)),
            Format::Json => Ok((OwnFormat::Json, None)),
            Format::Csv => Ok((OwnFormat::Csv, None)),
            Format::Encoded(own, charset) => Ok((*own, Some(*charset))),
            Format::Mapped(mapping) => Err(mapping),
        }
    }
}

/// Reads an input record by record; with a mapping each message is a record by itself.
///
/// An error is the reader's: it comes once and ends the iteration, and what was read of a record by then is dropped.
#[must_use]
pub fn decode<'a, R: Record>(
    format: &'a Format,
    input: Box<dyn BufRead + 'a>,
    request: &'a Request,
    context: &'a Context<'a>,
) -> Box<dyn Iterator<Item = io::Result<Item<R>>> + 'a> {
    let mapping = match format.own() {
        Ok((own, charset)) => return crate::ingest::decode(own, charset, input, context),
        Err(mapping) => mapping,
    };
    if let Some(fault) = wrong_kind::<R>(mapping) {
        return Box::new(std::iter::once(Ok(Item::Rejected { line: 1, fault, record: String::new() })));
    }
    let record = move |found: Item<Tree>| match found {
        Item::Record { line, record: tree, flags, .. } => match record(mapping, line, &tree, context) {
            Item::Record { line, record, version, flags: own } => {
                Item::Record { line, record, version, flags: flags.into_iter().chain(own).collect() }
            }
            other => other,
        },
        Item::Rejected { line, fault, record } => Item::Rejected { line, fault, record },
        Item::Dropped { line, reason } => Item::Dropped { line, reason },
    };
    Box::new(messages(mapping, input, request, context).map(move |found| found.map(&record)))
}

/// Reads one record as quarantine keeps it: the JSON object text of an [`Item::Rejected`], a row of CSV by its columns. What the feed
/// reads of the delivery is kept with every message that could be read.
/// `line` is the line to report.
#[must_use]
pub fn decode_record<R: Record>(format: &Format, text: &str, line: u64, context: &Context<'_>) -> Item<R> {
    let mapping = match format.own() {
        Ok((own, _)) => return crate::ingest::decode_record(own, text, line, context),
        Err(mapping) => mapping,
    };
    let tree = wrong_kind::<R>(mapping).map_or_else(|| Tree::from_json(text), Err);
    match tree.and_then(|tree| mapping.has_columns(&tree).map(|()| tree)) {
        Ok(tree) => record(mapping, line, &tree, context),
        Err(fault) => Item::Rejected { line, fault, record: text.to_owned() },
    }
}

fn record<R: Record>(mapping: &Mapping, line: u64, tree: &Tree, context: &Context<'_>) -> Item<R> {
    let made = mapping.record(tree, context).map_err(|fault| of_a_list(fault, tree));
    item(line, made, || mapping.kept(tree, context))
}

/// Adds to the fault of a record without a field that it holds a list of others, where it does.
fn of_a_list(fault: Fault, tree: &Tree) -> Fault {
    match tree.list_of_objects() {
        Some(path) if fault.reason == Reason::Missing => {
            let expected = format!(
                "{}; the object holds a list at `{path}`, and records = \"{path}\" in the mapping reads its elements",
                fault.expected
            );
            Fault { expected, ..fault }
        }
        _ => fault,
    }
}

fn wrong_kind<R: Record>(mapping: &Mapping) -> Option<Fault> {
    let found = format!("the mapping `{}` makes a {}", mapping.name(), mapping.kind().code());
    let expected = format!("a mapping with record = \"{}\"", R::KIND.code());
    (mapping.kind() != R::KIND).then(|| Fault::new("", Reason::Inconsistent, &found, expected))
}

/// Reads what the messages of an input tell of contacts.
///
/// An error is the reader's: it comes once and ends the iteration.
pub fn parts<'a>(
    mapping: &'a Mapping,
    input: Box<dyn BufRead + 'a>,
    request: &'a Request,
    context: &'a Context<'a>,
) -> impl Iterator<Item = io::Result<Item<Vec<Part>>>> + 'a {
    messages(mapping, input, request, context).map(move |found| {
        Ok(match found? {
            Item::Record { line, record: tree, flags, .. } => match mapping.parts(&tree, context) {
                Ok(parts) => Item::Record { line, record: parts, version: None, flags },
                Err(fault) => Item::Rejected { line, fault, record: mapping.kept(&tree, context) },
            },
            Item::Rejected { line, fault, record } => Item::Rejected { line, fault, record },
            Item::Dropped { line, reason } => Item::Dropped { line, reason },
        })
    })
}

/// Reads what a message tells of contacts as quarantine keeps it: the JSON object text of an [`Item::Rejected`].
#[must_use]
pub fn parts_again(mapping: &Mapping, text: &str, line: u64, context: &Context<'_>) -> Item<Vec<Part>> {
    match Tree::from_json(text).and_then(|tree| mapping.parts(&tree, context)) {
        Ok(parts) => Item::Record { line, record: parts, version: None, flags: Vec::new() },
        Err(fault) => Item::Rejected { line, fault, record: text.to_owned() },
    }
}

/// What the parts of a contact make.
#[derive(Debug)]
pub enum FoldedContact {
    Contact(Box<Contact>),
    /// The feed leaves it out, for this reason.
    Dropped(String),
    /// A field that a contact needs is in none of the parts yet.
    Incomplete {
        field: String,
    },
}

impl Mapping {
    /// Returns the source and the id of a folded contact, where they are known.
    #[must_use]
    pub fn contact_key(&self, folded: &Folded, context: &Context<'_>) -> Option<(String, String)> {
        let frame = Frame::of(&folded.tree, &self.reading, context);
        let text = |name: &str| {
            let found = self.field(name)?.find(frame).ok()??;
            found.written(frame).map(into_canonical_code)
        };
        Some((text("source")?, text("external_id")?))
    }

    /// Returns the contact that was folded.
    ///
    /// # Errors
    /// The fault of a value that no further part can mend.
    pub fn contact(&self, folded: &Folded, context: &Context<'_>) -> Result<FoldedContact, Fault> {
        match self.record_over::<Contact>(&folded.tree, &folded.base, context) {
            Ok(DecodedRecord::Record(contact, _, _)) => {
                // Without a history of its own it has none: what is stored would depend on the order of deliveries.
                let only_state = || ClosingHistory::of(None, contact.outcome, contact.closed_at);
                let history = folded.history.clone().unwrap_or_else(only_state);
                let contact = contact.with_closings(history);
                Ok(FoldedContact::Contact(Box::new(contact)))
            }
            Ok(DecodedRecord::Dropped(reason)) => Ok(FoldedContact::Dropped(reason)),
            Err(fault) if fault.reason == Reason::Missing => Ok(FoldedContact::Incomplete { field: fault.field }),
            Err(fault) => Err(fault),
        }
    }
}
