//! `effect`: did the number of contacts change when something happened?

mod columns;
mod sentences;

use super::columns::Column;
use super::month_cells::CellRange;
use super::needs::{CellFamily, Data, Need};
use super::parameters::{AS_OF, Parameter, TOPIC, UNIT};
use super::report::{Measure, Report, ReportContext};
use crate::measure::{
    Control, Effect, EffectCells, EffectGroup, EffectQuestion, Formula, ParameterValues, Part, QuestionError, cell_day,
    effect, own_control,
};
use crate::model::{Day, Instant, Organisation, UnitMembers, UnitsAsOf, one_of};
use crate::rollup::{Cells, Grain};
use crate::texts::Texts;

pub use sentences::{EffectText, GroupText, effect_text};

/// Did the number of contacts change when something happened?
pub struct EffectReport;

/// Whose contacts are looked at, and under which names of parameters a unit and a topic were given.
type Named<'a> = (&'a Part, &'static str, &'static str);

fn own(question: &EffectQuestion) -> Named<'_> {
    (&question.part, "unit", "topic")
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

/// Returns the needs that tell whether records name the unit or topic of a part.
fn codes(part: &Part, organisation: &Organisation) -> Option<Need> {
    let (grain, code, known) = match part {
        Part::Whole => return None,
        Part::Unit(code) => (Grain::Unit, code, organisation.has_unit(code)),
        Part::Topic(code) => (Grain::Topic, code, organisation.has_topic(code)),
    };
    (!known).then(|| Need::Codes { grain, codes: vec![code.clone()] })
}

/// Checks that a unit or topic is one of the file, or one that records name.
fn check(organisation: &Organisation, (part, unit, topic): Named<'_>, data: &Data) -> Result<(), QuestionError> {
    let (name, grain, code) = match part {
        Part::Whole => return Ok(()),
        Part::Unit(code) => (unit, Grain::Unit, code),
        Part::Topic(code) => (topic, Grain::Topic, code),
    };
    let listed: Vec<&str> = match grain {
        Grain::Unit => organisation.units().map(|unit| unit.code.as_str()).collect(),
        _ => organisation.topics().map(|topic| topic.code.as_str()).collect(),
    };
    let in_records = data.codes.get(&grain).into_iter().flatten().map(String::as_str);
    let mut known: Vec<&str> = listed.into_iter().chain(in_records.filter(|code| !code.is_empty())).collect();
    if known.contains(&code.as_str()) {
        return Ok(());
    }
    known.sort_unstable();
    known.dedup();
    let expected = format!("a {} of the file or of records, {}", grain.code(), one_of(code, &known));
    Err(QuestionError::value(name, code, expected))
}

/// Returns the units or topics that count for a part, and on which days; `None`: all.
fn members<'a>(part: &'a Part, organisation: &'a Organisation, units: UnitsAsOf, to: Day) -> Option<UnitMembers<'a>> {
    let mut members = part.dimensions(organisation, units, to)?;
    if let (Part::Unit(unit), UnitsAsOf::Today) = (part, units) {
        // A unit that another one followed is there to be looked at by itself.
        members.always(unit);
    }
    Some(members)
}

/// Returns the cells of the days that count for a part.
fn cells(
    part: &Part,
    organisation: &Organisation,
    question: &EffectQuestion,
    days: (Day, Day),
    at: Option<Instant>,
) -> Need {
    let grain = part.grain();
    match at {
        Some(at) if days.0 <= days.1 => Need::CellsAsOf { days, grain, at },
        _ => {
            let members = members(part, organisation, question.units, days.1);
            let only = members.map(|members| members.codes().map(str::to_owned).collect());
            let range = CellRange { grain, from: days.0, to: days.1 };
            Need::Cells { families: &[CellFamily::Work], range, only }
        }
    }
}

/// Leaves out the cells that do not count for a part.
fn only_of_part(
    part: &Part,
    organisation: &Organisation,
    question: &EffectQuestion,
    to: Day,
    mut cells: Cells,
) -> Cells {
    if let Some(members) = members(part, organisation, question.units, to) {
        cells.work.retain(|key, _| members.holds(&key.dimension, cell_day(key)));
    }
    cells
}

impl Measure for EffectReport {
    type Params = EffectQuestion;
    type Figure = Effect;

    fn needs(question: &EffectQuestion, context: &ReportContext<'_>) -> Result<Vec<Need>, QuestionError> {
        let organisation = context.organisation;
        let mut needs = vec![Need::Events(Day::from_epoch(i32::MIN), Day::from_epoch(i32::MAX)), Need::Records];
        needs.extend(codes(&question.part, organisation));
        match question.control_organisation() {
            Some(other) if other == organisation.code() && question.part == Part::Whole => {
                return Err(own_control(&format!("organisation:{other}")));
            }
            Some(other) => {
                needs.push(Need::Of { organisation: other.to_owned(), needs: vec![Need::Records] });
            }
            None => {
                let part = question.control.as_ref().and_then(control_part);
                needs.extend(part.and_then(|part| codes(&part, organisation)));
            }
        }
        Ok(needs)
    }

