//! An invented 2020 and, beside the records, what they count as: written down with each record and never read back from
//! the program. The calendar here is arithmetic on purpose.

use serde_json::json;

pub(super) const CODE: &str = "prov";
pub(super) const FILE: &str = r#"
code = "prov"
name = "Provkommun"
country = "other"
time_zone = "Europe/Stockholm"
[[calendar]]
from = "2019-01-01"
opening = [{ days = "mon-fri", spans = ["08:00-16:00"] }]
[[response]]
from = "2019-01-01"
reading = "next_working_day"
working_days = 1
[queue]
threshold_seconds = { phone = 20, chat = 60 }
[[survey.open]]
code = "disk"
[[unit]]
code = "nord"
[[unit]]
code = "syd"
successor = { unit = "nord", from = "2020-07-01" }
[[topic]]
code = "bygglov"
[[source]]
code = "register"
[[source]]
code = "stum"
first_response = "unknown"
closing_answers = false
[[event]]
date = "2020-10-25"
label = "Vintertid"
[[target]]
measure = "response"
channel = "email"
value = 0.95
by = "2031-12-31"
"#;

pub(super) const DAYS: i64 = 366;
pub(super) const DAY: i64 = 86_400;
pub(super) const HOUR: i64 = 3_600;
/// 2020-01-01T00:00:00Z.
pub(super) const NEW_YEAR_UTC: i64 = 1_577_836_800;
/// The clocks of Stockholm: 2020-03-29T01:00:00Z and 2020-10-25T01:00:00Z.
pub(super) const FORWARD: i64 = 1_585_443_600;
pub(super) const BACK: i64 = 1_603_587_600;
const LENGTHS: [i64; 12] = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/// Seconds of Stockholm's wall clock since 2020-01-01T00:00 on it.
fn wall(at: i64) -> i64 {
    at - NEW_YEAR_UTC + if (FORWARD..BACK).contains(&at) { 2 * HOUR } else { HOUR }
}

/// The civil day in Stockholm, counted from 2020-01-01.
pub(super) fn day_of(at: i64) -> i64 {
    wall(at).div_euclid(DAY)
}

/// The ISO week, counted from the one that holds 2020-01-01, a Wednesday.
pub(super) fn week_of(at: i64) -> i64 {
    (day_of(at) + 2).div_euclid(7)
}

/// The month, January is 0; -1 before and 12 after.
pub(super) fn month_of(at: i64) -> i64 {
    let mut left = day_of(at);
    if left < 0 {
        return -1;
    }
    for (month, length) in (0..).zip(LENGTHS) {
        if left < length {
            return month;
        }
        left -= length;
    }
    12
}

/// The hour, counted in hours that pass.
pub(super) fn hour_of(at: i64) -> i64 {
    at.div_euclid(HOUR)
}

/// The instant of a wall time of a day; on the night of the change the one before it.
pub(super) fn instant(day: i64, seconds: i64) -> i64 {
    let winter = NEW_YEAR_UTC + day * DAY + seconds - HOUR;
    if (FORWARD..BACK + HOUR).contains(&winter) { winter - HOUR } else { winter }
}

