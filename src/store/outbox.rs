//! Messages: those that wait, those that an instance has leased, and what became of the rest.

use diesel::dsl::sql;
use diesel::expression::SqlLiteral;
use diesel::prelude::*;
use diesel::sql_types::Bool;

use super::db::{each, rows_of};
use super::schema::message;
use super::{Reader, Result, Writer};
use crate::model::Instant;

/// A message as it is kept.
#[derive(Clone, PartialEq, Eq, Queryable, Selectable, Insertable)]
#[diesel(table_name = message, treat_none_as_default_value = false)]
pub struct MessageRow {
    pub organisation: String,
    pub kind: String,
    /// Who gets it, in words of the kind; never an address.
    pub receiver: String,
    /// What tells several messages of a kind to one receiver apart; empty where there is one only.
    pub period: String,
    /// Where to; forgotten once the message was accepted or cancelled, and some time after it died.
    pub address: Option<String>,
    /// The code of the language.
    pub language: String,
    /// JSON of what the message needs; forgotten with the address.
    pub payload: Option<String>,
    /// Random, the same at every attempt: the left half of the `Message-ID`, and the id of the message at the command line.
    pub message_id: String,
    /// `waiting`, `leased`, `sent`, `dead` or `cancelled`.
    pub state: String,
    /// How many times it was tried.
    pub attempts: i32,
    /// When it may be sent; while it is leased, when the lease ends. Unix seconds.
    pub due_at: i64,
    /// Which courier has it; empty when none has.
    pub lease_holder: String,
    pub created_at: i64,
    pub settled_at: Option<i64>,
    /// Why it was not taken the last time; empty when it never failed.
    pub last_error: String,
}

/// Address and content stay out of whatever is printed.
impl std::fmt::Debug for MessageRow {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("MessageRow")
            .field("organisation", &self.organisation)
            .field("kind", &self.kind)
            .field("message_id", &self.message_id)
            .field("state", &self.state)
            .field("attempts", &self.attempts)
            .field("due_at", &self.due_at)
            .finish_non_exhaustive()
    }
}

impl MessageRow {
    /// Every state, in the order of a message's life.
    pub const STATES: [&'static str; 5] = ["waiting", "leased", "sent", "dead", "cancelled"];
}

/// Which messages are meant. What is not given does not narrow.
#[derive(Debug, Clone, Default)]
pub struct MessageFilter {
    pub state: Option<String>,
    pub kind: Option<String>,
}

/// What became of a leased message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Settlement {
    /// Over: `sent` or `cancelled`, with the last fault. Address and payload are forgotten.
    Over { state: &'static str, attempts: i32, error: String },
    /// Dead of this fault. Address and payload are kept for those who have it tried again; see
    /// [`Writer::forget_dead_messages`].
    Dead { attempts: i32, error: String },
    /// Waits again until it is due.
    Waiting { due_at: Instant, attempts: i32, error: String },
}

/// The columns that a settlement changes; `None` leaves a column as it is, `Some(None)` empties it.
#[derive(AsChangeset)]
#[diesel(table_name = message)]
#[expect(clippy::option_option, reason = "diesel tells a column that stays from one that becomes null")]
struct SettlementColumns<'a> {
    state: &'a str,
    attempts: i32,
    last_error: &'a str,
    lease_holder: &'a str,
    due_at: Option<i64>,
    settled_at: Option<i64>,
    address: Option<Option<String>>,
    payload: Option<Option<String>>,
}

/// Returns the messages that can still be sent, in the words of the index that holds only them: with values bound in their place
/// neither database would use it, and messages are looked for every second.
fn is_open() -> SqlLiteral<Bool> {
    sql("state in ('waiting', 'leased')")
}

