//! Organisation files, as applied.

use diesel::prelude::*;

use super::db::each;
use super::schema::organisation;
use super::{Reader, Result, Writer, one};
use crate::model::Instant;
use crate::rollup::CELLS_VERSION;

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
    /// Returns the organisation with this code.
    pub fn organisation(&mut self, code: &str) -> Result<Option<StoredOrganisation>> {
        Ok(one(organisation::table.find(code).select(StoredOrganisation::as_select()).load(self.db())?))
    }

    /// Returns every organisation, by code.
    pub fn organisations(&mut self) -> Result<Vec<StoredOrganisation>> {
        Ok(organisation::table.order(organisation::code).select(StoredOrganisation::as_select()).load(self.db())?)
    }

    /// Returns the codes of the organisations whose cells were made by an older version than this.
    pub fn organisations_with_older_cells(&mut self, version: i32) -> Result<Vec<String>> {
        let older = organisation::table.filter(organisation::cells_version.lt(version));
        Ok(older.order(organisation::code).select(organisation::code).load(self.db())?)
    }
}

impl Writer<'_> {
    /// Notes which version made all cells of an organisation.
    pub fn note_cells_version(&mut self, code: &str, version: i32) -> Result<()> {
        let own = organisation::table.find(code);
        each!(self.db(), c => diesel::update(own).set(organisation::cells_version.eq(version)).execute(c))?;
        Ok(())
    }

    /// Keeps an organisation. Its pseudonym key stays what it was when there is one.
    pub fn put_organisation(&mut self, code: &str, definition: &str, new_key: &str, now: Instant) -> Result<()> {
        let row = StoredOrganisation {
            code: code.to_owned(),
            definition: definition.to_owned(),
            pseudonym_key: new_key.to_owned(),
            applied_at: now.unix(),
        };
        // There is nothing yet that an older version could have counted.
        each!(self.db(), c => diesel::insert_into(organisation::table)
            .values((&row, organisation::cells_version.eq(CELLS_VERSION)))
            .on_conflict(organisation::code)
            .do_update()
            .set((organisation::definition.eq(definition), organisation::applied_at.eq(now.unix())))
            .execute(c))?;
        Ok(())
    }
}
