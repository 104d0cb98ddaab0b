//! A feed: how a system is read, and what one should know of it.

use std::sync::Arc;

use strum::{EnumString, IntoStaticStr, VariantNames};
use toml::{Table, Value};

use super::file::{MAPPING_KEYS, MappingError, Reader};
use super::mapping::Mapping;
use super::pull::Pull;
use super::signature::Push;

/// How the messages of a system come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumString, IntoStaticStr, VariantNames, serde::Serialize)]
#[strum(serialize_all = "snake_case")]
#[serde(rename_all = "snake_case")]
pub enum FeedKind {
    /// In files that somebody exports.
    File,
    /// The system sends them.
    Push,
    /// They are fetched from the system.
    Pull,
}

/// On what a feed was tried.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumString, IntoStaticStr, VariantNames, serde::Serialize)]
#[strum(serialize_all = "snake_case")]
#[serde(rename_all = "snake_case")]
pub enum Tried {
    /// On messages that were captured from a running system, or that its makers publish.
    Sample,
    /// On samples that were made by hand after documented names; not on the real system.
    Documentation,
}

/// A feed file.
#[derive(Debug)]
pub struct Feed {
    pub title: String,
    /// What one should know of it, in plain English.
    pub about: String,
    pub kind: FeedKind,
    pub tried: Tried,
    /// How its messages are signed and acknowledged, where the system sends them.
    pub push: Push,
    /// How it is fetched from, where it is.
    pub pull: Option<Pull>,
    pub mapping: Arc<Mapping>,
}

/// The keys that a feed has beside those of a mapping.
const KEYS: [&str; 5] = ["title", "kind", "tried", "push", "pull"];

impl Feed {
    /// Reads a feed file in TOML.
    ///
    /// # Errors
    /// Every problem of the file, each with the path of the value and what is expected there.
    pub fn from_toml(text: &str) -> Result<Feed, MappingError> {
        Feed::changed(text, &Table::new())
    }

    /// Reads a feed file with what an organisation has otherwise laid over it: tables are merged key by key, and every other value,
    /// a list too, takes the place of the file's.
    ///
    /// # Errors
    /// Every problem of the file as it was changed, as [`Feed::from_toml`].
    pub fn changed(text: &str, changes: &Table) -> Result<Feed, MappingError> {
        let mut file: Table = toml::from_str(text)
            .map_err(|error| MappingError { problems: vec![error.to_string().trim_end().to_owned()] })?;
        lay_over(&mut file, changes);
        let mut reader = Reader::new();
        let keys: Vec<&str> = KEYS.into_iter().chain(MAPPING_KEYS).collect();
        reader.keys("", &file, &keys);
        let kind = reader.choice("", &file, "kind", Some("file"), FeedKind::VARIANTS);
        let tried = reader.choice("", &file, "tried", Some("documentation"), Tried::VARIANTS);
        if kind != <&str>::from(FeedKind::Push) && file.contains_key("push") {
            reader.add("push", "", "`kind = \"push\"` beside it: nobody signs a file that is fetched");
        }
        let feed = Feed {
            title: reader.text("", &file, "title").unwrap_or_default(),
            about: reader.text("", &file, "about").unwrap_or_default(),
            kind: kind.parse().unwrap_or(FeedKind::File),
            tried: tried.parse().unwrap_or(Tried::Documentation),
            push: reader.push(&file),
            pull: reader.pull(&file),
            mapping: Arc::new(reader.mapping(&file)),
        };
        if reader.problems.is_empty() { Ok(feed) } else { Err(MappingError { problems: reader.problems }) }
    }
}

/// Lays the values of a table over those of another.
fn lay_over(table: &mut Table, changes: &Table) {
    for (key, change) in changes {
        match (table.get_mut(key), change) {
            (Some(Value::Table(inner)), Value::Table(changes)) => lay_over(inner, changes),
            _ => drop(table.insert(key.clone(), change.clone())),
        }
    }
}

impl Mapping {
    /// Reads how a feed file maps messages, and leaves the rest of it aside.
    ///
    /// # Errors
    /// As [`Feed::from_toml`].
    pub fn from_toml(text: &str) -> Result<Arc<Mapping>, MappingError> {
        Ok(Feed::from_toml(text)?.mapping)
    }
}
