//! Citizens' answers by civil period, as many as may be shown.

use std::collections::BTreeSet;

use rustc_hash::FxHashMap;

use super::line::{Line, Said, Values};
use super::timeline::{Cut, Timeline};
use crate::domain::{Channel, Day, Organisation};
use crate::measure::{Opinions, by_channel, opinions, whole_years};
use crate::rollup::{CellKey, Grain, INVITED};
use crate::store::{Reader, StoreError};

/// The answers of a period by value; `None` when they are too few to show.
type Counts = Option<Vec<i64>>;

/// The answers of one organisation by period, for some series.
#[derive(Default)]
pub(super) struct Answered {
    /// By cut, series, question and channel: the counts of each period. What is not there was never answered.
    periods: FxHashMap<(Cut, String, String, &'static str), Vec<Counts>>,
}

impl Answered {
    /// Reads the answers that the lines count, once, and lays them out over the timelines.
    pub(super) fn read(
        reader: &mut Reader<'_>,
        organisation: &Organisation,
        lines: &[Line<'_>],
        timelines: &[Timeline],
    ) -> Result<Answered, StoreError> {
        let mut answered = Answered::default();
        let said: Vec<(Cut, Said<'_>)> = lines.iter().filter_map(said).collect();
        let series: BTreeSet<&str> = said.iter().map(|(_, said)| said.series).collect();
        let questions: BTreeSet<&str> = said.iter().map(|(_, said)| said.question).collect();
        let cuts: BTreeSet<Cut> = said.iter().map(|(cut, _)| *cut).collect();
        let timelines: Vec<&Timeline> = timelines.iter().filter(|timeline| cuts.contains(&timeline.cut)).collect();
        let Some((first, last)) = bounds(&timelines) else { return Ok(answered) };
        let (from, to) = whole_years(first, last);
        let years = (i64::from(from.epoch()), i64::from(to.epoch()));
        let (series, questions) = (Vec::from_iter(series), Vec::from_iter(questions));
        let cells = reader.answers_of_series(organisation.code(), Grain::Day, years, &series, Some(&questions))?;
        let survey = organisation.survey();
        let known = survey.forms.questions();
        for series in series {
            let own = cells.iter().filter(|(key, _)| key.series == series).map(|(key, answers)| (key, *answers));
            let invited = series == INVITED;
            let dimension: fn(&CellKey) -> &str = if invited { by_channel } else { |_| "" };
            let all = opinions(own, &known, dimension, survey.smallest_group);
            let channels = if invited { Channel::ALL.map(Channel::code).to_vec() } else { vec![""] };
            for timeline in &timelines {
                for opinions in &all {
                    answered.lay_out(timeline, series, opinions, &channels);
                }
            }
        }
        Ok(answered)
    }

    fn lay_out(&mut self, timeline: &Timeline, series: &str, opinions: &Opinions, channels: &[&'static str]) {
        for channel in channels {
            let periods = timeline.spans().map(|(from, to)| {
                let tally = opinions.tally(&[channel], from, to);
                // A period is shown whole or not at all: its series must add up.
                (!tally.partial).then_some(tally.counts)
            });
            let key = (timeline.cut, series.to_owned(), opinions.question().code.clone(), *channel);
            self.periods.insert(key, periods.collect());
        }
    }

    /// The value of a series in each period of a timeline; `None` where it may not be shown.
    pub(super) fn values(&self, timeline: &Timeline, said: &Said<'_>) -> Vec<Option<i64>> {
        let key = (timeline.cut, said.series.to_owned(), said.question.to_owned(), said.channel);
        let value = |counts: &Counts| counts.as_ref().map(|counts| counts.get(said.value).copied().unwrap_or_default());
        match self.periods.get(&key) {
            Some(periods) => periods.iter().map(value).collect(),
            None => vec![Some(0); timeline.len()],
        }
    }
}

fn said<'a>(line: &Line<'a>) -> Option<(Cut, Said<'a>)> {
    match line.values {
        Values::Answers(said) => Some((line.span.cut, said)),
        _ => None,
    }
}

/// The first and the last day of all periods.
fn bounds(timelines: &[&Timeline]) -> Option<(Day, Day)> {
    let spans = timelines.iter().flat_map(|timeline| timeline.spans());
    spans.reduce(|(first, last), (from, to)| (first.min(from), last.max(to)))
}