    fn further_needs(
        question: &EffectQuestion,
        context: &ReportContext<'_>,
        data: &Data,
    ) -> Result<Vec<Need>, QuestionError> {
        let (organisation, at) = (context.organisation, context.earlier(question.as_of));
        if let Some(other) = question.control_organisation().filter(|_| data.other.is_none()) {
            let expected = "the code of an organisation of this installation";
            return Err(QuestionError::value("control", &format!("organisation:{other}"), expected));
        }
        let today = organisation.day(at.unwrap_or(context.now));
        let days = question.window(organisation, &data.events, data.records, today)?.days();
        check(organisation, own(question), data)?;
        let mut needs = vec![Need::Part(vec![cells(&question.part, organisation, question, days, at)])];
        let Some(part) = question.control.as_ref().and_then(control_part) else { return Ok(needs) };
        match &data.other {
            Some(other) => {
                let needs_of_other = vec![cells(&part, &other.0, question, days, at)];
                needs.push(Need::Of { organisation: other.0.code().to_owned(), needs: needs_of_other });
            }
            None => {
                check(organisation, (&part, "control", "control"), data)?;
                needs.push(Need::Part(vec![cells(&part, organisation, question, days, at)]));
            }
        }
        Ok(needs)
    }

    fn figure(
        question: &EffectQuestion,
        context: &ReportContext<'_>,
        data: &mut Data,
    ) -> Result<Effect, QuestionError> {
        let (organisation, at) = (context.organisation, context.earlier(question.as_of).unwrap_or(context.now));
        let (window, own) =
            (question.window(organisation, &data.events, data.records, organisation.day(at))?, data.take_part().cells);
        let to = window.days().1;
        let own = only_of_part(&question.part, organisation, question, to, own);
        let part = question.control.as_ref().and_then(control_part);
        let other = data.other.take();
        let (other, control, control_window) = match (&other, &question.control, &part) {
            (_, None, _) => (organisation, None, window),
            (_, Some(_), None) => (organisation, Some(own.clone()), window),
            // What the other organisation lacks of the weeks is no error of the question: the figure says it.
            (Some(other), Some(_), Some(part)) => {
                let (other, theirs) = (&other.0, &other.1);
                let control = only_of_part(part, other, question, to, theirs.cells.clone());
                (&**other, Some(control), window.within(other, theirs.records, other.day(at)))
            }
            (None, Some(_), Some(part)) => {
                let control = only_of_part(part, organisation, question, to, data.take_part().cells);
                (organisation, Some(control), window)
            }
        };
        let control = control.as_ref().map(|cells| (other, cells));
        let cells = EffectCells { own: &own, events: &data.events, control };
        Ok(effect(organisation, question, (window, control_window), at, cells))
    }
}

impl Report for EffectReport {
    const NAME: &'static str = "effect";
    const QUESTION: &'static str = "Did the number of contacts change when something happened?";
    const FORMULA: Formula = Formula::EFFECT;
    const PARAMETERS: &'static [Parameter] = &[
        Parameter::new(
            "event",
            "The date of what happened, `2020-09-28`, or the label of an event of the organisation file.",
        ),
        Parameter::new(
            "weeks",
            "At most so many weeks from the event on, 8 to 104; default 26. Before it: as many as there are, up to 104.",
        ),
        Parameter {
            help: "Only this unit, with those below it and those that it followed; not together with `topic`.",
            ..UNIT
        },
        TOPIC,
        Parameter::new(
            "units",
            "With a unit: whose records count where units succeeded each other, `today` (default), as of the last day looked at, or\n`then`, as of the day of each record.",
        ),
        Parameter::new(
            "control",
            "What had no such event: `topic:CODE`, `unit:CODE`, `organisation:CODE` (which the key must be good for too) or\n`channel:CODE`.",
        ),
        AS_OF,
    ];
    const REFUSED: &'static str =
        "A parameter was not understood, or the event is ahead of us or before the first record";
    const TELLS_OF_ANOTHER: bool = true;
    type Row<'a> = &'a EffectGroup;

    fn params(words: &ParameterValues) -> Result<EffectQuestion, QuestionError> {
        EffectQuestion::parse(words)
    }

    fn other_organisation(question: &EffectQuestion) -> Option<&str> {
        question.control_organisation()
    }

    fn heading(figure: &Effect, texts: &Texts) -> Vec<String> {
        let part = |key, code: &Option<String>| code.as_ref().map(|code| texts.say(key, &[("code", code)]));
        let part = [part("effect-of-unit", &figure.unit), part("effect-of-topic", &figure.topic)];
        let part: String = part.into_iter().flatten().collect();
        let label = figure.event.label.as_ref().map(|label| format!(" ({label})")).unwrap_or_default();
        let event = format!("{}{label}", figure.event.date);
        let [from, to] = [figure.from, figure.to].map(|day| day.to_string());
        let [before, after] = [figure.weeks_before, figure.weeks_after].map(|weeks| weeks.to_string());
        let words =
            [("event", &*event), ("organisation", &figure.organisation), ("part", &part), ("as_of", &figure.as_of)];
        let weeks = [("from", &*from), ("to", &to), ("before", &before), ("after", &after)];
        vec![texts.say("effect-heading", &words), texts.say("effect-weeks", &weeks)]
    }

    fn rows(figure: &Effect) -> Vec<&EffectGroup> {
        figure.groups.iter().collect()
    }

    fn columns(figure: &Effect) -> Vec<Column<Effect, &EffectGroup>> {
        columns::columns(figure)
    }

    fn notes(figure: &Effect, texts: &Texts) -> Vec<String> {
        let text = effect_text(texts, figure);
        let mut lines = vec![String::new()];
        lines.extend(text.refused);
        for group in &text.groups {
            lines.push(format!("{}: {}", group.name, group.sentences.join(" ")));
        }
        lines.push(String::new());
        lines.extend(text.cautions);
        if figure.no_figure.is_none() {
            let key = if figure.definition.harmonics > 0 { "effect-note-seasons" } else { "effect-note" };
            lines.push(texts.say(key, &[]));
        }
        if figure.control.is_some() {
            lines.push(texts.say("effect-note-control", &[]));
        }
        lines
    }
}
