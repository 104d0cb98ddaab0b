//! A JSON list of records, or one record: read element by element, so that a broken one never takes others with it.

use std::io::{self, BufRead};

use super::decoder::Decoder;
use super::lines::{BYTE_ORDER_MARK, LONGEST_RECORD};
use super::scan::{Scan, Verdict, next_element};
use super::window::Window;
use super::{Item, Record};
use crate::domain::{Fault, Reason};

/// Iterates over the items of a JSON list.
pub(super) struct Array<'a, R> {
    window: Window<'a>,
    decoder: Decoder<'a, R>,
    place: Place,
    /// How many elements there were, strange text between them included: several may stand on one line.
    number: u64,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    Start,
    /// One object instead of a list.
    Alone,
    /// Before an element; the list is empty so far, or a comma was read.
    Element {
        first: bool,
    },
    /// After a broken element of which the next one cannot be seen yet.
    Lost,
    AfterList,
    AfterAlone,
    End,
}

const BEFORE_ELEMENT: Place = Place::Element { first: false };

/// How the scan of an element ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stop {
    End,
    Broken,
    TooLong,
    Input,
}

impl<'a, R: Record> Array<'a, R> {
    pub(super) fn new(input: Box<dyn BufRead + 'a>, decoder: Decoder<'a, R>) -> Array<'a, R> {
        Array { window: Window::new(input), decoder, place: Place::Start, number: 0 }
    }

    fn step(&mut self) -> io::Result<Option<Item<R>>> {
        match self.place {
            Place::Start => self.window.skip_prefix(BYTE_ORDER_MARK)?,
            Place::Lost => return self.find_next().map(|()| None),
            _ => {}
        }
        let byte = self.window.skip_blanks()?;
        match (self.place, byte) {
            (Place::Start | Place::AfterList | Place::AfterAlone, None) => Ok(self.end(None)),
            (Place::Start, Some(b'[')) => Ok(self.go_on(1, Place::Element { first: true })),
            (Place::Start, Some(b'{')) => Ok(self.go_on(0, Place::Alone)),
            (Place::Start, Some(_)) => Ok(self.end(Some("text that begins neither with `[` nor with `{`"))),
            (Place::Element { .. }, None) => Ok(self.end(Some("truncated text: the list ends before its `]`"))),
            (Place::Element { first: true }, Some(b']')) => Ok(self.go_on(1, Place::AfterList)),
            (Place::Element { .. }, Some(b']')) => {
                Ok(Some(self.stray(Place::AfterList, "a comma before the end of the list")))
            }
            (Place::Element { .. }, Some(b',')) => {
                Ok(Some(self.stray(BEFORE_ELEMENT, "a comma without a record before it")))
            }
            (Place::AfterList, Some(b',')) => Ok(Some(self.stray(BEFORE_ELEMENT, "a comma after the end of the list"))),
            (Place::AfterList, Some(_)) => Ok(Some(self.stray(Place::Lost, "more text after the end"))),
            (Place::AfterAlone, Some(_)) => Ok(self.end(Some("more text after the end"))),
            _ => self.element().map(Some),
        }
    }

    fn go_on(&mut self, length: usize, place: Place) -> Option<Item<R>> {
        self.window.advance(length);
        self.place = place;
        None
    }

    fn end(&mut self, found: Option<&str>) -> Option<Item<R>> {
        self.place = Place::End;
        found.map(|found| self.reject(found))
    }

    fn stray(&mut self, place: Place, found: &str) -> Item<R> {
        let item = self.reject(found);
        self.go_on(1, place);
        item
    }

    fn reject(&mut self, found: &str) -> Item<R> {
        self.number += 1;
        let expected = "one JSON list of objects, or one object; one object a line is another format, NDJSON";
        let fault = Fault::new("", Reason::NotJson, found, expected);
        Item::Rejected { line: self.number, fault, record: String::new() }
    }

    fn element(&mut self) -> io::Result<Item<R>> {
        let mut scan = Scan::default();
        let (length, stop) = self.scan(&mut scan)?;
        self.number += 1;
        let line = self.number;
        if stop == Stop::TooLong {
            let item = self.decoder.too_long(line, self.window.first(length));
            self.window.advance(length);
            self.pass_over(&mut scan)?;
            return Ok(item);
        }
        let item = self.decoder.json(line, self.window.first(length).trim_ascii());
        let is_broken = match &item {
            Item::Rejected { fault, .. } => stop != Stop::End || fault.reason == Reason::NotJson,
            _ => false,
        };
        if is_broken && self.place != Place::Alone {
            return self.recover(line, length, stop, item);
        }
        self.window.advance(length);
        self.after_element(stop)?;
        Ok(item)
    }

    /// Rejects a broken element up to where the next one seems to begin, and goes on from there.
    fn recover(&mut self, line: u64, length: usize, stop: Stop, item: Item<R>) -> io::Result<Item<R>> {
        // The scan of a broken element stops early: what follows is looked through for the next one.
        let mut visible = length;
        let comma = loop {
            match next_element(self.window.first(visible)) {
                Some(comma) => break Some(comma),
                None if stop != Stop::Broken || visible > LONGEST_RECORD => break None,
                None if visible < self.window.held() || self.window.fill()? => {
                    visible = self.window.held().min(LONGEST_RECORD + 1);
                }
                None => break None,
            }
        };
        if let Some(comma) = comma {
            let item = self.decoder.json(line, self.window.first(comma).trim_ascii());
            self.go_on(comma + 1, BEFORE_ELEMENT);
            return Ok(item);
        }
        self.window.advance(visible);
        let is_json = !matches!(&item, Item::Rejected { fault, .. } if fault.reason == Reason::NotJson);
        match stop {
            Stop::Broken if visible > LONGEST_RECORD => self.place = Place::Lost,
            Stop::End => self.after_element(stop)?,
            _ if is_json => self.after_element(stop)?,
            _ => self.place = Place::End,
        }
        Ok(item)
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

    /// Passes over the rest of an element that is too long, holding none of it.
    fn pass_over(&mut self, scan: &mut Scan) -> io::Result<()> {
        loop {
            let (length, stop) = self.scan(scan)?;
            self.window.advance(length);
            if stop != Stop::TooLong {
                return self.after_element(stop);
            }
        }
    }

    /// Takes what stands between two elements.
    fn after_element(&mut self, stop: Stop) -> io::Result<()> {
        let byte = self.window.skip_blanks()?;
        match (self.place, byte) {
            (Place::Alone, _) if stop == Stop::End => self.place = Place::AfterAlone,
            (Place::Alone, _) => self.place = Place::End,
            _ if stop == Stop::Broken => self.place = Place::Lost,
            (_, Some(b']')) => drop(self.go_on(1, Place::AfterList)),
            (_, Some(b',')) => drop(self.go_on(1, BEFORE_ELEMENT)),
            _ => self.place = Place::Element { first: true },
        }
        Ok(())
    }

    /// Looks for the next element after a broken one.
    fn find_next(&mut self) -> io::Result<()> {
        loop {
            if let Some(comma) = next_element(self.window.from(0)) {
                self.go_on(comma + 1, BEFORE_ELEMENT);
                return Ok(());
            }
            // A comma at the very end may be the one: its brace has not been read yet.
            let ends_in_comma = self.window.from(0).trim_ascii_end().ends_with(b",");
            if !ends_in_comma || self.window.held() > LONGEST_RECORD {
                self.window.advance(self.window.held());
            }
            if !self.window.fill()? {
                self.place = Place::End;
                return Ok(());
            }
        }
    }
}

impl<R: Record> Iterator for Array<'_, R> {
    type Item = io::Result<Item<R>>;

    fn next(&mut self) -> Option<Self::Item> {
        while self.place != Place::End {
            match self.step() {
                Ok(None) => {}
                Ok(Some(item)) => return Some(Ok(item)),
                Err(error) => {
                    self.place = Place::End;
                    return Some(Err(error));
                }
            }
        }
        None
    }
}
