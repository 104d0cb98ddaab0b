//! Answers that no invitation asked for.

use diesel::prelude::*;

use super::db::{each, rows_of};
use super::invitations::{answer_content, words};
use super::records::{stored_version, version_text};
use super::schema::uninvited_answer;
use super::{Reader, Result, Writer, unknown};
use crate::model::{Answer, Channel, Day, UninvitedAnswer, Versioned};

#[derive(Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = uninvited_answer, treat_none_as_default_value = false, treat_none_as_null = true)]
struct Row {
    organisation: String,
    series: String,
    external_id: String,
    day: i32,
    channel: String,
    topic: String,
    unit: String,
    language: String,
    version: i64,
    given: String,
    texts: Option<String>,
    complete: bool,
    hidden_from_employee: bool,
    record_version: Option<String>,
}

impl Row {
    fn new(organisation: &str, versioned: Versioned<&UninvitedAnswer>) -> Row {
        let kept = versioned.record;
        let given = &kept.answer.given;
        Row {
            organisation: organisation.to_owned(),
            series: kept.series.clone(),
            external_id: kept.external_id.clone(),
            day: kept.day.epoch(),
            channel: kept.channel.code().to_owned(),
            topic: kept.topic.clone(),
            unit: kept.unit.clone(),
            language: kept.language.clone(),
            version: kept.version,
            given: words(&given.values),
            texts: Some(&given.texts).filter(|texts| !texts.is_empty()).map(words),
            complete: kept.answer.complete,
            hidden_from_employee: kept.answer.hidden_from_employee,
            record_version: version_text(versioned.version),
        }
    }
}

impl TryFrom<Row> for Versioned<UninvitedAnswer> {
    type Error = super::StoreError;

    fn try_from(row: Row) -> Result<Versioned<UninvitedAnswer>> {
        let record_version = stored_version("uninvited_answer.record_version", row.record_version.as_deref())?;
        let channel = Channel::from_code(&row.channel);
        let answer = Answer {
            given: answer_content(&row.given, row.texts.as_deref())?,
            complete: row.complete,
            hidden_from_employee: row.hidden_from_employee,
        };
        let record = UninvitedAnswer {
            channel: channel.ok_or_else(|| unknown("uninvited_answer.channel", &row.channel))?,
            day: Day::from_epoch(row.day),
            series: row.series,
            external_id: row.external_id,
            topic: row.topic,
            unit: row.unit,
            language: row.language,
            version: row.version,
            answer,
        };
        Ok(Versioned { record, version: record_version })
    }
}

/// Rows in one statement: SQLite allows 32,766 bound values, an answer has 14.
const ROWS: usize = 2_000;

impl Reader<'_> {
    /// Returns those of a series' answers that have one of these ids.
    pub fn uninvited_by_id(
        &mut self,
        organisation: &str,
        series: &str,
        ids: &[&str],
    ) -> Result<Vec<Versioned<UninvitedAnswer>>> {
        let mut found = Vec::new();
        for ids in ids.chunks(ROWS) {
            let rows: Vec<Row> = each!(self.db(), c => rows_of!(uninvited_answer, organisation)
                .filter(uninvited_answer::series.eq(series))
                .filter(uninvited_answer::external_id.eq_any(ids))
                .select(Row::as_select())
                .load(c))?;
            for row in rows {
                found.push(row.try_into()?);
            }
        }
        Ok(found)
    }

    /// Returns the answers that count on a day.
    pub fn uninvited_of(&mut self, organisation: &str, day: Day) -> Result<Vec<UninvitedAnswer>> {
        let rows: Vec<Row> = rows_of!(uninvited_answer, organisation)
            .filter(uninvited_answer::day.eq(day.epoch()))
            .select(Row::as_select())
            .load(self.db())?;
        rows.into_iter().map(|row| Ok(Versioned::try_from(row)?.record)).collect()
    }

    /// Returns the first and the last day that has answers.
    pub fn uninvited_span(&mut self, organisation: &str) -> Result<Option<(Day, Day)>> {
        let own = rows_of!(uninvited_answer, organisation).select(uninvited_answer::day);
        let first: Option<i32> = own.order(uninvited_answer::day.asc()).first(self.db()).optional()?;
        let last: Option<i32> = own.order(uninvited_answer::day.desc()).first(self.db()).optional()?;
        Ok(first.zip(last).map(|(first, last)| (Day::from_epoch(first), Day::from_epoch(last))))
    }
}

impl Writer<'_> {
    /// Keeps answers, in the place of earlier ones with the same id.
    pub fn put_uninvited(&mut self, organisation: &str, answers: &[Versioned<&UninvitedAnswer>]) -> Result<()> {
        for answer in answers {
            let row = Row::new(organisation, *answer);
            each!(self.db(), c => diesel::insert_into(uninvited_answer::table)
                .values(&row)
                .on_conflict((
                    uninvited_answer::organisation,
                    uninvited_answer::series,
                    uninvited_answer::external_id,
                ))
                .do_update()
                .set(&row)
                .execute(c))?;
        }
        Ok(())
    }
}
