//! Fetching from systems that page, fail in the middle, say wait, are silent, err after a status of success, or go away: nothing is
//! lost, and nothing counts twice.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, AtomicI64, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant as Moment};

use kanalkoll::connect::{ClientSettings, HttpSettings, HttpSource, SourceError};
use kanalkoll::feeds::Feed;
use kanalkoll::model::Instant;
use kanalkoll::service::{Clock, ConnectedFeed, FeedReceipt, FetchError, FetchedFeed, Fetching, Installation};
use serde_json::{Value, json};

use super::system::{Asked, Reply, System};
use crate::support::{TestApp, TestDb, both, command, wait_for};

const NOW: i64 = 1_780_400_000;

pub(super) struct ManualClock(AtomicI64, AtomicBool);

impl ManualClock {
    fn new() -> ManualClock {
        ManualClock(AtomicI64::new(NOW), AtomicBool::new(false))
    }

    pub(super) fn forward(&self, seconds: i64) {
        self.0.fetch_add(seconds, Ordering::SeqCst);
    }
}

impl Clock for ManualClock {
    fn milliseconds(&self) -> i64 {
        self.0.load(Ordering::SeqCst) * 1_000
    }

    fn pause(&self, milliseconds: i64) {
        self.forward(milliseconds / 1_000);
    }

    fn stopping(&self) -> bool {
        self.1.load(Ordering::SeqCst)
    }
}

/// A feed of whole contacts; `pull` is what stands in `[pull]`.
pub(super) fn desk_text(pull: &str) -> String {
    format!(
        "title = \"Desk\"\nname = \"desk\"\nkind = \"pull\"\nrecord = \"contact\"\nformat = \"json\"\nrecords = \"/tickets\"\n\
         [constants]\nsource = \"desk\"\nchannel = \"email\"\n[fields]\nexternal_id = \"id\"\nreceived_at = \"at\"\n\
         topic = {{ first = [\"topic\"] }}\n[pull]\npath = \"/tickets\"\nlist = \"/tickets\"\n{pull}"
    )
}

pub(super) fn ticket(number: usize) -> Value {
    json!({ "id": format!("t{number:04}"), "at": "2026-06-01T08:00:00Z" })
}

fn tickets(numbers: impl Iterator<Item = usize>) -> Value {
    Value::Array(numbers.map(ticket).collect())
}

pub(super) fn connected(text: &str, settings: HttpSettings) -> Result<ConnectedFeed, SourceError> {
    let feed = Arc::new(Feed::from_toml(text).unwrap());
    let source = HttpSource::new(feed.clone(), settings)?;
    let fetching = Fetching::Pages { source: Mutex::new(Box::new(source)), every_seconds: 300 };
    let (organisation, name) = ("kalmar".to_owned(), "desk".to_owned());
    Ok(ConnectedFeed { organisation, name, feed, secret: String::new(), fetching: Some(fetching) })
}

pub(super) fn settings(address: &str) -> HttpSettings {
    HttpSettings {
        client: ClientSettings {
            address: address.to_owned(),
            private_network: true,
            certificates: None,
            timeout: Duration::from_millis(1_500),
        },
        token_address: None,
        user: "kanalkoll".to_owned(),
        secret: "s3cret".to_owned(),
        parameters: BTreeMap::from([("team".to_owned(), "7".to_owned())]),
        since: Instant::from_unix(NOW - 86_400),
    }
}

pub(super) fn feed(text: &str, address: &str) -> ConnectedFeed {
    connected(text, settings(address)).unwrap()
}

pub(super) struct Desk {
    installation: Installation,
    pub(super) clock: ManualClock,
}

impl Desk {
    pub(super) fn open(db: &TestDb) -> Desk {
        TestApp::prepare(db, "kalmar");
        Desk { installation: Installation::new(db.store()).unwrap(), clock: ManualClock::new() }
    }

    pub(super) fn fetch(&self, feed: &ConnectedFeed) -> Result<(FetchedFeed, FeedReceipt), FetchError> {
        let mut total = FeedReceipt::default();
        let fetched = self.installation.fetch_feed(feed, &self.clock, false, &mut |receipt| total.add(receipt));
        fetched.map(|fetched| (fetched, total))
    }

