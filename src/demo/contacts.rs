//! Contacts: when they arrive, from whom, and how they end.

use std::collections::{BTreeMap, VecDeque};
use std::sync::Arc;

use serde_json::{Value, json};

use super::chance::Chance;
use super::hours::{self, Hour, OpenDays};
use super::plan::{Month, Plan};
use super::shape::{
    CLOCK_BACK, CLOCK_FORWARD, EXCLUDED, LANGUAGES, LATE, LATE_DAYS, NAMELESS, NEXT_DAY, REPEATED, SAME_DAY, STREAMS,
    SUBJECTS, Stream, Subject, of_season,
};
use crate::model::{Agent, Channel, Day, ExcludedReason, Instant, Organisation, Outcome};

/// The number of latest contacts whose citizens may come back: those of a little over two weeks.
const REMEMBERED: usize = 1_500;
/// Messages of 10,000 answered ones that are closed at once; e-service cases that are closed without a message before; unanswered
/// e-mails that reached no unit.
const CLOSED_AT_ONCE: u64 = 8_000;
const CLOSED_ONLY: u64 = 3_000;
const NO_UNIT: u64 = 5_000;
/// Chats of 10,000 that are abandoned; that are transferred; and of the others, that are answered within a minute.
const CHAT_ABANDONED: u64 = 800;
const CHAT_TRANSFERRED: u64 = 300;
const CHAT_PROMPT: u64 = 8_200;
/// The least and the greatest waiting time in seconds.
const CHAT_SOON: (i64, i64) = (5, 60);
const CHAT_LATER: (i64, i64) = (61, 420);

/// The days after a month in which what arrived in it is answered: nine open days, with Christmas among them.
const DAYS_AFTER: i32 = 40;

/// How a contact ended.
struct Ending {
    outcome: Outcome,
    first_response: Option<Instant>,
    closed: Option<Instant>,
    wait_seconds: Option<i64>,
    handle_seconds: Option<i64>,
}

const OPEN: Ending =
    Ending { outcome: Outcome::Open, first_response: None, closed: None, wait_seconds: None, handle_seconds: None };

/// A contact, as its source sends it at each time when it knows more.
pub(super) struct Case {
    /// Instant and record: as it arrives, and as it ends. A chat is sent when it is over.
    pub(super) states: Vec<(Instant, Value)>,
    pub(super) channel: Channel,
    pub(super) topic: &'static str,
    pub(super) finished: Option<Instant>,
}

/// The contacts of the sample, month by month. What came before decides what comes next, so that it tells one story however
/// far it is told.
pub(super) struct Contacts {
    plan: Plan,
    recorder: Recorder,
    streams: Vec<Chance>,
}

impl Contacts {
    pub(super) fn new(organisation: &Arc<Organisation>, plan: &Plan) -> Contacts {
        let streams = (60..).map(Chance::new).take(STREAMS.len()).collect();
        Contacts { plan: plan.clone(), recorder: Recorder::new(organisation), streams }
    }

    /// Returns the contacts that arrive in a month, in order of arrival.
    pub(super) fn of_month(&mut self, month: Month) -> Vec<Case> {
        let organisation = &self.recorder.organisation;
        let hours = hours::of_month(organisation, month);
        let changes = hours::clock_changes(organisation, month);
        let chats = OpenDays::of(organisation, Channel::Chat, month.days());
        let mut arrivals: Vec<(Instant, usize, &Stream)> = Vec::new();
        for ((index, stream), chance) in STREAMS.iter().enumerate().zip(&mut self.streams) {
            let open = |at: &Instant| stream.channel != Channel::Chat || chats.is_open(*at);
            let of_stream = stream_arrivals(stream, (month, &self.plan), &hours, chance);
            let at_night = around(stream, &changes);
            arrivals.extend(of_stream.into_iter().filter(open).chain(at_night).map(|at| (at, index, stream)));
        }
        arrivals.sort_by_key(|(at, index, _)| (*at, *index));
        self.recorder.begin(month);
        arrivals.into_iter().map(|(at, _, stream)| self.recorder.record(stream, at)).collect()
    }
}

/// Returns the arrivals of a stream, at most one a minute, so that each month scatters around its expected number.
fn stream_arrivals(
    stream: &Stream,
    (month, plan): (Month, &Plan),
    hours: &[Hour],
    chance: &mut Chance,
) -> Vec<Instant> {
    let weight = |hour: &Hour| {
        let [worked, rested] = stream.hours;
        if hour.worked { worked } else { rested }.get(hour.clock).copied().unwrap_or(0)
    };
    let of: u64 = hours.iter().map(|hour| weight(hour) * 60).sum();
    let mut arrivals = Vec::new();
    for hour in hours.iter().filter(|hour| (stream.runs)(plan, hour.day)) {
        let expected = stream.monthly.of(month) * weight(hour);
        for minute in 0..60 {
            if chance.below(of) < expected {
                arrivals.push(hour.start.plus_seconds(minute * 60 + chance.between((0, 59))));
            }
        }
    }
    arrivals
}

