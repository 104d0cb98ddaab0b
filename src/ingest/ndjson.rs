//! One JSON object a line.

use std::io::{self, BufRead};

use super::Item;
use super::decoder::Decode;
use super::lines::{Line, Lines, without_end};

/// Iterates over the items of NDJSON.
pub(crate) struct Ndjson<'a, D> {
    lines: Option<Lines<'a>>,
    decoder: D,
}

impl<'a, D: Decode> Ndjson<'a, D> {
    pub(crate) fn new(input: Box<dyn BufRead + 'a>, decoder: D) -> Ndjson<'a, D> {
        Ndjson { lines: Some(Lines::new(input)), decoder }
    }
}

impl<D: Decode> Iterator for Ndjson<'_, D> {
    type Item = io::Result<Item<D::Out>>;

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
