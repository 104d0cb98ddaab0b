//! Who came again, as the service and the command line say it, and as it was known at an instant.

use serde_json::{Value, json};

use crate::support::{TestApp, both, cli, contact, with};

/// Anna writes on Monday and calls an hour later, and on the Wednesday after next; one contact names no citizen, and one is excluded.
fn fortnight() -> [Value; 5] {
    let anna = |id: &str, channel: &str, at: &str| {
        with(contact(id), &json!({ "channel": channel, "topic": "bygglov", "citizen": "anna", "received_at": at }))
    };
    [
        anna("a", "email", "2020-06-01T10:00:00"),
        anna("b", "phone", "2020-06-01T11:00:00"),
        anna("c", "phone", "2020-06-10T10:00:00"),
        with(contact("d"), &json!({ "received_at": "2020-06-02T10:00:00" })),
        with(anna("e", "email", "2020-06-01T10:30:00"), &json!({ "outcome": "excluded", "excluded_reason": "thanks" })),
    ]
}

fn parts(share: &Value) -> [Option<i64>; 2] {
    [share["numerator"].as_i64(), share["denominator"].as_i64()]
}

both! {
    fn who_came_again_is_said_as_it_was_known(db) {
        let app = TestApp::open(db);
        assert_eq!(app.send("contacts", &fortnight()).json()["created"], 5);
        let cases = [
            // Contacts, linkable, repeats within 1 day and what they are a share of.
            ("2020-06-01T10:59:59", 1, Some(1), [None, None]),
            ("2020-06-01T11:00:00", 2, Some(2), [None, None]),
            ("2020-06-02T23:59:59", 3, Some(2), [None, None]),
            ("2020-06-03T00:00:00", 3, Some(2), [Some(1), Some(2)]),
            ("2020-06-12T00:00:00", 4, Some(3), [Some(1), Some(3)]),
        ];
        for (at, contacts, linkable, day) in cases {
            let figure = app.figure(&format!("repeat?from=2020-06-01&to=2020-06-30&as_of={at}%2B02:00"));
            let row = &figure["rows"][0];
            assert_eq!((row["contacts"].as_i64(), row["linkable"]["numerator"].as_i64()), (Some(contacts), linkable), "{at}: {row}");
            assert_eq!(parts(&row["within_1_day"]), day, "{at}: {row}");
        }
        let figure = app.figure("repeat?from=2020-06-01&to=2020-06-30&split=channel&as_of=2020-06-12T00:00:00%2B02:00");
        assert_eq!(figure["counted_to"], json!({ "within_1_day": "2020-06-10", "within_7_days": "2020-06-04", "within_30_days": null }));
        assert_eq!(figure["hops"].as_array().unwrap().len(), 1);
        let hop = &figure["hops"][0];
        assert_eq!((hop["first"].as_str(), hop["next"].as_str(), parts(&hop["within_7_days"])), (Some("email"), Some("phone"), [Some(1), Some(1)]));
        assert_eq!(hop["within_30_days"], Value::Null);
        let words = ["--organisation", "kalmar", "--from", "2020-06-01", "--to", "2020-06-30"];
        let late = ["--split", "channel", "--as-of", "2020-06-12T00:00:00+02:00"];
        let report = |format: &str| {
            let text = cli(&[&["--database", &db.url, "report", "repeat", "--format", format][..], &words, &late].concat());
            assert!(text.status.success(), "{}", String::from_utf8_lossy(&text.stderr));
            String::from_utf8(text.stdout).unwrap()
        };
        assert_eq!(serde_json::from_str::<Value>(&report("json")).unwrap(), figure);
        assert!(report("table").contains("E-post  Telefon"), "{}", report("table"));
        assert!(report("csv").lines().any(|line| line.starts_with("email,2,1,1,1,1,1,1,1,,,")), "{}", report("csv"));
    }
}