impl Reader<'_> {
    /// Returns the organisations that have messages of these kinds to send at `now`, or leases that have ended.
    pub fn organisations_with_due_messages(&mut self, kinds: &[&str], now: Instant) -> Result<Vec<String>> {
        let due =
            message::table.filter(is_open()).filter(message::due_at.le(now.unix())).filter(message::kind.eq_any(kinds));
        Ok(due.select(message::organisation).distinct().order(message::organisation).load(self.db())?)
    }

    /// Returns the message with this id.
    pub fn message(&mut self, organisation: &str, message_id: &str) -> Result<Option<MessageRow>> {
        let one = rows_of!(message, organisation).filter(message::message_id.eq(message_id));
        Ok(one.select(MessageRow::as_select()).first(self.db()).optional()?)
    }

    /// Returns messages, the newest first, at most `most`.
    pub fn messages(&mut self, organisation: &str, filter: &MessageFilter, most: i64) -> Result<Vec<MessageRow>> {
        let mut query = rows_of!(message, organisation)
            .order((message::created_at.desc(), message::message_id))
            .limit(most)
            .select(MessageRow::as_select())
            .into_boxed();
        if let Some(state) = filter.state.clone() {
            query = query.filter(message::state.eq(state));
        }
        if let Some(kind) = filter.kind.clone() {
            query = query.filter(message::kind.eq(kind));
        }
        Ok(query.load(self.db())?)
    }

    /// Returns the messages of a kind and period: receiver and state.
    pub fn messages_of_period(
        &mut self,
        organisation: &str,
        kind: &str,
        period: &str,
    ) -> Result<Vec<(String, String)>> {
        Ok(rows_of!(message, organisation)
            .filter(message::kind.eq(kind))
            .filter(message::period.eq(period))
            .select((message::receiver, message::state))
            .load(self.db())?)
    }

    /// Returns the messages of a kind that died: receiver and period.
    pub fn dead_messages(&mut self, organisation: &str, kind: &str) -> Result<Vec<(String, String)>> {
        Ok(rows_of!(message, organisation)
            .filter(message::state.eq("dead"))
            .filter(message::kind.eq(kind))
            .select((message::receiver, message::period))
            .load(self.db())?)
    }

    /// Returns how many messages there are, by state.
    pub fn messages_by_state(&mut self, organisation: &str) -> Result<Vec<(String, i64)>> {
        Ok(rows_of!(message, organisation)
            .group_by(message::state)
            .order(message::state)
            .select((message::state, diesel::dsl::count_star()))
            .load(self.db())?)
    }

    /// Returns when the oldest message that was not settled yet was enqueued.
    pub fn oldest_open_message(&mut self, organisation: &str) -> Result<Option<Instant>> {
        let open = rows_of!(message, organisation).filter(is_open());
        let oldest: Option<i64> = open.select(diesel::dsl::min(message::created_at)).first(self.db())?;
        Ok(oldest.map(Instant::from_unix))
    }
}

