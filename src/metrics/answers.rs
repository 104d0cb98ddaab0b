//! Citizens' answers by civil period and over ranges, as many as may be shown.
//!
//! The figures of a range, and those of all channels, are figures of their own: one decision on what may be shown for all their
//! days and channels, the one of the API, and never a sum of periods or channels that happen to be shown.

use std::collections::BTreeSet;

use rustc_hash::FxHashMap;

use super::opinion::{ALL_CHANNELS, AnswersOf, Figure};
use super::series::{Series, Values};
use super::timeline::{Cut, Span};
use crate::measure::{Opinions, Tally, by_channel, opinions, whole_years};
use crate::model::{Day, Organisation};
use crate::rollup::{CellKey, Grain, INVITED};
use crate::store::{Reader, StoreError};

/// The periods or ranges of a cut.
pub(super) type Spans = (Cut, Vec<Span>);

/// A cut, series, question and channel.
type AnswersKey = (Cut, String, String, &'static str);

/// The answers of one organisation by period, for some series.
#[derive(Default)]
pub(super) struct AnswerValues {
    /// The answers of each period, and whether all its days count. What is not there was never answered.
    periods: FxHashMap<AnswersKey, Vec<(Tally, bool)>>,
    /// The number of periods of each cut.
    lengths: FxHashMap<Cut, usize>,
}

impl AnswerValues {
    /// Reads the answers that the series count, once, and adds them up over the periods.
    pub(super) fn read(
        reader: &mut Reader<'_>,
        organisation: &Organisation,
        series: &[Series<'_>],
        periods: &[Spans],
    ) -> Result<AnswerValues, StoreError> {
        let counted: Vec<(Cut, AnswersOf<'_>)> = series.iter().filter_map(answers_of).collect();
        let series: BTreeSet<&str> = counted.iter().map(|(_, answers)| answers.series).collect();
        let questions: BTreeSet<&str> = counted.iter().map(|(_, answers)| answers.question).collect();
        let cuts: BTreeSet<Cut> = counted.iter().map(|(cut, _)| *cut).collect();
        let periods: Vec<&Spans> = periods.iter().filter(|(cut, _)| cuts.contains(cut)).collect();
        let lengths = periods.iter().map(|(cut, spans)| (*cut, spans.len())).collect();
        let mut values = AnswerValues { lengths, ..AnswerValues::default() };
        let spans = periods.iter().flat_map(|(_, spans)| spans.iter().filter_map(|span| span.days));
        let Some((first, last)) = spans.reduce(|(first, last), (from, to)| (first.min(from), last.max(to))) else {
            return Ok(values);
        };
        let (series, questions) = (Vec::from_iter(series), Vec::from_iter(questions));
        let years = whole_years(first, last);
        let cells = reader.answers_of_series(organisation.code(), Grain::Day, years, &series, Some(&questions))?;
        let survey = organisation.survey();
        let known = survey.forms.questions();
        for series in series {
            let own = || cells.iter().filter(|(key, _)| key.series == series).map(|(key, answers)| (key, *answers));
            let channels: BTreeSet<&'static str> =
                counted.iter().filter(|(_, answers)| answers.series == series).map(|(_, one)| one.channel).collect();
            for split in &SPLITS {
                let channels: Vec<&&str> = channels.iter().filter(|channel| split.holds(channel, series)).collect();
                if channels.is_empty() {
                    continue;
                }
                for opinions in &opinions(own(), &known, split.dimension, survey.smallest_group) {
                    for ((cut, spans), channel) in periods.iter().flat_map(|one| channels.iter().map(move |c| (one, c)))
                    {
                        values.add_up(*cut, spans, series, opinions, channel);
                    }
                }
            }
        }
        Ok(values)
    }

    fn add_up(&mut self, cut: Cut, spans: &[Span], series: &str, opinions: &Opinions, channel: &'static str) {
        let dimension = if channel == ALL_CHANNELS { "" } else { channel };
        let tally = |(from, to): (Day, Day)| opinions.tally(&[dimension], from, to);
        let tallies = spans.iter().map(|span| (span.days.map(tally).unwrap_or_default(), span.is_whole));
        let key = (cut, series.to_owned(), opinions.question().code.clone(), channel);
        self.periods.insert(key, tallies.collect());
    }

    /// Returns the figure of each period; `None` where there is none, or where it may not be shown.
    pub(super) fn figures(&self, cut: Cut, answers: &AnswersOf<'_>, figure: Figure) -> Vec<Option<f64>> {
        let key = (cut, answers.series.to_owned(), answers.question.to_owned(), answers.channel);
        match self.periods.get(&key) {
            Some(periods) => {
                periods.iter().map(|(tally, is_whole)| figure.of(tally, answers.value, *is_whole)).collect()
            }
            None => {
                let none = figure.of(&Tally::default(), answers.value, false);
                vec![none; self.lengths.get(&cut).copied().unwrap_or_default()]
            }
        }
    }
}

/// By what the answers of a series are told apart.
struct AnswerSplit {
    dimension: fn(&CellKey) -> &str,
    by_channel: bool,
}

/// Invited answers by channel; all of a series together.
const SPLITS: [AnswerSplit; 2] =
    [AnswerSplit { dimension: by_channel, by_channel: true }, AnswerSplit { dimension: |_| "", by_channel: false }];

impl AnswerSplit {
    /// Returns whether the figures of a channel come by this split.
    fn holds(&self, channel: &str, series: &str) -> bool {
        self.by_channel == (series == INVITED && channel != ALL_CHANNELS)
    }
}

fn answers_of<'a>(series: &Series<'a>) -> Option<(Cut, AnswersOf<'a>)> {
    match series.values {
        Values::Answers(answers, _) => Some((series.period.cut, answers)),
        _ => None,
    }
}
