//! What is asked of contacts without reading them: how many, whether any, the oldest.

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Bool};

use crate::model::{Channel, Instant};
use crate::store::db::{rows_in_time, rows_of};
use crate::store::schema::contact;
use crate::store::{Reader, Result};

impl Reader<'_> {
    /// Returns how many contacts received in `from..to` were handed over to somebody else.
    pub fn count_transferred(&mut self, organisation: &str, from: Instant, to: Instant) -> Result<i64> {
        // Written out, so that both databases see that the index of these holds it.
        let transferred = diesel::dsl::sql::<Bool>("outcome = 'transferred'");
        Ok(rows_in_time!(contact.received_at, organisation, from, to)
            .filter(transferred)
            .count()
            .get_result(self.db())?)
    }

    /// Returns when the contact of a channel that has waited longest was received.
    pub fn oldest_awaiting(
        &mut self,
        organisation: &str,
        channel: Channel,
        received: Option<(Instant, Instant)>,
    ) -> Result<Option<Instant>> {
        let (from, to) = received.map_or((i64::MIN, i64::MAX), |(from, to)| (from.unix(), to.unix()));
        let oldest: Option<i64> = rows_of!(contact, organisation)
            .filter(contact::channel.eq(channel.code()))
            .filter(contact::awaiting)
            .filter(contact::received_at.ge(from).and(contact::received_at.lt(to)))
            .order(contact::received_at.asc())
            .select(contact::received_at)
            .first(self.db())
            .optional()?;
        Ok(oldest.map(Instant::from_unix))
    }

    /// Returns whether a source has any contact at all.
    pub fn source_has_contacts(&mut self, organisation: &str, source: &str) -> Result<bool> {
        let own = rows_of!(contact, organisation).filter(contact::source.eq(source));
        Ok(own.select(contact::received_at).first::<i64>(self.db()).optional()?.is_some())
    }

    /// Returns whether a source has a contact of a channel that may have been received in `from..to`: a day alone is all its
    /// hours.
    pub fn has_contact_between(
        &mut self,
        organisation: &str,
        source: &str,
        channel: Channel,
        (from, to): (Instant, Instant),
    ) -> Result<bool> {
        const LONGEST_DAY: i64 = 26 * 3_600;
        let end = diesel::dsl::sql::<BigInt>("received_at + coalesce(received_day_seconds, 1)");
        let found = rows_of!(contact, organisation)
            .filter(contact::received_at.gt(from.unix() - LONGEST_DAY))
            .filter(contact::received_at.lt(to.unix()))
            .filter(end.gt(from.unix()))
            .filter(contact::source.eq(source))
            .filter(contact::channel.eq(channel.code()))
            .select(contact::received_at)
            .first::<i64>(self.db())
            .optional()?;
        Ok(found.is_some())
    }

    /// Returns the agents that occur in contacts, each once.
    pub fn agents_in_contacts(&mut self, organisation: &str) -> Result<Vec<String>> {
        let own = rows_of!(contact, organisation);
        Ok(own.select(contact::agent).distinct().order(contact::agent).load(self.db())?)
    }
}
