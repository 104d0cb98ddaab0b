//! What follows contacts: their neighbours in the chain of a citizen and topic, and the follow-up that is kept on each row.
//!
//! A batch asks for the neighbours of all its places at once, by one index look-up for each side of a place, however long
//! the chains and the table are.

use diesel::prelude::*;
use diesel::sql_types::{Array, BigInt, Bool, Nullable, Text};

use super::contacts::Row;
use crate::model::{ChainKey, FollowUp, Instant, REPEAT_DAYS};
use crate::store::db::{Db, each};
use crate::store::schema::contact;
use crate::store::{Reader, Result, StoreError, StoredContact, Writer};

/// The contacts right before and right after a place in a chain, where they are near enough for a repeat.
#[derive(Debug, Clone, Default)]
pub struct Neighbours {
    pub before: Option<StoredContact>,
    pub after: Option<StoredContact>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Before,
    After,
}

#[derive(QueryableByName)]
struct NeighbourRow {
    #[diesel(sql_type = BigInt)]
    place: i64,
    #[diesel(embed)]
    row: Row,
}

/// Places in one statement.
const PLACES: usize = 5_000;
/// Contacts on one page of a walk along all chains.
const PAGE: i64 = 5_000;

/// A page of all that is in chains, after a place.
const WALK: &str = "select * from contact \
     where organisation = $1 and citizen is not null and topic <> '' and outcome <> 'excluded' \
     and (citizen, topic, received_at, source, external_id) > ($2, $3, $4, $5, $6) \
     order by citizen, topic, received_at, source, external_id limit $7";

