//! Messages of feeds: in whatever order, however often and in whatever pieces they come, the same contacts stand in the database.

use kanalkoll::feeds::{Format, Mapping, Request, shipped_feed};
use kanalkoll::ingest::Kind;
use kanalkoll::model::{Instant, OrganisationFile};
use kanalkoll::service::{Delivery, FeedReceipt, Installation, random_id};
use serde_json::{Value, json};

use crate::support::{TestDb, both};

const NOW: Instant = Instant::from_unix(1_780_400_000);
/// When the conversations begin.
const BEGUN: i64 = 1_780_300_800;

const TASKS: &str = r#"
    name = "tasks"
    record = "contact"
    format = "ndjson"
    [constants]
    source = "tasks"
    channel = "email"
    [[part]]
    contact = "id"
    key = "event"
    version = "version"
    at = { column = "at", as = "time" }
    [part.facts]
    at = { column = "at", as = "time", when = [{ column = "event", in = ["new"] }] }
    topic = "topic"
    spam = { text = "yes", when = [{ column = "event", in = ["spam"] }] }
    [fold]
    received = { min = "at" }
    topic = { last = "topic" }
    spam = { any = "spam" }
    [[drop]]
    reason = "spam"
    when = [{ column = "spam", present = true }]
    [fields]
    received_at = "received"
    topic = "topic"
"#;

fn installation(db: &TestDb) -> Installation {
    let installation = Installation::new(db.store()).unwrap();
    let file = OrganisationFile::from_toml("code = \"o\"\nname = \"O\"\ncountry = \"SE\"").unwrap();
    installation.apply(file, NOW, &mut |_| ()).unwrap();
    installation
}

fn chatwoot() -> Format {
    let feed = kanalkoll::feeds::Feed::from_toml(shipped_feed("chatwoot").unwrap()).unwrap();
    Format::Mapped(feed.mapping)
}

fn tasks() -> Format {
    Format::Mapped(Mapping::from_toml(TASKS).unwrap())
}

fn receive(installation: &Installation, format: &Format, body: &str) -> FeedReceipt {
    let delivery = Delivery {
        organisation: "o",
        kind: Kind::Contact,
        format,
        now: NOW,
        receipt: random_id(),
        request: Request::at(NOW),
    };
    installation.receive(&delivery, body.as_bytes()).unwrap()
}

/// One conversation: the first event names no account, so that the others must say which it is; it is answered, closed and opened again.
fn conversation(number: i64) -> [Value; 4] {
    let state = |event: &str, status: &str, seconds: f64| {
        json!({
            "event": event, "id": number, "account": { "id": 7 }, "status": status, "channel": "Channel::Email",
            "created_at": BEGUN, "updated_at": seconds + 1_780_300_800.0, "labels": ["bygglov"],
        })
    };
    let mut created = state("conversation_created", "open", 0.5);
    created.as_object_mut().unwrap().remove("account");
    let message = json!({
        "event": "message_created", "id": 100 + number, "account": { "id": 7 }, "message_type": "outgoing", "private": false,
        "created_at": "2026-06-01T09:00:00.000Z", "sender": { "id": 1, "type": "user" }, "content": "Hej",
        "conversation": { "id": number, "created_at": BEGUN, "channel": "Channel::Email" },
    });
    let resolved = state("conversation_status_changed", "resolved", 7_200.25);
    [created, message, resolved, state("conversation_status_changed", "open", 10_800.75)]
}

fn permutations(count: usize) -> Vec<Vec<usize>> {
    if count == 0 {
        return vec![Vec::new()];
    }
    let shorter = permutations(count - 1);
    let inserted = |order: &Vec<usize>, place: usize| {
        let mut order = order.clone();
        order.insert(place, count - 1);
        order
    };
    shorter.iter().flat_map(|order| (0..count).map(move |place| inserted(order, place))).collect()
}

