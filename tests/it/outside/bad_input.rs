//! Bad records: each gives one clear reject, and takes no neighbour with it.

use serde_json::{Value, json};

use crate::support::{TestApp, both, contact, counts, lines, volume, with};

/// A bad record: what it is, its text, and the field, reason and a part of the detail that its reject must have.
type Case = (&'static str, Vec<u8>, &'static str, &'static str, &'static str);

fn changed(name: &'static str, changes: &Value, field: &'static str, reason: &'static str, said: &'static str) -> Case {
    (name, with(contact("bad"), changes).to_string().into_bytes(), field, reason, said)
}

fn texts() -> Vec<Case> {
    let record = contact("bad").to_string();
    let utf8 = [&record.as_bytes()[..record.len() - 1], b",\"topic\":\"b\xe4tplats\"}"].concat();
    let nul = [&record.as_bytes()[..record.len() - 1], b",\"topic\":\"a\0b\"}"].concat();
    let twice = format!("{},\"channel\":\"chat\"}}", record.trim_end_matches('}'));
    vec![
        ("not JSON", b"hello".to_vec(), "", "not_json", "expected one complete JSON object"),
        ("two on a line", format!("{record}{record}").into_bytes(), "", "not_json", "trailing characters"),
        ("truncated", record.as_bytes()[..40].to_vec(), "", "not_json", "truncated"),
        ("a list for a record", b"[1]".to_vec(), "", "wrong_type", "a JSON object"),
        ("null", b"null".to_vec(), "", "wrong_type", "a JSON object"),
        ("a field twice", twice.into_bytes(), "channel", "inconsistent", "twice"),
        ("not UTF-8", utf8, "topic", "invalid_utf8", "0xE4"),
        ("a bare NUL", nul, "topic", "nul_byte", "without NUL"),
        (
            "longer than a record",
            format!("{{\"topic\":\"{}\"}}", "x".repeat(1 << 20)).into_bytes(),
            "",
            "too_long",
            "1048576",
        ),
    ]
}

fn fields() -> Vec<Case> {
    vec![
        changed("a number for a text", &json!({ "external_id": 12 }), "external_id", "wrong_type", "the number 12"),
        changed(
            "a text for a number",
            &json!({ "wait_seconds": "12" }),
            "wait_seconds",
            "wrong_type",
            "without quotes",
        ),
        changed("a list", &json!({ "topic": ["a"] }), "topic", "wrong_type", "a list"),
        changed(
            "a slip of the pen",
            &json!({ "chanel": "email" }),
            "chanel",
            "unknown_field",
            "did you mean `channel`?",
        ),
        changed("a NUL in a name", &json!({ "to\u{0}pic": 1 }), "to\u{fffd}pic", "unknown_field", "expected one of"),
        changed("a missing key", &json!({ "received_at": null }), "received_at", "missing", "required"),
        changed("an empty key", &json!({ "external_id": " " }), "external_id", "missing", "required"),
        changed(
            "no zone",
            &json!({ "source": "ny", "received_at": "2020-06-01T10:00:00" }),
            "received_at",
            "no_zone",
            "`ny`",
        ),
        changed("no time", &json!({ "received_at": "i går" }), "received_at", "not_a_time", "i går"),
    ]
}

fn lists_and_lengths() -> Vec<Case> {
    vec![
        changed("no such channel", &json!({ "channel": "emial" }), "channel", "not_in_list", "did you mean `email`?"),
        changed("no such outcome", &json!({ "outcome": "done" }), "outcome", "not_in_list", "transferred"),
        changed("excluded, and why?", &json!({ "outcome": "excluded" }), "excluded_reason", "missing", "spam"),
        changed("a long code", &json!({ "topic": "x".repeat(201) }), "topic", "too_long", "at most 200"),
        changed("half a megabyte", &json!({ "unit": "x".repeat(500_000) }), "unit", "too_long", "at most 200"),
        changed("a NUL", &json!({ "agent": "a\u{0}b" }), "agent", "nul_byte", "without NUL"),
    ]
}