impl Reader<'_> {
    /// Returns the neighbours of each place; a contact that stands at the place itself is none.
    pub fn neighbours(&mut self, organisation: &str, places: &[ChainKey<'_>]) -> Result<Vec<Neighbours>> {
        let mut all: Vec<Neighbours> = vec![Neighbours::default(); places.len()];
        for (all, places) in all.chunks_mut(PLACES).zip(places.chunks(PLACES)) {
            for side in [Side::Before, Side::After] {
                for NeighbourRow { place, row } in self.neighbour_rows(organisation, places, side)? {
                    let found = usize::try_from(place).ok().and_then(|place| all.get_mut(place));
                    let Some(neighbours) = found else { continue };
                    let contact = Some(StoredContact::try_from(row)?);
                    match side {
                        Side::Before => neighbours.before = contact,
                        Side::After => neighbours.after = contact,
                    }
                }
            }
        }
        Ok(all)
    }

    fn neighbour_rows(&mut self, organisation: &str, places: &[ChainKey<'_>], side: Side) -> Result<Vec<NeighbourRow>> {
        Ok(match self.db() {
            Db::Sqlite(c) => diesel::sql_query(of_json(side))
                .bind::<Text, _>(organisation)
                .bind::<Text, _>(as_json(places))
                .load(c)?,
            Db::Postgres(c) => diesel::sql_query(of_arrays(side))
                .bind::<Text, _>(organisation)
                .bind::<Array<Text>, _>(places.iter().map(|place| place.citizen).collect::<Vec<_>>())
                .bind::<Array<Text>, _>(places.iter().map(|place| place.topic).collect::<Vec<_>>())
                .bind::<Array<BigInt>, _>(places.iter().map(|place| place.received_at.unix()).collect::<Vec<_>>())
                .bind::<Array<Text>, _>(places.iter().map(|place| place.source).collect::<Vec<_>>())
                .bind::<Array<Text>, _>(places.iter().map(|place| place.external_id).collect::<Vec<_>>())
                .load(c)?,
        })
    }

    /// Returns the next page of all contacts that are in a chain, chain by chain and each in the order of arrival; those of the
    /// same second stand together, in whatever order the database has. An empty page ends them.
    pub fn chained_contacts_after(
        &mut self,
        organisation: &str,
        place: Option<&ChainKey<'_>>,
    ) -> Result<Vec<StoredContact>> {
        let first =
            ChainKey { citizen: "", topic: "", received_at: Instant::from_unix(0), source: "", external_id: "" };
        let place = place.unwrap_or(&first);
        let rows: Vec<Row> = each!(self.db(), c => diesel::sql_query(WALK)
            .bind::<Text, _>(organisation)
            .bind::<Text, _>(place.citizen)
            .bind::<Text, _>(place.topic)
            .bind::<BigInt, _>(place.received_at.unix())
            .bind::<Text, _>(place.source)
            .bind::<Text, _>(place.external_id)
            .bind::<BigInt, _>(PAGE)
            .load(c))?;
        rows.into_iter().map(StoredContact::try_from).collect()
    }
}

impl Side {
    /// Returns how the second of the neighbour compares with that of the place, in which order the nearest comes first, and from when
    /// to when it may be.
    fn terms(self) -> (&'static str, &'static str, String, String) {
        let (at, window) = ("place.received_at".to_owned(), i64::from(REPEAT_DAYS) * 86_400);
        match self {
            Side::Before => ("<", "desc", format!("{at} - {window}"), at),
            Side::After => (">", "asc", at.clone(), format!("{at} + {window}")),
        }
    }
}

/// Returns the contacts on one side of `place` in its chain. Sources and ids compare by their bytes, as they do in SQLite and
/// in the program: `bytewise` says it of a column.
fn neighbour_condition(side: Side, row: &str, organisation: &str, bytewise: fn(&str) -> String) -> String {
    let (compare, ..) = side.terms();
    let (source, id) = (bytewise(&format!("{row}.source")), bytewise(&format!("{row}.external_id")));
    format!(
        "{row}.organisation = {organisation} and {row}.citizen = place.citizen and {row}.topic = place.topic \
         and {row}.outcome <> 'excluded' and ({row}.received_at {compare} place.received_at \
         or ({source}, {id}) {compare} (place.source, place.external_id))"
    )
}

/// Returns the second of the neighbour is looked for first, by the index alone: were everything asked for at once, the database
/// would read and sort the chain. Citizen, topic and second are compared as one: PostgreSQL, as long as it has no statistics of
/// a table that is being filled, otherwise walks along all contacts of the days around.
fn of_arrays(side: Side) -> String {
    let (_, order, from, to) = side.terms();
    let bytewise: fn(&str) -> String = |column| format!("{column} collate \"C\"");
    let within = |row: &str, from: &str, to: &str| {
        let chain = format!("({row}.citizen, {row}.topic, {row}.received_at)");
        format!("{chain} >= (place.citizen, place.topic, {from}) and {chain} <= (place.citizen, place.topic, {to})")
    };
    format!(
        "select place.number - 1 as place, neighbour.* \
         from unnest($2::text[], $3::text[], $4::bigint[], $5::text[], $6::text[]) with ordinality \
         as place (citizen, topic, received_at, source, external_id, number) \
         cross join lateral (select near.received_at as at from contact as near where {} and {} \
         order by near.received_at {order} limit 1) as second \
         cross join lateral (select * from contact as other where {} and {} \
         order by {} {order}, {} {order} limit 1) as neighbour",
        neighbour_condition(side, "near", "$1", bytewise),
        within("near", &from, &to),
        neighbour_condition(side, "other", "$1", bytewise),
        within("other", "second.at", "second.at"),
        bytewise("other.source"),
        bytewise("other.external_id"),
    )
}

/// As [`of_arrays`]; the sign keeps SQLite, which compares by bytes as it is, from walking along the primary key for the sake
/// of the order.
fn of_json(side: Side) -> String {
    let (_, order, from, to) = side.terms();
    let bytewise: fn(&str) -> String = |column| format!("+{column}");
    format!(
        "with place as (select key as number, json_extract(value, '$[0]') as citizen, json_extract(value, '$[1]') as topic, \
         json_extract(value, '$[2]') as received_at, json_extract(value, '$[3]') as source, \
         json_extract(value, '$[4]') as external_id from json_each(?2)) \
         select place.number as place, neighbour.* from place cross join contact as neighbour \
         on neighbour.rowid = (select other.rowid from contact as other where {} \
         and other.received_at = (select near.received_at from contact as near where {} \
         and near.received_at between {from} and {to} order by near.received_at {order} limit 1) \
         order by {} {order}, {} {order} limit 1)",
        neighbour_condition(side, "other", "?1", bytewise),
        neighbour_condition(side, "near", "?1", bytewise),
        bytewise("other.source"),
        bytewise("other.external_id"),
    )
}

fn as_json(places: &[ChainKey<'_>]) -> String {
    let place = |place: &ChainKey<'_>| {
        serde_json::json!([place.citizen, place.topic, place.received_at.unix(), place.source, place.external_id])
    };
    serde_json::Value::Array(places.iter().map(place).collect()).to_string()
}

impl Writer<'_> {
    /// Keeps what is known of what follows contacts.
    pub fn put_follow_ups(&mut self, organisation: &str, follow_ups: &[((&str, &str), FollowUp)]) -> Result<()> {
        // The rows by one look-up for each, see `of_arrays`: else all contacts of the organisation would be read.
        const FROM_ARRAYS: &str = "update contact set linkable = follow_up.linkable, next_seconds = follow_up.next_seconds, \
             next_channel = follow_up.next_channel, trail_frozen = follow_up.frozen \
             from unnest($2::text[], $3::text[], $4::bool[], $5::bigint[], $6::text[], $7::bool[]) \
             as follow_up (source, external_id, linkable, next_seconds, next_channel, frozen) \
             cross join lateral (select ctid from contact where organisation = $1 and source = follow_up.source \
             and external_id = follow_up.external_id limit 1) as place \
             where contact.ctid = place.ctid";
        if follow_ups.is_empty() {
            return Ok(());
        }
        let seconds = |follow_up: &FollowUp| follow_up.next.map(|next| next.seconds);
        let channel = |follow_up: &FollowUp| follow_up.next.map(|next| next.channel.code());
        match self.db() {
            Db::Sqlite(c) => {
                // One prepared statement for all rows.
                for ((source, external_id), follow_up) in follow_ups {
                    diesel::update(contact::table.find((organisation, source, external_id)))
                        .set((
                            contact::linkable.eq(follow_up.linkable),
                            contact::next_seconds.eq(seconds(follow_up)),
                            contact::next_channel.eq(channel(follow_up)),
                            contact::trail_frozen.eq(follow_up.frozen),
                        ))
                        .execute(c)?;
                }
            }
            Db::Postgres(c) => {
                let follow_up = || follow_ups.iter().map(|(_, follow_up)| follow_up);
                diesel::sql_query(FROM_ARRAYS)
                    .bind::<Text, _>(organisation)
                    .bind::<Array<Text>, _>(follow_ups.iter().map(|((source, _), _)| *source).collect::<Vec<_>>())
                    .bind::<Array<Text>, _>(follow_ups.iter().map(|((_, id), _)| *id).collect::<Vec<_>>())
                    .bind::<Array<Bool>, _>(follow_up().map(|follow_up| follow_up.linkable).collect::<Vec<_>>())
                    .bind::<Array<Nullable<BigInt>>, _>(follow_up().map(seconds).collect::<Vec<_>>())
                    .bind::<Array<Nullable<Text>>, _>(follow_up().map(channel).collect::<Vec<_>>())
                    .bind::<Array<Bool>, _>(follow_up().map(|follow_up| follow_up.frozen).collect::<Vec<_>>())
                    .execute(c)?;
            }
        }
        Ok(())
    }

    /// Forgets the pseudonyms of contacts that ended before `ended_before`; of how many. What follows a contact that keeps
    /// its pseudonym is frozen, where the contact that follows is one of them.
    pub(in crate::store) fn forget_citizens_of_contacts(
        &mut self,
        organisation: &str,
        ended_before: Instant,
    ) -> Result<usize> {
        let mut forgotten = 0;
        for statement in [freeze(), forget()] {
            forgotten = each!(self.db(), c => diesel::sql_query(statement)
                .bind::<Text, _>(organisation)
                .bind::<BigInt, _>(ended_before.unix())
                .execute(c)
                .map_err(StoreError::from))?;
        }
        Ok(forgotten)
    }
}

