//! The overview of an organisation: five questions at once, from one snapshot.

use super::month_cells::CellRange;
use super::needs::{CellFamily, Data, Need};
use super::overdue::{OverdueParams, OverdueReport};
use super::report::{Measure, ReportContext};
use super::shift::{ShiftParams, ShiftReport};
use super::voice::VoiceReport;
use crate::measure::{
    ComparedShift, Overview, OverviewInputs, OverviewSpan, Pending, QuestionError, ShiftQuestion, VoiceQuestion,
    overview,
};
use crate::model::{Comparison, Organisation};

/// How many comparisons of an organisation file are told of.
const COMPARISONS: usize = 3;

/// The five questions about some days.
pub struct OverviewMeasure;

/// First and last local date, as they were asked for; neither: a year until now.
#[derive(Debug, Clone, Default)]
pub struct OverviewDays {
    pub from: Option<String>,
    pub to: Option<String>,
}

impl OverviewDays {
    fn span(&self, context: &ReportContext<'_>) -> Result<OverviewSpan, QuestionError> {
        OverviewSpan::parse(self.from.as_deref(), self.to.as_deref(), context.organisation.day(context.now))
    }
}

fn oldest() -> OverdueParams {
    OverdueParams { limit: Some(1), ..OverdueParams::default() }
}

fn voices(span: OverviewSpan) -> Result<[VoiceQuestion; 2], QuestionError> {
    Ok([VoiceQuestion::new(span.question(false), None)?, VoiceQuestion::new(span.question(true), None)?])
}

/// Returns the comparisons that are over: those that end within the span first, then the newest.
fn comparisons(organisation: &Organisation, span: OverviewSpan, context: &ReportContext<'_>) -> Vec<Comparison> {
    let today = organisation.day(context.now);
    let over = organisation.comparisons().iter().filter(|comparison| comparison.after.1 < today);
    let mut over: Vec<&Comparison> = over.collect();
    let within = |comparison: &Comparison| (span.from..=span.to).contains(&comparison.after.1);
    over.sort_by_key(|comparison| std::cmp::Reverse((within(comparison), comparison.after.1)));
    over.into_iter().take(COMPARISONS).cloned().collect()
}

impl Measure for OverviewMeasure {
    type Params = OverviewDays;
    type Figure = Overview;

    fn needs(days: &OverviewDays, context: &ReportContext<'_>) -> Result<Vec<Need>, QuestionError> {
        let (organisation, span) = (context.organisation, days.span(context)?);
        let whole = span.question(false);
        let range = CellRange { grain: whole.grain(), from: whole.from, to: whole.to };
        let families =
            &[CellFamily::Contacts, CellFamily::Times, CellFamily::Queues, CellFamily::Work, CellFamily::Hops];
        let mut needs = vec![
            Need::Cells { families, range, only: None },
            Need::OpenUndecided(context.now),
            Need::Transferred(span.from, span.to),
            Need::Records,
            Need::Events(span.from, span.to),
            Need::Deliveries,
            Need::Part(OverdueReport::needs(&oldest(), &ReportContext { page: false, ..*context })?),
        ];
        for question in voices(span)? {
            needs.push(Need::Part(VoiceReport::needs(&question, context)?));
        }
        for comparison in comparisons(organisation, span, context) {
            let periods = ShiftParams::from(ShiftQuestion::from(&comparison));
            needs.push(Need::Part(ShiftReport::needs(&periods, &ReportContext { page: false, ..*context })?));
        }
        Ok(needs)
    }

    fn figure(days: &OverviewDays, context: &ReportContext<'_>, data: &mut Data) -> Result<Overview, QuestionError> {
        let (organisation, span) = (context.organisation, days.span(context)?);
        let overdue = OverdueReport::figure(&oldest(), context, &mut data.take_part())?;
        let [whole, cut] = voices(span)?;
        let voice = [
            VoiceReport::figure(&whole, context, &mut data.take_part())?,
            VoiceReport::figure(&cut, context, &mut data.take_part())?,
        ];
        let mut shifts = Vec::new();
        for comparison in comparisons(organisation, span, context) {
            let periods = ShiftParams::from(ShiftQuestion::from(&comparison));
            let figure = ShiftReport::figure(&periods, context, &mut data.take_part())?;
            shifts.push(ComparedShift { comparison, figure });
        }
        let parts = OverviewInputs {
            cells: &data.cells,
            pending: &Pending::new(organisation, context.now, &data.open),
            overdue,
            transferred: data.transferred,
            latest: data.records.map(|(_, last)| last),
            events: std::mem::take(&mut data.events),
            shifts,
            voice,
            sources: std::mem::take(&mut data.sources),
            quarantined: std::mem::take(&mut data.quarantined),
            letters: std::mem::take(&mut data.letters),
        };
        Ok(overview(organisation, span, context.now, parts))
    }
}
