//! A family of cells as a table: its columns follow from the key and the counts of its cells, and so do its statements.

use std::hash::Hash;

use diesel::backend::Backend;
use diesel::deserialize::{self, FromSql, QueryableByName};
use diesel::pg::Pg;
use diesel::query_builder::{BoxedSqlQuery, SqlQuery};
use diesel::row::NamedRow;
use diesel::serialize::ToSql;
use diesel::sql_query;
use diesel::sql_types::{Array, BigInt, HasSqlType, Text};
use diesel::sqlite::Sqlite;
use rustc_hash::FxHashMap;

use super::bucket::{bounds, bucket_of, stored};
use crate::model::Channel;
use crate::rollup::{AnswerKey, BucketRange, CellKey, Grain, HopKey, NamedCounts};
use crate::store::{Result, unknown};

/// The counts of a family, which have a table.
pub(super) trait FamilyTable: NamedCounts {
    type Key: Key;
    const TABLE: &'static str;
}

/// The key of a cell of a family: which cell it is, and texts that tell the counts of one cell apart.
pub(super) trait Key: Eq + Hash + Ord + Sized {
    /// The columns of these texts.
    const COLUMNS: &'static [&'static str];
    fn cell(&self) -> &CellKey;
    fn texts(&self) -> impl Iterator<Item = &str>;
    fn read(cell: CellKey, texts: impl Iterator<Item = String>) -> Result<Self>;
}

impl Key for CellKey {
    const COLUMNS: &'static [&'static str] = &[];

    fn cell(&self) -> &CellKey {
        self
    }

    fn texts(&self) -> impl Iterator<Item = &str> {
        std::iter::empty()
    }

    fn read(cell: CellKey, _: impl Iterator<Item = String>) -> Result<CellKey> {
        Ok(cell)
    }
}

impl Key for HopKey {
    const COLUMNS: &'static [&'static str] = &["next_channel"];

    fn cell(&self) -> &CellKey {
        &self.cell
    }

    fn texts(&self) -> impl Iterator<Item = &str> {
        std::iter::once(self.next.code())
    }

    fn read(cell: CellKey, mut texts: impl Iterator<Item = String>) -> Result<HopKey> {
        Ok(HopKey { cell, next: channel("hop_cell.next_channel", &texts.next().unwrap_or_default())? })
    }
}

impl Key for AnswerKey {
    const COLUMNS: &'static [&'static str] = &["series", "question", "value"];

    fn cell(&self) -> &CellKey {
        &self.cell
    }

    fn texts(&self) -> impl Iterator<Item = &str> {
        [&self.series, &self.question, &self.value].into_iter().map(String::as_str)
    }

    fn read(cell: CellKey, mut texts: impl Iterator<Item = String>) -> Result<AnswerKey> {
        let mut next = || texts.next().unwrap_or_default();
        Ok(AnswerKey { cell, series: next(), question: next(), value: next() })
    }
}

fn channel(column: &'static str, code: &str) -> Result<Channel> {
    Channel::from_code(code).ok_or_else(|| unknown(column, code))
}

/// A row of a family.
pub(super) struct Row<C> {
    bucket: i64,
    channel: String,
    dimension: String,
    texts: Vec<String>,
    counts: C,
}

impl<C: FamilyTable, B: Backend> QueryableByName<B> for Row<C>
where
    i64: FromSql<BigInt, B>,
    String: FromSql<Text, B>,
{
    /// Reads the columns in the order of [`select`].
    fn build<'a>(row: &impl NamedRow<'a, B>) -> deserialize::Result<Self> {
        let text = |column: usize| row.get_value::<Text, String, usize>(column);
        let number = |column: usize| row.get_value::<BigInt, i64, usize>(column);
        let mut counts = 3 + C::Key::COLUMNS.len()..;
        Ok(Row {
            bucket: number(0)?,
            channel: text(1)?,
            dimension: text(2)?,
            texts: (3..counts.start).map(text).collect::<deserialize::Result<_>>()?,
            counts: C::read(|| number(counts.next().unwrap_or_default()))?,
        })
    }
}

