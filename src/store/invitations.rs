//! Decisions about asking, with the answers.

use diesel::prelude::*;

use super::db::{each, rows_in_time, rows_of, span_of};
use super::schema::invitation;
use super::{Reader, Result, Writer, one, unknown};
use crate::model::{
    Answer, AnswerContent, Channel, Day, Decision, DeliveryState, Instant, Invitation, Invited, Language, Refusal,
};

/// A decision as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredInvitation {
    pub invitation: Invitation,
    /// Pseudonym of the address that it was mailed to.
    pub recipient: Option<String>,
    /// The Monday of the week of the answer.
    pub answered_week: Option<Day>,
}

#[derive(Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = invitation, treat_none_as_default_value = false, treat_none_as_null = true)]
pub(super) struct Row {
    organisation: String,
    source: String,
    external_id: String,
    channel: String,
    topic: String,
    unit: String,
    agent: String,
    citizen: Option<String>,
    recipient: Option<String>,
    decided_at: i64,
    refusal: Option<String>,
    expires_at: i64,
    language: Option<String>,
    version: i64,
    delivered: String,
    opened: bool,
    opted_out: bool,
    complete: Option<bool>,
    given: Option<String>,
    texts: Option<String>,
    hidden_from_employee: bool,
    answered_week: Option<i32>,
}

impl Row {
    fn new(organisation: &str, kept: &StoredInvitation) -> Row {
        let invitation = &kept.invitation;
        let invited = invitation.invited();
        let answer = invited.and_then(|invited| invited.answer.as_ref());
        let refusal = match &invitation.decision {
            Decision::Refused(refusal) => Some(refusal.code().to_owned()),
            Decision::Invited(_) => None,
        };
        let texts = answer.map(|answer| &answer.given.texts).filter(|texts| !texts.is_empty());
        Row {
            organisation: organisation.to_owned(),
            source: invitation.source.clone(),
            external_id: invitation.external_id.clone(),
            channel: invitation.channel.code().to_owned(),
            topic: invitation.topic.clone(),
            unit: invitation.unit.clone(),
            agent: invitation.agent.clone(),
            citizen: invitation.citizen.clone(),
            recipient: kept.recipient.clone(),
            decided_at: invitation.decided_at.unix(),
            refusal,
            expires_at: invited.map_or(0, |invited| invited.expires_at.unix()),
            language: invited.and_then(|invited| invited.language).map(|language| language.code().to_owned()),
            version: invited.map_or(0, |invited| invited.version),
            delivered: invited.map_or(DeliveryState::Unknown, |invited| invited.delivered).code().to_owned(),
            opened: invited.is_some_and(|invited| invited.opened),
            opted_out: invited.is_some_and(|invited| invited.opted_out),
            complete: answer.map(|answer| answer.complete),
            given: answer.map(|answer| words(&answer.given.values)),
            texts: texts.map(words),
            hidden_from_employee: answer.is_some_and(|answer| answer.hidden_from_employee),
            answered_week: kept.answered_week.map(Day::epoch),
        }
    }
}

/// Texts by question, as they are kept.
pub(super) fn words(texts: &std::collections::BTreeMap<String, String>) -> String {
    serde_json::to_string(texts).unwrap_or_default()
}

/// Returns what was given, as it was kept; texts may have been disposed of.
pub(super) fn answer_content(values: &str, texts: Option<&str>) -> Result<AnswerContent> {
    let values = serde_json::from_str(values).map_err(|_| unknown("given", values))?;
    // What a citizen wrote stands in no error.
    let texts = texts.map(serde_json::from_str).transpose().map_err(|_| unknown("texts", "(withheld)"))?;
    Ok(AnswerContent { values, texts: texts.unwrap_or_default() })
}

impl TryFrom<Row> for StoredInvitation {
    type Error = super::StoreError;

