//! One JSON object a line.

use std::io::{self, BufRead};

use super::decoder::Decoder;
use super::lines::{Line, Lines, without_end};
use super::{Item, Record};

/// Iterates over the items of NDJSON.
pub(super) struct Ndjson<'a, R> {
    lines: Option<Lines<'a>>,
    decoder: Decoder<'a, R>,
}

impl<'a, R: Record> Ndjson<'a, R> {
    pub(super) fn new(input: Box<dyn BufRead + 'a>, decoder: Decoder<'a, R>) -> Ndjson<'a, R> {
        Ndjson { lines: Some(Lines::new(input)), decoder }
    }
}

impl<R: Record> Iterator for Ndjson<'_, R> {
    type Item = io::Result<Item<R>>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            match self.lines.as_mut()?.next() {
                Ok(None) => self.lines = None,
                Ok(Some((_, Line::Whole(line)))) if line.trim_ascii().is_empty() => {}
                Ok(Some((number, Line::Whole(line)))) => return Some(Ok(self.decoder.json(number, without_end(line)))),
                Ok(Some((number, Line::TooLong(line)))) => return Some(Ok(self.decoder.too_long(number, line))),
                Err(error) => {
                    self.lines = None;
                    return Some(Err(error));
                }
            }
        }
    }
}
