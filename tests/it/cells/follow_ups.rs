//! What follows contacts, against a count of the contacts that are kept in the end: whatever came late, twice, together, or
//! was amended; and what stays of it when pseudonyms are disposed of.

use std::collections::BTreeMap;

use kanalkoll::model::{
    Channel, Contact, Day, ExcludedReason, FollowUp, Instant, NextContact, OrganisationFile, Outcome,
};
use kanalkoll::rollup::{Bucket, CellKey, Cells, Grain};
use kanalkoll::service::Installation;
use kanalkoll::store::{StoreError, StoredContact};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use super::definitions::{self, assert_verified, cells, check, fresh_code};
use super::stream::{NOW, Sent};
use crate::support::{both, wait_for};

const DAY: i64 = 86_400;
/// 2020-09-01T10:00:00Z
const START: i64 = 1_598_954_400;

fn apply(installation: &Installation, code: &str) {
    let file = format!("code = \"{code}\"\nname = \"T\"\ncountry = \"SE\"\n[retention]\nlinkable_days = 1\n");
    installation.apply(OrganisationFile::from_toml(&file).unwrap(), NOW, &mut |_| ()).unwrap();
}

/// A contact of citizen `aa` about `bygglov`, so many seconds after the start.
fn contact(id: &str, channel: Channel, seconds: i64) -> Contact {
    let received_at = Instant::from_unix(START + seconds);
    Contact {
        source: "cases".into(),
        external_id: id.into(),
        channel,
        topic: "bygglov".into(),
        unit: String::new(),
        agent: String::new(),
        citizen: Some("aa".into()),
        received_at: received_at.into(),
        first_response_at: None,
        closed_at: Some(received_at.into()),
        outcome: Outcome::Closed,
        wait_seconds: None,
        handle_seconds: None,
        language: String::new(),
        called_back_at: None,
        continues: None,
        deliver_to: None,
        history: None,
    }
}

fn deliver(installation: &Installation, code: &str, contacts: &[Contact], size: usize) {
    let records: Vec<Sent> = contacts.iter().cloned().map(Sent::Contact).collect();
    definitions::deliver(installation, code, &records, &[size]);
}

fn kept(installation: &Installation, code: &str) -> Vec<StoredContact> {
    let (from, to) = (Instant::from_unix(0), Instant::from_unix(i64::MAX));
    installation.store().read::<_, StoreError>(|reader| reader.contacts_received(code, from, to)).unwrap()
}

/// What is kept of what follows each contact: seconds and channel.
fn nexts(installation: &Installation, code: &str) -> BTreeMap<String, Option<(i64, &'static str)>> {
    let next = |follow_up: FollowUp| follow_up.next.map(|next| (next.seconds, next.channel.code()));
    kept(installation, code).into_iter().map(|kept| (kept.contact.external_id.clone(), next(kept.follow_up))).collect()
}

/// Linkable and followed within each window, by grain, day or month, channel, unit or topic; and followed by the next channel.
type Counted = BTreeMap<(Bucket, Channel, String, Option<Channel>), [i64; 4]>;

fn naive_next(all: &[StoredContact], one: &StoredContact) -> Option<NextContact> {
    let place = |kept: &StoredContact| {
        (kept.contact.received_at.first(), kept.contact.source.clone(), kept.contact.external_id.clone())
    };
    let follows = |other: &&StoredContact| {
        linkable(other)
            && (&other.contact.citizen, &other.contact.topic) == (&one.contact.citizen, &one.contact.topic)
            && place(other) > place(one)
    };
    let next = all.iter().filter(follows).min_by_key(|other| place(other))?;
    let seconds = next.contact.received_at.first().unix() - one.contact.received_at.first().unix();
    (seconds <= 30 * DAY).then_some(NextContact { seconds, channel: next.contact.channel })
}

fn linkable(kept: &StoredContact) -> bool {
    let contact = &kept.contact;
    contact.citizen.is_some() && !contact.topic.is_empty() && contact.outcome.excluded_reason().is_none()
}

