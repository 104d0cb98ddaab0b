//! `steering`: which topic should get an online service next?

use super::ReportError;
use super::columns::{Cell, Column, channel_shown};
use super::month_cells::cell_ranges;
use super::needs::{CellFamily, Data, Gatherer, Need, Which};
use super::pages::steering_page;
use super::parameters::{FROM, Form, Parameter, TO};
use super::report::{Measure, PageKind, Paged, Report, ReportContext};
use crate::measure::{
    BacklogCollector, Formula, ParameterValues, Question, QuestionError, Steering, SteeringFigure, SteeringRow,
    followed_to,
};
use crate::model::{Contact, Day, Organisation};
use crate::rollup::Grain;
use crate::texts::Texts;

/// Which topic should get an online service next?
pub struct SteeringReport;

impl Gatherer for BacklogCollector {
    fn look_at(&mut self, organisation: &Organisation, contact: &Contact) {
        self.look_at(organisation, contact);
    }
}

impl Measure for SteeringReport {
    type Params = (Day, Day);
    type Figure = SteeringFigure;

    fn needs(days: &(Day, Day), context: &ReportContext<'_>) -> Result<Vec<Need>, QuestionError> {
        let ReportContext { organisation, now, .. } = *context;
        let gatherer = Box::new(BacklogCollector::new(organisation.day(now)));
        let turns = [followed_to(organisation, now).plus_days(1)];
        let ranges = cell_ranges(Grain::Topic, *days, None, &turns).into_iter();
        let cells = ranges.map(|range| Need::Cells { families: &[CellFamily::Work], range, only: None });
        Ok([Need::Contacts { which: Which::Awaiting(now), gatherer }].into_iter().chain(cells).collect())
    }

    fn figure(
        days: &(Day, Day),
        context: &ReportContext<'_>,
        data: &mut Data,
    ) -> Result<SteeringFigure, QuestionError> {
        let ReportContext { organisation, now, .. } = *context;
        let backlogs = data.take_gathered().unwrap_or_else(|| BacklogCollector::new(organisation.day(now)));
        Ok(Steering::new(organisation, now, backlogs).into_figure(*days, &data.cells))
    }
}

impl Report for SteeringReport {
    const NAME: &'static str = "steering";
    const QUESTION: &'static str = "Which topic should get an online service next?";
    const FORMULA: Formula = Formula::STEERING;
    const PARAMETERS: &'static [Parameter] = &[FROM.of_form(Form::Required), TO.of_form(Form::Required)];
    const PAGE: PageKind = PageKind::Figures;
    type Row<'a> = &'a SteeringRow;

    fn params(words: &ParameterValues) -> Result<(Day, Day), QuestionError> {
        let question = Question::of(words)?;
        Ok((question.from, question.to))
    }

    fn heading(figure: &SteeringFigure, texts: &Texts) -> Vec<String> {
        let words = [
            ("organisation", &*figure.organisation),
            ("from", &figure.from),
            ("to", &figure.to),
            ("as_of", &figure.as_of),
        ];
        vec![texts.say("steering-heading", &words), texts.say("steering-ranked", &[])]
    }

    fn rows(figure: &SteeringFigure) -> Vec<&SteeringRow> {
        figure.rows.iter().collect()
    }

