//! Times of which only the day is known: what each reading says of them, in every format, and that no hour is made up.

use serde_json::{Value, json};

use crate::support::{TestApp, both, contact, counts, organisation, volume, with};

/// Sources that write midnight where they know the day alone.
const SOURCES: &str = r#"
[[source]]
code = "runda"
time_zone = "Europe/Stockholm"
resolution = { closed_at = "day", first_response_at = "midnight" }
[[source]]
code = "dagar"
resolution = "day"
"#;

const READINGS: [&str; 3] = ["next_working_day", "business_hours", "working_24h"];

/// In time, late, unknown under each reading, in their order.
type States = [[i64; 3]; 3];
const IN_TIME: [i64; 3] = [1, 0, 0];
const LATE: [i64; 3] = [0, 1, 0];
const UNKNOWN: [i64; 3] = [0, 0, 1];

fn fill(app: &TestApp<'_>, more: &str) {
    app.apply(&format!("{}{SOURCES}{more}", organisation("kalmar")));
}

/// In time, late and unknown under each reading, which add up with what is still unanswered.
#[track_caller]
fn states(row: &Value) -> States {
    let count = |value: &Value, name: &str| value[name].as_i64().unwrap_or_else(|| panic!("no {name} in {row}"));
    READINGS.map(|reading| {
        let of = &row["readings"][reading];
        let parts = ["in_time", "late", "overdue", "pending", "closed_unanswered", "unknown"];
        let sum: i64 = parts.iter().map(|name| count(of, name)).sum();
        assert_eq!(count(row, "received"), sum + count(row, "excluded"), "{reading}: {row}");
        ["in_time", "late", "unknown"].map(|name| count(of, name))
    })
}

#[track_caller]
fn row(app: &TestApp<'_>, words: &str) -> Value {
    app.figure(&format!("response?from=2020-06-01&to=2020-06-30{words}"))["rows"][0].clone()
}

/// How a contact by e-mail with these times is counted; it is sent as NDJSON to a app of its own topic.
#[track_caller]
fn judged(app: &TestApp<'_>, id: &str, fields: &Value) -> States {
    let sent = with(with(contact(id), &json!({ "topic": id })), fields);
    let receipt = app.send("contacts", &[sent]);
    assert_eq!(counts(&receipt), [1, 1, 0, 0, 0], "{id}: {}", receipt.text());
    let figure = app.figure("response?from=2020-06-01&to=2020-06-30&split=topic");
    states(figure["rows"].as_array().unwrap().iter().find(|row| row["topic"] == id).unwrap())
}

/// What quarantine holds: line, field, reason, record.
const MAPPING: &str = r#"
name = "dagar"
record = "contact"
format = "csv"
separator = ";"
zone = "Europe/Stockholm"
[constants]
source = "arenden"
channel = "email"
[fields]
external_id = "Nr"
received_at = { column = "Inkom", format = ["%Y-%m-%d %H:%M", "%Y-%m-%d"] }
first_response_at = { column = "Besvarad", format = ["%Y-%m-%d %H:%M", "%Y-%m-%d"] }
"#;

const EXPORT: &str = "Nr;Inkom;Besvarad\nA;2025-06-02;2025-06-03\nB;2025-06-02;2025-06-04\nC;2025-06-03;2025-06-05\n\
     D;2025-06-13;2025-06-17\nE;2025-06-10 08:12;2025-06-12\nF;2025-06-10 08:12;2025-06-10\n";

fn import(app: &TestApp<'_>, mapping: &str, export: &str) {
    let folder = tempfile::tempdir().unwrap();
    let [mapping_file, input] = ["mapping.toml", "input.csv"].map(|name| folder.path().join(name));
    std::fs::write(&mapping_file, mapping).unwrap();
    std::fs::write(&input, export).unwrap();
    let words =
        ["import", "--organisation", "kalmar", "--mapping", mapping_file.to_str().unwrap(), input.to_str().unwrap()];
    let (code, out, err) = app.run(&words);
    assert_eq!(code, 0, "{out}{err}");
}