fn count(installation: &Installation, code: &str, follow_ups: impl Fn(&StoredContact) -> FollowUp) -> Counted {
    let organisation = definitions::organisation(installation, code);
    let mut counted = Counted::new();
    for kept in kept(installation, code) {
        let (contact, follow_up) = (&kept.contact, follow_ups(&kept));
        let date = organisation.day(contact.received_at.first()).date();
        let day = Day::from_date;
        let (day, month) = (day(date), day(jiff::civil::date(date.year(), date.month(), 1)));
        let (unit, topic) = (contact.unit.as_str(), contact.topic.as_str());
        let of_days = [(Bucket::Day(day), ""), (Bucket::Unit(day), unit), (Bucket::Topic(day), topic)];
        let of_months =
            [(Bucket::Month(month), ""), (Bucket::UnitMonth(month), unit), (Bucket::TopicMonth(month), topic)];
        for (bucket, code) in of_days.into_iter().chain(of_months) {
            let mut add = |next, counts: [i64; 4]| {
                let row = counted.entry((bucket, contact.channel, code.to_owned(), next)).or_default();
                row.iter_mut().zip(counts).for_each(|(sum, count)| *sum += count);
            };
            let within = |days| i64::from(follow_up.next.is_some_and(|next| next.seconds <= days * DAY));
            if follow_up.linkable {
                add(None, [1, within(1), within(7), within(30)]);
            }
            if let Some(next) = follow_up.next.filter(|_| matches!(bucket.grain(), Grain::Day | Grain::Month)) {
                add(Some(next.channel), [0, within(1), within(7), within(30)]);
            }
        }
    }
    counted
}

fn counted(cells: &Cells) -> Counted {
    let place = |key: &CellKey, next| (key.bucket, key.channel, key.dimension.clone(), next);
    let work = cells.work.iter().filter(|(_, counts)| counts.linkable != 0);
    let work = work.map(|(key, counts)| {
        let followed = [counts.within_1_day, counts.within_7_days, counts.within_30_days];
        (place(key, None), [counts.linkable, followed[0], followed[1], followed[2]])
    });
    let hops = cells.hops.iter().map(|(key, counts)| {
        (place(&key.cell, Some(key.next)), [0, counts.within_1_day, counts.within_7_days, counts.within_30_days])
    });
    work.chain(hops).collect()
}

/// Contacts of few citizens and topics, at few moments: ties, and distances of exactly a window.
fn contacts() -> impl Strategy<Value = Contact> {
    let what =
        (select(vec!["cases", "mail"]), 0..9_u8, select(vec!["", "bygglov", "skola"]), select(vec!["", "molde"]));
    let who = prop_oneof![1 => Just(None), 6 => select(vec!["aa", "bb"]).prop_map(Some)];
    let days = select(vec![0, 1, 2, 7, 8, 30, 31, 37, 60]);
    let outcome = prop_oneof![
        3 => Just(Outcome::Open),
        3 => Just(Outcome::Closed),
        1 => Just(Outcome::Excluded(ExcludedReason::Duplicate)),
    ];
    let channel = select(vec![Channel::Email, Channel::Phone, Channel::EService, Channel::Unknown]);
    (what, who, channel, (days, -1..2_i64), outcome, proptest::option::of(100..300_i32)).prop_map(
        |((source, id, topic, unit), citizen, channel, (days, seconds), outcome, handle_seconds)| Contact {
            source: source.into(),
            topic: topic.into(),
            unit: unit.into(),
            citizen: citizen.map(str::to_owned),
            outcome,
            closed_at: (outcome == Outcome::Closed).then(|| Instant::from_unix(START + days * DAY + seconds).into()),
            handle_seconds,
            ..contact(&id.to_string(), channel, days * DAY + seconds)
        },
    )
}