/// Returns the arrivals of a stream around clock changes. Each channel has one stream there, so nothing comes twice.
fn around(stream: &Stream, changes: &[(Instant, i64)]) -> Vec<Instant> {
    let near = |(at, forward): &(Instant, i64)| {
        let (at, channels) = (*at, if *forward > 0 { &CLOCK_FORWARD } else { &CLOCK_BACK });
        channels
            .iter()
            .filter(|(channel, _)| *channel == stream.channel)
            .map(move |(_, seconds)| at.plus_seconds(*seconds))
            .collect::<Vec<_>>()
    };
    changes.iter().flat_map(near).collect()
}

/// Makes records of arrivals: it keeps the latest citizens and the numbers of each stream.
struct Recorder {
    organisation: Arc<Organisation>,
    /// The days of the month and of those after it in which its last contacts are answered.
    open_days: OpenDays,
    late: u64,
    chance: Chance,
    numbers: BTreeMap<&'static str, u32>,
    citizens: u32,
    recent: VecDeque<(u32, &'static Subject)>,
}

impl Recorder {
    fn new(organisation: &Arc<Organisation>) -> Recorder {
        Recorder {
            organisation: organisation.clone(),
            open_days: OpenDays::of(organisation, Channel::Email, std::iter::empty()),
            late: 0,
            chance: Chance::new(1),
            numbers: BTreeMap::new(),
            citizens: 1_000,
            recent: VecDeque::with_capacity(REMEMBERED),
        }
    }

    fn begin(&mut self, month: Month) {
        let days = month.first.through(month.last.plus_days(DAYS_AFTER));
        self.open_days = OpenDays::of(&self.organisation, Channel::Email, days);
        self.late = of_season(&LATE, month);
    }

    fn record(&mut self, stream: &Stream, at: Instant) -> Case {
        let (citizen, subject) = self.matter(stream);
        let ending = self.ending(stream, subject, at);
        let excluded = ending.outcome.excluded_reason();
        let has_no_unit = ending.outcome == Outcome::Open && self.chance.happens(NO_UNIT);
        let unit = if stream.channel == Channel::Chat { "kontaktcenter" } else { subject.unit };
        let agent = if ending.handle_seconds.is_some() { self.agent(unit) } else { None };
        let nameless = excluded.is_some() || self.chance.happens(NAMELESS);
        let language = self.chance.pick(&LANGUAGES, |(_, weight)| *weight).map(|(code, _)| *code);
        let external_id = self.number(stream);
        let time = |at: Option<Instant>| at.map(|at| self.time(stream, at));
        let ended = ending.closed.or(ending.first_response);
        let finished = ended.filter(|_| excluded.is_none());
        let last = json!({
            "source": stream.source,
            "external_id": external_id,
            "channel": stream.channel.code(),
            "topic": excluded.is_none().then_some(subject.topic),
            "unit": (!has_no_unit).then_some(unit),
            "agent": agent,
            "citizen": (!nameless).then(|| format!("medborgare-{citizen}")),
            "received_at": time(Some(at)),
            "first_response_at": time(ending.first_response),
            "closed_at": time(ending.closed),
            "outcome": ending.outcome.code(),
            "excluded_reason": excluded.map(ExcludedReason::code),
            "wait_seconds": ending.wait_seconds,
            "handle_seconds": ending.handle_seconds,
            "language": language,
        });
        let states = match ended {
            None => vec![(at, last)],
            Some(ended) if stream.channel == Channel::Chat => vec![(ended, last)],
            Some(ended) => vec![(at, as_it_arrived(&last)), (ended, last)],
        };
        Case { states, channel: stream.channel, topic: subject.topic, finished }
    }

    fn number(&mut self, stream: &Stream) -> String {
        let number = self.numbers.entry(stream.prefix).or_insert(0);
        *number += 1;
        format!("{}{number:05}", stream.prefix)
    }

    /// Open ePlatform writes local times; the others say their offset.
    fn time(&self, stream: &Stream, at: Instant) -> String {
        let zone = self.organisation.zone();
        if stream.channel == Channel::EService { zone.local(at).to_string() } else { zone.rfc3339(at) }
    }

