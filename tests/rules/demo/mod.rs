//! Rules of `src/demo/mod.rs`.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use serde_json::Value;

use kanalkoll::demo::{ORGANISATION, contacts, volumes};
use kanalkoll::model::{Channel, Instant, Organisation, OrganisationFile, Reading, Zone};

fn kalmar() -> Organisation {
    Organisation::try_from(OrganisationFile::from_toml(ORGANISATION).unwrap()).unwrap()
}

/// Made once for all tests.
static CONTACTS: LazyLock<Vec<Value>> = LazyLock::new(|| records(contacts()));
static VOLUMES: LazyLock<Vec<Value>> = LazyLock::new(|| records(volumes()));

fn records(lines: impl Iterator<Item = String>) -> Vec<Value> {
    lines.map(|line| serde_json::from_str(&line).unwrap()).collect()
}

fn text<'a>(record: &'a Value, field: &str) -> &'a str {
    record[field].as_str().unwrap_or("")
}

fn of(channel: Channel) -> impl Iterator<Item = &'static Value> {
    CONTACTS.iter().filter(move |record| text(record, "channel") == channel.code())
}

/// RFC 3339, or local time in Stockholm.
fn time(record: &Value, field: &str) -> Option<Instant> {
    static STOCKHOLM: LazyLock<Zone> = LazyLock::new(|| Zone::parse("Europe/Stockholm").unwrap());
    let text = record[field].as_str()?;
    Some(Instant::parse_rfc3339(text).unwrap_or_else(|| STOCKHOLM.resolve(text.parse().unwrap()).0))
}

/// How many arrive through a channel in each month, as the written local time has it.
fn by_month(channel: Channel) -> [usize; 12] {
    let mut months = [0; 12];
    for record in of(channel) {
        months[text(record, "received_at")[5..7].parse::<usize>().unwrap() - 1] += 1;
    }
    months
}

#[test]
fn the_year_is_the_same_every_time() {
    assert!(contacts().eq(contacts()) && volumes().eq(volumes()));
    assert_eq!(Channel::ALL.map(|channel| of(channel).count()), [913, 21_160, 1_527, 0, 0, 0, 302, 534, 258]);
    let answers = CONTACTS.iter().filter_map(|record| time(record, "first_response_at")).map(Instant::unix);
    assert_eq!(answers.sum::<i64>(), 37_521_410_076_301);
    assert_eq!(["offered", "answered", "wait_seconds"].map(total), [72_102, 64_608, 3_144_341]);
}

fn total(field: &str) -> i64 {
    VOLUMES.iter().map(|volume| volume[field].as_i64().unwrap()).sum()
}

#[test]
fn e_services_triple_over_the_summer() {
    let months = by_month(Channel::EService);
    assert!(months[..5].iter().all(|count| (28..=54).contains(count)), "{months:?}");
    assert!(months[5] < months[6] && months[6] < months[7] && months[7] < months[8] + 20, "{months:?}");
    assert!(months[8..].iter().all(|count| (98..=144).contains(count)), "{months:?}");
}

#[test]
fn mail_and_chat_come_as_promised() {
    let mail = by_month(Channel::Email);
    assert!(mail.iter().all(|count| (1_550..=2_050).contains(count)), "{mail:?}");
    let chat = by_month(Channel::Chat);
    assert!(chat[..4].iter().all(|count| *count == 0), "{chat:?}");
    assert!(chat[4..8].iter().all(|count| (40..=80).contains(count)), "{chat:?}");
    assert!(chat[9..].iter().all(|count| (330..=470).contains(count)), "{chat:?}");
    assert!(of(Channel::Unknown).count() * 50 < CONTACTS.len() && CONTACTS.len() < 40_000);
}

#[test]
fn phone_is_flat_and_not_every_call_is_answered_or_abandoned() {
    let mut months = [0; 12];
    for volume in VOLUMES.iter() {
        let count = |field: &str| volume[field].as_i64().unwrap();
        let month: usize = text(volume, "interval_start")[5..7].parse().unwrap();
        months[month - 1] += count("offered");
        assert!(count("answered") + count("abandoned") <= count("offered"));
    }
    assert!(months.iter().all(|count| (5_600..=6_400).contains(count)), "{months:?}");
    let (offered, answered, abandoned) = (total("offered"), total("answered"), total("abandoned"));
    assert!(answered + abandoned < offered);
    assert!((60..=80).contains(&(total("answered_in_threshold") * 100 / offered)));
    assert!((5..=9).contains(&(abandoned * 100 / offered)));
    assert!((20..=80).contains(&(total("wait_seconds") / answered)));
}

