//! The words of boards, by key, in one language.

use crate::model::{Channel, Language};
use crate::texts::Texts;

/// The texts of a language, as boards ask for them.
#[derive(Clone, Copy)]
pub(super) struct Words(&'static Texts);

impl Words {
    pub(super) fn of(language: Language) -> Words {
        Words(Texts::of(language))
    }

    /// The text with this key.
    pub(super) fn say(self, key: &str) -> String {
        self.0.say(key, &[])
    }

    /// The text with this key, with words put in.
    pub(super) fn fill(self, key: &str, words: &[(&str, &str)]) -> String {
        self.0.say(key, words)
    }

    /// The texts with these keys, a paragraph each.
    pub(super) fn paragraphs(self, keys: &[&str]) -> String {
        keys.iter().map(|key| self.say(key)).collect::<Vec<_>>().join("\n\n")
    }

    /// What the units or topics are called that the organisation file does not have, and the records that have none.
    pub(super) fn unnamed(self, label: &str) -> Vec<(String, String)> {
        ["other", "none"].map(|code| (code.to_owned(), self.say(&format!("board-{label}-{code}")))).into()
    }

    /// What channels are called, by their codes.
    pub(super) fn channels(self) -> Vec<(String, String)> {
        Channel::ALL.map(|channel| (channel.code().to_owned(), self.channel(channel))).into()
    }

    /// A channel's name, as everywhere.
    pub(super) fn channel(self, channel: Channel) -> String {
        self.0.channel(channel)
    }
}