/// Returns the cells of rows.
pub(super) fn cells<C: FamilyTable>(grain: Grain, rows: Vec<Row<C>>) -> Result<FxHashMap<C::Key, C>> {
    let cell = |row: Row<C>| {
        let channel = channel("cell.channel", &row.channel)?;
        let cell = CellKey { bucket: bucket_of(grain, row.bucket), channel, dimension: row.dimension };
        Ok((C::Key::read(cell, row.texts.into_iter())?, row.counts))
    };
    rows.into_iter().map(cell).collect()
}

type Query<'q, B> = BoxedSqlQuery<'q, B, SqlQuery>;

/// Columns, each with the only texts that it may have.
pub(super) type Filters<'q> = [(&'static str, &'q [&'q str])];

/// Returns the beginning of a statement that reads a family.
pub(super) fn select<C: FamilyTable>() -> String {
    let columns = ["bucket", "channel", "dimension"].iter().chain(C::Key::COLUMNS).chain(C::NAMES);
    format!("select {} from {}", columns.copied().collect::<Vec<_>>().join(", "), C::TABLE)
}

/// Returns a statement for the rows that an organisation has of a grain within a range.
pub(super) fn in_range<'q, B>(
    statement: &str,
    organisation: &'q str,
    grain: Grain,
    range: BucketRange,
    filters: &Filters<'q>,
) -> Query<'q, B>
where
    B: Backend + HasSqlType<Text> + HasSqlType<BigInt>,
    str: ToSql<Text, B>,
    i64: ToSql<BigInt, B>,
{
    let mut sql = format!("{statement} where organisation = $1 and grain = $2 and bucket between $3 and $4");
    let mut places = 5..;
    for (column, texts) in filters {
        let places: Vec<String> = texts.iter().zip(&mut places).map(|(_, place)| format!(", ${place}")).collect();
        // The list may be empty, and holds nothing then.
        sql.push_str(&format!(" and {column} in (null{})", places.concat()));
    }
    let (from, to) = bounds(grain, range);
    let query = sql_query(sql).into_boxed().bind::<Text, _>(organisation).bind::<Text, _>(grain.code());
    let query = query.bind::<BigInt, _>(from).bind::<BigInt, _>(to);
    filters.iter().flat_map(|(_, texts)| *texts).fold(query, |query, text| query.bind::<Text, _>(*text))
}

/// Returns the statement that deletes the rows of some buckets that count nothing.
pub(super) fn delete_zeros<C: FamilyTable, B>(
    organisation: &str,
    grain: Grain,
    buckets: impl ExactSizeIterator<Item = i64>,
) -> Query<'_, B>
where
    B: Backend + HasSqlType<Text> + HasSqlType<BigInt>,
    str: ToSql<Text, B>,
    i64: ToSql<BigInt, B>,
{
    let places: Vec<String> = (3..).take(buckets.len()).map(|place| format!("${place}")).collect();
    let zeros: Vec<String> = C::NAMES.iter().map(|count| format!("{count} = 0")).collect();
    let (table, places, zeros) = (C::TABLE, places.join(", "), zeros.join(" and "));
    let condition = format!("organisation = $1 and grain = $2 and bucket in ({places}) and {zeros}");
    let query = sql_query(format!("delete from {table} where {condition}")).into_boxed();
    let query = query.bind::<Text, _>(organisation).bind::<Text, _>(grain.code());
    buckets.fold(query, |query, bucket| query.bind::<BigInt, _>(bucket))
}

/// The columns that every family has, beside the organisation, with their types.
const COLUMNS: [(&str, &str); 4] =
    [("grain", "text"), ("bucket", "bigint"), ("channel", "text"), ("dimension", "text")];

