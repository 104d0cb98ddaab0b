//! Texts of boards. A board is made of keys; a language enters when it is written.

use serde_json::{Map, Value, json};

use crate::model::{Channel, Language};
use crate::texts::Texts;

/// A text by its key. What is no key, such as the pattern `{{channel}}` of a legend or a code, stays as it is.
#[derive(Debug, Clone)]
pub(super) struct Text {
    key: String,
    /// What is filled in, and the key of what stands in its place: `{ $channel }`, `{ $verdict }`.
    filled: Option<(&'static str, String)>,
    /// What is filled in for `{ $count }`.
    count: Option<u8>,
    /// What stands before it.
    prefix: &'static str,
}

impl<T: Into<String>> From<T> for Text {
    fn from(key: T) -> Text {
        Text { key: key.into(), filled: None, count: None, prefix: "" }
    }
}

impl Text {
    /// Returns a text that says something of a channel, or of all of them.
    pub(super) fn about(key: &str, channel: String) -> Text {
        Text { filled: Some(("channel", channel)), ..Text::from(key) }
    }

    /// Returns a text that says a verdict.
    pub(super) fn of_verdict(key: &str, verdict: String) -> Text {
        Text { filled: Some(("verdict", verdict)), ..Text::from(key) }
    }

    /// Returns a text that says how many there are.
    pub(super) fn counted(key: &str, count: u8) -> Text {
        Text { count: Some(count), ..Text::from(key) }
    }

    /// Returns the legend of the series of a channel.
    pub(super) fn of_channel(&self, code: &str) -> Text {
        self.key.replace("{{channel}}", code).into()
    }

    pub(super) fn after(prefix: &'static str, key: &str) -> Text {
        Text { prefix, ..Text::from(key) }
    }

    pub(super) fn write(&self, words: Words) -> String {
        let said = self.filled.as_ref().map(|(place, key)| (*place, words.say(key)));
        let count = self.count.as_ref().map(u8::to_string);
        let filled = said.iter().map(|(place, said)| (*place, said.as_str()));
        let filled: Vec<(&str, &str)> = filled.chain(count.iter().map(|count| ("count", count.as_str()))).collect();
        format!("{}{}", self.prefix, words.fill(&self.key, &filled))
    }
}

/// Texts instead of values, by value.
pub(super) type ValueTexts = Vec<(String, Text)>;

/// Returns texts instead of values, as Grafana has them.
pub(super) fn mappings(words: Words, texts: &ValueTexts) -> Value {
    if texts.is_empty() {
        return json!([]);
    }
    let texts = texts.iter().enumerate();
    let options: Map<String, Value> = texts
        .map(|(place, (value, text))| (value.clone(), json!({ "index": place, "text": text.write(words) })))
        .collect();
    json!([{ "type": "value", "options": options }])
}

/// Returns the texts `PREFIX-CODE` of codes.
pub(super) fn by_code<'a>(prefix: &str, codes: impl IntoIterator<Item = &'a str>) -> ValueTexts {
    codes.into_iter().map(|code| (code.to_owned(), format!("{prefix}-{code}").into())).collect()
}

/// Returns the names of channels by their codes.
pub(super) fn channels() -> ValueTexts {
    by_code("channel", Channel::ALL.map(Channel::code))
}

/// Returns the names of units or topics that the organisation file does not have, and of records without one.
pub(super) fn unnamed(label: &str) -> ValueTexts {
    by_code(&format!("board-{label}"), ["other", "none"])
}

/// Returns the key of the name of a channel.
pub(super) fn channel(channel: Channel) -> String {
    format!("channel-{}", channel.code())
}

/// The texts of a language.
#[derive(Clone, Copy)]
pub(super) struct Words(pub(super) Language);

impl Words {
    pub(super) fn say(self, key: &str) -> String {
        self.fill(key, &[])
    }

    pub(super) fn fill(self, key: &str, words: &[(&str, &str)]) -> String {
        Texts::of(self.0).say(key, words)
    }

    /// Returns texts as paragraphs.
    pub(super) fn paragraphs(self, keys: &[&str]) -> String {
        keys.iter().map(|key| self.say(key)).collect::<Vec<_>>().join("\n\n")
    }
}
