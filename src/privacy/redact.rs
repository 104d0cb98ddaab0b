//! Taking personal data out of free text.

use std::borrow::Cow;
use std::sync::LazyLock;

use regex::{Captures, Regex};

/// What a personal number looks like in Sweden (with or without century, hyphen or plus sign; day + 60 for a
/// samordningsnummer) and in Norway (eleven digits; day + 40 for a D-nummer).
static PERSONAL_NUMBER: LazyLock<Option<Regex>> = LazyLock::new(|| {
    let swedish = r"(?:19|20)?\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01]|[6-8]\d|9[01])[ ]?[-+]?[ ]?\d{4}";
    let norwegian = r"(?:[0-2]\d|3[01]|[4-6]\d|7[01])(?:0[1-9]|1[0-2])\d{2}[ ]?\d{5}";
    Regex::new(&format!(r"\b(?:{swedish}|{norwegian})\b")).ok()
});
static EMAIL: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+").ok());
/// Nordic phone numbers: an international prefix, or a Swedish trunk zero. Where a date is written, with or without a time,
/// the date is found first: its digits look like a number that begins with 0.
static PHONE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    let day = r"(?:0[1-9]|[12]\d|3[01])";
    let date = format!(r"\b(?:(?:19|20)\d{{2}}-(?:0[1-9]|1[0-2])-{day}|{day}-(?:0[1-9]|1[0-2])-(?:19|20)\d{{2}})\b");
    let time = r"(?:[ ]\d{2}:\d{2}(?::\d{2})?\b)?";
    let phone = r"(?:(?:\+|\b00)(?:45|46|47|358)[ -]?(?:\(0\))?|\b0)\d{1,3}(?:[ -]?\d{2,3}){2,4}\b";
    Regex::new(&format!("(?<date>{date}{time})|{phone}")).ok()
});

/// What stands for what was taken out.
const MARKS: [&str; 3] = ["[email]", "[personnummer]", "[phone]"];

/// Whether something was taken out of this text: what it was is not known any more.
#[must_use]
pub fn is_redacted(text: &str) -> bool {
    MARKS.iter().any(|mark| text.contains(mark))
}

/// The text without personal numbers, e-mail addresses and phone numbers; each is replaced by what it was.
///
/// ```
/// let text = kanalkoll::privacy::redact("Ring 070-123 45 67 eller anna@example.se, 850101-1236");
/// assert_eq!(text, "Ring [phone] eller [email], [personnummer]");
/// ```
#[must_use]
pub fn redact(text: &str) -> Cow<'_, str> {
    let [email, number, phone] = MARKS;
    let kinds = [(&EMAIL, email), (&PERSONAL_NUMBER, number), (&PHONE, phone)];
    kinds.into_iter().fold(Cow::Borrowed(text), |text, (pattern, name)| match pattern.as_ref() {
        Some(pattern) if pattern.is_match(&text) => {
            let kept = |found: &Captures<'_>| {
                found.name("date").map_or_else(|| name.to_owned(), |date| date.as_str().to_owned())
            };
            Cow::Owned(pattern.replace_all(&text, kept).into_owned())
        }
        _ => text,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn personal_numbers_go_in_every_spelling() {
        for number in
            ["850101-1236", "19850101-1236", "8501011236", "850161-1236", "120101+1236", "01018512345", "41018512345"]
        {
            assert_eq!(redact(&format!("nr {number}.")), "nr [personnummer].", "{number}");
        }
    }

    #[test]
    fn ordinary_numbers_and_times_stay() {
        for text in [
            "2020-06-01T08:12:00+02:00",
            "2020-06-01 08:12",
            "2020-06-01 08:12:30",
            "2020-01-02 2020-03-04 05:06",
            "05-02-2020 10:15",
            "01.06.2020 08:05",
            "06/01/2020 08:05:00 AM",
            "ärende 123456",
            "A-1",
            "{\"wait_seconds\":1200}",
        ] {
            assert_eq!(redact(text), text);
        }
    }
}
