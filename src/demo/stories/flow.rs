//! Contacts of a story: so many of a kind in a span of days, scattered over its working days, and how each was dealt with.

use std::collections::{BTreeMap, VecDeque};

use super::rows::{Moment, Table};
use crate::demo::chance::Chance;
use crate::model::{Channel, Day, Organisation};

/// Codes, each as often as its weight says.
pub(super) type Weights = &'static [(&'static str, u64)];

/// A citizen who comes back is one of so many who came last with the same topic.
const REMEMBERED: usize = 12;
/// Opening hours, in minutes of the day.
const OPENS: i64 = 480;
const CLOSES: i64 = 960;
/// Minutes to an answer on the same day, and into the day to one on a later day.
const SOON: (i64, i64) = (5, 150);
const LATER: (i64, i64) = (10, 420);
/// Of so many messages one is answered on the next working day.
const NEXT_DAY_EVERY: u64 = 11;
/// Late is the third working day.
const LATE_DAYS: usize = 3;
/// Seconds in a queue, and how many of 10,000 give up in it.
const WAIT: (i64, i64) = (3, 70);
const ABANDONED: u64 = 500;

/// So many contacts of a kind.
#[derive(Debug, Clone, Copy)]
pub(super) struct Flow {
    channel: Channel,
    /// First and last day.
    span: (&'static str, &'static str),
    count: u64,
    topics: Weights,
    units: Weights,
    /// Seconds of handling, from and to.
    handling: (i64, i64),
    /// So many of 10,000 come from someone who came with the same topic before; 0: the source does not know who came.
    again: u64,
    /// Of so many messages one is answered late, and one never; 0: none.
    late_every: u64,
    lost_every: u64,
}

impl Flow {
    pub(super) const fn new(channel: Channel, span: (&'static str, &'static str), count: u64) -> Flow {
        let (topics, units): (Weights, Weights) = (&[], &[]);
        Flow { channel, span, count, topics, units, handling: (120, 600), again: 0, late_every: 0, lost_every: 0 }
    }

    pub(super) const fn about(self, topics: Weights) -> Flow {
        Flow { topics, ..self }
    }

    pub(super) const fn within(self, units: Weights) -> Flow {
        Flow { units, ..self }
    }

    pub(super) const fn taking(self, from: i64, to: i64) -> Flow {
        Flow { handling: (from, to), ..self }
    }

    pub(super) const fn again(self, of_10_000: u64) -> Flow {
        Flow { again: of_10_000, ..self }
    }

    pub(super) const fn late_every(self, messages: u64) -> Flow {
        Flow { late_every: messages, ..self }
    }

    pub(super) const fn lost_every(self, messages: u64) -> Flow {
        Flow { lost_every: messages, ..self }
    }
}

/// The working days from the first to the last of a span.
pub(super) fn working_days(organisation: &Organisation, (first, last): (&str, &str)) -> Vec<Day> {
    let (Some(first), Some(last)) = (Day::parse(first), Day::parse(last)) else { return Vec::new() };
    (first.epoch()..=last.epoch()).map(Day::from_epoch).filter(|day| organisation.works(*day)).collect()
}

/// So many days drawn from `days`, in order; each is drawn as often as chance will have it.
pub(super) fn scattered(chance: &mut Chance, days: &[Day], count: u64) -> Vec<Day> {
    let mut drawn: Vec<Day> = (0..count).filter_map(|_| chance.pick(days, |_| 1).copied()).collect();
    drawn.sort_unstable();
    drawn
}

/// The contacts of all flows in order of arrival, as CSV.
pub(super) fn contacts(
    organisation: &Organisation,
    seed: u64,
    flows: &[Flow],
    source: fn(Channel) -> &'static str,
) -> String {
    let mut chance = Chance::new(seed);
    let mut arrivals: Vec<(Moment, usize, u64, &Flow)> = Vec::new();
    for (index, flow) in flows.iter().enumerate() {
        let days = scattered(&mut chance, &working_days(organisation, flow.span), flow.count);
        for (day, number) in days.into_iter().zip(0..) {
            let minute = chance.between((OPENS, CLOSES - 1));
            arrivals.push((Moment { day, minute }, index, number, flow));
        }
    }
    arrivals.sort_by_key(|(at, index, number, _)| (*at, *index, *number));
    let mut desk =
        Desk { organisation, chance, source, numbers: BTreeMap::new(), citizens: 0, recent: BTreeMap::new() };
    let mut table = Table::new([
        "source",
        "external_id",
        "channel",
        "topic",
        "unit",
        "citizen",
        "received_at",
        "first_response_at",
        "outcome",
        "wait_seconds",
        "handle_seconds",
    ]);
    for (at, _, number, flow) in arrivals {
        table.push(desk.record(flow, at, number));
    }
    table.into_csv()
}

