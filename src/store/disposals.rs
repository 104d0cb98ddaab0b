//! Disposal of what is kept for a time only, and the record of it.

use diesel::prelude::*;
use diesel::upsert::excluded;

use super::db::each;
use super::schema::{disposal, invitation, uninvited_answer};
use super::{Result, Writer};
use crate::domain::{Day, Instant};

impl Writer<'_> {
    /// Forgets what citizens wrote in weeks and on days before `before`; from how many answers something was taken.
    ///
    /// # Errors
    /// When the database fails.
    pub fn forget_texts(&mut self, organisation: &str, before: Day) -> Result<usize> {
        let invited = invitation::table
            .filter(invitation::organisation.eq(organisation))
            .filter(invitation::answered_week.lt(before.epoch()))
            .filter(invitation::texts.is_not_null());
        let nothing: Option<String> = None;
        let forgotten = each!(self.db(), c => diesel::update(invited).set(invitation::texts.eq(&nothing)).execute(c))?;
        let uninvited = uninvited_answer::table
            .filter(uninvited_answer::organisation.eq(organisation))
            .filter(uninvited_answer::day.lt(before.epoch()))
            .filter(uninvited_answer::texts.is_not_null());
        let others =
            each!(self.db(), c => diesel::update(uninvited).set(uninvited_answer::texts.eq(&nothing)).execute(c))?;
        Ok(forgotten + others)
    }

    /// Notes a disposal: what, older than which day, how many, and by which decision.
    ///
    /// # Errors
    /// When the database fails.
    pub fn note_disposal(
        &mut self,
        organisation: &str,
        (what, before): (&str, Day),
        items: usize,
        decision: &str,
        now: Instant,
    ) -> Result<()> {
        let values = (
            disposal::organisation.eq(organisation),
            disposal::disposed_at.eq(now.unix()),
            disposal::what.eq(what),
            disposal::before_day.eq(before.epoch()),
            disposal::items.eq(i64::try_from(items).unwrap_or(i64::MAX)),
            disposal::decision.eq(decision),
        );
        // Of what is taken away one by one, several may go in the same second.
        each!(self.db(), c => diesel::insert_into(disposal::table)
            .values(values)
            .on_conflict((disposal::organisation, disposal::disposed_at, disposal::what))
            .do_update()
            .set(disposal::items.eq(disposal::items + excluded(disposal::items)))
            .execute(c))?;
        Ok(())
    }
}
