//! `shift`: does the new channel replace other contacts, or just add more?

mod sentences;

use super::ReportError;
use super::columns::{Cell, Column, dash, number};
use super::month_cells::CellRange;
use super::needs::{CellFamily, Data, Need};
use super::pages::shift_page;
use super::parameters::{Parameter, TOPIC, UNIT};
use super::report::{Measure, PageKind, Paged, Report, ReportContext};
use crate::measure::{
    Formula, GroupShift, ParameterValues, QuestionError, ShiftComparison, ShiftFigure, ShiftInputs, ShiftQuestion,
    cell_day, channel_weeks, shift, units_as_of, unknown_code,
};
use crate::model::{Day, Organisation, UnitsAsOf};
use crate::rollup::Cells;
use crate::texts::Texts;

pub(super) use sentences::{context_lines, period};
pub use sentences::{headline_sentences, headline_verdict, saving_sentences, verdict_sentences};

/// Does the new channel replace other contacts, or just add more?
pub struct ShiftReport;

/// Which periods are compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ShiftParams {
    Periods(ShiftQuestion),
    /// Those that the organisation file names.
    Comparison {
        code: String,
        units: UnitsAsOf,
    },
}

impl From<ShiftQuestion> for ShiftParams {
    fn from(question: ShiftQuestion) -> ShiftParams {
        ShiftParams::Periods(question)
    }
}

impl ShiftParams {
    /// Returns the periods of an organisation.
    ///
    /// # Errors
    /// When its file names no such comparison.
    pub fn question(&self, organisation: &Organisation) -> Result<ShiftQuestion, QuestionError> {
        let (code, units) = match self {
            ShiftParams::Periods(question) => return Ok(question.clone()),
            ShiftParams::Comparison { code, units } => (code, *units),
        };
        let known = organisation.comparisons();
        if let Some(comparison) = known.iter().find(|known| known.code == *code) {
            return Ok(ShiftQuestion { units, ..ShiftQuestion::from(comparison) });
        }
        if known.is_empty() {
            let expected = "periods; the organisation file has no [[comparison]]";
            return Err(QuestionError::value("comparison", code, expected));
        }
        let known: Vec<&str> = known.iter().map(|known| known.code.as_str()).collect();
        Err(unknown_code("comparison", code, &known))
    }
}

/// Returns the needs of the cells of the part that is asked about, of these days.
fn cells(question: &ShiftQuestion, organisation: &Organisation, spans: &[(Day, Day)]) -> Vec<Need> {
    let members = question.part.dimensions(organisation, question.units, question.after.1);
    let only: Option<Vec<String>> = members.map(|members| members.codes().map(str::to_owned).collect());
    let grain = question.part.grain();
    let range = |(from, to): &(Day, Day)| CellRange { grain, from: *from, to: *to };
    let need = |span| Need::Cells { families: &[CellFamily::Work], range: range(span), only: only.clone() };
    spans.iter().map(need).collect()
}

