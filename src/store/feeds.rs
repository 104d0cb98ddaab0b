//! Systems that are fetched from: how far, by whom at the moment, and what failed; and the files that were taken.

use diesel::prelude::*;

use super::db::{each, rows_of};
use super::schema::{contact, feed, taken_file};
use super::{Reader, Result, Writer};
use crate::model::Instant;

/// How a feed of an organisation stands.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = feed, treat_none_as_default_value = false, treat_none_as_null = true)]
pub struct StoredFeed {
    pub organisation: String,
    pub name: String,
    /// Of its records; empty where it is not a constant.
    pub source: String,
    /// Of the system's own kind; empty before the first page.
    pub cursor: String,
    /// Empty where no instance fetches.
    pub lease_holder: String,
    /// Unix seconds, as every time here.
    pub leased_until: i64,
    /// When it is fetched next.
    pub due_at: i64,
    /// How many tries in a row came to nothing.
    pub failures: i64,
    /// Why the last of them did; empty where it did not.
    pub failure: String,
    /// When a message, a page or a file was stored last.
    pub succeeded_at: Option<i64>,
    /// When all that the system had was here.
    pub complete_at: Option<i64>,
}

impl StoredFeed {
    /// Returns a feed of which nothing came yet.
    #[must_use]
    pub fn new(organisation: &str, name: &str, source: &str) -> StoredFeed {
        StoredFeed {
            organisation: organisation.to_owned(),
            name: name.to_owned(),
            source: source.to_owned(),
            cursor: String::new(),
            lease_holder: String::new(),
            leased_until: 0,
            due_at: 0,
            failures: 0,
            failure: String::new(),
            succeeded_at: None,
            complete_at: None,
        }
    }
}

impl Reader<'_> {
    /// Returns the feeds of an organisation of which something was noted, by name.
    pub fn feeds(&mut self, organisation: &str) -> Result<Vec<StoredFeed>> {
        Ok(rows_of!(feed, organisation).order(feed::name).select(StoredFeed::as_select()).load(self.db())?)
    }

    /// Returns how a feed stands.
    pub fn feed(&mut self, organisation: &str, name: &str) -> Result<Option<StoredFeed>> {
        let row = rows_of!(feed, organisation).filter(feed::name.eq(name)).select(StoredFeed::as_select());
        Ok(row.first(self.db()).optional()?)
    }

    /// Returns whether a file with this content was taken.
    pub fn was_file_taken(&mut self, organisation: &str, name: &str, hash: &str) -> Result<bool> {
        let row =
            rows_of!(taken_file, organisation).filter(taken_file::feed.eq(name)).filter(taken_file::hash.eq(hash));
        Ok(row.select(taken_file::hash).first::<String>(self.db()).optional()?.is_some())
    }

    /// Returns the ids of the contacts of a source that have no closing and came since an instant: those after an id, so many at most,
    /// in their order.
    pub fn open_ids(
        &mut self,
        organisation: &str,
        source: &str,
        since: Instant,
        after: &str,
        most: usize,
    ) -> Result<Vec<String>> {
        let most = i64::try_from(most).unwrap_or(i64::MAX);
        let own = rows_of!(contact, organisation)
            .filter(contact::source.eq(source))
            .filter(contact::closed_at.is_null())
            .filter(contact::received_at.ge(since.unix()))
            .filter(contact::external_id.gt(after));
        Ok(own.order(contact::external_id).limit(most).select(contact::external_id).load(self.db())?)
    }
}

impl Writer<'_> {
    /// Notes that no feed of an organisation is fetched but these: of the others nothing is late.
    pub fn keep_fetched(&mut self, organisation: &str, names: &[&str]) -> Result<()> {
        let others = rows_of!(feed, organisation).filter(feed::name.ne_all(names));
        let none = (feed::complete_at.eq(None::<i64>), feed::failures.eq(0), feed::failure.eq(""));
        each!(self.db(), c => diesel::update(others).set(none).execute(c))?;
        Ok(())
    }

    /// Stores how a feed stands.
    pub fn put_feed(&mut self, row: &StoredFeed) -> Result<()> {
        each!(self.db(), c => diesel::insert_into(feed::table)
            .values(row)
            .on_conflict((feed::organisation, feed::name))
            .do_update()
            .set(row)
            .execute(c))?;
        Ok(())
    }

    /// Notes that a file with this content was taken.
    pub fn note_taken_file(&mut self, organisation: &str, name: &str, hash: &str, now: Instant) -> Result<()> {
        let row = (
            taken_file::organisation.eq(organisation),
            taken_file::feed.eq(name),
            taken_file::hash.eq(hash),
            taken_file::taken_at.eq(now.unix()),
        );
        each!(self.db(), c => diesel::insert_into(taken_file::table).values(row).on_conflict_do_nothing().execute(c))?;
        Ok(())
    }
}
