//! Numbers as people write them: digits of any script with blanks, hyphens and other marks between, and how far each
//! may reach.
//!
//! From every group of digits a *walk* goes on over at most 15 digits. Each end of a group on the way is a reading of what
//! is written there, in plain ASCII, so that what judges it need not know of no-break blanks or typographic dashes.

use std::ops::Range;
use std::sync::LazyLock;

use super::pattern::{Pattern, pattern};

/// The longest number that is looked for, in digits: an international phone number.
const MOST_DIGITS: usize = 15;
/// The most characters between two groups of digits of one number.
const MOST_JOINING: usize = 8;

/// A date with a full year, or with two digits for it, day or month first.
static DATE: Pattern = LazyLock::new(|| {
    let (day, month) = (r"(?:0?[1-9]|[12]\d|3[01])", r"(?:0?[1-9]|1[0-2])");
    let year = r"(?:(?:19|20)?\d\d)";
    let dates = ["-", r"\.", "/"].map(|mark| {
        format!("{year}{mark}{month}{mark}{day}|{day}{mark}{month}{mark}{year}|{month}{mark}{day}{mark}{year}")
    });
    pattern(&format!("^(?:{})$", dates.join("|")))
});

/// All groups of digits of a text, one after the other.
pub(super) struct Numbers<'t> {
    text: &'t str,
    at: usize,
    taken: usize,
}

/// What may be written from one group of digits on.
pub(super) struct Walk<'t> {
    before: &'t str,
    text: &'t str,
    start: usize,
    first_end: usize,
    plain: String,
    /// Where groups end: in the text, and in `plain`.
    ends: Vec<(usize, usize)>,
}

/// One reading of what is written somewhere.
pub(super) struct WrittenNumber<'w> {
    /// Digits with single blanks, `-`, `+`, `.`, `/` and parentheses between them.
    pub(super) plain: &'w str,
    /// The text before it, from what was last taken out.
    pub(super) before: &'w str,
    /// The text after it.
    pub(super) after: &'w str,
    start: usize,
    end: usize,
}

impl<'t> Numbers<'t> {
    pub(super) const fn of(text: &'t str) -> Numbers<'t> {
        Numbers { text, at: 0, taken: 0 }
    }

    /// Returns the walk from the next group of digits.
    pub(super) fn next_walk(&mut self) -> Option<Walk<'t>> {
        let start = self.at + self.text.get(self.at..)?.find(|c| digit(c).is_some())?;
        Some(Walk::from(self.text, self.taken, start))
    }

    /// Goes on from here: nothing was found before.
    pub(super) const fn pass(&mut self, end: usize) {
        self.at = end;
    }

    /// Goes on from here: what is before was taken out.
    pub(super) const fn take_until(&mut self, end: usize) {
        self.at = end;
        self.taken = end;
    }
}

impl<'t> Walk<'t> {
    fn from(text: &'t str, taken: usize, start: usize) -> Walk<'t> {
        let rest = text.get(start..).unwrap_or_default();
        let first_end = rest.find(|c| digit(c).is_none()).unwrap_or(rest.len()) + start;
        let before = text.get(taken..start).unwrap_or_default();
        let mut walk = Walk { before, text, start, first_end, plain: String::new(), ends: Vec::new() };
        walk.go(rest);
        walk
    }

    fn go(&mut self, rest: &str) {
        let (mut digits, mut joining, mut end) = (0, 0, 0);
        for (offset, c) in rest.char_indices() {
            if let Some(digit) = digit(c) {
                (digits, joining, end) = (digits + 1, 0, offset + c.len_utf8());
                if digits > MOST_DIGITS {
                    return;
                }
                self.plain.push(digit);
                continue;
            }
            joining += 1;
            if joining > MOST_JOINING {
                break;
            }
            match join(c) {
                Some(Join::Nothing) => {}
                Some(Join::Mark(mark)) => {
                    self.end_group(end);
                    if mark != ' ' || !self.plain.ends_with(' ') {
                        self.plain.push(mark);
                    }
                }
                None => break,
            }
        }
        self.end_group(end);
    }

    fn end_group(&mut self, end: usize) {
        if self.plain.ends_with(|c: char| c.is_ascii_digit()) {
            self.ends.push((self.start + end, self.plain.len()));
        }
    }

    fn readings(&self) -> impl DoubleEndedIterator<Item = WrittenNumber<'_>> {
        self.ends.iter().map(|(end, length)| WrittenNumber {
            plain: self.plain.get(..*length).unwrap_or_default(),
            before: self.before,
            after: self.text.get(*end..).unwrap_or_default(),
            start: self.start,
            end: *end,
        })
    }

