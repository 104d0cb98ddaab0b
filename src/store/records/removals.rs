//! Records that are taken back, and the log of it.

use diesel::prelude::*;
use diesel::upsert::excluded;

use super::contacts::Row;
use crate::model::{Day, Instant, Volume};
use crate::store::db::{each, rows_in_time, rows_of};
use crate::store::schema::{contact, invitation, removal, volume, waiting_address};
use crate::store::{Reader, Result, StoredContact, Writer};

/// What was taken back, and by whom.
#[derive(Debug, Clone, Copy)]
pub struct Removal<'a> {
    pub removed_at: Instant,
    /// `contacts` or `volumes`.
    pub kind: &'a str,
    pub source: &'a str,
    /// Empty: of every queue.
    pub queue: &'a str,
    /// Local days, both included.
    pub days: (Day, Day),
    pub removed_by: &'a str,
}

/// Contacts in one statement.
const IDS: usize = 1_500;

impl Reader<'_> {
    /// Returns the contacts of a source received in `from..to`.
    pub fn contacts_of_source(
        &mut self,
        organisation: &str,
        source: &str,
        (from, to): (Instant, Instant),
    ) -> Result<Vec<StoredContact>> {
        let rows: Vec<Row> = rows_in_time!(contact.received_at, organisation, from, to)
            .filter(contact::source.eq(source))
            .order((contact::received_at, contact::external_id))
            .select(Row::as_select())
            .load(self.db())?;
        rows.into_iter().map(StoredContact::try_from).collect()
    }

    /// Returns the number of these contacts of which it was decided whether to ask their citizens.
    pub fn count_invitations(&mut self, organisation: &str, source: &str, ids: &[&str]) -> Result<i64> {
        let mut count = 0;
        for ids in ids.chunks(IDS) {
            let own = rows_of!(invitation, organisation)
                .filter(invitation::source.eq(source))
                .filter(invitation::external_id.eq_any(ids));
            count += own.count().get_result::<i64>(self.db())?;
        }
        Ok(count)
    }
}

impl Writer<'_> {
    /// Takes contacts of a source away, with the addresses that wait for a decision whether to ask.
    pub fn remove_contacts(&mut self, organisation: &str, source: &str, ids: &[&str]) -> Result<()> {
        for ids in ids.chunks(IDS) {
            let own = rows_of!(contact, organisation)
                .filter(contact::source.eq(source))
                .filter(contact::external_id.eq_any(ids));
            each!(self.db(), c => diesel::delete(own).execute(c))?;
            let addresses = rows_of!(waiting_address, organisation)
                .filter(waiting_address::source.eq(source))
                .filter(waiting_address::external_id.eq_any(ids));
            each!(self.db(), c => diesel::delete(addresses).execute(c))?;
        }
        Ok(())
    }

    /// Takes volumes away.
    pub fn remove_volumes(&mut self, organisation: &str, volumes: &[Volume]) -> Result<()> {
        for one in volumes {
            let key = (organisation, &one.source, &one.queue, one.channel.code(), one.interval_start.unix());
            each!(self.db(), c => diesel::delete(volume::table.find(key)).execute(c))?;
        }
        Ok(())
    }

    /// Notes that records were taken back: what, and how many more.
    pub fn note_removal(&mut self, organisation: &str, removed: &Removal<'_>, items: usize) -> Result<()> {
        let values = (
            removal::organisation.eq(organisation),
            removal::removed_at.eq(removed.removed_at.unix()),
            removal::kind.eq(removed.kind),
            removal::source.eq(removed.source),
            removal::queue.eq(removed.queue),
            removal::from_day.eq(removed.days.0.epoch()),
            removal::to_day.eq(removed.days.1.epoch()),
            removal::items.eq(i64::try_from(items).unwrap_or(i64::MAX)),
            removal::removed_by.eq(removed.removed_by),
        );
        let key = (
            removal::organisation,
            removal::removed_at,
            removal::kind,
            removal::source,
            removal::queue,
            removal::from_day,
            removal::to_day,
        );
        each!(self.db(), c => diesel::insert_into(removal::table)
            .values(values)
            .on_conflict(key)
            .do_update()
            .set(removal::items.eq(removal::items + excluded(removal::items)))
            .execute(c))?;
        Ok(())
    }
}