/// Leaves out the cells of days on which their unit did not belong to the one asked about.
fn only_of_part(question: &ShiftQuestion, organisation: &Organisation, cells: &mut Cells) {
    if let Some(members) = question.part.dimensions(organisation, question.units, question.after.1) {
        cells.work.retain(|key, _| members.holds(&key.dimension, cell_day(key)));
    }
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

impl Measure for ShiftReport {
    type Params = ShiftParams;
    type Figure = ShiftFigure;

    fn needs(params: &ShiftParams, context: &ReportContext<'_>) -> Result<Vec<Need>, QuestionError> {
        let organisation = context.organisation;
        let question = params.question(organisation)?;
        let last = organisation.day(context.now).plus_days(-1);
        for (name, (_, ends)) in [("before", question.before), ("after", question.after)] {
            if ends > last {
                return Err(QuestionError::NotOver { name, ends, last });
            }
        }
        let [before, after, season] = question.spans();
        let mut needs = cells(&question, organisation, &apart(question.spans()));
        needs.extend([Need::FirstDay, Need::Events(before.0.min(season.0), after.1)]);
        if context.page {
            // The course of the channels from the first day of `before` to the last of `after`.
            needs.push(Need::Part(cells(&question, organisation, &[(question.before.0, question.after.1)])));
        }
        Ok(needs)
    }

    fn figure(
        params: &ShiftParams,
        context: &ReportContext<'_>,
        data: &mut Data,
    ) -> Result<ShiftFigure, QuestionError> {
        let question = params.question(context.organisation)?;
        only_of_part(&question, context.organisation, &mut data.cells);
        for part in &mut data.parts {
            only_of_part(&question, context.organisation, &mut part.cells);
        }
        let parts = ShiftInputs { cells: &data.cells, first_day: data.first_day, events: &data.events };
        Ok(shift(context.organisation, &question, context.now, parts))
    }
}

impl Report for ShiftReport {
    const NAME: &'static str = "shift";
    const QUESTION: &'static str = "Does the new channel replace other contacts, or just add more?";
    const FORMULA: Formula = Formula::SHIFT;
    const PARAMETERS: &'static [Parameter] = &[
        Parameter::new("before", "The earlier period, first and last local day: `2020-03-01..2020-05-31`."),
        Parameter::new("after", "The later period; begins after the earlier one has ended, and is over."),
        Parameter::new(
            "comparison",
            "Code of a `[[comparison]]` of the organisation file, instead of `before` and `after`.",
        ),
        UNIT,
        TOPIC,
        Parameter::new(
            "units",
            "With a unit: whose records count where units succeeded each other, `today` (default), as of the last day of `after`, or\n`then`, as of the day of each record.",
        ),
    ];
    const PAGE: PageKind = PageKind::Figures;
    type Row<'a> = ShiftRow<'a>;

    fn params(words: &ParameterValues) -> Result<ShiftParams, QuestionError> {
        let units = units_as_of(words.get("units"))?;
        let [before, after, unit, topic] = ["before", "after", "unit", "topic"].map(|name| words.get(name));
        let Some(code) = words.get("comparison") else {
            let question = ShiftQuestion::parse(before, after, unit, topic)?;
            return Ok(ShiftParams::Periods(ShiftQuestion { units, ..question }));
        };
        match [before, after, unit, topic].into_iter().flatten().next() {
            None => Ok(ShiftParams::Comparison { code: code.to_owned(), units }),
            Some(found) => {
                let expected = "the comparison alone: it names periods, unit and topic";
                Err(QuestionError::value("comparison", found, expected))
            }
        }
    }

    fn heading(figure: &ShiftFigure, texts: &Texts) -> Vec<String> {
        sentences::heading(figure, texts)
    }

    fn rows(figure: &ShiftFigure) -> Vec<ShiftRow<'_>> {
        let compared = &figure.compared;
        let channels = compared.channels.iter().map(|one| ShiftRow {
            channel: Some(one.channel),
            group: one.group.code(),
            volumes: &one.volumes,
            effects: [one.volume_effect, one.mix_effect],
            shares: [one.share_before, one.share_after],
        });
        let mut rows: Vec<ShiftRow<'_>> = channels.collect();
        let digital = [compared.digital_share_before, compared.digital_share_after];
        let shares = [digital.map(|digital| digital.map(|share| share.value)), [None; 2], [None; 2]];
        let groups = [("digital", &compared.digital), ("assisted", &compared.assisted), ("all", &compared.all)];
        rows.extend(groups.into_iter().zip(shares).map(|((group, volumes), shares)| ShiftRow {
            channel: None,
            group,
            volumes,
            effects: [None; 2],
            shares,
        }));
        rows
    }

    fn columns(_figure: &ShiftFigure) -> Vec<Column<ShiftFigure, ShiftRow<'_>>> {
        let mut columns = row_columns();
        columns.extend(comparison_columns());
        columns
    }

    fn notes(figure: &ShiftFigure, texts: &Texts) -> Vec<String> {
        let mut lines = vec![String::new()];
        lines.extend(context_lines(texts, figure));
        lines.extend(saving_sentences(texts, figure.headline()));
        lines
    }

    fn page(paged: &Paged<'_, ShiftReport>) -> Result<String, ReportError> {
        let days = paged.params.question(paged.to.organisation).map(|question| (question.before.0, question.after.1));
        let (weeks, cells) = (paged.data.parts.first().map(|part| &part.cells), Cells::default());
        let weeks = days.map(|days| channel_weeks(paged.to.organisation, weeks.unwrap_or(&cells), days));
        shift_page(paged.to, paged.figure, &weeks.unwrap_or_default())
    }
}

/// A channel or a group of channels.
pub struct ShiftRow<'a> {
    channel: Option<&'static str>,
    group: &'static str,
    volumes: &'a GroupShift,
    /// Volume effect and mix effect.
    effects: [Option<f64>; 2],
    /// Before and after. That of all digital channels together is in no CSV.
    shares: [Option<f64>; 2],
}

