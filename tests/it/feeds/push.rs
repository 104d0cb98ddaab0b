//! Messages that systems send, over HTTP: signed, with a secret in the address, or with a key.

use hmac::{Hmac, KeyInit, Mac};
use serde_json::{Value, json};
use sha2::Sha256;

use crate::support::{Answer, Service, TestApp, TestDb, both, cli};

/// A service whose settings name systems of Kalmar.
fn serve(db: &TestDb) -> TestApp<'_> {
    let key = TestApp::prepare(db, "kalmar");
    let environment = [
        ("KANALKOLL__DATABASE__URL", db.url.as_str()),
        ("KANALKOLL__WEB__LISTEN", "{listen}"),
        ("KANALKOLL__WEB__OPEN_METRICS", "true"),
        ("KANALKOLL__FEED__KALMAR__CHATWOOT__SECRET", SECRET),
        ("KANALKOLL__FEED__KALMAR__IMBOX__SECRET", SECRET),
        ("KANALKOLL__FEED__KALMAR__TWILIO__SECRET", SECRET),
    ];
    TestApp { db, service: Service::start(&["serve"], &environment), key }
}

const SECRET: &str = "a secret of the trial";

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn chatwoot(app: &TestApp<'_>, secret: &str, seconds_ago: i64, body: &Value) -> Answer {
    let (body, time) = (body.to_string(), jiff::Timestamp::now().as_second() - seconds_ago);
    let mut mac = Hmac::<Sha256>::new_from_slice(secret.as_bytes()).unwrap();
    mac.update(format!("{time}.{body}").as_bytes());
    let signature = format!("sha256={}", hex(&mac.finalize().into_bytes()));
    let time = time.to_string();
    let headers = [("x-chatwoot-signature", signature.as_str()), ("x-chatwoot-timestamp", &time)];
    app.service.send("POST", "/api/v1/kalmar/feeds/chatwoot", &headers, body.as_bytes())
}

fn conversation(event: &str) -> Value {
    json!({
        "event": event, "id": 7, "account": { "id": 1 }, "status": "open", "channel": "Channel::Email",
        "created_at": 1_780_300_800, "updated_at": 1_780_300_800.5, "labels": ["bygglov"],
    })
}

both! {
    fn a_signed_message_is_stored_before_it_is_acknowledged_and_no_other(db) {
        let app = serve(db);
        let created = conversation("conversation_created");
        for (secret, age) in [("another", 0), ("", 0), (SECRET, 400), (SECRET, -400)] {
            let answer = chatwoot(&app, secret, age, &created);
            assert_eq!(answer.status, 401, "{}", answer.text());
            assert!(!answer.text().contains(SECRET));
        }
        assert_eq!(db.count("part"), 0);
        let answer = chatwoot(&app, SECRET, 0, &created);
        assert_eq!((answer.status, &answer.json()["created"]), (200, &json!(1)), "{}", answer.text());
        assert_eq!(db.count("contact"), 1);
        let again = chatwoot(&app, SECRET, 10, &created);
        assert_eq!((again.status, &again.json()["unchanged"]), (200, &json!(1)));

        // An event that the feed does not ask for is acknowledged and counted, and not kept as something wrong.
        let typing = chatwoot(&app, SECRET, 0, &json!({ "event": "conversation_typing_on", "id": 7 }));
        assert_eq!((typing.status, &typing.json()["ignored"]), (200, &json!(1)), "{}", typing.text());
        // What cannot be read is acknowledged: sent again it would be the same. It is in quarantine.
        let body = json!("not an object");
        assert_eq!((chatwoot(&app, SECRET, 0, &body).status, db.count("quarantine")), (200, 1));
        let metrics = app.service.get("/metrics", &[]).text();
        for (result, count) in [("created", 1), ("unchanged", 1), ("ignored", 1), ("rejected", 1)] {
            let line = format!("kanalkoll_feed_records_total{{feed=\"chatwoot\",organisation=\"kalmar\",result=\"{result}\"}} {count}");
            assert!(metrics.contains(&line), "{line}");
        }
        app.verify();
    }

    fn a_system_that_signs_nothing_has_the_secret_in_its_address_and_no_log_shows_it(db) {
        let app = serve(db);
        let event = json!({
            "event": "conversationStarted",
            "id": "c-1",
        });
        let secret = SECRET.replace(' ', "%20");
        let send = |path: &str| app.service.send("POST", path, &[], event.to_string().as_bytes());
        for path in ["/api/v1/kalmar/feeds/imbox", "/api/v1/kalmar/feeds/imbox/guess", "/api/v1/kalmar/feeds/telia_ace/guess", "/api/v1/nora/feeds/imbox/guess"] {
            assert_eq!(send(path).status, 401, "{path}");
        }
        // The secret with which a system signs is no secret of an address.
        assert_eq!(send(&format!("/api/v1/kalmar/feeds/chatwoot/{secret}")).status, 401);
        assert_eq!(send(&format!("/api/v1/kalmar/feeds/imbox/{secret}")).status, 200);
        assert!(!app.service.said().contains(&secret) && !app.service.said().contains(SECRET));
    }

    fn with_a_key_every_feed_can_be_sent_to(db) {
        let app = serve(db);
        let csv = "Case ID,a\n";
        let rejected = app.post("feeds/sf311", "text/csv", csv.as_bytes());
        assert!([200, 422].contains(&rejected.status), "{}", rejected.text());
        let unknown = app.post("feeds/chatwot", "application/json", b"{}");
        assert_eq!(unknown.status, 404);
        assert!(unknown.text().contains("did you mean `chatwoot`"), "{}", unknown.text());
        let known = app.post("feeds/chatwoot", "application/json", conversation("conversation_created").to_string().as_bytes());
        assert_eq!((known.status, &known.json()["created"]), (200, &json!(1)), "{}", known.text());
        let nothing = app.post("feeds/chatwoot", "application/json", b"\"no object\"");
        assert_eq!(nothing.status, 422, "{}", nothing.text());
        assert_eq!(nothing.json()["rejects"][0]["reason"], "not_json");
        let long = app.post("feeds/chatwoot", "application/json", &vec![b' '; 9 << 20]);
        assert_eq!(long.status, 413, "{}", long.text());
    }
}

