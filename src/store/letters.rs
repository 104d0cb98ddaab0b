//! Letters: those that wait, those that an instance has leased, and what became of the rest.

use diesel::dsl::sql;
use diesel::expression::SqlLiteral;
use diesel::prelude::*;
use diesel::sql_types::Bool;

use super::db::each;
use super::schema::letter;
use super::{Reader, Result, Writer};
use crate::model::Instant;

/// A letter as it is kept.
#[derive(Clone, PartialEq, Eq, Queryable, Selectable, Insertable)]
#[diesel(table_name = letter, treat_none_as_default_value = false)]
pub struct LetterRow {
    pub organisation: String,
    pub kind: String,
    /// Who gets it, in words of the kind; never an address.
    pub receiver: String,
    /// What tells several letters of a kind to one receiver apart; empty where there is one only.
    pub period: String,
    /// Where to; forgotten once the letter was accepted or cancelled, and some time after it died.
    pub address: Option<String>,
    /// The code of the language.
    pub language: String,
    /// JSON of what the letter needs; forgotten with the address.
    pub payload: Option<String>,
    /// Random, the same at every attempt: the left half of the `Message-ID`, and the id of the letter at the command line.
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
impl std::fmt::Debug for LetterRow {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("LetterRow")
            .field("organisation", &self.organisation)
            .field("kind", &self.kind)
            .field("message_id", &self.message_id)
            .field("state", &self.state)
            .field("attempts", &self.attempts)
            .field("due_at", &self.due_at)
            .finish_non_exhaustive()
    }
}

impl LetterRow {
    /// Every state, in the order of a letter's life.
    pub const STATES: [&'static str; 5] = ["waiting", "leased", "sent", "dead", "cancelled"];
}

/// Which letters are meant. What is not given does not narrow.
#[derive(Debug, Clone, Default)]
pub struct LetterFilter {
    pub state: Option<String>,
    pub kind: Option<String>,
}

/// What became of a leased letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Settlement {
    /// Over: `sent` or `cancelled`, with the last fault. Address and payload are forgotten.
    Over { state: &'static str, attempts: i32, error: String },
    /// Dead of this fault. Address and payload are kept for those who have it tried again; see
    /// [`Writer::forget_dead_letters`].
    Dead { attempts: i32, error: String },
    /// Waits again until it is due.
    Waiting { due_at: Instant, attempts: i32, error: String },
}

/// The letters that can still be sent, in the words of the index that holds only them: with values bound in their place
/// neither database would use it, and letters are looked for every second.
fn is_open() -> SqlLiteral<Bool> {
    sql("state in ('waiting', 'leased')")
}

impl Reader<'_> {
    /// The organisations that have letters of these kinds to send at `now`, or leases that have ended.
    ///
    /// # Errors
    /// When the database fails.
    pub fn organisations_with_due_letters(&mut self, kinds: &[&str], now: Instant) -> Result<Vec<String>> {
        let due =
            letter::table.filter(is_open()).filter(letter::due_at.le(now.unix())).filter(letter::kind.eq_any(kinds));
        Ok(due.select(letter::organisation).distinct().order(letter::organisation).load(self.db())?)
    }

    /// The letter with this id.
    ///
    /// # Errors
    /// When the database fails.
    pub fn letter(&mut self, organisation: &str, message_id: &str) -> Result<Option<LetterRow>> {
        let one = letter::table.filter(letter::organisation.eq(organisation)).filter(letter::message_id.eq(message_id));
        Ok(one.select(LetterRow::as_select()).first(self.db()).optional()?)
    }

    /// Letters, the newest first, at most `most`.
    ///
    /// # Errors
    /// When the database fails.
    pub fn letters(&mut self, organisation: &str, filter: &LetterFilter, most: i64) -> Result<Vec<LetterRow>> {
        let mut query = letter::table
            .filter(letter::organisation.eq(organisation))
            .order((letter::created_at.desc(), letter::message_id))
            .limit(most)
            .select(LetterRow::as_select())
            .into_boxed();
        if let Some(state) = filter.state.clone() {
            query = query.filter(letter::state.eq(state));
        }
        if let Some(kind) = filter.kind.clone() {
            query = query.filter(letter::kind.eq(kind));
        }
        Ok(query.load(self.db())?)
    }

