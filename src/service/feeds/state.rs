//! How far a feed is, and which instance fetches it: one at a time, by a lease that the commit of each page looks at.

use crate::model::Instant;
use crate::service::IngestError;
use crate::store::{Reader, StoreError, StoredFeed, Writer};

/// How long a lease lasts; every page that is stored renews it. What takes longer may be fetched by another instance as well, and the
/// later commit is refused.
pub(super) const LEASE_SECONDS: i64 = 900;
/// How often a folder is looked at.
pub(super) const FOLDER_SECONDS: i64 = 10;
/// The longest wait after tries that came to nothing.
const LONGEST_BACK_OFF: i64 = 3_600;

/// A feed as one instance works on it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Lease<'a> {
    pub(super) organisation: &'a str,
    pub(super) name: &'a str,
    /// Of its records; empty where it is not a constant.
    pub(super) source: &'a str,
    /// An id that no other run has.
    pub(super) holder: &'a str,
}

/// Whether a run may begin.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Leased {
    /// The cursor is that of the last page that was stored; empty before the first.
    Yes {
        cursor: String,
    },
    NotDue {
        at: Instant,
    },
    ByAnother {
        until: Instant,
    },
}

pub(super) fn stored(
    reader: &mut Reader<'_>,
    organisation: &str,
    name: &str,
    source: &str,
) -> Result<StoredFeed, StoreError> {
    let stored = reader.feed(organisation, name)?;
    Ok(stored.map_or_else(
        || StoredFeed::new(organisation, name, source),
        |stored| StoredFeed { source: source.to_owned(), ..stored },
    ))
}

impl Lease<'_> {
    pub(super) fn stored(&self, reader: &mut Reader<'_>) -> Result<StoredFeed, StoreError> {
        stored(reader, self.organisation, self.name, self.source)
    }

    /// Returns whether a run may begin as the feed stands.
    pub(super) fn look(&self, row: &StoredFeed, now: Instant, is_forced: bool) -> Leased {
        if !row.lease_holder.is_empty() && row.lease_holder != self.holder && row.leased_until > now.unix() {
            return Leased::ByAnother { until: Instant::from_unix(row.leased_until) };
        }
        if row.due_at > now.unix() && !is_forced {
            return Leased::NotDue { at: Instant::from_unix(row.due_at) };
        }
        Leased::Yes { cursor: row.cursor.clone() }
    }

    /// Takes the lease, where a run may begin.
    pub(super) fn take(&self, writer: &mut Writer<'_>, now: Instant, is_forced: bool) -> Result<Leased, StoreError> {
        let row = self.stored(writer)?;
        let leased = self.look(&row, now, is_forced);
        if matches!(leased, Leased::Yes { .. }) {
            let leased_until = now.unix() + LEASE_SECONDS;
            writer.put_feed(&StoredFeed { lease_holder: self.holder.to_owned(), leased_until, ..row })?;
        }
        Ok(leased)
    }

    /// Changes the feed within a transaction; refused where another instance has taken it over.
    pub(super) fn change(
        &self,
        writer: &mut Writer<'_>,
        change: impl FnOnce(&mut StoredFeed),
    ) -> Result<(), IngestError> {
        let mut row = self.stored(writer)?;
        if row.lease_holder != self.holder {
            return Err(IngestError::TakenOver);
        }
        change(&mut row);
        Ok(writer.put_feed(&row)?)
    }
}

/// Notes that something of the system is stored.
pub(super) fn note_success(row: &mut StoredFeed, now: Instant) {
    row.failures = 0;
    row.failure.clear();
    row.succeeded_at = Some(row.succeeded_at.map_or(now.unix(), |known| known.max(now.unix())));
    row.leased_until = now.unix() + LEASE_SECONDS;
}

/// Notes that a try came to nothing: the next one comes later each time, and not before the system wants it.
pub(super) fn note_failure(row: &mut StoredFeed, failure: &str, now: Instant, every: i64, retry_after: Option<i64>) {
    row.failures += 1;
    row.failure = failure.to_owned();
    let doublings = u32::try_from(row.failures - 1).unwrap_or(u32::MAX).min(16);
    let wait = every.max(1).saturating_mul(1 << doublings).min(LONGEST_BACK_OFF.max(every));
    row.due_at = now.unix() + wait.max(retry_after.unwrap_or(0));
    release(row);
}

/// Lets another run begin.
pub(super) fn release(row: &mut StoredFeed) {
    row.lease_holder.clear();
    row.leased_until = 0;
}
