//! What was sent by mistake is taken back, and the cells are as if it had never come.

use serde_json::{Value, json};

use crate::support::{TestApp, both, contact, counts, volume, with};

fn remove(app: &TestApp<'_>, what: &str, more: &[&str]) -> Value {
    let arguments = [&[what, "remove", "--organisation", "kalmar", "--format", "json"][..], more].concat();
    let (code, out, err) = app.run(&arguments);
    assert_eq!(code, 0, "{out}{err}");
    serde_json::from_str(&out).unwrap()
}

fn from(citizen: &str, id: &str, at: &str) -> Value {
    with(contact(id), &json!({ "citizen": citizen, "topic": "bygglov", "received_at": at }))
}

both! {
    fn volumes_of_some_days_are_taken_back(db) {
        let app = TestApp::open(db);
        let mut sent = Vec::new();
        for day in 1..=5 {
            for (source, queue) in [("trio", "a"), ("trio", "b"), ("pbx", "a")] {
                sent.push(with(volume("08:00"), &json!({ "source": source, "queue": queue, "interval_start": format!("2020-06-{day:02}T08:00:00+02:00") })));
            }
        }
        assert_eq!(counts(&app.send("volumes", &sent)), [15, 15, 0, 0, 0]);
        let days = ["--source", "trio", "--from", "2020-06-02", "--to", "2020-06-04"];
        let dry = remove(&app, "volumes", &[&days[..], &["--dry-run"]].concat());
        assert_eq!((&dry["removed"], &dry["dry_run"], db.count("volume"), db.count("removal")), (&json!(6), &json!(true), 15, 0));
        let done = remove(&app, "volumes", &[&days[..], &["--queue", "a "]].concat());
        assert_eq!((&done["removed"], db.count("volume")), (&json!(3), 12));
        app.verify();
        assert_eq!(remove(&app, "volumes", &days)["removed"], 3);
        app.verify();
        assert_eq!(db.texts("select cast(sum(items) as text) as text from removal"), ["6"]);
        let offered = app.figure("queue?from=2020-06-01&to=2020-06-30")["rows"][0]["offered"].clone();
        assert_eq!(offered, 90);
        // The way is free for what should have been sent.
        let right = with(volume("08:00"), &json!({ "queue": "a", "interval_start": "2020-06-03T00:00:00", "interval_minutes": 1_440 }));
        assert_eq!(counts(&app.send("volumes", &[right])), [1, 1, 0, 0, 0]);
        app.verify();
        let (code, _, err) = app.run(&["volumes", "remove", "--organisation", "kalmar", "--source", "trio", "--from", "2020-06-04", "--to", "2020-06-02"]);
        assert!(code == 1 && err.contains("2020-06-04") && err.contains("2020-06-02"), "{code}: {err}");
    }

    fn contacts_of_some_days_are_taken_back_with_what_followed_from_them(db) {
        let app = TestApp::open(db);
        let mistake = |id: &str, at: &str| with(from("anna", id, at), &json!({ "source": "trio", "channel": "phone" }));
        let sent = [
            from("anna", "1", "2020-06-01T23:30:00+02:00"),
            mistake("x1", "2020-06-02T00:30:00+02:00"),
            mistake("x2", "2020-06-02T23:30:00+02:00"),
            from("anna", "2", "2020-06-03T09:00:00+02:00"),
            mistake("x3", "2020-06-04T09:00:00+02:00"),
            from("per", "3", "2020-06-02T09:00:00+02:00"),
        ];
        assert_eq!(counts(&app.send("contacts", &sent)), [6, 6, 0, 0, 0]);
        app.verify();
        let done = remove(&app, "contacts", &["--source", "trio", "--from", "2020-06-02", "--to", "2020-06-02"]);
        assert_eq!((&done["removed"], db.count("contact")), (&json!(2), 4));
        app.verify();
        // The first is followed by what came after those that are gone.
        let hop = db.texts("select next_channel as text from contact where external_id = '1'");
        assert_eq!(hop, ["email"]);
        assert_eq!(remove(&app, "contacts", &["--source", "trio", "--from", "2020-01-01", "--to", "2020-12-31"])["removed"], 1);
        app.verify();
        assert_eq!(db.texts("select cast(count(*) as text) as text from contact where next_channel is not null"), ["1"]);
        assert_eq!(db.count("removal"), 2);
    }
}
