//! Shift, effect, repeat, targets and steering over five years: from cells, and the same question as SQL on raw rows.
//!
//! SQL knows no working days, no calendar and no rules; what it is asked for is the counts that the figure needs, in one statement.

use std::time::Duration;

use diesel::connection::SimpleConnection;
use diesel::{Connection, PgConnection, RunQueryDsl, SqliteConnection};
use kanalkoll::measure::{EffectQuestion, ParameterValues, Question, ShiftQuestion};
use kanalkoll::model::{Instant, OrganisationFile, UnitsAsOf};
use kanalkoll::reports::{EffectReport, RepeatReport, ShiftParams, ShiftReport, SteeringReport, TargetsReport};
use kanalkoll::service::Installation;

use super::support::TestDb;
use super::{five_years, generate, median, row, timed};

const ROWS: usize = 1_000_000;
/// Midnight of 2018-07-02: the second of the periods begins, and the event is on that day.
const MIDDLE: i64 = 1_530_489_600;
const WEEK: i64 = 604_800;

const GOALS: &str = r#"
[[event]]
date = "2018-07-02"
label = "chatt"
launches = "chat"
milestones = [10, 100]
[[target]]
measure = "contacts"
channel = "phone"
change = -0.20
baseline = ["2016-01-04", "2016-12-31"]
by = "2021-12-31"
[[target]]
measure = "response"
channel = "email"
value = 0.9
baseline = ["2016-01-04", "2016-12-31"]
by = "2021-12-31"
[[target]]
measure = "service_level"
channel = "phone"
value = 0.8
baseline = ["2016-01-04", "2016-12-31"]
by = "2021-12-31"
[[target]]
measure = "digital_share"
value = 0.6
baseline = ["2016-01-04", "2016-12-31"]
by = "2021-12-31"
"#;

const COMPARISONS: &str = r#"
[[comparison]]
code = "whole"
before = ["2016-01-04", "2018-07-01"]
after = ["2018-07-02", "2020-12-31"]
[[comparison]]
code = "unit"
before = ["2016-01-04", "2018-07-01"]
after = ["2018-07-02", "2020-12-31"]
unit = "u0"
"#;

pub(crate) fn run(contacts: usize) {
    measure("SQLite", &TestDb::sqlite(), contacts);
    if let Some(postgres) = TestDb::postgres() {
        measure("PostgreSQL", &postgres, contacts);
    }
}

fn measure(name: &str, db: &TestDb, contacts: usize) {
    let installation = Installation::new(db.store()).unwrap();
    apply(&installation, "");
    let rows = ROWS.min(contacts);
    let ((), filling) = timed(|| five_years::fill(&installation, contacts, rows));
    db.execute("analyze");
    println!("{name}: filled in {filling:.0?}");
    let figures = [shift(&installation), others(&installation)].into_iter().flatten();
    for ((what, ours), sql) in figures.zip(questions(db.is_postgres())) {
        let raw = on_rows(db, &sql);
        let what = format!("{what}: cells of {contacts} contacts / SQL on {} raw rows, {name}", db.count("contact"));
        row(&what, &milliseconds(ours), &milliseconds(raw), raw.as_secs_f64() / ours.as_secs_f64(), "under 100 ms");
    }
    scrapes(name, &installation);
}

fn apply(installation: &Installation, more: &str) {
    let text = format!("{}{GOALS}{more}", generate::ORGANISATION);
    let applied = installation.apply(OrganisationFile::from_toml(&text).unwrap(), now(), &mut |_| ()).unwrap();
    assert!(applied.created || applied.recount == kanalkoll::model::Recount::Nothing);
}

/// The last day of the contacts, at noon.
fn now() -> Instant {
    Instant::from_unix(generate::BEGIN + (five_years::DAYS - 1) * 86_400 + 43_200)
}

fn shift(installation: &Installation) -> Vec<(&'static str, Duration)> {
    let once = |unit, topic| {
        let periods = (Some("2016-01-04..2018-07-01"), Some("2018-07-02..2021-01-01"));
        let question = ShiftParams::from(ShiftQuestion::parse(periods.0, periods.1, unit, topic).unwrap());
        typical(|| {
            assert!(installation.figure::<ShiftReport>("bench", &question, now()).unwrap().compared.after.contacts > 0);
        })
    };
    vec![
        ("shift", once(None, None)),
        ("shift of a unit", once(Some("u0"), None)),
        ("shift of a topic", once(None, Some("t0"))),
    ]
}

