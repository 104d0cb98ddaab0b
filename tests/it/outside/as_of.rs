//! Figures as they were known at an instant, by hand, and the same from cells.

use serde_json::{Value, json};

use crate::support::{TestApp, both, contact, volume, with};

/// Received, excluded, in time, late, overdue, pending.
fn states(row: &Value) -> [i64; 6] {
    ["received", "excluded", "in_time", "late", "overdue", "pending"].map(|name| row[name].as_i64().unwrap())
}

fn week() -> [Value; 4] {
    [
        // Monday 1 June, answered on Tuesday: in time. Due at the end of Tuesday.
        with(contact("a"), &json!({ "first_response_at": "2020-06-02T09:00:00" })),
        // Answered on Wednesday: late.
        with(
            contact("b"),
            &json!({ "received_at": "2020-06-01T11:00:00", "first_response_at": "2020-06-03T10:00:00" }),
        ),
        // Tuesday, never answered: due at the end of Wednesday.
        with(contact("c"), &json!({ "received_at": "2020-06-02T12:00:00" })),
        with(
            contact("d"),
            &json!({ "received_at": "2020-06-03T09:00:00", "outcome": "excluded", "excluded_reason": "spam" }),
        ),
    ]
}

both! {
    fn states_change_at_the_second_when_they_change(db) {
        let app = TestApp::open(db);
        assert_eq!(app.send("contacts", &week()).json()["created"], 4);
        let cases = [
            ("2020-06-01T09:59:59", [0, 0, 0, 0, 0, 0]),
            ("2020-06-01T10:00:00", [1, 0, 0, 0, 0, 1]),
            ("2020-06-02T08:59:59", [2, 0, 0, 0, 0, 2]),
            ("2020-06-02T09:00:00", [2, 0, 1, 0, 0, 1]),
            ("2020-06-02T23:59:59", [3, 0, 1, 0, 0, 2]),
            ("2020-06-03T00:00:01", [3, 0, 1, 0, 1, 1]),
            ("2020-06-03T09:59:59", [4, 1, 1, 0, 1, 1]),
            ("2020-06-03T10:00:00", [4, 1, 1, 1, 0, 1]),
            ("2020-06-04T00:00:01", [4, 1, 1, 1, 1, 0]),
        ];
        for (at, expected) in cases {
            let figure = app.figure(&format!("response?from=2020-06-01&to=2020-06-07&as_of={at}%2B02:00"));
            let row = &figure["rows"][0];
            assert_eq!(states(row), expected, "{at}: {row}");
            let [received, excluded, in_time, _, _, pending] = expected;
            let denominator = received - excluded - pending;
            if denominator == 0 {
                assert_eq!(row["rate"], Value::Null, "{at}");
            } else {
                assert_eq!((&row["rate"]["numerator"], &row["rate"]["denominator"]), (&json!(in_time), &json!(denominator)), "{at}");
            }
            let overdue = app.figure(&format!("overdue?as_of={at}%2B02:00"));
            assert_eq!(overdue["overdue"], expected[4], "{at}: {overdue}");
        }
        // Who was overdue then and has been answered since is named as of then.
        let then = app.figure("overdue?as_of=2020-06-03T09:00:00%2B02:00");
        assert_eq!(then["oldest"][0]["external_id"], "b");
        // Monday 11 to 16, Tuesday 8 to 16, Wednesday 8 to 9.
        assert_eq!(then["oldest"][0]["age_hours"], 14.0);
    }

    fn cells_and_contacts_tell_the_same(db) {
        let app = TestApp::open(db);
        let more = (0..40).map(|number| {
            let (day, hour) = (1 + number * 7 % 28, 6 + number * 5 % 14);
            let closed = (number % 3 != 0).then(|| format!("2020-06-{:02}T21:00:00", day + number % 2));
            with(contact(&format!("more-{number}")), &json!({
                "received_at": format!("2020-06-{day:02}T{hour:02}:30:00"), "closed_at": closed,
                "channel": (["email", "letter", "e_service", "chat"][number % 4]), "topic": (["a", "b"][number % 2]),
                "wait_seconds": number, "outcome": null,
            }))
        });
        let records: Vec<Value> = week().into_iter().chain(more).collect();
        assert_eq!(app.send("contacts", &records).json()["created"], 44);
        let volumes = [volume("08:00"), with(volume("08:15"), &json!({ "answered_in_threshold": 5, "wait_seconds": 99 }))];
        assert_eq!(app.send("volumes", &volumes).json()["created"], 2);
        for measure in ["response", "queue"] {
            for cut in ["", "&by=day", "&by=week&split=channel", "&by=month&split=topic,channel", "&split=unit"] {
                let question = format!("{measure}?from=2020-05-25&to=2020-07-05{cut}");
                let (cells, contacts) = (app.figure(&question), app.figure(&format!("{question}&as_of=2021-06-01T00:00:00Z")));
                assert_eq!(cells["rows"], contacts["rows"], "{question}");
                assert!(!cells["rows"].as_array().unwrap().is_empty(), "{question}");
            }
        }
        let now = app.figure("overdue?limit=3");
        let then = app.figure("overdue?limit=3&as_of=2021-06-01T00:00:00Z");
        assert_eq!((&now["overdue"], now["oldest"].as_array().unwrap().len()), (&then["overdue"], 3));
        app.verify();
    }

    fn a_question_about_all_of_time_is_answered(db) {
        let app = TestApp::open(db);
        app.send("contacts", &week());
        let figure = app.figure("response?from=0001-01-01&to=9999-12-31&as_of=2020-06-04T00:00:01%2B02:00");
        assert_eq!(states(&figure["rows"][0]), [4, 1, 1, 1, 1, 0]);
    }
}
