//! Observations of outside figures.

use diesel::prelude::*;

use super::versions::{stored_version, version_text};
use crate::model::{Day, Observation, Versioned};
use crate::store::db::{each, replaced, rows_of};
use crate::store::schema::indicator;
use crate::store::{Reader, Result, Writer, one};

#[derive(Queryable, Selectable, Insertable)]
#[diesel(table_name = indicator, treat_none_as_default_value = false)]
struct Row {
    organisation: String,
    name: String,
    day: i32,
    value: f64,
    source: String,
    record_version: Option<String>,
}

impl Row {
    fn new(organisation: &str, kept: Versioned<&Observation>) -> Row {
        let observation = kept.record;
        Row {
            organisation: organisation.to_owned(),
            name: observation.indicator.clone(),
            day: observation.day.epoch(),
            value: observation.value,
            source: observation.source.clone(),
            record_version: version_text(kept.version),
        }
    }
}

impl From<Row> for Observation {
    fn from(row: Row) -> Observation {
        let day = Day::from_epoch(row.day);
        Observation { source: row.source, indicator: row.name, day, value: row.value }
    }
}

/// Rows in one statement: SQLite allows 32,766 bound values, an observation has 6.
const ROWS: usize = 2_000;

impl Reader<'_> {
    /// Returns the observations of an indicator, or of all, of these days, both included; by indicator and day.
    pub fn observations(
        &mut self,
        organisation: &str,
        name: Option<&str>,
        days: (Day, Day),
    ) -> Result<Vec<Observation>> {
        Ok(self.observation_rows(organisation, name, days)?.into_iter().map(Observation::from).collect())
    }

    /// Returns the observations of an indicator of these days with their versions.
    pub fn versioned_observations(
        &mut self,
        organisation: &str,
        name: &str,
        days: (Day, Day),
    ) -> Result<Vec<Versioned<Observation>>> {
        let versioned = |row: Row| {
            let version = stored_version("indicator.record_version", row.record_version.as_deref())?;
            Ok(Versioned { record: Observation::from(row), version })
        };
        self.observation_rows(organisation, Some(name), days)?.into_iter().map(versioned).collect()
    }

    fn observation_rows(&mut self, organisation: &str, name: Option<&str>, (from, to): (Day, Day)) -> Result<Vec<Row>> {
        let mut query = rows_of!(indicator, organisation)
            .filter(indicator::day.between(from.epoch(), to.epoch()))
            .order((indicator::name, indicator::day))
            .select(Row::as_select())
            .into_boxed();
        if let Some(name) = name {
            query = query.filter(indicator::name.eq(name.to_owned()));
        }
        Ok(query.load(self.db())?)
    }

    /// Returns the latest observation of an indicator up to a day, that day included.
    pub fn latest_observation(&mut self, organisation: &str, name: &str, until: Day) -> Result<Option<Observation>> {
        let rows: Vec<Row> = rows_of!(indicator, organisation)
            .filter(indicator::name.eq(name))
            .filter(indicator::day.le(until.epoch()))
            .order(indicator::day.desc())
            .limit(1)
            .select(Row::as_select())
            .load(self.db())?;
        Ok(one(rows).map(Observation::from))
    }

    /// Returns the day of the first observation of an indicator.
    pub fn first_observed(&mut self, organisation: &str, name: &str) -> Result<Option<Day>> {
        let days: Vec<i32> = rows_of!(indicator, organisation)
            .filter(indicator::name.eq(name))
            .order(indicator::day)
            .limit(1)
            .select(indicator::day)
            .load(self.db())?;
        Ok(one(days).map(Day::from_epoch))
    }

    /// Returns the codes of all indicators that were ever observed.
    pub fn observed_indicators(&mut self, organisation: &str) -> Result<Vec<String>> {
        Ok(rows_of!(indicator, organisation)
            .order(indicator::name)
            .select(indicator::name)
            .distinct()
            .load(self.db())?)
    }
}

impl Writer<'_> {
    /// Keeps observations, in the place of earlier ones of the same indicator and day.
    pub fn put_observations(&mut self, organisation: &str, observations: &[Versioned<&Observation>]) -> Result<()> {
        for observations in observations.chunks(ROWS) {
            let rows: Vec<Row> = observations.iter().map(|one| Row::new(organisation, *one)).collect();
            each!(self.db(), c => diesel::insert_into(indicator::table)
                .values(&rows)
                .on_conflict((indicator::organisation, indicator::name, indicator::day))
                .do_update()
                .set(replaced!(indicator: value, source, record_version))
                .execute(c))?;
        }
        Ok(())
    }

    /// Forgets an observation; whether there was one.
    pub fn remove_observation(&mut self, organisation: &str, name: &str, day: Day) -> Result<bool> {
        let place = indicator::table.find((organisation, name, day.epoch()));
        Ok(each!(self.db(), c => diesel::delete(place).execute(c))? > 0)
    }
}
