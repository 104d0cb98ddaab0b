//! Rejected records, kept until they are retried or thrown away.

use diesel::prelude::*;

use crate::model::Instant;
use crate::store::db::{each, replaced, rows_of};
use crate::store::schema::quarantine;
use crate::store::{Reader, Result, Writer};

/// A rejected record. Its text holds no personal number, address or phone number.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable, Insertable)]
#[diesel(table_name = quarantine, treat_none_as_default_value = false)]
pub struct Quarantined {
    pub organisation: String,
    /// The batch in which it came.
    pub receipt: String,
    /// The place of the record in its delivery, from 1.
    pub number: i64,
    pub line: i64,
    /// The kind of record: `contact`, `volume`, ...
    pub kind: String,
    /// The name of the mapping through which it came; empty for our own formats.
    pub mapping: String,
    pub field: String,
    pub reason: String,
    pub detail: String,
    pub record: String,
    pub rejected_at: i64,
}

/// Which rejected records are meant. What is not given does not narrow.
#[derive(Debug, Clone, Default)]
pub struct QuarantineFilter {
    pub receipt: Option<String>,
    pub reason: Option<String>,
}

const ROWS: usize = 2_000;

impl Reader<'_> {
    /// Returns the next rejected records after (receipt, number), in that order, at most `most`.
    pub fn quarantined(
        &mut self,
        organisation: &str,
        filter: &QuarantineFilter,
        after: Option<(&str, i64)>,
        most: i64,
    ) -> Result<Vec<Quarantined>> {
        let mut query = rows_of!(quarantine, organisation)
            .order((quarantine::receipt, quarantine::number))
            .limit(most)
            .select(Quarantined::as_select())
            .into_boxed();
        if let Some(receipt) = filter.receipt.clone() {
            query = query.filter(quarantine::receipt.eq(receipt));
        }
        if let Some(reason) = filter.reason.clone() {
            query = query.filter(quarantine::reason.eq(reason));
        }
        if let Some((receipt, number)) = after {
            let (receipt, same) = (receipt.to_owned(), receipt.to_owned());
            // The first condition lets the index begin where the last page ended.
            query = query
                .filter(quarantine::receipt.ge(receipt))
                .filter(quarantine::receipt.ne(same).or(quarantine::number.gt(number)));
        }
        Ok(query.load(self.db())?)
    }

    /// Returns how many records are in quarantine, by reason.
    pub fn quarantine_by_reason(&mut self, organisation: &str) -> Result<Vec<(String, i64)>> {
        Ok(rows_of!(quarantine, organisation)
            .group_by(quarantine::reason)
            .order(quarantine::reason)
            .select((quarantine::reason, diesel::dsl::count_star()))
            .load(self.db())?)
    }

    /// Returns how many records of each kind are in quarantine, and when the oldest of them was rejected. Read from an index
    /// alone.
    pub fn quarantine_by_kind(&mut self, organisation: &str) -> Result<Vec<(String, i64, Instant)>> {
        let rows: Vec<(String, i64, Option<i64>)> = rows_of!(quarantine, organisation)
            .group_by(quarantine::kind)
            .order(quarantine::kind)
            .select((quarantine::kind, diesel::dsl::count_star(), diesel::dsl::min(quarantine::rejected_at)))
            .load(self.db())?;
        let since = |(kind, records, oldest): (String, i64, Option<i64>)| {
            (kind, records, Instant::from_unix(oldest.unwrap_or_default()))
        };
        Ok(rows.into_iter().map(since).collect())
    }
}

impl Writer<'_> {
    /// Keeps rejected records, replacing those of the same receipt and number.
    pub fn put_quarantined(&mut self, records: &[Quarantined]) -> Result<()> {
        for records in records.chunks(ROWS) {
            each!(self.db(), c => diesel::insert_into(quarantine::table)
                .values(records)
                .on_conflict((quarantine::organisation, quarantine::receipt, quarantine::number))
                .do_update()
                .set(replaced!(quarantine: field, reason, detail))
                .execute(c))?;
        }
        Ok(())
    }

    /// Lets a record out of quarantine.
    pub fn remove_quarantined(&mut self, organisation: &str, receipt: &str, number: i64) -> Result<()> {
        let place = quarantine::table.find((organisation, receipt, number));
        each!(self.db(), c => diesel::delete(place).execute(c))?;
        Ok(())
    }
}
