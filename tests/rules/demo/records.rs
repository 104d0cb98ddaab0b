//! The records of the sample hold by the rules of the real ingest, and come when there is somebody to send them.

use std::collections::BTreeSet;

use kanalkoll::feeds::{Format, Request, decode};
use kanalkoll::ingest::{Context, Item, Record, RepeatedHours};
use kanalkoll::model::{Channel, Contact, Day, Volume};

use super::{TOLD, Told, text, time};

/// What is taken and what is rejected of lines, at the end of the sample.
fn taken<R: Record>(told: &Told, lines: &[String]) -> usize {
    let (pseudonym, input) = (|citizen: &str| citizen.to_owned(), lines.join("\n"));
    let (now, repeated_hours) = (told.until, &RepeatedHours::default());
    let context = Context { organisation: &told.organisation, now, pseudonym: &pseudonym, repeated_hours };
    let request = Request::at(now);
    let items = decode::<R>(&Format::Ndjson, Box::new(input.as_bytes()), &request, &context);
    items
        .map(|item| match item.unwrap() {
            Item::Record { .. } => 1,
            Item::Rejected { fault, record, .. } => panic!("{fault:?}: {record}"),
            Item::Dropped { .. } => 0,
        })
        .sum()
}

#[test]
fn every_record_is_taken() {
    for told in TOLD.iter() {
        let contacts = taken::<Contact>(told, &told.history.contacts);
        assert_eq!((contacts, contacts > 24_000), (told.contacts.len(), true));
        let volumes = taken::<Volume>(told, &told.history.volumes);
        assert_eq!((volumes, volumes > 3_500), (told.volumes.len(), true));
    }
}

#[test]
fn nothing_is_known_of_what_comes_after_the_end() {
    for told in TOLD.iter() {
        for record in &told.contacts {
            for field in ["received_at", "first_response_at", "closed_at"] {
                assert!(time(record, field).is_none_or(|at| at <= told.until), "{record} at {}", told.until);
            }
        }
        let half_hour = |record| time(record, "interval_start").unwrap().plus_seconds(1_800);
        assert!(told.volumes.iter().all(|record| half_hour(record) <= told.until));
        for asked in &told.history.asked {
            assert!(asked.at <= told.until && asked.answer.iter().all(|(at, _)| asked.at < *at && *at <= told.until));
        }
    }
}

#[test]
fn every_code_is_in_the_organisation_file() {
    for Told { organisation, contacts, .. } in TOLD.iter() {
        let agents: BTreeSet<&str> = organisation.agents().iter().map(|agent| agent.code.as_str()).collect();
        let known = |code: &str, known: bool| code.is_empty() || known;
        let mut ids = BTreeSet::new();
        for record in contacts {
            assert!(known(text(record, "topic"), organisation.has_topic(text(record, "topic"))), "{record}");
            assert!(known(text(record, "unit"), organisation.has_unit(text(record, "unit"))), "{record}");
            assert!(known(text(record, "agent"), agents.contains(text(record, "agent"))), "{record}");
            assert!(organisation.has_source(text(record, "source")), "{record}");
            assert!(ids.insert((text(record, "source"), text(record, "external_id"))));
        }
    }
}

#[test]
fn it_is_quiet_on_days_of_rest_and_closed_when_the_file_says_so() {
    for told in TOLD.iter() {
        let organisation = &told.organisation;
        let (mut worked, mut rested) = (0, 0);
        for record in told.of(Channel::Email) {
            let day = organisation.day(time(record, "received_at").unwrap());
            *if organisation.works(day) { &mut worked } else { &mut rested } += 1;
        }
        assert!(worked > 15 * rested && rested > 300, "{worked} {rested}");
        for record in &told.volumes {
            let day = Day::parse(&text(record, "interval_start")[..10]).unwrap();
            assert!(organisation.works(day), "{record}");
        }
    }
    let calls = |day: &str| TOLD[0].history.volumes.iter().filter(|line| line.contains(day)).count();
    // A whole day, one that closes at noon, the day before a weekend off, Christmas Eve, midsummer.
    let days = ["2026-04-29", "2026-04-30", "2026-05-15", "2025-12-24", "2026-06-19"];
    assert_eq!(days.map(calls), [16, 8, 0, 0, 0]);
}

#[test]
fn both_clock_changes_have_arrivals() {
    // Of a sample that knows both, with all that came before and after.
    let noon = &TOLD[0];
    let count = |at: &str| noon.contacts.iter().filter(|record| text(record, "received_at") == at).count();
    for at in [
        "2026-03-29T01:50:00+01:00",
        "2026-03-29T03:10:00+02:00",
        "2026-10-25T02:30:00+02:00",
        "2026-10-25T02:30:00+01:00",
    ] {
        assert_eq!(count(at), 1, "{at}");
    }
    // A local time that the clock showed twice, from the source that writes local times.
    assert_eq!(count("2026-10-25T02:40:00"), 1);
    // A sample that ends in the second of the two hours knows all three of the night, one that begins a year later as well.
    let night = &TOLD[1];
    let of_the_night = night.contacts.iter().filter(|record| text(record, "received_at").starts_with("2026-10-25T02"));
    assert_eq!(of_the_night.count(), 3);
    // In spring, the hour that there was not has none.
    let spring = &TOLD[2];
    let missing = spring.contacts.iter().filter(|record| text(record, "received_at").starts_with("2027-03-28T02"));
    assert_eq!(missing.count(), 0);
}
