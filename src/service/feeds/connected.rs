//! Which systems an organisation has, and how each is read.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::{Arc, Mutex};

use thiserror::Error;

use crate::connect::{DropFolder, Source};
use crate::feeds::{Feed, Format};
use crate::metrics::{FeedResult, Instance};
use crate::model::nearest;
use crate::service::FeedReceipt;
use crate::service::error::did_you_mean;

/// A system of an organisation.
pub struct ConnectedFeed {
    pub organisation: String,
    /// Its name in addresses, metrics and quarantine.
    pub name: String,
    pub feed: Arc<Feed>,
    /// With what the system signs, or the secret in its address; empty where it has none.
    pub secret: String,
    /// `None`: it sends by itself.
    pub fetching: Option<Fetching>,
}

/// How a system is fetched from.
pub enum Fetching {
    Pages { source: Mutex<Box<dyn Source>>, every_seconds: u32 },
    Folder(DropFolder),
}

impl fmt::Debug for ConnectedFeed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = f.debug_struct("ConnectedFeed");
        let shown = shown.field("organisation", &self.organisation).field("name", &self.name);
        shown.field("secret", &"***").finish_non_exhaustive()
    }
}

impl ConnectedFeed {
    /// Returns how its messages are written.
    #[must_use]
    pub fn format(&self) -> Format {
        Format::Mapped(self.feed.mapping.clone())
    }

    /// Returns the source of its records; empty where it is not a constant.
    #[must_use]
    pub fn source(&self) -> &str {
        self.feed.mapping.source().unwrap_or_default()
    }

    /// Counts what became of its messages.
    pub fn count(&self, instance: &Instance, receipt: &FeedReceipt) {
        let records = &receipt.records;
        records.count_in(instance, &self.organisation);
        let counts = [
            (FeedResult::Created, records.created),
            (FeedResult::Amended, records.amended),
            (FeedResult::Unchanged, records.unchanged),
            (FeedResult::Older, records.older),
            (FeedResult::Rejected, records.rejected),
            (FeedResult::Dropped, records.dropped_records()),
            (FeedResult::Ignored, receipt.ignored),
            (FeedResult::Incomplete, receipt.incomplete),
        ];
        for (result, records) in counts {
            instance.count_feed(&self.organisation, &self.name, result, records);
        }
    }
}

/// An organisation has no such feed.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("there is no feed `{name}`{}", did_you_mean(.nearest.as_deref()))]
pub struct NoSuchFeed {
    pub name: String,
    pub nearest: Option<String>,
}

/// The systems of every organisation, and the feeds that any of them may use with a key.
#[derive(Debug, Default)]
pub struct ConnectedFeeds {
    connected: BTreeMap<(String, String), Arc<ConnectedFeed>>,
    known: BTreeMap<String, Arc<Feed>>,
}

impl ConnectedFeeds {
    /// Returns the systems, beside the feeds that there are, by name.
    #[must_use]
    pub fn new(known: BTreeMap<String, Arc<Feed>>, connected: Vec<ConnectedFeed>) -> ConnectedFeeds {
        let key = |feed: &ConnectedFeed| (feed.organisation.clone(), feed.name.clone());
        let connected = connected.into_iter().map(|feed| (key(&feed), Arc::new(feed))).collect();
        ConnectedFeeds { connected, known }
    }

    /// Returns every system, by organisation and name.
    pub fn iter(&self) -> impl Iterator<Item = &Arc<ConnectedFeed>> {
        self.connected.values()
    }

    /// Returns the feeds that there are, by name.
    #[must_use]
    pub fn known(&self) -> &BTreeMap<String, Arc<Feed>> {
        &self.known
    }

    /// Returns a system that the settings name.
    #[must_use]
    pub fn connected(&self, organisation: &str, name: &str) -> Option<&Arc<ConnectedFeed>> {
        self.connected.get(&(organisation.to_owned(), name.to_owned()))
    }

    /// Returns a system that the settings name, or the feed of this name as it is.
    ///
    /// # Errors
    /// When there is neither.
    pub fn named(&self, organisation: &str, name: &str) -> Result<Arc<ConnectedFeed>, NoSuchFeed> {
        if let Some(feed) = self.connected(organisation, name) {
            return Ok(feed.clone());
        }
        let Some(feed) = self.known.get(name) else {
            let own = self.connected.keys().filter(|(code, _)| code == organisation).map(|(_, name)| name.as_str());
            let names = own.chain(self.known.keys().map(String::as_str));
            return Err(NoSuchFeed { name: name.to_owned(), nearest: nearest(name, names).map(str::to_owned) });
        };
        Ok(Arc::new(ConnectedFeed {
            organisation: organisation.to_owned(),
            name: name.to_owned(),
            feed: feed.clone(),
            secret: String::new(),
            fetching: None,
        }))
    }
}
