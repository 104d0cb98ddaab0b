//! Contacts.

use diesel::prelude::*;
use diesel::sql_types::{Array, Bool, Text};

use super::versions::{stored_version, version_text};
use crate::model::{
    Channel, ClosingHistory, Contact, ExcludedReason, FollowUp, Instant, Moment, NextContact, Outcome, OutcomeKind,
    Predecessor, Version, Versioned,
};
use crate::store::db::{Db, each, replaced, rows_in_time, rows_of, span_of};
use crate::store::schema::contact;
use crate::store::{Reader, Result, Writer, unknown};

/// A contact as it is kept, with whether a citizen still waits for its answer, and what is known of what follows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredContact {
    pub contact: Contact,
    pub version: Option<Version>,
    pub awaiting: bool,
    pub follow_up: FollowUp,
}

impl StoredContact {
    /// Returns the contact with its version.
    #[must_use]
    pub fn versioned(&self) -> Versioned<&Contact> {
        Versioned { record: &self.contact, version: self.version }
    }
}

#[derive(Queryable, QueryableByName, Selectable)]
#[diesel(table_name = contact)]
pub(super) struct Row {
    source: String,
    external_id: String,
    channel: String,
    topic: String,
    unit: String,
    agent: String,
    citizen: Option<String>,
    received_at: i64,
    first_response_at: Option<i64>,
    closed_at: Option<i64>,
    outcome: String,
    excluded_reason: Option<String>,
    wait_seconds: Option<i32>,
    handle_seconds: Option<i32>,
    language: String,
    awaiting: bool,
    linkable: bool,
    next_seconds: Option<i64>,
    next_channel: Option<String>,
    trail_frozen: bool,
    received_day_seconds: Option<i32>,
    first_response_day_seconds: Option<i32>,
    closed_day_seconds: Option<i32>,
    record_version: Option<String>,
    closings: String,
    called_back_at: Option<i64>,
    called_back_day_seconds: Option<i32>,
    continues_source: Option<String>,
    continues_external_id: Option<String>,
}

#[derive(Insertable)]
#[diesel(table_name = contact, treat_none_as_default_value = false)]
struct NewRow<'a> {
    organisation: &'a str,
    source: &'a str,
    external_id: &'a str,
    channel: &'static str,
    topic: &'a str,
    unit: &'a str,
    agent: &'a str,
    citizen: Option<&'a str>,
    received_at: i64,
    first_response_at: Option<i64>,
    closed_at: Option<i64>,
    outcome: &'static str,
    excluded_reason: Option<&'static str>,
    wait_seconds: Option<i32>,
    handle_seconds: Option<i32>,
    language: &'a str,
    awaiting: bool,
    /// What follows is noted when the contact is in its chain.
    linkable: bool,
    received_day_seconds: Option<i32>,
    first_response_day_seconds: Option<i32>,
    closed_day_seconds: Option<i32>,
    record_version: Option<String>,
    /// Empty when it says no more than the other columns do.
    closings: String,
    called_back_at: Option<i64>,
    called_back_day_seconds: Option<i32>,
    continues_source: Option<&'a str>,
    continues_external_id: Option<&'a str>,
}

impl<'a> NewRow<'a> {
    fn new(organisation: &'a str, (kept, awaiting): (Versioned<&'a Contact>, bool)) -> NewRow<'a> {
        let Versioned { record: contact, version } = kept;
        let closings = contact.closings(version).to_stored(version, contact.outcome, contact.closed_at);
        NewRow {
            organisation,
            source: &contact.source,
            external_id: &contact.external_id,
            channel: contact.channel.code(),
            topic: &contact.topic,
            unit: &contact.unit,
            agent: &contact.agent,
            citizen: contact.citizen.as_deref(),
            received_at: contact.received_at.first().unix(),
            first_response_at: contact.first_response_at.map(|at| at.first().unix()),
            closed_at: contact.closed_at.map(|at| at.first().unix()),
            outcome: contact.outcome.code(),
            excluded_reason: contact.outcome.excluded_reason().map(ExcludedReason::code),
            wait_seconds: contact.wait_seconds,
            handle_seconds: contact.handle_seconds,
            language: &contact.language,
            awaiting,
            linkable: contact.chain_key().is_some(),
            received_day_seconds: contact.received_at.day_seconds(),
            first_response_day_seconds: contact.first_response_at.and_then(Moment::day_seconds),
            closed_day_seconds: contact.closed_at.and_then(Moment::day_seconds),
            record_version: version_text(version),
            closings,
            called_back_at: contact.called_back_at.map(|at| at.first().unix()),
            called_back_day_seconds: contact.called_back_at.and_then(Moment::day_seconds),
            continues_source: contact.continues.as_ref().map(|continues| continues.source.as_str()),
            continues_external_id: contact.continues.as_ref().map(|continues| continues.external_id.as_str()),
        }
    }
}

