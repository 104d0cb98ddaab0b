//! Citizens' answers by civil period and over ranges, as many as may be shown.
//!
//! The figures of a range, and those of all channels, are figures of their own: one decision on what may be shown for all their
//! days and channels, the one of the API, and never a sum of periods or channels that happen to be shown.

use std::collections::BTreeSet;

use rustc_hash::FxHashMap;

use super::catalogue::Voice;
use super::course::real;
use super::line::{ALL_CHANNELS, Line, Said, Values};
use super::timeline::Cut;
use crate::measure::{Index, Opinions, Share, Tally, by_channel, opinions, whole_years};
use crate::model::{Channel, Day, Organisation};
use crate::rollup::{CellKey, Grain, INVITED};
use crate::store::{Reader, StoreError};

/// The periods or ranges of a cut, each by its first and last day.
pub(super) type Spans = (Cut, Vec<(Day, Day)>);

/// The answers of one organisation by period, for some series.
#[derive(Default)]
pub(super) struct Answered {
    /// By cut, series, question and channel: the answers of each period. What is not there was never answered.
    periods: FxHashMap<(Cut, String, String, &'static str), Vec<Tally>>,
    /// How many periods a cut has.
    lengths: FxHashMap<Cut, usize>,
}

impl Answered {
    /// Reads the answers that the lines count, once, and lays them out over the periods.
    pub(super) fn read(
        reader: &mut Reader<'_>,
        organisation: &Organisation,
        lines: &[Line<'_>],
        periods: &[Spans],
    ) -> Result<Answered, StoreError> {
        let said: Vec<(Cut, Said<'_>)> = lines.iter().filter_map(said).collect();
        let series: BTreeSet<&str> = said.iter().map(|(_, said)| said.series).collect();
        let questions: BTreeSet<&str> = said.iter().map(|(_, said)| said.question).collect();
        let cuts: BTreeSet<Cut> = said.iter().map(|(cut, _)| *cut).collect();
        let periods: Vec<&Spans> = periods.iter().filter(|(cut, _)| cuts.contains(cut)).collect();
        let lengths = periods.iter().map(|(cut, spans)| (*cut, spans.len())).collect();
        let mut answered = Answered { lengths, ..Answered::default() };
        let Some((first, last)) = bounds(&periods) else { return Ok(answered) };
        let years = whole_years(first, last);
        let (series, questions) = (Vec::from_iter(series), Vec::from_iter(questions));
        let cells = reader.answers_of_series(organisation.code(), Grain::Day, years, &series, Some(&questions))?;
        let survey = organisation.survey();
        let known = survey.forms.questions();
        for series in series {
            let own = || cells.iter().filter(|(key, _)| key.series == series).map(|(key, answers)| (key, *answers));
            let asked: BTreeSet<&'static str> =
                said.iter().filter(|(_, said)| said.series == series).map(|(_, said)| said.channel).collect();
            for split in SPLITS.iter().filter(|split| asked.iter().any(|channel| split.tells(channel, series))) {
                for opinions in &opinions(own(), &known, split.dimension, survey.smallest_group) {
                    for (cut, spans) in &periods {
                        let channels = asked.iter().filter(|channel| split.tells(channel, series));
                        channels.for_each(|channel| answered.lay_out(*cut, spans, series, opinions, channel));
                    }
                }
            }
        }
        Ok(answered)
    }

    fn lay_out(&mut self, cut: Cut, spans: &[(Day, Day)], series: &str, opinions: &Opinions, channel: &'static str) {
        let dimension = if channel == ALL_CHANNELS { "" } else { channel };
        let tallies = spans.iter().map(|(from, to)| opinions.tally(&[dimension], *from, *to));
        let key = (cut, series.to_owned(), opinions.question().code.clone(), channel);
        self.periods.insert(key, tallies.collect());
    }

    /// How often a value was answered in each period; `None` where it may not be shown. A period is shown whole or not at all:
    /// its series must add up.
    pub(super) fn counts(&self, cut: Cut, said: &Said<'_>) -> Vec<Option<f64>> {
        self.each(cut, said, |tally| (!tally.partial).then(|| real(count(tally, said.value))))
    }

    /// A figure of each period; `None` where there is none, or where it may not be shown. Of a range it is made of the whole
    /// groups inside the range.
    pub(super) fn figures(&self, cut: Cut, said: &Said<'_>, voice: &Voice) -> Vec<Option<f64>> {
        self.each(cut, said, |tally| match voice {
            Voice::Partial => Some(f64::from(u8::from(tally.partial))),
            _ if tally.too_few() || (tally.partial && cut != Cut::Range) => None,
            Voice::Index(read) => Index::of(&[0, 1, 2, 3, 4].map(|place| count(tally, place))).as_ref().map(*read),
            Voice::Answers => Some(real(tally.n())),
            Voice::Scores => Some(real(count(tally, said.value))),
            Voice::Share { read, .. } => Share::of(count(tally, said.value), tally.n()).as_ref().map(*read),
        })
    }

    fn each(&self, cut: Cut, said: &Said<'_>, read: impl Fn(&Tally) -> Option<f64>) -> Vec<Option<f64>> {
        let key = (cut, said.series.to_owned(), said.question.to_owned(), said.channel);
        match self.periods.get(&key) {
            Some(tallies) => tallies.iter().map(read).collect(),
            None => vec![read(&Tally::default()); self.lengths.get(&cut).copied().unwrap_or_default()],
        }
    }
}

/// What tells the answers of a series apart.
struct Split {
    dimension: fn(&CellKey) -> &str,
    by_channel: bool,
}

/// Invited answers by channel; all of a series together.
const SPLITS: [Split; 2] =
    [Split { dimension: by_channel, by_channel: true }, Split { dimension: |_| "", by_channel: false }];

impl Split {
    /// Whether the figures of a channel come by this split.
    fn tells(&self, channel: &str, series: &str) -> bool {
        self.by_channel == (series == INVITED && channel != ALL_CHANNELS)
    }
}

fn said<'a>(line: &Line<'a>) -> Option<(Cut, Said<'a>)> {
    match line.values {
        Values::Answers(said) | Values::Voice(said, _) => Some((line.span.cut, said)),
        _ => None,
    }
}

fn count(tally: &Tally, place: usize) -> i64 {
    tally.counts.get(place).copied().unwrap_or_default()
}

/// The first and the last day of all periods.
fn bounds(periods: &[&Spans]) -> Option<(Day, Day)> {
    let spans = periods.iter().flat_map(|(_, spans)| spans.iter().copied());
    spans.reduce(|(first, last), (from, to)| (first.min(from), last.max(to)))
}

/// The channels of invited answers, and all of them together.
pub(super) fn channels() -> impl Iterator<Item = &'static str> {
    Channel::ALL.into_iter().map(Channel::code).chain([ALL_CHANNELS])
}