/// Every column of the contacts but their ids, with the ids that have them.
fn rows(db: &TestDb) -> Vec<String> {
    db.texts(
        "select channel || ' ' || topic || ' ' || cast(received_at as text) || ' ' || \
         coalesce(cast(first_response_at as text), '-') || ' ' || coalesce(cast(closed_at as text), '-') || ' ' || \
         outcome || ' ' || coalesce(cast(wait_seconds as text), '-') || ' ' || closings as text from contact",
    )
}

both! {
    fn order_repeats_and_pieces_of_deliveries_do_not_matter(db) {
        let installation = installation(db);
        let format = chatwoot();
        let mut number = 0;
        for order in permutations(4) {
            for (pieces, repeated) in [(1, false), (2, false), (4, false), (1, true), (2, true)] {
                number += 1;
                let events = conversation(number);
                let mut sent: Vec<&Value> = order.iter().map(|place| &events[*place]).collect();
                if repeated {
                    // Each again, the last first.
                    let again: Vec<&Value> = sent.iter().rev().copied().collect();
                    sent.extend(again);
                }
                for piece in sent.chunks(sent.len() / pieces) {
                    let body = serde_json::to_string(piece).unwrap();
                    receive(&installation, &format, &body);
                }
            }
        }
        let rows = rows(db);
        assert_eq!(rows.len(), 24 * 5);
        let expected = "email bygglov 1780300800 1780304400 - open 3600 ";
        assert!(rows[0].starts_with(expected), "{}", rows[0]);
        assert!(rows[0].contains("closed"), "it remembers the closing before it was opened again: {}", rows[0]);
        let other = rows.iter().find(|row| **row != rows[0]);
        assert_eq!(other, None, "unlike {}", rows[0]);
        assert_eq!(db.count("part"), 24 * 5 * 4);
        assert!(installation.verify("o", &mut |_| ()).unwrap().holds());
        assert_eq!(db.texts("select facts as text from part where facts like '%Hej%'"), [""; 0], "what a citizen reads is not kept");
    }

    fn a_receipt_says_what_became_of_the_messages(db) {
        let installation = installation(db);
        let format = chatwoot();
        let [created, message, resolved, _] = conversation(1).map(|event| event.to_string());
        let first = receive(&installation, &format, &created);
        assert_eq!((first.records.received, first.incomplete, first.records.created), (1, 1, 0));
        let second = receive(&installation, &format, &message);
        assert_eq!((second.incomplete, second.records.created), (0, 1), "it knows both ids");
        let again = receive(&installation, &format, &message);
        assert_eq!((again.records.unchanged, again.records.amended), (1, 0));
        assert_eq!(receive(&installation, &format, &resolved).records.amended, 1);
        let unknown = receive(&installation, &format, "{\"event\":\"webwidget_triggered\",\"id\":1}");
        assert_eq!((unknown.ignored, unknown.records.rejected, db.count("quarantine")), (1, 0, 0));
        let broken = receive(&installation, &format, "{\"event\":");
        assert_eq!((broken.records.rejected, db.count("quarantine")), (1, 1));
        assert_eq!(db.texts("select mapping as text from quarantine"), ["chatwoot"]);
        assert!(installation.verify("o", &mut |_| ()).unwrap().holds());
    }

    fn what_the_feed_leaves_out_later_is_taken_away(db) {
        let installation = installation(db);
        let format = tasks();
        let new = |id: &str| format!("{{\"event\":\"new\",\"id\":\"{id}\",\"at\":\"2026-06-01T08:00:00Z\",\"topic\":\"skola\",\"version\":1}}\n");
        assert_eq!(receive(&installation, &format, &(new("a") + &new("b"))).records.created, 2);
        let spam = receive(&installation, &format, "{\"event\":\"spam\",\"id\":\"a\",\"at\":\"2026-06-01T09:00:00Z\",\"version\":2}");
        assert_eq!((spam.records.dropped["spam"], db.texts("select external_id as text from contact")), (1, vec!["b".to_owned()]));
        assert!(installation.verify("o", &mut |_| ()).unwrap().holds());
        // What came first is delivered again: it does not bring it back.
        receive(&installation, &format, &new("a"));
        assert_eq!(db.count("contact"), 1);
    }

    fn of_two_deliveries_of_a_part_the_later_one_stays(db) {
        let installation = installation(db);
        let format = tasks();
        let state = |topic: &str, version: i64| {
            format!("{{\"event\":\"new\",\"id\":\"a\",\"at\":\"2026-06-01T08:00:00Z\",\"topic\":\"{topic}\",\"version\":{version}}}")
        };
        let topics = || db.texts("select topic as text from contact");
        receive(&installation, &format, &state("skola", 2));
        let older = receive(&installation, &format, &state("avfall", 1));
        assert_eq!((older.records.unchanged, topics()), (1, vec!["skola".to_owned()]));
        receive(&installation, &format, &state("vatten", 10));
        assert_eq!((topics(), db.count("part")), (vec!["vatten".to_owned()], 1));
        assert!(installation.verify("o", &mut |_| ()).unwrap().holds());
    }

    fn later_parts_empty_no_field_of_a_contact_without_parts(db) {
        let installation = installation(db);
        let format = chatwoot();
        for (number, order) in permutations(4).into_iter().enumerate() {
            let number = 1 + i64::try_from(number).unwrap();
            // As it stood when its parts were disposed of: answered and closed, by somebody, before the events below.
            let before = json!({
                "source": "chatwoot", "external_id": format!("7/{number}"), "channel": "chat", "topic": "avfall", "unit": "teknik",
                "agent": "a-1", "citizen": "anna", "received_at": "2026-06-01T07:30:00Z",
                "first_response_at": "2026-06-01T07:45:00Z", "closed_at": "2026-06-01T07:50:00Z", "outcome": "closed",
                "wait_seconds": 900, "handle_seconds": 60, "language": "sv",
                "called_back_at": "2026-06-01T07:55:00Z", "continues": { "source": "bot", "external_id": "7" },
            });
            let delivery = Delivery { organisation: "o", kind: Kind::Contact, format: &Format::Ndjson, now: NOW, receipt: random_id(), request: Request::at(NOW) };
            let sent = installation.receive(&delivery, before.to_string().as_bytes()).unwrap();
            assert_eq!(sent.records.created, 1);
            let events = conversation(number);
            for place in order.iter().chain(&order) {
                let receipt = receive(&installation, &format, &events[*place].to_string());
                assert_eq!(receipt.records.rejected, 0, "{order:?} at {place}");
                let kept = "unit = 'teknik' and agent = 'a-1' and citizen is not null and handle_seconds = 60 and language = 'sv' \
                            and received_at = 1780299000 and first_response_at = 1780299900 and wait_seconds = 900 and called_back_at = 1780300500 \
                            and continues_source = 'bot' and continues_external_id = '7'";
                let found = db.texts(&format!("select external_id as text from contact where external_id = '7/{number}' and {kept}"));
                assert_eq!(found.len(), 1, "{order:?} after {place}: {:?}", rows(db).last());
            }
        }
        let rows = rows(db);
        assert_eq!(rows.len(), 24);
        let other = rows.iter().find(|row| **row != rows[0]);
        assert_eq!(other, None, "unlike {}", rows[0]);
        assert_eq!(db.count("part"), 24 * 5);
        assert!(installation.verify("o", &mut |_| ()).unwrap().holds());
    }

    fn parts_are_forgotten_when_their_contact_cannot_be_linked_any_more(db) {
        let installation = installation(db);
        let new = "{\"event\":\"new\",\"id\":\"a\",\"at\":\"2026-06-01T08:00:00Z\",\"topic\":\"skola\",\"version\":1}";
        receive(&installation, &tasks(), new);
        let linkable_days = 30 + 30;
        installation.retain(NOW.plus_seconds((linkable_days - 1) * 86_400)).unwrap();
        assert_eq!(db.count("part"), 1);
        installation.retain(NOW.plus_seconds((linkable_days + 1) * 86_400)).unwrap();
        assert_eq!((db.count("part"), db.count("contact")), (0, 1));
    }

    fn a_feed_without_a_history_keeps_none(db) {
        let installation = installation(db);
        let fields = "topic = \"topic\"\nclosed_at = \"closed\"\noutcome = { first = [{ text = \"closed\", when = [{ column = \"closed\", \
                      present = true }] }, { text = \"open\" }] }";
        let (head, tail) = TASKS.rsplit_once("topic = \"topic\"").unwrap();
        let text = format!("{head}{fields}{tail}")
            .replace("[fold]", "closed = { column = \"at\", as = \"time\", when = [{ column = \"event\", in = [\"done\"] }] }\n[fold]\nclosed = { max = \"closed\" }");
        let format = Format::Mapped(Mapping::from_toml(&text).unwrap());
        let event = |id: &str, event: &str, at: &str| json!({ "event": event, "id": id, "at": at, "version": 1 }).to_string();
        for (id, order) in [("a", ["new", "done"]), ("b", ["done", "new"])] {
            for name in order {
                let at = if name == "new" { "2026-06-01T08:00:00Z" } else { "2026-06-01T09:00:00Z" };
                receive(&installation, &format, &event(id, name, at));
            }
        }
        let rows = rows(db);
        assert_eq!((rows.len(), &rows[0]), (2, &rows[1]));
        assert!(rows[0].ends_with("1780304400 closed - "), "{}", rows[0]);
        assert!(installation.verify("o", &mut |_| ()).unwrap().holds());
    }

    fn a_contact_that_cannot_be_is_quarantined_under_the_feed(db) {
        let installation = installation(db);
        let late = "{\"event\":\"new\",\"id\":\"a\",\"at\":\"2036-06-01T08:00:00Z\",\"topic\":\"skola\",\"version\":1}";
        let receipt = receive(&installation, &tasks(), late);
        assert_eq!((receipt.records.rejected, db.count("contact"), db.count("quarantine")), (1, 0, 1));
        assert_eq!(db.texts("select mapping || ' ' || field as text from quarantine"), ["tasks received_at"]);
    }

    fn a_database_that_refuses_leaves_neither_parts_nor_contacts(db) {
        let installation = installation(db);
        let format = tasks();
        db.execute("alter table contact rename to hidden");
        let delivery = Delivery { organisation: "o", kind: Kind::Contact, format: &format, now: NOW, receipt: random_id(), request: Request::at(NOW) };
        let message = "{\"event\":\"new\",\"id\":\"a\",\"at\":\"2026-06-01T08:00:00Z\",\"topic\":\"skola\",\"version\":1}";
        installation.receive(&delivery, message.as_bytes()).unwrap_err();
        db.execute("alter table hidden rename to contact");
        assert_eq!(db.count("part"), 0);
        assert_eq!(receive(&installation, &format, message).records.created, 1);
    }
}

