//! Where a row ends: quotes, separators and line ends only.
//!
//! A quote that opens a cell and the next one that is followed by a separator or a line end leave no choice (RFC 4180), and a
//! quote inside a cell that none opens stands for itself (`5" pipe`). Two things can be read in two ways: text after a closing
//! quote (the cell has ended, or the quote was meant for itself and the cell goes on) and a quote after blanks at the beginning
//! of a cell (for itself, or opening). From there on both readings are followed, as a set of states of an automaton.
//!
//! Who wrote one quote inside a cell without doubling it may have written more: so such a row is complete where all readings
//! say so and its quotes are even in number. `"he said "hi"` at the end of a line may still be the middle of a text.

/// The readings that are possible, one bit each.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Readings(u8);

/// At the beginning of a cell.
const START: u8 = 1;
/// After blanks at the beginning of a cell.
const BLANK: u8 = 1 << 1;
/// In a cell without quotes around it.
const PLAIN: u8 = 1 << 2;
const QUOTED: u8 = 1 << 3;
/// After a quote in a quoted cell: its end, or the first half of a doubled one.
const QUOTE: u8 = 1 << 4;
/// After blanks after a closing quote.
const AFTER_QUOTED: u8 = 1 << 5;

/// What is known of a row at the end of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum LineEnd {
    /// The row is complete.
    Complete,
    /// The row goes on in a quoted cell.
    Open,
    /// The row may be complete and may go on.
    Doubtful,
}

/// Follows the quotes of one row.
#[derive(Debug)]
pub(super) struct Quotes {
    separator: u8,
    readings: Readings,
    is_even: bool,
    is_doubtful: bool,
    text_after_quote: bool,
}

impl Quotes {
    pub(super) fn new(separator: u8) -> Quotes {
        Quotes { separator, readings: Readings(START), is_even: true, is_doubtful: false, text_after_quote: false }
    }

    /// Returns whether anything could be read in two ways.
    pub(super) fn was_doubtful(&self) -> bool {
        self.is_doubtful
    }

    /// Returns whether there was text after a closing quote.
    pub(super) fn text_after_quote(&self) -> bool {
        self.text_after_quote
    }

    pub(super) fn feed(&mut self, bytes: &[u8]) {
        // Without a quote nothing opens and nothing closes.
        if !bytes.contains(&b'"') && (self.readings.0 == QUOTED || self.readings.0 == START && bytes.ends_with(b"\n")) {
            return;
        }
        for byte in bytes {
            self.is_even ^= *byte == b'"';
            self.readings = self.after(*byte);
        }
    }

    pub(super) fn line_end(&self) -> LineEnd {
        let may_be_open = self.may_be_open();
        match self.is_doubtful {
            true if may_be_open || !self.is_even => LineEnd::Doubtful,
            false if may_be_open => LineEnd::Open,
            _ => LineEnd::Complete,
        }
    }

    /// Returns whether by some reading the row goes on in a quoted cell.
    pub(super) fn may_be_open(&self) -> bool {
        self.readings.0 & QUOTED != 0
    }

    /// Goes on with the next line, whether it is one of the row or not.
    pub(super) fn go_on(&mut self) {
        if self.is_doubtful {
            self.readings.0 |= START | QUOTED;
        }
    }

    fn after(&mut self, byte: u8) -> Readings {
        let before = self.readings.0;
        if before.is_power_of_two() {
            return Readings(self.step(before, byte));
        }
        let each = (0..8).map(|bit| 1 << bit).filter(|state| before & state != 0);
        Readings(each.fold(0, |all, state| all | self.step(state, byte)))
    }

    /// Returns the states after `byte` in one of them.
    fn step(&mut self, state: u8, byte: u8) -> u8 {
        match (state, byte) {
            (QUOTED, b'"') => QUOTE,
            (QUOTED, _) | (START | QUOTE, b'"') => QUOTED,
            (_, byte) if byte == self.separator || byte == b'\n' => START,
            (BLANK, b'"') => {
                self.is_doubtful = true;
                PLAIN | QUOTED
            }
            (START | BLANK, b' ' | b'\t') => BLANK,
            (QUOTE | AFTER_QUOTED, b' ' | b'\t' | b'\r') => AFTER_QUOTED,
            (QUOTE | AFTER_QUOTED, _) => {
                (self.is_doubtful, self.text_after_quote) = (true, true);
                PLAIN | QUOTED
            }
            _ => PLAIN,
        }
    }
}

/// Returns the separator that stands most often outside quotes: comma, semicolon or tab.
pub(super) fn separator(header: &[u8]) -> u8 {
    let mut quoted = false;
    let mut counts = [(b',', 0_u32), (b';', 0), (b'\t', 0)];
    for byte in header {
        quoted ^= *byte == b'"';
        for (candidate, count) in &mut counts {
            *count += u32::from(!quoted && byte == candidate);
        }
    }
    // The first of equals: a comma where there is one column only.
    counts.into_iter().rev().max_by_key(|(_, count)| *count).map_or(b',', |(candidate, _)| candidate)
}

#[cfg(test)]
mod tests {
    use super::{LineEnd, Quotes};

    fn after(text: &str) -> LineEnd {
        let mut quotes = Quotes::new(b',');
        for line in text.split_inclusive('\n') {
            quotes.go_on();
            quotes.feed(line.as_bytes());
        }
        quotes.line_end()
    }

    #[test]
    fn rows_end_where_every_reading_says_so() {
        for text in [
            "a,b\n",
            "\"a\",\"b\"\"\"\n",
            "5\" pipe,b\n",
            "\"a\nb\"\n",
            "\"a\" ,b\r\n",
            " \"a\" ,b\n",
            "\"a\"b,\"c\"\n",
        ] {
            assert_eq!(after(text), LineEnd::Complete, "{text}");
        }
        for text in ["\"a\n", "a,\"b\n", "\"a\"\"\n", "\"a\nb\n"] {
            assert_eq!(after(text), LineEnd::Open, "{text}");
        }
        for text in ["\"a\"b\n", "\"a \"b\" c\n", "\"a \"b\"\n", "\"a \"b\", c\n", " \"a\n", "\"a\"b\nc,d\n"] {
            assert_eq!(after(text), LineEnd::Doubtful, "{text}");
        }
        assert_eq!(after("\"he said \"hi\" and\na,b\nend\",c\n"), LineEnd::Complete);
    }
}