fn contradictions() -> Vec<Case> {
    vec![
        changed(
            "a day that does not exist",
            &json!({ "received_at": "2020-06-31" }),
            "received_at",
            "not_a_time",
            "2020-06-31",
        ),
        changed(
            "no such day",
            &json!({ "received_at": "2020-02-30T10:00:00" }),
            "received_at",
            "not_a_time",
            "2020-02-30",
        ),
        changed(
            "1970",
            &json!({ "received_at": "1970-01-01T00:00:00Z" }),
            "received_at",
            "out_of_range",
            "from 1990-01-01",
        ),
        changed(
            "2999",
            &json!({ "received_at": "2999-01-01T00:00:00Z" }),
            "received_at",
            "out_of_range",
            "a day after now",
        ),
    ]
}

fn orders_and_seconds() -> Vec<Case> {
    vec![
        changed(
            "answer before arrival",
            &json!({ "first_response_at": "2020-05-31T10:00:00" }),
            "first_response_at",
            "answer_before_arrival",
            "at or after received_at",
        ),
        changed(
            "closed before arrival",
            &json!({ "closed_at": "2020-05-31T10:00:00" }),
            "closed_at",
            "closed_before_arrival",
            "at or after received_at",
        ),
        changed(
            "closed before answered",
            &json!({ "closed_at": "2020-06-01T11:00:00", "first_response_at": "2020-06-01T12:00:00" }),
            "closed_at",
            "closed_before_answer",
            "at or after first_response_at",
        ),
        changed("negative seconds", &json!({ "wait_seconds": -1 }), "wait_seconds", "out_of_range", "0 or more"),
        changed("half a second", &json!({ "handle_seconds": 1.5 }), "handle_seconds", "not_a_number", "1.5"),
        changed(
            "too many seconds",
            &json!({ "handle_seconds": 3_000_000_000_u64 }),
            "handle_seconds",
            "out_of_range",
            "at most",
        ),
    ]
}

/// The one reject of a receipt.
#[track_caller]
fn reject(receipt: &crate::support::Answer, name: &str) -> Value {
    let receipt = receipt.json();
    let rejects = receipt["rejects"].as_array().unwrap();
    assert_eq!(rejects.len(), 1, "{name}: {receipt}");
    rejects[0].clone()
}

#[track_caller]
fn matches(reject: &Value, (name, _, field, reason, said): &Case, line: u64) {
    let detail = reject["detail"].as_str().unwrap();
    assert_eq!(
        (&reject["field"], &reject["reason"], &reject["line"]),
        (&json!(field), &json!(reason), &json!(line)),
        "{name}"
    );
    assert!(detail.contains(said), "{name}: {detail}");
    assert!(reject.to_string().len() < 1_000, "{name}: {} bytes", reject.to_string().len());
}