/// Twilio wants to hear 204, and signs the address as it knows it: the public one.
#[test]
fn the_public_address_is_signed_and_the_wanted_status_answered() {
    let db = TestDb::sqlite();
    TestApp::prepare(&db, "kalmar");
    let environment = [
        ("KANALKOLL__DATABASE__URL", db.url.as_str()),
        ("KANALKOLL__WEB__LISTEN", "{listen}"),
        ("KANALKOLL__WEB__PUBLIC_URL", "https://kk.example.se/"),
        ("KANALKOLL__FEED__KALMAR__TWILIO_CALLBACK__SECRET", SECRET),
    ];
    let service = Service::start(&["serve"], &environment);
    let (path, body) = ("/api/v1/kalmar/feeds/twilio_callback", "EventType=task.created&Sid=EV1");
    let mut mac = Hmac::<sha1::Sha1>::new_from_slice(SECRET.as_bytes()).unwrap();
    mac.update(format!("https://kk.example.se{path}EventTypetask.createdSidEV1").as_bytes());
    let signature = base64::Engine::encode(&base64::engine::general_purpose::STANDARD, mac.finalize().into_bytes());
    let form = ("content-type", "application/x-www-form-urlencoded");
    let answer = service.send("POST", path, &[("x-twilio-signature", &signature), form], body.as_bytes());
    assert_eq!((answer.status, answer.body.len()), (204, 0), "{}", answer.text());
    let other =
        service.send("POST", path, &[("x-twilio-signature", &signature), form], b"EventType=task.created&Sid=EV2");
    assert_eq!(other.status, 401);
}

/// A subscription of Microsoft Graph is made only when the address repeats a text.
#[test]
fn a_text_of_microsoft_graph_is_repeated() {
    let db = TestDb::sqlite();
    TestApp::prepare(&db, "kalmar");
    let folder = tempfile::tempdir().unwrap();
    let feed = "title = \"Graph\"\nname = \"own\"\nkind = \"push\"\nrecord = \"contact\"\nformat = \"json\"\nrecords = \"/value\"\n\
                [push]\nstatus = 200\nscheme = \"client_state\"\n[constants]\nsource = \"own\"\nchannel = \"email\"\n\
                [fields]\nexternal_id = \"id\"\nreceived_at = \"at\"\n";
    std::fs::write(folder.path().join("own.toml"), feed).unwrap();
    let environment = [
        ("KANALKOLL__DATABASE__URL", db.url.as_str()),
        ("KANALKOLL__WEB__LISTEN", "{listen}"),
        ("KANALKOLL__FEEDS__FOLDER", folder.path().to_str().unwrap()),
        ("KANALKOLL__FEED__KALMAR__OWN__SECRET", "s1"),
    ];
    let service = Service::start(&["serve"], &environment);
    let answer = service.send("POST", "/api/v1/kalmar/feeds/own?validationToken=a%2Bb%20c", &[], b"");
    assert_eq!((answer.status, answer.text().as_str()), (200, "a+b c"));
    assert!(answer.content_type.starts_with("text/plain"));
    let send = |state: &str| {
        let body = json!({ "value": [{ "id": "1", "at": "2026-06-01T08:00:00Z", "clientState": state }] });
        service.send("POST", "/api/v1/kalmar/feeds/own", &[], body.to_string().as_bytes()).status
    };
    assert_eq!((send("s2"), send("s1"), db.count("contact")), (401, 200, 1));
}

/// Every mistake of a section is said with its name when the service starts.
#[test]
fn settings_that_do_not_hold_are_named() {
    let db = TestDb::sqlite();
    TestApp::prepare(&db, "kalmar");
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("settings.toml");
    for (section, said) in [
        ("[feed.kalmar.chatwot]\nsecret = 'a'", "did you mean `chatwoot`"),
        ("[feed.kalmar.chatwoot]", "`secret` is empty"),
        ("[feed.kalmar.chatwoot]\nsecret_file = '/nowhere/at/all'", "secret_file"),
        ("[feed.kalmar.telia_ace]\nfolder = '/nowhere/at/all'", "a folder that is there"),
        ("[feed.kalmar.telia_ace]\naddress = 'http://10.0.0.1/'", "no `[pull]`"),
        (
            "[feed.kalmar.chatwoot]\nsecret = 'a'\n[feed.kalmar.chatwoot.change]\nzone = 'Europe/Stokholm'",
            "an IANA time zone",
        ),
    ] {
        std::fs::write(&file, section).unwrap();
        let output =
            cli(&["serve", "--config", file.to_str().unwrap(), "--database", &db.url, "--listen", "127.0.0.1:0"]);
        let text = String::from_utf8_lossy(&output.stderr).into_owned();
        let name = section.split(']').next().unwrap();
        assert!(output.status.code() == Some(1) && text.contains(said) && text.contains(name), "{section}: {text}");
    }
}