    fn try_from(row: Row) -> Result<StoredInvitation> {
        let decision = match &row.refusal {
            Some(code) => {
                Decision::Refused(Refusal::from_code(code).ok_or_else(|| unknown("invitation.refusal", code))?)
            }
            None => Decision::Invited(invited(&row)?),
        };
        let channel = Channel::from_code(&row.channel).ok_or_else(|| unknown("invitation.channel", &row.channel))?;
        let invitation = Invitation {
            source: row.source,
            external_id: row.external_id,
            channel,
            topic: row.topic,
            unit: row.unit,
            agent: row.agent,
            citizen: row.citizen,
            decided_at: Instant::from_unix(row.decided_at),
            decision,
        };
        let answered_week = row.answered_week.map(Day::from_epoch);
        Ok(StoredInvitation { invitation, recipient: row.recipient, answered_week })
    }
}

fn invited(row: &Row) -> Result<Invited> {
    let answer = match (row.complete, &row.given) {
        (Some(complete), Some(values)) => Some(Answer {
            given: answer_content(values, row.texts.as_deref())?,
            complete,
            hidden_from_employee: row.hidden_from_employee,
        }),
        _ => None,
    };
    Ok(Invited {
        expires_at: Instant::from_unix(row.expires_at),
        language: row.language.as_deref().and_then(Language::of_tag),
        version: row.version,
        delivered: DeliveryState::from_code(&row.delivered)
            .ok_or_else(|| unknown("invitation.delivered", &row.delivered))?,
        opened: row.opened,
        opted_out: row.opted_out,
        answer,
    })
}

impl Reader<'_> {
    /// Returns the decision about a contact.
    pub fn invitation(
        &mut self,
        organisation: &str,
        source: &str,
        external_id: &str,
    ) -> Result<Option<StoredInvitation>> {
        let rows: Vec<Row> =
            invitation::table.find((organisation, source, external_id)).select(Row::as_select()).load(self.db())?;
        one(rows).map(StoredInvitation::try_from).transpose()
    }

    /// Returns the decisions taken in `from..to`.
    pub fn invitations_decided(
        &mut self,
        organisation: &str,
        from: Instant,
        to: Instant,
    ) -> Result<Vec<StoredInvitation>> {
        let rows: Vec<Row> =
            rows_in_time!(invitation.decided_at, organisation, from, to).select(Row::as_select()).load(self.db())?;
        rows.into_iter().map(StoredInvitation::try_from).collect()
    }

    /// Returns when the first and the last decision was taken.
    pub fn invitations_span(&mut self, organisation: &str) -> Result<Option<(Instant, Instant)>> {
        Ok(span_of!(self.db(), invitation.decided_at, organisation))
    }

    /// Returns how many were invited in `from..to`.
    pub fn count_invited(&mut self, organisation: &str, from: Instant, to: Instant) -> Result<i64> {
        Ok(rows_in_time!(invitation.decided_at, organisation, from, to)
            .filter(invitation::refusal.is_null())
            .count()
            .get_result(self.db())?)
    }

    /// Returns whether a citizen, known by one of these pseudonyms, was invited at or after `since`.
    pub fn was_invited(&mut self, organisation: &str, pseudonyms: &[&str], since: Instant) -> Result<bool> {
        let own = || {
            rows_of!(invitation, organisation)
                .filter(invitation::decided_at.ge(since.unix()))
                .filter(invitation::refusal.is_null())
                .select(invitation::decided_at)
                .into_boxed()
        };
        for pseudonym in pseudonyms {
            let by_citizen = own().filter(invitation::citizen.eq(*pseudonym)).first::<i64>(self.db()).optional()?;
            if by_citizen.is_some() {
                return Ok(true);
            }
            let by_recipient = own().filter(invitation::recipient.eq(*pseudonym)).first::<i64>(self.db()).optional()?;
            if by_recipient.is_some() {
                return Ok(true);
            }
        }
        Ok(false)
    }
}

impl Writer<'_> {
    /// Keeps a decision, in the place of an earlier one about the same contact.
    pub fn put_invitation(&mut self, organisation: &str, kept: &StoredInvitation) -> Result<()> {
        let row = Row::new(organisation, kept);
        each!(self.db(), c => diesel::insert_into(invitation::table)
            .values(&row)
            .on_conflict((invitation::organisation, invitation::source, invitation::external_id))
            .do_update()
            .set(&row)
            .execute(c))?;
        Ok(())
    }
}
