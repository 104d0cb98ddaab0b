//! What templates ask for: texts by their keys, and numbers, days and periods as they are written in a language; and how
//! messages hand days, periods and what people wrote over to them.

use std::fmt::Display;

use minijinja::value::{Kwargs, Value};
use minijinja::{Environment, Error, ErrorKind};
use serde::Serializer;

use super::message::{one_line, plain};
use crate::model::{Channel, Day, Period};
use crate::reports::{colours, lasting};
use crate::texts::Texts;

/// Adds the function `_` and the filters of one language.
pub(super) fn add(environment: &mut Environment<'static>, texts: &'static Texts) {
    environment.add_function("_", move |key: &str, words: Kwargs| text(texts, key, &words));
    environment.add_filter("number", move |value: f64, decimals: Option<usize>| {
        texts.number(value, decimals.unwrap_or_default())
    });
    environment.add_filter("percent", move |share: f64, decimals: Option<usize>| {
        texts.percent(share, decimals.unwrap_or_default())
    });
    environment.add_filter("day", move |day: &str| Day::parse(day).map(|day| texts.day(day)).ok_or_else(|| bad(day)));
    environment.add_filter("period", move |name: &str| Ok::<_, Error>(texts.period(period(name)?)));
    environment.add_filter("week_short", move |name: &str| Ok::<_, Error>(texts.week_short(period(name)?)));
    environment.add_filter("weeks", move |names: Vec<String>| match names.as_slice() {
        [first, last] => Ok(texts.weeks(period(first)?, period(last)?)),
        _ => Err(bad("")),
    });
    environment.add_filter("duration", move |seconds: f64| lasting(texts, seconds));
    environment
        .add_filter("colour", |code: &str| colours::channel(Channel::from_code(code).unwrap_or(Channel::Unknown)));
    environment.add_filter("hundredths", hundredths);
    // What `list + [item]` makes is no list, and is as deep as it is long.
    environment.add_filter("append", |mut list: Vec<Value>, item: Value| {
        list.push(item);
        list
    });
}

/// Returns the part of the longest bar that is drawn, in hundredths; what is there at all can be seen.
pub(super) fn hundredths(part: f64, longest: f64) -> u8 {
    if part <= 0.0 || longest <= 0.0 {
        return 0;
    }
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        clippy::as_conversions,
        reason = "from 1 to 100"
    )]
    let hundredths = (part / longest * 100.0).round().clamp(1.0, 100.0) as u8;
    hundredths
}

/// Returns a text with its words. `count` chooses between singular and plural; integers are written with thousands apart.
fn text(texts: &Texts, key: &str, words: &Kwargs) -> Result<String, Error> {
    if !texts.has(key) {
        return Err(Error::new(ErrorKind::InvalidOperation, format!("there is no text `{key}`")));
    }
    let mut written: Vec<(&str, String)> = Vec::new();
    for name in words.args().filter(|name| *name != "count") {
        let value: Value = words.get(name)?;
        let word = value.as_i64().filter(|_| value.is_integer()).map_or_else(|| value.to_string(), |n| texts.count(n));
        written.push((name, word));
    }
    let written: Vec<(&str, &str)> = written.iter().map(|(name, word)| (*name, word.as_str())).collect();
    Ok(match words.get::<Option<i64>>("count")? {
        Some(count) => texts.say_number(key, count, &written),
        None => texts.say(key, &written),
    })
}

fn period(name: &str) -> Result<Period, Error> {
    Period::parse(name).ok_or_else(|| bad(name))
}

fn bad(value: &str) -> Error {
    Error::new(ErrorKind::InvalidOperation, format!("`{value}` is no day, week or month"))
}

/// Serializes a day or a period by its name.
pub(super) fn name<S: Serializer>(value: &impl Display, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(value)
}

/// Serializes the first and the last of some periods by their names.
pub(super) fn names<S: Serializer>((first, last): &(Period, Period), serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_seq([first.to_string(), last.to_string()])
}

/// Serializes what somebody wrote, without characters that hide something.
pub(super) fn written<S: Serializer>(text: &str, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&plain(text))
}

/// Returns the first name of somebody who is greeted: what stands before the first blank.
pub(super) fn first_name(name: &str) -> String {
    one_line(&plain(name)).split_whitespace().next().unwrap_or_default().to_owned()
}

/// Serializes the first name of somebody who is greeted.
pub(super) fn greeted<S: Serializer>(name: &str, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&first_name(name))
}

/// Serializes what somebody wrote like [`written`], without blanks around it.
pub(super) fn written_trimmed<S: Serializer>(text: &str, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(plain(text).trim())
}
