//! Rules of `src/rollup/mod.rs`.

mod answer;

use proptest::collection::vec;
use proptest::option;

use kanalkoll::model::{
    Channel, Contact, Day, ExcludedReason, Instant, Organisation, OrganisationFile, Outcome, Volume,
};
use kanalkoll::rollup::{Bucket, CellKey, Cells, ContactCounts, Fold, Grain, QueueCounts, TimeCounts};

use proptest::prelude::*;
use proptest::sample::select;

fn organisation() -> Organisation {
    let toml = "code = \"x\"\nname = \"X\"\ncountry = \"SE\"\n\
                [[source]]\ncode = \"letters\"\nfirst_response = \"unknown\"\n\
                [[source]]\ncode = \"mail\"\nclosing_answers = false\n\
                [[response]]\nfrom = \"2020-06-01\"\nreading = \"business_hours\"\n\
                [[queue]]\nfrom = \"2020-06-01\"\nthreshold_seconds = { phone = 40 }\n";
    Organisation::try_from(OrganisationFile::from_toml(toml).unwrap()).unwrap()
}

fn outcome() -> impl Strategy<Value = Outcome> {
    let plain = [
        Outcome::Open,
        Outcome::Answered,
        Outcome::Closed,
        Outcome::Abandoned,
        Outcome::Transferred,
        Outcome::Callback,
    ];
    prop_oneof![4 => select(plain.to_vec()), 1 => select(ExcludedReason::ALL.to_vec()).prop_map(Outcome::Excluded)]
}

fn contact() -> impl Strategy<Value = Contact> {
    let what = (
        select(Channel::ALL.to_vec()),
        select(vec!["cases", "letters", "mail"]),
        select(vec!["", "a", "b"]),
        outcome(),
    );
    let times = (1_583_000_000..1_604_000_000_i64, option::of(0..900_000_i64), option::of(0..900_000_i64));
    (what, times, option::of(0..90), option::of(0..900)).prop_map(|(what, times, wait_seconds, handle_seconds)| {
        let (channel, source, unit, outcome) = what;
        let (received, answer, closing) = times;
        Contact {
            source: source.to_owned(),
            external_id: String::new(),
            channel,
            topic: unit.to_owned(),
            unit: unit.to_owned(),
            agent: String::new(),
            citizen: None,
            received_at: Instant::from_unix(received).into(),
            first_response_at: answer.map(|seconds| Instant::from_unix(received + seconds).into()),
            closed_at: closing.map(|seconds| Instant::from_unix(received + seconds).into()),
            outcome,
            wait_seconds,
            handle_seconds,
            language: String::new(),
            called_back_at: None,
            continues: None,
            deliver_to: None,
            history: None,
        }
    })
}

fn volume() -> impl Strategy<Value = Volume> {
    let measured = (option::of(0..9_i64), option::of(0..9_i64), option::of(select(vec![20, 40])));
    (1_583_000_000..1_604_000_000_i64, select(vec![30, 60, 1_440]), 0..50_i64, measured).prop_map(
        |(start, interval_minutes, offered, (answered_in_threshold, abandoned_in_threshold, threshold_seconds))| {
            Volume {
                source: "trio".to_owned(),
                queue: "main".to_owned(),
                channel: Channel::Phone,
                interval_start: Instant::from_unix(start),
                interval_minutes,
                offered,
                answered: offered / 2,
                answered_in_threshold,
                abandoned: offered / 3,
                abandoned_in_threshold,
                threshold_seconds,
                wait_seconds: answered_in_threshold.map(|count| count * 7),
                handle_seconds: abandoned_in_threshold.map(|count| count * 9),
            }
        },
    )
}

fn cells() -> impl Strategy<Value = Cells> {
    // Few keys, so that cells meet.
    let of_days: [fn(Day) -> Bucket; 6] =
        [Bucket::Day, Bucket::Unit, Bucket::Topic, Bucket::Month, Bucket::UnitMonth, Bucket::TopicMonth];
    let bucket = prop_oneof![
        1 => (0..3_i64).prop_map(|hour| Bucket::Hour(Instant::from_unix(hour))),
        6 => (select(of_days.to_vec()), 0..3_i32).prop_map(|(bucket, day)| bucket(Day::from_epoch(day))),
    ];
    let key = (bucket, select(vec![Channel::Email, Channel::Phone]), "[ab]?");
    let key = key.prop_map(|(bucket, channel, dimension)| CellKey { bucket, channel, dimension });
    vec((key, -9..9_i64, -9..9_i64, 0..90_000_i64), 0..12).prop_map(|rows| {
        let mut cells = Cells::default();
        for (key, received, offered, seconds) in rows {
            let counts = ContactCounts { received, late_seconds: seconds, ..ContactCounts::default() };
            cells.contacts.insert(key.clone(), counts);
            cells.times.insert(key.clone(), TimeCounts::one(seconds));
            cells.queues.insert(key, QueueCounts { offered, wait_seconds: seconds, ..QueueCounts::default() });
        }
        cells
    })
}

