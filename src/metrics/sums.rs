//! Cells summed into civil periods, each family of cells and grain read once.

use rustc_hash::FxHashMap;

use super::names::Names;
use super::own_reading::{ContactFigures, OwnReading, open_contacts};
use super::timeline::{Cut, Timeline};
use super::work::WorkFigures;
use crate::measure::{Censoring, cell_day};
use crate::model::{Channel, Instant, Organisation, as_f64};
use crate::rollup::{Bucket, BucketRange, CellKey, ContactCounts, Counts, Grain, QueueCounts, SurveyCounts};
use crate::store::{Reader, StoreError};

/// What is counted of one organisation, by cut and period.
pub(super) struct CellSums<'a> {
    pub(super) contacts: Sums<'a, ContactFigures>,
    pub(super) units: Sums<'a, ContactFigures>,
    pub(super) topics: Sums<'a, ContactFigures>,
    pub(super) queues: Sums<'a, QueueCounts>,
    pub(super) surveys: Sums<'a, SurveyCounts>,
    pub(super) work: Sums<'a, WorkFigures>,
    /// By the code of the next channel.
    pub(super) hops: Sums<'a, WorkFigures>,
}

/// The timelines over which each kind of cells is needed.
#[derive(Default)]
pub(super) struct NeededTimelines<'t> {
    pub(super) contacts: Vec<&'t Timeline>,
    pub(super) units: Vec<&'t Timeline>,
    pub(super) topics: Vec<&'t Timeline>,
    pub(super) queues: Vec<&'t Timeline>,
    pub(super) surveys: Vec<&'t Timeline>,
    pub(super) work: Vec<&'t Timeline>,
    pub(super) hops: Vec<&'t Timeline>,
}

/// A channel with a unit, topic or next channel; empty where the cells have none.
type SumKey<'a> = (Channel, &'a str);

/// For each cut and key the counts of the periods that have any, in order of time.
pub(super) type Sums<'a, C> = FxHashMap<(Cut, SumKey<'a>), Vec<(usize, C)>>;

/// What a cell counts, with its bucket and key.
type Cell<'a, C> = (Bucket, SumKey<'a>, C);

impl<'a> CellSums<'a> {
    /// Reads and sums the cells; pending and overdue are decided at `now`.
    pub(super) fn read(
        reader: &mut Reader<'_>,
        organisation: &'a Organisation,
        names: &Names<'a>,
        needed: &NeededTimelines<'_>,
        now: Instant,
    ) -> Result<CellSums<'a>, StoreError> {
        let code = organisation.code();
        let needs_open = !(needed.contacts.is_empty() && needed.units.is_empty() && needed.topics.is_empty());
        let open = if needs_open { open_contacts(reader, organisation, now)? } else { Vec::new() };
        let own = OwnReading::new(organisation, now, &open);
        let mut of_contacts = |grain, timelines: &[&Timeline], label: &dyn Fn(&CellKey) -> &'a str| {
            let read = |grain, range| reader.contact_cells(code, grain, range);
            let figures = |key: &CellKey, counts: &ContactCounts| {
                (key.bucket, (key.channel, label(key)), own.figures(key, counts))
            };
            sums(grain, timelines, read, figures)
        };
        let contacts = of_contacts(Grain::Day, &needed.contacts, &|_| "")?;
        let units = of_contacts(Grain::Unit, &needed.units, &|key| names.unit(&key.dimension, cell_day(key)))?;
        let topics = of_contacts(Grain::Topic, &needed.topics, &|key| names.topic(&key.dimension))?;
        let queues = sums(
            Grain::Day,
            &needed.queues,
            |grain, range| reader.queue_cells(code, grain, range),
            |key, counts| (key.bucket, (key.channel, ""), *counts),
        )?;
        let surveys = sums(
            Grain::Day,
            &needed.surveys,
            |grain, range| reader.survey_cells(code, grain, range),
            |key, counts| (key.bucket, (key.channel, ""), *counts),
        )?;
        let censoring = Censoring::new(organisation, now);
        let work = sums(
            Grain::Day,
            &needed.work,
            |grain, range| reader.work_cells(code, grain, range),
            |key, counts| (key.bucket, (key.channel, ""), WorkFigures::of_work(counts, cell_day(key), &censoring)),
        )?;
        let hops = sums(
            Grain::Day,
            &needed.hops,
            |grain, range| reader.hop_cells(code, grain, range),
            |key, counts| {
                let figures = WorkFigures::of_hops(counts, cell_day(&key.cell), &censoring);
                (key.cell.bucket, (key.cell.channel, key.next.code()), figures)
            },
        )?;
        Ok(CellSums { contacts, units, topics, queues, surveys, work, hops })
    }
}

/// Returns one number for each period of a timeline; 0 where nothing was counted.
pub(super) fn spread<C>(timeline: &Timeline, sums: Option<&Vec<(usize, C)>>, read: &dyn Fn(&C) -> i64) -> Vec<f64> {
    let mut values = vec![0.0; timeline.len()];
    for (index, counts) in sums.into_iter().flatten() {
        if let Some(value) = values.get_mut(*index) {
            *value = as_f64(read(counts));
        }
    }
    values
}

/// Sums cells into the periods of timelines. Hours have cells of their own; days, weeks and months are sums of the cells of a
/// day, of grain `civil`.
fn sums<'a, K, X, C: Counts>(
    civil: Grain,
    timelines: &[&Timeline],
    mut read: impl FnMut(Grain, BucketRange) -> Result<FxHashMap<K, X>, StoreError>,
    figures: impl Fn(&K, &X) -> Cell<'a, C>,
) -> Result<Sums<'a, C>, StoreError> {
    let (hours, days): (Vec<&Timeline>, Vec<&Timeline>) =
        timelines.iter().partition(|timeline| timeline.cut == Cut::Hour);
    let mut sums = Sums::default();
    for (grain, timelines) in [(Grain::Hour, hours), (civil, days)] {
        let Some(range) = timelines.iter().map(|timeline| timeline.bucket_range()).reduce(BucketRange::hull) else {
            continue;
        };
        let cells: Vec<Cell<'a, C>> = read(grain, range)?.iter().map(|(key, counts)| figures(key, counts)).collect();
        for timeline in timelines {
            let mut periods: FxHashMap<(SumKey<'a>, usize), C> = FxHashMap::default();
            for (bucket, key, counts) in &cells {
                if let Some(index) = timeline.index_of_bucket(*bucket) {
                    periods.entry((*key, index)).or_default().add(counts, 1);
                }
            }
            for ((key, index), counts) in periods {
                sums.entry((timeline.cut, key)).or_default().push((index, counts));
            }
        }
    }
    Ok(sums)
}
