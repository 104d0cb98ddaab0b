//! Which topic should get an e-service next? (docs/MEASURES.md, section 7)
//!
//! The arithmetic is simple on purpose and stands in every row: who decides should be able to follow it with a pencil.

mod arithmetic;

use std::cmp::Ordering;
use std::collections::BTreeMap;

use rustc_hash::FxHashMap;
use serde::Serialize;

use self::arithmetic::Within;
use super::interval::{as_f64, mean};
use super::question::cell_day;
use super::{Formula, Share};
use crate::model::{Channel, Contact, Day, Instant, Organisation};
use crate::rollup::{Cells, Counts, SHORT_SECONDS, WorkCounts};

/// The fewest assisted contacts of a topic that is ranked.
const FEWEST: i64 = 12;
/// A contact is repeated when the same citizen comes again in the same matter within these days.
const WINDOW_DAYS: i32 = 7;

/// The topics of an organisation, those first in which an e-service would reach most hours of work.
#[derive(Debug, Clone, PartialEq, Serialize, utoipa::ToSchema)]
pub struct SteeringFigure {
    pub organisation: String,
    pub measure: &'static str,
    pub definition: SteeringDefinition,
    /// First and last local date, both included.
    pub from: String,
    pub to: String,
    pub as_of: String,
    /// By rank; then those that are not ranked, by their assisted contacts; last the contacts that name no topic.
    pub rows: Vec<SteeringRow>,
}

/// How topics are ranked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct SteeringDefinition {
    #[serde(flatten)]
    pub formula: Formula,
    pub version: &'static str,
    /// `hours_within_reach`.
    pub id: &'static str,
    /// In words.
    pub arithmetic: &'static str,
    /// A contact is short when it was handled in so many seconds at most.
    pub short_seconds: i32,
    pub repeated_within_days: i32,
    /// Topics with fewer assisted contacts are not ranked.
    pub fewest_assisted: i64,
    pub assisted_channels: Vec<&'static str>,
    pub digital_channels: Vec<&'static str>,
}

/// One topic.
#[derive(Debug, Clone, PartialEq, Serialize, utoipa::ToSchema)]
pub struct SteeringRow {
    /// From 1; none where it is not ranked.
    pub rank: Option<usize>,
    /// `too_few` assisted contacts, or `no_topic`.
    pub not_ranked: Option<&'static str>,
    /// `null`: contacts and volumes that name no topic.
    pub topic: Option<String>,
    pub name: Option<String>,
    /// Contacts and volumes through all channels.
    pub contacts: i64,
    /// Of them through channels in which somebody helps.
    pub assisted: i64,
    /// Through digital channels / contacts.
    pub digital_share: Option<Share>,
    #[serde(flatten)]
    pub work: SteeringWork,
    /// Assisted contacts handled in at most 180 seconds / those whose handling time is known one by one.
    pub short_share: Option<Share>,
    /// Assisted contacts after which the same citizen came again in the same matter within 7 days / those of which it would be
    /// seen, received so long ago that the 7 days are over.
    pub repeated_share: Option<Share>,
    /// hours x (1 - (1 - short) x (1 - repeated)) x (1 - digital).
    pub hours_within_reach: Option<f64>,
    /// The same with its numbers: `42.0 h x 0.63 x 0.90 = 23.8 h`.
    pub arithmetic: Option<String>,
    /// `short`, `repeated`: shares that nobody knows and that count as 0.
    pub counted_as_zero: Vec<&'static str>,
    #[serde(flatten)]
    pub backlog: Backlog,
}

/// The work behind the assisted contacts of a topic.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, utoipa::ToSchema)]
pub struct SteeringWork {
    /// Assisted contacts whose handling time is known.
    pub handled: i64,
    pub handle_seconds: i64,
    pub mean_handle_seconds: Option<f64>,
    /// Contacts x mean handling, channel by channel; where the topic has no handling time, the channel's mean over all topics.
    pub hours: Option<f64>,
    /// So many assisted contacts the hours stand for; of the others no handling time is known anywhere.
    pub hours_of: i64,
}

/// What awaits an answer now, whenever it came in.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct Backlog {
    pub open: i64,
    /// Days since the oldest of them came.
    pub oldest_open_days: Option<i64>,
}