#[derive(Clone, Copy, PartialEq, Debug)]
pub(super) enum State {
    InTime,
    Late,
    Overdue,
    Unknown,
    Excluded(&'static str),
    /// Channels without a response.
    Counted,
}

/// What a contact counts as.
#[derive(Clone, Debug)]
pub(super) struct Fact {
    pub(super) id: String,
    pub(super) at: i64,
    pub(super) channel: &'static str,
    pub(super) state: State,
    /// In time as next working day, as business hours, as working 24 hours.
    pub(super) readings: [bool; 3],
    pub(super) unit: &'static str,
    pub(super) topic: &'static str,
}

/// What a call, a chat or a volume adds to a queue.
#[derive(Clone, Debug, Default)]
pub(super) struct Queued {
    pub(super) at: i64,
    pub(super) channel: &'static str,
    pub(super) offered: i64,
    pub(super) answered: i64,
    pub(super) prompt: i64,
    pub(super) abandoned: i64,
    pub(super) abandoned_soon: i64,
    pub(super) wait: i64,
    pub(super) handle: i64,
}

#[derive(Default)]
pub(super) struct Year {
    pub(super) facts: Vec<Fact>,
    pub(super) queued: Vec<Queued>,
    pub(super) contacts: Vec<String>,
    pub(super) volumes: Vec<String>,
}

/// Unit and topic as sent, with their labels.
const UNITS: [(&str, &str); 4] = [("nord", "nord"), ("syd", "nord"), ("okand", "other"), ("", "none")];
const TOPICS: [(&str, &str); 3] = [("bygglov", "bygglov"), ("annat", "other"), ("", "none")];
const ALL: [bool; 3] = [true; 3];
const NO: [bool; 3] = [false; 3];
const MINUTE: i64 = 60;

impl Year {
    pub(super) fn new() -> Year {
        let mut year = Year::default();
        for day in 0..DAYS {
            year.messages(day);
            year.calls(day);
        }
        // The hour that exists twice and the first after the one that does not exist.
        for at in [BACK - HOUR / 2, BACK + HOUR / 2, FORWARD, FORWARD - 1, BACK - 1, BACK] {
            year.message(at, "email", Some(5 * MINUTE), State::InTime, ALL);
        }
        year
    }

    /// The number of facts on each day that `pick` admits.
    pub(super) fn by<K: std::hash::Hash + Eq>(
        &self,
        key: fn(i64) -> K,
        pick: impl Fn(&Fact) -> bool,
    ) -> std::collections::HashMap<K, i64> {
        let mut counts = std::collections::HashMap::new();
        for fact in self.facts.iter().filter(|fact| pick(fact)) {
            *counts.entry(key(fact.at)).or_default() += 1;
        }
        counts
    }

    fn messages(&mut self, day: i64) {
        for (_, seconds) in (0..=day % 4).zip([0, 8 * HOUR, 12 * HOUR, DAY - 1]) {
            self.message(instant(day, seconds), "email", Some(5 * MINUTE), State::InTime, ALL);
        }
        // 2020 began on a Wednesday.
        let weekday = (day + 2) % 7;
        let morning = instant(day, 8 * HOUR);
        if weekday < 4 && day % 2 == 0 {
            let next_afternoon = instant(day + 1, 15 * HOUR) - morning;
            self.message(morning, "email", Some(next_afternoon), State::InTime, [true, false, false]);
        }
        if weekday < 4 && day % 3 == 1 {
            self.message(morning, "e_service", Some(12 * HOUR), State::InTime, [true, false, true]);
        }
        if day % 3 == 0 {
            self.message(morning + HOUR, "email", Some(40 * DAY), State::Late, NO);
        }
        if day % 5 == 0 {
            self.message(instant(day, 23 * HOUR), "e_service", None, State::Overdue, NO);
        }
        if day % 6 == 0 {
            self.message(morning, "letter", None, State::Unknown, NO);
        }
        if day % 7 == 0 {
            let reasons = ["spam", "duplicate", "auto", "thanks"];
            let reason = reasons[usize::try_from(day / 7).unwrap() % reasons.len()];
            self.message(morning, "email", None, State::Excluded(reason), NO);
        }
    }

    fn message(&mut self, at: i64, channel: &'static str, after: Option<i64>, state: State, readings: [bool; 3]) {
        let number = self.facts.len();
        let (unit, unit_label) = UNITS[number % UNITS.len()];
        let (topic, topic_label) = TOPICS[number % TOPICS.len()];
        let mut record = json!({
            "source": if state == State::Unknown { "stum" } else { "register" },
            "external_id": format!("m{number}"), "channel": channel, "unit": unit, "topic": topic,
            "received_at": rfc3339(at), "outcome": if after.is_some() { "answered" } else { "open" },
        });
        if let Some(after) = after {
            record["first_response_at"] = rfc3339(at + after).into();
        }
        if let State::Excluded(reason) = state {
            record["outcome"] = "excluded".into();
            record["excluded_reason"] = reason.into();
        }
        self.contacts.push(record.to_string());
        let id = format!("m{number}");
        self.facts.push(Fact { id, at, channel, state, readings, unit: unit_label, topic: topic_label });
    }

