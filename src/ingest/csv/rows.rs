//! Lines -> rows. Where the quotes of a row cannot be told, all lines up to where they can be told again are one row without
//! cells of its own: what looks like a record inside it may be a text that somebody wrote.

use std::io::{self, BufRead};

use super::cells::Cells;
use super::quotes::{LineEnd, Quotes, separator};
use crate::ingest::lines::{BYTE_ORDER_MARK, LONGEST_RECORD};
use crate::ingest::window::Window;

/// How much of a line is looked at at once, bytes.
const LONGEST_PIECE: usize = 64 * 1024;

/// Reads rows; the cells of the last one are at hand.
pub(crate) struct Rows<'a> {
    window: Window<'a>,
    /// The number of the line at the beginning of the window.
    number: u64,
    separator: Option<u8>,
    columns: Option<usize>,
    /// The beginning of the row, with its line ends as `\n`.
    row: Vec<u8>,
    cells: Cells,
    span: Span,
}

/// Where a row stands in the input.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Span {
    /// Its first line and its last, from 1.
    pub(crate) from: u64,
    pub(crate) to: u64,
    /// How many bytes of the input stand before it.
    pub(crate) byte: u64,
}

/// What was found where a row should be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum RowKind {
    Row,
    /// Text after a closing quote, or a quote after blanks: the cells are those of its first line, as far as one can tell.
    Doubtful {
        text_after_quote: bool,
    },
    /// A quote that may be open at the end of the input. The cells are those of its first line.
    UnclosedQuote,
    /// The cells are those of the beginning of its first line.
    TooLong,
}

