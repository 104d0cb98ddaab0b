//! What holds for fields of every record.

use crate::model::{Fault, Instant, LONGEST_CODE, Reason, canonical_code};

pub(super) fn required(field: &str, text: &str) -> Result<(), Fault> {
    if canonical_code(text).is_empty() {
        return Err(Fault::new(field, Reason::Missing, "", "a value that is not empty"));
    }
    optional(field, text)
}

pub(super) fn optional(field: &str, text: &str) -> Result<(), Fault> {
    if text.contains('\0') {
        return Err(Fault::new(field, Reason::NulByte, text, "text without NUL bytes"));
    }
    // The byte length is at least the number of characters, so most texts need no count.
    if text.len() > LONGEST_CODE && text.chars().count() > LONGEST_CODE {
        return Err(Fault::new(field, Reason::TooLong, text, format!("at most {LONGEST_CODE} characters")));
    }
    Ok(())
}

/// Checks that a number can be added up for as long as anyone counts, and the sum still fits in 64 bits.
pub(super) fn countable(field: &str, number: Option<i64>, most: i64) -> Result<(), Fault> {
    match number {
        Some(number) if !(0..=most).contains(&number) => {
            Err(Fault::new(field, Reason::OutOfRange, &number.to_string(), format!("0 to {most}")))
        }
        _ => Ok(()),
    }
}

pub(super) fn not_negative(field: &str, number: Option<i64>) -> Result<(), Fault> {
    match number {
        Some(number) if number < 0 => Err(Fault::new(field, Reason::OutOfRange, &number.to_string(), "0 or more")),
        _ => Ok(()),
    }
}

/// Checks that a time is plausible: a source's clock may run ahead of ours, a day at most, and nothing that this program measures is
/// older than 1990.
pub(super) fn plausible(field: &str, at: Instant, now: Instant) -> Result<(), Fault> {
    const EARLIEST: Instant = Instant::from_unix(631_152_000);
    if at < EARLIEST || at > now.plus_seconds(86_400) {
        let expected = format!("a time from 1990-01-01 to a day after now, which is {now}");
        return Err(Fault::new(field, Reason::OutOfRange, &at.to_string(), expected));
    }
    Ok(())
}