    /// The letters of a kind and period: receiver and state.
    ///
    /// # Errors
    /// When the database fails.
    pub fn letters_of_period(&mut self, organisation: &str, kind: &str, period: &str) -> Result<Vec<(String, String)>> {
        Ok(letter::table
            .filter(letter::organisation.eq(organisation))
            .filter(letter::kind.eq(kind))
            .filter(letter::period.eq(period))
            .select((letter::receiver, letter::state))
            .load(self.db())?)
    }

    /// The letters of a kind that died: receiver and period.
    ///
    /// # Errors
    /// When the database fails.
    pub fn dead_letters(&mut self, organisation: &str, kind: &str) -> Result<Vec<(String, String)>> {
        Ok(letter::table
            .filter(letter::organisation.eq(organisation))
            .filter(letter::state.eq("dead"))
            .filter(letter::kind.eq(kind))
            .select((letter::receiver, letter::period))
            .load(self.db())?)
    }

    /// How many letters there are, by state.
    ///
    /// # Errors
    /// When the database fails.
    pub fn letters_by_state(&mut self, organisation: &str) -> Result<Vec<(String, i64)>> {
        Ok(letter::table
            .filter(letter::organisation.eq(organisation))
            .group_by(letter::state)
            .order(letter::state)
            .select((letter::state, diesel::dsl::count_star()))
            .load(self.db())?)
    }

    /// When the oldest letter that was not settled yet was enqueued.
    ///
    /// # Errors
    /// When the database fails.
    pub fn oldest_open_letter(&mut self, organisation: &str) -> Result<Option<Instant>> {
        let open = letter::table.filter(letter::organisation.eq(organisation)).filter(is_open());
        let oldest: Option<i64> = open.select(diesel::dsl::min(letter::created_at)).first(self.db())?;
        Ok(oldest.map(Instant::from_unix))
    }
}

