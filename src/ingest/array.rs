//! A JSON list of records, or one record: read element by element.
//!
//! An element that is JSON is judged by itself, and the next one begins after the comma that follows it. After text that is
//! not JSON nobody can tell which of the following braces is a record and which stands inside one, or inside a text: the
//! reader stops there, and the rest is one reject with its byte.

use std::io::{self, BufRead};

use super::Item;
use super::decoder::Decode;
use super::lines::{BYTE_ORDER_MARK, LONGEST_RECORD};
use super::quarantine::LONGEST_TEXT;
use super::scan::{Scan, Verdict};
use super::window::Window;
use crate::model::{Fault, Reason};

const EXPECTED: &str = "one JSON list of objects, or one object; one object a line is another format, NDJSON";

/// Iterates over the items of a JSON list.
pub(crate) struct Array<'a, D> {
    window: Window<'a>,
    decoder: D,
    state: State,
    /// How many elements there were, strange text between them included: several may stand on one line.
    number: u64,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    Start,
    /// One object instead of a list.
    Alone,
    /// Before an element; the list is empty so far, or a comma was read.
    Element {
        first: bool,
    },
    AfterElement,
    AfterList,
    AfterAlone,
    /// In text that cannot be read: the rest of the input is only passed over.
    Rest,
    End,
}

const BEFORE_ELEMENT: State = State::Element { first: false };

/// How the scan of an element ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stop {
    End,
    Broken,
    TooLong,
    Input,
}

