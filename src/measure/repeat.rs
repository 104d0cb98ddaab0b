//! Do citizens have to come again? Repeats, and through which channel (docs/MEASURES.md, section 6).

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;
use serde::Serialize;

use super::question::{GroupKey, cell_day};
use super::{Formula, Question, RowKey, Share};
use crate::model::{Channel, Day, Instant, Organisation};
use crate::rollup::Cells;

/// The repeat figure. Only contacts that are kept one by one are in it: volumes cannot be linked.
#[derive(Debug, Clone, PartialEq, Serialize, utoipa::ToSchema)]
pub struct RepeatFigure {
    pub organisation: String,
    pub measure: &'static str,
    pub definition: RepeatDefinition,
    /// First and last local date, both included.
    pub from: String,
    pub to: String,
    /// RFC 3339. What came later is not seen.
    pub as_of: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by: Option<&'static str>,
    pub counted_to: CountedTo,
    pub rows: Vec<RepeatRow>,
    /// First channel x next channel over all the days, where somebody went that way.
    pub hops: Vec<Hop>,
}

/// What is a repeat: another contact of the same pseudonym and topic within so many days of 86,400 seconds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct RepeatDefinition {
    #[serde(flatten)]
    pub formula: Formula,
    pub id: &'static str,
    /// From which date it holds.
    pub version: String,
    pub window_days: [u16; 3],
}

/// The last local day of those asked for that is older than each window; later days are in no share of it. `null`: none is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct CountedTo {
    pub within_1_day: Option<String>,
    pub within_7_days: Option<String>,
    pub within_30_days: Option<String>,
}

/// One row. Windows are cumulative: who came again within a day came again within seven.
#[derive(Debug, Clone, PartialEq, Serialize, utoipa::ToSchema)]
pub struct RepeatRow {
    #[serde(flatten)]
    pub key: RowKey,
    /// Contacts kept one by one, the excluded left out.
    pub contacts: i64,
    /// Those with a pseudonym and a topic, of `contacts`.
    pub linkable: Option<Share>,
    /// Repeated / linkable of the days that are older than the window; so it is for the next two.
    pub within_1_day: Option<Share>,
    pub within_7_days: Option<Share>,
    pub within_30_days: Option<Share>,
}

/// From one channel to another, or to the same: of the linkable contacts through `first` those whose next came through `next`.
#[derive(Debug, Clone, PartialEq, Serialize, utoipa::ToSchema)]
pub struct Hop {
    pub first: &'static str,
    pub next: &'static str,
    pub within_1_day: Option<Share>,
    pub within_7_days: Option<Share>,
    pub within_30_days: Option<Share>,
}

/// The windows, days.
const WINDOWS: [u16; 3] = [1, 7, 30];

/// Repeats and what they are a share of, window by window.
#[derive(Debug, Clone, Copy, Default)]
struct WindowCounts {
    repeats: [i64; 3],
    of: [i64; 3],
}

impl WindowCounts {
    fn shares(&self) -> [Option<Share>; 3] {
        let [one, seven, thirty] = self.repeats;
        let [of_one, of_seven, of_thirty] = self.of;
        [Share::of(one, of_one), Share::of(seven, of_seven), Share::of(thirty, of_thirty)]
    }
}

#[derive(Debug, Clone, Copy, Default)]
struct Sum {
    contacts: i64,
    linkable: i64,
    followed: WindowCounts,
}

/// Right-censoring: which days are old enough for each window.
///
/// A day is old enough when its last second is older than the window: every contact that may follow its contacts has been received.
#[derive(Debug)]
pub struct Censoring {
    /// For each window the first day that is too young.
    too_young: [Day; 3],
}

impl Censoring {
    /// Returns what is old enough at `as_of`.
    #[must_use]
    pub fn new(organisation: &Organisation, as_of: Instant) -> Censoring {
        let too_young = WINDOWS.map(|days| organisation.day(as_of.plus_seconds(-i64::from(days) * 86_400)));
        Censoring { too_young }
    }

    /// Returns the counts of the windows of 1, 7 and 30 days for which the day is old enough, the others 0.
    #[must_use]
    pub fn uncensored(&self, day: Day, counts: [i64; 3]) -> [i64; 3] {
        let mut counted = counts;
        for (count, too_young) in counted.iter_mut().zip(self.too_young) {
            if day >= too_young {
                *count = 0;
            }
        }
        counted
    }

