//! Which written numbers are Nordic phone numbers.
//!
//! With a country code, or with the zero of a Swedish or Finnish area code, the digits alone tell. The eight digits of
//! Norway and Denmark tell by how they are grouped (`22 33 44 55`, `912 34 567`) or as a Norwegian mobile number; others,
//! and the seven of Iceland, only after a word such as `telefon`: without one they are case numbers, dates and prices.

use std::sync::LazyLock;

use super::pattern::{Pattern, matches, pattern};
use super::written::WrittenNumber;

/// An area code and a number in groups. A number begins with no zero, else a day would read as an area code.
static AREA: Pattern =
    LazyLock::new(|| pattern(r"^0[1-9]\d{0,2}(?:\) ?| ?[-/] ?| )(?:[1-9]\d{4,7}|[1-9]\d{1,3}(?:[ -]\d{2,4}){1,3})$"));
/// Stockholm's shortest numbers, which would else be confused with opening hours.
static SHORT: Pattern = LazyLock::new(|| pattern(r"^08(?:\) ?| ?[-/] ?| )[1-9](?:\d{5}|\d\d \d{3}|\d \d\d \d\d)$"));
static DOTTED: Pattern = LazyLock::new(|| pattern(r"^0\d\d\.\d{2,4}(?:\.\d{2,4}){1,3}$"));
static AREA_TOGETHER: Pattern = LazyLock::new(|| pattern(r"^0[1-9]\d{7,8}$"));
static EIGHT_GROUPED: Pattern = LazyLock::new(|| pattern(r"^[2-9](?:\d \d\d \d\d \d\d|\d\d \d\d \d{3})$"));
static EIGHT_MOBILE: Pattern = LazyLock::new(|| pattern(r"^[49]\d{7}$"));
static AFTER_A_WORD: Pattern =
    LazyLock::new(|| pattern(r"^[2-9](?:\d{7}|\d{3}[ -]\d{4}|\d(?:-\d\d){3}|\d\d[ -]?\d{4})$"));

/// A word that announces a phone number, right before it or with a little word or two between.
static ANNOUNCED: Pattern = LazyLock::new(|| {
    // Not the mark that stands for another one.
    let word = r"(?:^|[^\p{L}\[])(?:tel|tfn|tlf|tlph|phone|mob|cell|ring|sms|sími|puh)\p{L}*";
    pattern(&format!(
        r"(?i){word}[\s\p{{P}}]{{0,4}}(?:(?:på|til|till|nr|nummer|meg|mig|me|at)[\s\p{{P}}]{{1,3}}){{0,2}}$"
    ))
});
/// A word that announces the number of a case, an invoice, a customer.
static OF_A_CASE: Pattern = LazyLock::new(|| {
    let word =
        r"(?:^|[^\p{L}])(?:ärende|case|sak|dnr|diarie|journal|arkiv|ref|id|faktura|order|ocr|kund|kunde|avtal|konto)";
    pattern(&format!(r"(?i){word}\p{{L}}*[\s\p{{P}}]{{0,5}}(?:(?:nr|nummer|id)[\s\p{{P}}]{{1,3}})?$"))
});
static CURRENCY: Pattern = LazyLock::new(|| pattern(r"(?i)^(?:\s?(?:kr|sek|nok|dkk|isk|eur|€)|:-|,-|,\d)"));

/// Country codes with the digits that numbers have after them; a `(0)` among them counts.
const COUNTRIES: [(&str, std::ops::RangeInclusive<usize>); 6] =
    [("45", 8..=8), ("46", 7..=10), ("47", 8..=8), ("298", 6..=6), ("354", 7..=9), ("358", 5..=11)];

/// Returns whether this is a phone number of a Nordic country.
pub(super) fn is_phone(written: &WrittenNumber<'_>) -> bool {
    if !(7..=15).contains(&written.digits()) || written.plain.contains('+') || is_time(written.after) {
        return false;
    }
    has_country_code(written) || (has_area_code(written) || has_eight_digits(written)) && !is_part_of_an_id(written)
}

/// Returns how many bytes before the digits belong to the phone number: its plus sign, a parenthesis.
pub(super) fn prefix(written: &WrittenNumber<'_>) -> usize {
    let opened = written.plain.contains(')') && !written.plain.contains('(');
    match written.before {
        before if before.ends_with("(+") => 2,
        before if before.ends_with('+') || opened && before.ends_with('(') => 1,
        _ => 0,
    }
}

fn has_country_code(written: &WrittenNumber<'_>) -> bool {
    let plus = written.before.ends_with('+');
    if !plus && !written.plain.starts_with("00") {
        return false;
    }
    let digits: String = written.plain.chars().filter(char::is_ascii_digit).collect();
    let international = if plus { Some(digits.as_str()) } else { digits.strip_prefix("00") };
    international.is_some_and(|number| {
        COUNTRIES
            .iter()
            .any(|(code, lengths)| number.strip_prefix(code).is_some_and(|own| lengths.contains(&own.len())))
    })
}

fn has_area_code(written: &WrittenNumber<'_>) -> bool {
    match written.digits() {
        8 => matches(&SHORT, written.plain),
        9..=11 if matches(&AREA_TOGETHER, written.plain) => !matches(&OF_A_CASE, near(written.before)),
        9..=11 => [&AREA, &DOTTED].iter().any(|pattern| matches(pattern, written.plain)),
        _ => false,
    }
}

fn has_eight_digits(written: &WrittenNumber<'_>) -> bool {
    if written.digits() > 8 {
        return false;
    }
    let is_price = || matches(&CURRENCY, written.after);
    matches(&EIGHT_GROUPED, written.plain)
        || matches(&EIGHT_MOBILE, written.plain)
            && !(is_price() || is_field(written) || matches(&OF_A_CASE, near(written.before)))
        || matches(&AFTER_A_WORD, written.plain) && is_announced(written.before) && !is_price()
}

/// Returns whether the digits hang on what is before them, as in `BYGG-0123456789` and `INC0123456789`.
fn is_part_of_an_id(written: &WrittenNumber<'_>) -> bool {
    let mut before = written.before.chars().rev();
    let hangs = match before.next() {
        Some('-') => before.next().is_some_and(char::is_alphanumeric),
        Some('.' | '/' | ':') => before.next().is_some_and(char::is_numeric),
        Some(last) => last.is_alphanumeric() || last == '_',
        None => false,
    };
    hangs && !is_announced(written.before)
}

/// Returns whether it stands alone in a row of values, as ids do; after a word it may still be a phone number.
fn is_field(written: &WrittenNumber<'_>) -> bool {
    let after = written.after.strip_prefix('"').unwrap_or(written.after);
    let follows = after.starts_with([';', '\t'])
        || after.strip_prefix(',').is_some_and(|next| next.starts_with(|c: char| !c.is_whitespace()));
    written.before.ends_with([';', ',', '\t', '"']) || follows
}

fn is_announced(before: &str) -> bool {
    matches(&ANNOUNCED, near(before))
}

/// Returns the last words of a text.
fn near(before: &str) -> &str {
    const FAR: usize = 40;
    let start = before.char_indices().rev().nth(FAR).map_or(0, |(start, _)| start);
    before.get(start..).unwrap_or_default()
}

/// Returns whether the last digits are the hours of a time: `08:12`.
fn is_time(after: &str) -> bool {
    after.strip_prefix(':').is_some_and(|minutes| minutes.starts_with(|c: char| c.is_ascii_digit()))
}
