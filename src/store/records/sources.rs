//! When each source last spoke.

use diesel::prelude::*;

use crate::model::Instant;
use crate::store::db::{each, rows_of};
use crate::store::schema::source_state;
use crate::store::{Reader, Result, Writer};

impl Reader<'_> {
    /// Returns for each source the latest instant of which it spoke.
    pub fn sources(&mut self, organisation: &str) -> Result<Vec<(String, Instant)>> {
        let rows: Vec<(String, i64)> = rows_of!(source_state, organisation)
            .order(source_state::source)
            .select((source_state::source, source_state::latest_instant))
            .load(self.db())?;
        Ok(rows.into_iter().map(|(source, latest)| (source, Instant::from_unix(latest))).collect())
    }
}

impl Writer<'_> {
    /// Notes that a source spoke now, and of what latest instant.
    pub fn note_source(&mut self, organisation: &str, source: &str, latest: Instant, now: Instant) -> Result<()> {
        let place = source_state::table.find((organisation, source));
        let known: Option<i64> = place.select(source_state::latest_instant).first(self.db()).optional()?;
        let latest_instant = known.unwrap_or(i64::MIN).max(latest.unix());
        let values = (source_state::latest_instant.eq(latest_instant), source_state::delivered_at.eq(now.unix()));
        each!(self.db(), c => diesel::insert_into(source_state::table)
            .values((source_state::organisation.eq(organisation), source_state::source.eq(source), values))
            .on_conflict((source_state::organisation, source_state::source))
            .do_update()
            .set(values)
            .execute(c))?;
        Ok(())
    }
}
