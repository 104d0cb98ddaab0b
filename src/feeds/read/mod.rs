//! Bytes -> messages: one tree each, whatever they are written in.

mod csv;
mod json;
mod lines;
mod mail;
mod xml;

use std::io::{self, BufRead};

use super::mapping::{Encoding, Layout, Mapping};
use super::request::Request;
use super::tree::Tree;
use crate::ingest::{Array, Context, Item, Lines, Ndjson, in_utf8};
use crate::model::Fault;

pub use mail::MAIL_HEADERS;

/// The messages of an input, or why one of them cannot be read.
pub(super) type Messages<'a> = Box<dyn Iterator<Item = io::Result<Item<Tree>>> + 'a>;

/// Reads the messages of an input, each with what the feed reads of its delivery.
pub(super) fn messages<'a>(
    mapping: &'a Mapping,
    input: Box<dyn BufRead + 'a>,
    request: &'a Request,
    context: &'a Context<'a>,
) -> Messages<'a> {
    let read = mapping.read_of_request();
    let found = without_request(mapping, input, context);
    if read.is_empty() {
        return found;
    }
    Box::new(found.map(move |found| {
        found.map(|item| match item {
            Item::Record { line, mut record, version, flags } => {
                request.beside(&mut record, &read);
                Item::Record { line, record, version, flags }
            }
            other => other,
        })
    }))
}

fn without_request<'a>(mapping: &'a Mapping, input: Box<dyn BufRead + 'a>, context: &'a Context<'a>) -> Messages<'a> {
    let (input, is_utf8) = match in_utf8(input, mapping.encoding.of_stream()) {
        Ok(Ok(input)) => input,
        Ok(Err(fault)) => {
            return Box::new(std::iter::once(Ok(Item::Rejected { line: 1, fault, record: String::new() })));
        }
        Err(error) => return Box::new(std::iter::once(Err(error))),
    };
    let encoding = if is_utf8 { Encoding::Utf8 } else { mapping.encoding };
    let reader = json::Objects { mapping, context, encoding };
    match &mapping.layout {
        Layout::Csv(layout) => Box::new(csv::Table::new(input, layout, reader)),
        Layout::Ndjson => Box::new(Ndjson::new(input, reader)),
        Layout::Json { records } if records.is_empty() => Box::new(Array::new(input, reader)),
        Layout::Json { records } => json::within(input, records, reader),
        Layout::Xml { records } => xml::elements(input, records, reader),
        Layout::Lines { expression } => Box::new(lines::Records::new(Lines::new(input), expression, reader)),
        Layout::Form => lines::form(input, reader),
        Layout::Mail => mail::messages(input, reader),
    }
}

/// Reads an answer of a system as one tree; what is no document (a table, lines) as an empty one.
pub(super) fn document(mapping: &Mapping, bytes: &[u8]) -> Result<Tree, Fault> {
    match &mapping.layout {
        Layout::Json { .. } => mapping.encoding.text(bytes).and_then(|(text, _)| Tree::from_json(&text)),
        Layout::Xml { .. } => xml::document(bytes, mapping.encoding).map(|(tree, _)| tree),
        Layout::Csv(_) | Layout::Ndjson | Layout::Lines { .. } | Layout::Form | Layout::Mail => Ok(Tree::Empty),
    }
}