impl Row {
    fn outcome(&self) -> Result<Outcome> {
        let unknown = || unknown("contact.outcome", &self.outcome);
        let kind = OutcomeKind::from_code(&self.outcome).ok_or_else(unknown)?;
        let reason = self.excluded_reason.as_deref().map(|code| ExcludedReason::from_code(code).ok_or_else(unknown));
        Outcome::of(kind, reason.transpose()?).map_err(|_| unknown())
    }

    fn follow_up(&self) -> Result<FollowUp> {
        let channel = |code: &String| Channel::from_code(code).ok_or_else(|| unknown("contact.next_channel", code));
        let next = self.next_seconds.zip(self.next_channel.as_ref());
        let next = next
            .map(|(seconds, code)| Ok::<_, crate::store::StoreError>(NextContact { seconds, channel: channel(code)? }));
        Ok(FollowUp { linkable: self.linkable, next: next.transpose()?, frozen: self.trail_frozen })
    }
}

impl TryFrom<Row> for StoredContact {
    type Error = crate::store::StoreError;

    fn try_from(row: Row) -> Result<StoredContact> {
        let follow_up = row.follow_up()?;
        let version = stored_version("contact.record_version", row.record_version.as_deref())?;
        let history =
            ClosingHistory::stored(&row.closings).ok_or_else(|| unknown("contact.closings", &row.closings))?;
        let contact = Contact {
            channel: Channel::from_code(&row.channel).ok_or_else(|| unknown("contact.channel", &row.channel))?,
            outcome: row.outcome()?,
            source: row.source,
            external_id: row.external_id,
            topic: row.topic,
            unit: row.unit,
            agent: row.agent,
            citizen: row.citizen,
            received_at: Moment::stored(Instant::from_unix(row.received_at), row.received_day_seconds),
            first_response_at: moment(row.first_response_at, row.first_response_day_seconds),
            closed_at: moment(row.closed_at, row.closed_day_seconds),
            called_back_at: moment(row.called_back_at, row.called_back_day_seconds),
            wait_seconds: row.wait_seconds,
            handle_seconds: row.handle_seconds,
            language: row.language,
            continues: row
                .continues_source
                .zip(row.continues_external_id)
                .map(|(source, external_id)| Predecessor { source, external_id }),
            deliver_to: None,
            history: (!row.closings.is_empty()).then(|| Box::new(history)),
        };
        Ok(StoredContact { contact, version, awaiting: row.awaiting, follow_up })
    }
}

fn moment(first: Option<i64>, day_seconds: Option<i32>) -> Option<Moment> {
    first.map(|first| Moment::stored(Instant::from_unix(first), day_seconds))
}

/// Rows in one statement: SQLite allows 32,766 bound values, a contact has 27.
const ROWS: usize = 1_200;
/// Rows that are read at a time where there may be any number.
const PAGE: i64 = 5_000;