/// Returns all columns but the organisation, with their types.
fn columns<C: FamilyTable>() -> impl Iterator<Item = (&'static str, &'static str)> {
    let own = C::Key::COLUMNS.iter().map(|column| (*column, "text"));
    COLUMNS.into_iter().chain(own).chain(C::NAMES.iter().map(|count| (*count, "bigint")))
}

/// Returns the most rows of one statement: SQLite allows 32,766 bound values.
pub(super) fn most_rows<C: FamilyTable>() -> usize {
    32_765 / columns::<C>().count()
}

/// Returns the statement that adds the rows that `rows` gives to those that are there.
fn upsert<C: FamilyTable>(rows: &str) -> String {
    let table = C::TABLE;
    let columns: Vec<&str> = columns::<C>().map(|(column, _)| column).collect();
    let key: Vec<&str> = COLUMNS.iter().map(|(column, _)| *column).chain(C::Key::COLUMNS.iter().copied()).collect();
    let sums: Vec<String> =
        C::NAMES.iter().map(|count| format!("{count} = {table}.{count} + excluded.{count}")).collect();
    format!(
        "insert into {table} (organisation, {}) {rows} on conflict (organisation, {}) do update set {}",
        columns.join(", "),
        key.join(", "),
        sums.join(", ")
    )
}

/// Returns the statement that adds cells for SQLite: each cell is a row of values.
pub(super) fn add_rows<'q, C: FamilyTable>(organisation: &'q str, cells: &[(&'q C::Key, &C)]) -> Query<'q, Sqlite> {
    let row = format!("(?1{})", ", ?".repeat(columns::<C>().count()));
    let rows = format!("values {}", vec![row; cells.len()].join(", "));
    let mut query = sql_query(upsert::<C>(&rows)).into_boxed().bind::<Text, _>(organisation);
    for (key, counts) in cells {
        let CellKey { bucket, channel, dimension } = key.cell();
        query = query.bind::<Text, _>(bucket.grain().code()).bind::<BigInt, _>(stored(*bucket));
        query = query.bind::<Text, _>(channel.code()).bind::<Text, _>(dimension.as_str());
        query = key.texts().fold(query, |query, text| query.bind::<Text, _>(text));
        query = counts.values().fold(query, |query, count| query.bind::<BigInt, _>(count));
    }
    query
}

/// Returns the statement that adds cells for PostgreSQL: each column is one array, so that there is little to parse and plan however
/// many the rows.
pub(super) fn add_arrays<'q, C: FamilyTable>(organisation: &'q str, cells: &[(&'q C::Key, &C)]) -> Query<'q, Pg> {
    let arrays = columns::<C>().zip(2..).map(|((_, sql_type), place)| format!("${place}::{sql_type}[]"));
    let arrays = arrays.collect::<Vec<_>>().join(", ");
    let rows = format!("select $1, cells.* from unnest({arrays}) as cells");
    let keys = || cells.iter().map(|(key, _)| key.cell());
    let mut query = sql_query(upsert::<C>(&rows))
        .into_boxed()
        .bind::<Text, _>(organisation)
        .bind::<Array<Text>, _>(keys().map(|key| key.grain().code()).collect::<Vec<_>>())
        .bind::<Array<BigInt>, _>(keys().map(|key| stored(key.bucket)).collect::<Vec<_>>())
        .bind::<Array<Text>, _>(keys().map(|key| key.channel.code()).collect::<Vec<_>>())
        .bind::<Array<Text>, _>(keys().map(|key| key.dimension.as_str()).collect::<Vec<_>>());
    for column in 0..C::Key::COLUMNS.len() {
        let texts = cells.iter().filter_map(|(key, _)| key.texts().nth(column));
        query = query.bind::<Array<Text>, _>(texts.collect::<Vec<&str>>());
    }
    let mut columns = vec![Vec::with_capacity(cells.len()); C::NAMES.len()];
    for (_, counts) in cells {
        columns.iter_mut().zip(counts.values()).for_each(|(column, count)| column.push(count));
    }
    columns.into_iter().fold(query, |query, column: Vec<i64>| query.bind::<Array<BigInt>, _>(column))
}
