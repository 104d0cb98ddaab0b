//! Volumes.

use diesel::prelude::*;

use super::versions::{stored_version, version_text};
use crate::model::{Channel, Instant, Versioned, Volume};
use crate::store::db::{each, replaced, rows_in_time, rows_of, span_of};
use crate::store::schema::volume;
use crate::store::{Reader, Result, Writer, unknown};

#[derive(Queryable, Selectable, Insertable)]
#[diesel(table_name = volume, treat_none_as_default_value = false)]
struct Row {
    organisation: String,
    source: String,
    queue: String,
    channel: String,
    interval_start: i64,
    interval_minutes: i32,
    offered: i64,
    answered: i64,
    answered_in_threshold: Option<i64>,
    abandoned: i64,
    abandoned_in_threshold: Option<i64>,
    threshold_seconds: Option<i32>,
    wait_seconds: Option<i64>,
    handle_seconds: Option<i64>,
    record_version: Option<String>,
}

impl Row {
    fn new(organisation: &str, kept: Versioned<&Volume>) -> Row {
        let volume = kept.record;
        Row {
            organisation: organisation.to_owned(),
            source: volume.source.clone(),
            queue: volume.queue.clone(),
            channel: volume.channel.code().to_owned(),
            interval_start: volume.interval_start.unix(),
            interval_minutes: volume.interval_minutes,
            offered: volume.offered,
            answered: volume.answered,
            answered_in_threshold: volume.answered_in_threshold,
            abandoned: volume.abandoned,
            abandoned_in_threshold: volume.abandoned_in_threshold,
            threshold_seconds: volume.threshold_seconds,
            wait_seconds: volume.wait_seconds,
            handle_seconds: volume.handle_seconds,
            record_version: version_text(kept.version),
        }
    }
}

impl TryFrom<Row> for Versioned<Volume> {
    type Error = crate::store::StoreError;

    fn try_from(row: Row) -> Result<Versioned<Volume>> {
        let version = stored_version("volume.record_version", row.record_version.as_deref())?;
        let record = Volume {
            channel: Channel::from_code(&row.channel).ok_or_else(|| unknown("volume.channel", &row.channel))?,
            source: row.source,
            queue: row.queue,
            interval_start: Instant::from_unix(row.interval_start),
            interval_minutes: row.interval_minutes,
            offered: row.offered,
            answered: row.answered,
            answered_in_threshold: row.answered_in_threshold,
            abandoned: row.abandoned,
            abandoned_in_threshold: row.abandoned_in_threshold,
            threshold_seconds: row.threshold_seconds,
            wait_seconds: row.wait_seconds,
            handle_seconds: row.handle_seconds,
        };
        Ok(Versioned { record, version })
    }
}

/// Rows in one statement: SQLite allows 32,766 bound values, a volume has 15.
const ROWS: usize = 2_000;

impl Reader<'_> {
    /// Returns a source's volumes whose interval begins in `from..to`.
    pub fn volumes_of_source(
        &mut self,
        organisation: &str,
        source: &str,
        (from, to): (Instant, Instant),
    ) -> Result<Vec<Versioned<Volume>>> {
        let rows: Vec<Row> = rows_in_time!(volume.interval_start, organisation, from, to)
            .filter(volume::source.eq(source))
            .select(Row::as_select())
            .load(self.db())?;
        rows.into_iter().map(Versioned::try_from).collect()
    }

    /// Returns the volumes of some of a source's queues and channels whose interval begins in `from..to`: what a batch touches,
    /// and not what else the source has.
    pub fn volumes_of_queues(
        &mut self,
        organisation: &str,
        source: &str,
        (queues, channels): (&[&str], &[&str]),
        (from, to): (Instant, Instant),
    ) -> Result<Vec<Versioned<Volume>>> {
        let mut volumes = Vec::new();
        for queues in queues.chunks(ROWS) {
            let rows: Vec<Row> = rows_in_time!(volume.interval_start, organisation, from, to)
                .filter(volume::source.eq(source))
                .filter(volume::queue.eq_any(queues))
                .filter(volume::channel.eq_any(channels))
                .select(Row::as_select())
                .load(self.db())?;
            for row in rows {
                volumes.push(Versioned::try_from(row)?);
            }
        }
        Ok(volumes)
    }

    /// Returns the volumes whose interval begins in `from..to`.
    pub fn volumes_between(&mut self, organisation: &str, from: Instant, to: Instant) -> Result<Vec<Volume>> {
        let rows: Vec<Row> =
            rows_in_time!(volume.interval_start, organisation, from, to).select(Row::as_select()).load(self.db())?;
        rows.into_iter().map(|row| Ok(Versioned::try_from(row)?.record)).collect()
    }

    /// Returns when the first and the last interval begin.
    pub fn volumes_span(&mut self, organisation: &str) -> Result<Option<(Instant, Instant)>> {
        Ok(span_of!(self.db(), volume.interval_start, organisation))
    }

    /// Returns whether a source has any volume at all.
    pub fn source_has_volumes(&mut self, organisation: &str, source: &str) -> Result<bool> {
        let own = rows_of!(volume, organisation).filter(volume::source.eq(source));
        Ok(own.select(volume::interval_start).first::<i64>(self.db()).optional()?.is_some())
    }
}

impl Writer<'_> {
    /// Keeps volumes, replacing those that are kept already.
    pub fn put_volumes(&mut self, organisation: &str, volumes: &[Versioned<&Volume>]) -> Result<()> {
        for volumes in volumes.chunks(ROWS) {
            let rows: Vec<Row> = volumes.iter().map(|volume| Row::new(organisation, *volume)).collect();
            each!(self.db(), c => diesel::insert_into(volume::table)
                .values(&rows)
                .on_conflict((volume::organisation, volume::source, volume::queue, volume::channel, volume::interval_start))
                .do_update()
                .set(replaced!(volume: interval_minutes, offered, answered, answered_in_threshold, abandoned, abandoned_in_threshold, threshold_seconds, wait_seconds, handle_seconds, record_version))
                .execute(c))?;
        }
        Ok(())
    }
}
