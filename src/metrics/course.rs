//! The values of series over time: cells summed into civil periods, each family and grain read once.

use rustc_hash::FxHashMap;

use super::answered::{Answered, Spans};
use super::dated::Dated;
use super::figures::{ContactFigures, OwnReading, open_contacts};
use super::followed::{FollowedSums, followed_sums};
use super::line::{Line, Place, Values};
use super::names::Names;
use super::timeline::{Cut, Timeline};
use crate::measure::cell_day;
use crate::model::{Day, Instant, Organisation};
use crate::rollup::{Bucket, BucketRange, CellKey, Counts, Grain, QueueCounts, SurveyCounts};
use crate::store::{Reader, StoreError};

/// The figures of one organisation, by period, for some series.
pub(super) struct Courses<'a> {
    timelines: Vec<Timeline>,
    contacts: Sums<'a, ContactFigures>,
    units: Sums<'a, ContactFigures>,
    topics: Sums<'a, ContactFigures>,
    queues: Sums<'a, QueueCounts>,
    surveys: Sums<'a, SurveyCounts>,
    followed: FollowedSums<'a>,
    answered: Answered,
}

/// For each cut and place the counts of the periods that have any, in order of time.
pub(super) type Sums<'a, C> = FxHashMap<(Cut, Place<'a>), Vec<(usize, C)>>;

/// What a cell counts, with its bucket and place.
pub(super) type Cell<'a, C> = (Bucket, Place<'a>, C);

impl<'a> Courses<'a> {
    /// Reads what the series need over the timelines and over these ranges of days; pending and overdue are decided at `now`.
    pub(super) fn read(
        reader: &mut Reader<'_>,
        organisation: &'a Organisation,
        names: &Names<'a>,
        lines: &[Line<'a>],
        timelines: Vec<Timeline>,
        ranges: Vec<(Day, Day)>,
        now: Instant,
    ) -> Result<Courses<'a>, StoreError> {
        let any = |wanted: fn(&Values<'a>) -> bool| {
            let cuts: Vec<Cut> = lines.iter().filter(|line| wanted(&line.values)).map(|line| line.span.cut).collect();
            timelines.iter().filter(|timeline| cuts.contains(&timeline.cut)).collect::<Vec<&Timeline>>()
        };
        let contacts = any(|values| matches!(values, Values::Contacts(..)));
        let units = any(|values| matches!(values, Values::Units(..)));
        let topics = any(|values| matches!(values, Values::Topics(..)));
        let queues = any(|values| matches!(values, Values::Queues(..)));
        let surveys = any(|values| matches!(values, Values::Surveys(..)));
        let followed = any(|values| matches!(values, Values::Followed(..) | Values::Hops(..)));
        let needs_open = !(contacts.is_empty() && units.is_empty() && topics.is_empty());
        let open = if needs_open { open_contacts(reader, organisation, now)? } else { Vec::new() };
        let mut cells =
            ContactCells { reader: &mut *reader, organisation, own: OwnReading::new(organisation, now, &open) };
        let contacts = cells.sums(Grain::Day, &contacts, |_| "")?;
        let units = cells.sums(Grain::Unit, &units, |key| names.unit(&key.dimension, cell_day(key)))?;
        let topics = cells.sums(Grain::Topic, &topics, |key| names.topic(&key.dimension))?;
        let queues = queue_sums(reader, organisation, &queues)?;
        let surveys = survey_sums(reader, organisation, &surveys)?;
        let followed = followed_sums(reader, organisation, &followed, now)?;
        let periods = timelines.iter().map(|timeline| (timeline.cut, timeline.spans().collect()));
        let periods: Vec<Spans> = periods.chain([(Cut::Range, ranges)]).collect();
        let answered = Answered::read(reader, organisation, lines, &periods)?;
        Ok(Courses { timelines, contacts, units, topics, queues, surveys, followed, answered })
    }

