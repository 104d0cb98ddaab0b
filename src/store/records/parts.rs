//! What single messages of feeds tell of contacts.

use std::collections::BTreeMap;

use diesel::dsl::{exists, not};
use diesel::prelude::*;

use crate::model::Instant;
use crate::store::db::{each, replaced, rows_of};
use crate::store::schema::{contact, part};
use crate::store::{Reader, Result, StoreError, Writer};

/// A part as it is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredPart {
    /// Empty where the message knew the contact by its alias only.
    pub external_id: String,
    pub alias: String,
    pub key: String,
    pub version: String,
    pub at: String,
    pub facts: BTreeMap<String, String>,
}

#[derive(Queryable, Selectable, Insertable)]
#[diesel(table_name = part, treat_none_as_default_value = false)]
struct Row {
    organisation: String,
    feed: String,
    external_id: String,
    alias: String,
    part_key: String,
    version: String,
    at: String,
    facts: String,
    received_at: i64,
}

impl TryFrom<Row> for StoredPart {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<StoredPart> {
        let facts = serde_json::from_str(&row.facts)
            .map_err(|_| StoreError::Unknown { column: "part.facts", value: row.facts.clone() })?;
        let Row { external_id, alias, part_key: key, version, at, .. } = row;
        Ok(StoredPart { external_id, alias, key, version, at, facts })
    }
}

/// Rows in one statement: SQLite allows 32,766 bound values, a part has 9.
const ROWS: usize = 2_000;

impl Reader<'_> {
    /// Returns the parts of a feed that name one of these contacts, or know it by one of these other ids.
    pub fn parts(&mut self, organisation: &str, feed: &str, ids: &[&str], aliases: &[&str]) -> Result<Vec<StoredPart>> {
        let mut rows: Vec<Row> = Vec::new();
        let own = || rows_of!(part, organisation).filter(part::feed.eq(feed));
        for ids in ids.chunks(ROWS) {
            rows.extend(own().filter(part::external_id.eq_any(ids)).select(Row::as_select()).load(self.db())?);
        }
        for aliases in aliases.chunks(ROWS) {
            rows.extend(own().filter(part::alias.eq_any(aliases)).select(Row::as_select()).load(self.db())?);
        }
        rows.into_iter().map(StoredPart::try_from).collect()
    }
}

impl Reader<'_> {
    /// Returns the names of the feeds that told of contacts of an organisation.
    pub fn feeds_of_parts(&mut self, organisation: &str) -> Result<Vec<String>> {
        Ok(rows_of!(part, organisation).select(part::feed).distinct().order(part::feed).load(self.db())?)
    }

    /// Returns the parts of a feed that came before an instant, and whose contact is not stored.
    pub fn parts_without_contact(
        &mut self,
        organisation: &str,
        feed: &str,
        source: &str,
        before: Instant,
    ) -> Result<Vec<StoredPart>> {
        let of_part = contact::table
            .filter(contact::organisation.eq(part::organisation))
            .filter(contact::source.eq(source))
            .filter(contact::external_id.eq(part::external_id));
        let rows = rows_of!(part, organisation)
            .filter(part::feed.eq(feed))
            .filter(part::received_at.lt(before.unix()))
            .filter(not(exists(of_part)));
        let rows: Vec<Row> = rows.select(Row::as_select()).load(self.db())?;
        rows.into_iter().map(StoredPart::try_from).collect()
    }
}

impl Writer<'_> {
    /// Forgets the parts of a contact, by its id and its other id.
    pub fn forget_parts_of(&mut self, organisation: &str, feed: &str, external_id: &str, alias: &str) -> Result<()> {
        let own = rows_of!(part, organisation).filter(part::feed.eq(feed)).filter(part::external_id.eq(external_id));
        if external_id.is_empty() {
            each!(self.db(), c => diesel::delete(own.filter(part::alias.eq(alias))).execute(c))?;
        } else {
            each!(self.db(), c => diesel::delete(own).execute(c))?;
        }
        Ok(())
    }

    /// Stores parts, each in the place of an earlier delivery of it.
    pub fn put_parts(&mut self, organisation: &str, feed: &str, parts: &[StoredPart], now: Instant) -> Result<()> {
        for parts in parts.chunks(ROWS) {
            let row = |own: &StoredPart| Row {
                organisation: organisation.to_owned(),
                feed: feed.to_owned(),
                external_id: own.external_id.clone(),
                alias: own.alias.clone(),
                part_key: own.key.clone(),
                version: own.version.clone(),
                at: own.at.clone(),
                facts: serde_json::json!(own.facts).to_string(),
                received_at: now.unix(),
            };
            let rows: Vec<Row> = parts.iter().map(row).collect();
            let key = (part::organisation, part::feed, part::external_id, part::alias, part::part_key);
            each!(self.db(), c => diesel::insert_into(part::table)
                .values(&rows)
                .on_conflict(key)
                .do_update()
                .set(replaced!(part: version, at, facts, received_at))
                .execute(c))?;
        }
        Ok(())
    }

    /// Forgets the parts whose last delivery was before `before`; of how many.
    pub fn forget_parts(&mut self, organisation: &str, before: Instant) -> Result<usize> {
        let parts = rows_of!(part, organisation).filter(part::received_at.lt(before.unix()));
        Ok(each!(self.db(), c => diesel::delete(parts).execute(c))?)
    }
}
