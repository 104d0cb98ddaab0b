//! What one message says of a contact.

use std::collections::BTreeMap;

use super::mapping::{CITIZEN, Mapping, PartRule};
use super::tree::Tree;
use super::value::{Frame, Rule, ValueKind, all_hold, hex};
use crate::ingest::{Context, kept_citizen};
use crate::model::{Fault, Reason, Version, into_canonical_code};
use crate::privacy::redact;
use sha2::{Digest, Sha256};

/// The closings of a base: no name of a field.
pub(super) const CLOSINGS: &str = "~closings";

/// What one message says of a contact, without personal data: what is kept until the contact is complete, and for as long as it can
/// be linked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// The external id of the contact; empty where the message knows it by another id only.
    pub contact: String,
    /// Another id of the same contact; empty where there is none.
    pub alias: String,
    /// What tells it from the other parts of the contact.
    pub key: String,
    /// Which of two deliveries of it is the later one; empty where it cannot be told.
    pub version: String,
    /// When it happened, RFC 3339 in UTC; empty where that is not known.
    pub at: String,
    /// What it says, by name; times in RFC 3339 in UTC, numbers with a point.
    pub facts: BTreeMap<String, String>,
}

impl Part {
    /// The key of what was known of a contact before the first of its parts.
    const BASE: &str = "~base";

    /// Returns a part that says how a contact stood before the first of its parts: what its fields were, as texts by name, and its
    /// closings as they are stored.
    #[must_use]
    pub fn base(contact: &str, fields: BTreeMap<String, String>, closings: String) -> Part {
        let facts = fields.into_iter().chain([(CLOSINGS.to_owned(), closings)]).collect();
        let (alias, version, at) = (String::new(), String::new(), String::new());
        Part { contact: contact.to_owned(), alias, key: Part::BASE.to_owned(), version, at, facts }
    }

    /// Returns whether it says how a contact stood before the first of its parts.
    #[must_use]
    pub fn is_base(&self) -> bool {
        self.key == Part::BASE
    }

    /// Returns whether it takes the place of another delivery of the same part: the one with the later version, and of two that
    /// cannot be told apart the one whose content is greater, so that their order does not matter.
    #[must_use]
    pub fn is_later_than(&self, other: &Part) -> bool {
        let version = |part: &Part| Version::stored(&part.version);
        let versions = match (version(self), version(other)) {
            (Some(one), Some(next)) => one.partial_cmp(&next).unwrap_or_else(|| self.version.cmp(&other.version)),
            (one, next) => one.is_some().cmp(&next.is_some()),
        };
        versions.then_with(|| (&self.at, &self.facts).cmp(&(&other.at, &other.facts))).is_gt()
    }
}

impl Mapping {
    /// Returns the parts that a message consists of; none where it tells nothing that the feed asks for.
    ///
    /// # Errors
    /// The first fault of a value.
    pub(super) fn parts(&self, message: &Tree, context: &Context<'_>) -> Result<Vec<Part>, Fault> {
        let mut parts = Vec::new();
        for rule in &self.parts {
            let whole = Frame::of(message, &self.reading, context);
            let elements = match &rule.each {
                None => std::slice::from_ref(message),
                Some(path) => path.find(message, message).elements(),
            };
            for element in elements.iter().filter(|element| all_hold(&rule.when, message, element)) {
                parts.push(part(rule, whole.element(element), context)?);
            }
        }
        Ok(parts)
    }
}

fn part(rule: &PartRule, frame: Frame<'_>, context: &Context<'_>) -> Result<Part, Fault> {
    let text = |rule: &Option<Rule>| -> Result<String, Fault> {
        let Some(rule) = rule else { return Ok(String::new()) };
        let found = rule.find(frame)?.and_then(|found| found.written(frame));
        Ok(found.map(into_canonical_code).unwrap_or_default())
    };
    let mut facts = BTreeMap::new();
    for fact in &rule.facts {
        let Some(found) = fact.find(frame)? else { continue };
        let written = found.written(frame).ok_or_else(|| out_of_range(&fact.name))?;
        let kept = match (fact.name.as_str(), fact.kind) {
            (CITIZEN, _) => kept_citizen(&written, context),
            (_, ValueKind::Text) => redact(&written).into_owned(),
            _ => written,
        };
        facts.insert(fact.name.clone(), kept);
    }
    let (contact, alias) = (text(&rule.contact)?, text(&rule.alias)?);
    if contact.is_empty() && alias.is_empty() {
        return Err(Fault::new(
            "external_id",
            Reason::Missing,
            "",
            "an id of the contact in each message that the feed takes",
        ));
    }
    let at = text(&rule.at)?;
    let key = match &rule.key {
        Some(_) => text(&rule.key)?,
        None => content_key(&at, &facts),
    };
    Ok(Part { contact, alias, key, version: text(&rule.version)?, at, facts })
}

fn out_of_range(field: &str) -> Fault {
    Fault::new(field, Reason::OutOfRange, "", "a time that exists")
}

/// Returns a key that is the same for the same content.
fn content_key(at: &str, facts: &BTreeMap<String, String>) -> String {
    let mut hash = Sha256::new();
    for text in std::iter::once(at).chain(facts.iter().flat_map(|(name, text)| [name.as_str(), text])) {
        hash.update(text.len().to_be_bytes());
        hash.update(text);
    }
    hex(&hash.finalize(), 12)
}
