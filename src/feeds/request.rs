//! What is known of a delivery beside its messages.

use std::collections::{BTreeMap, BTreeSet};

use super::mapping::Mapping;
use super::tree::{REQUEST, Tree};
use crate::model::Instant;

/// What is known of a delivery beside its messages: paths that begin with `?/` read it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request(BTreeMap<String, String>);

impl Request {
    /// The name of the time of a delivery.
    pub const AT: &str = "at";

    /// Returns what is known of messages that arrived, or were asked for, at a time.
    #[must_use]
    pub fn at(at: Instant) -> Request {
        Request(BTreeMap::from([(Request::AT.to_owned(), at.to_string())]))
    }

    /// Returns the same with a parameter of what was asked for.
    #[must_use]
    pub fn with(mut self, name: &str, value: &str) -> Request {
        self.0.insert(name.to_owned(), value.to_owned());
        self
    }

    /// Puts beside a message what a feed reads of it, and nothing else: it is kept with the message.
    pub(super) fn beside(&self, message: &mut Tree, read: &BTreeSet<&str>) {
        let read = self.0.iter().filter(|(name, _)| read.contains(name.as_str()));
        message.put(REQUEST, Tree::from_texts(read.map(|(name, value)| (name.clone(), value.clone()))));
    }
}

impl Mapping {
    /// Returns the names that it reads of what is known beside a message.
    pub(super) fn read_of_request(&self) -> BTreeSet<&str> {
        let mut names = BTreeSet::new();
        self.paths(&mut |path, _| names.extend(path.of_request()));
        names
    }
}
