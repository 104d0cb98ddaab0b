//! Lines -> rows. A quote that never closes costs the line on which it stands, not the rest of the input.

use std::io::{self, BufRead};

use super::cells::Cells;
use super::quotes::{LineEnd, line_end, separator};
use crate::ingest::lines::{LONGEST_RECORD, Line, Lines, without_end};

/// Reads rows; the cells of the last one are at hand.
pub(super) struct Rows<'a> {
    lines: Lines<'a>,
    /// Lines that were read and not yet passed, each with its line end.
    held: Vec<u8>,
    at: usize,
    /// The number of the line at `at`.
    number: u64,
    /// A line that was too long to hold, after the held ones: its beginning.
    long_line: Option<Vec<u8>>,
    separator: Option<u8>,
    columns: Option<usize>,
    cells: Cells,
}

/// What was found where a row should be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Found {
    Row,
    /// A quote that opens on this line never closes. The cells are those of the line.
    UnclosedQuote,
    /// A quote inside a quoted cell. The cells are those of the line.
    TextAfterQuote,
    /// The cells are those of the beginning of the line.
    TooLong,
}

enum Next {
    Line(usize),
    TooLong,
    End,
}

impl<'a> Rows<'a> {
    /// Rows with cells between `separator`s, or between what the first line has most of.
    pub(super) fn new(input: Box<dyn BufRead + 'a>, separator: Option<u8>) -> Rows<'a> {
        let cells = Cells::new(separator.unwrap_or(b','));
        let (held, at, number) = (Vec::new(), 0, 1);
        Rows { lines: Lines::new(input), held, at, number, long_line: None, separator, columns: None, cells }
    }

    /// From here on a row has so many columns.
    pub(super) fn expect_columns(&mut self, columns: usize) {
        self.columns = Some(columns);
    }

    pub(super) fn cells(&self) -> &Cells {
        &self.cells
    }

    /// The next row and the line on which it begins; `None` at the end.
    pub(super) fn next(&mut self) -> io::Result<Option<(u64, Found)>> {
        loop {
            match self.line_after(0)? {
                Next::End => return Ok(None),
                Next::TooLong => return Ok(Some(self.too_long())),
                Next::Line(length) if self.held_from(0, length).trim_ascii().is_empty() => self.pass(length, 1),
                Next::Line(length) => return self.row(length).map(Some),
            }
        }
    }

    /// The row that begins with a line of this length.
    fn row(&mut self, first: usize) -> io::Result<(u64, Found)> {
        let separator = self.separator(first);
        let line = self.number;
        let (mut length, mut lines) = (first, 1);
        let mut end = line_end(self.held_from(0, first), separator, false);
        while end == LineEnd::Open && length <= LONGEST_RECORD {
            let Next::Line(more) = self.line_after(length)? else { break };
            end = line_end(self.held_from(length, more), separator, true);
            length += more;
            lines += 1;
        }
        if end == LineEnd::Complete {
            self.split(length);
            let is_aligned = self.columns.is_none_or(|columns| columns == self.cells.len());
            // A row over several lines that has the wrong number of columns is more likely a quote that closed by accident.
            if lines == 1 || is_aligned {
                self.pass(length, lines);
                return Ok((line, Found::Row));
            }
        }
        self.split(first);
        self.pass(first, 1);
        let found =
            if end == LineEnd::TextAfterQuote && lines == 1 { Found::TextAfterQuote } else { Found::UnclosedQuote };
        Ok((line, found))
    }

    fn too_long(&mut self) -> (u64, Found) {
        let beginning = self.long_line.take().unwrap_or_default();
        let separator = self.separator.unwrap_or_else(|| separator(&beginning));
        self.cells = Cells::new(separator);
        self.cells.split(&beginning);
        self.number += 1;
        (self.number - 1, Found::TooLong)
    }

    fn separator(&mut self, first: usize) -> u8 {
        if let Some(known) = self.separator {
            return known;
        }
        let found = separator(self.held_from(0, first));
        self.separator = Some(found);
        self.cells = Cells::new(found);
        found
    }

    fn split(&mut self, length: usize) {
        let row = self.held.get(self.at..self.at + length).unwrap_or_default();
        self.cells.split(row);
    }

    fn held_from(&self, offset: usize, length: usize) -> &[u8] {
        let start = self.at + offset;
        self.held.get(start..start + length).unwrap_or_default()
    }

    fn pass(&mut self, length: usize, lines: u64) {
        self.at += length;
        self.number += lines;
    }

    /// The length of the line that begins `offset` bytes after the row's beginning, read if it is not held yet.
    fn line_after(&mut self, offset: usize) -> io::Result<Next> {
        let rest = self.held.get(self.at + offset..).unwrap_or_default();
        if let Some(end) = rest.iter().position(|byte| *byte == b'\n') {
            return Ok(Next::Line(end + 1));
        }
        if self.long_line.is_some() {
            return Ok(Next::TooLong);
        }
        if self.at > self.held.len() / 2 {
            self.held.drain(..self.at);
            self.at = 0;
        }
        match self.lines.next()? {
            None => Ok(Next::End),
            Some((_, Line::TooLong(beginning))) => {
                self.long_line = Some(beginning.to_vec());
                Ok(Next::TooLong)
            }
            Some((_, Line::Whole(line))) => {
                let line = without_end(line);
                self.held.extend_from_slice(line);
                self.held.push(b'\n');
                Ok(Next::Line(line.len() + 1))
            }
        }
    }
}
