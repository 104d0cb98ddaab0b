//! API keys: only their hashes are kept.

use diesel::prelude::*;

use super::db::each;
use super::schema::api_key;
use super::{Reader, Result, Writer, one};

/// A key as it is kept.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = api_key)]
pub struct KeyRow {
    /// `all` for a key of the whole installation.
    pub organisation: String,
    pub name: String,
    /// Comma-separated.
    pub scopes: String,
    pub created_at: i64,
    pub expires_at: Option<i64>,
}

/// A key to keep.
#[derive(Debug, Clone, Insertable)]
#[diesel(table_name = api_key, treat_none_as_default_value = false)]
pub struct NewKey {
    pub organisation: String,
    pub name: String,
    /// SHA-256 of the key, hexadecimal.
    pub hash: String,
    pub scopes: String,
    pub created_at: i64,
    pub expires_at: Option<i64>,
}

impl Reader<'_> {
    /// Returns the key with this hash.
    pub fn key_by_hash(&mut self, hash: &str) -> Result<Option<KeyRow>> {
        Ok(one(api_key::table.filter(api_key::hash.eq(hash)).select(KeyRow::as_select()).load(self.db())?))
    }

    /// Returns every key, by organisation and name.
    pub fn keys(&mut self) -> Result<Vec<KeyRow>> {
        let order = (api_key::organisation, api_key::name);
        Ok(api_key::table.order(order).select(KeyRow::as_select()).load(self.db())?)
    }
}

impl Writer<'_> {
    /// Keeps a key; `false` when the organisation already has one of that name.
    pub fn add_key(&mut self, key: &NewKey) -> Result<bool> {
        let added = each!(self.db(), c => diesel::insert_into(api_key::table)
            .values(key)
            .on_conflict_do_nothing()
            .execute(c))?;
        Ok(added > 0)
    }

    /// Forgets the keys of that name (of one organisation, or of any); how many there were.
    pub fn remove_key(&mut self, organisation: Option<&str>, name: &str) -> Result<usize> {
        let named = api_key::table.filter(api_key::name.eq(name));
        Ok(match organisation {
            Some(code) => {
                each!(self.db(), c => diesel::delete(named.filter(api_key::organisation.eq(code))).execute(c))?
            }
            None => each!(self.db(), c => diesel::delete(named).execute(c))?,
        })
    }
}