impl<'a, D: Decode> Array<'a, D> {
    pub(crate) fn new(input: Box<dyn BufRead + 'a>, decoder: D) -> Array<'a, D> {
        Array { window: Window::new(input), decoder, state: State::Start, number: 0 }
    }

    fn step(&mut self) -> io::Result<Option<Item<D::Out>>> {
        match self.state {
            State::Start => self.window.skip_prefix(BYTE_ORDER_MARK)?,
            State::Rest => {
                self.window.pass_rest()?;
                return Ok(self.go_on(0, State::End));
            }
            _ => {}
        }
        let byte = self.window.skip_blanks()?;
        match (self.state, byte) {
            (State::Start | State::AfterList | State::AfterAlone, None) => Ok(self.go_on(0, State::End)),
            (State::Start, Some(b'[')) => Ok(self.go_on(1, State::Element { first: true })),
            (State::Start, Some(b'{')) => Ok(self.go_on(0, State::Alone)),
            (State::Start, Some(_)) => {
                Ok(Some(self.stray(State::Rest, "text that begins neither with `[` nor with `{`")))
            }
            (State::AfterElement | State::Element { first: true }, Some(b']')) => Ok(self.go_on(1, State::AfterList)),
            (State::AfterElement, Some(b',')) => Ok(self.go_on(1, BEFORE_ELEMENT)),
            (State::AfterElement, Some(b'{')) => self.unreadable(0, "a record without a comma before it").map(Some),
            (State::Element { .. }, Some(b']')) => {
                Ok(Some(self.stray(State::AfterList, "a comma before the end of the list")))
            }
            (State::Element { .. }, Some(b',')) => {
                Ok(Some(self.stray(BEFORE_ELEMENT, "a comma without a record before it")))
            }
            (State::AfterElement | State::Element { .. }, None) => {
                self.unreadable(0, "truncated text: the list ends before its `]`").map(Some)
            }
            (State::AfterElement, Some(_)) => self.unreadable(0, "text that belongs to no record").map(Some),
            (State::AfterList | State::AfterAlone, Some(_)) => self.unreadable(0, "more text after the end").map(Some),
            _ => self.element().map(Some),
        }
    }

    fn go_on(&mut self, length: usize, state: State) -> Option<Item<D::Out>> {
        self.window.advance(length);
        self.state = state;
        None
    }

    /// Rejects one byte that takes nothing with it.
    fn stray(&mut self, state: State, found: &str) -> Item<D::Out> {
        self.number += 1;
        self.go_on(1, state);
        let fault = Fault::new("", Reason::NotJson, found, EXPECTED);
        Item::Rejected { line: self.number, fault, record: String::new() }
    }

    /// Rejects what follows as a whole: it cannot be read from so many bytes on.
    fn unreadable(&mut self, length: usize, found: &str) -> io::Result<Item<D::Out>> {
        self.window.hold(LONGEST_TEXT)?;
        let record = self.decoder.kept(self.window.first(LONGEST_TEXT));
        let start = self.window.passed();
        Ok(self.rest(start, start + u64::try_from(length).unwrap_or(0), found, record))
    }

    /// Returns the one reject of the rest that begins at byte `start` and cannot be read from byte `at` on.
    fn rest(&mut self, start: u64, at: u64, found: &str, record: String) -> Item<D::Out> {
        self.state = State::Rest;
        let expected = format!(
            "{EXPECTED}. What begins at byte {start} was not read, because where the next record begins cannot be told; {} \
             came before it",
            self.number
        );
        self.number += 1;
        let fault = Fault::new("", Reason::UnreadableRest, &format!("{found}, at byte {at}"), expected);
        Item::Rejected { line: self.number, fault, record }
    }

    fn element(&mut self) -> io::Result<Item<D::Out>> {
        let mut scan = Scan::default();
        let (length, stop) = self.scan(&mut scan)?;
        if stop == Stop::TooLong {
            return self.long_element(length, scan);
        }
        let is_whole = scan.is_complete() && !(stop == Stop::Broken && self.is_member(length)?);
        if !is_whole && self.state != State::Alone {
            return self.unreadable(length, broken(stop));
        }
        self.number += 1;
        if is_whole {
            let item = self.decoder.json(self.number, self.window.first(length).trim_ascii());
            self.after_element(length);
            return Ok(item);
        }
        // Of one object alone the parser says best what is wrong, and it is shown all of it.
        self.window.hold(LONGEST_RECORD)?;
        self.state = State::Rest;
        Ok(self.decoder.json(self.number, self.window.first(LONGEST_RECORD).trim_ascii()))
    }

    /// Returns whether a name and a colon follow: then the bracket before them did not end the element, but broke it.
    fn is_member(&mut self, length: usize) -> io::Result<bool> {
        const LONGEST_NAME: usize = 256;
        self.window.hold(length + LONGEST_NAME)?;
        let Some(name) = self.window.from(length).strip_prefix(b"\"") else { return Ok(false) };
        let name = name.get(..LONGEST_NAME).unwrap_or(name);
        let end = name.iter().position(|byte| *byte == b'"').map(|end| end + 1);
        let after = end.and_then(|end| name.get(end..)).unwrap_or_default();
        Ok(after.trim_ascii_start().starts_with(b":"))
    }

    /// Passes over an element that is too long, holding none of it.
    fn long_element(&mut self, length: usize, mut scan: Scan) -> io::Result<Item<D::Out>> {
        let start = self.window.passed();
        let item = self.decoder.too_long(self.number + 1, self.window.first(length));
        self.window.advance(length);
        let stop = loop {
            let (length, stop) = self.scan(&mut scan)?;
            self.window.advance(length);
            if stop != Stop::TooLong {
                break stop;
            }
        };
        match item {
            Item::Rejected { record, .. } if !scan.is_complete() && self.state != State::Alone => {
                Ok(self.rest(start, self.window.passed(), broken(stop), record))
            }
            item => {
                self.number += 1;
                let is_whole = scan.is_complete();
                self.after_element(0);
                if !is_whole {
                    self.state = State::Rest;
                }
                Ok(item)
            }
        }
    }

    /// Scans the element at the beginning of the window: its length, and why it ends there.
    fn scan(&mut self, scan: &mut Scan) -> io::Result<(usize, Stop)> {
        let mut length = 0;
        loop {
            for byte in self.window.from(length) {
                match scan.feed(*byte) {
                    Verdict::Part => length += 1,
                    Verdict::End => return Ok((length, Stop::End)),
                    Verdict::Broken => return Ok((length, Stop::Broken)),
                }
                if length > LONGEST_RECORD {
                    return Ok((length, Stop::TooLong));
                }
            }
            if !self.window.fill()? {
                return Ok((length, Stop::Input));
            }
        }
    }

    fn after_element(&mut self, length: usize) {
        self.window.advance(length);
        self.state = if self.state == State::Alone { State::AfterAlone } else { State::AfterElement };
    }
}

fn broken(stop: Stop) -> &'static str {
    if stop == Stop::Input { "truncated text: a record without its end" } else { "a record that is not JSON" }
}

impl<D: Decode> Iterator for Array<'_, D> {
    type Item = io::Result<Item<D::Out>>;

    fn next(&mut self) -> Option<Self::Item> {
        while self.state != State::End {
            match self.step() {
                Ok(None) => {}
                Ok(Some(item)) => return Some(Ok(item)),
                Err(error) => {
                    self.state = State::End;
                    return Some(Err(error));
                }
            }
        }
        None
    }
}
