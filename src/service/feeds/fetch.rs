//! Fetching: page after page, each stored with its cursor in one transaction, until the system has no more.

use std::collections::BTreeMap;
use std::sync::PoisonError;

use super::connected::{ConnectedFeed, ConnectedFeeds, Fetching};
use super::outcome::{FetchError, FetchedFeed};
use super::state::{FOLDER_SECONDS, Lease, Leased, note_failure, note_success, release, stored};
use crate::connect::{Fetched, Page, Source, SourceError};
use crate::feeds::Request;
use crate::model::Instant;
use crate::privacy::redact;
use crate::service::records::FeedMessage;
use crate::service::{Clock, Delivery, FeedReceipt, IngestError, Installation, InstallationError, random_id};
use crate::store::{StoreError, StoredFeed};

/// What is older is not asked for again: a case that was never closed is not closed any more.
const REREAD_SECONDS: i64 = 366 * 86_400;

impl Installation {
    /// Stores a message that a system sent.
    ///
    /// # Errors
    /// As [`Installation::receive`].
    pub fn take_message(&self, feed: &ConnectedFeed, body: &[u8], now: Instant) -> Result<FeedReceipt, IngestError> {
        let (organisation, name) = (feed.organisation.as_str(), feed.name.as_str());
        let (format, kind) = (&feed.format(), feed.feed.mapping.kind());
        let delivery = Delivery { organisation, kind, format, now, receipt: random_id(), request: Request::at(now) };
        let message = FeedMessage { body, request: &delivery.request };
        self.receive_with(&delivery, &[message], &mut |writer| {
            let mut row = stored(writer, organisation, name, feed.source())?;
            row.succeeded_at = Some(now.unix());
            Ok(writer.put_feed(&row)?)
        })
    }

    /// Returns how the feeds of an organisation stand of which something was noted, by name.
    pub fn feeds(&self, organisation: &str) -> Result<Vec<StoredFeed>, StoreError> {
        self.store.read(|reader| reader.feeds(organisation))
    }

    /// Notes which feeds are fetched, so that one that was taken out of the settings is not late.
    pub fn keep_fetched(&self, feeds: &ConnectedFeeds) -> Result<(), InstallationError> {
        for organisation in self.organisations()? {
            let code = organisation.code();
            let fetched = feeds.iter().filter(|feed| feed.organisation == code && feed.fetching.is_some());
            let names: Vec<&str> = fetched.map(|feed| feed.name.as_str()).collect();
            self.store.write(code, |writer| writer.keep_fetched(code, &names))?;
        }
        Ok(())
    }

    /// Fetches what a system has, if it is time to (or if `is_forced`) and no other instance does. `progress` is called after each page
    /// that is stored.
    ///
    /// # Errors
    /// When the system cannot be reached, its answer is not believed, or the database fails.
    pub fn fetch_feed(
        &self,
        feed: &ConnectedFeed,
        clock: &dyn Clock,
        is_forced: bool,
        progress: &mut dyn FnMut(&FeedReceipt),
    ) -> Result<FetchedFeed, FetchError> {
        let holder = random_id();
        let lease =
            Lease { organisation: &feed.organisation, name: &feed.name, source: feed.source(), holder: &holder };
        let Some(fetching) = &feed.fetching else { return Ok(FetchedFeed::Sends) };
        let cursor = match self.lease(lease, clock.now(), is_forced)? {
            Leased::Yes { cursor } => cursor,
            Leased::NotDue { at } => return Ok(FetchedFeed::NotDue { at }),
            Leased::ByAnother { until } => return Ok(FetchedFeed::Leased { until }),
        };
        let (every, run) = match fetching {
            Fetching::Pages { source, every_seconds } => {
                let mut source = source.lock().unwrap_or_else(PoisonError::into_inner);
                let run = Run { installation: self, feed, lease, clock, every: i64::from(*every_seconds) };
                (run.every, run.pages(source.as_mut(), cursor, progress))
            }
            Fetching::Folder(folder) => (FOLDER_SECONDS, self.take_files(feed, folder, lease, clock, progress)),
        };
        if let Err(error) = &run {
            self.note_failure(lease, error, clock.now(), every)?;
        }
        run
    }

