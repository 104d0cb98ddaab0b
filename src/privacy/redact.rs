//! Taking personal data out of free text.
//!
//! The time this takes grows with the length of the text and with nothing else, whatever the text is.

mod pattern;
mod personal;
mod phone;
mod written;

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::LazyLock;

use crate::model::closed_list::closed_list;
use pattern::{Pattern, pattern};
use personal::is_personal_number;
use phone::{is_phone, prefix};
use written::{Numbers, Walk};

closed_list! {
    /// A kind of personal data that is taken out of a text.
    pub enum RedactedKind {
        /// A Swedish personnummer or samordningsnummer, a Norwegian fødselsnummer or D-nummer.
        PersonalNumber,
        /// An e-mail address.
        Email,
        /// A Nordic phone number.
        Phone,
    }
}

impl RedactedKind {
    /// Returns the mark that stands in the text for what was taken out.
    #[must_use]
    pub const fn mark(self) -> &'static str {
        match self {
            RedactedKind::PersonalNumber => "[personnummer]",
            RedactedKind::Email => "[email]",
            RedactedKind::Phone => "[phone]",
        }
    }
}

/// A text without personal data, and how much was taken out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Redacted<'a> {
    /// The text, with a mark where something was taken out.
    pub text: Cow<'a, str>,
    /// How many of each kind were taken out; a kind of which there was none is absent.
    pub counts: BTreeMap<RedactedKind, i64>,
}

/// Addresses as they are written, and those that hide their `@` from machines: `anna (at) example.se`.
static EMAIL: Pattern = LazyLock::new(|| {
    let local = r"[\p{L}\p{M}\p{N}_][\p{L}\p{M}\p{N}._%+&'~-]*";
    let at = r"(?:[@＠]| [@＠] | ?[(\[{] ?(?:(?i:at|a|ät|snabel-?a|krøllalfa|alfakrøll)|@) ?[)\]}] ?)";
    let domain = r"(?:[\p{L}\p{M}\p{N}-]+\.)+\p{L}[\p{L}\p{M}\p{N}-]+";
    pattern(&format!("{local}{at}{domain}"))
});

/// Returns whether something was taken out of this text: what it was is not known any more.
#[must_use]
pub fn is_redacted(text: &str) -> bool {
    RedactedKind::ALL.iter().any(|kind| text.contains(kind.mark()))
}

/// Returns the text without personal numbers, e-mail addresses and phone numbers; each is replaced by what it was.
///
/// ```
/// let text = kanalkoll::privacy::redact("Ring 070-123 45 67 eller anna@example.se, 850101-1236");
/// assert_eq!(text, "Ring [phone] eller [email], [personnummer]");
/// ```
#[must_use]
pub fn redact(text: &str) -> Cow<'_, str> {
    redact_counted(text).text
}

/// Returns the text without personal numbers, e-mail addresses and phone numbers, and how many of each there were.
///
/// What was taken out before stays as it is and is not counted again.
///
/// ```
/// use kanalkoll::privacy::{RedactedKind, redact_counted};
/// let redacted = redact_counted("850101-1236 i ärende 2020-001234");
/// assert_eq!(redacted.text, "[personnummer] i ärende 2020-001234");
/// assert_eq!(redacted.counts.get(&RedactedKind::PersonalNumber), Some(&1));
/// ```
#[must_use]
pub fn redact_counted(text: &str) -> Redacted<'_> {
    let mut counts = BTreeMap::new();
    let text = replaced(Cow::Borrowed(text), &emails(text), &mut counts);
    // Digits inside an address are gone by now.
    let numbers = numbers(&text);
    let text = replaced(text, &numbers, &mut counts);
    Redacted { text, counts }
}

/// Where in the text something of a kind stands.
type Match = (Range<usize>, RedactedKind);

fn emails(text: &str) -> Vec<Match> {
    let Some(email) = EMAIL.as_ref() else { return Vec::new() };
    email.find_iter(text).map(|found| (found.range(), RedactedKind::Email)).collect()
}

fn numbers(text: &str) -> Vec<Match> {
    let mut found = Vec::new();
    let mut numbers = Numbers::of(text);
    while let Some(walk) = numbers.next_walk() {
        // The longest reading first: a century or an area code belongs to what it stands before.
        let personal = walk.longest(is_personal_number).map(|number| (number.range(), RedactedKind::PersonalNumber));
        let date_end = personal.is_none().then(|| walk.date_end()).flatten();
        // The parts of a date would read as the beginning of a phone number.
        match personal.or_else(|| if date_end.is_none() { phone(&walk) } else { None }) {
            Some(taken) => {
                numbers.take_until(taken.0.end);
                found.push(taken);
            }
            None => numbers.pass(date_end.unwrap_or_else(|| walk.first_end())),
        }
    }
    found
}

fn phone(walk: &Walk<'_>) -> Option<Match> {
    let number = walk.longest(is_phone)?;
    let Range { start, end } = number.range();
    Some((start - prefix(&number)..end, RedactedKind::Phone))
}

fn replaced<'a>(text: Cow<'a, str>, found: &[Match], counts: &mut BTreeMap<RedactedKind, i64>) -> Cow<'a, str> {
    if found.is_empty() {
        return text;
    }
    let mut kept = String::with_capacity(text.len());
    let mut at = 0;
    for (range, kind) in found {
        kept.push_str(text.get(at..range.start).unwrap_or_default());
        kept.push_str(kind.mark());
        at = range.end;
        *counts.entry(*kind).or_default() += 1;
    }
    kept.push_str(text.get(at..).unwrap_or_default());
    Cow::Owned(kept)
}
