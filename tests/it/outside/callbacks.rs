//! Contacts whose citizen asked to be rung back, conversations with a bot, and what goes on with what.

use serde_json::{Value, json};

use crate::support::{TestApp, TestDb, both, contact, counts, volume, with};

const QUESTION: &str = "from=2020-06-01&to=2020-06-01";

/// A call of Monday 1 June 2020 in which the citizen asked to be rung back.
fn callback(id: &str) -> Value {
    with(
        contact(id),
        &json!({ "channel": "phone", "outcome": "callback", "wait_seconds": 90, "called_back_at": "2020-06-01T11:00:00+02:00",
            "continues": { "source": "boost_ai", "external_id": "77" } }),
    )
}

/// What is kept of the contacts beside their other fields.
fn kept(db: &TestDb) -> Vec<String> {
    db.texts(
        "select concat(external_id, ' ', outcome, ' ', called_back_at, ' ', called_back_day_seconds, ' ', continues_source, ' ', \
         continues_external_id) as text from contact order by external_id",
    )
}

both! {
    fn calls_back_and_predecessors_are_kept_and_amended(db) {
        let app = TestApp::open(db);
        let by_day = with(callback("b"), &json!({ "called_back_at": "2020-06-02", "continues": null }));
        assert_eq!(counts(&app.send("contacts", &[callback("a"), by_day])), [2, 2, 0, 0, 0]);
        assert_eq!(kept(db), ["a callback 1591002000  boost_ai 77", "b callback 1591048800 86400  "]);
        assert_eq!(counts(&app.send("contacts", &[callback("a")])), [1, 0, 0, 1, 0]);
        let other = with(callback("a"), &json!({ "continues": { "source": "boost_ai", "external_id": "78" } }));
        assert_eq!(counts(&app.send("contacts", &[other])), [1, 0, 1, 0, 0]);
        let later = with(callback("a"), &json!({ "called_back_at": "2020-06-01T12:00:00+02:00", "continues": null }));
        assert_eq!(counts(&app.send("contacts", &[later])), [1, 0, 1, 0, 0]);
        assert_eq!(kept(db)[0], "a callback 1591005600   ");
        app.verify();
    }

    fn a_contact_that_may_not_count_twice_is_kept_in_its_own_words(db) {
        let app = TestApp::open(db);
        assert_eq!(counts(&app.send("volumes", &[with(volume("10:00"), &json!({ "source": "e-post" }))])), [1, 1, 0, 0, 0]);
        let receipt = app.send("contacts", &[callback("a")]);
        assert_eq!(receipt.json()["rejects"][0]["reason"], "counted_as_volumes");
        let (_, exported, _) = app.run(&["quarantine", "export", "--organisation", "kalmar"]);
        let words: Value = serde_json::from_str(exported.lines().next().unwrap()).unwrap();
        assert_eq!(words["called_back_at"], "2020-06-01T09:00:00Z");
        assert_eq!(words["continues"], json!({ "source": "boost_ai", "external_id": "77" }));
        let (code, _, err) = app.run(&["volumes", "remove", "--organisation", "kalmar", "--source", "e-post", "--from", "2020-06-01", "--to", "2020-06-01"]);
        assert_eq!(code, 0, "{err}");
        let (code, out, err) = app.run(&["quarantine", "retry", "--organisation", "kalmar"]);
        assert!(code == 0 && out.contains("1 taken"), "{out}{err}");
        assert_eq!(kept(db), ["a callback 1591002000  boost_ai 77"]);
    }

    fn who_asked_to_be_rung_back_was_offered_and_neither_answered_nor_abandoned(db) {
        let app = TestApp::open(db);
        let not_done = with(callback("b"), &json!({ "called_back_at": null }));
        // A source that notes the call back as its first response, too.
        let noted = with(callback("c"), &json!({ "first_response_at": "2020-06-01T11:00:00+02:00" }));
        let answered = with(contact("d"), &json!({ "channel": "phone", "outcome": "answered", "wait_seconds": 10 }));
        assert_eq!(counts(&app.send("contacts", &[callback("a"), not_done, noted, answered])), [4, 4, 0, 0, 0]);
        let row = app.figure(&format!("queue?{QUESTION}"))["rows"][0].clone();
        assert_eq!((&row["offered"], &row["answered"], &row["abandoned"]), (&json!(4), &json!(1), &json!(0)));
        app.verify();
    }

    fn a_conversation_with_a_bot_is_a_contact_that_nobody_owes_an_answer(db) {
        let app = TestApp::open(db);
        let bot = |id: &str, outcome: &str| with(contact(id), &json!({ "channel": "bot", "outcome": outcome, "wait_seconds": 1 }));
        let handed = with(contact("person"), &json!({ "channel": "chat", "outcome": "answered", "wait_seconds": 10,
            "continues": { "source": "e-post", "external_id": "b" } }));
        let sent = [bot("a", "closed"), bot("b", "transferred"), bot("c", "abandoned"), bot("d", "open"), handed, contact("mail")];
        assert_eq!(counts(&app.send("contacts", &sent)), [6, 6, 0, 0, 0]);
        let response = app.figure(&format!("response?{QUESTION}&split=channel"));
        assert_eq!(response["rows"].as_array().unwrap().len(), 1, "{response}");
        assert_eq!((&response["rows"][0]["channel"], &response["rows"][0]["received"]), (&json!("email"), &json!(1)));
        let queue = app.figure(&format!("queue?{QUESTION}&split=channel"));
        assert_eq!(queue["rows"].as_array().unwrap().len(), 1, "{queue}");
        assert_eq!((&queue["rows"][0]["channel"], &queue["rows"][0]["offered"]), (&json!("chat"), &json!(1)));
        assert_eq!(db.texts("select concat(channel, ' ', received) as text from contact_cell where grain = 'day' and channel = 'bot'"), ["bot 4"]);
        assert_eq!(db.texts("select external_id as text from contact where awaiting"), ["mail"]);
        app.verify();
    }
}
