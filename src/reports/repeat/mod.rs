//! `repeat`: do residents have to get in touch again, and through which channel?

use super::ReportError;
use super::columns::{Cell, Column, Keyed, aligned, key_columns, table_grid};
use super::month_cells::cell_ranges;
use super::needs::{CellFamily, Data, Need};
use super::pages::repeat_page;
use super::parameters::{AS_OF, BY, FROM, Parameter, SPLIT, TO, UNITS};
use super::report::{Measure, PageKind, Paged, Report, ReportContext};
use crate::measure::{
    Censoring, Formula, Hop, ParameterValues, Question, QuestionError, RepeatFigure, RepeatRow, RowKey, repeat,
};
use crate::model::Day;
use crate::rollup::Grain;
use crate::texts::Texts;

/// Do residents have to get in touch again, and through which channel?
pub struct RepeatReport;

impl Keyed for RepeatRow {
    fn key(&self) -> &RowKey {
        &self.key
    }
}

impl Measure for RepeatReport {
    type Params = Question;
    type Figure = RepeatFigure;

    fn needs(question: &Question, context: &ReportContext<'_>) -> Result<Vec<Need>, QuestionError> {
        let (organisation, grain) = (context.organisation, question.grain());
        let earlier = context.earlier(question.as_of);
        // Of days that were over the cells tell what was known then: what follows within a window is counted for days that
        // are older than it. Only on the day itself some contacts were still to come.
        let last = earlier.map_or(question.to, |at| question.to.min(organisation.day(at).plus_days(-1)));
        let windows = Censoring::new(organisation, question.as_of.unwrap_or(context.now)).first_censored();
        let turns: Vec<Day> = windows.into_iter().chain(question.unit_turns(organisation)).collect();
        let mut needs = Vec::new();
        let families: [(&[CellFamily], Grain); 2] = [(&[CellFamily::Work], grain), (&[CellFamily::Hops], Grain::Day)];
        for (families, grain) in families {
            let ranges = cell_ranges(grain, (question.from, last), question.by, &turns).into_iter();
            needs.extend(ranges.map(|range| Need::Cells { families, range, only: None }));
        }
        let within = earlier.filter(|at| (question.from..=question.to).contains(&organisation.day(*at)));
        needs.extend(within.map(|at| Need::CellsOfDayUntil { grain, at }));
        Ok(needs)
    }

    fn figure(
        question: &Question,
        context: &ReportContext<'_>,
        data: &mut Data,
    ) -> Result<RepeatFigure, QuestionError> {
        Ok(repeat(context.organisation, question, context.now, &data.cells))
    }
}

impl Report for RepeatReport {
    const NAME: &'static str = "repeat";
    const QUESTION: &'static str = "Do residents have to get in touch again, and through which channel?";
    const FORMULA: Formula = Formula::REPEAT;
    const PARAMETERS: &'static [Parameter] = &[FROM, TO, BY, SPLIT, AS_OF, UNITS];
    const PAGE: PageKind = PageKind::Figures;
    type Row<'a> = &'a RepeatRow;

    fn params(words: &ParameterValues) -> Result<Question, QuestionError> {
        Question::of(words)
    }

    fn heading(figure: &RepeatFigure, texts: &Texts) -> Vec<String> {
        let counted = &figure.counted_to;
        let to = |day: &Option<String>| day.clone().unwrap_or_else(|| texts.say("repeat-no-day", &[]));
        let [one, seven, thirty] = [&counted.within_1_day, &counted.within_7_days, &counted.within_30_days].map(to);
        let words = [
            ("organisation", &*figure.organisation),
            ("from", &figure.from),
            ("to", &figure.to),
            ("as_of", &figure.as_of),
        ];
        vec![
            texts.say("repeat-heading", &words),
            texts.say("repeat-old-enough", &[("one", &one), ("seven", &seven), ("thirty", &thirty)]),
        ]
    }

    fn rows(figure: &RepeatFigure) -> Vec<&RepeatRow> {
        figure.rows.iter().collect()
    }

    fn columns(figure: &RepeatFigure) -> Vec<Column<RepeatFigure, &RepeatRow>> {
        let mut columns = key_columns(&Self::rows(figure));
        columns.extend([
            Column::<RepeatFigure, &RepeatRow>::both("contacts", "table-contacts", |_, row| Cell::Count(row.contacts)),
            Column::table("table-linkable", |_, row| Cell::Share(row.linkable)),
            Column::csv("linkable", |_, row| Cell::Count(row.linkable.map_or(0, |share| share.numerator))),
            Column::csv("repeats_within_1_day", |_, row| Cell::numerator(row.within_1_day)),
            Column::csv("linkable_older_than_1_day", |_, row| Cell::denominator(row.within_1_day)),
            Column::both("within_1_day", "table-again-in-1-day", |_, row| Cell::Share(row.within_1_day)),
            Column::csv("repeats_within_7_days", |_, row| Cell::numerator(row.within_7_days)),
            Column::csv("linkable_older_than_7_days", |_, row| Cell::denominator(row.within_7_days)),
            Column::both("within_7_days", "table-in-7-days", |_, row| Cell::Share(row.within_7_days)),
            Column::csv("repeats_within_30_days", |_, row| Cell::numerator(row.within_30_days)),
            Column::csv("linkable_older_than_30_days", |_, row| Cell::denominator(row.within_30_days)),
            Column::both("within_30_days", "table-in-30-days", |_, row| Cell::Share(row.within_30_days)),
            Column::csv("definition", |view, _| Cell::text(Some(view.figure.definition.id))),
            Column::csv("definition_version", |view, _| Cell::Text(view.figure.definition.version.clone())),
            Column::csv("as_of", |view, _| Cell::Text(view.figure.as_of.clone())),
        ]);
        columns
    }

    fn notes(figure: &RepeatFigure, texts: &Texts) -> Vec<String> {
        let mut notes = vec![texts.say("repeat-note", &[])];
        if !figure.hops.is_empty() {
            let columns = [
                Column::table("table-first", |_, hop: &Hop| Cell::Channel(hop.first)),
                Column::table("table-next", |_, hop| Cell::Channel(hop.next)),
                Column::table("table-in-1-day", |_, hop| Cell::Share(hop.within_1_day)),
                Column::table("table-in-7-days", |_, hop| Cell::Share(hop.within_7_days)),
                Column::table("table-in-30-days", |_, hop| Cell::Share(hop.within_30_days)),
            ];
            let grid = table_grid(&columns, figure, &figure.hops, texts);
            notes.extend([String::new(), texts.say("repeat-hops", &[]), aligned(&grid)]);
        }
        notes
    }

    fn page(paged: &Paged<'_, RepeatReport>) -> Result<String, ReportError> {
        repeat_page(paged.to, paged.figure)
    }
}