fn others(installation: &Installation) -> Vec<(&'static str, Duration)> {
    let effect = |topic, control| {
        let words = [("event", Some("2018-07-02")), ("weeks", Some("104")), ("topic", topic), ("control", control)];
        let words = words.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?.to_owned())));
        let question = EffectQuestion::parse(&ParameterValues::new(words.collect())).unwrap();
        typical(|| {
            assert_eq!(installation.figure::<EffectReport>("bench", &question, now()).unwrap().weeks_before, 104);
        })
    };
    // Five whole years, as a manager asks.
    let question = |by, split| Question::parse(Some("2016-01-01"), Some("2020-12-31"), by, split, None).unwrap();
    let (months, all) = (question(Some("month"), Some("channel")), question(None, None));
    let topics = question(Some("month"), Some("topic"));
    vec![
        ("effect, 104 weeks a side, beside another channel", effect(None, Some("channel:visit"))),
        ("effect of a topic, 104 weeks a side, beside another topic", effect(Some("t0"), Some("topic:t1"))),
        (
            "repeat by month and channel",
            typical(|| drop(installation.figure::<RepeatReport>("bench", &months, now()).unwrap())),
        ),
        (
            "repeat by month and topic",
            typical(|| drop(installation.figure::<RepeatReport>("bench", &topics, now()).unwrap())),
        ),
        ("targets", typical(|| drop(installation.figure::<TargetsReport>("bench", &None, now()).unwrap()))),
        (
            "steering",
            typical(|| drop(installation.figure::<SteeringReport>("bench", &(all.from, all.to), now()).unwrap())),
        ),
    ]
}

/// The statements in the order of the figures.
fn questions(postgres: bool) -> Vec<String> {
    let month = if postgres {
        "to_char(to_timestamp(received_at), 'YYYY-MM')"
    } else {
        "strftime('%Y-%m', received_at, 'unixepoch')"
    };
    let shift = |more: &str| {
        format!(
            "select channel, sum(case when received_at < {MIDDLE} then 1 else 0 end) as a,
             sum(case when received_at >= {MIDDLE} then 1 else 0 end) as b, sum(handle_seconds) as c, count(handle_seconds) as d
             from contact where organisation = 'bench' and outcome <> 'excluded'{more} group by channel"
        )
    };
    let effect = |more: &str| {
        let (from, to) = (MIDDLE - 104 * WEEK, MIDDLE + 104 * WEEK);
        format!(
            "select channel, topic, (received_at - {MIDDLE} + 1000 * {WEEK}) / {WEEK} as week, count(*) as contacts from contact
             where organisation = 'bench' and outcome <> 'excluded' and received_at >= {from} and received_at < {to}{more}
             group by 1, 2, 3"
        )
    };
    let repeat = |columns: &str| {
        format!(
            "select {columns}, count(*) as contacts, count(citizen) as linkable,
             sum(case when later - received_at <= 86400 then 1 else 0 end) as a,
             sum(case when later - received_at <= 7 * 86400 then 1 else 0 end) as b,
             sum(case when later - received_at <= 30 * 86400 then 1 else 0 end) as c
             from (select *, case when citizen is not null then
             lead(received_at) over (partition by citizen, topic order by received_at, source, external_id) end as later
             from contact where organisation = 'bench' and outcome <> 'excluded') as followed group by 1, 2"
        )
    };
    let targets = format!(
        "select received_at / {WEEK} as week, channel, count(*) as contacts, sum(case when wait_seconds <= 60 then 1 else 0 end) as a,
         sum(case when first_response_at - received_at <= 86400 then 1 else 0 end) as b
         from contact where organisation = 'bench' and outcome <> 'excluded' group by 1, 2"
    );
    let steering = repeat("topic, channel").replace(
        ", count(citizen)",
        ", sum(handle_seconds) as d, sum(case when handle_seconds <= 180 then 1 else 0 end) as e, count(citizen)",
    );
    vec![
        shift(""),
        shift(" and unit = 'u0'"),
        shift(" and topic = 't0'"),
        effect("").replace("channel, topic,", "channel, 1 as one,"),
        effect(" and topic in ('t0', 't1')"),
        repeat(&format!("{month} as month, channel")),
        repeat(&format!("{month} as month, topic")),
        targets,
        steering,
    ]
}

fn on_rows(db: &TestDb, question: &str) -> Duration {
    let counted = format!("select count(*) from ({question}) as figures");
    if db.is_postgres() {
        let mut c = PgConnection::establish(&db.url).unwrap();
        return second(|| assert!(diesel::sql_query(&counted).execute(&mut c).is_ok()));
    }
    let mut c = SqliteConnection::establish(db.url.trim_start_matches("sqlite:")).unwrap();
    c.batch_execute("pragma cache_size = -16000").unwrap();
    second(|| assert!(diesel::sql_query(&counted).execute(&mut c).is_ok()))
}

/// What comparisons cost Prometheus.
fn scrapes(name: &str, installation: &Installation) {
    let scrape = || typical(|| drop(installation.gauges(None, UnitsAsOf::Today, now()).unwrap()));
    let without = scrape();
    apply(installation, COMPARISONS);
    let with = scrape();
    let what = format!("/metrics with two comparisons of five years / with none, {name}");
    row(&what, &milliseconds(with), &milliseconds(without), with.as_secs_f64() / without.as_secs_f64(), "at most 1.30");
}

/// The middle of five times, after a first one.
fn typical(mut once: impl FnMut()) -> Duration {
    once();
    median((0..5).map(|_| timed(&mut once).1).collect())
}

/// The second of two times: statements on all rows take seconds.
fn second(mut once: impl FnMut()) -> Duration {
    once();
    timed(once).1
}

fn milliseconds(time: Duration) -> String {
    format!("{:.1} ms", time.as_secs_f64() * 1_000.0)
}
