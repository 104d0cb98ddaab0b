//! Do citizens get an answer in time? (docs/MEASURES.md, section 2)

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;
use serde::Serialize;

use super::interval::{as_f64, mean};
use super::pending::DimensionOf;
use super::question::{GroupKey, cell_day};
use super::{Figure, Formula, Pending, Question, RowKey, Share};
use crate::model::{Channel, Contact, Day, Instant, Organisation, Reading, ResponseRule};
use crate::rollup::{CellKey, Cells, ContactCounts, Counts, Grain, TIME_BUCKETS, TimeCounts};

/// The response figure.
pub type ResponseFigure = Figure<ResponseDefinition, ResponseRow>;

/// What "in time" means.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, utoipa::ToSchema)]
pub struct ResponseDefinition {
    #[serde(flatten)]
    pub formula: Formula,
    /// From which date it holds.
    pub version: String,
    /// The reading: `next_working_day`, `business_hours` or `working_24h`.
    pub id: &'static str,
    pub working_days: u16,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub channels: Vec<&'static str>,
}

/// The states of a cohort under one reading.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct States {
    pub in_time: i64,
    pub late: i64,
    /// Unanswered and past due.
    pub overdue: i64,
    /// Closed, and nobody answered: a miss from the moment of closing.
    pub closed_unanswered: i64,
    /// Unanswered and not due.
    pub pending: i64,
    /// Answered at a time that is not known, or not known well enough for the reading; or the source does not record it.
    pub unknown: i64,
}

impl States {
    /// Adds other states, each times `sign` (1 or -1).
    pub fn add(&mut self, other: States, sign: i64) {
        self.in_time += sign * other.in_time;
        self.late += sign * other.late;
        self.overdue += sign * other.overdue;
        self.closed_unanswered += sign * other.closed_unanswered;
        self.pending += sign * other.pending;
        self.unknown += sign * other.unknown;
    }

    /// Returns the share in time / (in time + late + overdue + closed unanswered).
    #[must_use]
    pub fn rate(self) -> Option<Share> {
        Share::of(self.in_time, self.decided())
    }

    /// Returns the number of contacts of which it is decided whether they were answered in time.
    #[must_use]
    pub const fn decided(self) -> i64 {
        self.in_time + self.late + self.overdue + self.closed_unanswered
    }
}

/// One row: `received = excluded + in_time + late + overdue + closed_unanswered + pending + unknown`.
#[derive(Debug, Clone, PartialEq, Serialize, utoipa::ToSchema)]
pub struct ResponseRow {
    #[serde(flatten)]
    pub key: RowKey,
    pub received: i64,
    pub excluded: i64,
    pub in_time: i64,
    pub late: i64,
    pub overdue: i64,
    /// Closed without an answer, where an answer would have been recorded: a miss as soon as it is closed.
    pub closed_unanswered: i64,
    pub pending: i64,
    /// By the organisation's own reading: answered at a time that is not known, or known by day only where an hour decides.
    pub unknown: i64,
    /// In time / (received - excluded - pending - unknown), by the organisation's own reading.
    pub rate: Option<Share>,
    /// The rate if every pending contact came late: in time / (received - excluded - unknown).
    pub rate_lower: Option<f64>,
    /// The rate if every pending contact came in time.
    pub rate_upper: Option<f64>,
    /// Mean opening hours past due of the late, of which it is known by how much.
    pub late_hours: Option<f64>,
    pub response_time: Option<ResponseTime>,
    pub excluded_by_reason: BTreeMap<&'static str, i64>,
    /// Of the received, those that were opened again after a closing, whatever became of them.
    pub reopened: i64,
    /// The same cohort under each reading.
    pub readings: BTreeMap<&'static str, ReadingRow>,
}

/// A row's states under one reading.
#[derive(Debug, Clone, PartialEq, Serialize, utoipa::ToSchema)]
pub struct ReadingRow {
    pub in_time: i64,
    pub late: i64,
    pub overdue: i64,
    pub closed_unanswered: i64,
    pub pending: i64,
    /// Of the answered only the day is known, and it does not tell; or the time of the answer is not known at all.
    pub unknown: i64,
    pub rate: Option<Share>,
}