impl ShiftRow<'_> {
    /// The share that is its own: a channel has one.
    fn share(&self, place: fn(&[Option<f64>; 2]) -> Option<f64>) -> Cell {
        Cell::Number(self.channel.and_then(|_| place(&self.shares)), 0)
    }
}

fn row_columns<'a>() -> Vec<Column<ShiftFigure, ShiftRow<'a>>> {
    vec![
        Column::table("table-channel", |view, row: &ShiftRow<'_>| match row.channel {
            Some(channel) => Cell::Channel(channel),
            None => Cell::Text(view.texts.say(&format!("table-group-{}", row.group), &[])),
        }),
        Column::csv("channel", |_, row| Cell::text(row.channel)),
        Column::csv("group", |_, row| Cell::text(Some(row.group))),
        Column::csv("before", |_, row| Cell::Count(row.volumes.before)),
        Column::csv("after", |_, row| Cell::Count(row.volumes.after)),
        Column::both("before_per_day", "table-before-per-day", |_, row| Cell::Number(row.volumes.before_per_day, 2)),
        Column::both("after_per_day", "table-after-per-day", |_, row| Cell::Number(row.volumes.after_per_day, 2)),
        Column::both("change", "table-change", |_, row| Cell::Number(row.volumes.change, 2)),
        Column::table("table-growth", |view, row| Cell::Text(growth(view.texts, row.volumes))),
        Column::csv("growth", |_, row| Cell::Number(row.volumes.growth, 0)),
        Column::csv("growth_low", |_, row| Cell::Number(row.volumes.growth_low, 0)),
        Column::csv("growth_high", |_, row| Cell::Number(row.volumes.growth_high, 0)),
        Column::both("volume_effect", "table-volume-effect", |_, row| Cell::Number(row.effects[0], 2)),
        Column::both("mix_effect", "table-mix-effect", |_, row| Cell::Number(row.effects[1], 2)),
        Column::table("table-share-before", |_, row| Cell::Percent(row.shares[0])),
        Column::table("table-share-after", |_, row| Cell::Percent(row.shares[1])),
        Column::csv("share_before", |_, row| row.share(|shares| shares[0])),
        Column::csv("share_after", |_, row| row.share(|shares| shares[1])),
        Column::both("hours_before_per_day", "table-hours-before", |_, row| {
            Cell::Number(row.volumes.hours_before_per_day, 1)
        }),
        Column::both("hours_after_per_day", "table-hours-after", |_, row| {
            Cell::Number(row.volumes.hours_after_per_day, 1)
        }),
    ]
}

/// Returns what is the same in each row.
fn comparison_columns<'a>() -> Vec<Column<ShiftFigure, ShiftRow<'a>>> {
    fn compared(figure: &ShiftFigure) -> &ShiftComparison {
        &figure.compared
    }
    vec![
        Column::csv("before_from", |view, _| Cell::Text(compared(view.figure).before.from.clone())),
        Column::csv("before_to", |view, _| Cell::Text(compared(view.figure).before.to.clone())),
        Column::csv("after_from", |view, _| Cell::Text(compared(view.figure).after.from.clone())),
        Column::csv("after_to", |view, _| Cell::Text(compared(view.figure).after.to.clone())),
        Column::csv("substitution", |view, _| Cell::Number(compared(view.figure).substitution.value, 0)),
        Column::csv("substitution_low", |view, _| Cell::Number(compared(view.figure).substitution.low, 0)),
        Column::csv("substitution_high", |view, _| Cell::Number(compared(view.figure).substitution.high, 0)),
        Column::csv("verdict", |view, _| Cell::text(Some(compared(view.figure).substitution.verdict.code()))),
        Column::csv("headline", |view, _| Cell::text(Some(view.figure.headline.code()))),
        Column::csv("headline_verdict", |view, _| Cell::text(Some(view.figure.headline().substitution.verdict.code()))),
        Column::csv("as_of", |view, _| Cell::Text(view.figure.as_of.clone())),
    ]
}

/// Returns `×3.0 (2.1–4.3)`.
fn growth(texts: &Texts, volumes: &GroupShift) -> String {
    // What fell needs a digit more to tell how far.
    let decimals = if volumes.growth.is_some_and(|growth| growth < 1.0) { 2 } else { 1 };
    let shown = |value: f64| number(texts, Some(value), decimals);
    let interval = volumes.growth_low.zip(volumes.growth_high);
    let interval = interval.map(|(low, high)| format!(" ({}–{})", shown(low), shown(high))).unwrap_or_default();
    volumes.growth.map_or_else(dash, |growth| format!("×{}{interval}", shown(growth)))
}
