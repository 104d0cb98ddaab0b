//! The text of a rejected message that may be kept: without the citizen.

use super::mapping::{CITIZEN, Mapping};
use super::tree::{Path, Tree};
use crate::ingest::{Context, kept_citizen, kept_json};

impl Mapping {
    /// Returns what may be kept of a message that was read. Of messages that several systems push about a contact only what the feed
    /// reads is kept: what a citizen wrote stands in them, too. Nothing is where the citizen stands in an element, since the rules ask
    /// of such elements who they are, and no pseudonym could answer that.
    pub(super) fn kept(&self, message: &Tree, context: &Context<'_>) -> String {
        let in_elements = self.parts.iter().filter(|part| part.each.is_some());
        if in_elements.flat_map(|part| &part.facts).any(|fact| fact.name == CITIZEN) {
            return String::new();
        }
        let citizens = self.citizen();
        let mut kept = if self.is_folded() { self.read_only(message) } else { message.clone() };
        for path in &citizens {
            if let Some(value) = kept.find_mut(path).filter(|value| value.text().is_some()) {
                *value = Tree::Text(kept_citizen(value.text().unwrap_or_default(), context));
            }
        }
        kept_json(&kept.to_json(), self.citizen_name(), context)
    }

    /// Returns what may be kept of text that could not be read.
    pub(super) fn kept_text(&self, text: &str, context: &Context<'_>) -> String {
        match Tree::from_json(text) {
            Ok(message @ Tree::Map(_)) => self.kept(&message, context),
            _ if self.is_folded() => String::new(),
            _ => kept_json(text, self.citizen_name(), context),
        }
    }

    /// Returns the last name of the path to the citizen.
    fn citizen_name(&self) -> &str {
        self.citizen().first().map_or(CITIZEN, |path| path.last())
    }

    /// Returns the parts of a message that the feed reads.
    fn read_only(&self, message: &Tree) -> Tree {
        let mut names: Vec<&str> = Vec::new();
        self.paths(&mut |path: &Path, _| names.push(path.first()));
        match message {
            Tree::Map(entries) => {
                Tree::Map(entries.iter().filter(|(name, _)| names.contains(&name.as_str())).cloned().collect())
            }
            _ => Tree::Empty,
        }
    }
}