    fn lease(&self, lease: Lease<'_>, now: Instant, is_forced: bool) -> Result<Leased, StoreError> {
        // A feed that is not due is looked at often, and no writer waits for it.
        let seen = self.store.read(|reader| Ok::<_, StoreError>(lease.look(&lease.stored(reader)?, now, is_forced)))?;
        match seen {
            Leased::Yes { .. } => self.store.write(lease.organisation, |writer| lease.take(writer, now, is_forced)),
            other => Ok(other),
        }
    }

    fn note_failure(&self, lease: Lease<'_>, error: &FetchError, now: Instant, every: i64) -> Result<(), FetchError> {
        let retry_after = match error {
            FetchError::Source(error) => error.retry_after().and_then(|wait| i64::try_from(wait.as_secs()).ok()),
            // Who took the feed over notes how it goes.
            FetchError::Ingest(IngestError::TakenOver) => return Ok(()),
            _ => None,
        };
        let failure: String = redact(&error.to_string()).chars().take(500).collect();
        let noted = self.store.write(lease.organisation, |writer| {
            lease.change(writer, |row| note_failure(row, &failure, now, every, retry_after))
        });
        match noted {
            Ok(()) | Err(IngestError::TakenOver) => Ok(()),
            Err(error) => Err(error.into()),
        }
    }
}

/// A run under a lease.
struct Run<'r> {
    installation: &'r Installation,
    feed: &'r ConnectedFeed,
    lease: Lease<'r>,
    clock: &'r dyn Clock,
    every: i64,
}

impl Run<'_> {
    fn pages(
        &self,
        source: &mut dyn Source,
        mut cursor: String,
        progress: &mut dyn FnMut(&FeedReceipt),
    ) -> Result<FetchedFeed, FetchError> {
        loop {
            let kept = Some(cursor.as_str()).filter(|cursor| !cursor.is_empty());
            let page = source.page(kept, self.clock.now(), &mut |after, most| self.open_ids(after, most))?;
            progress(&self.keep(&page)?);
            if page.is_last {
                return Ok(FetchedFeed::Complete);
            }
            cursor = page.cursor;
            if self.clock.stopping() {
                return self.stop();
            }
        }
    }

    /// Stores a page with its cursor.
    fn keep(&self, page: &Page) -> Result<FeedReceipt, IngestError> {
        let now = self.clock.now();
        let request = |asked: &BTreeMap<String, String>| {
            asked.iter().fold(Request::at(now), |request, (name, value)| request.with(name, value))
        };
        let answers: Vec<(&[u8], Request)> =
            page.answers.iter().map(|Fetched { body, parameters }| (body.as_slice(), request(parameters))).collect();
        let messages: Vec<FeedMessage<'_>> =
            answers.iter().map(|(body, request)| FeedMessage { body, request }).collect();
        let (format, kind) = (&self.feed.format(), self.feed.feed.mapping.kind());
        let (organisation, request) = (self.feed.organisation.as_str(), Request::at(now));
        let delivery = Delivery { organisation, kind, format, now, receipt: random_id(), request };
        self.installation.receive_with(&delivery, &messages, &mut |writer| {
            self.lease.change(writer, |row| {
                note_success(row, now);
                row.cursor.clone_from(&page.cursor);
                if page.is_last {
                    row.complete_at = Some(now.unix());
                    row.due_at = now.unix() + self.every;
                    release(row);
                }
            })
        })
    }

    fn stop(&self) -> Result<FetchedFeed, FetchError> {
        let organisation = self.lease.organisation;
        self.installation.store.write(organisation, |writer| self.lease.change(writer, release))?;
        Ok(FetchedFeed::Stopped)
    }

    fn open_ids(&self, after: &str, most: usize) -> Result<Vec<String>, SourceError> {
        let own = |what: &str| SourceError::Own(what.to_owned());
        let source = self.feed.feed.mapping.source();
        let source = source.ok_or_else(|| own("the feed needs `[constants] source` to ask again for what is open"))?;
        let since = self.clock.now().plus_seconds(-REREAD_SECONDS);
        let ids =
            self.installation.store.read(|reader| reader.open_ids(self.lease.organisation, source, since, after, most));
        ids.map_err(|error: StoreError| SourceError::Own(error.to_string()))
    }
}
