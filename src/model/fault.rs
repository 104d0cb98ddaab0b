//! What is wrong with one record: a field, a reason from a closed list, what was found, what is expected.

use std::fmt;

use crate::model::closed_list::closed_list;

closed_list! {
    /// Why a record was rejected. The list is closed: it is part of the outward contract.
    #[derive(strum::Display)]
    pub enum Reason {
        NotJson,
        NotCsv,
        NotXml,
        InvalidUtf8,
        NulByte,
        TooLong,
        UnclosedQuote,
        UnreadableRest,
        ColumnCount,
        UnknownField,
        Missing,
        WrongType,
        NotANumber,
        NotATime,
        NotADate,
        NotAVersion,
        NotACode,
        ControlCharacter,
        NotAnAddress,
        NoZone,
        NotInList,
        NotMapped,
        OutOfRange,
        AnswerBeforeArrival,
        ClosedBeforeArrival,
        ClosedBeforeAnswer,
        CalledBackBeforeArrival,
        Inconsistent,
        CountedAsContacts,
        CountedAsVolumes,
        Overlaps,
    }
}

impl Reason {
    /// Returns whether the text that was rejected may be several records, or a part of one: it is never read as one record.
    #[must_use]
    pub const fn is_of_a_span(self) -> bool {
        matches!(self, Reason::NotCsv | Reason::UnclosedQuote | Reason::UnreadableRest)
    }
}

/// One fault of one record. `found` and `field`, which a sender may have made up, are shortened to 80 characters; they never
/// hold a whole record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    pub field: String,
    pub reason: Reason,
    pub found: String,
    pub expected: String,
}

impl Fault {
    /// Returns a fault in `field`.
    #[must_use]
    pub fn new(field: &str, reason: Reason, found: &str, expected: impl Into<String>) -> Self {
        Self { field: shortened(field), reason, found: shortened(found), expected: expected.into() }
    }

    /// Returns one sentence for people: what was found and what is expected.
    #[must_use]
    pub fn detail(&self) -> String {
        if self.found.is_empty() {
            format!("expected {}", self.expected)
        } else {
            format!("found `{}`; expected {}", self.found, self.expected)
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}: {}", self.field, self.reason, self.detail())
    }
}

fn shortened(found: &str) -> String {
    const LONGEST: usize = 80;
    let mut text: String = found.chars().take(LONGEST).map(|c| if c.is_control() { '\u{fffd}' } else { c }).collect();
    if found.chars().nth(LONGEST).is_some() {
        text.push('…');
    }
    text
}

/// Returns the listed word nearest to `word`, when it is near enough to be a slip of the pen.
///
/// ```
/// assert_eq!(kanalkoll::model::nearest("chanel", ["channel", "topic"]), Some("channel"));
/// assert_eq!(kanalkoll::model::nearest("zzz", ["channel", "topic"]), None);
/// ```
pub fn nearest<'a>(word: &str, list: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    list.into_iter()
        .map(|known| (strsim::damerau_levenshtein(word, known), known))
        .filter(|(distance, known)| *distance <= known.len().max(3) / 3 + 1)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, known)| known)
}

/// Returns what to expect when `word` is in no list: the nearest word, then the list.
#[must_use]
pub fn one_of(word: &str, list: &[&str]) -> String {
    match nearest(word, list.iter().copied()) {
        Some(known) => format!("one of {}; did you mean `{known}`?", list.join(", ")),
        None => format!("one of {}", list.join(", ")),
    }
}
