//! Organisation files, as applied.

use diesel::prelude::*;

use super::db::each;
use super::schema::organisation;
use super::{Reader, Result, Writer, one};
use crate::domain::Instant;

/// An organisation as it is kept.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = organisation, treat_none_as_default_value = false)]
pub struct StoredOrganisation {
    pub code: String,
    /// The organisation file as JSON.
    pub definition: String,
    /// Hexadecimal key of the citizens' pseudonyms; never shown.
    pub pseudonym_key: String,
    pub applied_at: i64,
}

impl Reader<'_> {
    /// The organisation with this code.
    ///
    /// # Errors
    /// When the database fails.
    pub fn organisation(&mut self, code: &str) -> Result<Option<StoredOrganisation>> {
        Ok(one(organisation::table.find(code).select(StoredOrganisation::as_select()).load(self.db())?))
    }

    /// Every organisation, by code.
    ///
    /// # Errors
    /// When the database fails.
    pub fn organisations(&mut self) -> Result<Vec<StoredOrganisation>> {
        Ok(organisation::table.order(organisation::code).select(StoredOrganisation::as_select()).load(self.db())?)
    }
}

impl Writer<'_> {
    /// Keeps an organisation. Its pseudonym key stays what it was when there is one.
    ///
    /// # Errors
    /// When the database fails.
    pub fn put_organisation(&mut self, code: &str, definition: &str, new_key: &str, now: Instant) -> Result<()> {
        let row = StoredOrganisation {
            code: code.to_owned(),
            definition: definition.to_owned(),
            pseudonym_key: new_key.to_owned(),
            applied_at: now.unix(),
        };
        each!(self.db(), c => diesel::insert_into(organisation::table)
            .values(&row)
            .on_conflict(organisation::code)
            .do_update()
            .set((organisation::definition.eq(definition), organisation::applied_at.eq(now.unix())))
            .execute(c))?;
        Ok(())
    }
}