fn sum(parts: &[(&Cells, i64)]) -> Cells {
    let mut total = Cells::default();
    for (cells, sign) in parts {
        total.add(cells, *sign);
    }
    total.without_zeros()
}

fn folded(organisation: &Organisation, contacts: &[(&Contact, i64)], volumes: &[(&Volume, i64)]) -> Cells {
    let mut fold = Fold::new(organisation);
    for (contact, sign) in contacts {
        fold.contact(contact, *sign);
    }
    for (volume, sign) in volumes {
        fold.volume(volume, *sign);
    }
    fold.into_cells().without_zeros()
}

proptest! {
    #[test]
    fn cells_form_a_commutative_group(a in cells(), b in cells(), c in cells()) {
        prop_assert_eq!(sum(&[(&a, 1), (&b, 1)]), sum(&[(&b, 1), (&a, 1)]));
        prop_assert_eq!(sum(&[(&sum(&[(&a, 1), (&b, 1)]), 1), (&c, 1)]), sum(&[(&a, 1), (&sum(&[(&b, 1), (&c, 1)]), 1)]));
        prop_assert!(sum(&[(&a, 1), (&a, -1)]).is_empty());
        prop_assert_eq!(sum(&[(&a, 1), (&b, 1), (&b, -1)]), a.clone().without_zeros());
        prop_assert_eq!(sum(&[(&a, 1), (&Cells::default(), 1)]), a.without_zeros());
    }

    #[test]
    fn what_is_added_and_taken_away_leaves_nothing(contacts in vec(contact(), 0..20), volumes in vec(volume(), 0..10)) {
        let organisation = organisation();
        let contacts: Vec<(&Contact, i64)> = contacts.iter().flat_map(|contact| [(contact, 1), (contact, -1)]).collect();
        let volumes: Vec<(&Volume, i64)> = volumes.iter().flat_map(|volume| [(volume, 1), (volume, -1)]).collect();
        prop_assert!(folded(&organisation, &contacts, &volumes).is_empty());
    }

    #[test]
    fn an_amendment_is_the_difference_of_two_folds(before in contact(), after in contact(), others in vec(contact(), 0..9)) {
        let organisation = organisation();
        let others: Vec<(&Contact, i64)> = others.iter().map(|contact| (contact, 1)).collect();
        let with = |contact| folded(&organisation, &[others.as_slice(), &[(contact, 1)]].concat(), &[]);
        let difference = folded(&organisation, &[(&after, 1), (&before, -1)], &[]);
        prop_assert_eq!(sum(&[(&with(&before), 1), (&difference, 1)]), with(&after));
    }

    /// What came is what queues were offered, and the contacts of the channels without a queue.
    #[test]
    fn what_came_is_counted_once(contacts in vec(contact(), 0..20), volumes in vec(volume(), 0..10)) {
        let organisation = organisation();
        let contacts: Vec<(&Contact, i64)> = contacts.iter().map(|contact| (contact, 1)).collect();
        let volumes: Vec<(&Volume, i64)> = volumes.iter().map(|volume| (volume, 1)).collect();
        let mut cells = folded(&organisation, &contacts, &volumes);
        let mut expected: std::collections::BTreeMap<&CellKey, (i64, i64)> = std::collections::BTreeMap::new();
        for (key, counts) in cells.contacts.iter().filter(|(key, _)| key.grain() != Grain::Hour) {
            let kept = counts.received - counts.excluded();
            let place = expected.entry(key).or_default();
            place.0 += if key.channel.is_queued() { 0 } else { kept };
            place.1 += kept;
        }
        for (key, counts) in cells.queues.iter().filter(|(key, _)| key.grain() != Grain::Hour) {
            expected.entry(key).or_default().0 += counts.offered;
        }
        cells.work.retain(|_, counts| (counts.came, counts.contacts) != (0, 0));
        expected.retain(|_, counts| *counts != (0, 0));
        let found = cells.work.iter().map(|(key, counts)| (key, (counts.came, counts.contacts))).collect();
        prop_assert_eq!(expected, found);
    }

    /// The promise of the documentation: `received` is the sum of its parts, in each grain once.
    #[test]
    fn a_contact_is_counted_once_in_each_grain(contact in contact()) {
        let organisation = organisation();
        let cells = folded(&organisation, &[(&contact, 1)], &[]);
        prop_assert_eq!(cells.contacts.len(), Grain::ALL.len());
        for (key, counts) in &cells.contacts {
            prop_assert_eq!(counts.received, 1);
            for reading in kanalkoll::model::Reading::ALL {
                let parts = counts.excluded() + counts.unknown + counts.unanswered + counts.closed_unanswered + counts.in_time(reading) + counts.late(reading);
                prop_assert_eq!(parts, i64::from(contact.channel.awaits_response() || contact.outcome.excluded_reason().is_some()));
            }
            let timed = cells.times.get(key).map_or(0, |times| times.buckets().iter().sum::<i64>());
            prop_assert_eq!(timed, if key.grain() == Grain::Hour { 0 } else { counts.in_time_working_24h + counts.late_working_24h });
        }
    }
}
