//! Prometheus remote read: the figures of any time, exactly, also of times before the service was installed.

mod asked_range;
mod of_range;
mod sampling;
pub mod wire;

use std::borrow::Cow;
use std::sync::Arc;

use prost::Message;
use rustc_hash::FxHashMap;
use thiserror::Error;

use self::asked_range::AskedRange;
use self::sampling::{Ask, RangeSample, Window, in_periods, instants, range_samples};
use self::wire::{Label, Query, ReadRequest, Sample, TimeSeries, append};
use crate::metrics::families::{ShiftNow, families, first_day};
use crate::metrics::matcher::{BadMatcher, Matchers};
use crate::metrics::names::Names;
use crate::metrics::selection::{Labels, RANGE, REMOTE, Selection};
use crate::metrics::series::{Series, series_of};
use crate::metrics::timeline::{Cut, Timeline};
use crate::metrics::values::SeriesValues;
use crate::model::{Day, Instant, Organisation, Period, UnitsAsOf};
use crate::store::{Reader, StoreError};

/// The most samples of one answer.
pub const MOST_SAMPLES: usize = 5_000_000;

/// The longest request, decompressed.
const MOST_BYTES: usize = 1 << 20;

/// The number by which Prometheus knows that a series has no value from here on, so that it does not look back to the last.
const STALE: u64 = 0x7ff0_0000_0000_0002;

/// Gives the comparisons of an organisation that are over today; where its file has none, those of the weeks before a day.
pub type ShiftsOf<'f> = &'f dyn Fn(&mut Reader<'_>, &Organisation, Day) -> Result<Vec<ShiftNow>, StoreError>;

/// Why a read has no answer. All but the last are the asker's to mend.
#[derive(Debug, Error)]
pub enum HistoryError {
    #[error("the body is not a snappy block: {0}")]
    Snappy(String),
    #[error("the body is longer than {most} bytes when decompressed")]
    TooLong { most: usize },
    #[error("the body is not a prometheus.ReadRequest: {0}")]
    Protobuf(String),
    #[error("only the response type SAMPLES is given; add it to accepted_response_types")]
    ResponseType,
    #[error("matcher {matcher}: {problem}")]
    Matcher { matcher: String, problem: String },
    #[error(
        "the answer has more than {most} samples: ask for fewer series (name an organisation, a metric, a period), a shorter time or a longer step"
    )]
    TooManySamples { most: usize },
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Answers a remote-read request for `organisations`: `body` is the snappy block of a `prometheus.ReadRequest`, the answer
/// the snappy block of a `prometheus.ReadResponse` with samples. Series are sorted by labels, samples by time; none lies
/// after `now`. Metrics that tell the state of a moment (`kanalkoll_oldest_unanswered_seconds`, `kanalkoll_data_age_seconds`) are
/// given of ranges only. `shifts` gives the comparisons of an organisation as of a day.
///
/// # Errors
/// When the request cannot be read, would give more than [`MOST_SAMPLES`], or the database fails.
pub fn remote_read(
    reader: &mut Reader<'_>,
    organisations: &[Arc<Organisation>],
    units_as_of: UnitsAsOf,
    now: Instant,
    shifts: ShiftsOf<'_>,
    body: &[u8],
) -> Result<Vec<u8>, HistoryError> {
    let request = decode(body)?;
    let mut left = MOST_SAMPLES;
    let mut response = Vec::new();
    for query in &request.queries {
        append(&mut response, &answer(reader, organisations, (units_as_of, now), query, (shifts, &mut left))?);
    }
    snap::raw::Encoder::new().compress_vec(&response).map_err(|error| HistoryError::Snappy(error.to_string()))
}

fn decode(body: &[u8]) -> Result<ReadRequest, HistoryError> {
    let snappy = |error: snap::Error| HistoryError::Snappy(error.to_string());
    if snap::raw::decompress_len(body).map_err(snappy)? > MOST_BYTES {
        return Err(HistoryError::TooLong { most: MOST_BYTES });
    }
    let bytes = snap::raw::Decoder::new().decompress_vec(body).map_err(snappy)?;
    let request = ReadRequest::decode(bytes.as_slice()).map_err(|error| HistoryError::Protobuf(error.to_string()))?;
    let types = &request.accepted_response_types;
    if types.is_empty() || types.contains(&0) { Ok(request) } else { Err(HistoryError::ResponseType) }
}