#[test]
fn a_log_of_calls_is_imported_as_it_is_rotated() {
    let db = TestDb::sqlite();
    drop(installation(&db));
    let folder = tempfile::tempdir().unwrap();
    let lines = [
        "1780300800|1.1|vaxel|NONE|ENTERQUEUE||0|1",
        "1780300860|1.1|vaxel|Agent/1|CONNECT|60|1.2|6",
        "1780300900|1.2|vaxel|NONE|ENTERQUEUE||0|1",
        "1780300942|1.2|vaxel|NONE|ABANDON|1|1|42",
        "1780300960|1.1|vaxel|Agent/1|COMPLETECALLER|60|100|1",
        "1780301200|NONE|NONE|NONE|CONFIGRELOAD|",
    ];
    // The second file has the end of a call that began in the first, and repeats a line.
    for (name, lines) in [("queue_log.1", &lines[..3]), ("queue_log", &lines[2..])] {
        let file = folder.path().join(name);
        std::fs::write(&file, lines.join("\n")).unwrap();
        let file = file.to_str().unwrap();
        let arguments = ["import", "--database", &db.url, "--organisation", "o", "--mapping", "asterisk", file];
        let output = crate::support::cli(&arguments);
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    }
    let row = "external_id || ' ' || outcome || ' ' || wait_seconds";
    let found = db.texts(&format!("select {row} as text from contact order by external_id"));
    assert_eq!(found, ["1.1 answered 60", "1.2 abandoned 42"]);
}
