//! What became of contacts when something happened: the cells of the weeks around an event, and those of a control.

use std::collections::BTreeSet;

use super::events::events_in;
use super::figures::{buckets, cells_as_of};
use super::{Installation, ServiceError};
use crate::measure::{
    Control, Effect, EffectCells, EffectQuestion, Part, Question, QuestionError, Split, cell_day, effect, own_control,
};
use crate::model::{Day, Instant, Organisation, UnitMembers, UnitsAsOf, one_of};
use crate::rollup::{Cells, Grain};
use crate::store::{Reader, Slice};

impl Installation {
    /// Did the number of contacts change when something happened?
    ///
    /// # Errors
    /// When there is no such organisation, unit, topic, event or control, the event is ahead of us or before the first
    /// record, or the database fails.
    pub fn effect(&self, code: &str, question: &EffectQuestion, now: Instant) -> Result<Effect, ServiceError> {
        self.store.read(|reader| {
            let organisation = self.known(reader, code)?.organisation.clone();
            let at = question.as_of().filter(|at| *at < now);
            let other = match question.control_organisation() {
                None => organisation.clone(),
                Some(other) if other == code && *question.part() == Part::Whole => {
                    return Err(own_control(&format!("organisation:{other}")).into());
                }
                Some(other) => {
                    let known = self.known_or_none(reader, other)?.ok_or_else(|| no_organisation(other))?;
                    known.organisation.clone()
                }
            };
            let all = (Day::from_epoch(i32::MIN), Day::from_epoch(i32::MAX));
            let (events, today) = (events_in(reader, &organisation, all)?, day(&organisation, at, now));
            let window = question.window(&organisation, &events, records(reader, &organisation)?, today)?;
            let span = (window.days(), question.units());
            let own = part_cells(reader, &organisation, (question.part(), "unit", "topic"), span, (at, now))?;
            // What the other organisation lacks of the weeks is no error of the question: the figure says it.
            let control_window = match question.control_organisation() {
                None => window,
                Some(_) => window.within(&other, records(reader, &other)?, day(&other, at, now)),
            };
            let control = question.control().map(|control| match control_part(control) {
                None => Ok(own.clone()),
                Some(part) => part_cells(reader, &other, (&part, "control", "control"), span, (at, now)),
            });
            let control = control.transpose()?;
            let cells =
                EffectCells { own: &own, events: &events, control: control.as_ref().map(|cells| (&*other, cells)) };
            Ok(effect(&organisation, question, (window, control_window), at.unwrap_or(now), cells))
        })
    }
}

fn day(organisation: &Organisation, at: Option<Instant>, now: Instant) -> Day {
    organisation.day(at.unwrap_or(now))
}

/// Whose cells the control has; `None`: a channel of what is looked at itself.
fn control_part(control: &Control) -> Option<Part> {
    match control {
        Control::Topic(code) => Some(Part::Topic(code.clone())),
        Control::Unit(code) => Some(Part::Unit(code.clone())),
        Control::Organisation(_) => Some(Part::Whole),
        Control::Channel(_) => None,
    }
}

fn no_organisation(code: &str) -> QuestionError {
    let expected = "the code of an organisation of this installation".to_owned();
    QuestionError::Value { name: "control", found: format!("organisation:{code}"), expected }
}

/// The days of the first and of the last contact or volume.
fn records(reader: &mut Reader<'_>, organisation: &Organisation) -> Result<Option<(Day, Day)>, ServiceError> {
    let code = organisation.code();
    let spans = [reader.contacts_span(code)?, reader.volumes_span(code)?];
    let first = spans.iter().flatten().map(|(first, _)| organisation.day(*first)).min();
    let last = spans.iter().flatten().map(|(_, last)| organisation.day(*last)).max();
    Ok(first.zip(last))
}

/// The cells of the days that count for the part. What is not known is an error under the name of the word that it was in.
fn part_cells(
    reader: &mut Reader<'_>,
    organisation: &Organisation,
    (part, unit_word, topic_word): (&Part, &'static str, &'static str),
    ((from, to), units_as_of): ((Day, Day), UnitsAsOf),
    (at, now): (Option<Instant>, Instant),
) -> Result<Cells, ServiceError> {
    let (split, members) = match part {
        Part::Whole => (Split::default(), None),
        Part::Unit(unit) => {
            let units = organisation.units().map(|unit| unit.code.as_str());
            known_code(reader, organisation, (unit_word, unit), Grain::Unit, units)?;
            let mut members = organisation.unit_members(unit, units_as_of, to);
            // A unit that another one followed is there to be looked at by itself.
            if units_as_of == UnitsAsOf::Today || members.is_empty() {
                members.always(unit);
            }
            (Split { unit: true, ..Split::default() }, Some(members))
        }
        Part::Topic(topic) => {
            let topics = organisation.topics().map(|topic| topic.code.as_str());
            known_code(reader, organisation, (topic_word, topic), Grain::Topic, topics)?;
            let mut members = UnitMembers::default();
            members.always(topic);
            (Split { topic: true, ..Split::default() }, Some(members))
        }
    };
    let question = Question { from, to, by: None, split, as_of: at, units: units_as_of };
    let mut cells = match at {
        Some(at) if from <= to => cells_as_of(reader, organisation, &question, at.min(now))?.0,
        _ => {
            let (code, days) = (organisation.code(), buckets(&question));
            let only: Option<Vec<&str>> = members.as_ref().map(|members| members.codes().collect());
            let slice = Slice { grain: question.grain(), only: only.as_deref() };
            Cells { work: reader.work_cells(code, slice, days)?, ..Cells::default() }
        }
    };
    if let Some(members) = members {
        cells.work.retain(|key, _| members.holds(&key.dimension, cell_day(key)));
    }
    Ok(cells)
}

/// A unit or topic of the file, or one that records name.
fn known_code<'a>(
    reader: &mut Reader<'_>,
    organisation: &Organisation,
    (name, code): (&'static str, &str),
    grain: Grain,
    listed: impl Iterator<Item = &'a str>,
) -> Result<(), ServiceError> {
    let mut known: BTreeSet<String> = listed.map(str::to_owned).collect();
    // All codes are listed only for those who named none of them.
    if known.contains(code) || (!code.is_empty() && reader.has_dimension(organisation.code(), grain, code)?) {
        return Ok(());
    }
    known.extend(reader.dimensions(organisation.code(), grain)?.into_iter().filter(|code| !code.is_empty()));
    if known.contains(code) {
        return Ok(());
    }
    let known: Vec<&str> = known.iter().map(String::as_str).collect();
    let expected = format!("a {} of the file or of records, {}", grain.code(), one_of(code, &known));
    Err(QuestionError::Value { name, found: code.to_owned(), expected }.into())
}