/// Response time of the answered in opening hours, read from histogram buckets (linear within a bucket).
#[derive(Debug, Clone, PartialEq, Serialize, utoipa::ToSchema)]
pub struct ResponseTime {
    /// `None` where of all of them only the day is known.
    pub median_hours: Option<f64>,
    pub p90_hours: Option<f64>,
    /// Always `buckets`: the values are read from a histogram, not from single contacts.
    pub from: &'static str,
    /// Answered contacts whose response time is known.
    pub n: i64,
    /// Answered contacts of which the day of arrival or of the answer is all that is known: in neither median nor p90.
    pub by_day: i64,
}

#[derive(Default)]
struct Sum {
    counts: ContactCounts,
    times: TimeCounts,
    own: States,
    readings: [States; 3],
}

/// Returns the states of one cell under `reading`.
#[must_use]
pub fn states(counts: &ContactCounts, reading: Reading, pending: i64) -> States {
    States {
        in_time: counts.in_time(reading),
        late: counts.late(reading),
        overdue: counts.unanswered - pending,
        closed_unanswered: counts.closed_unanswered,
        pending,
        unknown: counts.unknown_under(reading),
    }
}

/// Returns the response figure from cells of the question's grain; channels without a response (phone, chat, ...) have no rows.
/// Whole months may be there as one, if one definition holds in them and they lie before [`Pending::overdue_before`].
#[must_use]
pub fn response(
    organisation: &Organisation,
    question: &Question,
    now: Instant,
    cells: &Cells,
    pending: &Pending<'_>,
) -> ResponseFigure {
    let mut sums: FxHashMap<GroupKey<'_>, Sum> = FxHashMap::default();
    let mut definitions: Vec<ResponseDefinition> = Vec::new();
    for (key, counts) in cells.contacts.iter().filter(|(key, _)| key.channel.awaits_response()) {
        let sum = sums.entry(question.group(organisation, key)).or_default();
        let rule = organisation.response_rule(cell_day(key), key.channel);
        add_cell(sum, key, counts, rule, pending);
        let definition = ResponseDefinition::of(rule);
        if !definitions.contains(&definition) {
            definitions.push(definition);
        }
    }
    for (key, counts) in cells.times.iter().filter(|(key, _)| key.channel.awaits_response()) {
        sums.entry(question.group(organisation, key)).or_default().times.add(counts, 1);
    }
    let groups = question.rows(sums.keys().copied());
    let rows = groups.into_iter().map(|group| row(group.row_key(), &sums.remove(&group).unwrap_or_default())).collect();
    // The definition that holds for all channels names the figure; narrower ones are listed with it.
    definitions.sort_by_key(|definition| (definition.channels.is_empty(), definition.clone()));
    let default = || ResponseDefinition::of(organisation.response_rule(question.to, Channel::Email));
    figure("response", organisation, question, now, in_force(definitions, default), rows)
}

pub(super) fn figure<D, R>(
    measure: &'static str,
    organisation: &Organisation,
    question: &Question,
    now: Instant,
    (definition, definitions): (D, Vec<D>),
    rows: Vec<R>,
) -> Figure<D, R> {
    Figure {
        organisation: organisation.code().to_owned(),
        measure,
        survey: None,
        definition,
        definitions,
        from: question.from.to_string(),
        to: question.to.to_string(),
        as_of: organisation.zone().rfc3339(question.as_of.unwrap_or(now)),
        by: question.by.map(crate::model::By::code),
        units_as_of: question.split.unit.then(|| question.units.code()),
        rows,
    }
}

/// Returns the last of the definitions, and all of them when they are several.
pub(super) fn in_force<D: Clone>(definitions: Vec<D>, default: impl FnOnce() -> D) -> (D, Vec<D>) {
    let newest = definitions.last().cloned().unwrap_or_else(default);
    (newest, if definitions.len() > 1 { definitions } else { Vec::new() })
}

