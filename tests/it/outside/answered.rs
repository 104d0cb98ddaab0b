//! Who was answered, by one rule for messages and queues; and those that were closed although nobody answered, on every outlet.

use serde_json::{Value, json};

use crate::support::{TestApp, both, contact, organisation, with};

/// A system whose closing informs nobody, and one that does not record first responses either.
const SOURCES: &str = r#"
[[source]]
code = "arenden"
time_zone = "Europe/Stockholm"
closing_answers = false
[[source]]
code = "tyst"
time_zone = "Europe/Stockholm"
first_response = "unknown"
closing_answers = false
"#;

const DAY: &str = "from=2020-06-01&to=2020-06-01";

fn fill(app: &TestApp<'_>) {
    app.apply(&format!("{}{SOURCES}", organisation("kalmar")));
}

/// A contact of Monday 1 June 2020, 10:00, with more fields.
fn sent(id: &str, source: &str, fields: &Value) -> Value {
    with(with(contact(id), &json!({ "source": source })), fields)
}

/// Received, excluded, in time, late, overdue, closed unanswered, pending, unknown: they add up.
#[track_caller]
fn states(row: &Value) -> [i64; 8] {
    let names = ["received", "excluded", "in_time", "late", "overdue", "closed_unanswered", "pending", "unknown"];
    let states = names.map(|name| row[name].as_i64().unwrap_or_else(|| panic!("no {name} in {row}")));
    assert_eq!(states[0], states[1..].iter().sum::<i64>(), "{row}");
    let [_, _, _, _, _, closed, ..] = states;
    for reading in row["readings"].as_object().unwrap().values() {
        assert_eq!(reading["closed_unanswered"], closed, "{row}");
    }
    states
}

#[track_caller]
fn response(app: &TestApp<'_>, words: &str) -> Value {
    app.figure(&format!("response?{DAY}{words}"))["rows"][0].clone()
}

fn rate(row: &Value) -> (&Value, &Value) {
    (&row["rate"]["numerator"], &row["rate"]["denominator"])
}