impl<'a> Rows<'a> {
    /// Returns a reader of rows with cells between `separator`s, or between what the first line has most of.
    pub(crate) fn new(input: Box<dyn BufRead + 'a>, separator: Option<u8>) -> Rows<'a> {
        Rows {
            window: Window::new(input),
            number: 1,
            separator,
            columns: None,
            row: Vec::new(),
            cells: Cells::new(separator.unwrap_or(b',')),
            span: Span::default(),
        }
    }

    /// Sets how many columns a row has from here on.
    pub(crate) fn expect_columns(&mut self, columns: usize) {
        self.columns = Some(columns);
    }

    pub(crate) fn cells(&self) -> &Cells {
        &self.cells
    }

    /// Returns where the last row stands.
    pub(crate) fn span(&self) -> Span {
        self.span
    }

    /// Returns whether nothing but blanks follows.
    pub(crate) fn is_at_end(&mut self) -> io::Result<bool> {
        Ok(self.window.skip_blanks()?.is_none())
    }

    /// Returns the next row; `None` at the end.
    pub(crate) fn next(&mut self) -> io::Result<Option<RowKind>> {
        if self.window.passed() == 0 {
            self.window.skip_prefix(BYTE_ORDER_MARK)?;
            self.named_separator()?;
        }
        loop {
            let length = self.piece()?;
            let piece = self.window.first(length);
            if length == 0 {
                return Ok(None);
            }
            if !piece.trim_ascii().is_empty() {
                return self.row().map(Some);
            }
            self.number += u64::from(piece.ends_with(b"\n"));
            self.window.advance(length);
        }
    }

    fn row(&mut self) -> io::Result<RowKind> {
        self.span = Span { from: self.number, to: self.number, byte: self.window.passed() };
        self.row.clear();
        self.row.shrink_to(LONGEST_RECORD);
        let mut quotes = Quotes::new(self.separator()?);
        // Where its first line ends, once that is known.
        let mut first = None;
        loop {
            let length = self.piece()?;
            let at_end = length == 0;
            if at_end {
                quotes.feed(b"\n");
                self.end_line();
            } else {
                self.span.to = self.number;
                if !self.take(length, &mut quotes) {
                    continue;
                }
            }
            let is_first = first.is_none();
            let first = *first.get_or_insert(self.row.len());
            match quotes.line_end() {
                LineEnd::Complete => return Ok(self.complete(first, &quotes)),
                LineEnd::Doubtful if is_first && self.is_aligned() => return Ok(self.complete(first, &quotes)),
                // Nothing is after it that it could have taken.
                LineEnd::Doubtful if is_first && at_end && !quotes.may_be_open() => {
                    return Ok(self.complete(first, &quotes));
                }
                _ if at_end => {
                    self.split(first);
                    return Ok(RowKind::UnclosedQuote);
                }
                _ => quotes.go_on(),
            }
        }
    }

    fn complete(&mut self, first: usize, quotes: &Quotes) -> RowKind {
        let is_one_line = first == self.row.len();
        if self.row.len() > LONGEST_RECORD + 1 {
            self.split(first);
            return RowKind::TooLong;
        }
        let text_after_quote = quotes.text_after_quote();
        if text_after_quote || !is_one_line && quotes.was_doubtful() {
            self.split(first);
            return RowKind::Doubtful { text_after_quote };
        }
        self.split(self.row.len());
        RowKind::Row
    }

    /// Returns whether the line has as many cells as the header when every doubtful quote ends its cell, and the last cell is none of
    /// the doubtful ones: the text of a cell that goes on would have to hold exactly the separators that are missing.
    fn is_aligned(&mut self) -> bool {
        let separator = self.separator.unwrap_or(b',');
        let last = self.row.rsplit(|byte| *byte == separator).next().unwrap_or_default();
        if last.contains(&b'"') {
            return false;
        }
        self.split(self.row.len());
        self.columns == Some(self.cells.len())
    }

    /// Passes over a first line `sep=;`, which spreadsheets write for themselves.
    fn named_separator(&mut self) -> io::Result<()> {
        const LONGEST: usize = "sep=;\r\n".len();
        self.window.hold(LONGEST)?;
        let length = self.piece()?;
        let line = self.window.first(length);
        if let [b's' | b'S', b'e' | b'E', b'p' | b'P', b'=', separator] = line.trim_ascii_end() {
            let separator = *separator;
            self.separator = Some(separator);
            self.cells = Cells::new(separator);
            self.window.advance(length);
            self.number += 1;
        }
        Ok(())
    }

    fn separator(&mut self) -> io::Result<u8> {
        if let Some(known) = self.separator {
            return Ok(known);
        }
        let length = self.piece()?;
        let found = separator(self.window.first(length));
        self.separator = Some(found);
        self.cells = Cells::new(found);
        Ok(found)
    }

    fn split(&mut self, length: usize) {
        self.cells.split(self.row.get(..length).unwrap_or(&self.row));
    }

    /// Moves a piece of the input to the row; whether a line ends with it.
    fn take(&mut self, length: usize, quotes: &mut Quotes) -> bool {
        let piece = self.window.first(length);
        quotes.feed(piece);
        let ends = piece.ends_with(b"\n");
        // Of a row that is too long, one byte more is held than it may have.
        let room = (LONGEST_RECORD + 2).saturating_sub(self.row.len());
        self.row.extend_from_slice(piece.get(..room).unwrap_or(piece));
        self.window.advance(length);
        if ends {
            self.number += 1;
            self.end_line();
        }
        ends
    }

    /// Writes the line end as one byte.
    fn end_line(&mut self) {
        if self.row.len() > LONGEST_RECORD + 1 && !self.row.ends_with(b"\n") {
            return;
        }
        for end in [b'\n', b'\r'] {
            if self.row.last() == Some(&end) {
                self.row.pop();
            }
        }
        self.row.push(b'\n');
    }

    /// Returns the length of the next line with its end, or of a part of it; 0 at the end of the input.
    fn piece(&mut self) -> io::Result<usize> {
        let mut searched = 0;
        loop {
            let held = self.window.from(searched);
            if let Some(end) = held.iter().position(|byte| *byte == b'\n') {
                return Ok(searched + end + 1);
            }
            searched += held.len();
            if searched >= LONGEST_PIECE || !self.window.fill()? {
                return Ok(searched);
            }
        }
    }
}
