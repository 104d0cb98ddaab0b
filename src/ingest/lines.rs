//! Lines of any input, with a bound on how much of one is held.

use std::io::{self, BufRead, Read};

/// The longest record, bytes.
pub(super) const LONGEST_RECORD: usize = 1 << 20;

pub(super) const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";

/// Reads an input line by line.
pub(crate) struct Lines<'a> {
    input: Box<dyn BufRead + 'a>,
    number: u64,
    buffer: Vec<u8>,
}

/// One line, with its line end.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Line<'b> {
    Whole(&'b [u8]),
    /// Longer than [`LONGEST_RECORD`]: its beginning; the rest was passed over.
    TooLong(&'b [u8]),
}

impl<'a> Lines<'a> {
    pub(crate) fn new(input: Box<dyn BufRead + 'a>) -> Lines<'a> {
        Lines { input, number: 0, buffer: Vec::new() }
    }

    /// Returns the next line and its number from 1; `None` at the end.
    ///
    /// # Errors
    /// What the reader says; what it gave of the line until then is dropped, so that no half record is taken for a whole one.
    pub(crate) fn next(&mut self) -> io::Result<Option<(u64, Line<'_>)>> {
        const WITH_LINE_END: usize = LONGEST_RECORD + 2;
        self.buffer.clear();
        self.buffer.shrink_to(LONGEST_RECORD);
        let bound = u64::try_from(WITH_LINE_END).unwrap_or(u64::MAX);
        let length = self.input.by_ref().take(bound).read_until(b'\n', &mut self.buffer)?;
        if length == 0 {
            return Ok(None);
        }
        self.number += 1;
        let cut = !self.buffer.ends_with(b"\n") && length == WITH_LINE_END;
        if cut {
            self.input.skip_until(b'\n')?;
        }
        let skipped =
            if self.number == 1 && self.buffer.starts_with(BYTE_ORDER_MARK) { BYTE_ORDER_MARK.len() } else { 0 };
        let line = self.buffer.get(skipped..).unwrap_or_default();
        let too_long = cut || without_end(line).len() > LONGEST_RECORD;
        Ok(Some((self.number, if too_long { Line::TooLong(line) } else { Line::Whole(line) })))
    }
}

/// Returns the line without its line end.
pub(crate) fn without_end(line: &[u8]) -> &[u8] {
    let line = line.strip_suffix(b"\n").unwrap_or(line);
    line.strip_suffix(b"\r").unwrap_or(line)
}
