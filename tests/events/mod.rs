//! What the systems of the shipped feeds that fold tell of one contact each: invented messages.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod calls;
mod cases;
mod written;

use std::sync::Arc;

use kanalkoll::feeds::{Feed, Mapping, Request, shipped_feed};
use kanalkoll::model::Instant;

/// What a system tells of a contact.
pub(crate) struct Told {
    pub(crate) feed: &'static str,
    /// What an organisation has otherwise in this feed.
    changes: &'static str,
    /// The messages in the order in which they arrive, a minute between.
    pub(crate) messages: &'static [&'static str],
    /// The id of the case that was asked for.
    ticket: &'static str,
    /// Whether a message that comes again has another time of arrival, since it has no time of its own.
    repeats_arrive_later: bool,
}

impl Told {
    const NOTHING: Told = Told { feed: "", changes: "", messages: &[], ticket: "", repeats_arrive_later: false };

    pub(crate) fn mapping(&self) -> Arc<Mapping> {
        let changes = toml::from_str(self.changes).unwrap();
        Feed::changed(shipped_feed(self.feed).unwrap(), &changes).unwrap().mapping
    }

    /// What is known of the delivery of the message at a place; its repeat may arrive an hour later.
    pub(crate) fn request(&self, place: usize, is_repeat: bool) -> Request {
        let later = if is_repeat && self.repeats_arrive_later { 3_600 } else { 0 };
        let arrival = Instant::parse_rfc3339("2026-05-04T12:00:00Z").unwrap();
        let arrival = arrival.plus_seconds(60 * i64::try_from(place).unwrap() + later);
        Request::at(arrival).with("id", self.ticket)
    }
}

/// Every feed that folds, told of once.
pub(crate) fn all() -> impl Iterator<Item = &'static Told> {
    calls::CALLS.iter().chain(written::WRITTEN).chain(cases::CASES)
}
