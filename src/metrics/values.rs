//! The values of series over time: sums of cells, answers, and what is known of each day.

use super::answers::{AnswerValues, Spans};
use super::family::Source;
use super::names::Names;
use super::series::{Series, Values};
use super::sums::{CellSums, NeededTimelines};
use super::timeline::{Cut, Span, Timeline};
use crate::model::{Day, Instant, Organisation};
use crate::store::{Reader, StoreError};

/// The figures of one organisation, by period, for some series.
pub(super) struct SeriesValues<'a> {
    timelines: Vec<Timeline>,
    /// The first and the last day of each range.
    ranges: Vec<(Day, Day)>,
    sums: CellSums<'a>,
    answers: AnswerValues,
}

impl<'a> SeriesValues<'a> {
    /// Reads what the series need over the timelines and over these ranges of days; pending and overdue are decided at `now`.
    pub(super) fn read(
        reader: &mut Reader<'_>,
        organisation: &'a Organisation,
        names: &Names<'a>,
        series: &[Series<'a>],
        timelines: Vec<Timeline>,
        ranges: Vec<(Day, Day)>,
        now: Instant,
    ) -> Result<SeriesValues<'a>, StoreError> {
        let needed = needed(series, &timelines);
        let sums = CellSums::read(reader, organisation, names, &needed, now)?;
        let civil = timelines.iter().filter(|timeline| timeline.cut != Cut::Range);
        let periods = civil.map(|timeline| (timeline.cut, timeline.spans().collect()));
        let range = |days: &(Day, Day)| Span { days: Some(*days), is_whole: false };
        let periods: Vec<Spans> = periods.chain([(Cut::Range, ranges.iter().map(range).collect())]).collect();
        let answers = AnswerValues::read(reader, organisation, series, &periods)?;
        Ok(SeriesValues { timelines, ranges, sums, answers })
    }

    /// Returns the timeline of a cut.
    pub(super) fn timeline(&self, cut: Cut) -> Option<&Timeline> {
        self.timelines.iter().find(|timeline| timeline.cut == cut)
    }

    /// Returns the value of a series in each period of its timeline; `None` where it has none or it may not be shown.
    pub(super) fn of(&self, series: &Series<'a>) -> Vec<Option<f64>> {
        let cut = series.period.cut;
        match (&series.values, self.timeline(cut)) {
            (Values::Answers(answers, figure), _) => self.answers.figures(cut, answers, *figure),
            (Values::Counts(read), Some(timeline)) => {
                let values = read(&self.sums, timeline);
                match cut {
                    Cut::Range => self.ranges.iter().map(|days| Some(timeline.sum_of_days(&values, *days))).collect(),
                    Cut::Hour => values.into_iter().map(Some).collect(),
                    Cut::Civil(_) => {
                        let spans = values.into_iter().zip(timeline.spans());
                        spans.map(|(value, span)| span.days.map(|_| value)).collect()
                    }
                }
            }
            (Values::Days(value), Some(timeline)) => timeline.days().map(value).collect(),
            (Values::Counts(_) | Values::Days(_), None) => Vec::new(),
        }
    }
}

/// Returns the timelines of the cuts of the series, by the kind of cells that they count.
fn needed<'t>(series: &[Series<'_>], timelines: &'t [Timeline]) -> NeededTimelines<'t> {
    let mut needed = NeededTimelines::default();
    for timeline in timelines {
        for series in series.iter().filter(|series| series.period.cut == timeline.cut) {
            let own = match series.family.source {
                Source::Contacts(_) => &mut needed.contacts,
                Source::Units(_) => &mut needed.units,
                Source::Topics(_) => &mut needed.topics,
                Source::Queues(_) => &mut needed.queues,
                Source::Surveys(_) => &mut needed.surveys,
                Source::Work(_) => &mut needed.work,
                Source::Hops(_) => &mut needed.hops,
                _ => continue,
            };
            if own.last().is_none_or(|last| last.cut != timeline.cut) {
                own.push(timeline);
            }
        }
    }
    needed
}