both! {
    fn follow_ups_are_those_of_the_contacts_that_are_kept_in_the_end(db) {
        let installation = Installation::new(db.store()).unwrap();
        check(20, &(vec(contacts(), 1..50), vec(1..9_usize, 1..4)), |(contacts, sizes)| {
            let code = fresh_code();
            apply(&installation, &code);
            let records: Vec<Sent> = contacts.into_iter().map(Sent::Contact).collect();
            definitions::deliver(&installation, &code, &records, &sizes);
            let all = kept(&installation, &code);
            let naive = |one: &StoredContact| {
                let chained = linkable(one);
                FollowUp { linkable: chained, next: naive_next(&all, one).filter(|_| chained), frozen: false }
            };
            for one in &all {
                assert_eq!(one.follow_up, naive(one), "{one:#?}");
            }
            assert_eq!(counted(&cells(&installation, &code)), count(&installation, &code, naive));
            assert_verified(&installation, &code);
        });
    }

    fn what_was_seen_outlives_the_pseudonyms(db) {
        let installation = Installation::new(db.store()).unwrap();
        let disposals = vec((0..40_usize, 30..70_i64), 1..4);
        check(12, &(vec(contacts(), 1..40), disposals), |(contacts, disposals)| {
            let code = fresh_code();
            apply(&installation, &code);
            for (place, contact) in contacts.iter().enumerate() {
                deliver(&installation, &code, std::slice::from_ref(contact), 1);
                for (_, days) in disposals.iter().filter(|(at, _)| *at == place) {
                    let before = cells(&installation, &code);
                    installation.retain(Instant::from_unix(START + days * DAY)).unwrap();
                    assert_eq!(cells(&installation, &code), before);
                    assert_verified(&installation, &code);
                }
            }
            assert_verified(&installation, &code);
            let before = cells(&installation, &code);
            assert_eq!(counted(&before), count(&installation, &code, |kept| kept.follow_up));
            installation.rebuild(&code, &mut |_| ()).unwrap();
            assert_eq!(cells(&installation, &code), before);
        });
    }

    fn the_last_second_of_a_window_counts(db) {
        let installation = Installation::new(db.store()).unwrap();
        let code = &fresh_code();
        apply(&installation, code);
        let day = organisation_day(&installation, code);
        for (seconds, expected) in [(DAY, [0, 1, 1, 1]), (DAY + 1, [0, 0, 1, 1]), (7 * DAY, [0, 0, 1, 1]),
            (7 * DAY + 1, [0, 0, 0, 1]), (30 * DAY, [0, 0, 0, 1]), (30 * DAY + 1, [0, 0, 0, 0])] {
            deliver(&installation, code, &[contact("a", Channel::Email, 0), contact("b", Channel::Chat, seconds)], 2);
            let counted = counted(&cells(&installation, code));
            let hop = counted.get(&(Bucket::Day(day), Channel::Email, String::new(), Some(Channel::Chat)));
            assert_eq!(hop.copied().unwrap_or_default(), expected, "{seconds}");
        }
    }

    fn a_late_contact_stands_between_those_around_it(db) {
        let installation = Installation::new(db.store()).unwrap();
        let code = &fresh_code();
        apply(&installation, code);
        deliver(&installation, code, &[contact("b", Channel::Phone, 900), contact("a", Channel::Email, 0)], 9);
        assert_eq!(nexts(&installation, code)["a"], Some((900, "phone")));
        deliver(&installation, code, &[contact("late", Channel::Visit, 400)], 1);
        assert_eq!(nexts(&installation, code)["a"], Some((400, "visit")));
        assert_eq!(nexts(&installation, code)["late"], Some((500, "phone")));
        // It was about something else; then it comes back, of the same second as another.
        let elsewhere = Contact { topic: "skola".into(), ..contact("late", Channel::Visit, 400) };
        deliver(&installation, code, &[elsewhere], 1);
        assert_eq!(nexts(&installation, code)["a"], Some((900, "phone")));
        assert_eq!(nexts(&installation, code)["late"], None);
        deliver(&installation, code, &[contact("late", Channel::Visit, 900)], 1);
        assert_eq!(nexts(&installation, code)["a"], Some((900, "phone")));
        assert_eq!(nexts(&installation, code)["b"], Some((0, "visit")));
        assert_verified(&installation, code);
    }

    fn a_disposed_contact_is_remembered_by_the_one_before_it(db) {
        let installation = Installation::new(db.store()).unwrap();
        let code = &fresh_code();
        apply(&installation, code);
        let open = Contact { outcome: Outcome::Open, closed_at: None, ..contact("open", Channel::Email, 0) };
        deliver(&installation, code, &[open, contact("gone", Channel::Phone, DAY)], 2);
        installation.retain(Instant::from_unix(START + 60 * DAY)).unwrap();
        let citizens: Vec<bool> = kept(&installation, code).iter().map(|kept| kept.contact.citizen.is_some()).collect();
        assert_eq!(citizens.iter().filter(|known| **known).count(), 1);
        assert_eq!(nexts(&installation, code)["open"], Some((DAY, "phone")));
        assert_verified(&installation, code);
        // Farther than the one that is gone: nothing changes. Nearer: it is the next.
        deliver(&installation, code, &[contact("after", Channel::Chat, 2 * DAY)], 1);
        assert_eq!(nexts(&installation, code)["open"], Some((DAY, "phone")));
        deliver(&installation, code, &[contact("nearer", Channel::Visit, 60)], 1);
        assert_eq!(nexts(&installation, code)["open"], Some((60, "visit")));
        // The one whose pseudonym was disposed of did not see those that came later.
        assert_eq!(nexts(&installation, code)["gone"], None);
        assert_verified(&installation, code);
        installation.rebuild(code, &mut |_| ()).unwrap();
        assert_eq!(nexts(&installation, code)["open"], Some((60, "visit")));
    }

    fn a_disposed_contact_that_is_sent_again_keeps_what_was_seen(db) {
        let installation = Installation::new(db.store()).unwrap();
        let code = &fresh_code();
        apply(&installation, code);
        let both = [contact("a", Channel::Email, 0), contact("b", Channel::Phone, DAY)];
        deliver(&installation, code, &both, 2);
        installation.retain(Instant::from_unix(START + 60 * DAY)).unwrap();
        let before = cells(&installation, code);
        deliver(&installation, code, &both[..1], 1);
        assert_eq!(nexts(&installation, code)["a"], Some((DAY, "phone")));
        assert_eq!(cells(&installation, code), before);
        assert_verified(&installation, code);
        // What it was about is another matter now: nothing is known of what followed in that.
        let elsewhere = Contact { topic: "skola".into(), ..contact("a", Channel::Email, 0) };
        deliver(&installation, code, &[elsewhere], 1);
        assert_eq!(nexts(&installation, code)["a"], None);
        assert_verified(&installation, code);
    }

    fn a_database_without_cells_by_month_gets_them(db) {
        const DOWN: &str = include_str!("../../../migrations/2026-11-22-900000_months/down.sql");
        let code = &fresh_code();
        let installation = Installation::new(db.store()).unwrap();
        apply(&installation, code);
        let contacts: Vec<Contact> = (0..60).map(|n| contact(&n.to_string(), Channel::Email, n * DAY)).collect();
        deliver(&installation, code, &contacts, 30);
        let expected = cells(&installation, code);
        drop(installation);
        db.execute(DOWN);
        db.execute("delete from __diesel_schema_migrations where version = '20261122900000'");
        // As the version before left it.
        db.execute("update organisation set cells_version = 1");
        db.execute(&format!("insert into hop_cell values ('{code}', 'topic', 18506, 'email', 'bygglov', 'email', 1, 1, 1)"));
        let opened = Installation::new(db.store()).unwrap();
        assert_eq!(cells(&opened, code), expected);
        assert_verified(&opened, code);
    }

    fn a_database_from_before_follow_ups_counts_what_follows(db) {
        const DOWN: [&str; 3] = [
            include_str!("../../../migrations/2026-11-22-900000_months/down.sql"),
            include_str!("../../../migrations/2026-11-22-600000_slices/down.sql"),
            include_str!("../../../migrations/2026-11-22-400000_trails/down.sql"),
        ];
        let code = &fresh_code();
        let installation = Installation::new(db.store()).unwrap();
        apply(&installation, code);
        let contacts: Vec<Contact> = (0..30).map(|n| contact(&n.to_string(), Channel::Email, n % 7 * DAY)).collect();
        deliver(&installation, code, &contacts, 30);
        let expected = cells(&installation, code);
        assert!(!expected.hops.is_empty());
        drop(installation);
        for down in DOWN {
            db.execute(down);
        }
        db.execute("delete from __diesel_schema_migrations where version in ('20261122400000', '20261122600000', '20261122900000')");
        let mut days = Vec::new();
        let opened = Installation::migrated(kanalkoll::store::Store::open(&db.url, 4).unwrap(), &mut |organisation, day| {
            days.push((organisation.to_owned(), day));
        });
        let opened = opened.unwrap();
        assert_eq!(cells(&opened, code), expected);
        assert_eq!(days.first(), Some(&(code.clone(), Day::parse("2020-09-01").unwrap())));
        assert_verified(&opened, code);
        days.clear();
        Installation::migrated(db.store(), &mut |organisation, day| days.push((organisation.to_owned(), day))).unwrap();
        assert_eq!(days, [], "once is enough");
    }
}