    /// The timeline of a cut.
    pub(super) fn timeline(&self, cut: Cut) -> Option<&Timeline> {
        self.timelines.iter().find(|timeline| timeline.cut == cut)
    }

    /// The value of a series in each period of its timeline; `None` where it may not be shown.
    pub(super) fn values(&self, line: &Line<'_>) -> Vec<Option<f64>> {
        let cut = line.span.cut;
        match &line.values {
            Values::Answers(said) => return self.answered.counts(cut, said),
            Values::Voice(said, voice) => return self.answered.figures(cut, said, voice),
            _ => {}
        }
        let Some(timeline) = self.timeline(cut) else { return Vec::new() };
        let values = match &line.values {
            Values::Contacts(place, read) => spread(timeline, self.contacts.get(&(cut, *place)), *read),
            Values::Units(place, read) => spread(timeline, self.units.get(&(cut, *place)), *read),
            Values::Topics(place, read) => spread(timeline, self.topics.get(&(cut, *place)), *read),
            Values::Queues(place, read) => spread(timeline, self.queues.get(&(cut, *place)), *read),
            Values::Surveys(place, read) => spread(timeline, self.surveys.get(&(cut, *place)), *read),
            Values::Followed(place, read) => spread(timeline, self.followed.0.get(&(cut, *place)), *read),
            Values::Hops(place, read) => spread(timeline, self.followed.1.get(&(cut, *place)), *read),
            Values::Answers(..) | Values::Voice(..) => return Vec::new(),
            Values::Days(days) => timeline.days().map(|day| f64::from(u8::from(days.contains(&day)))).collect(),
            Values::Held(held) => {
                let holds = |day: &Day| held.iter().any(|(from, to)| from <= day && day < to);
                return timeline.days().map(|day| holds(&day).then_some(1.0)).collect();
            }
            Values::Observed(observed) => return timeline.days().map(|day| latest(observed, day)).collect(),
            Values::Goals(goals) => timeline.days().map(|day| goal(goals, day)).collect(),
        };
        values.into_iter().map(Some).collect()
    }
}

/// The first day of an organisation's history: the first that has cells, an event or an observation; today when there is none.
pub(super) fn first_day(reader: &mut Reader<'_>, organisation: &Organisation, now: Instant) -> Result<Day, StoreError> {
    let counted = reader.first_day(organisation.code())?;
    Ok([counted, Dated::first_day(reader, organisation)?].into_iter().flatten().fold(organisation.day(now), Day::min))
}

/// A count as a sample value; exact up to 2^53.
#[expect(clippy::cast_precision_loss, clippy::as_conversions, reason = "counts stay far below 2^53")]
pub(super) fn real(count: i64) -> f64 {
    count as f64
}

/// The goal of a day: the next one to be reached, or the last.
fn goal(goals: &[(Day, f64)], day: Day) -> f64 {
    let next = goals.iter().find(|(by, _)| *by >= day).or(goals.last());
    next.map_or(0.0, |(_, value)| *value)
}

/// The latest of some observations by day up to a day.
fn latest(observed: &[(Day, f64)], day: Day) -> Option<f64> {
    let after = observed.partition_point(|(observed, _)| *observed <= day);
    after.checked_sub(1).and_then(|place| observed.get(place)).map(|(_, value)| *value)
}

fn spread<C>(timeline: &Timeline, sums: Option<&Vec<(usize, C)>>, read: fn(&C) -> i64) -> Vec<f64> {
    let mut values = vec![0.0; timeline.len()];
    for (index, counts) in sums.into_iter().flatten() {
        if let Some(value) = values.get_mut(*index) {
            *value = real(read(counts));
        }
    }
    values
}

struct ContactCells<'r, 's, 'a> {
    reader: &'r mut Reader<'s>,
    organisation: &'a Organisation,
    own: OwnReading<'r>,
}

