//! Every shipped feed that folds, through the service into the database: deliveries in any order, repeated, and lost and read again end in
//! the same contacts.

use kanalkoll::feeds::Format;
use kanalkoll::ingest::Kind;
use kanalkoll::model::{Instant, OrganisationFile};
use kanalkoll::service::{Delivery, Installation, random_id};

use crate::events::{Told, all};
use crate::random::Random;
use crate::support::{TestDb, both};

const NOW: Instant = Instant::from_unix(1_780_400_000);

/// How many ways to deliver are compared with the first, one by one in order.
const WAYS: usize = 6;

/// The places of the messages in the order in which they are delivered, and whether each is a repeat.
fn deliveries(way: usize, count: usize, random: &mut Random) -> Vec<(usize, bool)> {
    let in_order = || (0..count).map(|place| (place, false));
    let mut shuffled: Vec<(usize, bool)> = in_order().collect();
    for place in (1..count).rev() {
        shuffled.swap(place, random.index(place + 1));
    }
    let repeats = |sent: &[(usize, bool)]| sent.iter().rev().map(|(place, _)| (*place, true)).collect::<Vec<_>>();
    match way {
        0 => in_order().collect(),
        1 => in_order().rev().collect(),
        // One is lost, and all are read again.
        2 => shuffled[1..].iter().copied().chain(in_order()).collect(),
        _ => shuffled.iter().copied().chain(repeats(&shuffled)).collect(),
    }
}

/// Every column of the contacts of an organisation that messages decide.
fn rows(db: &TestDb, organisation: &str) -> Vec<String> {
    let optional = |column: &str| format!(" || ' ' || coalesce(cast({column} as text), '-')");
    let columns = ["first_response_at", "closed_at", "wait_seconds", "handle_seconds", "topic", "language"];
    let columns: String = columns.map(optional).concat();
    db.texts(&format!(
        "select source || ' ' || external_id || ' ' || channel || ' ' || outcome || ' ' || cast(received_at as text){columns} || ' ' || \
         closings || ' ' || case when citizen is null then 'unknown' else 'known' end as text from contact \
         where organisation = '{organisation}' order by source, external_id"
    ))
}

fn deliver(installation: &Installation, organisation: &str, told: &Told, sent: &[(usize, bool)]) {
    let format = Format::Mapped(told.mapping());
    for (place, is_repeat) in sent {
        let request = told.request(*place, *is_repeat);
        let delivery =
            Delivery { organisation, kind: Kind::Contact, format: &format, now: NOW, receipt: random_id(), request };
        installation.receive(&delivery, told.messages[*place].as_bytes()).unwrap();
    }
}

both! {
    fn the_ways_of_deliveries_do_not_matter(db) {
        let installation = Installation::new(db.store()).unwrap();
        let mut random = Random::new(15);
        for way in 0..WAYS {
            let organisation = format!("o{way}");
            let file = format!("code = \"{organisation}\"\nname = \"O\"\ncountry = \"SE\"");
            installation.apply(OrganisationFile::from_toml(&file).unwrap(), NOW, &mut |_| ()).unwrap();
            for told in all() {
                let sent = deliveries(way, told.messages.len(), &mut random);
                deliver(&installation, &organisation, told, &sent);
            }
            assert!(installation.verify(&organisation, &mut |_| ()).unwrap().holds());
        }
        let expected = rows(db, "o0");
        let sources: std::collections::BTreeSet<&str> = expected.iter().filter_map(|row| row.split(' ').next()).collect();
        assert_eq!(sources.len(), all().count(), "{sources:?}");
        for way in 1..WAYS {
            let found = rows(db, &format!("o{way}"));
            let other: Vec<_> = expected.iter().zip(&found).filter(|(one, other)| one != other).collect();
            assert!(other.is_empty() && found.len() == expected.len(), "way {way}: {other:#?}");
        }
    }
}