fn add_cell(sum: &mut Sum, key: &CellKey, counts: &ContactCounts, rule: &ResponseRule, pending: &Pending<'_>) {
    let day: Day = cell_day(key);
    let dimension: DimensionOf = match key.grain() {
        Grain::Unit | Grain::UnitMonth => |contact: &Contact| contact.unit.as_str(),
        Grain::Topic | Grain::TopicMonth => |contact: &Contact| contact.topic.as_str(),
        Grain::Hour | Grain::Day | Grain::Month => |_: &Contact| "",
    };
    sum.counts.add(counts, 1);
    for (total, reading) in sum.readings.iter_mut().zip(Reading::ALL) {
        let not_due = pending.count(reading, day, key.channel, counts.unanswered, (&key.dimension, dimension));
        let states = states(counts, reading, not_due);
        total.add(states, 1);
        if reading == rule.reading {
            sum.own.add(states, 1);
        }
    }
}

fn row(key: RowKey, sum: &Sum) -> ResponseRow {
    let Sum { counts, own, .. } = sum;
    let cohort = counts.received - counts.excluded() - own.unknown;
    let bound = |numerator: i64| Share::of(numerator, cohort).map(|share| share.value);
    let reading_row = |states: States| ReadingRow {
        in_time: states.in_time,
        late: states.late,
        overdue: states.overdue,
        closed_unanswered: states.closed_unanswered,
        pending: states.pending,
        unknown: states.unknown,
        rate: states.rate(),
    };
    ResponseRow {
        key,
        received: counts.received,
        excluded: counts.excluded(),
        in_time: own.in_time,
        late: own.late,
        overdue: own.overdue,
        closed_unanswered: own.closed_unanswered,
        pending: own.pending,
        unknown: own.unknown,
        rate: own.rate(),
        rate_lower: bound(own.in_time),
        rate_upper: bound(own.in_time + own.pending),
        late_hours: mean(counts.late_seconds, own.late - counts.late_by_day).map(|seconds| seconds / 3_600.0),
        response_time: ResponseTime::of(&sum.times),
        excluded_by_reason: BTreeMap::from([
            ("spam", counts.excluded_spam),
            ("duplicate", counts.excluded_duplicate),
            ("auto", counts.excluded_auto),
            ("thanks", counts.excluded_thanks),
        ]),
        reopened: counts.reopened,
        readings: Reading::ALL.iter().map(|reading| reading.code()).zip(sum.readings.map(reading_row)).collect(),
    }
}

impl ResponseTime {
    /// Returns the times of these counts; `None` without any.
    #[must_use]
    pub fn of(times: &TimeCounts) -> Option<ResponseTime> {
        let buckets = times.buckets();
        let n = buckets.iter().sum();
        (n > 0 || times.by_day > 0).then(|| ResponseTime {
            median_hours: quantile(&buckets, 0.5),
            p90_hours: quantile(&buckets, 0.9),
            from: "buckets",
            n,
            by_day: times.by_day,
        })
    }
}

/// Returns the quantile in hours; beyond the last bound, that bound. `None` when there is no contact.
fn quantile(buckets: &[i64; 16], share: f64) -> Option<f64> {
    let wanted = share * as_f64(buckets.iter().sum::<i64>());
    let (mut below, mut lower) = (0.0, 0.0);
    for (count, upper) in buckets.iter().zip(TIME_BUCKETS) {
        let (count, upper) = (as_f64(*count), as_f64(upper) / 60.0);
        if count > 0.0 && below + count >= wanted {
            return Some(lower + (upper - lower) * ((wanted - below) / count).max(0.0));
        }
        below += count;
        lower = upper;
    }
    (wanted > 0.0).then_some(lower)
}

impl ResponseDefinition {
    pub(super) fn of(rule: &ResponseRule) -> ResponseDefinition {
        ResponseDefinition {
            formula: Formula::RESPONSE,
            version: rule.from.to_string(),
            id: rule.reading.code(),
            working_days: rule.working_days,
            channels: rule.channels.iter().map(|channel| channel.code()).collect(),
        }
    }
}
