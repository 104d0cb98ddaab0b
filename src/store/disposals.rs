//! Disposal of what is kept for a time only, and the record of it.

use diesel::dsl::exists;
use diesel::prelude::*;
use diesel::upsert::excluded;

use super::db::{each, rows_of};
use super::schema::{disposal, feedback, invitation, message, message_link, survey_token, uninvited_answer};
use super::{Result, Writer};
use crate::model::{Day, Instant};

impl Writer<'_> {
    /// Forgets what citizens wrote in weeks and on days before `before`; from how many answers something was taken.
    pub fn forget_texts(&mut self, organisation: &str, before: Day) -> Result<usize> {
        let invited = rows_of!(invitation, organisation)
            .filter(invitation::answered_week.lt(before.epoch()))
            .filter(invitation::texts.is_not_null());
        let nothing: Option<String> = None;
        let forgotten = each!(self.db(), c => diesel::update(invited).set(invitation::texts.eq(&nothing)).execute(c))?;
        let uninvited = rows_of!(uninvited_answer, organisation)
            .filter(uninvited_answer::day.lt(before.epoch()))
            .filter(uninvited_answer::texts.is_not_null());
        let others =
            each!(self.db(), c => diesel::update(uninvited).set(uninvited_answer::texts.eq(&nothing)).execute(c))?;
        Ok(forgotten + others)
    }

    /// Forgets the pseudonyms of contacts that ended before `ended_before`, and of decisions whether to ask that were taken
    /// before `asked_before`; of how many.
    pub fn forget_citizens(
        &mut self,
        organisation: &str,
        ended_before: Instant,
        asked_before: Instant,
    ) -> Result<usize> {
        let nobody: Option<String> = None;
        let forgotten = self.forget_citizens_of_contacts(organisation, ended_before)?;
        let asked = rows_of!(invitation, organisation)
            .filter(invitation::decided_at.lt(asked_before.unix()))
            .filter(invitation::citizen.is_not_null().or(invitation::recipient.is_not_null()));
        let no_one = (invitation::citizen.eq(&nobody), invitation::recipient.eq(&nobody));
        Ok(forgotten + each!(self.db(), c => diesel::update(asked).set(no_one).execute(c))?)
    }

    /// Forgets whose contacts were asked about before `asked_before` and answered, if at all, in weeks before `before`; and
    /// what messages of those weeks told. Of how many answers.
    pub fn forget_feedback(&mut self, organisation: &str, before: Day, asked_before: Instant) -> Result<usize> {
        let unanswered_or_old =
            invitation::answered_week.is_null().or(invitation::answered_week.assume_not_null().lt(before.epoch()));
        let rows = rows_of!(invitation, organisation)
            .filter(invitation::agent.ne(""))
            .filter(invitation::decided_at.lt(asked_before.unix()))
            .filter(unanswered_or_old);
        let forgotten = each!(self.db(), c => diesel::update(rows).set(invitation::agent.eq("")).execute(c))?;
        let messages = rows_of!(feedback, organisation).filter(feedback::through_week.lt(before.epoch()));
        each!(self.db(), c => diesel::delete(messages).execute(c))?;
        Ok(forgotten)
    }

    /// Forgets links in messages that were made before `before`, and those of surveys that ended before it; how many.
    pub fn forget_links(&mut self, organisation: &str, before: Instant) -> Result<usize> {
        let links = rows_of!(message_link, organisation).filter(message_link::created_at.lt(before.unix()));
        let forgotten = each!(self.db(), c => diesel::delete(links).execute(c))?;
        let over = invitation::table
            .filter(invitation::organisation.eq(survey_token::organisation))
            .filter(invitation::source.eq(survey_token::source))
            .filter(invitation::external_id.eq(survey_token::external_id))
            .filter(invitation::expires_at.lt(before.unix()));
        let tokens = rows_of!(survey_token, organisation).filter(exists(over));
        Ok(forgotten + each!(self.db(), c => diesel::delete(tokens).execute(c))?)
    }

    /// Forgets messages that were settled before `before`; how many.
    pub fn forget_messages(&mut self, organisation: &str, before: Instant) -> Result<usize> {
        let messages = rows_of!(message, organisation)
            .filter(message::state.eq_any(["sent", "dead", "cancelled"]))
            .filter(message::settled_at.lt(before.unix()));
        Ok(each!(self.db(), c => diesel::delete(messages).execute(c))?)
    }

    /// Notes a disposal: what, older than which day, how many, and by which decision.
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
