//! Channel shift: one period set against another, from cells.

use super::events::events_in;
use super::{FlowError, Installation};
use crate::domain::{Comparison, Day, Instant, Organisation};
use crate::measure::{QuestionError, ShiftFigure, ShiftParts, ShiftQuestion, shift};
use crate::rollup::Cells;
use crate::store::{Reader, Slice};

impl Installation {
    /// Does the new channel replace, or only add?
    ///
    /// # Errors
    /// When a period is not over, there is no such organisation, or the database fails.
    pub fn shift(&self, code: &str, question: &ShiftQuestion, now: Instant) -> Result<ShiftFigure, FlowError> {
        self.store.read(|reader| {
            let known = self.known(reader, code)?;
            shift_in(reader, &known.organisation, question, now)
        })
    }

    /// The periods that an organisation's file sets against each other under this code.
    ///
    /// # Errors
    /// When there is no such organisation or comparison, or the database fails.
    pub fn comparison(&self, code: &str, comparison: &str) -> Result<Comparison, FlowError> {
        let organisation = self.organisation(code)?;
        let found = organisation.comparisons().iter().find(|known| known.code == comparison).cloned();
        found.ok_or_else(|| {
            let known: Vec<&str> = organisation.comparisons().iter().map(|known| known.code.as_str()).collect();
            let expected = match known.as_slice() {
                [] => "periods; the organisation file has no [[comparison]]".to_owned(),
                known => crate::domain::one_of(comparison, known),
            };
            QuestionError::Value { name: "comparison", found: comparison.to_owned(), expected }.into()
        })
    }
}

pub(super) fn shift_in(
    reader: &mut Reader<'_>,
    organisation: &Organisation,
    question: &ShiftQuestion,
    now: Instant,
) -> Result<ShiftFigure, FlowError> {
    let last = organisation.day(now).plus_days(-1);
    for (name, (_, ends)) in [("before", question.before), ("after", question.after)] {
        if ends > last {
            return Err(QuestionError::NotOver { name, ends, last }.into());
        }
    }
    let first_day = reader.first_day(organisation.code())?;
    let cells = cells(reader, organisation, question)?;
    let [before, after, season] = question.spans();
    let events = events_in(reader, organisation, (before.0.min(season.0), after.1))?;
    let parts = ShiftParts { cells: &cells, first_day, events: &events };
    Ok(shift(organisation, question, now, parts))
}

/// The cells of the part that is asked about, of the days of which something is told.
fn cells(reader: &mut Reader<'_>, organisation: &Organisation, question: &ShiftQuestion) -> Result<Cells, FlowError> {
    let code = organisation.code();
    let dimensions = question.part.dimensions(organisation, question.after.1);
    let slice = Slice { grain: question.part.grain(), only: dimensions.as_deref() };
    let mut cells = Cells::default();
    for (from, to) in apart(question.spans()) {
        let (from, to) = (i64::from(from.epoch()), i64::from(to.epoch()));
        cells.contacts.extend(reader.contact_cells(code, slice, from, to)?);
        cells.queues.extend(reader.queue_cells(code, slice, from, to)?);
        cells.work.extend(reader.work_cells(code, slice, from, to)?);
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