both! {
    fn whoever_was_answered_and_handed_over_was_answered_in_queues_too(db) {
        let app = TestApp::open(db);
        fill(&app);
        for channel in ["phone", "chat"] {
            let call = |id: &str, fields: Value| {
                sent(&format!("{channel}-{id}"), "e-post", &with(fields, &json!({ "channel": channel })))
            };
            let calls = [
                call("a", json!({ "first_response_at": "2020-06-01T10:00:12", "closed_at": "2020-06-01T10:02:00",
                    "outcome": "transferred", "wait_seconds": 12, "handle_seconds": 108 })),
                call("b", json!({ "first_response_at": "2020-06-01T10:00:07", "closed_at": "2020-06-01T10:05:00",
                    "outcome": "answered", "wait_seconds": 7, "handle_seconds": 293 })),
                // The line was handed over before anybody answered.
                call("c", json!({ "closed_at": "2020-06-01T10:00:40", "outcome": "transferred", "wait_seconds": 70 })),
                // It is still going on.
                call("d", json!({ "first_response_at": "2020-06-01T10:00:11", "outcome": "open", "wait_seconds": 11 })),
                call("e", json!({ "outcome": "abandoned", "closed_at": "2020-06-01T10:00:05", "wait_seconds": 5 })),
            ];
            assert_eq!(app.send("contacts", &calls).json()["created"], 5);
            let queue = app.figure(&format!("queue?{DAY}&split=channel"));
            let row = queue["rows"].as_array().unwrap().iter().find(|row| row["channel"] == channel).unwrap();
            let names = ["offered", "answered", "answered_in_threshold", "abandoned", "abandoned_in_threshold", "wait_seconds", "handle_seconds"];
            assert_eq!(names.map(|name| row[name].as_i64().unwrap()), [5, 3, 3, 1, 1, 30, 401], "{row}");
            assert_eq!((&row["mean_wait_seconds"], &row["mean_handle_seconds"]), (&json!(10.0), &json!(200.5)));
            let level = &row["service_level"]["abandons_negative"];
            assert_eq!((&level["numerator"], &level["denominator"]), (&json!(3), &json!(5)), "{row}");
        }
        app.verify();
    }

    fn whoever_was_answered_and_handed_over_was_answered_by_mail_too(db) {
        let app = TestApp::open(db);
        fill(&app);
        let answered = json!({ "first_response_at": "2020-06-01T11:00:00" });
        let closed = json!({ "closed_at": "2020-06-01T12:00:00" });
        let outcome = |fields: &Value, outcome: &str| with(fields.clone(), &json!({ "outcome": outcome }));
        let records = [
            // In time, whatever became of them.
            sent("transferred", "e-post", &outcome(&answered, "transferred")),
            sent("open", "e-post", &outcome(&answered, "open")),
            sent("abandoned", "arenden", &outcome(&answered, "abandoned")),
            sent("reopened", "tyst", &with(outcome(&answered, "open"), &closed)),
            sent("closing answers", "e-post", &outcome(&closed, "closed")),
            // Nobody answered: what handed over or closed did not.
            sent("handed over", "e-post", &outcome(&closed, "transferred")),
            sent("open, closed", "e-post", &outcome(&closed, "open")),
            sent("closed unanswered", "arenden", &outcome(&closed, "closed")),
            // Answered, and nothing says when.
            sent("answered", "arenden", &outcome(&closed, "answered")),
            sent("silent", "tyst", &outcome(&closed, "closed")),
        ];
        let receipt = app.send("contacts", &records).json();
        assert_eq!((&receipt["created"], &receipt["flagged"]), (&json!(10), &json!({ "open_with_closing": 2 })));
        let flag = &receipt["flags"][1];
        assert_eq!((&flag["line"], &flag["field"]), (&json!(7), &json!("closed_at")), "{flag}");
        let row = response(&app, "");
        assert_eq!(states(&row), [10, 0, 5, 0, 2, 1, 0, 2]);
        assert_eq!(rate(&row), (&json!(5), &json!(8)));
        app.verify();
    }

    fn closing_mail_that_nobody_answered_raises_nothing(db) {
        let app = TestApp::open(db);
        fill(&app);
        let waits = |id: &str| sent(id, "arenden", &json!({}));
        let answered = sent("a", "arenden", &json!({ "first_response_at": "2020-06-02T09:00:00" }));
        app.send("contacts", &[answered, waits("b"), waits("c"), waits("d")]);
        let row = response(&app, "");
        assert_eq!((states(&row), rate(&row)), ([4, 0, 1, 0, 3, 0, 0, 0], (&json!(1), &json!(4))));
        let closing = |id: &str, at: &str| sent(id, "arenden", &json!({ "outcome": "closed", "closed_at": at }));
        // One of them before it was due: a miss as soon as it is closed.
        app.send("contacts", &[closing("b", "2020-06-01T15:00:00"), closing("c", "2020-06-10T15:00:00")]);
        let row = response(&app, "");
        assert_eq!((states(&row), rate(&row)), ([4, 0, 1, 0, 1, 2, 0, 0], (&json!(1), &json!(4))));
        // As it was known then: it waited until it was closed.
        for (at, expected) in [
            ("2020-06-01T14:59:59", [4, 0, 0, 0, 0, 0, 4, 0]),
            ("2020-06-01T15:00:00", [4, 0, 0, 0, 0, 1, 3, 0]),
            ("2020-06-09T00:00:00", [4, 0, 1, 0, 2, 1, 0, 0]),
            ("2020-06-10T15:00:00", [4, 0, 1, 0, 1, 2, 0, 0]),
        ] {
            let row = response(&app, &format!("&as_of={at}%2B02:00"));
            assert_eq!(states(&row), expected, "{at}");
            let overdue = app.figure(&format!("overdue?as_of={at}%2B02:00"));
            assert_eq!((&overdue["overdue"], &overdue["closed_unanswered"]), (&json!(expected[4]), &json!(expected[5])), "{at}");
        }
        app.verify();
    }

    fn those_closed_unanswered_stand_beside_those_that_wait_on_every_outlet(db) {
        let app = TestApp::open(db);
        fill(&app);
        let fields = |id: &str, unit: &str, more: Value| sent(id, "arenden", &with(more, &json!({ "unit": unit })));
        let closed = |at: &str| json!({ "outcome": "closed", "closed_at": at });
        app.send("contacts", &[
            fields("in-time", "social", json!({ "first_response_at": "2020-06-01T11:00:00" })),
            fields("waits", "social", json!({})),
            fields("closed-1", "social", closed("2020-06-01T12:00:00")),
            fields("closed-2", "miljo", with(closed("2020-06-03T12:00:00"), &json!({ "received_at": "2020-06-01T11:00:00" }))),
        ]);
        let figure = app.figure("overdue?limit=1");
        assert_eq!((&figure["overdue"], &figure["closed_unanswered"]), (&json!(1), &json!(2)), "{figure}");
        let listed = |list: &str, field: &str| figure[list].as_array().unwrap().iter().map(|one| one[field].clone()).collect::<Vec<_>>();
        assert_eq!((listed("oldest", "external_id"), listed("oldest", "state")), (vec![json!("waits")], vec![json!("overdue")]));
        assert_eq!(
            (listed("closed", "external_id"), listed("closed", "state"), listed("closed", "closed_at")),
            (vec![json!("closed-2")], vec![json!("closed_unanswered")], vec![json!("2020-06-03T12:00:00+02:00")])
        );
        // Monday 11 to 16, Tuesday 8 to 16, Wednesday 8 to 12.
        assert_eq!(figure["closed"][0]["age_hours"], 17.0);
        assert_eq!((listed("groups", "unit"), listed("groups", "overdue")), (vec![json!("social"), json!("miljo")], vec![json!(1), json!(0)]));
        assert_eq!((listed("groups", "closed_unanswered"), &figure["groups"][1]["oldest_received_at"]), (vec![json!(1), json!(1)], &Value::Null));
        assert_eq!(app.figure("overdue?unit=miljo")["closed_unanswered"], 1);

        let report = |words: &[&str]| {
            let all = [&["report"], words, &["--organisation", "kalmar"]].concat();
            let (code, out, err) = app.run(&all);
            assert_eq!(code, 0, "{err}");
            out
        };
        let june = ["--from", "2020-06-01", "--to", "2020-06-30"];
        let table = report(&["overdue", "--language", "en"]);
        assert!(table.contains("2 contacts were closed although nobody answered.") && table.contains("The latest that were closed"), "{table}");
        let csv = report(&["overdue", "--format", "csv"]);
        let of = |id: &str, state: &str| csv.lines().any(|line| line.starts_with(&format!("arenden,{id},{state},email")));
        assert!(of("waits", "overdue") && of("closed-1", "closed_unanswered") && of("closed-2", "closed_unanswered"), "{csv}");
        let csv = report(&[&["response", "--format", "csv"], &june[..]].concat());
        let (header, row) = csv.split_once('\n').unwrap();
        let column = header.split(',').position(|name| name == "closed_unanswered").unwrap();
        assert_eq!(row.split(',').nth(column), Some("2"), "{csv}");
        assert!(report(&[&["response"], &june[..]].concat()).contains("avslutade utan svar"));
        let csv = report(&[&["monthly", "--format", "csv"], &june[..]].concat());
        assert!(csv.lines().any(|line| line.contains("in time,email,closed_unanswered,,2,")), "{csv}");
        let page = report(&[&["monthly", "--format", "html"], &june[..]].concat());
        assert!(page.contains("2 av månadens meddelanden avslutades utan svar."), "{page}");
        let metrics = report_history(&app);
        assert!(metrics.contains("kanalkoll_contacts_closed_unanswered{"), "{metrics}");

        let overview = app.get("/overview/kalmar?from=2020-06-01&to=2020-06-30").text();
        assert!(overview.contains("2 avslutades utan svar.") && overview.contains("Dessutom har 2 meddelanden avslutats utan svar."), "{overview}");
        let list = app.get("/api/v1/kalmar/measures/overdue?format=html&lang=sv").text();
        assert!(list.contains("2 ärenden har avslutats utan svar.") && list.contains("closed-1"), "{list}");
        app.verify();
    }

    fn amended_back_and_forth_it_counts_where_it_stands(db) {
        let app = TestApp::open(db);
        fill(&app);
        let closed = json!({ "outcome": "closed", "closed_at": "2020-06-01T12:00:00" });
        let steps = [
            (json!({}), [1, 0, 0, 0, 1, 0, 0, 0]),
            (closed.clone(), [1, 0, 0, 0, 0, 1, 0, 0]),
            (with(closed.clone(), &json!({ "outcome": "open" })), [1, 0, 0, 0, 1, 0, 0, 0]),
            (with(closed.clone(), &json!({ "first_response_at": "2020-06-01T11:00:00" })), [1, 0, 1, 0, 0, 0, 0, 0]),
            (closed.clone(), [1, 0, 0, 0, 0, 1, 0, 0]),
            (json!({ "outcome": "transferred", "first_response_at": "2020-06-05T11:00:00" }), [1, 0, 0, 1, 0, 0, 0, 0]),
            (json!({ "outcome": "answered" }), [1, 0, 0, 0, 0, 0, 0, 1]),
            (json!({ "outcome": "excluded", "excluded_reason": "spam" }), [1, 1, 0, 0, 0, 0, 0, 0]),
            (closed.clone(), [1, 0, 0, 0, 0, 1, 0, 0]),
        ];
        for (fields, expected) in &steps {
            app.send("contacts", &[sent("a", "arenden", fields)]);
            assert_eq!(states(&response(&app, "")), *expected, "{fields}");
            app.verify();
        }
        // What the organisation says of its source is counted again.
        let file = format!("{}{SOURCES}", organisation("kalmar"));
        app.apply(&file.replacen("closing_answers = false", "closing_answers = true", 1));
        assert_eq!(states(&response(&app, "")), [1, 0, 1, 0, 0, 0, 0, 0]);
        app.verify();
    }
}

/// The history of June 2020 for Prometheus.
fn report_history(app: &TestApp<'_>) -> String {
    let words = ["export", "openmetrics", "--organisation", "kalmar", "--from", "2020-06-01", "--to", "2020-06-30"];
    let (code, out, err) = app.run(&words);
    assert_eq!(code, 0, "{err}");
    out
}
