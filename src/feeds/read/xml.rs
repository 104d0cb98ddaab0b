//! XML documents, in the encoding that their declaration names.

use std::io::BufRead;

use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

use super::Messages;
use super::json::{Objects, elements as elements_at, of_document};
use crate::feeds::mapping::Encoding;
use crate::feeds::tree::{Path, Tree, add_entry};
use crate::ingest::Flag;
use crate::model::{Fault, Reason, into_canonical_code};

/// Reads the elements at a place of a document; the path begins with the root element.
pub(super) fn elements<'a>(input: Box<dyn BufRead + 'a>, records: &'a [Path], reader: Objects<'a>) -> Messages<'a> {
    of_document(input, reader, |bytes| match document(bytes, reader.encoding) {
        Ok((tree, flags)) => elements_at(tree, records, reader, flags),
        Err(fault) => reader.unreadable(fault, bytes),
    })
}

/// Reads a whole document.
pub(super) fn document(bytes: &[u8], encoding: Encoding) -> Result<(Tree, Vec<Flag>), Fault> {
    let (text, flags) = match declared(bytes) {
        Some(encoding) => (encoding.decode_without_bom_handling(bytes).0, Vec::new()),
        None => encoding.text(bytes)?,
    };
    match tree(&text) {
        Ok(tree) => Ok((tree, flags)),
        Err(found) => Err(Fault::new("", Reason::NotXml, &found, "one complete XML document")),
    }
}

/// Returns the encoding that the declaration of a document names, if it is another than UTF-8.
fn declared(bytes: &[u8]) -> Option<&'static encoding_rs::Encoding> {
    const LONGEST: usize = 200;
    let beginning = String::from_utf8_lossy(bytes.get(..LONGEST).unwrap_or(bytes)).into_owned();
    let declaration = beginning.trim_start_matches('\u{feff}').strip_prefix("<?xml")?.split("?>").next()?.to_owned();
    let value = declaration.split("encoding").nth(1)?.trim_start().strip_prefix('=')?.trim_start().to_owned();
    let quote = value.chars().next().filter(|quote| matches!(quote, '"' | '\''))?;
    let label = value.split(quote).nth(1)?;
    // A document that was made UTF-8 on its way still says what it was before.
    let is_utf8 = str::from_utf8(bytes).is_ok();
    encoding_rs::Encoding::for_label(label.as_bytes()).filter(|_| !is_utf8)
}

/// An element that is being read.
struct Open {
    name: String,
    entries: Vec<(String, Tree)>,
    text: String,
}

impl Open {
    fn named(name: &str) -> Open {
        Open { name: local(name), entries: Vec::new(), text: String::new() }
    }

    fn closed(mut self) -> (String, Tree) {
        let text = self.text.trim().to_owned();
        let value = match (self.entries.is_empty(), text.is_empty()) {
            (true, true) => Tree::Empty,
            (true, false) => Tree::Text(text),
            (false, true) => Tree::Map(self.entries),
            (false, false) => {
                self.entries.push(("#text".to_owned(), Tree::Text(text)));
                Tree::Map(self.entries)
            }
        };
        (self.name, value)
    }
}

/// Returns the name without the prefix of its namespace.
fn local(name: &str) -> String {
    into_canonical_code(name.rsplit(':').next().unwrap_or(name).to_owned())
}

/// Returns the document as a map with its root element.
fn tree(text: &str) -> Result<Tree, String> {
    /// How deep elements may be nested.
    const DEEPEST: usize = 128;
    let mut reader = Reader::from_str(text);
    let mut open = vec![Open::named("")];
    loop {
        let event = reader.read_event().map_err(|error| at(&error.to_string(), reader.buffer_position()))?;
        if open.len() > DEEPEST {
            return Err(at("elements nested too deep", reader.buffer_position()));
        }
        match event {
            Event::Start(start) => open.push(with_attributes(&start)),
            Event::Empty(start) => close(&mut open, with_attributes(&start)),
            Event::End(_) => {
                let element = open.pop().filter(|_| !open.is_empty());
                close(&mut open, element.ok_or_else(|| at("an end without a beginning", reader.buffer_position()))?);
            }
            Event::Text(text) => add_text(&mut open, &text),
            Event::CData(text) => add_text(&mut open, &text),
            Event::GeneralRef(reference) => {
                let character = reference.resolve_char_ref().map_err(|error| error.to_string())?;
                match (character, resolve_predefined_entity(&reference)) {
                    (Some(character), _) => add_text(&mut open, &character.to_string()),
                    (None, Some(text)) => add_text(&mut open, text),
                    // What a document type would define is never fetched.
                    (None, None) => {
                        return Err(at(&format!("an unknown entity `{}`", &*reference), reader.buffer_position()));
                    }
                }
            }
            Event::Eof => break,
            _ => {}
        }
    }
    match (open.pop(), open.is_empty()) {
        (Some(document), true) => Ok(Tree::Map(document.entries)),
        _ => Err("truncated text: an element without its end".to_owned()),
    }
}

fn at(found: &str, byte: u64) -> String {
    format!("{found} at byte {byte}")
}

fn with_attributes(start: &BytesStart<'_>) -> Open {
    let mut element = Open::named(start.name().as_ref());
    for attribute in start.attributes().flatten() {
        let name = local(attribute.key.as_ref());
        let is_declaration = attribute.key.as_ref().starts_with("xmlns");
        if let (false, Ok(value)) = (is_declaration, attribute.normalized_value(XmlVersion::Implicit1_0)) {
            add_entry(&mut element.entries, format!("@{name}"), Tree::Text(value.into_owned()));
        }
    }
    element
}

fn add_text(open: &mut [Open], text: &str) {
    if let Some(element) = open.last_mut() {
        element.text.push_str(text);
    }
}

fn close(open: &mut [Open], element: Open) {
    if let Some(parent) = open.last_mut() {
        let (name, value) = element.closed();
        add_entry(&mut parent.entries, name, value);
    }
}