    /// Returns the longest reading that is what is looked for.
    pub(super) fn longest(&self, is_it: fn(&WrittenNumber<'_>) -> bool) -> Option<WrittenNumber<'_>> {
        // Nobody sets the first digit of such a number apart.
        let starts_together = self.plain.bytes().take(2).filter(u8::is_ascii_digit).count() == 2;
        self.readings().rev().filter(|_| starts_together).find(is_it)
    }

    /// Returns where the date ends that is written here, if one is.
    pub(super) fn date_end(&self) -> Option<usize> {
        let date = DATE.as_ref()?;
        let is_date = |written: &WrittenNumber<'_>| (4..=8).contains(&written.digits()) && date.is_match(written.plain);
        self.readings().find(is_date).map(|date| date.end)
    }

    /// Returns where the first group of digits ends.
    pub(super) const fn first_end(&self) -> usize {
        self.first_end
    }
}

impl WrittenNumber<'_> {
    pub(super) const fn range(&self) -> Range<usize> {
        self.start..self.end
    }

    /// Returns how many digits there are.
    pub(super) fn digits(&self) -> usize {
        self.plain.bytes().filter(u8::is_ascii_digit).count()
    }

    /// Returns whether a mark and a digit follow at once, as within a range of dates or a long id.
    pub(super) fn goes_on(&self) -> bool {
        let mut after = self.after.chars();
        matches!(after.next().and_then(join), Some(Join::Mark('-' | '.' | '/')))
            && after.next().and_then(digit).is_some()
    }
}

/// What a character between two digits is.
enum Join {
    /// It is not seen: a soft hyphen, a zero-width blank.
    Nothing,
    /// It is written so in ASCII.
    Mark(char),
}

fn join(c: char) -> Option<Join> {
    match c {
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' => {
            Some(Join::Nothing)
        }
        '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe63}' | '\u{ff0d}' => Some(Join::Mark('-')),
        '+' | '\u{ff0b}' => Some(Join::Mark('+')),
        '.' | '/' | '(' | ')' => Some(Join::Mark(c)),
        _ if c.is_whitespace() => Some(Join::Mark(' ')),
        _ => None,
    }
}

/// Returns the ASCII digit for a digit of the scripts in which citizens write.
fn digit(c: char) -> Option<char> {
    const ZEROS: [char; 6] = ['0', '\u{660}', '\u{6f0}', '\u{966}', '\u{9e6}', '\u{ff10}'];
    if c.is_ascii() {
        return c.is_ascii_digit().then_some(c);
    }
    let value = |zero: char| u32::from(c).checked_sub(u32::from(zero)).filter(|value| *value < 10);
    ZEROS.into_iter().find_map(value).and_then(|value| char::from_digit(value, 10))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Returns how many characters are looked at in all walks over a text.
    fn work(text: &str) -> usize {
        let mut numbers = Numbers::of(text);
        let mut work = 0;
        while let Some(walk) = numbers.next_walk() {
            assert!(walk.ends.len() <= MOST_DIGITS);
            work += walk.first_end - walk.start + walk.plain.len() * walk.ends.len().max(1);
            numbers.pass(walk.first_end());
        }
        work
    }

    #[test]
    fn the_work_grows_with_the_text_and_not_with_its_square() {
        for piece in ["1", "1 ", "8501 ", "1-", "1+", "1\u{ad}", "1        ", "1         ", "1/1.", "1x", "((("] {
            let short = work(&piece.repeat(1_000));
            assert!(work(&piece.repeat(10_000)) <= 11 * short, "{piece}");
            assert!(short <= 1_000 * 1_000, "{piece}");
        }
    }
}