/// Collects by topic what awaits an answer, one contact at a time.
#[derive(Debug)]
pub struct BacklogCollector {
    today: Day,
    by_topic: BTreeMap<String, Backlog>,
}

impl BacklogCollector {
    /// Returns an empty collector; ages are those on `today`.
    #[must_use]
    pub fn new(today: Day) -> BacklogCollector {
        BacklogCollector { today, by_topic: BTreeMap::new() }
    }

    /// Adds one unanswered contact.
    pub fn look_at(&mut self, organisation: &Organisation, contact: &Contact) {
        let received = organisation.day(contact.received_at.first());
        let age = i64::from(self.today.epoch() - received.epoch());
        let backlog = match self.by_topic.get_mut(&contact.topic) {
            Some(backlog) => backlog,
            None => self.by_topic.entry(contact.topic.clone()).or_default(),
        };
        backlog.open += 1;
        backlog.oldest_open_days = backlog.oldest_open_days.max(Some(age));
    }
}

/// Makes the figure.
#[derive(Debug)]
pub struct Steering<'a> {
    organisation: &'a Organisation,
    now: Instant,
    backlogs: BacklogCollector,
}

impl<'a> Steering<'a> {
    /// Returns the measure as of `now`, with what awaits an answer then.
    #[must_use]
    pub fn new(organisation: &'a Organisation, now: Instant, backlogs: BacklogCollector) -> Steering<'a> {
        Steering { organisation, now, backlogs }
    }

    /// Returns the figure from cells by topic of the days from `from` to `to`. Whole months may be there as one, if none or all of
    /// their days are after [`followed_to`].
    #[must_use]
    pub fn into_figure(self, (from, to): (Day, Day), cells: &Cells) -> SteeringFigure {
        let organisation = self.organisation;
        let codes = |channels: &[Channel]| channels.iter().map(|channel| channel.code()).collect();
        SteeringFigure {
            organisation: organisation.code().to_owned(),
            measure: "steering",
            definition: SteeringDefinition {
                formula: Formula::STEERING,
                version: "1",
                id: "hours_within_reach",
                arithmetic: "hours x (1 - (1 - short) x (1 - repeated)) x (1 - digital)",
                short_seconds: SHORT_SECONDS,
                repeated_within_days: WINDOW_DAYS,
                fewest_assisted: FEWEST,
                assisted_channels: codes(organisation.assisted()),
                digital_channels: codes(organisation.digital()),
            },
            from: from.to_string(),
            to: to.to_string(),
            as_of: organisation.zone().rfc3339(self.now),
            rows: self.rows(cells),
        }
    }

    fn rows(&self, cells: &Cells) -> Vec<SteeringRow> {
        let sums = self.sums(cells);
        let means = means_of_channels(&sums);
        let rows = sums.iter().map(|(topic, sum)| self.row(topic, sum, &means));
        // Of some topics all contacts are spam.
        let mut rows: Vec<SteeringRow> = rows.filter(|row| row.contacts > 0 || row.backlog.open > 0).collect();
        rows.sort_by(before);
        for (row, rank) in rows.iter_mut().filter(|row| row.not_ranked.is_none()).zip(1..) {
            row.rank = Some(rank);
        }
        rows
    }

    /// Returns the sums of every topic that has a contact in the days of the question, or one that waits.
    fn sums<'c>(&'c self, cells: &'c Cells) -> BTreeMap<&'c str, Sum> {
        let mut sums: BTreeMap<&str, Sum> = BTreeMap::new();
        let assisted = |channel: &Channel| self.organisation.assisted().contains(channel);
        for (key, counts) in &cells.work {
            let sum = sums.entry(&key.dimension).or_default();
            sum.work.entry(key.channel).or_default().add(counts, 1);
            if assisted(&key.channel) && self.is_followed(cell_day(key)) {
                sum.linkable += counts.linkable;
                sum.repeated += counts.within_7_days;
            }
        }
        for (topic, backlog) in &self.backlogs.by_topic {
            sums.entry(topic).or_default().backlog = *backlog;
        }
        sums
    }

    fn is_followed(&self, day: Day) -> bool {
        day <= followed_to(self.organisation, self.now)
    }

    fn row(&self, topic: &str, sum: &Sum, means: &FxHashMap<Channel, f64>) -> SteeringRow {
        let count = |channels: &[Channel]| channels.iter().map(|channel| sum.came(*channel)).sum();
        let (contacts, assisted) = (count(&Channel::ALL), count(self.organisation.assisted()));
        let work = self.work(sum, means);
        let counts = self.assisted_work(sum);
        let within = Within {
            hours: work.hours,
            short: Share::of(counts.short, counts.timed),
            repeated: Share::of(sum.repeated, sum.linkable),
            digital: Share::of(count(self.organisation.digital()), contacts),
        };
        let known = self.organisation.topics().find(|known| known.code == topic);
        let not_ranked = match topic {
            "" => Some("no_topic"),
            _ if assisted < FEWEST => Some("too_few"),
            _ => None,
        };
        SteeringRow {
            rank: None,
            not_ranked,
            topic: Some(topic.to_owned()).filter(|topic| !topic.is_empty()),
            name: known.map(|known| known.name.clone()),
            contacts,
            assisted,
            digital_share: within.digital,
            work,
            short_share: within.short,
            repeated_share: within.repeated,
            hours_within_reach: within.reach(),
            arithmetic: within.arithmetic(),
            counted_as_zero: within.counted_as_zero(),
            backlog: sum.backlog,
        }
    }

    fn assisted_work(&self, sum: &Sum) -> WorkCounts {
        let mut work = WorkCounts::default();
        for counts in self.organisation.assisted().iter().filter_map(|channel| sum.work.get(channel)) {
            work.add(counts, 1);
        }
        work
    }

    fn work(&self, sum: &Sum, means: &FxHashMap<Channel, f64>) -> SteeringWork {
        let counts = self.assisted_work(sum);
        let (mut seconds, mut hours_of) = (0.0, 0);
        for channel in self.organisation.assisted() {
            let contacts = sum.came(*channel);
            let own = sum.work.get(channel).and_then(|counts| mean(counts.handle_seconds, counts.handled));
            if let Some(mean) = own.or_else(|| means.get(channel).copied()) {
                seconds += as_f64(contacts) * mean;
                hours_of += contacts;
            }
        }
        SteeringWork {
            handled: counts.handled,
            handle_seconds: counts.handle_seconds,
            mean_handle_seconds: mean(counts.handle_seconds, counts.handled),
            hours: (hours_of > 0).then_some(seconds / 3_600.0),
            hours_of,
        }
    }
}

/// Returns the last day of which the window of every contact is over.
#[must_use]
pub fn followed_to(organisation: &Organisation, now: Instant) -> Day {
    organisation.day(now).plus_days(-WINDOW_DAYS - 1)
}

/// What is known of a topic.
#[derive(Debug, Default)]
struct Sum {
    work: BTreeMap<Channel, WorkCounts>,
    linkable: i64,
    repeated: i64,
    backlog: Backlog,
}

impl Sum {
    fn came(&self, channel: Channel) -> i64 {
        self.work.get(&channel).map_or(0, |counts| counts.came)
    }
}

/// Returns the mean handling of each channel over all topics, in seconds.
fn means_of_channels(sums: &BTreeMap<&str, Sum>) -> FxHashMap<Channel, f64> {
    let mut work: FxHashMap<Channel, WorkCounts> = FxHashMap::default();
    for (channel, counts) in sums.values().flat_map(|sum| &sum.work) {
        work.entry(*channel).or_default().add(counts, 1);
    }
    let mean =
        |(channel, counts): (&Channel, &WorkCounts)| Some((*channel, mean(counts.handle_seconds, counts.handled)?));
    work.iter().filter_map(mean).collect()
}

/// Returns the order of the rows.
fn before(one: &SteeringRow, other: &SteeringRow) -> Ordering {
    let last = |row: &SteeringRow| (row.topic.is_none(), row.not_ranked.is_some());
    let hours = |row: &SteeringRow| {
        let ranked = row.not_ranked.is_none();
        (row.hours_within_reach.filter(|_| ranked), row.work.hours.filter(|_| ranked))
    };
    let more = |one: Option<f64>, other: Option<f64>| other.unwrap_or(0.0).total_cmp(&one.unwrap_or(0.0));
    let [(reach, work), (other_reach, other_work)] = [one, other].map(hours);
    last(one)
        .cmp(&last(other))
        .then(more(reach, other_reach))
        .then(more(work, other_work))
        .then(other.assisted.cmp(&one.assisted))
        .then_with(|| one.topic.cmp(&other.topic))
}
