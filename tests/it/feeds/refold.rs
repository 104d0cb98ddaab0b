//! Messages that were rejected are read again, and contacts that wait in vain are given up.

use std::collections::BTreeMap;
use std::sync::Arc;

use kanalkoll::feeds::{Feed, Format, Request};
use kanalkoll::ingest::Kind;
use kanalkoll::model::{Instant, OrganisationFile};
use kanalkoll::service::{ConnectedFeeds, Delivery, Installation, random_id};
use kanalkoll::store::QuarantineFilter;

use crate::support::{TestDb, both};

const NOW: Instant = Instant::from_unix(1_780_400_000);
const DAY: i64 = 86_400;

/// Cases of which one message tells the arrival and another the topic; `topics` is the lookup table.
fn feed(topics: &str) -> Arc<Feed> {
    let text = format!(
        "title = 'Cases'\nname = 'cases'\nkind = 'push'\nrecord = 'contact'\nformat = 'json'\n[constants]\nsource = 'cases'\n\
         channel = 'email'\n[[part]]\ncontact = 'id'\nkey = 'event'\nversion = 'version'\n[part.facts]\n\
         at = {{ first = ['at'], as = 'time' }}\ntopic = {{ column = 'topic', values = {{ {topics} }}, when = [{{ column = 'topic', present = true }}] }}\n\
         word = {{ first = ['word'] }}\n\
         [fold]\nreceived = {{ min = 'at' }}\ntopic = {{ last = 'topic' }}\nword = {{ last = 'word' }}\n\
         [fields]\nreceived_at = 'received'\ntopic = 'topic'\noutcome = {{ column = 'word', values = {{ done = 'answered', \"\" = 'open' }} }}\n"
    );
    Arc::new(Feed::from_toml(&text).unwrap())
}

fn installation(db: &TestDb) -> Installation {
    let installation = Installation::new(db.store()).unwrap();
    let file = OrganisationFile::from_toml("code = \"o\"\nname = \"O\"\ncountry = \"SE\"").unwrap();
    installation.apply(file, NOW, &mut |_| ()).unwrap();
    installation
}

fn send(installation: &Installation, feed: &Feed, now: Instant, body: &str) {
    let format = Format::Mapped(feed.mapping.clone());
    let request = Request::at(now);
    let delivery =
        Delivery { organisation: "o", kind: Kind::Contact, format: &format, now, receipt: random_id(), request };
    installation.receive(&delivery, body.as_bytes()).unwrap();
}

both! {
    fn a_rejected_message_is_read_again_when_the_feed_was_mended(db) {
        let installation = installation(db);
        let first = feed("gata = 'gata'");
        send(&installation, &first, NOW, r#"{"id":"a","event":"new","version":"1","at":"2026-06-01T08:00:00Z"}"#);
        send(&installation, &first, NOW, r#"{"id":"a","event":"topic","version":"2","topic":"park"}"#);
        assert_eq!(db.texts("select topic as text from contact"), [""]);
        assert_eq!(db.texts("select reason as text from quarantine"), ["not_mapped"]);
        let retry = |feed: &Feed| {
            let filter = QuarantineFilter { receipt: None, reason: None };
            installation.retry("o", &filter, &Format::Mapped(feed.mapping.clone()), NOW).unwrap()
        };
        let still = retry(&first);
        assert_eq!((still.tried, still.taken, still.rejected.get("not_mapped")), (1, 0, Some(&1)));
        let mended = retry(&feed("gata = 'gata', park = 'park'"));
        assert_eq!((mended.tried, mended.taken, db.count("quarantine")), (1, 1, 0));
        assert_eq!(db.texts("select topic as text from contact"), ["park"]);
    }

    /// The parts are sound, what they make is not: mended, the contact is folded of the parts that are here.
    fn a_rejected_contact_is_folded_again_of_its_parts(db) {
        let installation = installation(db);
        let first = feed("gata = 'gata'");
        send(&installation, &first, NOW, r#"{"id":"a","event":"new","version":"1","at":"2026-06-01T08:00:00Z","word":"klar"}"#);
        assert_eq!((db.count("contact"), db.texts("select reason as text from quarantine")), (0, vec!["not_mapped".to_owned()]));
        let change = toml::from_str("[fields.outcome.values]\nklar = 'answered'").unwrap();
        let text = "title = 'Cases'\nname = 'cases'\nkind = 'push'\nrecord = 'contact'\nformat = 'json'\n[constants]\nsource = 'cases'\n\
            channel = 'email'\n[[part]]\ncontact = 'id'\nkey = 'event'\n[part.facts]\nat = { first = ['at'], as = 'time' }\nword = { first = ['word'] }\n\
            [fold]\nreceived = { min = 'at' }\nword = { last = 'word' }\n[fields]\nreceived_at = 'received'\n\
            outcome = { column = 'word', values = { done = 'answered' } }\n";
        let mended = Feed::changed(text, &change).unwrap();
        let filter = QuarantineFilter { receipt: None, reason: None };
        let retried = installation.retry("o", &filter, &Format::Mapped(mended.mapping), NOW).unwrap();
        assert_eq!((retried.taken, db.count("quarantine"), db.count("contact")), (1, 0, 1));
    }

    fn what_waits_for_a_month_is_rejected_and_forgotten(db) {
        let installation = installation(db);
        let cases = feed("gata = 'gata'");
        let feeds = ConnectedFeeds::new(BTreeMap::from([("cases".to_owned(), cases.clone())]), Vec::new());
        send(&installation, &cases, NOW, r#"{"id":"a","event":"topic","version":"2","topic":"gata"}"#);
        send(&installation, &cases, NOW, r#"{"id":"b","event":"new","version":"1","at":"2026-06-01T08:00:00Z"}"#);
        send(&installation, &cases, NOW.plus_seconds(10 * DAY), r#"{"id":"c","event":"topic","version":"2","topic":"gata"}"#);
        assert_eq!(installation.reject_incomplete(&feeds, NOW.plus_seconds(29 * DAY)).unwrap(), 0);
        assert_eq!(installation.reject_incomplete(&feeds, NOW.plus_seconds(31 * DAY)).unwrap(), 1);
        assert_eq!(db.texts("select external_id as text from part order by external_id"), ["b", "c"]);
        let kept = db.texts("select mapping || ' ' || reason || ' ' || field || ' ' || record as text from quarantine");
        assert!(kept[0].starts_with("cases missing received_at ") && kept[0].contains("gata"), "{kept:?}");
        assert_eq!(installation.reject_incomplete(&feeds, NOW.plus_seconds(31 * DAY)).unwrap(), 0);
    }
}