    /// Returns a citizen and a subject: new ones, or those of one of the latest contacts.
    fn matter(&mut self, stream: &Stream) -> (u32, &'static Subject) {
        let ago = self.chance.below(u64::try_from(self.recent.len()).unwrap_or(0));
        let back = usize::try_from(ago).ok().filter(|_| self.chance.happens(REPEATED));
        let known = back.and_then(|ago| self.recent.get(ago)).copied();
        let matter = known.unwrap_or_else(|| {
            self.citizens += 1;
            (self.citizens, self.chance.pick(&SUBJECTS, stream.weight).unwrap_or(&SUBJECTS[0]))
        });
        self.recent.truncate(REMEMBERED - 1);
        self.recent.push_front(matter);
        matter
    }

    /// Returns an agent of the unit.
    fn agent(&mut self, unit: &str) -> Option<String> {
        let of_unit = |agent: &Agent| u64::from(agent.unit.as_deref() == Some(unit));
        self.chance.pick(self.organisation.agents(), of_unit).map(|agent| agent.code.clone())
    }

    fn ending(&mut self, stream: &Stream, subject: &Subject, at: Instant) -> Ending {
        if stream.channel == Channel::Chat {
            return self.chat(stream, at);
        }
        if stream.channel == Channel::Email
            && let Some(reason) = self.excluded()
        {
            return Ending { outcome: Outcome::Excluded(reason), ..OPEN };
        }
        let Some(answered) = self.answered_at(subject, at) else { return OPEN };
        let closed_only = stream.channel == Channel::EService && self.chance.happens(CLOSED_ONLY);
        let closed = (closed_only || self.chance.happens(CLOSED_AT_ONCE)).then_some(answered);
        Ending {
            outcome: if closed.is_some() { Outcome::Closed } else { Outcome::Answered },
            first_response: (!closed_only).then_some(answered),
            closed,
            wait_seconds: None,
            handle_seconds: Some(self.chance.between(stream.handling)),
        }
    }

    fn excluded(&mut self) -> Option<ExcludedReason> {
        EXCLUDED.iter().find(|(_, share)| self.chance.happens(*share)).map(|(reason, _)| *reason)
    }

    /// Returns when a message is answered: on the day on which work on it can begin, on the next, late, or never.
    fn answered_at(&mut self, subject: &Subject, at: Instant) -> Option<Instant> {
        let day = self.organisation.day(at);
        if self.chance.happens(subject.lost) {
            None
        } else if self.chance.happens(self.late) {
            let days = self.chance.between(LATE_DAYS);
            self.during(day, usize::try_from(days).unwrap_or(0))
        } else if self.chance.happens(NEXT_DAY) {
            self.during(day, 1)
        } else {
            self.same_day(at)
        }
    }

    /// Returns some time of the open day that is `later` open days after the first one for `day`.
    fn during(&mut self, day: Day, later: usize) -> Option<Instant> {
        let open = self.open_days.after(day, later)?;
        Some(open.opens.plus_seconds(self.chance.between((0, open.closes.unix() - open.opens.unix() - 1))))
    }

    /// Returns a time some hours of opening time after arrival; what closing time cuts off is waited for on the next open day.
    fn same_day(&mut self, at: Instant) -> Option<Instant> {
        let delay = self.chance.between(SAME_DAY);
        let day = self.organisation.day(at);
        let open = self.open_days.after(day, 0)?;
        let start = open.opens.max(at).min(open.closes);
        let left = open.closes.unix() - start.unix();
        if delay < left {
            return Some(start.plus_seconds(delay));
        }
        self.open_days.after(day, 1).map(|next| next.opens.plus_seconds(delay - left))
    }

    /// Returns how a chat ends: answered, transferred, or abandoned.
    fn chat(&mut self, stream: &Stream, at: Instant) -> Ending {
        let soon = self.chance.happens(CHAT_PROMPT);
        let wait = self.chance.between(if soon { CHAT_SOON } else { CHAT_LATER });
        let reached = at.plus_seconds(wait);
        let wait_seconds = Some(wait);
        if self.chance.happens(CHAT_ABANDONED) {
            return Ending { outcome: Outcome::Abandoned, closed: Some(reached), wait_seconds, ..OPEN };
        }
        if self.chance.happens(CHAT_TRANSFERRED) {
            return Ending { outcome: Outcome::Transferred, closed: Some(reached), wait_seconds, ..OPEN };
        }
        let handling = self.chance.between(stream.handling);
        let (first_response, closed) = (Some(reached), Some(reached.plus_seconds(handling)));
        Ending { outcome: Outcome::Answered, first_response, closed, wait_seconds, handle_seconds: Some(handling) }
    }
}

/// Returns the record of a contact that nobody has worked on yet.
fn as_it_arrived(last: &Value) -> Value {
    let mut record = last.clone();
    for unknown in ["agent", "first_response_at", "closed_at", "handle_seconds"] {
        if let Some(field) = record.get_mut(unknown) {
            *field = Value::Null;
        }
    }
    if let Some(outcome) = record.get_mut("outcome") {
        *outcome = Outcome::Open.code().into();
    }
    record
}
