//! Lines of a log, and the bodies of HTML forms.

use std::io::{self, BufRead};

use regex::Regex;

use super::Messages;
use super::json::{Objects, of_document};
use crate::feeds::tree::{Tree, add_entry};
use crate::ingest::{Decode, Flag, Item, Line, Lines, without_end};
use crate::model::{Fault, Reason};

/// Iterates over the lines of a log.
pub(super) struct Records<'a> {
    lines: Option<Lines<'a>>,
    expression: &'a Regex,
    reader: Objects<'a>,
}

impl<'a> Records<'a> {
    pub(super) fn new(lines: Lines<'a>, expression: &'a Regex, reader: Objects<'a>) -> Records<'a> {
        Records { lines: Some(lines), expression, reader }
    }
}

impl Iterator for Records<'_> {
    type Item = io::Result<Item<Tree>>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            match self.lines.as_mut()?.next() {
                Ok(None) => self.lines = None,
                Ok(Some((_, Line::Whole(line)))) if line.trim_ascii().is_empty() => {}
                Ok(Some((number, Line::Whole(line)))) => {
                    let line = without_end(line);
                    let (made, flags) = match of_line(line, self.expression, &self.reader) {
                        Ok((tree, flags)) => (Ok(tree), flags),
                        Err(fault) => (Err(fault), Vec::new()),
                    };
                    return Some(Ok(self.reader.item(number, made, flags, line)));
                }
                Ok(Some((number, Line::TooLong(line)))) => return Some(Ok(self.reader.too_long(number, line))),
                Err(error) => {
                    self.lines = None;
                    return Some(Err(error));
                }
            }
        }
    }
}

fn of_line(line: &[u8], expression: &Regex, reader: &Objects<'_>) -> Result<(Tree, Vec<Flag>), Fault> {
    let (text, flags) = reader.encoding.text(line)?;
    let found = expression.captures(&text).ok_or_else(|| {
        Fault::new(
            "",
            Reason::NotMapped,
            "",
            "a line that the regex of the feed fits; lines to pass over are for a drop rule",
        )
    })?;
    let groups = expression.capture_names().flatten();
    let texts = groups.filter_map(|name| Some((name.to_owned(), found.name(name)?.as_str().to_owned())));
    Ok((Tree::from_texts(texts), flags))
}

/// Reads the body of a form. A name that comes more than once is a list.
pub(super) fn form<'a>(input: Box<dyn BufRead + 'a>, reader: Objects<'a>) -> Messages<'a> {
    of_document(input, reader, |bytes| {
        let mut entries: Vec<(String, Tree)> = Vec::new();
        for pair in bytes.trim_ascii().split(|byte| *byte == b'&').filter(|pair| !pair.is_empty()) {
            let (name, value) = match pair.iter().position(|byte| *byte == b'=') {
                Some(at) => (pair.get(..at).unwrap_or_default(), pair.get(at + 1..).unwrap_or_default()),
                None => (pair, &[][..]),
            };
            add_entry(&mut entries, form_text(name), Tree::Text(form_text(value)));
        }
        let made = Ok(Tree::Map(entries));
        Box::new(std::iter::once(Ok(reader.item(1, made, Vec::new(), bytes))))
    })
}

fn form_text(bytes: &[u8]) -> String {
    let spaced: Vec<u8> = bytes.iter().map(|byte| if *byte == b'+' { b' ' } else { *byte }).collect();
    percent_encoding::percent_decode(&spaced).decode_utf8_lossy().into_owned()
}