impl<'a> ContactCells<'_, '_, 'a> {
    fn sums(
        &mut self,
        civil: Grain,
        timelines: &[&Timeline],
        label: impl Fn(&CellKey) -> &'a str,
    ) -> Result<Sums<'a, ContactFigures>, StoreError> {
        let mut sums = Sums::default();
        for (grain, timelines) in by_grain(civil, timelines) {
            let Some(range) = bucket_range(&timelines) else { continue };
            let cells = self.reader.contact_cells(self.organisation.code(), grain, range)?;
            let figures = |(key, counts)| (key, self.own.of(key, counts));
            let cells: Vec<Cell<'a, ContactFigures>> = cells
                .iter()
                .map(figures)
                .map(|(key, figures)| (key.bucket, (key.channel, label(key)), figures))
                .collect();
            add_up(&mut sums, &timelines, &cells);
        }
        Ok(sums)
    }
}

fn queue_sums<'a>(
    reader: &mut Reader<'_>,
    organisation: &Organisation,
    timelines: &[&Timeline],
) -> Result<Sums<'a, QueueCounts>, StoreError> {
    let mut sums = Sums::default();
    for (grain, timelines) in by_grain(Grain::Day, timelines) {
        let Some(range) = bucket_range(&timelines) else { continue };
        let cells = reader.queue_cells(organisation.code(), grain, range)?;
        let cells: Vec<Cell<'a, QueueCounts>> =
            cells.iter().map(|(key, counts)| (key.bucket, (key.channel, ""), *counts)).collect();
        add_up(&mut sums, &timelines, &cells);
    }
    Ok(sums)
}

fn survey_sums<'a>(
    reader: &mut Reader<'_>,
    organisation: &Organisation,
    timelines: &[&Timeline],
) -> Result<Sums<'a, SurveyCounts>, StoreError> {
    let mut sums = Sums::default();
    if let Some(range) = bucket_range(timelines) {
        let cells = reader.survey_cells(organisation.code(), Grain::Day, range)?;
        let cells: Vec<Cell<'a, SurveyCounts>> =
            cells.iter().map(|(key, counts)| (key.bucket, (key.channel, ""), *counts)).collect();
        add_up(&mut sums, timelines, &cells);
    }
    Ok(sums)
}

/// Hours have cells of their own; days, weeks and months are sums of the cells of a day.
fn by_grain<'t>(civil: Grain, timelines: &[&'t Timeline]) -> [(Grain, Vec<&'t Timeline>); 2] {
    let (hours, days) = timelines.iter().partition(|timeline| timeline.cut == Cut::Hour);
    [(Grain::Hour, hours), (civil, days)]
}

/// The buckets of timelines that are all of hours or all of days.
pub(super) fn bucket_range(timelines: &[&Timeline]) -> Option<BucketRange> {
    let ranges = timelines.iter().map(|timeline| timeline.bucket_range());
    ranges.reduce(|one, other| match (one, other) {
        (BucketRange::Hours(from, to), BucketRange::Hours(first, last)) => {
            BucketRange::Hours(from.min(first), to.max(last))
        }
        (BucketRange::Days(from, to), BucketRange::Days(first, last)) => {
            BucketRange::Days(from.min(first), to.max(last))
        }
        _ => BucketRange::All,
    })
}

pub(super) fn add_up<'a, C: Counts>(sums: &mut Sums<'a, C>, timelines: &[&Timeline], cells: &[Cell<'a, C>]) {
    for timeline in timelines {
        let mut periods: FxHashMap<(Place<'a>, usize), C> = FxHashMap::default();
        for (bucket, place, counts) in cells {
            if let Some(index) = timeline.index_of_bucket(*bucket) {
                periods.entry((*place, index)).or_default().add(counts, 1);
            }
        }
        for ((place, index), counts) in periods {
            sums.entry((timeline.cut, place)).or_default().push((index, counts));
        }
    }
}