    pub(super) fn complete(&self, feed: &ConnectedFeed) -> FeedReceipt {
        let (fetched, receipt) = self.fetch(feed).unwrap();
        assert_eq!(fetched, FetchedFeed::Complete);
        receipt
    }
}

/// The ids that are stored, in their order.
pub(super) fn ids(db: &TestDb) -> Vec<String> {
    let mut ids = db.texts("select external_id as text from contact");
    ids.sort();
    ids
}

pub(super) fn expected(numbers: impl Iterator<Item = usize>) -> Vec<String> {
    numbers.map(|number| format!("t{number:04}")).collect()
}

/// How a page goes wrong, and what is said then.
type Fault = (fn(Value) -> Reply, &'static str);

/// Every way of paging: what `[pull]` says, and how the system answers.
type Way = (&'static str, fn(&Asked, usize) -> Reply);

pub(super) fn page(asked: &Asked, first: usize, size: usize) -> Value {
    let _ = asked;
    tickets((first..(first + size).min(25)).collect::<Vec<_>>().into_iter())
}

const WAYS: [Way; 6] = [
    ("paging = \"page\"\nsize = 10\nquery = { page = \"{page}\" }", |asked, _| {
        Reply::Json(json!({ "tickets": page(asked, (asked.number("page") - 1) * 10, 10) }))
    }),
    (
        "paging = \"offset\"\nsize = 10\noverlap = 3\nquery = { offset = \"{offset}\", limit = \"{size}\" }",
        |asked, _| {
            assert_eq!(asked.number("limit"), 10);
            Reply::Json(json!({ "tickets": page(asked, asked.number("offset"), 10) }))
        },
    ),
    ("paging = \"next\"\nnext = \"/meta/next\"", |asked, _| {
        let first = asked.number("from");
        let next = (first + 10 < 25).then(|| format!("/tickets?from={}", first + 10));
        Reply::Json(json!({ "tickets": page(asked, first, 10), "meta": { "next": next } }))
    }),
    ("paging = \"link_header\"", |asked, _| {
        let first = asked.number("from");
        let link =
            if first + 10 < 25 { format!("Link: <?from={}>; rel=\"next\"\r\n", first + 10) } else { String::new() };
        Reply::Raw(200, link, json!({ "tickets": page(asked, first, 10) }).to_string())
    }),
    ("paging = \"cursor\"\nnext = \"/cursor\"\nmore = \"/more\"\nquery = { cursor = \"{cursor}\" }", |asked, _| {
        let first = asked.parameter("cursor").map_or(0, |text| text.trim_start_matches("c%2F").parse().unwrap());
        let cursor = format!("c/{}", first + 10);
        Reply::Json(json!({ "tickets": page(asked, first, 10), "cursor": cursor, "more": first + 10 < 25 }))
    }),
    // An answer with five or more may have lost some: the period is halved until it has fewer.
    (
        "most = 5\nwindow_seconds = 40000\ntime_format = \"%s\"\nquery = { from = \"{since}\", to = \"{until}\" }",
        |asked, _| {
            let at = |number: usize| NOW - 86_400 + 3_400 * i64::try_from(number).unwrap();
            let within = (0..25).filter(|number| (asked.seconds("from")..asked.seconds("to")).contains(&at(*number)));
            Reply::Json(json!({ "tickets": tickets(within.take(5)) }))
        },
    ),
];

both! {
    fn every_way_of_paging_brings_every_record_once(db) {
        let desk = Desk::open(db);
        for (pull, answer) in WAYS {
            db.execute("delete from feed");
            db.execute("delete from contact");
            db.execute("delete from contact_cell");
            let system = System::start(answer);
            let feed = feed(&desk_text(pull), &system.url);
            let receipt = desk.complete(&feed);
            assert_eq!((ids(db), receipt.records.rejected), (expected(0..25), 0), "{pull}");
            assert!(system.asked().len() >= 3, "{pull}");
            // Not again before its time, and then only what is new.
            assert!(matches!(desk.fetch(&feed).unwrap().0, FetchedFeed::NotDue { .. }), "{pull}");
            desk.clock.forward(301);
            let again = desk.complete(&feed);
            assert_eq!((again.records.created, ids(db).len()), (0, 25), "{pull}");
        }
    }

    /// Each fault comes at the second of three pages, and once: what was stored before it stays, and the next try goes on there.
    fn a_fault_in_the_middle_loses_nothing_and_doubles_nothing(db) {
        let desk = Desk::open(db);
        let faults: [Fault; 8] = [
            (|_| Reply::Raw(429, "Retry-After: 4000\r\n".to_owned(), String::new()), "status 429"),
            (|_| Reply::Raw(500, String::new(), "boom".to_owned()), "status 500"),
            (Reply::Cut, "broke off"),
            (|_| Reply::Silence, "cannot be reached"),
            (|_| Reply::Json(json!({ "error": { "message": "mail anna@example.se" }, "tickets": [] })), "an error"),
            (|_| Reply::Raw(200, String::new(), "<html>Sign in</html>".to_owned()), "cannot be read"),
            (|_| Reply::Json(json!({ "result": "nothing" })), "no list at"),
            (|_| Reply::Raw(302, "Location: https://elsewhere.example/tickets\r\n".to_owned(), String::new()), "another host"),
        ];
        let (fault_number, failed) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicBool::new(false)));
        let (number, once) = (fault_number.clone(), failed.clone());
        let system = System::start(move |asked, _| {
            let (first, base) = (asked.number("offset"), number.load(Ordering::SeqCst) * 30);
            let whole = json!({ "tickets": tickets((base + first..base + (first + 10).min(25)).collect::<Vec<_>>().into_iter()) });
            if first == 10 && !once.swap(true, Ordering::SeqCst) {
                return faults[number.load(Ordering::SeqCst)].0(whole);
            }
            Reply::Json(whole)
        });
        let feed = feed(&desk_text("error = \"/error\"\npaging = \"offset\"\nsize = 10\nquery = { offset = \"{offset}\" }"), &system.url);
        let mut all = Vec::new();
        for (place, (_, said)) in faults.iter().enumerate() {
            fault_number.store(place, Ordering::SeqCst);
            failed.store(false, Ordering::SeqCst);
            desk.clock.forward(301);
            let error = desk.fetch(&feed).unwrap_err().to_string();
            assert!(error.contains(said) && !error.contains("anna@") && !error.contains("s3cret"), "{error}");
            let base = place * 30;
            all.extend(expected(base..base + 10));
            assert_eq!(ids(db), all, "after {said}");
            let stored = &desk.installation.feeds("kalmar").unwrap()[0];
            assert!(stored.failures == 1 && stored.failure.contains(said) && stored.lease_holder.is_empty(), "{stored:?}");
            // As long as the system wants, or as a failure in a row costs.
            let wait = if *said == "status 429" { 4_000 } else { 300 };
            assert_eq!(stored.due_at - desk.clock.now().unix(), wait, "{said}");
            assert!(matches!(desk.fetch(&feed).unwrap().0, FetchedFeed::NotDue { .. }));
            desk.clock.forward(wait);
            desk.complete(&feed);
            all.extend(expected(base + 10..base + 25));
            assert_eq!(ids(db), all, "{said}");
            let stored = &desk.installation.feeds("kalmar").unwrap()[0];
            assert_eq!((stored.failures, stored.failure.as_str()), (0, ""));
        }
    }

    fn a_system_that_goes_away_is_tried_ever_more_seldom(db) {
        let desk = Desk::open(db);
        let port = crate::support::free_port();
        let feed = feed(&desk_text(""), &format!("http://127.0.0.1:{port}"));
        let mut waits = Vec::new();
        for _ in 0..6 {
            assert!(desk.fetch(&feed).is_err());
            let wait = desk.installation.feeds("kalmar").unwrap()[0].due_at - desk.clock.now().unix();
            waits.push(wait);
            desk.clock.forward(wait);
        }
        assert_eq!(waits, [300, 600, 1_200, 2_400, 3_600, 3_600]);
    }

    /// Two instances, each with its own connection to the system, at the same time again and again.
    fn two_instances_never_fetch_the_same_page(db) {
        let desk = Desk::open(db);
        let system = System::start(|asked, _| {
            let first = asked.number("offset");
            Reply::Json(json!({ "tickets": tickets((first..(first + 10).min(95)).collect::<Vec<_>>().into_iter()) }))
        });
        let text = desk_text("paging = \"offset\"\nsize = 10\nquery = { offset = \"{offset}\" }");
        let created = AtomicUsize::new(0);
        std::thread::scope(|scope| {
            for _ in 0..2 {
                scope.spawn(|| {
                    let other = Installation::new(db.store()).unwrap();
                    let feed = feed(&text, &system.url);
                    for _ in 0..3 {
                        let fetched = other.fetch_feed(&feed, &desk.clock, false, &mut |receipt| {
                            created.fetch_add(usize::try_from(receipt.records.created).unwrap(), Ordering::SeqCst);
                        });
                        assert!(fetched.is_ok(), "{fetched:?}");
                    }
                });
            }
        });
        assert_eq!((ids(db), created.load(Ordering::SeqCst), system.asked().len()), (expected(0..95), 95, 10));
    }

    /// A lease that ran out is taken over, and whoever had it commits nothing any more.
    fn who_lost_the_lease_stores_nothing(db) {
        let desk = Desk::open(db);
        let (taken_over, url) = (Arc::new(AtomicBool::new(false)), Arc::new(Mutex::new(String::new())));
        let other = Arc::new(Installation::new(db.store()).unwrap());
        let (asked_once, own) = (taken_over.clone(), url.clone());
        let later = Arc::new(ManualClock::new());
        later.forward(1_000);
        let text = desk_text("");
        let (other_text, other_clock) = (text.clone(), later.clone());
        let system = System::start(move |_, number| {
            if number == 0 {
                // While the first waits for this answer its lease runs out, and another instance fetches all.
                let feed = feed(&other_text, &own.lock().unwrap());
                let fetched = other.fetch_feed(&feed, &*other_clock, true, &mut |_| ());
                asked_once.store(matches!(fetched, Ok(FetchedFeed::Complete)), Ordering::SeqCst);
                return Reply::Json(json!({ "tickets": [ticket(1), ticket(2)] }));
            }
            Reply::Json(json!({ "tickets": [ticket(1)] }))
        });
        url.lock().unwrap().clone_from(&system.url);
        let error = desk.fetch(&feed(&text, &system.url)).unwrap_err().to_string();
        assert!(taken_over.load(Ordering::SeqCst) && error.contains("another instance"), "{error}");
        assert_eq!(ids(db), expected(1..2));
    }

    /// The program is killed again and again, in the middle of an answer or right after it: between page and commit.
    fn a_kill_between_page_and_commit_loses_nothing_and_doubles_nothing(db) {
        TestApp::prepare(db, "kalmar");
        let folder = tempfile::tempdir().unwrap();
        let text = desk_text("paging = \"offset\"\nsize = 20\nquery = { offset = \"{offset}\" }");
        std::fs::write(folder.path().join("desk.toml"), text).unwrap();
        let answered = Arc::new(AtomicUsize::new(0));
        let count = answered.clone();
        let system = System::start(move |asked, _| {
            count.fetch_add(1, Ordering::SeqCst);
            let first = asked.number("offset");
            Reply::Json(json!({ "tickets": tickets((first..(first + 20).min(5_990)).collect::<Vec<_>>().into_iter()) }))
        });
        let run = || {
            let mut program = command();
            program
                .args(["feed", "run", "desk", "--organisation", "kalmar", "--once"])
                .env("KANALKOLL__DATABASE__URL", &db.url)
                .env("KANALKOLL__FEEDS__FOLDER", folder.path())
                .env("KANALKOLL__FEED__KALMAR__DESK__ADDRESS", &system.url)
                .env("KANALKOLL__FEED__KALMAR__DESK__PRIVATE_NETWORK", "true")
                .stdout(std::process::Stdio::null())
                .stderr(std::process::Stdio::null());
            program
        };
        let mut seen = 0;
        for round in 0..12_u64 {
            // The lease of the one that was killed.
            db.execute("update feed set leased_until = 0");
            let before = answered.load(Ordering::SeqCst);
            let mut child = run().spawn().unwrap();
            wait_for(20, || (answered.load(Ordering::SeqCst) >= before + 2).then_some(()));
            let until = Moment::now() + Duration::from_micros(700 * round);
            while Moment::now() < until {
                std::hint::spin_loop();
            }
            child.kill().unwrap();
            child.wait().unwrap();
            let stored = ids(db);
            assert!(stored.len() >= seen && stored.len().is_multiple_of(20) || stored.len() == 5_990, "{}", stored.len());
            assert_eq!(stored, expected(0..stored.len()));
            seen = stored.len();
        }
        assert!(seen < 5_990, "every kill came after the end");
        db.execute("update feed set leased_until = 0");
        assert!(run().status().unwrap().success());
        assert_eq!(ids(db), expected(0..5_990));
        let verify = command().args(["cells", "verify", "--organisation", "kalmar", "--database", &db.url]).output().unwrap();
        assert!(verify.status.success());
    }

    /// Where nothing tells what changed, everything that is still open here is asked for again, and its answers name their case by the
    /// address that was asked.
    fn what_is_open_is_asked_for_again_until_it_is_closed(db) {
        let desk = Desk::open(db);
        let system = System::start(|asked, _| {
            let (path, round) = (asked.path().to_owned(), asked.seconds("since") > NOW - 86_400);
            Reply::Json(match path.as_str() {
                "/7/tickets" if !round => json!({ "data": [{ "id": "a", "at": "2026-06-01T08:00:00Z" }, { "id": "b", "at": "2026-06-01T08:10:00Z" }] }),
                "/7/tickets" => json!({ "data": [] }),
                "/7/tickets/a" => json!({ "data": { "closed": "2026-06-02T09:00:00Z" } }),
                "/7/tickets/b" => return Reply::Raw(404, String::new(), String::new()),
                other => panic!("{other}"),
            })
        });
        let text = "title = \"Open\"\nname = \"desk\"\nkind = \"pull\"\nrecord = \"contact\"\nformat = \"json\"\n\
            [constants]\nsource = \"desk\"\nchannel = \"email\"\n\
            [[part]]\neach = \"/data\"\nwhen = [{ column = \"id\", present = true }]\ncontact = \"id\"\nkey = { text = \"ticket\" }\n\
            [part.facts]\nreceived = { column = \"at\", as = \"time\" }\n\
            [[part]]\nwhen = [{ column = \"/data/closed\", present = true }]\ncontact = \"?/id\"\nkey = { text = \"closing\" }\n\
            [part.facts]\nclosed = { column = \"/data/closed\", as = \"time\" }\n\
            [fold]\nreceived = { min = \"received\" }\nclosed = { max = \"closed\" }\n\
            [fields]\nreceived_at = \"received\"\nclosed_at = \"closed\"\noutcome = { text = \"answered\", when = [{ column = \"closed\", present = true }] }\n\
            [pull]\nparameters = [\"team\"]\npath = \"/{team}/tickets\"\nlist = \"/data\"\nid = \"id\"\nreread = \"open\"\n\
            time_format = \"%s\"\nquery = { since = \"{since}\" }\n[[pull.each]]\npath = \"/{team}/tickets/{id}\"\nonly = \"open\"\n";
        let feed = feed(text, &system.url);
        desk.complete(&feed);
        desk.clock.forward(301);
        desk.complete(&feed);
        assert_eq!(db.texts("select outcome as text from contact order by external_id"), ["answered", "open"]);
        let asked = |path: &str| system.asked().iter().filter(|asked| asked.path() == path).count();
        // In the first run they were both open already when the list was over.
        assert_eq!((asked("/7/tickets/a"), asked("/7/tickets/b")), (1, 2));
    }
}
