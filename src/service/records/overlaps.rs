//! Overlaps: volumes that share time with others of their source, queue and channel.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

use rustc_hash::FxHashMap;

use super::stored::{StoreResult, sources};
use crate::model::{Channel, Fault, Instant, Reason, Version, Versioned, Volume};
use crate::store::Writer;

/// How far apart two records of a batch may begin for one look at the database to serve both, seconds.
const FAR_APART: i64 = 7 * 86_400;

/// Returns the volumes that are kept in the queues of `records`, from `before` seconds before each on until it ends. A batch
/// with a few old and a few new intervals does not read what lies between them.
pub(super) fn neighbourhood(
    writer: &mut Writer<'_>,
    organisation: &str,
    records: &[&Volume],
    before: i64,
) -> StoreResult<Vec<Versioned<Volume>>> {
    let mut kept = Vec::new();
    for source in sources(records.iter().copied()) {
        let mut own: Vec<&Volume> = records.iter().copied().filter(|volume| volume.source == source).collect();
        own.sort_by_key(|volume| volume.interval_start);
        for near in own.chunk_by(|one, next| next.interval_start.unix() - one.interval_start.unix() <= FAR_APART) {
            let (Some(first), Some(last)) = (near.first(), near.iter().map(|volume| volume.interval_end()).max())
            else {
                continue;
            };
            let queues: BTreeSet<&str> = near.iter().map(|volume| volume.queue.as_str()).collect();
            let channels: BTreeSet<&str> = near.iter().map(|volume| volume.channel.code()).collect();
            let (queues, channels) = (Vec::from_iter(queues), Vec::from_iter(channels));
            let range = (first.interval_start.plus_seconds(-before), last);
            kept.extend(writer.volumes_of_queues(organisation, source, (&queues, &channels), range)?);
        }
    }
    Ok(kept)
}

type Queue<'a> = (&'a str, &'a str, Channel);

/// The intervals of some queues, which grow by those that share no time with them.
#[derive(Default)]
pub(super) struct Overlaps<'a>(FxHashMap<Queue<'a>, Intervals>);

#[derive(Default)]
struct Intervals {
    /// The end of each interval and its version, by its start.
    each: BTreeMap<Instant, (Instant, Option<Version>)>,
    /// The same joined where they overlap, as those do that were kept before overlaps were rejected: no two share time.
    joined: BTreeMap<Instant, Instant>,
}

impl<'a> Overlaps<'a> {
    /// Returns the intervals that are kept.
    pub(super) fn of(kept: &'a [Versioned<Volume>]) -> Overlaps<'a> {
        let mut kept: Vec<&Versioned<Volume>> = kept.iter().collect();
        kept.sort_by_key(|kept| kept.record.interval_start);
        let mut overlaps = Overlaps::default();
        for Versioned { record: volume, version } in kept {
            let (start, end) = (volume.interval_start, volume.interval_end());
            let intervals = overlaps.intervals(volume);
            intervals.each.insert(start, (end, *version));
            intervals.join(start, end);
        }
        overlaps
    }

    /// Adds a volume, unless it shares time with another. Call it in the order of delivery.
    ///
    /// The same start with another length is an overlap too, unless the versions say which of the two stays.
    pub(super) fn add(&mut self, Versioned { record: volume, version }: Versioned<&'a Volume>) -> Option<Fault> {
        let (start, end) = (volume.interval_start, volume.interval_end());
        let intervals = self.intervals(volume);
        let replaced = match intervals.each.get_mut(&start) {
            Some((known_end, known)) if *known_end == end => {
                *known = (*known).filter(|known| version.is_none_or(|version| *known > version)).or(version);
                return None;
            }
            Some((known_end, Some(known))) => match version.map(|version| version.partial_cmp(&*known)) {
                Some(Some(Ordering::Greater)) => Some((*known_end, *known)),
                // It is older, or cannot be compared: its version decides, and it takes no time from anybody.
                Some(Some(Ordering::Less) | None) => return None,
                _ => None,
            },
            _ => None,
        };
        if replaced.is_some() {
            intervals.leave(start);
        }
        match intervals.in_the_way(start, end) {
            Some(other) => {
                if let Some((known_end, known)) = replaced {
                    intervals.take(start, known_end, Some(known));
                }
                Some(fault(volume, other))
            }
            None => {
                intervals.take(start, end, version);
                None
            }
        }
    }

    fn intervals(&mut self, volume: &'a Volume) -> &mut Intervals {
        self.0.entry((&volume.source, &volume.queue, volume.channel)).or_default()
    }
}

impl Intervals {
    /// Joins an interval that begins no earlier than those that are there.
    fn join(&mut self, start: Instant, end: Instant) {
        match self.joined.last_entry() {
            Some(mut last) if *last.get() > start => *last.get_mut() = end.max(*last.get()),
            _ => drop(self.joined.insert(start, end)),
        }
    }