/// One organisation's part of an answer.
struct Part<'a> {
    values: SeriesValues<'a>,
    /// Instants of the samples with their period, by cut.
    samples: FxHashMap<Cut, Vec<(i64, usize)>>,
}

/// What is asked for of one organisation.
struct Asked<'q> {
    query: &'q Query,
    now: Instant,
    /// The first day of its history.
    first: Day,
    /// The days to which the periods are cut.
    within: Option<(Day, Day)>,
}

fn answer(
    reader: &mut Reader<'_>,
    organisations: &[Arc<Organisation>],
    (units_as_of, now): (UnitsAsOf, Instant),
    query: &Query,
    (shifts, left): (ShiftsOf<'_>, &mut usize),
) -> Result<Vec<u8>, HistoryError> {
    let refused = |bad: BadMatcher| HistoryError::Matcher { matcher: bad.matcher, problem: bad.problem };
    let matchers = Matchers::parse(&query.matchers).map_err(refused)?;
    let range = matchers.equal(RANGE).map(AskedRange::parse).transpose().map_err(refused)?;
    let start = Instant::from_unix(query.start_timestamp_ms.div_euclid(1_000));
    let mut encoded: Vec<(Labels<'_>, Vec<u8>)> = Vec::new();
    let is_of_ours = families().any(|family| matchers.admit("__name__", family.name));
    let is_asked = |one: &&Arc<Organisation>| is_of_ours && matchers.admit("organisation", one.code());
    for organisation in organisations.iter().filter(is_asked) {
        let first = first_day(reader, organisation, organisation.day(now))?;
        let within = range.as_ref().map(|range| range.days(organisation, first, now));
        if within == Some(None) {
            continue;
        }
        let asked = Asked { query, now, first, within: within.flatten() };
        let days = (organisation.day(start), organisation.day(now));
        let names = Names::new(organisation, units_as_of, days.1);
        let label = range.as_ref().map(|range| range.label.as_str());
        let selection =
            Selection { organisation, names: &names, periods: REMOTE, matchers: &matchers, days, range: label };
        let mut series: Vec<Series<'_>> = Vec::new();
        for family in families() {
            series.extend(series_of(reader, &selection, family)?);
        }
        if !series.is_empty() {
            let part = Part::read(reader, &selection, &series, &asked, left)?;
            encoded.extend(series.iter().filter_map(|series| part.encode(series)));
        }
        encoded.extend(of_range::series(reader, &selection, &asked, shifts, left)?);
    }
    encoded.sort_unstable_by(|(one, _), (other, _)| one.cmp(other));
    let mut result = Vec::new();
    for (_, bytes) in encoded {
        append(&mut result, &bytes);
    }
    Ok(result)
}

impl<'a> Part<'a> {
    fn read(
        reader: &mut Reader<'_>,
        selection: &Selection<'a, '_>,
        series: &[Series<'a>],
        asked: &Asked<'_>,
        left: &mut usize,
    ) -> Result<Part<'a>, HistoryError> {
        let organisation = selection.organisation;
        let mut cuts: FxHashMap<Cut, usize> = FxHashMap::default();
        for one in series {
            *cuts.entry(one.period.cut).or_default() += 1;
        }
        let (mut timelines, mut samples, mut ranges) = (Vec::new(), FxHashMap::default(), Vec::new());
        for (cut, count) in cuts {
            if cut == Cut::Range {
                let own = asked.ranges(organisation, *left / count)?;
                *left = left.saturating_sub(own.len() * count);
                samples.insert(cut, own.iter().map(|sample| sample.at).zip(0..).collect());
                ranges = own.into_iter().map(|sample| sample.days).collect();
                let span: Option<(Day, Day)> =
                    ranges.iter().copied().reduce(|(first, last), (from, to)| (first.min(from), last.max(to)));
                let noon = |day| organisation.zone().noon(day);
                timelines.extend(span.map(|(from, to)| Timeline::over(organisation, cut, noon(from), noon(to))));
                continue;
            }
            let Some(window) = window(organisation, cut, asked) else { continue };
            let timeline = window.timeline(organisation, cut).within(asked.within);
            let instants = instants(ask(asked.query), &timeline, window, asked.now, *left / count)
                .ok_or(HistoryError::TooManySamples { most: MOST_SAMPLES })?;
            *left = left.saturating_sub(instants.len() * count);
            samples.insert(cut, in_periods(&timeline, instants));
            timelines.push(timeline);
        }
        let values = SeriesValues::read(reader, organisation, selection.names, series, timelines, ranges, asked.now)?;
        Ok(Part { values, samples })
    }

    /// Returns a series with its samples, encoded; `None` when it has none.
    fn encode(&self, series: &Series<'a>) -> Option<(Labels<'a>, Vec<u8>)> {
        let instants = self.samples.get(&series.period.cut).filter(|instants| !instants.is_empty())?;
        let values = self.values.of(series);
        let value = |period: usize| values.get(period).copied().flatten();
        if instants.iter().all(|(_, period)| value(*period).is_none()) {
            return None;
        }
        let samples = instants.iter().map(|(at, period)| (*at, value(*period)));
        Some(encoded(series.family.name, &series.labels, samples))
    }
}

/// Returns a series with the labels by which it is sorted; a sample without a value says that the series has none from then on.
fn encoded<'a>(
    name: &'static str,
    labels: &Labels<'a>,
    samples: impl Iterator<Item = (i64, Option<f64>)>,
) -> (Labels<'a>, Vec<u8>) {
    let sample =
        |(timestamp, value): (i64, Option<f64>)| Sample { value: value.unwrap_or(f64::from_bits(STALE)), timestamp };
    let labels: Labels<'a> = std::iter::once(("__name__", name.into())).chain(labels.iter().cloned()).collect();
    let label = |(name, value): &(&str, Cow<'_, str>)| Label { name: (*name).to_owned(), value: value.to_string() };
    let series = TimeSeries { labels: labels.iter().map(label).collect(), samples: samples.map(sample).collect() };
    (labels, series.encode_to_vec())
}

/// Returns what a query asks for.
fn ask(query: &Query) -> Ask {
    match query.hints {
        Some(hints) if hints.range_ms > 0 => {
            Ask::Range { range: hints.range_ms, step: hints.step_ms, start: hints.start_ms }
        }
        Some(hints) => Ask::Steps { start: hints.start_ms, step: hints.step_ms },
        None => Ask::Unknown,
    }
}

impl Asked<'_> {
    /// Returns the ranges that are asked for; none where the query has no range.
    fn ranges(&self, organisation: &Organisation, most: usize) -> Result<Vec<RangeSample>, HistoryError> {
        let too_many = HistoryError::TooManySamples { most: MOST_SAMPLES };
        let Some(window) = window(organisation, Cut::Range, self) else { return Ok(Vec::new()) };
        let timeline = window.timeline(organisation, Cut::Range);
        if let Some(days) = self.within {
            let instants = instants(ask(self.query), &timeline, window, self.now, most).ok_or(too_many)?;
            return Ok(instants.into_iter().map(|at| RangeSample { at, days }).collect());
        }
        let Ask::Range { range, step, start } = ask(self.query) else { return Ok(Vec::new()) };
        range_samples((range, step, start), &timeline, window, self.now, most).ok_or(too_many)
    }
}

/// Returns when the samples of a cut may lie: in what is asked for, from the period of the first day to now.
fn window(organisation: &Organisation, cut: Cut, asked: &Asked<'_>) -> Option<Window> {
    let query = asked.query;
    let first = match cut {
        Cut::Hour | Cut::Range => asked.first,
        Cut::Civil(by) => Period::holding(by, asked.first).first(),
    };
    let since = organisation.zone().day_start(first).unix() * 1_000;
    let (start, end) = query.hints.map_or((i64::MIN, i64::MAX), |hints| (hints.start_ms, hints.end_ms));
    let from = query.start_timestamp_ms.max(start).max(since);
    let to = query.end_timestamp_ms.min(end).min(asked.now.unix() * 1_000);
    (from <= to).then_some(Window { from, to })
}
