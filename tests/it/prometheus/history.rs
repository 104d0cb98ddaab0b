//! History by PromQL: the exact integers of every civil period of 2020, whatever the query and its phase.

use std::collections::HashMap;

use serde_json::json;

use super::year::{
    BACK, CODE, DAY, DAYS, FILE, FORWARD, Fact, HOUR, NEW_YEAR_UTC, Queued, State, Year, day_of, hour_of, instant,
    month_of, rfc3339, week_of,
};
use super::{Watched, number, value};
use crate::support::{Prometheus, TestDb, both};

const DAILY: &str = r#"sum(kanalkoll_contacts{organisation="prov",period="day"})"#;

/// Start, end and step of a range query, seconds.
type Steps = (i64, i64, i64);

/// Once a day, in several phases: each evaluation must find the civil day that holds it.
fn daily() -> Vec<Steps> {
    let last = instant(DAYS - 1, DAY - 1);
    vec![
        (instant(0, 0), last, DAY),
        (NEW_YEAR_UTC + DAY / 2, last, DAY),
        (instant(0, DAY - 1), last, DAY),
        // Local midnight and the last second of the day in summer, too.
        (instant(89, 0), instant(297, 0), DAY),
        (instant(89, DAY - 1), instant(297, DAY - 1), DAY),
        (instant(299, DAY - 1), last, DAY),
        // Around the changes of the clocks, closely.
        (FORWARD - 2 * HOUR, FORWARD + 2 * HOUR, 600),
        (BACK - 2 * HOUR, BACK + 2 * HOUR, 600),
        (instant(298, DAY - 60), instant(299, 60), 1),
    ]
}

/// A range query gives one series, with a value at each step: the expected one.
#[track_caller]
fn follows(prometheus: &Prometheus, expression: &str, steps: Steps, expected: impl Fn(i64) -> i64) {
    let (start, end, step) = steps;
    let result = prometheus.query_range(expression, &start.to_string(), &end.to_string(), &step.to_string());
    assert_eq!(result.as_array().unwrap().len(), 1, "{expression} {steps:?}: {result}");
    let samples = result[0]["values"].as_array().unwrap();
    let wrong: Vec<String> = samples
        .iter()
        .zip((start..=end).step_by(usize::try_from(step).unwrap()))
        .filter(|(sample, at)| {
            sample[0].as_i64() != Some(*at) || value(sample).to_bits() != real(expected(*at)).to_bits()
        })
        .map(|(sample, at)| format!("{}: {sample}, expected {}", rfc3339(at), expected(at)))
        .collect();
    assert!(
        wrong.is_empty(),
        "{expression} {steps:?}: {} wrong, first {:?}",
        wrong.len(),
        &wrong[..wrong.len().min(3)]
    );
    assert_eq!(i64::try_from(samples.len()).unwrap(), (end - start) / step + 1, "{expression} {steps:?}");
}

fn real(count: i64) -> f64 {
    i32::try_from(count).unwrap().into()
}

fn at<K: std::hash::Hash + Eq>(counts: &HashMap<K, i64>, key: &K) -> i64 {
    counts.get(key).copied().unwrap_or_default()
}

/// A service filled a minute ago, and Prometheus on it.
fn filled(db: &TestDb, year: &Year) -> Option<(Watched, Prometheus)> {
    let watched = Watched::serve(db, &[FILE]);
    let receipt = watched.deliver("prov/contacts", &year.contacts);
    assert_eq!(receipt["created"], year.contacts.len());
    watched.deliver("prov/volumes", &year.volumes);
    let prometheus = watched.prometheus(db)?;
    Some((watched, prometheus))
}

