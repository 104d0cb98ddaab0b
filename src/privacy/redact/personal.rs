//! Which written numbers are personal numbers.
//!
//! A number with a hyphen or a plus sign where personal numbers have it, and a date before it, identifies a person even
//! with a slip of the pen in its last digits, so it is taken for one whatever its check digits say: `850101-1235`.
//! Without that mark, or with a date cut in pieces, the check digits decide: `8501011236` is one, `8501011235` is a
//! number like any other. Twelve digits from `19` on are one without check digit too: nothing else that is written
//! today begins with a day of the last century, while `202006010812` is a time and `202006014711` a case.
//!
//! Ten digits with a third and fourth from 20 on are a Swedish organisation number: no month, no person.

use std::sync::LazyLock;

use regex::Captures;

use super::pattern::{Pattern, pattern};
use super::written::WrittenNumber;

/// The year first, day + 60 for a samordningsnummer, four digits at the end.
static SWEDISH: Pattern = LazyLock::new(|| {
    let date = r"(?<century>19|20)? ?(?<year>\d\d)(?<one>[ ./-]?)(?<month>\d\d)(?<two>[ ./-]?)(?<day>\d\d)";
    pattern(&format!(r"^{date}(?<mark> ?[-+] ?| ?)(?<serial>\d\d ?\d\d|\d{{3}} ?\d)$"))
});
/// The day first, day + 40 for a D-nummer, five digits at the end; people also write the whole year.
static NORWEGIAN: Pattern = LazyLock::new(|| {
    let date = r"(?<day>\d\d)(?<one>[ ./-]?)(?<month>\d\d)(?<two>[ ./-]?)(?<century>19|20)?(?<year>\d\d)";
    pattern(&format!(r"^{date}(?<mark> ?- ?| ?)(?<serial>\d{{3}} ?\d\d|\d\d ?\d{{3}})$"))
});

/// Returns whether this is a personnummer, a samordningsnummer, a fødselsnummer or a D-nummer.
pub(super) fn is_personal_number(written: &WrittenNumber<'_>) -> bool {
    (10..=13).contains(&written.digits())
        && (Parts::of(&SWEDISH, written.plain).is_some_and(|parts| is_swedish(&parts, written))
            || Parts::of(&NORWEGIAN, written.plain).is_some_and(|parts| is_norwegian(&parts, written)))
}

fn is_swedish(parts: &Parts<'_>, written: &WrittenNumber<'_>) -> bool {
    let (day, month) = (number(parts.day), number(parts.month));
    if !matches!(day, 1..=31 | 61..=91) || !matches!(month, 1..=12) {
        return false;
    }
    let checked = luhn_holds(&digits([parts.year, parts.month, parts.day, parts.serial]));
    let last_century = parts.century == "19";
    match parts.shape() {
        // `2020-01-01 - 2020-12-31` begins like one.
        Shape::Dashed => !written.goes_on() && (checked || last_century && parts.is_tight()),
        Shape::Marked => checked || parts.is_tight() || !written.goes_on(),
        Shape::Bare => checked || last_century,
        Shape::Pieces => checked,
        Shape::Mixed => false,
    }
}

fn is_norwegian(parts: &Parts<'_>, written: &WrittenNumber<'_>) -> bool {
    let (day, month) = (number(parts.day), number(parts.month));
    // Numbers for tests, and those that hospitals give, add 40, 65 or 80 to the month.
    let own_month = matches!(month, 1..=12);
    if !matches!(day, 1..=31 | 41..=71) || !(own_month || matches!(month, 41..=52 | 66..=77 | 81..=92)) {
        return false;
    }
    let checked = control_digits_hold(&digits([parts.day, parts.month, parts.year, parts.serial]));
    match parts.shape() {
        Shape::Dashed => !written.goes_on() && checked,
        Shape::Marked => checked || own_month && (parts.is_tight() || !written.goes_on()),
        Shape::Bare | Shape::Pieces => checked,
        Shape::Mixed => false,
    }
}

/// How the parts of a personal number hang together.
enum Shape {
    /// The date in one piece, with a hyphen or a plus sign after it: `850101-1236`.
    Marked,
    /// The date in one piece: `8501011236`, `850101 1236`.
    Bare,
    /// Blanks in the date: `85 01 01-1236`.
    Pieces,
    /// A date of its own: `1985-01-01 1236`.
    Dashed,
    /// None that anyone writes: `85-01.01 1236`.
    Mixed,
}

struct Parts<'p> {
    century: &'p str,
    year: &'p str,
    month: &'p str,
    day: &'p str,
    marks: [&'p str; 2],
    mark: &'p str,
    serial: &'p str,
}

impl<'p> Parts<'p> {
    fn of(pattern: &Pattern, plain: &'p str) -> Option<Parts<'p>> {
        // Most numbers are none, and it costs less to learn that than to take the parts apart.
        let found: Captures<'p> = pattern.as_ref().filter(|pattern| pattern.is_match(plain))?.captures(plain)?;
        let part = |name: &str| found.name(name).map_or("", |part| part.as_str());
        Some(Parts {
            century: part("century"),
            year: part("year"),
            month: part("month"),
            day: part("day"),
            marks: [part("one"), part("two")],
            mark: part("mark"),
            serial: part("serial"),
        })
    }

    fn shape(&self) -> Shape {
        let [one, two] = self.marks.map(str::trim);
        if one != two {
            return Shape::Mixed;
        }
        match (one, self.marks) {
            ("", ["", ""]) if self.mark.trim().is_empty() => Shape::Bare,
            ("", ["", ""]) => Shape::Marked,
            ("", _) => Shape::Pieces,
            _ => Shape::Dashed,
        }
    }

    /// Returns whether the hyphen or plus sign stands without blanks.
    fn is_tight(&self) -> bool {
        matches!(self.mark, "-" | "+")
    }
}

fn number(digits: &str) -> u32 {
    digits.parse().unwrap_or_default()
}

fn digits(parts: [&str; 4]) -> Vec<u32> {
    parts.iter().flat_map(|part| part.chars()).filter_map(|c| c.to_digit(10)).collect()
}

/// Returns whether every other digit doubled from the first on, the digits of the products added up, gives a multiple of ten.
fn luhn_holds(digits: &[u32]) -> bool {
    let weighed = digits.iter().zip([2, 1].into_iter().cycle()).map(|(digit, weight)| digit * weight);
    weighed.map(|product| product / 10 + product % 10).sum::<u32>().is_multiple_of(10)
}

/// Returns whether both weighed sums are multiples of eleven. (Numbers given out from 2032 on loosen the first of the two.)
fn control_digits_hold(digits: &[u32]) -> bool {
    const WEIGHTS: [&[u32]; 2] = [&[3, 7, 6, 1, 8, 9, 4, 5, 2, 1], &[5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]];
    WEIGHTS.iter().all(|weights| {
        digits.iter().zip(*weights).map(|(digit, weight)| digit * weight).sum::<u32>().is_multiple_of(11)
    })
}