    /// Chats one by one, phone by the half hour.
    fn calls(&mut self, day: i64) {
        for chat in 0..day % 3 {
            let (at, number) = (instant(day, 10 * HOUR + chat), self.facts.len());
            let abandoned = day % 9 == 4;
            let wait = if abandoned { 90 } else { 30 + chat * 40 };
            let handle = if abandoned { None } else { Some(300) };
            let outcome = if abandoned { "abandoned" } else { "answered" };
            let record = json!({
                "source": "register", "external_id": format!("c{number}"), "channel": "chat", "received_at": rfc3339(at),
                "outcome": outcome, "wait_seconds": wait, "handle_seconds": handle,
            });
            self.contacts.push(record.to_string());
            let id = format!("c{number}");
            let state = State::Counted;
            self.facts.push(Fact { id, at, channel: "chat", state, readings: NO, unit: "none", topic: "none" });
            let answered = i64::from(!abandoned);
            self.queued.push(Queued {
                at,
                channel: "chat",
                offered: 1,
                answered,
                prompt: i64::from(answered == 1 && wait <= 60),
                abandoned: 1 - answered,
                abandoned_soon: 0,
                wait: answered * wait,
                handle: answered * 300,
            });
        }
        let (at, offered) = (instant(day, 10 * HOUR), 20 + day % 7);
        let [answered, prompt, soon] = [offered - 4, offered - 9, 1];
        let (wait, handle) = (answered * 25 + day, answered * 200 + day);
        let record = json!({
            "source": "vaxel", "queue": "1", "channel": "phone", "interval_start": rfc3339(at), "interval_minutes": 30,
            "offered": offered, "answered": answered, "answered_in_threshold": prompt, "abandoned": 4,
            "abandoned_in_threshold": soon, "threshold_seconds": 20, "wait_seconds": wait, "handle_seconds": handle,
        });
        self.volumes.push(record.to_string());
        let abandoned = 4;
        let channel = "phone";
        self.queued.push(Queued {
            at,
            channel,
            offered,
            answered,
            prompt,
            abandoned,
            abandoned_soon: soon,
            wait,
            handle,
        });
    }
}

/// An instant as records have it.
pub(super) fn rfc3339(at: i64) -> String {
    kanalkoll::model::Instant::from_unix(at).to_string()
}

#[test]
fn the_calendar_of_the_expectation_is_stockholms() {
    let midnight = |text: &str| kanalkoll::model::Instant::parse_rfc3339(text).unwrap().unix();
    for (day, text) in [
        (0, "2020-01-01T00:00:00+01:00"),
        (88, "2020-03-29T00:00:00+01:00"),
        (89, "2020-03-30T00:00:00+02:00"),
        (298, "2020-10-25T00:00:00+02:00"),
        (299, "2020-10-26T00:00:00+01:00"),
        (365, "2020-12-31T00:00:00+01:00"),
    ] {
        let at = midnight(text);
        assert_eq!((instant(day, 0), day_of(at), day_of(at - 1)), (at, day, day - 1), "{text}");
    }
    assert_eq!(week_of(midnight("2020-10-26T00:00:00+01:00")), week_of(midnight("2020-10-25T23:59:59+01:00")) + 1);
    assert_eq!(month_of(midnight("2020-03-01T00:00:00+01:00")), 2);
    assert_eq!(month_of(midnight("2021-01-01T00:00:00+01:00")), 12);
}
