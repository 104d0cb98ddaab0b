//! Stored codes and ids in the one form in which they are compared: rows that name another form are renamed, and of two rows that
//! become one the later stays.
//!
//! Neither database can compose letters, so the program says what becomes what. Rows are renamed where they stand; no statement
//! names their other columns.

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text};

use crate::model::Instant;
use crate::store::db::{Db, each, rows_of};
use crate::store::schema::volume;
use crate::store::{Reader, Result, Writer};

/// A table that holds codes.
#[derive(Debug)]
pub struct CodedTable {
    name: &'static str,
    /// Its primary key beside the organisation.
    key: &'static [&'static str],
    /// Columns that hold few different codes.
    pub codes: &'static [&'static str],
    /// The columns of a source and of an id within it, of which there are as many as rows.
    pub id: Option<(&'static str, &'static str)>,
    /// What is larger in the later of two rows that become one; where it is equal, that which was written last is later.
    later: &'static [&'static str],
}

const SOURCE_AND_ID: Option<(&str, &str)> = Some(("source", "external_id"));

/// Every table whose rows name codes that came with records.
pub const CODED_TABLES: [CodedTable; 10] = [
    CodedTable {
        name: "contact",
        key: &["source", "external_id"],
        codes: &["source", "topic", "unit", "agent", "language"],
        id: SOURCE_AND_ID,
        later: &["coalesce({row}.closed_at, {row}.first_response_at, {row}.received_at)"],
    },
    CodedTable {
        name: "volume",
        key: &["source", "queue", "channel", "interval_start"],
        codes: &["source", "queue"],
        id: None,
        later: &[],
    },
    CodedTable {
        name: "source_state",
        key: &["source"],
        codes: &["source"],
        id: None,
        later: &["{row}.latest_instant", "{row}.delivered_at"],
    },
    CodedTable {
        name: "invitation",
        key: &["source", "external_id"],
        codes: &["source", "topic", "unit", "agent"],
        id: SOURCE_AND_ID,
        // An answer is never given up for a decision to ask.
        later: &["case when {row}.given is null then 0 else 1 end", "{row}.decided_at"],
    },
    CodedTable { name: "survey_token", key: &["hash"], codes: &["source"], id: SOURCE_AND_ID, later: &[] },
    CodedTable {
        name: "waiting_address",
        key: &["source", "external_id"],
        codes: &["source"],
        id: SOURCE_AND_ID,
        later: &["{row}.kept_at"],
    },
    CodedTable {
        name: "uninvited_answer",
        key: &["series", "external_id"],
        codes: &["series", "topic", "unit", "language"],
        id: Some(("series", "external_id")),
        later: &["{row}.day"],
    },
    CodedTable { name: "letter_link", key: &["hash"], codes: &["source"], id: SOURCE_AND_ID, later: &[] },
    CodedTable { name: "event", key: &["day", "label"], codes: &["label", "source"], id: None, later: &[] },
    CodedTable { name: "indicator", key: &["name", "day"], codes: &["name", "source"], id: None, later: &[] },
];

/// What an id of a source becomes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RenamedId {
    pub source: String,
    pub before: String,
    pub after: String,
}

#[derive(QueryableByName)]
struct Code {
    #[diesel(sql_type = Text)]
    code: String,
}

#[derive(QueryableByName)]
struct Id {
    #[diesel(sql_type = Text)]
    source: String,
    #[diesel(sql_type = Text)]
    id: String,
}

/// Ids on one page.
const PAGE: i64 = 5_000;

impl Reader<'_> {
    /// Returns the different codes in a column of a table.
    pub fn codes_in(&mut self, organisation: &str, table: &CodedTable, column: &str) -> Result<Vec<String>> {
        let statement = format!("select distinct {column} as code from {} where organisation = $1", table.name);
        let rows: Vec<Code> =
            each!(self.db(), c => diesel::sql_query(statement).bind::<Text, _>(organisation).load(c))?;
        Ok(rows.into_iter().map(|row| row.code).collect())
    }

    /// Returns the next page of the different ids in a table, each with its source. An empty page ends them.
    pub fn ids_in(
        &mut self,
        organisation: &str,
        table: &CodedTable,
        (after_source, after_id): (&str, &str),
    ) -> Result<Vec<(String, String)>> {
        let Some((source, id)) = table.id else { return Ok(Vec::new()) };
        let statement = format!(
            "select distinct {source} as source, {id} as id from {} \
             where organisation = $1 and ({source}, {id}) > ($2, $3) order by {source}, {id} limit $4",
            table.name
        );
        let rows: Vec<Id> = each!(self.db(), c => diesel::sql_query(statement)
            .bind::<Text, _>(organisation)
            .bind::<Text, _>(after_source)
            .bind::<Text, _>(after_id)
            .bind::<BigInt, _>(PAGE)
            .load(c))?;
        Ok(rows.into_iter().map(|row| (row.source, row.id)).collect())
    }

    /// Returns when volumes begin that may be of a whole civil day, with their minutes, each pair once.
    pub fn whole_days(&mut self, organisation: &str, minutes: &[i32]) -> Result<Vec<(Instant, i32)>> {
        let rows: Vec<(i64, i32)> = rows_of!(volume, organisation)
            .filter(volume::interval_minutes.eq_any(minutes))
            .select((volume::interval_start, volume::interval_minutes))
            .distinct()
            .load(self.db())?;
        Ok(rows.into_iter().map(|(start, minutes)| (Instant::from_unix(start), minutes)).collect())
    }
}

