//! What surveys need beside invitations: versions of the forms, links, those who do not want to be asked, addresses that wait.

use diesel::prelude::*;

use super::db::{each, rows_of};
use super::schema::{opt_out, survey_token, survey_version, waiting_address};
use super::{Reader, Result, Writer, one};
use crate::model::Instant;

/// Where an invitation may be mailed that is not decided yet.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = waiting_address)]
pub struct WaitingAddress {
    pub source: String,
    pub external_id: String,
    pub address: String,
    /// Unix seconds.
    pub kept_at: i64,
}

impl Reader<'_> {
    /// Returns the newest version of the survey forms, with its number.
    pub fn newest_survey_version(&mut self, organisation: &str) -> Result<Option<(i64, String)>> {
        Ok(rows_of!(survey_version, organisation)
            .order(survey_version::version.desc())
            .select((survey_version::version, survey_version::definition))
            .first(self.db())
            .optional()?)
    }

    /// Returns a version of the survey forms.
    pub fn survey_version(&mut self, organisation: &str, version: i64) -> Result<Option<String>> {
        Ok(survey_version::table
            .find((organisation, version))
            .select(survey_version::definition)
            .first(self.db())
            .optional()?)
    }

    /// Returns the contact that a link belongs to: source and id.
    pub fn contact_of_token(&mut self, organisation: &str, hash: &str) -> Result<Option<(String, String)>> {
        let found = survey_token::table
            .find((organisation, hash))
            .select((survey_token::source, survey_token::external_id))
            .load(self.db())?;
        Ok(one(found))
    }

    /// Returns whether one of these pseudonyms does not want to be asked.
    pub fn opted_out(&mut self, organisation: &str, pseudonyms: &[&str]) -> Result<bool> {
        let found = rows_of!(opt_out, organisation)
            .filter(opt_out::citizen.eq_any(pseudonyms))
            .select(opt_out::opted_out_at)
            .first::<i64>(self.db())
            .optional()?;
        Ok(found.is_some())
    }

    /// Returns the addresses that wait, by contact, after (source, id), at most `most`.
    pub fn waiting_addresses(
        &mut self,
        organisation: &str,
        (source, external_id): (&str, &str),
        most: i64,
    ) -> Result<Vec<WaitingAddress>> {
        let (source, same) = (source.to_owned(), source.to_owned());
        let later = waiting_address::external_id.gt(external_id.to_owned());
        Ok(rows_of!(waiting_address, organisation)
            .filter(waiting_address::source.gt(source).or(waiting_address::source.eq(same).and(later)))
            .order((waiting_address::source, waiting_address::external_id))
            .limit(most)
            .select(WaitingAddress::as_select())
            .load(self.db())?)
    }
}

impl Writer<'_> {
    /// Stores a new version of the survey forms, which must not be there yet.
    pub fn add_survey_version(
        &mut self,
        organisation: &str,
        version: i64,
        definition: &str,
        now: Instant,
    ) -> Result<()> {
        let values = (
            survey_version::organisation.eq(organisation),
            survey_version::version.eq(version),
            survey_version::definition.eq(definition),
            survey_version::applied_at.eq(now.unix()),
        );
        diesel::insert_into(survey_version::table).values(values).execute(self.db())?;
        Ok(())
    }

    /// Stores the hash of a link to the survey of a contact, which must not be there yet.
    pub fn add_token(&mut self, organisation: &str, hash: &str, source: &str, external_id: &str) -> Result<()> {
        let values = (
            survey_token::organisation.eq(organisation),
            survey_token::hash.eq(hash),
            survey_token::source.eq(source),
            survey_token::external_id.eq(external_id),
        );
        diesel::insert_into(survey_token::table).values(values).execute(self.db())?;
        Ok(())
    }

    /// Keeps for ever that a citizen does not want to be asked.
    pub fn opt_out(&mut self, organisation: &str, pseudonym: &str, now: Instant) -> Result<()> {
        let values = (
            opt_out::organisation.eq(organisation),
            opt_out::citizen.eq(pseudonym),
            opt_out::opted_out_at.eq(now.unix()),
        );
        each!(self.db(), c => diesel::insert_into(opt_out::table)
            .values(values)
            .on_conflict((opt_out::organisation, opt_out::citizen))
            .do_nothing()
            .execute(c))?;
        Ok(())
    }

    /// Keeps an address until it is decided whether to ask; a newer one takes the place of an older one.
    pub fn keep_address(
        &mut self,
        organisation: &str,
        (source, external_id): (&str, &str),
        address: &str,
        now: Instant,
    ) -> Result<()> {
        let values = (waiting_address::address.eq(address), waiting_address::kept_at.eq(now.unix()));
        let key = (
            waiting_address::organisation.eq(organisation),
            waiting_address::source.eq(source),
            waiting_address::external_id.eq(external_id),
        );
        each!(self.db(), c => diesel::insert_into(waiting_address::table)
            .values((key, values))
            .on_conflict((waiting_address::organisation, waiting_address::source, waiting_address::external_id))
            .do_update()
            .set(values)
            .execute(c))?;
        Ok(())
    }

    /// Forgets an address that waited.
    pub fn forget_address(&mut self, organisation: &str, source: &str, external_id: &str) -> Result<()> {
        let place = waiting_address::table.find((organisation, source, external_id));
        each!(self.db(), c => diesel::delete(place).execute(c))?;
        Ok(())
    }
}
