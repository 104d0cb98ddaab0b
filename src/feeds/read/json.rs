//! JSON of any shape.

use std::io::{self, BufRead, Read};

use super::Messages;
use crate::feeds::mapping::{Encoding, Mapping};
use crate::feeds::tree::{Path, Tree};
use crate::ingest::{Context, Decode, Flag, Item, a_nul_byte};
use crate::model::{Fault, Reason};

/// The most of a document that is read as a whole, because its records stand inside it, bytes.
const LONGEST_DOCUMENT: u64 = 256 << 20;

/// Makes trees of JSON objects.
#[derive(Debug, Clone, Copy)]
pub(super) struct Objects<'a> {
    pub(super) mapping: &'a Mapping,
    pub(super) context: &'a Context<'a>,
    /// What the bytes stand for by now.
    pub(super) encoding: Encoding,
}

impl Objects<'_> {
    /// Returns the item of what was read of a message; `bytes` is all of it, for quarantine.
    pub(super) fn item(&self, line: u64, made: Result<Tree, Fault>, flags: Vec<Flag>, bytes: &[u8]) -> Item<Tree> {
        match made {
            Ok(tree) => Item::Record { line, record: tree, version: None, flags },
            Err(fault) => Item::Rejected { line, fault, record: self.kept(bytes) },
        }
    }

    /// Returns the fault of a text that holds a NUL byte, with the field that holds it where that can be told.
    fn nul_byte(&self, text: &str) -> Fault {
        let tree = Tree::from_json(&text.replace('\0', "\\u0000")).unwrap_or(Tree::Empty);
        let mut field = String::new();
        self.mapping.paths(&mut |path, _| {
            if matches!(path.find(&tree, &tree), Tree::Text(text) if text.contains('\0')) {
                field = path.shown();
            }
        });
        Fault { field, ..a_nul_byte() }
    }

    /// Returns the item of an input that cannot be read.
    pub(super) fn unreadable<'a>(&self, fault: Fault, bytes: &[u8]) -> Messages<'a> {
        Box::new(std::iter::once(Ok(self.item(1, Err(fault), Vec::new(), bytes))))
    }
}

impl Decode for Objects<'_> {
    type Out = Tree;

    fn json(&self, line: u64, bytes: &[u8]) -> Item<Tree> {
        let (text, flags) = match self.encoding.text(bytes) {
            Ok(text) => text,
            Err(fault) => return self.item(line, Err(fault), Vec::new(), bytes),
        };
        let made = Tree::from_json(&text).and_then(|tree| match tree {
            Tree::Map(_) => Ok(tree),
            other => Err(Fault::new("", Reason::WrongType, other.kind(), "a JSON object")),
        });
        let made = made.map_err(|fault| if text.contains('\0') { self.nul_byte(&text) } else { fault });
        self.item(line, made, flags, bytes)
    }

    fn kept(&self, beginning: &[u8]) -> String {
        self.mapping.kept_text(&String::from_utf8_lossy(beginning), self.context)
    }
}

/// Reads the records that stand in a list inside a document.
pub(super) fn within<'a>(input: Box<dyn BufRead + 'a>, records: &'a [Path], reader: Objects<'a>) -> Messages<'a> {
    of_document(input, reader, |bytes| match reader.encoding.text(bytes) {
        Ok((text, flags)) => match Tree::from_json(&text) {
            Ok(tree) => elements(tree, records, reader, flags),
            Err(fault) => reader.unreadable(fault, bytes),
        },
        Err(fault) => reader.unreadable(fault, bytes),
    })
}

/// Reads a document as a whole, and what `messages` finds in its bytes.
pub(super) fn of_document<'a>(
    input: Box<dyn BufRead + 'a>,
    reader: Objects<'a>,
    messages: impl FnOnce(&[u8]) -> Messages<'a>,
) -> Messages<'a> {
    match document(input) {
        Ok(Ok(bytes)) => messages(&bytes),
        Ok(Err(fault)) => reader.unreadable(fault, b""),
        Err(error) => Box::new(std::iter::once(Err(error))),
    }
}

/// Reads a whole document.
fn document(input: Box<dyn BufRead + '_>) -> io::Result<Result<Vec<u8>, Fault>> {
    let mut bytes = Vec::new();
    input.take(LONGEST_DOCUMENT + 1).read_to_end(&mut bytes)?;
    if u64::try_from(bytes.len()).is_ok_and(|length| length <= LONGEST_DOCUMENT) {
        return Ok(Ok(bytes));
    }
    let expected = format!("a document of at most {LONGEST_DOCUMENT} bytes; a longer one as a list, or in pieces");
    Ok(Err(Fault::new("", Reason::TooLong, &format!("more than {LONGEST_DOCUMENT} bytes"), expected)))
}

/// Returns the records at a place of a document, one by one.
pub(super) fn elements<'a>(document: Tree, records: &[Path], reader: Objects<'a>, flags: Vec<Flag>) -> Messages<'a> {
    let Some(place) = records.iter().find(|place| document.has(place)) else {
        let list = document.list_of_objects().map_or_else(String::new, |list| format!("; it has one at `{list}`"));
        let places: Vec<String> = records.iter().map(|place| format!("`{}`", place.shown())).collect();
        let expected = format!("a list at {} of the document{list}", places.join(" or "));
        return reader.unreadable(Fault::new("", Reason::UnknownField, document.kind(), expected), b"");
    };
    let found = place.find(&document, &document).elements().to_vec();
    let numbered = (1..).zip(found);
    Box::new(numbered.map(move |(line, element)| {
        let made = match element {
            Tree::Map(_) => Ok(element),
            other => Err(Fault::new("", Reason::WrongType, other.kind(), "an object")),
        };
        Ok(reader.item(line, made, if line == 1 { flags.clone() } else { Vec::new() }, b""))
    }))
}