/// Where contacts become rows.
struct Desk<'a> {
    organisation: &'a Organisation,
    chance: Chance,
    source: fn(Channel) -> &'static str,
    numbers: BTreeMap<&'static str, u32>,
    citizens: u32,
    /// Who came last, by topic.
    recent: BTreeMap<&'static str, VecDeque<u32>>,
}

/// How a contact ended.
#[derive(Default)]
struct Ending {
    answered: Option<Moment>,
    outcome: &'static str,
    wait: Option<i64>,
    handling: Option<i64>,
}

impl Desk<'_> {
    fn record(&mut self, flow: &Flow, at: Moment, number: u64) -> [String; 11] {
        let topic = self.one_of(flow.topics);
        let unit = self.one_of(flow.units);
        let citizen = (flow.again > 0).then(|| self.citizen(topic, flow.again));
        let Ending { answered, outcome, wait, handling } = self.ending(flow, at, number);
        let source = (self.source)(flow.channel);
        let number = |number: Option<i64>| number.map(|number| number.to_string()).unwrap_or_default();
        [
            source.to_owned(),
            self.number(source),
            flow.channel.code().to_owned(),
            topic.to_owned(),
            unit.to_owned(),
            citizen.map(|citizen| format!("p{citizen}")).unwrap_or_default(),
            at.to_string(),
            answered.map(|at| at.to_string()).unwrap_or_default(),
            outcome.to_owned(),
            number(wait),
            number(handling),
        ]
    }

    fn one_of(&mut self, weights: Weights) -> &'static str {
        self.chance.pick(weights, |(_, weight)| *weight).map_or("", |(code, _)| code)
    }

    fn number(&mut self, source: &'static str) -> String {
        let number = self.numbers.entry(source).or_insert(0);
        *number += 1;
        format!("{number:04}")
    }

    fn citizen(&mut self, topic: &'static str, again: u64) -> u32 {
        let recent = self.recent.entry(topic).or_default();
        let back = self.chance.happens(again);
        let ago = self.chance.below(u64::try_from(recent.len()).unwrap_or(0));
        let known = usize::try_from(ago).ok().filter(|_| back).and_then(|ago| recent.get(ago)).copied();
        let citizen = known.unwrap_or_else(|| {
            self.citizens += 1;
            self.citizens
        });
        recent.truncate(REMEMBERED - 1);
        recent.push_front(citizen);
        citizen
    }

    fn ending(&mut self, flow: &Flow, at: Moment, number: u64) -> Ending {
        let handling = Some(self.chance.between(flow.handling));
        if flow.channel.is_queued() {
            let wait = Some(self.chance.between(WAIT));
            if self.chance.happens(ABANDONED) {
                return Ending { outcome: "abandoned", wait, ..Ending::default() };
            }
            return Ending { outcome: "answered", wait, handling, answered: None };
        }
        if !flow.channel.awaits_response() {
            return Ending { outcome: "closed", handling, ..Ending::default() };
        }
        let is_every = |every: u64| number.checked_rem(every).is_some_and(|rest| rest == every / 2);
        if is_every(flow.lost_every) {
            return Ending { outcome: "open", ..Ending::default() };
        }
        let answered = if is_every(flow.late_every) {
            self.on_a_later_day(at, LATE_DAYS)
        } else if is_every(NEXT_DAY_EVERY) {
            self.on_a_later_day(at, 1)
        } else {
            self.soon(at)
        };
        Ending { answered, outcome: "closed", wait: None, handling }
    }

    /// What closing time cuts off is waited for on the next working day.
    fn soon(&mut self, at: Moment) -> Option<Moment> {
        let minute = at.minute + self.chance.between(SOON);
        if minute < CLOSES {
            return Some(Moment { minute, ..at });
        }
        self.working_day_after(at.day, 1).map(|day| Moment { day, minute: minute - CLOSES + OPENS })
    }

    fn on_a_later_day(&mut self, at: Moment, days: usize) -> Option<Moment> {
        let minute = OPENS + self.chance.between(LATER);
        self.working_day_after(at.day, days).map(|day| Moment { day, minute })
    }

    fn working_day_after(&self, day: Day, later: usize) -> Option<Day> {
        /// However long a row of holidays is, it ends.
        const LONGEST: i32 = 60;
        let following = (1..LONGEST).map(|days| day.plus_days(days)).filter(|day| self.organisation.works(*day));
        following.take(later).last()
    }
}