impl Reader<'_> {
    /// Returns those of a source's contacts that have one of these ids.
    pub fn contacts_by_id(&mut self, organisation: &str, source: &str, ids: &[&str]) -> Result<Vec<StoredContact>> {
        // By one look-up for each: PostgreSQL, as long as it has no statistics of a table that is being filled, otherwise reads
        // all contacts of the source and picks those that are asked for.
        const FROM_ARRAY: &str = "select contact.* from unnest($3::text[]) as wanted (id) cross join lateral \
             (select * from contact where organisation = $1 and source = $2 and external_id = wanted.id limit 1) as contact";
        let mut found = Vec::new();
        for ids in ids.chunks(15_000) {
            let rows: Vec<Row> = match self.db() {
                Db::Sqlite(c) => rows_of!(contact, organisation)
                    .filter(contact::source.eq(source))
                    .filter(contact::external_id.eq_any(ids))
                    .select(Row::as_select())
                    .load(c)?,
                Db::Postgres(c) => diesel::sql_query(FROM_ARRAY)
                    .bind::<Text, _>(organisation)
                    .bind::<Text, _>(source)
                    .bind::<Array<Text>, _>(ids)
                    .load(c)?,
            };
            for row in rows {
                found.push(StoredContact::try_from(row)?);
            }
        }
        Ok(found)
    }

    /// Returns the contacts received in `from..to`.
    pub fn contacts_received(&mut self, organisation: &str, from: Instant, to: Instant) -> Result<Vec<StoredContact>> {
        let rows: Vec<Row> =
            rows_in_time!(contact.received_at, organisation, from, to).select(Row::as_select()).load(self.db())?;
        rows.into_iter().map(StoredContact::try_from).collect()
    }

    /// Returns when the first and the last contact were received.
    pub fn contacts_span(&mut self, organisation: &str) -> Result<Option<(Instant, Instant)>> {
        Ok(span_of!(self.db(), contact.received_at, organisation))
    }

    /// Shows the unanswered contacts of a channel received in `from..to`, oldest first, a page at a time.
    pub fn for_each_awaiting(
        &mut self,
        organisation: &str,
        channel: Channel,
        (from, to): (Instant, Instant),
        look_at: &mut dyn FnMut(Contact),
    ) -> Result<()> {
        self.each_page(look_at, |reader, offset| {
            Ok(rows_in_time!(contact.received_at, organisation, from, to)
                .filter(contact::channel.eq(channel.code()))
                .filter(contact::awaiting)
                .order((contact::received_at, contact::source, contact::external_id))
                .limit(PAGE)
                .offset(offset)
                .select(Row::as_select())
                .load(reader.db())?)
        })
    }

    /// Shows the contacts of a source received in `from..to` that are closed and have no first response, oldest first, a page at
    /// a time.
    pub fn for_each_closed_without_answer(
        &mut self,
        organisation: &str,
        source: &str,
        (from, to): (Instant, Instant),
        look_at: &mut dyn FnMut(Contact),
    ) -> Result<()> {
        self.each_page(look_at, |reader, offset| {
            Ok(rows_in_time!(contact.received_at, organisation, from, to)
                .filter(contact::source.eq(source))
                // Written out, so that both databases see that the index of these holds it.
                .filter(diesel::dsl::sql::<Bool>("outcome = 'closed' and first_response_at is null"))
                .order((contact::received_at, contact::external_id))
                .limit(PAGE)
                .offset(offset)
                .select(Row::as_select())
                .load(reader.db())?)
        })
    }

    fn each_page(
        &mut self,
        look_at: &mut dyn FnMut(Contact),
        mut page: impl FnMut(&mut Self, i64) -> Result<Vec<Row>>,
    ) -> Result<()> {
        let mut offset = 0;
        loop {
            let rows = page(self, offset)?;
            let full = rows.len() == usize::try_from(PAGE).unwrap_or(usize::MAX);
            for row in rows {
                look_at(StoredContact::try_from(row)?.contact);
            }
            if !full {
                return Ok(());
            }
            offset += PAGE;
        }
    }
}

impl Writer<'_> {
    /// Stores contacts, none of which may be there yet.
    pub fn insert_contacts(&mut self, organisation: &str, contacts: &[(Versioned<&Contact>, bool)]) -> Result<()> {
        let rows: Vec<NewRow<'_>> = contacts.iter().map(|kept| NewRow::new(organisation, *kept)).collect();
        match self.db() {
            Db::Postgres(c) if rows.len() > 10 => {
                diesel::copy_from(contact::table).from_insertable(&rows).execute(c)?;
            }
            Db::Postgres(c) => {
                diesel::insert_into(contact::table).values(&rows).execute(c)?;
            }
            Db::Sqlite(c) => {
                // One prepared statement for all rows is faster here than one statement with many rows.
                for row in &rows {
                    diesel::insert_into(contact::table).values(row).execute(c)?;
                }
            }
        }
        Ok(())
    }

    /// Replaces contacts that are kept already; what is known of what follows them stays as it is.
    pub fn replace_contacts(&mut self, organisation: &str, contacts: &[(Versioned<&Contact>, bool)]) -> Result<()> {
        for contacts in contacts.chunks(ROWS) {
            let rows: Vec<NewRow<'_>> = contacts.iter().map(|kept| NewRow::new(organisation, *kept)).collect();
            each!(self.db(), c => diesel::insert_into(contact::table)
                .values(&rows)
                .on_conflict((contact::organisation, contact::source, contact::external_id))
                .do_update()
                .set(replaced!(contact: channel, topic, unit, agent, citizen, received_at, first_response_at, closed_at, outcome, excluded_reason, wait_seconds, handle_seconds, language, awaiting, received_day_seconds, first_response_day_seconds, closed_day_seconds, record_version, closings, called_back_at, called_back_day_seconds, continues_source, continues_external_id))
                .execute(c))?;
        }
        Ok(())
    }
}