both! {
    fn a_bad_record_takes_no_neighbour_with_it(db) {
        let app = TestApp::open(db);
        let mut good = 0;
        for case in [texts(), fields(), lists_and_lengths(), contradictions(), orders_and_seconds()].concat() {
            let neighbours = [contact(&format!("before {}", case.0)), contact(&format!("after {}", case.0))];
            let body = [&lines(&neighbours[..1]), &case.1[..], b"\n", &lines(&neighbours[1..])].concat();
            let receipt = app.post("contacts", "application/x-ndjson", &body);
            assert_eq!((receipt.status, counts(&receipt)), (200, [3, 2, 0, 0, 1]), "{}: {}", case.0, receipt.text());
            matches(&reject(&receipt, case.0), &case, 2);
            good += 2;
        }
        assert_eq!((db.count("contact"), db.count("quarantine")), (good, good / 2));
        app.verify();
    }

    fn bad_rows_of_csv(db) {
        let app = TestApp::open(db);
        let cases: [Case; 5] = [
            ("too many columns", b"e-post,bad,email,2020-06-01T10:00:00,a,b".to_vec(), "", "column_count", "6 columns"),
            ("too few columns", b"e-post,bad,email".to_vec(), "", "column_count", "3 columns"),
            ("text after a quote", b"e-post,\"b\"ad,email,2020-06-01T10:00:00,".to_vec(), "", "not_csv", "doubled"),
            ("not UTF-8", b"e-post,bad,email,2020-06-01T10:00:00,b\xe4t".to_vec(), "topic", "invalid_utf8", "0xE4"),
            ("a NUL", b"e-post,bad,email,2020-06-01T10:00:00,a\0b".to_vec(), "topic", "nul_byte", "without NUL"),
        ];
        let header = "source,external_id,channel,received_at,topic\n";
        let row = |id: String| format!("e-post,{id},email,2020-06-01T10:00:00,\n");
        for case in cases {
            let (before, after) = (row(format!("before {}", case.0)), row(format!("after {}", case.0)));
            let body = [header.as_bytes(), before.as_bytes(), &case.1, b"\n", after.as_bytes()].concat();
            let receipt = app.post("contacts", "text/csv", &body);
            assert_eq!((receipt.status, counts(&receipt)), (200, [3, 2, 0, 0, 1]), "{}: {}", case.0, receipt.text());
            matches(&reject(&receipt, case.0), &case, 3);
        }
        let semicolons = "source;external_id;chanel;received_at\ne-post;a;email;2020-06-01T10:00:00\n";
        let receipt = app.post("contacts", "text/csv", semicolons.as_bytes());
        assert_eq!((receipt.status, counts(&receipt)), (422, [1, 0, 0, 0, 1]));
        let header = ("header", Vec::new(), "chanel", "unknown_field", "did you mean `channel`?");
        matches(&reject(&receipt, "header"), &header, 1);
        app.verify();
    }

    fn what_stands_inside_a_broken_record_of_a_list_is_not_counted(db) {
        let app = TestApp::open(db);
        let (a, b, ghost) = (contact("a").to_string(), contact("b").to_string(), contact("ghost").to_string());
        let inside = format!(r#"{{"source":"e-post","external_id":"x" "history":[1,{ghost}]}}"#);
        let text = format!(r#"{{"source":"e-post","topic":"unclosed,"note":"[1,{}]"}}"#, ghost.replace('"', "\\\""));
        for (broken, created, unchanged) in [(inside, 1, 0), (text, 0, 1), (a[..30].to_owned(), 0, 1)] {
            let receipt = app.post("contacts", "application/json", format!("[{a},\n{broken},\n{b}]").as_bytes());
            assert_eq!((receipt.status, counts(&receipt)), (200, [2, created, 0, unchanged, 1]), "{}", receipt.text());
            let said = format!("What begins at byte {} was not read", a.len() + 3);
            matches(&reject(&receipt, &broken), &("list", Vec::new(), "", "unreadable_rest", said.leak()), 2);
            let receipt = app.post("contacts", "application/json", format!("[{broken},\n{b}]").as_bytes());
            assert_eq!((receipt.status, counts(&receipt)), (422, [1, 0, 0, 0, 1]), "{}", receipt.text());
        }
        assert_eq!((db.count("contact"), db.count("quarantine")), (1, 6));
        let (code, out, err) = app.run(&["quarantine", "retry", "--organisation", "kalmar"]);
        assert!(code == 3 && (out.clone() + &err).contains("6 still rejected: unreadable_rest"), "{code}: {out}{err}");
        let (_, out, _) = app.run(&["quarantine", "list", "--organisation", "kalmar", "--reason", "unreadable_rest"]);
        assert_eq!(out.matches("unreadable_rest").count(), 6, "{out}");
        assert_eq!(db.count("contact"), 1);
        app.verify();
    }

    fn what_stands_inside_a_broken_row_is_not_counted(db) {
        let app = TestApp::open(db);
        let header = "source,external_id,channel,received_at,topic\n";
        let row = |id: &str| format!("e-post,{id},email,2020-06-01T10:00:00,\n");
        let (ghost, b) = (row("ghost"), row("b"));
        let told = format!("{header}{}e-post,x,email,2020-06-01T10:00:00,\"say \"hi\"\n{ghost}end\"\n{b}", row("a"));
        let receipt = app.post("contacts", "text/csv", told.as_bytes());
        assert_eq!((receipt.status, counts(&receipt)), (200, [3, 2, 0, 0, 1]), "{}", receipt.text());
        matches(&reject(&receipt, "told"), &("told", Vec::new(), "", "not_csv", "lines 3 to 5, from byte 81 on"), 3);
        let open = format!("{header}{}e-post,\"x,email,2020-06-01T10:00:00,\n{ghost}{ghost}", row("a"));
        let receipt = app.post("contacts", "text/csv", open.as_bytes());
        assert_eq!((receipt.status, counts(&receipt)), (200, [2, 0, 0, 1, 1]), "{}", receipt.text());
        matches(&reject(&receipt, "open"), &("open", Vec::new(), "", "unreadable_rest", "never closes, lines 3 to 5, from byte 81 on"), 3);
        let (code, out, err) = app.run(&["quarantine", "retry", "--organisation", "kalmar"]);
        assert!(code == 3 && (out.clone() + &err).contains("2 tried, 0 taken"), "{code}: {out}{err}");
        assert_eq!((db.count("contact"), db.count("quarantine")), (2, 2));
        app.verify();
    }

    fn bad_volumes(db) {
        let app = TestApp::open(db);
        let cases = [
            (json!({ "answered_in_threshold": 9 }), "answered_in_threshold", "inconsistent", "at most answered, which is 8"),
            (json!({ "interval_minutes": 0 }), "interval_minutes", "out_of_range", "1 to 1500"),
            (json!({ "offered": -1 }), "offered", "out_of_range", "expected 0 to"),
            (json!({ "offered": i64::MAX }), "offered", "out_of_range", "expected 0 to"),
            (json!({ "abandoned": null }), "abandoned", "missing", "required"),
            (json!({ "received_at": "2020-06-01T10:00:00" }), "received_at", "unknown_field", "interval_start"),
        ];
        for (changes, field, reason, said) in cases {
            let receipt = app.send("volumes", &[with(volume("08:00"), &changes)]);
            assert_eq!((receipt.status, counts(&receipt)), (422, [1, 0, 0, 0, 1]), "{field}");
            matches(&reject(&receipt, field), &("volume", Vec::new(), field, reason, said), 1);
        }
        assert_eq!(db.count("volume"), 0);
    }

    fn what_would_count_twice_is_rejected(db) {
        let app = TestApp::open(db);
        let call = |id: &str, at: &str| {
            with(contact(id), &json!({ "source": "trio", "channel": "phone", "received_at": format!("2020-06-01T{at}") }))
        };
        assert_eq!(counts(&app.send("volumes", &[volume("08:00"), volume("08:15")])), [2, 2, 0, 0, 0]);
        // The last second of an interval belongs to it, the first after it does not.
        let calls = [call("in", "08:29:59"), call("after", "08:30:00"), call("before", "07:59:59")];
        let receipt = app.send("contacts", &calls);
        assert_eq!(counts(&receipt), [3, 2, 0, 0, 1]);
        matches(&reject(&receipt, "in"), &("in", Vec::new(), "received_at", "counted_as_volumes", "one begins at 2020-06-01T06:15:00Z"), 1);
        let other = [with(call("chat", "08:10:00"), &json!({ "channel": "chat" })), with(call("mail", "08:10:00"), &json!({ "source": "e-post" }))];
        assert_eq!(counts(&app.send("contacts", &other)), [2, 2, 0, 0, 0]);
        let receipt = app.send("volumes", &[volume("08:30"), volume("08:45"), volume("08:00")]);
        assert_eq!(counts(&receipt), [3, 1, 0, 1, 1]);
        matches(&reject(&receipt, "08:30"), &("08:30", Vec::new(), "interval_start", "counted_as_contacts", "no contact of `trio` for phone"), 1);
        app.verify();
    }
}