/// E-mails answered in time, late and never, in a reading.
fn mail_states(reading: Reading) -> [usize; 3] {
    let kalmar = kalmar();
    let mut states = [0; 3];
    for record in of(Channel::Email).filter(|record| text(record, "outcome") != "excluded") {
        let received = time(record, "received_at").unwrap();
        let due = kalmar.working_time(kalmar.day(received), Channel::Email).due(reading, 1, received);
        match time(record, "first_response_at") {
            Some(answered) if due.is_met_at(answered) => states[0] += 1,
            Some(_) => states[1] += 1,
            None => states[2] += 1,
        }
    }
    states
}

#[test]
fn about_99_of_100_mails_are_answered_in_time() {
    let [in_time, late, never] = mail_states(Reading::NextWorkingDay);
    let all = in_time + late + never;
    assert!((9_850..=9_950).contains(&(in_time * 10_000 / all)), "{in_time} {late} {never}");
    assert!((10..=20).contains(&(never * 10_000 / all)), "{never} of {all}");
    for reading in [Reading::BusinessHours, Reading::Working24h] {
        let [in_time, ..] = mail_states(reading);
        assert!((9_200..=9_750).contains(&(in_time * 10_000 / all)), "{reading:?} {in_time} of {all}");
    }
}

#[test]
fn what_is_never_answered_gathers_between_two_units() {
    let mut topics: BTreeMap<&str, usize> = BTreeMap::new();
    for record in of(Channel::Email).filter(|record| text(record, "outcome") == "open") {
        *topics.entry(text(record, "topic")).or_default() += 1;
    }
    let all: usize = topics.values().sum();
    assert!((topics["parkering"] + topics["felanmalan"]) * 2 > all, "{topics:?}");
}

#[test]
fn every_code_is_in_the_organisation_file() {
    let kalmar = kalmar();
    let agents: BTreeSet<&str> = kalmar.agents().iter().map(|agent| agent.code.as_str()).collect();
    let known = |code: &str, known: bool| code.is_empty() || known;
    let mut ids = BTreeSet::new();
    for record in CONTACTS.iter() {
        assert!(known(text(record, "topic"), kalmar.has_topic(text(record, "topic"))), "{record}");
        assert!(known(text(record, "unit"), kalmar.has_unit(text(record, "unit"))), "{record}");
        assert!(known(text(record, "agent"), agents.contains(text(record, "agent"))), "{record}");
        assert!(kalmar.has_source(text(record, "source")), "{record}");
        assert!(ids.insert((text(record, "source"), text(record, "external_id"))));
    }
}

#[test]
fn it_is_quiet_on_days_of_rest_and_closed_when_the_file_says_so() {
    let kalmar = kalmar();
    let (mut worked, mut rested) = (0, 0);
    for record in of(Channel::Email) {
        let day = kalmar.day(time(record, "received_at").unwrap());
        *if kalmar.working_time(day, Channel::Email).is_working_day(day) { &mut worked } else { &mut rested } += 1;
    }
    assert!(worked > 15 * rested && rested > 300, "{worked} {rested}");
    for day in ["2020-05-22", "2020-12-24", "2020-06-06", "2020-05-23"] {
        assert!(!volumes().any(|line| line.contains(day)), "{day}");
    }
    assert_eq!(volumes().filter(|line| line.contains("2020-04-30")).count(), 8);
}

#[test]
fn both_clock_changes_have_arrivals() {
    let count = |at: &str| CONTACTS.iter().filter(|record| text(record, "received_at") == at).count();
    for at in [
        "2020-03-29T01:50:00+01:00",
        "2020-03-29T03:10:00+02:00",
        "2020-10-25T02:30:00+02:00",
        "2020-10-25T02:30:00+01:00",
    ] {
        assert_eq!(count(at), 1, "{at}");
    }
    // A local time that the clock showed twice, from the source that writes local times.
    assert_eq!(count("2020-10-25T02:40:00"), 1);
}

#[test]
fn some_citizens_come_back_through_another_channel() {
    let mut channels: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    let mut linked = 0;
    for record in CONTACTS.iter().filter(|record| record["citizen"].is_string()) {
        linked += 1;
        channels.entry(text(record, "citizen")).or_default().insert(text(record, "channel"));
    }
    let back = linked - channels.len();
    assert!((12..=30).contains(&(back * 100 / linked)), "{back} of {linked}");
    assert!(channels.values().filter(|through| through.len() > 1).count() > 200);
}