fn organisation_day(installation: &Installation, code: &str) -> Day {
    definitions::organisation(installation, code).day(Instant::from_unix(START))
}

/// Among 20,000 contacts of others and 2,000 of the same chain, PostgreSQL counts the rows that a contact more makes it read.
/// It has no statistics of the table yet, as in the midst of a first import.
#[test]
fn a_batch_reads_its_neighbours_and_nothing_else() {
    let Some(db) = crate::support::TestDb::postgres() else { return };
    let code = &fresh_code();
    let installation = Installation::new(db.store()).unwrap();
    apply(&installation, code);
    let other = |n: i64| Contact { citizen: Some(format!("{n:x}")), ..contact(&n.to_string(), Channel::Email, n * 60) };
    let same = |n: i64| contact(&format!("same-{n}"), Channel::Email, n * 600);
    let contacts: Vec<Contact> = (0..20_000).map(other).chain((0..2_000).map(same)).collect();
    deliver(&installation, code, &contacts, 10_000);
    drop(installation);
    let read = || -> Option<[i64; 2]> {
        let texts = db.texts(
            "select concat(n_tup_ins, ' ', seq_tup_read + coalesce(idx_tup_fetch, 0)) as text \
             from pg_stat_user_tables where relname = 'contact'",
        );
        let numbers: Vec<i64> = texts[0].split(' ').map(|text| text.parse().unwrap()).collect();
        numbers.try_into().ok()
    };
    let before = wait_for(20, || read().filter(|[inserted, _]| *inserted == 22_000)).unwrap();
    let installation = Installation::new(db.store()).unwrap();
    deliver(&installation, code, &[contact("late", Channel::Phone, 600_300)], 1);
    drop(installation);
    let after = wait_for(20, || read().filter(|[inserted, _]| *inserted == 22_001)).unwrap();
    assert!(after[1] - before[1] < 20, "{} rows", after[1] - before[1]);
}
