//! The part of an input that is being looked at.

use std::io::{self, BufRead};

/// Bytes that were read and not yet passed.
pub(super) struct Window<'a> {
    input: Box<dyn BufRead + 'a>,
    bytes: Vec<u8>,
    at: usize,
    /// How many bytes of the input were dropped from `bytes`.
    dropped: u64,
}

impl<'a> Window<'a> {
    pub(super) fn new(input: Box<dyn BufRead + 'a>) -> Window<'a> {
        Window { input, bytes: Vec::new(), at: 0, dropped: 0 }
    }

    /// Returns how many bytes of the input were passed.
    pub(super) fn passed(&self) -> u64 {
        self.dropped + u64::try_from(self.at).unwrap_or(u64::MAX)
    }

    /// Returns how many bytes are held.
    pub(super) fn held(&self) -> usize {
        self.from(0).len()
    }

    /// Returns what is held after the first `offset` bytes.
    pub(super) fn from(&self, offset: usize) -> &[u8] {
        self.bytes.get(self.at + offset..).unwrap_or_default()
    }

    /// Returns the first `length` bytes, or what is held of them.
    pub(super) fn first(&self, length: usize) -> &[u8] {
        let held = self.from(0);
        held.get(..length).unwrap_or(held)
    }

    /// Reads more; `false` at the end of the input.
    pub(super) fn fill(&mut self) -> io::Result<bool> {
        if self.at > self.bytes.len() / 2 {
            self.bytes.drain(..self.at);
            self.dropped = self.passed();
            self.at = 0;
        }
        let more = loop {
            match self.input.fill_buf() {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                more => break more?,
            }
        };
        let length = more.len();
        self.bytes.extend_from_slice(more);
        self.input.consume(length);
        Ok(length > 0)
    }

    /// Reads until `length` bytes are held or the input ends.
    pub(super) fn hold(&mut self, length: usize) -> io::Result<()> {
        while self.held() < length {
            if !self.fill()? {
                return Ok(());
            }
        }
        Ok(())
    }

    /// Passes `length` bytes, or as many as are held.
    pub(super) fn advance(&mut self, length: usize) {
        self.at += self.first(length).len();
    }

    /// Passes the rest of the input, so that its sender can come to the end of it.
    pub(super) fn pass_rest(&mut self) -> io::Result<()> {
        loop {
            self.advance(self.held());
            if !self.fill()? {
                return Ok(());
            }
        }
    }

    /// Passes blanks and line ends; the byte after them, or `None` at the end of the input.
    pub(super) fn skip_blanks(&mut self) -> io::Result<Option<u8>> {
        loop {
            let held = self.from(0);
            let blanks = held.len() - held.trim_ascii_start().len();
            self.advance(blanks);
            if let Some(byte) = self.from(0).first() {
                return Ok(Some(*byte));
            }
            if !self.fill()? {
                return Ok(None);
            }
        }
    }

    /// Passes `prefix` if the window begins with it.
    pub(super) fn skip_prefix(&mut self, prefix: &[u8]) -> io::Result<()> {
        self.hold(prefix.len())?;
        if self.from(0).starts_with(prefix) {
            self.advance(prefix.len());
        }
        Ok(())
    }
}