both! {
    fn an_export_by_day_is_judged_by_its_days(db) {
        let app = TestApp::open(db);
        import(&app, MAPPING, EXPORT);
        let figure = app.figure("response?from=2025-06-02&to=2025-06-13");
        let row = &figure["rows"][0];
        // A and F in time, B, C, D and E late. By hours, A may be either: it came and was answered some time in two days.
        assert_eq!(states(row), [[2, 4, 0], [1, 4, 1], [1, 4, 1]], "{row}");
        assert_eq!((&row["rate"]["numerator"], &row["rate"]["denominator"]), (&json!(2), &json!(6)));
        let time = json!({ "median_hours": null, "p90_hours": null, "from": "buckets", "n": 0, "by_day": 6 });
        assert_eq!((&row["response_time"], &row["late_hours"]), (&time, &Value::Null), "{row}");
        let (_, table, _) = app.run(&["report", "response", "--organisation", "kalmar", "--from", "2025-06-02", "--to", "2025-06-13"]);
        assert!(table.contains("För 6 besvarade kontakter är bara dagen känd."), "{table}");
        app.verify();
    }

    fn a_mapping_says_that_a_clock_means_nothing(db) {
        let app = TestApp::open(db);
        let mapping = MAPPING.replace("format = [\"%Y-%m-%d %H:%M\", \"%Y-%m-%d\"] }", "format = \"%Y-%m-%d %H:%M\", resolution = \"day\" }");
        import(&app, &mapping, "Nr;Inkom;Besvarad\nA;2020-06-02 00:00;2020-06-03 12:00\nB;2020-06-02 12:00;2020-06-04 00:00\n");
        assert_eq!(states(&row(&app, "")), [[1, 1, 0], [0, 1, 1], [0, 1, 1]]);
        app.verify();
    }

    fn each_reading_says_what_days_and_hours_tell(db) {
        let app = TestApp::open(db);
        fill(&app, "");
        // Monday 1 June 10:00: due before the end of Tuesday, on Tuesday 10:00 and on Tuesday 10:00.
        let cases = [
            ("closed-in-time", json!({ "closed_at": "2020-06-01" }), [IN_TIME, IN_TIME, IN_TIME]),
            ("closed-next-day", json!({ "closed_at": "2020-06-02" }), [IN_TIME, UNKNOWN, UNKNOWN]),
            ("closed-late", json!({ "closed_at": "2020-06-03" }), [LATE, LATE, LATE]),
            ("answered", json!({ "first_response_at": "2020-06-01", "closed_at": "2020-06-01" }), [IN_TIME, IN_TIME, IN_TIME]),
            // Exact, and exactly at the end of Tuesday: that is Wednesday.
            ("midnight", json!({ "closed_at": "2020-06-03T00:00:00" }), [LATE, LATE, LATE]),
            ("before-midnight", json!({ "closed_at": "2020-06-02T23:59:59" }), [IN_TIME, LATE, LATE]),
            ("at-the-hour", json!({ "closed_at": "2020-06-02T10:00:00" }), [IN_TIME, IN_TIME, IN_TIME]),
            // Some time on Monday: due before the end of Tuesday; 16:00 on Monday to 16:00 on Tuesday; all of Tuesday.
            ("day-hour", json!({ "received_at": "2020-06-01", "closed_at": "2020-06-01T07:00:00" }), [IN_TIME, IN_TIME, IN_TIME]),
            ("day-next", json!({ "received_at": "2020-06-01", "closed_at": "2020-06-02T15:00:00" }), [IN_TIME, UNKNOWN, UNKNOWN]),
            ("day-evening", json!({ "received_at": "2020-06-01", "closed_at": "2020-06-02T16:00:01" }), [IN_TIME, LATE, UNKNOWN]),
            ("day-late", json!({ "received_at": "2020-06-01", "closed_at": "2020-06-03T00:00:00" }), [LATE, LATE, LATE]),
            ("day-day", json!({ "received_at": "2020-06-01", "closed_at": "2020-06-01" }), [IN_TIME, UNKNOWN, IN_TIME]),
            // Sunday: by hours it counts from Monday.
            ("sunday", json!({ "received_at": "2020-06-07", "closed_at": "2020-06-08" }), [IN_TIME, UNKNOWN, IN_TIME]),
            // Sources that write midnight for a day.
            ("rounded", json!({ "source": "runda", "closed_at": "2020-06-02T00:00:00" }), [IN_TIME, UNKNOWN, UNKNOWN]),
            ("rounded-utc", json!({ "source": "runda", "closed_at": "2020-06-02T22:00:00Z" }), [LATE, LATE, LATE]),
            ("rounded-today", json!({ "source": "runda", "first_response_at": "2020-06-01T00:00:00" }), [IN_TIME, IN_TIME, IN_TIME]),
            ("not-rounded", json!({ "source": "runda", "first_response_at": "2020-06-02T09:59:00" }), [IN_TIME, IN_TIME, IN_TIME]),
            ("all-days", json!({ "source": "dagar", "received_at": "2020-06-01T00:00:00", "closed_at": "2020-06-02T12:00:00" }), [IN_TIME, UNKNOWN, UNKNOWN]),
        ];
        for (id, fields, expected) in cases {
            assert_eq!(judged(&app, id, &fields), expected, "{id}");
        }
        app.verify();
    }

    fn the_unknown_of_the_own_reading_are_in_no_rate(db) {
        let app = TestApp::open(db);
        fill(&app, "[[response]]\nfrom = \"2020-01-01\"\nreading = \"business_hours\"\n");
        let records = [
            with(contact("a"), &json!({ "closed_at": "2020-06-02" })),
            with(contact("b"), &json!({ "closed_at": "2020-06-01T12:00:00" })),
            with(contact("c"), &json!({ "closed_at": "2020-06-03" })),
            with(contact("d"), &json!({ "closed_at": "2020-06-02T12:00:00" })),
        ];
        assert_eq!(counts(&app.send("contacts", &records)), [4, 4, 0, 0, 0]);
        let row = row(&app, "");
        assert_eq!(states(&row)[1], [1, 2, 1]);
        assert_eq!((&row["unknown"], &row["rate"]["numerator"], &row["rate"]["denominator"]), (&json!(1), &json!(1), &json!(3)));
        assert_eq!((&row["response_time"]["n"], &row["response_time"]["by_day"]), (&json!(2), &json!(2)));
        // Two opening hours past due for one; of the other it is not known by how much.
        assert_eq!(row["late_hours"], json!(2.0), "{row}");
        app.verify();
    }

    fn a_day_and_an_hour_replace_each_other(db) {
        let app = TestApp::open(db);
        let day = with(contact("a"), &json!({ "received_at": "2020-06-01", "closed_at": "2020-06-02" }));
        let hour = with(contact("a"), &json!({ "received_at": "2020-06-01T00:00:00", "closed_at": "2020-06-02T00:00:00" }));
        let by_hour = "select cast(bucket as text) as text from contact_cell where grain = 'hour'";
        for (sent, receipt, hours, by_day) in [
            (&day, [1, 1, 0, 0, 0], 0, 1),
            (&day, [1, 0, 0, 1, 0], 0, 1),
            (&hour, [1, 0, 1, 0, 0], 1, 0),
            (&hour, [1, 0, 0, 1, 0], 1, 0),
            (&day, [1, 0, 1, 0, 0], 0, 1),
        ] {
            assert_eq!(counts(&app.send("contacts", std::slice::from_ref(sent))), receipt, "{sent}");
            app.verify();
            assert_eq!(db.texts(by_hour).len(), hours, "{sent}");
            let row = row(&app, "");
            assert_eq!((&row["received"], &row["response_time"]["by_day"]), (&json!(1), &json!(by_day)), "{row}");
        }
    }

    fn what_waits_falls_due_by_the_last_instant_of_its_day(db) {
        let app = TestApp::open(db);
        for (reading, due, passed) in [
            // Before the end of Tuesday; 16:00 on Tuesday; the end of Tuesday, that instant included.
            ("next_working_day", "2020-06-02T23:59:59", "2020-06-03T00:00:00"),
            ("business_hours", "2020-06-02T16:00:00", "2020-06-02T16:00:01"),
            ("working_24h", "2020-06-02T23:59:59", "2020-06-03T00:00:00"),
        ] {
            fill(&app, &format!("[[response]]\nfrom = \"2020-01-01\"\nreading = \"{reading}\"\n"));
            app.send("contacts", &[with(contact("a"), &json!({ "received_at": "2020-06-01" }))]);
            for (at, overdue) in [(due, 0), (passed, 1)] {
                let row = row(&app, &format!("&as_of={at}%2B02:00"));
                assert_eq!((&row["overdue"], &row["pending"]), (&json!(overdue), &json!(1 - overdue)), "{reading} {at}: {row}");
                let list = app.figure(&format!("overdue?as_of={at}%2B02:00"));
                assert_eq!(list["overdue"], overdue, "{reading} {at}");
                if overdue == 1 {
                    assert_eq!(list["oldest"][0]["received_at"], "2020-06-01", "{list}");
                    assert_eq!(list["groups"][0]["oldest_received_at"], "2020-06-01", "{list}");
                }
            }
        }
        app.verify();
    }

    fn order_is_checked_by_days(db) {
        let app = TestApp::open(db);
        let answered = |at: &str| with(contact("a"), &json!({ "first_response_at": at }));
        assert_eq!(counts(&app.send("contacts", &[answered("2020-06-01")])), [1, 1, 0, 0, 0]);
        let receipt = app.send("contacts", &[answered("2020-05-31")]).json();
        let reject = &receipt["rejects"][0];
        assert_eq!((&reject["line"], &reject["field"], &reject["reason"]), (&json!(1), &json!("first_response_at"), &json!("answer_before_arrival")));
        let closed = with(contact("b"), &json!({ "first_response_at": "2020-06-02T15:00:00", "closed_at": "2020-06-02" }));
        assert_eq!(counts(&app.send("contacts", &[closed])), [1, 1, 0, 0, 0]);
        for bad in ["2020-02-30", "2020-6-1", "20200601", "2020-06"] {
            let receipt = app.send("contacts", &[with(contact("c"), &json!({ "received_at": bad }))]).json();
            assert_eq!(receipt["rejects"][0]["reason"], "not_a_time", "{bad}: {receipt}");
        }
        let csv = "source,external_id,channel,received_at,closed_at\ne-post,csv,email,2020-06-01,2020-06-01\n";
        assert_eq!(counts(&app.post("contacts", "text/csv", csv.as_bytes())), [1, 1, 0, 0, 0]);
        let json = json!([with(contact("json"), &json!({ "received_at": "2020-06-01" }))]).to_string();
        assert_eq!(counts(&app.post("contacts", "application/json", json.as_bytes())), [1, 1, 0, 0, 0]);
        app.verify();
    }

    fn an_hour_is_asked_for_where_a_volume_is_shorter_than_a_day(db) {
        let app = TestApp::open(db);
        let by_day = |minutes: i64| {
            with(volume("08:00"), &json!({ "queue": format!("q{minutes}"), "interval_start": "2020-06-01", "interval_minutes": minutes }))
        };
        let receipt = app.send("volumes", &[by_day(1_440), by_day(60), volume("08:00")]).json();
        assert_eq!((&receipt["created"], &receipt["rejected"]), (&json!(2), &json!(1)), "{receipt}");
        let reject = &receipt["rejects"][0];
        assert_eq!((&reject["line"], &reject["field"], &reject["reason"]), (&json!(2), &json!("interval_start"), &json!("not_a_time")));
        let detail = reject["detail"].as_str().unwrap();
        assert!(detail.contains("2020-06-01") && detail.contains("60 minutes"), "{detail}");
    }

    fn a_day_may_be_any_of_its_hours_where_volumes_count(db) {
        let app = TestApp::open(db);
        let call = |id: &str, at: &str| with(contact(id), &json!({ "source": "trio", "channel": "phone", "received_at": at }));
        assert_eq!(counts(&app.send("volumes", &[volume("08:00")])), [1, 1, 0, 0, 0]);
        let receipt = app.send("contacts", &[call("a", "2020-06-01"), call("b", "2020-06-02")]).json();
        assert_eq!(receipt["rejects"][0]["reason"], "counted_as_volumes", "{receipt}");
        assert_eq!(receipt["created"], 1);
        // Kept as it may be sent again: as a day.
        let (_, kept, _) = app.run(&["quarantine", "export", "--organisation", "kalmar"]);
        assert!(kept.contains(r#""received_at":"2020-06-01""#), "{kept}");
        let next_day = with(volume("13:00"), &json!({ "interval_start": "2020-06-02T13:00:00" }));
        assert_eq!(app.send("volumes", &[next_day]).json()["rejects"][0]["reason"], "counted_as_contacts");
        app.verify();
    }

    fn a_setting_that_no_source_can_have_is_named(db) {
        let app = TestApp::open(db);
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("organisation.toml");
        for (setting, expected) in [
            ("resolution = \"days\"", "source `runda`.resolution: found `days`"),
            ("resolution = { closed = \"day\" }", "found `closed`"),
        ] {
            std::fs::write(&path, format!("{}[[source]]\ncode = \"runda\"\n{setting}\n", organisation("kalmar"))).unwrap();
            let (code, _, err) = app.run(&["organisation", "apply", path.to_str().unwrap()]);
            assert!(code != 0 && err.contains(expected), "{code} {err}");
        }
    }
}
