//! The types that fields of records may have.

use super::fields::{FieldType, Shape, Value};
use crate::model::{
    Channel, Day, ExcludedReason, Fault, MailAddress, OutcomeKind, Reason, into_canonical_code, one_of,
};

/// A text as it was given.
pub(super) struct Text(pub(super) String);

/// A word from a list, or a number that stands for one.
pub(super) struct Word(pub(super) String);

fn text(value: Value<'_>) -> Option<String> {
    match value {
        Value::Text(text) => Some(text.into_owned()),
        _ => None,
    }
}

/// An id or a code, in the form in which it is kept. One that is only blanks is none.
impl FieldType for String {
    const SHAPE: Shape = Shape::Text;

    fn parse(_: &'static str, value: Value<'_>) -> Result<Option<Self>, Fault> {
        Ok(text(value).map(into_canonical_code).filter(|code| !code.is_empty()))
    }
}

impl FieldType for Text {
    const SHAPE: Shape = Shape::Text;

    fn parse(_: &'static str, value: Value<'_>) -> Result<Option<Self>, Fault> {
        Ok(text(value).map(Text))
    }
}

impl FieldType for Word {
    const SHAPE: Shape = Shape::Word;

    fn parse(field: &'static str, value: Value<'_>) -> Result<Option<Self>, Fault> {
        Ok(String::parse(field, value)?.map(Word))
    }
}

macro_rules! from_a_list {
    ($($list:ty),+) => {$(
        impl FieldType for $list {
            const SHAPE: Shape = Shape::Text;
            const WORDS: &'static [&'static str] = &<$list>::CODES;

            fn parse(field: &'static str, value: Value<'_>) -> Result<Option<Self>, Fault> {
                let Some(code) = String::parse(field, value)? else { return Ok(None) };
                let listed = <$list>::from_code(&code);
                listed.map(Some).ok_or_else(|| Fault::new(field, Reason::NotInList, &code, one_of(&code, Self::WORDS)))
            }
        }
    )+};
}

from_a_list!(Channel, OutcomeKind, ExcludedReason);

/// A mistyped address is told to its sender, and shown to nobody.
impl FieldType for MailAddress {
    const SHAPE: Shape = Shape::Text;

    fn parse(field: &'static str, value: Value<'_>) -> Result<Option<Self>, Fault> {
        let Some(text) = text(value) else { return Ok(None) };
        let expected = "an e-mail address such as `anna@example.se`";
        let address = MailAddress::parse(&text);
        address.map(Some).ok_or_else(|| Fault::new(field, Reason::NotAnAddress, "", expected))
    }
}

impl FieldType for i64 {
    const SHAPE: Shape = Shape::Whole;

    fn parse(_: &'static str, value: Value<'_>) -> Result<Option<Self>, Fault> {
        Ok(if let Value::Whole(number) = value { Some(number) } else { None })
    }
}

impl FieldType for i32 {
    const SHAPE: Shape = Shape::Whole;

    fn parse(field: &'static str, value: Value<'_>) -> Result<Option<Self>, Fault> {
        let Some(number) = i64::parse(field, value)? else { return Ok(None) };
        let expected = || format!("at most {}", i32::MAX);
        let narrow = i32::try_from(number);
        narrow.map(Some).map_err(|_| Fault::new(field, Reason::OutOfRange, &number.to_string(), expected()))
    }
}

impl FieldType for f64 {
    const SHAPE: Shape = Shape::Number;

    fn parse(_: &'static str, value: Value<'_>) -> Result<Option<Self>, Fault> {
        Ok(if let Value::Number(number) = value { Some(number) } else { None })
    }
}

/// A civil day as it is written: `2020-09-28`.
impl FieldType for Day {
    const SHAPE: Shape = Shape::Date;

    fn parse(field: &'static str, value: Value<'_>) -> Result<Option<Self>, Fault> {
        let Some(text) = text(value) else { return Ok(None) };
        let written = text.trim();
        let not_a_date = |expected: &str| Fault::new(field, Reason::NotADate, &text, expected);
        Day::parse(written).map(Some).ok_or_else(|| match written.get(..10).and_then(Day::parse) {
            Some(day) => not_a_date(&format!("the local day alone, such as {day}, without a time of day")),
            None => not_a_date("a day such as 2020-09-28"),
        })
    }
}