    fn columns(_figure: &SteeringFigure) -> Vec<Column<SteeringFigure, &SteeringRow>> {
        let mut columns: Vec<Column<SteeringFigure, &SteeringRow>> = vec![
            Column::table("table-rank", |_, row| {
                Cell::Text(row.rank.map_or_else(super::columns::dash, |rank| rank.to_string()))
            }),
            Column::table("table-topic", |_, row| Cell::Code(row.name.clone().or(row.topic.clone()))),
            Column::csv("rank", |_, row| Cell::Text(row.rank.map(|rank| rank.to_string()).unwrap_or_default())),
            Column::csv("not_ranked", |_, row| Cell::text(row.not_ranked)),
            Column::csv("topic", |_, row| Cell::Code(row.topic.clone())),
            Column::both("contacts", "table-contacts", |_, row| Cell::Count(row.contacts)),
            Column::both("assisted", "table-assisted", |_, row| Cell::Count(row.assisted)),
            Column::table("table-digital", |_, row| Cell::Share(row.digital_share)),
            Column::csv("digital_numerator", |_, row| Cell::numerator(row.digital_share)),
            Column::csv("digital_denominator", |_, row| Cell::denominator(row.digital_share)),
            Column::csv("handled", |_, row| Cell::Count(row.work.handled)),
            Column::csv("handle_seconds", |_, row| Cell::Count(row.work.handle_seconds)),
            Column::table("table-mean-handling", |_, row| Cell::Number(row.work.mean_handle_seconds, 0)),
            Column::csv("hours", |_, row| Cell::Number(row.work.hours, 0)),
            Column::csv("hours_of", |_, row| Cell::Count(row.work.hours_of)),
            Column::table("table-short", |_, row| Cell::Share(row.short_share)),
            Column::csv("short_numerator", |_, row| Cell::numerator(row.short_share)),
            Column::csv("short_denominator", |_, row| Cell::denominator(row.short_share)),
            Column::table("table-repeated", |_, row| Cell::Share(row.repeated_share)),
            Column::csv("repeated_numerator", |_, row| Cell::numerator(row.repeated_share)),
            Column::csv("repeated_denominator", |_, row| Cell::denominator(row.repeated_share)),
        ];
        columns.extend([
            Column::<SteeringFigure, &SteeringRow>::table("table-hours-within-reach", |view, row| {
                let mark = view.texts.say("decimal-mark", &[]);
                Cell::Text(
                    row.arithmetic
                        .as_ref()
                        .map_or_else(super::columns::dash, |sum| sum.replace('.', &mark).replace(" x ", " × ")),
                )
            }),
            Column::csv("hours_within_reach", |_, row| Cell::Number(row.hours_within_reach, 0)),
            Column::csv("counted_as_zero", |_, row| Cell::Text(row.counted_as_zero.join(" "))),
            Column::both("open", "table-open", |_, row| Cell::Count(row.backlog.open)),
            Column::table("table-oldest-days", |_, row| {
                Cell::Text(row.backlog.oldest_open_days.map_or_else(super::columns::dash, |days| days.to_string()))
            }),
            Column::csv("oldest_open_days", |_, row| Cell::count(row.backlog.oldest_open_days)),
            Column::csv("definition", |view, _| Cell::text(Some(view.figure.definition.id))),
            Column::csv("definition_version", |view, _| Cell::text(Some(view.figure.definition.version))),
            Column::csv("as_of", |view, _| Cell::Text(view.figure.as_of.clone())),
        ]);
        columns
    }

    fn notes(figure: &SteeringFigure, texts: &Texts) -> Vec<String> {
        let rule = &figure.definition;
        let (seconds, days) = (rule.short_seconds.to_string(), rule.repeated_within_days.to_string());
        let names = |codes: &[&str]| codes.iter().map(|code| channel_shown(texts, code)).collect::<Vec<_>>().join(", ");
        let (assisted, digital) = (names(&rule.assisted_channels), names(&rule.digital_channels));
        let fewest = rule.fewest_assisted.to_string();
        let groups = [("assisted", &*assisted), ("digital", &digital), ("fewest", &fewest)];
        let mut notes = vec![
            texts.say("steering-note-shares", &[("seconds", &seconds), ("days", &days)]),
            texts.say("steering-note-groups", &groups),
        ];
        notes.extend(figure.rows.iter().filter_map(|row| note(texts, row)));
        notes
    }

    fn page(paged: &Paged<'_, SteeringReport>) -> Result<String, ReportError> {
        steering_page(paged.to, paged.figure)
    }
}

/// Returns what is not whole about a row.
fn note(texts: &Texts, row: &SteeringRow) -> Option<String> {
    let mut said = Vec::new();
    if row.assisted > 0 && row.work.hours_of < row.assisted {
        let (of, all) = (row.work.hours_of.to_string(), row.assisted.to_string());
        said.push(texts.say("steering-hours-of", &[("of", &of), ("all", &all)]));
    }
    if row.rank.is_some() && !row.counted_as_zero.is_empty() {
        let names = row.counted_as_zero.iter().map(|code| texts.say(&format!("steering-zero-{code}"), &[]));
        let names = names.collect::<Vec<_>>().join(&texts.say("steering-or", &[]));
        said.push(texts.say("steering-counted-as-zero", &[("shares", &names)]));
    }
    let topic = row.topic.clone().unwrap_or_else(|| texts.say("table-none", &[]));
    (!said.is_empty()).then(|| format!("{topic}: {}.", said.join("; ")))
}
