//! Channel shift: one period set against another, from cells.

use super::events::events_in;
use super::{Installation, ServiceError};
use crate::measure::{
    ChannelWeek, QuestionError, ShiftFigure, ShiftParts, ShiftQuestion, ShiftReason, cell_day, channel_weeks, shift,
};
use crate::metrics::ShiftNow;
use crate::model::{By, Comparison, Day, Instant, Organisation, Period};
use crate::rollup::Cells;
use crate::store::{Reader, Slice};

impl Installation {
    /// Does the new channel replace, or only add?
    ///
    /// # Errors
    /// When a period is not over, there is no such organisation, or the database fails.
    pub fn shift(&self, code: &str, question: &ShiftQuestion, now: Instant) -> Result<ShiftFigure, ServiceError> {
        self.store.read(|reader| {
            let known = self.known(reader, code)?;
            shift_in(reader, &known.organisation, question, now)
        })
    }

    /// How many came through each channel, week by week, from the first day of `before` to the last of `after`.
    ///
    /// # Errors
    /// When there is no such organisation or the database fails.
    pub fn shift_weeks(&self, code: &str, question: &ShiftQuestion) -> Result<Vec<ChannelWeek>, ServiceError> {
        self.store.read(|reader| {
            let known = self.known(reader, code)?;
            let days = (question.before.0, question.after.1);
            let cells = cells(reader, &known.organisation, question, &[days])?;
            Ok(channel_weeks(&known.organisation, &cells, days))
        })
    }

    /// The periods that an organisation's file sets against each other under this code.
    ///
    /// # Errors
    /// When there is no such organisation or comparison, or the database fails.
    pub fn comparison(&self, code: &str, comparison: &str) -> Result<Comparison, ServiceError> {
        let organisation = self.organisation(code)?;
        let found = organisation.comparisons().iter().find(|known| known.code == comparison).cloned();
        found.ok_or_else(|| {
            let known: Vec<&str> = organisation.comparisons().iter().map(|known| known.code.as_str()).collect();
            let expected = match known.as_slice() {
                [] => "periods; the organisation file has no [[comparison]]".to_owned(),
                known => crate::model::one_of(comparison, known),
            };
            QuestionError::Value { name: "comparison", found: comparison.to_owned(), expected }.into()
        })
    }
}

/// The comparisons of the organisation file whose periods are over. Where it has none: the last [`WEEKS`] whole weeks against
/// the same a year before, once they are known.
pub(super) fn shifts_now(
    reader: &mut Reader<'_>,
    organisation: &Organisation,
    now: Instant,
) -> Result<Vec<ShiftNow>, ServiceError> {
    /// A quarter of a year.
    const WEEKS: i32 = 13;
    let today = organisation.day(now);
    let mut shifts = Vec::new();
    for comparison in organisation.comparisons().iter().filter(|comparison| comparison.after.1 < today) {
        let figure = shift_in(reader, organisation, &ShiftQuestion::from(comparison), now)?;
        shifts.push(ShiftNow { comparison: comparison.code.clone(), figure });
    }
    if organisation.comparisons().is_empty() {
        let end = Period::holding(By::Week, today).first().plus_days(-1);
        let question = ShiftQuestion::year_on_year((end.plus_days(1 - 7 * WEEKS), end));
        let figure = shift_in(reader, organisation, &question, now)?;
        let unknown = [ShiftReason::BeforeFirstRecord, ShiftReason::EmptyPeriod].map(Some);
        if !unknown.contains(&figure.compared.substitution.because) {
            shifts.push(ShiftNow { comparison: "year_on_year".to_owned(), figure });
        }
    }
    Ok(shifts)
}

pub(super) fn shift_in(
    reader: &mut Reader<'_>,
    organisation: &Organisation,
    question: &ShiftQuestion,
    now: Instant,
) -> Result<ShiftFigure, ServiceError> {
    let last = organisation.day(now).plus_days(-1);
    for (name, (_, ends)) in [("before", question.before), ("after", question.after)] {
        if ends > last {
            return Err(QuestionError::NotOver { name, ends, last }.into());
        }
    }
    let first_day = reader.first_day(organisation.code())?;
    let cells = cells(reader, organisation, question, &apart(question.spans()))?;
    let [before, after, season] = question.spans();
    let events = events_in(reader, organisation, (before.0.min(season.0), after.1))?;
    let parts = ShiftParts { cells: &cells, first_day, events: &events };
    Ok(shift(organisation, question, now, parts))
}

/// The cells of the part that is asked about, of these days.
fn cells(
    reader: &mut Reader<'_>,
    organisation: &Organisation,
    question: &ShiftQuestion,
    spans: &[(Day, Day)],
) -> Result<Cells, ServiceError> {
    let code = organisation.code();
    let members = question.part.dimensions(organisation, question.units, question.after.1);
    let codes: Option<Vec<&str>> = members.as_ref().map(|members| members.codes().collect());
    let slice = Slice { grain: question.part.grain(), only: codes.as_deref() };
    let mut cells = Cells::default();
    for days in spans {
        cells.work.extend(reader.work_cells(code, slice, *days)?);
    }
    if let Some(members) = members {
        cells.work.retain(|key, _| members.holds(&key.dimension, cell_day(key)));
    }
    Ok(cells)
}

/// The same days as ranges that have none in common.
fn apart(mut spans: [(Day, Day); 3]) -> Vec<(Day, Day)> {
    spans.sort_unstable();
    let mut apart: Vec<(Day, Day)> = Vec::new();
    for (from, to) in spans {
        match apart.last_mut() {
            Some((_, end)) if from <= *end => *end = to.max(*end),
            _ => apart.push((from, to)),
        }
    }
    apart
}