both! {
    fn every_day_of_2020_is_exact(db) {
        let year = Year::new();
        let Some((_watched, prometheus)) = filled(db, &year) else { return };
        for (expression, pick) in series() {
            let days = year.by(day_of, pick);
            for steps in daily() {
                follows(&prometheus, &expression, steps, |time| at(&days, &day_of(time)));
            }
        }
    }

    fn queues_are_exact(db) {
        let year = Year::new();
        let Some((_watched, prometheus)) = filled(db, &year) else { return };
        for channel in ["phone", "chat"] {
            for (metric, read) in QUEUES {
                let mut days = HashMap::new();
                for queued in year.queued.iter().filter(|queued| queued.channel == channel) {
                    *days.entry(day_of(queued.at)).or_default() += read(queued);
                }
                let expression = format!(r#"{metric}{{organisation="prov",channel="{channel}",period="day"}}"#);
                for steps in daily() {
                    follows(&prometheus, &expression, steps, |time| at(&days, &day_of(time)));
                }
            }
        }
    }

    fn weeks_months_and_hours_are_exact(db) {
        let year = Year::new();
        let Some((_watched, prometheus)) = filled(db, &year) else { return };
        for channel in ["email", "chat"] {
            let of_channel = |fact: &Fact| fact.channel == channel;
            let (weeks, months) = (year.by(week_of, of_channel), year.by(month_of, of_channel));
            let hours = year.by(hour_of, of_channel);
            let expression = |period: &str| {
                format!(r#"kanalkoll_contacts{{organisation="prov",channel="{channel}",period="{period}"}}"#)
            };
            for steps in daily() {
                follows(&prometheus, &expression("week"), steps, |time| at(&weeks, &week_of(time)));
                follows(&prometheus, &expression("month"), steps, |time| at(&months, &month_of(time)));
            }
            for phase in [0, 1_799, 3_599] {
                let steps = (instant(0, phase), instant(DAYS - 1, DAY - 1), HOUR);
                follows(&prometheus, &expression("hour"), steps, |time| at(&hours, &hour_of(time)));
            }
            // Every step between a second and an odd many days.
            for step in [1, 13, 61, 299, 301, 3_599, 7_201, 100_000, 900_001] {
                let steps = (BACK - 5 * step - 17, BACK + 5 * step, step);
                follows(&prometheus, &expression("week"), steps, |time| at(&weeks, &week_of(time)));
                follows(&prometheus, &expression("hour"), steps, |time| at(&hours, &hour_of(time)));
            }
        }
    }

    fn sums_over_time_count_each_period_once(db) {
        let year = Year::new();
        let Some((_watched, prometheus)) = filled(db, &year) else { return };
        let days = year.by(day_of, |_| true);
        let sum = |range: std::ops::RangeInclusive<i64>| range.map(|day| at(&days, &day)).sum::<i64>();
        let over = |range: &str| DAILY.replace("sum(", "sum(sum_over_time(").replace(')', &format!("[{range}]))"));
        let noons = (NEW_YEAR_UTC + DAY / 2, instant(DAYS - 1, DAY - 1), DAY);
        for (range, length) in [("1d", 1), ("7d", 7), ("1w", 7), ("30d", 30), ("366d", 366)] {
            follows(&prometheus, &over(range), noons, |time| sum(day_of(time) - length + 1..=day_of(time)));
        }
        // A range that begins and ends at midnight holds the days between and not the one that begins.
        let january = number(&prometheus, &over("31d"), &instant(31, 0).to_string());
        assert_eq!(january, Some(real(sum(0..=30))));
        let whole = number(&prometheus, &over("366d"), &instant(DAYS, 0).to_string());
        assert_eq!(whole, Some(real(year.facts.len().try_into().unwrap())));
        let (weeks, months, hours) = (year.by(week_of, |_| true), year.by(month_of, |_| true), year.by(hour_of, |_| true));
        let end = instant(DAYS - 1, DAY - 1).to_string();
        for (period, counts) in [("week", &weeks), ("month", &months), ("hour", &hours)] {
            let expression = over("370d").replace("day", period);
            assert_eq!(number(&prometheus, &expression, &end), Some(real(counts.values().sum())), "{expression}");
        }
        let expression = over("24h").replace("day", "hour");
        follows(&prometheus, &expression, noons, |time| (hour_of(time) - 24..hour_of(time)).map(|hour| at(&hours, &hour)).sum());
    }

    fn subqueries_offsets_and_instants_are_exact(db) {
        let year = Year::new();
        let Some((_watched, prometheus)) = filled(db, &year) else { return };
        let days = year.by(day_of, |_| true);
        let day = |time: i64| at(&days, &day_of(time));
        let noons = (NEW_YEAR_UTC + 40 * DAY + DAY / 2, instant(DAYS - 1, 0), DAY);
        // A subquery of a day is evaluated at midnight UTC.
        let midnights = |time: i64, count: i64| (0..count).map(move |back| time - DAY / 2 - back * DAY);
        follows(&prometheus, &format!("max_over_time({DAILY}[30d:1d])"), noons, |time| midnights(time, 30).map(day).max().unwrap());
        follows(&prometheus, &format!("sum_over_time({DAILY}[7d:1d])"), noons, |time| midnights(time, 7).map(day).sum());
        follows(&prometheus, &format!("max_over_time({DAILY}[36h:1h])"), noons, |time| day(time).max(day(time - DAY)));
        let selector = DAILY.trim_end_matches(')');
        for (modifier, seconds) in [("1d", DAY), ("1w", 7 * DAY), ("36h", 36 * HOUR), ("30m", HOUR / 2), ("-2d", -2 * DAY)] {
            let steps = (noons.0, instant(DAYS - 4, 0), 3 * DAY + 1_234);
            follows(&prometheus, &format!("{selector} offset {modifier})"), steps, |time| day(time - seconds));
        }
        let fixed = instant(200, 7);
        follows(&prometheus, &format!("{selector} @ {fixed})"), noons, |_| day(fixed));
        let change = |time: i64| day(time) - day(time - 7 * DAY);
        follows(&prometheus, &format!("{DAILY} - {selector} offset 7d)"), noons, change);
        for number_of in 0..200 {
            let time = instant(0, 0) + number_of * 157_003;
            assert_eq!(number(&prometheus, DAILY, &time.to_string()), Some(real(day(time))), "{}", rfc3339(time));
        }
        for day_number in [1, 88, 89, 181, 298, 299] {
            let midnight = instant(day_number, 0);
            let (before, after) = (format!("{}.999", midnight - 1), midnight.to_string());
            assert_eq!(number(&prometheus, DAILY, &before), Some(real(at(&days, &(day_number - 1)))), "{before}");
            assert_eq!(number(&prometheus, DAILY, &after), Some(real(at(&days, &day_number))), "{after}");
        }
        assert_eq!(number(&prometheus, DAILY, &(instant(0, 0) - DAY).to_string()), None, "before the first record");
    }

    fn corrected_data_show_corrected(db) {
        let year = Year::new();
        let Some((watched, prometheus)) = filled(db, &year) else { return };
        let overdue = year.facts.iter().find(|fact| fact.state == State::Overdue && month_of(fact.at) == 5).unwrap();
        let days = year.by(day_of, |_| true);
        let unanswered = r#"sum(sum_over_time(kanalkoll_contacts_overdue{period="day"}[366d]))"#;
        let end = instant(DAYS, 0).to_string();
        let before = number(&prometheus, unanswered, &end).unwrap();
        // It came two days later than it was said, by e-mail, and was answered.
        let moved = overdue.at + 2 * DAY;
        let amended = json!({
            "source": "register", "external_id": overdue.id, "channel": "email", "received_at": rfc3339(moved),
            "first_response_at": rfc3339(moved + 60), "outcome": "answered",
        });
        let receipt = watched.deliver(&format!("{CODE}/contacts"), &[amended.to_string()]);
        assert_eq!(receipt["amended"], 1, "{receipt}");
        let (from, to) = (day_of(overdue.at), day_of(moved));
        let corrected = |time: i64| {
            let day = day_of(time);
            at(&days, &day) + i64::from(day == to) - i64::from(day == from)
        };
        for steps in daily() {
            follows(&prometheus, DAILY, steps, corrected);
        }
        assert_eq!(number(&prometheus, unanswered, &end), Some(before - 1.0));
    }
}

type Pick = Box<dyn Fn(&Fact) -> bool>;

/// Expressions with what they count.
fn series() -> Vec<(String, Pick)> {
    let day = |metric: &str, labels: &str| format!(r#"sum({metric}{{organisation="prov",period="day"{labels}}})"#);
    let mut series: Vec<(String, Pick)> = vec![(DAILY.to_owned(), Box::new(|_| true))];
    for channel in ["email", "e_service", "letter", "chat", "phone", "visit"] {
        let labels = format!(r#",channel="{channel}""#);
        series.push((day("kanalkoll_contacts", &labels), Box::new(move |fact| fact.channel == channel)));
    }
    series.push((day("kanalkoll_contacts", r#",channel=~"e.+""#), Box::new(|fact| fact.channel.starts_with('e'))));
    series.push((day("kanalkoll_contacts", r#",channel!="email""#), Box::new(|fact| fact.channel != "email")));
    series.push((
        day("kanalkoll_contacts", r#",channel!~"email|chat""#),
        Box::new(|fact| !["email", "chat"].contains(&fact.channel)),
    ));
    for (metric, state) in [
        ("in_time", State::InTime),
        ("answered_late", State::Late),
        ("overdue", State::Overdue),
        ("unknown", State::Unknown),
    ] {
        series.push((day(&format!("kanalkoll_contacts_{metric}"), ""), Box::new(move |fact| fact.state == state)));
    }
    series.push((day("kanalkoll_contacts_pending", ""), Box::new(|_| false)));
    for (place, reading) in ["next_working_day", "business_hours", "working_24h"].into_iter().enumerate() {
        let labels = format!(r#",reading="{reading}""#);
        series.push((day("kanalkoll_contacts_answered_in_time", &labels), Box::new(move |fact| fact.readings[place])));
    }
    for reason in ["spam", "duplicate", "auto", "thanks"] {
        let labels = format!(r#",reason="{reason}""#);
        let pick = move |fact: &Fact| fact.state == State::Excluded(reason);
        series.push((day("kanalkoll_contacts_excluded", &labels), Box::new(pick)));
    }
    let awaits = |fact: &Fact| fact.state != State::Counted;
    for unit in ["nord", "other", "none"] {
        let labels = format!(r#",unit="{unit}""#);
        series.push((day("kanalkoll_unit_contacts", &labels), Box::new(move |fact| awaits(fact) && fact.unit == unit)));
        let late = move |fact: &Fact| fact.state == State::Late && fact.unit == unit;
        series.push((day("kanalkoll_unit_contacts_answered_late", &labels), Box::new(late)));
    }
    for topic in ["bygglov", "other", "none"] {
        let labels = format!(r#",topic="{topic}",channel="email""#);
        let of_topic = move |fact: &Fact| fact.channel == "email" && fact.topic == topic;
        series.push((day("kanalkoll_topic_contacts", &labels), Box::new(of_topic)));
        let in_time = move |fact: &Fact| of_topic(fact) && fact.state == State::InTime;
        series.push((day("kanalkoll_topic_contacts_in_time", &labels), Box::new(in_time)));
    }
    series
}

/// What a metric of queues adds up.
type Adds = fn(&Queued) -> i64;

const QUEUES: [(&str, Adds); 10] = [
    ("kanalkoll_queue_offered", |q| q.offered),
    ("kanalkoll_queue_measured_offered", |q| q.offered),
    ("kanalkoll_queue_answered", |q| q.answered),
    ("kanalkoll_queue_answered_in_threshold", |q| q.prompt),
    ("kanalkoll_queue_abandoned", |q| q.abandoned),
    ("kanalkoll_queue_abandoned_in_threshold", |q| q.abandoned_soon),
    ("kanalkoll_queue_wait_seconds", |q| q.wait),
    ("kanalkoll_queue_waited", |q| q.answered),
    ("kanalkoll_queue_handle_seconds", |q| q.handle),
    ("kanalkoll_queue_handled", |q| q.answered),
];
