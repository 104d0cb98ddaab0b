//! Dated events that were reported.

use diesel::prelude::*;

use super::versions::{stored_version, version_text};
use crate::model::{Day, ReportedEvent, Versioned};
use crate::store::db::{each, replaced, rows_of};
use crate::store::schema::event;
use crate::store::{Reader, Result, Writer, one};

#[derive(Queryable, Selectable, Insertable)]
#[diesel(table_name = event, treat_none_as_default_value = false)]
struct Row {
    organisation: String,
    day: i32,
    label: String,
    source: String,
    record_version: Option<String>,
}

impl Row {
    fn new(organisation: &str, kept: Versioned<&ReportedEvent>) -> Row {
        let reported = kept.record;
        Row {
            organisation: organisation.to_owned(),
            day: reported.day.epoch(),
            label: reported.label.clone(),
            source: reported.source.clone(),
            record_version: version_text(kept.version),
        }
    }
}

impl From<Row> for ReportedEvent {
    fn from(row: Row) -> ReportedEvent {
        let (source, label) = (row.source, row.label);
        ReportedEvent { source, day: Day::from_epoch(row.day), label }
    }
}

/// Rows in one statement: SQLite allows 32,766 bound values, an event has 5.
const ROWS: usize = 2_000;

impl Reader<'_> {
    /// Returns the reported events of these days, both included, by day and label.
    pub fn reported_events(&mut self, organisation: &str, days: (Day, Day)) -> Result<Vec<ReportedEvent>> {
        Ok(self.event_rows(organisation, days)?.into_iter().map(ReportedEvent::from).collect())
    }

    /// Returns the reported events of these days with their versions.
    pub fn versioned_events(&mut self, organisation: &str, days: (Day, Day)) -> Result<Vec<Versioned<ReportedEvent>>> {
        let versioned = |row: Row| {
            let version = stored_version("event.record_version", row.record_version.as_deref())?;
            Ok(Versioned { record: ReportedEvent::from(row), version })
        };
        self.event_rows(organisation, days)?.into_iter().map(versioned).collect()
    }

    fn event_rows(&mut self, organisation: &str, (from, to): (Day, Day)) -> Result<Vec<Row>> {
        Ok(rows_of!(event, organisation)
            .filter(event::day.between(from.epoch(), to.epoch()))
            .order((event::day, event::label))
            .select(Row::as_select())
            .load(self.db())?)
    }

    /// Returns the day of the first reported event.
    pub fn first_reported_event(&mut self, organisation: &str) -> Result<Option<Day>> {
        let days: Vec<i32> =
            rows_of!(event, organisation).order(event::day).limit(1).select(event::day).load(self.db())?;
        Ok(one(days).map(Day::from_epoch))
    }

    /// Returns the reported events with the latest days, at most `most`, the latest first.
    pub fn latest_reported_events(&mut self, organisation: &str, most: i64) -> Result<Vec<ReportedEvent>> {
        let rows: Vec<Row> = rows_of!(event, organisation)
            .order((event::day.desc(), event::label))
            .limit(most)
            .select(Row::as_select())
            .load(self.db())?;
        Ok(rows.into_iter().map(ReportedEvent::from).collect())
    }
}

impl Writer<'_> {
    /// Keeps events, in the place of earlier ones with the same day and label.
    pub fn put_reported_events(&mut self, organisation: &str, events: &[Versioned<&ReportedEvent>]) -> Result<()> {
        for events in events.chunks(ROWS) {
            let rows: Vec<Row> = events.iter().map(|reported| Row::new(organisation, *reported)).collect();
            each!(self.db(), c => diesel::insert_into(event::table)
                .values(&rows)
                .on_conflict((event::organisation, event::day, event::label))
                .do_update()
                .set(replaced!(event: source, record_version))
                .execute(c))?;
        }
        Ok(())
    }

    /// Forgets a reported event; whether there was one.
    pub fn remove_reported_event(&mut self, organisation: &str, day: Day, label: &str) -> Result<bool> {
        let place = event::table.find((organisation, day.epoch(), label));
        Ok(each!(self.db(), c => diesel::delete(place).execute(c))? > 0)
    }
}