fn freeze() -> String {
    format!(
        "update contact set trail_frozen = true \
         where organisation = $1 and citizen is not null and next_seconds is not null and exists (\
         select 1 from contact as later where later.organisation = contact.organisation \
         and later.citizen = contact.citizen and later.topic = contact.topic \
         and later.received_at = contact.received_at + contact.next_seconds and later.outcome <> 'excluded' and {})",
        ended("later")
    )
}

fn forget() -> String {
    format!(
        "update contact set citizen = null, trail_frozen = false \
         where organisation = $1 and citizen is not null and {}",
        ended("contact")
    )
}

/// Returns the condition that a contact ended before the instant that is bound second. Looked for among those that have a
/// pseudonym, not by their arrival: most that arrived long ago have none.
fn ended(row: &str) -> String {
    format!(
        "{row}.outcome <> 'open' and {row}.received_at + 0 < $2 and ({row}.closed_at < $2 or ({row}.closed_at is null \
         and ({row}.first_response_at < $2 or {row}.first_response_at is null)))"
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::Store;

    #[derive(QueryableByName)]
    struct Step {
        #[diesel(sql_type = Text)]
        detail: String,
    }

    /// Returns how SQLite goes about a statement on a database of which it knows nothing.
    fn plan(statement: &str) -> Vec<String> {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(&format!("sqlite:{}", folder.path().join("a.db").display()), 2).unwrap();
        store.migrate().unwrap();
        let steps: Result<Vec<Step>> = store.with_connection(|db| {
            let explain = diesel::sql_query(format!("explain query plan {statement}"));
            match db {
                Db::Sqlite(c) => Ok(explain.load(c)?),
                Db::Postgres(_) => Ok(Vec::new()),
            }
        });
        let steps = steps.unwrap().into_iter().map(|step| step.detail);
        steps.filter(|detail| detail.starts_with("SEARCH") || detail.starts_with("SCAN contact")).collect()
    }

    #[test]
    fn sqlite_finds_neighbours_by_the_index_of_chains() {
        for side in [Side::Before, Side::After] {
            let steps = plan(&of_json(side));
            let by_chain = |found: &str| steps.iter().any(|step| step.contains(found));
            assert_eq!(steps.len(), 3, "{steps:#?}");
            assert!(
                by_chain("contact_chain (organisation=? AND citizen=? AND topic=? AND received_at=?)"),
                "{steps:#?}"
            );
            assert!(
                by_chain("contact_chain (organisation=? AND citizen=? AND topic=? AND received_at>?"),
                "{steps:#?}"
            );
        }
    }

    #[test]
    fn sqlite_walks_and_disposes_along_the_index_of_chains() {
        for statement in [WALK.to_owned(), freeze(), forget()] {
            let steps = plan(&statement);
            assert!(!steps.is_empty() && steps.iter().all(|step| step.contains("contact_chain")), "{steps:#?}");
        }
    }
}