impl Writer<'_> {
    /// Keeps a letter; `false` when there is one of that kind, receiver and period already, which stays as it is.
    ///
    /// # Errors
    /// When the database fails.
    pub fn add_letter(&mut self, row: &LetterRow) -> Result<bool> {
        let added = each!(self.db(), c => diesel::insert_into(letter::table)
            .values(row)
            .on_conflict_do_nothing()
            .execute(c))?;
        Ok(added > 0)
    }

    /// Leases letters of these kinds that are due at `now`, or whose lease has ended, to `holder` until `until`; those due
    /// longest first, at most `most`.
    ///
    /// # Errors
    /// When the database fails.
    pub fn lease_letters(
        &mut self,
        organisation: &str,
        kinds: &[&str],
        holder: &str,
        (now, until): (Instant, Instant),
        most: i64,
    ) -> Result<Vec<LetterRow>> {
        let due: Vec<LetterRow> = letter::table
            .filter(letter::organisation.eq(organisation))
            .filter(is_open())
            .filter(letter::due_at.le(now.unix()))
            .filter(letter::kind.eq_any(kinds))
            // As the index has it and no finer: thousands may be due at the same second, and would be sorted for each lease.
            .order(letter::due_at)
            .limit(most)
            .select(LetterRow::as_select())
            .load(self.db())?;
        let ids: Vec<&str> = due.iter().map(|row| row.message_id.as_str()).collect();
        let those = letter::table.filter(letter::organisation.eq(organisation)).filter(letter::message_id.eq_any(ids));
        let lease = (letter::state.eq("leased"), letter::due_at.eq(until.unix()), letter::lease_holder.eq(holder));
        each!(self.db(), c => diesel::update(those).set(lease).execute(c))?;
        Ok(due)
    }

    /// Gives letters that were not tried back before their lease ends; they are due at `due_at`. A letter whose lease
    /// another has by now is left alone.
    ///
    /// # Errors
    /// When the database fails.
    pub fn release_letters(&mut self, organisation: &str, ids: &[&str], holder: &str, due_at: Instant) -> Result<()> {
        let those = letter::table
            .filter(letter::organisation.eq(organisation))
            .filter(letter::message_id.eq_any(ids))
            .filter(letter::lease_holder.eq(holder));
        let freed = (letter::state.eq("waiting"), letter::due_at.eq(due_at.unix()), letter::lease_holder.eq(""));
        each!(self.db(), c => diesel::update(those).set(freed).execute(c))?;
        Ok(())
    }

    /// Notes what became of a letter; `false`, and nothing noted, when `holder` does not have its lease (any more). An
    /// empty `holder` settles a letter that nobody has leased.
    ///
    /// # Errors
    /// When the database fails.
    pub fn settle_letter(
        &mut self,
        organisation: &str,
        message_id: &str,
        holder: &str,
        settlement: &Settlement,
        now: Instant,
    ) -> Result<bool> {
        let this = letter::table
            .filter(letter::organisation.eq(organisation))
            .filter(letter::message_id.eq(message_id))
            // Not by its state: then both databases would go through all letters that wait.
            .filter(letter::settled_at.is_null())
            .filter(letter::lease_holder.eq(holder));
        let free = letter::lease_holder.eq("");
        let settled = match settlement {
            Settlement::Over { state, attempts, error } => {
                let forgotten = (letter::address.eq(None::<String>), letter::payload.eq(None::<String>), free);
                let over = (
                    letter::state.eq(*state),
                    letter::attempts.eq(*attempts),
                    letter::last_error.eq(error),
                    letter::settled_at.eq(now.unix()),
                );
                each!(self.db(), c => diesel::update(this).set((over, forgotten)).execute(c))?
            }
            Settlement::Dead { attempts, error } => {
                let dead = (
                    letter::state.eq("dead"),
                    letter::attempts.eq(*attempts),
                    letter::last_error.eq(error),
                    letter::settled_at.eq(now.unix()),
                );
                each!(self.db(), c => diesel::update(this).set((dead, free)).execute(c))?
            }
            Settlement::Waiting { due_at, attempts, error } => {
                let again = (
                    letter::state.eq("waiting"),
                    letter::attempts.eq(*attempts),
                    letter::last_error.eq(error),
                    letter::due_at.eq(due_at.unix()),
                );
                each!(self.db(), c => diesel::update(this).set((again, free)).execute(c))?
            }
        };
        Ok(settled > 0)
    }

    /// Takes dead letters up again that died at `died_since` or later: they are due at `now`, and their attempts begin anew;
    /// why they died stays until the next attempt. One of them when `message_id` is given, else all; how many.
    ///
    /// # Errors
    /// When the database fails.
    pub fn revive_letters(
        &mut self,
        organisation: &str,
        message_id: Option<&str>,
        died_since: Instant,
        now: Instant,
    ) -> Result<usize> {
        let dead = letter::table
            .filter(letter::organisation.eq(organisation))
            .filter(letter::state.eq("dead"))
            .filter(letter::settled_at.ge(died_since.unix()));
        let again = (
            letter::state.eq("waiting"),
            letter::attempts.eq(0),
            letter::due_at.eq(now.unix()),
            letter::settled_at.eq(None::<i64>),
        );
        Ok(match message_id {
            Some(id) => {
                let this = dead.filter(letter::message_id.eq(id));
                each!(self.db(), c => diesel::update(this).set(again).execute(c))?
            }
            None => each!(self.db(), c => diesel::update(dead).set(again).execute(c))?,
        })
    }

    /// Forgets where letters should have gone that died before `before`, and what they said; how many.
    ///
    /// # Errors
    /// When the database fails.
    pub fn forget_dead_letters(&mut self, organisation: &str, before: Instant) -> Result<usize> {
        let dead = letter::table
            .filter(letter::organisation.eq(organisation))
            .filter(letter::state.eq("dead"))
            .filter(letter::settled_at.lt(before.unix()))
            .filter(letter::address.is_not_null().or(letter::payload.is_not_null()));
        let forgotten = (letter::address.eq(None::<String>), letter::payload.eq(None::<String>));
        Ok(each!(self.db(), c => diesel::update(dead).set(forgotten).execute(c))?)
    }
}
