//! The text of a rejected record that may be kept: short enough, and without the citizen.

use std::borrow::Cow;
use std::fmt;

use serde::de::{Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

use super::Context;
use super::records::contact::{PSEUDONYM, pseudonym};
use crate::model::{canonical_code, nearest};

/// The most that is kept of a text, bytes.
pub(super) const LONGEST_TEXT: usize = 64 * 1024;

/// What stands for text in which the citizen may be, but cannot be found.
pub(crate) const WITHHELD: &str = "(withheld)";

/// An address is only on its way: what is retried is mailed to nobody.
const ADDRESS: &str = "deliver_to";

/// Returns the text of a rejected JSON record, in which the citizen is called `name`.
pub(crate) fn json(text: &str, name: &str, context: &Context<'_>) -> String {
    let text = text.trim();
    let kept = match serde_json::from_str::<Entries<'_>>(text) {
        Ok(Entries(entries)) => object(&entries, name, context),
        Err(_) => broken(text, name),
    };
    shortened(kept)
}

/// Returns a JSON object of texts, in their order.
pub(super) fn texts<'t>(entries: impl Iterator<Item = (&'t str, Cow<'t, str>)>) -> String {
    let kept = |key: &str, text: &str| if key == ADDRESS { String::new() } else { text.to_owned() };
    let pairs: Vec<String> =
        entries.map(|(key, text)| format!("{}:{}", quoted(key), quoted(&kept(key, &text)))).collect();
    shortened(format!("{{{}}}", pairs.join(",")))
}

/// Returns the replaced value of a citizen.
pub(crate) fn citizen(raw: &str, context: &Context<'_>) -> String {
    if canonical_code(raw).is_empty() { String::new() } else { format!("{PSEUDONYM}{}", pseudonym(raw, context)) }
}

fn object(entries: &[(String, &RawValue)], name: &str, context: &Context<'_>) -> String {
    let pairs: Vec<String> = entries
        .iter()
        .map(|(key, value)| format!("{}:{}", quoted(key), kept_value(key, value.get(), name, context)))
        .collect();
    format!("{{{}}}", pairs.join(","))
}

fn kept_value<'v>(key: &str, value: &'v str, name: &str, context: &Context<'_>) -> Cow<'v, str> {
    if key == ADDRESS {
        return "null".into();
    }
    let is_nested = value.starts_with(['{', '[']);
    if (key == name || is_citizen(key)) && value != "null" {
        let raw: Cow<'_, str> = serde_json::from_str::<String>(value).map_or(Cow::Borrowed(value), Cow::Owned);
        return quoted(&citizen(&raw, context)).into();
    }
    if is_nested && mention(value, name).is_some() {
        return quoted(WITHHELD).into();
    }
    value.into()
}

/// Returns whether a key is `citizen`, also misspelt: it holds a citizen all the same.
fn is_citizen(key: &str) -> bool {
    let key = key.to_lowercase();
    key.contains("citizen") || nearest(&key, ["citizen"]).is_some()
}

/// Returns the part of text that may be kept. What is not a JSON object has no fields by which to find the citizen: all is
/// kept up to the word, and in text that does not begin as an object, the words that look like a number or an address go.
fn broken(text: &str, name: &str) -> String {
    let (kept, withheld) = match mention(text, name).and_then(|at| text.get(..at)) {
        Some(before) => (before, WITHHELD),
        None => (text, ""),
    };
    if text.starts_with('{') {
        return format!("{kept}{withheld}");
    }
    let masked: String = kept.split_inclusive([' ', ',', ';', '\t', '\n', '"']).map(masked).collect();
    masked + withheld
}

/// Returns where the citizen is first spoken of.
fn mention(text: &str, name: &str) -> Option<usize> {
    const WORD: &[u8] = b"citiz";
    let word = text.as_bytes().windows(WORD.len()).position(|window| window.eq_ignore_ascii_case(WORD));
    word.into_iter().chain(text.find(name)).min()
}

fn masked(word: &str) -> Cow<'_, str> {
    if !word.contains(|c: char| c.is_numeric() || c == '@') {
        return word.into();
    }
    let end = word.chars().next_back().filter(|c| " ,;\t\n\"".contains(*c)).map_or_else(String::new, String::from);
    format!("***{end}").into()
}

fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

fn shortened(mut text: String) -> String {
    if text.len() > LONGEST_TEXT {
        let whole_characters = (0..=LONGEST_TEXT).rev().find(|length| text.is_char_boundary(*length));
        text.truncate(whole_characters.unwrap_or(0));
    }
    text
}

/// The entries of a JSON object in their order, doubles and all.
pub(crate) struct Entries<'t>(pub(crate) Vec<(String, &'t RawValue)>);

impl<'t> serde::Deserialize<'t> for Entries<'t> {
    fn deserialize<D: Deserializer<'t>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(EntriesVisitor)
    }
}

struct EntriesVisitor;

impl<'t> Visitor<'t> for EntriesVisitor {
    type Value = Entries<'t>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON object")
    }

    fn visit_map<A: MapAccess<'t>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut entries = Vec::new();
        while let Some(entry) = map.next_entry()? {
            entries.push(entry);
        }
        Ok(Entries(entries))
    }
}
