//! Answers by those who had the case, for their own message; and which answers a message has told of.

use diesel::dsl::{count_star, exists, not};
use diesel::prelude::*;

use super::db::{each, rows_of};
use super::invitations::Row;
use super::schema::{contact, feedback, invitation, uninvited_answer};
use super::{Reader, Result, StoredInvitation, Writer, unknown};
use crate::model::{Answer, Day, Decision, Instant, Invitation, Language, UninvitedAnswer};

/// A message that an agent got, or is about to get.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FeedbackRow {
    pub agent: String,
    /// The Mondays of the first and the last week whose answers it tells of.
    pub weeks: (Day, Day),
    pub answers: i64,
    /// Answers 1, 2, 3, 4 and 5 to the question of the index.
    pub ease: [i64; 5],
}

/// An answer to an invitation or an open survey that is about a unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnitAnswer {
    /// The citizen's pseudonym, or what tells the answer apart where the citizen is not known.
    pub person: String,
    pub topic: String,
    /// The language of the page, where the invitation or the citizen chose one.
    pub language: Option<Language>,
    pub answer: Answer,
}

impl UnitAnswer {
    fn of_invitation(kept: StoredInvitation) -> Option<UnitAnswer> {
        let Invitation { source, external_id, topic, citizen, decision, .. } = kept.invitation;
        let Decision::Invited(invited) = decision else { return None };
        let person = citizen.unwrap_or_else(|| format!("{source}|{external_id}"));
        Some(UnitAnswer { person, topic, language: invited.language, answer: invited.answer? })
    }

    fn of_uninvited(kept: UninvitedAnswer) -> UnitAnswer {
        let person = format!("{}|{}", kept.series, kept.external_id);
        UnitAnswer { person, topic: kept.topic, language: Language::of_tag(&kept.language), answer: kept.answer }
    }
}

type FeedbackColumns = (String, i32, i32, i64, String);

impl TryFrom<FeedbackColumns> for FeedbackRow {
    type Error = super::StoreError;

    fn try_from((agent, from, through, answers, ease): FeedbackColumns) -> Result<FeedbackRow> {
        let counts = serde_json::from_str(&ease).map_err(|_| unknown("feedback.ease", &ease))?;
        Ok(FeedbackRow { agent, weeks: (Day::from_epoch(from), Day::from_epoch(through)), answers, ease: counts })
    }
}

/// Answers that coach somebody: one had the case, and did not hand it over since.
macro_rules! coaching {
    ($organisation:expr) => {
        invitation::table
            .filter(invitation::organisation.eq($organisation))
            .filter(invitation::complete.is_not_null())
            .filter(invitation::agent.ne(""))
            .filter(not(exists(
                contact::table
                    .filter(contact::organisation.eq(invitation::organisation))
                    .filter(contact::source.eq(invitation::source))
                    .filter(contact::external_id.eq(invitation::external_id))
                    .filter(contact::outcome.eq("transferred")),
            )))
    };
}