    /// Returns the first day that is too young for each window: from it on days count otherwise than before.
    #[must_use]
    pub fn first_censored(&self) -> [Day; 3] {
        self.too_young
    }

    fn counted_to(&self, question: &Question) -> CountedTo {
        let last = self.too_young.map(|day| day.plus_days(-1).min(question.to));
        let [within_1_day, within_7_days, within_30_days] =
            last.map(|day| Some(day).filter(|day| *day >= question.from).map(|day| day.to_string()));
        CountedTo { within_1_day, within_7_days, within_30_days }
    }
}

fn add(sums: &mut [i64; 3], counts: [i64; 3]) {
    sums.iter_mut().zip(counts).for_each(|(sum, count)| *sum += count);
}

/// Returns the repeat figure from cells of work of the question's grain and cells of hops of all channels. Cells of contacts that
/// were received after `as_of` are not to be among them; of repeats the days that are too young for a window are left out
/// here. Whole months may be there as one, if no [first censored day](Censoring::first_censored) lies in their midst.
#[must_use]
pub fn repeat(organisation: &Organisation, question: &Question, now: Instant, cells: &Cells) -> RepeatFigure {
    let as_of = question.as_of.unwrap_or(now);
    let censoring = Censoring::new(organisation, as_of);
    let mut sums = sums(organisation, question, &censoring, cells);
    let groups = question.rows(sums.keys().copied());
    let rows = groups.into_iter().map(|group| row(group.row_key(), &sums.remove(&group).unwrap_or_default())).collect();
    RepeatFigure {
        organisation: organisation.code().to_owned(),
        measure: "repeat",
        definition: RepeatDefinition {
            formula: Formula::REPEAT,
            id: "same_citizen_and_topic",
            version: Day::from_epoch(0).to_string(),
            window_days: WINDOWS,
        },
        from: question.from.to_string(),
        to: question.to.to_string(),
        as_of: organisation.zone().rfc3339(as_of),
        by: question.by.map(crate::model::By::code),
        counted_to: censoring.counted_to(question),
        rows,
        hops: hops(&censoring, cells),
    }
}

fn sums<'a>(
    organisation: &'a Organisation,
    question: &Question,
    censoring: &Censoring,
    cells: &'a Cells,
) -> FxHashMap<GroupKey<'a>, Sum> {
    let mut sums: FxHashMap<GroupKey<'a>, Sum> = FxHashMap::default();
    // Volumes are not kept one by one, and nobody knows who called.
    for (key, counts) in cells.work.iter().filter(|(_, counts)| counts.contacts != 0) {
        let sum = sums.entry(question.group(organisation, key)).or_default();
        sum.contacts += counts.contacts;
        sum.linkable += counts.linkable;
        let (day, repeats) = (cell_day(key), [counts.within_1_day, counts.within_7_days, counts.within_30_days]);
        add(&mut sum.followed.of, censoring.uncensored(day, [counts.linkable; 3]));
        add(&mut sum.followed.repeats, censoring.uncensored(day, repeats));
    }
    sums
}

fn row(key: RowKey, sum: &Sum) -> RepeatRow {
    let [within_1_day, within_7_days, within_30_days] = sum.followed.shares();
    let linkable = Share::of(sum.linkable, sum.contacts);
    RepeatRow { key, contacts: sum.contacts, linkable, within_1_day, within_7_days, within_30_days }
}

fn hops(censoring: &Censoring, cells: &Cells) -> Vec<Hop> {
    let mut linkable: FxHashMap<Channel, [i64; 3]> = FxHashMap::default();
    for (key, counts) in &cells.work {
        add(linkable.entry(key.channel).or_default(), censoring.uncensored(cell_day(key), [counts.linkable; 3]));
    }
    let mut hops: BTreeMap<(Channel, Channel), [i64; 3]> = BTreeMap::new();
    for (key, counts) in &cells.hops {
        let repeats = [counts.within_1_day, counts.within_7_days, counts.within_30_days];
        add(hops.entry((key.cell.channel, key.next)).or_default(), censoring.uncensored(cell_day(&key.cell), repeats));
    }
    let hop = |((first, next), repeats): ((Channel, Channel), [i64; 3])| {
        let followed = WindowCounts { repeats, of: linkable.get(&first).copied().unwrap_or_default() };
        let [within_1_day, within_7_days, within_30_days] = followed.shares();
        Hop { first: first.code(), next: next.code(), within_1_day, within_7_days, within_30_days }
    };
    hops.into_iter().filter(|(_, repeats)| *repeats != [0; 3]).map(hop).collect()
}
