//! How long it takes until contacts are closed.

use serde_json::{Value, json};

use crate::support::{TestApp, both, contact, counts, with};

const DAYS: &str = "from=2020-06-01&to=2020-06-05";

both! {
    fn time_to_close_is_told_by_channel(db) {
        let app = TestApp::open(db);
        let closed = json!({ "outcome": "closed", "closed_at": "2020-06-01T12:00:00+02:00" });
        let sent = [
            with(contact("closed"), &closed),
            contact("open"),
            with(contact("spam"), &json!({ "outcome": "excluded", "excluded_reason": "spam" })),
            with(contact("by-day"), &json!({ "channel": "visit", "outcome": "closed", "closed_at": "2020-06-02" })),
            with(contact("no-time"), &json!({ "channel": "letter", "outcome": "answered", "first_response_at": "2020-06-02T10:00:00+02:00" })),
        ];
        assert_eq!(counts(&app.send("contacts", &sent)), [5, 5, 0, 0, 0]);
        let figure = app.figure(&format!("closing?{DAYS}"));
        let row = |channel: &str| figure["rows"].as_array().unwrap().iter().find(|row| row["channel"] == channel).unwrap();
        let counted = |channel: &str| ["received", "closed", "open", "unknown"].map(|name| row(channel)[name].as_i64().unwrap());
        assert_eq!([counted("email"), counted("visit"), counted("letter")], [[2, 1, 1, 0], [1, 1, 0, 0], [1, 0, 0, 1]]);
        // Two opening hours: the bucket from one hour to two, half and nine tenths of the way through it.
        let time = &row("email")["closing_time"];
        assert_eq!((&time["median_hours"], &time["p90_hours"], &time["n"]), (&json!(1.5), &json!(1.9), &json!(1)), "{figure}");
        assert_eq!((&row("visit")["closing_time"]["median_hours"], &row("visit")["closing_time"]["by_day"]), (&Value::Null, &json!(1)));
        assert_eq!(row("letter")["closing_time"], Value::Null);
        // Before it was closed it was open.
        let earlier = app.figure(&format!("closing?{DAYS}&as_of=2020-06-01T11:00:00%2B02:00"));
        let email = earlier["rows"].as_array().unwrap().iter().find(|row| row["channel"] == "email").unwrap();
        assert_eq!((&email["open"], &email["closed"]), (&json!(2), &json!(0)), "{earlier}");
    }

    fn the_command_line_has_the_report_by_itself(db) {
        let app = TestApp::open(db);
        app.send("contacts", &[contact("a")]);
        let run = |rest: &[&str]| {
            let days = ["report", "closing", "--organisation", "kalmar", "--from", "2020-06-01", "--to", "2020-06-05"];
            let (code, out, err) = app.run(&[&days, rest].concat());
            assert_eq!(code, 0, "{err}");
            out
        };
        let csv = run(&["--format", "csv"]);
        assert!(csv.starts_with("channel,received,closed,open,unknown,median_hours,p90_hours,by_day,as_of,measure_version\nemail,1,0,1,0,,,0,"), "{csv}");
        let table = run(&[]);
        assert!(table.contains("Tid till avslut: kalmar") && table.contains("E-post"), "{table}");
        let openapi = app.get("/openapi.json").json();
        assert!(openapi["paths"]["/api/v1/{organisation}/measures/closing"]["get"].is_object());
    }
}