impl Reader<'_> {
    /// Returns how many answers came to an agent's contacts in the weeks from `from` to `through` (Mondays, both included), and the
    /// first of these weeks that had one; `None` when none had.
    pub fn count_agent_answers(
        &mut self,
        organisation: &str,
        agent: &str,
        (from, through): (Day, Day),
    ) -> Result<Option<(Day, i64)>> {
        let (first, answers): (Option<i32>, i64) = coaching!(organisation)
            .filter(invitation::agent.eq(agent))
            .filter(invitation::answered_week.between(from.epoch(), through.epoch()))
            .select((diesel::dsl::min(invitation::answered_week), count_star()))
            .get_result(self.db())?;
        Ok(first.map(|first| (Day::from_epoch(first), answers)))
    }

    /// Returns the agents whose contacts were answered about in a week (its Monday).
    pub fn agents_of_week(&mut self, organisation: &str, week: Day) -> Result<Vec<String>> {
        Ok(coaching!(organisation)
            .filter(invitation::answered_week.eq(week.epoch()))
            .select(invitation::agent)
            .distinct()
            .order(invitation::agent)
            .load(self.db())?)
    }

    /// Returns the answers of an agent's contacts in those weeks, in an order that says nothing.
    pub fn agent_answers(
        &mut self,
        organisation: &str,
        agent: &str,
        (from, through): (Day, Day),
    ) -> Result<Vec<StoredInvitation>> {
        let rows: Vec<Row> = coaching!(organisation)
            .filter(invitation::agent.eq(agent))
            .filter(invitation::answered_week.between(from.epoch(), through.epoch()))
            .order((invitation::source, invitation::external_id))
            .select(Row::as_select())
            .load(self.db())?;
        rows.into_iter().map(StoredInvitation::try_from).collect()
    }

    /// Returns the newest message of each agent that had one.
    pub fn newest_feedback(&mut self, organisation: &str) -> Result<Vec<(String, Day)>> {
        let rows: Vec<(String, Option<i32>)> = rows_of!(feedback, organisation)
            .group_by(feedback::agent)
            .order(feedback::agent)
            .select((feedback::agent, diesel::dsl::max(feedback::through_week)))
            .load(self.db())?;
        Ok(rows.into_iter().filter_map(|(agent, week)| Some((agent, Day::from_epoch(week?)))).collect())
    }

    /// Returns the messages of an agent, the oldest first.
    pub fn feedback_of(&mut self, organisation: &str, agent: &str) -> Result<Vec<FeedbackRow>> {
        let rows: Vec<FeedbackColumns> = rows_of!(feedback, organisation)
            .filter(feedback::agent.eq(agent))
            .order(feedback::through_week)
            .select((feedback::agent, feedback::from_week, feedback::through_week, feedback::answers, feedback::ease))
            .load(self.db())?;
        rows.into_iter().map(FeedbackRow::try_from).collect()
    }

    /// Returns how many answers came about each unit in the weeks from `from` to `through` (Mondays, both included), to invitations
    /// and otherwise.
    pub fn unit_answer_counts(
        &mut self,
        organisation: &str,
        (from, through): (Day, Day),
    ) -> Result<Vec<(String, i64)>> {
        let mut counts: Vec<(String, i64)> = rows_of!(invitation, organisation)
            .filter(invitation::answered_week.between(from.epoch(), through.epoch()))
            .filter(invitation::complete.is_not_null())
            .group_by(invitation::unit)
            .select((invitation::unit, count_star()))
            .load(self.db())?;
        let uninvited: Vec<(String, i64)> = rows_of!(uninvited_answer, organisation)
            .filter(uninvited_answer::day.between(from.epoch(), through.plus_days(6).epoch()))
            .group_by(uninvited_answer::unit)
            .select((uninvited_answer::unit, count_star()))
            .load(self.db())?;
        counts.extend(uninvited);
        Ok(counts)
    }

    /// Shows the answers about one of `units` that were given in the weeks from `from` to `through` (Mondays, both
    /// included), or on the days of those weeks where the day is known.
    pub fn for_each_unit_answer(
        &mut self,
        organisation: &str,
        units: &[&str],
        (from, through): (Day, Day),
        look_at: &mut dyn FnMut(UnitAnswer),
    ) -> Result<()> {
        let weeks = std::iter::successors(Some(from), |week| Some(week.plus_days(7)));
        for week in weeks.take_while(|week| *week <= through) {
            let rows: Vec<Row> = rows_of!(invitation, organisation)
                .filter(invitation::answered_week.eq(week.epoch()))
                .filter(invitation::unit.eq_any(units))
                .filter(invitation::complete.is_not_null())
                .order((invitation::source, invitation::external_id))
                .select(Row::as_select())
                .load(self.db())?;
            for row in rows {
                UnitAnswer::of_invitation(row.try_into()?).into_iter().for_each(&mut *look_at);
            }
            for day in (0..7).map(|day| week.plus_days(day)) {
                let answers = self.uninvited_of(organisation, day)?.into_iter();
                let own = answers.filter(|answer| units.contains(&answer.unit.as_str()));
                own.map(UnitAnswer::of_uninvited).for_each(&mut *look_at);
            }
        }
        Ok(())
    }
}
impl Writer<'_> {
    /// Notes that a message tells of those answers; there must be none through that week yet.
    pub fn add_feedback(&mut self, organisation: &str, row: &FeedbackRow, now: Instant) -> Result<()> {
        let values = (
            feedback::organisation.eq(organisation),
            feedback::agent.eq(&row.agent),
            feedback::from_week.eq(row.weeks.0.epoch()),
            feedback::through_week.eq(row.weeks.1.epoch()),
            feedback::answers.eq(row.answers),
            feedback::ease.eq(serde_json::to_string(&row.ease).unwrap_or_default()),
            feedback::created_at.eq(now.unix()),
        );
        each!(self.db(), c => diesel::insert_into(feedback::table).values(values).execute(c))?;
        Ok(())
    }

    /// Forgets that a message tells of the answers through that week: it did not go, so they wait for the next.
    pub fn remove_feedback(&mut self, organisation: &str, agent: &str, through: Day) -> Result<()> {
        let row = feedback::table.find((organisation, agent, through.epoch()));
        each!(self.db(), c => diesel::delete(row).execute(c))?;
        Ok(())
    }

    /// Takes away what a citizen wrote, and keeps what was chosen; `false` when nothing was there (any more).
    pub fn remove_texts(&mut self, organisation: &str, source: &str, external_id: &str) -> Result<bool> {
        let row = invitation::table.find((organisation, source, external_id)).filter(invitation::texts.is_not_null());
        let nothing: Option<String> = None;
        let removed = each!(self.db(), c => diesel::update(row).set(invitation::texts.eq(&nothing)).execute(c))?;
        Ok(removed > 0)
    }
}