impl Writer<'_> {
    /// Keeps a message; `false` when there is one of that kind, receiver and period already, which stays as it is.
    pub fn add_message(&mut self, row: &MessageRow) -> Result<bool> {
        let added = each!(self.db(), c => diesel::insert_into(message::table)
            .values(row)
            .on_conflict_do_nothing()
            .execute(c))?;
        Ok(added > 0)
    }

    /// Leases messages of these kinds that are due at `now`, or whose lease has ended, to `holder` until `until`; those due
    /// longest first, at most `most`.
    pub fn lease_messages(
        &mut self,
        organisation: &str,
        kinds: &[&str],
        holder: &str,
        (now, until): (Instant, Instant),
        most: i64,
    ) -> Result<Vec<MessageRow>> {
        let due: Vec<MessageRow> = rows_of!(message, organisation)
            .filter(is_open())
            .filter(message::due_at.le(now.unix()))
            .filter(message::kind.eq_any(kinds))
            // As the index has it and no finer: thousands may be due at the same second, and would be sorted for each lease.
            .order(message::due_at)
            .limit(most)
            .select(MessageRow::as_select())
            .load(self.db())?;
        let ids: Vec<&str> = due.iter().map(|row| row.message_id.as_str()).collect();
        let those = rows_of!(message, organisation).filter(message::message_id.eq_any(ids));
        let lease = (message::state.eq("leased"), message::due_at.eq(until.unix()), message::lease_holder.eq(holder));
        each!(self.db(), c => diesel::update(those).set(lease).execute(c))?;
        Ok(due)
    }

    /// Gives messages that were not tried back before their lease ends; they are due at `due_at`. A message whose lease
    /// another has by now is left alone.
    pub fn release_messages(&mut self, organisation: &str, ids: &[&str], holder: &str, due_at: Instant) -> Result<()> {
        let those = rows_of!(message, organisation)
            .filter(message::message_id.eq_any(ids))
            .filter(message::lease_holder.eq(holder));
        let freed = (message::state.eq("waiting"), message::due_at.eq(due_at.unix()), message::lease_holder.eq(""));
        each!(self.db(), c => diesel::update(those).set(freed).execute(c))?;
        Ok(())
    }

    /// Notes what became of a message; `false`, and nothing noted, when `holder` does not have its lease (any more). An
    /// empty `holder` settles a message that nobody has leased.
    pub fn settle_message(
        &mut self,
        organisation: &str,
        message_id: &str,
        holder: &str,
        settlement: &Settlement,
        now: Instant,
    ) -> Result<bool> {
        let this = rows_of!(message, organisation)
            .filter(message::message_id.eq(message_id))
            // Not by its state: then both databases would go through all messages that wait.
            .filter(message::settled_at.is_null())
            .filter(message::lease_holder.eq(holder));
        let (state, attempts, error, due_at) = match settlement {
            Settlement::Over { state, attempts, error } => (*state, attempts, error, None),
            Settlement::Dead { attempts, error } => ("dead", attempts, error, None),
            Settlement::Waiting { due_at, attempts, error } => ("waiting", attempts, error, Some(due_at.unix())),
        };
        let forgotten = matches!(settlement, Settlement::Over { .. }).then_some(None);
        let columns = SettlementColumns {
            state,
            attempts: *attempts,
            last_error: error,
            lease_holder: "",
            due_at,
            settled_at: due_at.is_none().then_some(now.unix()),
            address: forgotten.clone(),
            payload: forgotten,
        };
        let settled = each!(self.db(), c => diesel::update(this).set(columns).execute(c))?;
        Ok(settled > 0)
    }

    /// Takes dead messages up again that died at `died_since` or later: they are due at `now`, and their attempts begin anew;
    /// why they died stays until the next attempt. One of them when `message_id` is given, else all; how many.
    pub fn revive_messages(
        &mut self,
        organisation: &str,
        message_id: Option<&str>,
        died_since: Instant,
        now: Instant,
    ) -> Result<usize> {
        let dead = rows_of!(message, organisation)
            .filter(message::state.eq("dead"))
            .filter(message::settled_at.ge(died_since.unix()));
        let again = (
            message::state.eq("waiting"),
            message::attempts.eq(0),
            message::due_at.eq(now.unix()),
            message::settled_at.eq(None::<i64>),
        );
        Ok(match message_id {
            Some(id) => {
                let this = dead.filter(message::message_id.eq(id));
                each!(self.db(), c => diesel::update(this).set(again).execute(c))?
            }
            None => each!(self.db(), c => diesel::update(dead).set(again).execute(c))?,
        })
    }

    /// Forgets where messages should have gone that died before `before`, and what they said; how many.
    pub fn forget_dead_messages(&mut self, organisation: &str, before: Instant) -> Result<usize> {
        let dead = rows_of!(message, organisation)
            .filter(message::state.eq("dead"))
            .filter(message::settled_at.lt(before.unix()))
            .filter(message::address.is_not_null().or(message::payload.is_not_null()));
        let forgotten = (message::address.eq(None::<String>), message::payload.eq(None::<String>));
        Ok(each!(self.db(), c => diesel::update(dead).set(forgotten).execute(c))?)
    }
}