impl CodedTable {
    /// Returns whether a code that becomes nothing stays as it is, because its row needs it.
    #[must_use]
    pub fn needs(&self, column: &str) -> bool {
        self.key.contains(&column) || self.id.is_some_and(|(source, id)| [source, id].contains(&column))
    }

    /// Returns how late a row is, to compare with another.
    fn lateness(&self, row: &str, db: &Db) -> String {
        let written = match db {
            // The order in which rows were first written; PostgreSQL knows the transaction of the last time.
            Db::Sqlite(_) => "{row}.rowid",
            Db::Postgres(_) => "-age({row}.xmin)",
        };
        let all: Vec<&str> = self.later.iter().copied().chain([written]).collect();
        format!("({})", all.join(", ").replace("{row}", row))
    }

    /// Returns what names the same row in two forms of one column.
    fn twins(&self, column: &str, one: &str, other: &str) -> String {
        let others = self.key.iter().filter(|key| **key != column);
        others.map(|key| format!(" and {one}.{key} = {other}.{key}")).collect()
    }
}

impl Writer<'_> {
    /// Renames a code in a column of a table; how many rows it concerned.
    pub fn rename_code(
        &mut self,
        organisation: &str,
        table: &CodedTable,
        column: &str,
        (before, after): (&str, &str),
    ) -> Result<usize> {
        let name = table.name;
        let mut removed = 0;
        if table.key.contains(&column) {
            let (other, row) = (table.lateness("other", self.db()), table.lateness(name, self.db()));
            let twins = table.twins(column, "other", name);
            let remove = |and: &str| {
                format!(
                    "delete from {name} where organisation = $1 and {column} = $2 and exists (select 1 from {name} as other \
                     where other.organisation = $1 and other.{column} = $3{twins}{and})"
                )
            };
            removed += self.run(&remove(&format!(" and {other} >= {row}")), &[organisation, before, after])?;
            removed += self.run(&remove(""), &[organisation, after, before])?;
        }
        let rename = format!("update {name} set {column} = $3 where organisation = $1 and {column} = $2");
        Ok(removed + self.run(&rename, &[organisation, before, after])?)
    }

    /// Renames ids of a table, each new one at most once; how many rows it concerned.
    pub fn rename_ids(&mut self, organisation: &str, table: &CodedTable, ids: &[RenamedId]) -> Result<usize> {
        let Some((source, id)) = table.id else { return Ok(0) };
        let name = table.name;
        let pairs = ids.iter().map(|id| serde_json::json!([id.source, id.before, id.after]));
        let pairs = serde_json::Value::Array(pairs.collect()).to_string();
        let change = match self.db() {
            Db::Sqlite(_) => {
                "(select json_extract(value, '$[0]') as source, json_extract(value, '$[1]') as former, \
                 json_extract(value, '$[2]') as present from json_each($2))"
            }
            Db::Postgres(_) => {
                "(select value ->> 0 as source, value ->> 1 as former, value ->> 2 as present \
                 from jsonb_array_elements($2::jsonb))"
            }
        };
        let mut removed = 0;
        if table.key.contains(&id) {
            let (former, present) = (table.lateness("former_row", self.db()), table.lateness("present_row", self.db()));
            let remove = |which: &str, and: &str| {
                format!(
                    "delete from {name} where organisation = $1 and ({source}, {id}) in (select change.source, change.{which} \
                     from {change} as change \
                     join {name} as former_row on former_row.organisation = $1 and former_row.{source} = change.source \
                     and former_row.{id} = change.former \
                     join {name} as present_row on present_row.organisation = $1 and present_row.{source} = change.source \
                     and present_row.{id} = change.present{and})"
                )
            };
            removed +=
                self.run(&remove("former", &format!(" where {present} >= {former}")), &[organisation, &pairs])?;
            removed += self.run(&remove("present", ""), &[organisation, &pairs])?;
        }
        let rename = format!(
            "update {name} set {id} = change.present from {change} as change where {name}.organisation = $1 \
             and {name}.{source} = change.source and {name}.{id} = change.former"
        );
        Ok(removed + self.run(&rename, &[organisation, &pairs])?)
    }

    /// Gives the volumes that begin at `start` and have `before` minutes `after` minutes.
    pub fn set_minutes(&mut self, organisation: &str, start: Instant, (before, after): (i32, i32)) -> Result<usize> {
        let own = rows_of!(volume, organisation)
            .filter(volume::interval_start.eq(start.unix()))
            .filter(volume::interval_minutes.eq(before));
        Ok(each!(self.db(), c => diesel::update(own).set(volume::interval_minutes.eq(after)).execute(c))?)
    }

    /// Runs a statement whose parameters are `$1`, `$2` and so on, in whatever order they stand.
    fn run(&mut self, statement: &str, texts: &[&str]) -> Result<usize> {
        Ok(match self.db() {
            // SQLite numbers `$1` by where it stands, `?1` by its number.
            Db::Sqlite(c) => {
                bound(diesel::sql_query(statement.replace('$', "?").replace("'?[", "'$[")), texts).execute(c)?
            }
            Db::Postgres(c) => bound(diesel::sql_query(statement), texts).execute(c)?,
        })
    }
}

fn bound<'t, B>(
    query: diesel::query_builder::SqlQuery,
    texts: &[&'t str],
) -> diesel::query_builder::BoxedSqlQuery<'t, B, diesel::query_builder::SqlQuery>
where
    B: diesel::backend::Backend + diesel::sql_types::HasSqlType<Text>,
    &'t str: diesel::serialize::ToSql<Text, B>,
{
    texts.iter().fold(query.into_boxed(), |query, text| query.bind::<Text, _>(*text))
}