    /// Adds an interval that shares time with no other.
    fn take(&mut self, start: Instant, end: Instant, version: Option<Version>) {
        self.each.insert(start, (end, version));
        self.joined.insert(start, end);
    }

    /// Takes an interval away.
    fn leave(&mut self, start: Instant) {
        self.each.remove(&start);
        let Some((from, to)) = self.joined.range(..=start).next_back().map(|(from, to)| (*from, *to)) else { return };
        self.joined.remove(&from);
        let mut part = Intervals::default();
        for (start, (end, _)) in self.each.range(from..to) {
            part.join(*start, *end);
        }
        self.joined.extend(part.joined);
    }

    /// Returns an interval that shares time with `start..end`.
    fn in_the_way(&self, start: Instant, end: Instant) -> Option<(Instant, Instant)> {
        // Of those that begin before the end, only the last of the joined ones can reach that far.
        self.joined.range(..end).next_back().filter(|(_, joined_end)| **joined_end > start)?;
        let mut before = self.each.range(..end).rev();
        before.find(|(_, (other_end, _))| *other_end > start).map(|(start, (end, _))| (*start, *end))
    }
}

fn fault(volume: &Volume, (start, end): (Instant, Instant)) -> Fault {
    let minutes = (end.unix() - start.unix()) / 60;
    let expected = format!(
        "an interval of the queue `{}` that shares no time with another; one of {minutes} minutes that begins at {start} is there",
        volume.queue
    );
    let found = format!("{} minutes from {}", volume.interval_minutes, volume.interval_start);
    Fault::new("interval_start", Reason::Overlaps, &found, expected)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::model::Volume;

    fn volume(start: i64, minutes: i32) -> Volume {
        Volume {
            source: "trio".to_owned(),
            queue: "k".to_owned(),
            channel: Channel::Phone,
            interval_start: Instant::from_unix(start * 60),
            interval_minutes: minutes,
            offered: 1,
            answered: 1,
            answered_in_threshold: None,
            abandoned: 0,
            abandoned_in_threshold: None,
            threshold_seconds: None,
            wait_seconds: None,
            handle_seconds: None,
        }
    }

    proptest! {
        /// By trying every pair, also where what is kept overlaps.
        #[test]
        fn what_is_taken_shares_no_time_with_anything(
            kept in prop::collection::vec((0_i64..60, 1_i32..20), 0..6),
            sent in prop::collection::vec((0_i64..60, 1_i32..20), 0..12),
        ) {
            let kept: BTreeMap<i64, i32> = kept.into_iter().collect();
            let kept: Vec<Versioned<Volume>> =
                kept.into_iter().map(|(start, minutes)| Versioned::without(volume(start, minutes))).collect();
            let sent: Vec<Volume> = sent.into_iter().map(|(start, minutes)| volume(start, minutes)).collect();
            let mut overlaps = Overlaps::of(&kept);
            let mut taken: Vec<&Volume> = kept.iter().map(|kept| &kept.record).collect();
            for volume in &sent {
                let same = |other: &&&Volume| other.interval_start == volume.interval_start && other.interval_end() == volume.interval_end();
                let meets = |other: &&Volume| other.interval_start < volume.interval_end() && volume.interval_start < other.interval_end();
                let free = taken.iter().any(|other| same(&other)) || !taken.iter().any(meets);
                prop_assert_eq!(overlaps.add(Versioned::without(volume)).is_none(), free);
                if free {
                    taken.push(volume);
                }
            }
        }
    }

    #[test]
    fn the_fault_names_the_interval_that_is_there() {
        let (day, half_hour) = (volume(0, 1_440), volume(510, 30));
        let kept = [Versioned::without(day)];
        let fault = Overlaps::of(&kept).add(Versioned::without(&half_hour)).map(|fault| fault.detail());
        let expected = "found `30 minutes from 1970-01-01T08:30:00Z`; expected an interval of the queue `k` that shares no time \
                        with another; one of 1440 minutes that begins at 1970-01-01T00:00:00Z is there";
        assert_eq!(fault.as_deref(), Some(expected));
    }

    #[test]
    fn a_higher_version_replaces_an_interval_of_another_length() {
        let at = |version: &str| Version::number(version).ok();
        let (short, long, longer, next) = (volume(0, 30), volume(0, 60), volume(0, 90), volume(60, 30));
        let kept = [Versioned { record: short, version: at("2") }, Versioned::without(next)];
        let mut overlaps = Overlaps::of(&kept);
        let mut add = |record, version: Option<Version>| overlaps.add(Versioned { record, version }).is_none();
        assert!(!add(&long, None) && !add(&long, at("2")), "nothing says that it is the later one");
        assert!(add(&long, at("1")), "it is older, and is answered so");
        let half_hour = volume(30, 30);
        assert!(add(&long, at("3")) && !add(&half_hour, at("9")), "the longer one holds its time");
        assert!(!add(&longer, at("4")), "another interval is in the way");
        let short = volume(0, 30);
        assert!(add(&short, at("5")) && add(&half_hour, None), "a shorter one gives time back");
    }
}
