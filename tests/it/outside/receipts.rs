//! Records in: every format, and a receipt that says exactly what became of each record.

use std::io::Write;

use serde_json::{Value, json};

use crate::support::{TestApp, TestDb, both, contact, counts, lines, volume, with};

both! {
    fn a_receipt_says_exactly_what_became_of_each_record(db) {
        let app = TestApp::open(db);
        let first = app.send("contacts", &[contact("a"), contact("b")]);
        assert_eq!((first.status, counts(&first)), (200, [2, 2, 0, 0, 0]));
        let again = app.send("contacts", &[contact("b"), contact("a")]);
        assert_eq!((again.status, counts(&again)), (200, [2, 0, 0, 2, 0]));
        let answered = with(contact("a"), &json!({ "first_response_at": "2020-06-01T11:00:00" }));
        let mixed = app.send("contacts", &[answered, contact("b"), contact("c"), json!({ "external_id": "d" })]);
        assert_eq!((mixed.status, counts(&mixed)), (200, [4, 1, 1, 1, 1]));
        let reject = json!([{ "line": 4, "field": "source", "reason": "missing",
            "detail": "expected a value, this field is required" }]);
        assert_eq!(mixed.json()["rejects"], reject);
        let row = &app.figure("response?from=2020-06-01&to=2020-06-01")["rows"][0];
        assert_eq!((&row["received"], &row["in_time"], &row["overdue"]), (&json!(3), &json!(1), &json!(2)));
        let all_bad = app.send("contacts", &[json!({}), json!({ "source": 1 })]);
        assert_eq!((all_bad.status, counts(&all_bad)), (422, [2, 0, 0, 0, 2]));
        let nothing = app.send("contacts", &[]);
        assert_eq!((nothing.status, counts(&nothing)), (200, [0; 5]));
        app.verify();
    }

    fn within_one_delivery_the_last_version_of_a_record_stays(db) {
        let app = TestApp::open(db);
        let moved = with(contact("a"), &json!({ "received_at": "2020-06-05T10:00:00", "topic": "bygglov" }));
        let receipt = app.send("contacts", &[contact("a"), contact("a"), moved.clone(), contact("b"), moved]);
        assert_eq!(counts(&receipt), [5, 2, 1, 2, 0]);
        let days = app.figure("response?from=2020-06-01&to=2020-06-05&by=day");
        let received: Vec<u64> =
            days["rows"].as_array().unwrap().iter().map(|row| row["received"].as_u64().unwrap()).collect();
        assert_eq!(received, [1, 0, 0, 0, 1]);
        app.verify();
    }

    fn every_format_says_the_same(db) {
        let app = TestApp::open(db);
        let full = with(contact("b"), &json!({ "topic": "bygglov; \"hus\"\nrad 2", "handle_seconds": 90 }));
        let records = [contact("a"), full];
        assert_eq!(counts(&app.send("contacts", &records)), [2, 2, 0, 0, 0]);
        let comma = "source,external_id,channel,received_at,topic,handle_seconds\n\
            e-post,a,email,2020-06-01T10:00:00+02:00,,\n\
            e-post,b,email,2020-06-01T08:00:00Z,\"bygglov; \"\"hus\"\"\nrad 2\",90\n";
        let semicolon = "\u{feff}source;external_id;channel;received_at;handle_seconds;topic\r\n\
            e-post;a;email;2020-06-01T10:00:00;;\r\n\r\n\
            e-post; b ;email;\"2020-06-01 10:00\";90;\"bygglov; \"\"hus\"\"\nrad 2\"";
        let list = Value::from(records.to_vec());
        let pretty = serde_json::to_string_pretty(&list).unwrap();
        let ndjson = String::from_utf8(lines(&records)).unwrap();
        let cases: [(&str, &str, u64); 7] = [
            ("application/json", &list.to_string(), 2),
            ("application/json; charset=utf-8", &pretty, 2),
            ("application/json", &records[0].to_string(), 1),
            ("text/csv", comma, 2),
            ("Text/CSV; header=present", semicolon, 2),
            ("application/jsonl", ndjson.trim_end(), 2),
            ("application/x-ndjson", &format!("\u{feff}{}\r\n\n\n{}", records[0], records[1]), 2),
        ];
        for (content_type, body, records) in cases {
            let receipt = app.post("contacts", content_type, body.as_bytes());
            assert_eq!(counts(&receipt), [records, 0, 0, records, 0], "{content_type}: {}", receipt.text());
        }
        app.verify();
    }

    fn volumes_are_amended_too(db) {
        let app = TestApp::open(db);
        let (early, late) = (volume("08:00"), volume("08:15"));
        assert_eq!(counts(&app.send("volumes", &[early.clone(), late.clone()])), [2, 2, 0, 0, 0]);
        let more = with(late, &json!({ "offered": 12, "answered": 9, "wait_seconds": 180 }));
        assert_eq!(counts(&app.send("volumes", &[early, more])), [2, 0, 1, 1, 0]);
        let row = &app.figure("queue?from=2020-06-01&to=2020-06-01&split=channel")["rows"][0];
        assert_eq!((&row["offered"], &row["answered"], &row["abandoned"]), (&json!(22), &json!(17), &json!(4)));
        app.verify();
    }

    fn more_rejects_than_a_page_come_back_complete(db) {
        let app = TestApp::open(db);
        let mut records = vec![json!({ "source": "e-post" }); 2_500];
        records.push(contact("good"));
        let receipt = app.send("contacts", &records);
        assert_eq!((receipt.status, counts(&receipt)), (200, [2_501, 1, 0, 0, 2_500]));
        let given: Vec<u64> =
            receipt.json()["rejects"].as_array().unwrap().iter().map(|r| r["line"].as_u64().unwrap()).collect();
        assert_eq!(given, (1..=2_500).collect::<Vec<u64>>());
        // Many on one line, as every program writes a JSON list.
        let list = Value::from(records[2_490..].to_vec()).to_string();
        let receipt = app.post("contacts", "application/json", list.as_bytes());
        assert_eq!((receipt.status, counts(&receipt)), (200, [11, 0, 0, 1, 10]));
        assert_eq!(receipt.json()["rejects"].as_array().unwrap().len(), 10);
        assert_eq!(db.count("quarantine"), 2_510);
    }

    fn the_hour_that_exists_twice_and_the_one_that_does_not(db) {
        let app = TestApp::open(db);
        let at = |id, time| with(contact(id), &json!({ "received_at": time }));
        let receipt = app.send("contacts", &[
            at("twice", "2020-10-25T02:30:00"),
            at("never", "2020-03-29T02:30:00"),
            at("once", "2020-10-25T02:30:00+01:00"),
        ]);
        assert_eq!(counts(&receipt), [3, 3, 0, 0, 0]);
        let receipt = receipt.json();
        assert_eq!(receipt["flagged"], json!({ "time_exists_twice": 1, "time_does_not_exist": 1 }));
        let flags = receipt["flags"].as_array().unwrap();
        assert_eq!((&flags[0]["line"], &flags[1]["line"]), (&json!(1), &json!(2)));
        // Both take the offset from before the change.
        let known = app.send("contacts", &[at("twice", "2020-10-25T00:30:00Z"), at("never", "2020-03-29T01:30:00Z")]);
        assert_eq!(counts(&known), [2, 0, 0, 2, 0]);
    }
}

#[test]
fn what_cannot_be_read_is_refused_before_it_is_read() {
    let db = TestDb::sqlite();
    let app = TestApp::open(&db);
    let authorization = app.authorization();
    let key = ("authorization", authorization.as_str());
    let cases: [(&[(&str, &str)], &str); 5] = [
        (&[key, ("content-type", "application/xml")], "Content-Type: found `application/xml`; expected one of"),
        (&[key, ("content-type", "")], "Content-Type"),
        (&[key, ("content-type", "application/octet-stream")], "application/x-ndjson"),
        (&[key, ("content-type", "text/csv; charset=klingon")], "a charset such as utf-8"),
        (&[key, ("content-type", "text/csv"), ("content-encoding", "gzip")], "Content-Encoding: found `gzip`"),
    ];
    for (headers, expected) in cases {
        let answer = app.service.send("POST", "/api/v1/kalmar/contacts", headers, &lines(&[contact("a")]));
        assert_eq!((answer.status, answer.content_type.as_str()), (415, "application/problem+json"), "{headers:?}");
        assert!(answer.json()["detail"].as_str().unwrap().contains(expected), "{}", answer.text());
    }
    assert_eq!(db.count("contact") + db.count("quarantine"), 0);
}

#[test]
fn the_charset_of_a_body_is_looked_at() {
    let db = TestDb::sqlite();
    let app = TestApp::open(&db);
    let authorization = app.authorization();
    let text = |id: &str| {
        format!("source,external_id,channel,received_at,topic\ne-post,{id},email,2020-06-01T08:00:00+02:00,förskola\n")
    };
    let utf16: Vec<u8> = text("b").encode_utf16().flat_map(u16::to_le_bytes).collect();
    let bodies = [
        ("text/csv; charset=windows-1252", encoding_rs::WINDOWS_1252.encode(&text("a")).0.into_owned()),
        ("text/csv; header=present; Charset=\"utf-16le\"", utf16),
        ("text/csv; charset=UTF-8", text("c").into_bytes()),
    ];
    for (content_type, body) in bodies {
        let headers = [("authorization", authorization.as_str()), ("content-type", content_type)];
        let answer = app.service.send("POST", "/api/v1/kalmar/contacts", &headers, &body);
        assert_eq!((answer.status, counts(&answer)[1]), (200, 1), "{content_type}: {}", answer.text());
    }
    assert_eq!(db.texts("select topic as text from contact"), ["förskola"; 3]);
}

#[test]
fn files_are_imported_packed_and_from_standard_input() {
    let db = TestDb::sqlite();
    let _key = TestApp::prepare(&db, "kalmar");
    let folder = tempfile::tempdir().unwrap();
    let packed = folder.path().join("contacts.ndjson.gz");
    // Two members one after the other, as log rotation makes them.
    let mut bytes = Vec::new();
    for id in ["a", "b"] {
        let mut packer = flate2::write::GzEncoder::new(&mut bytes, flate2::Compression::fast());
        packer.write_all(&lines(&[contact(id)])).unwrap();
        packer.finish().unwrap();
    }
    std::fs::write(&packed, &bytes).unwrap();
    let import = |file: &str, input: &[u8]| {
        let arguments = ["import", "--database", &db.url, "--organisation", "kalmar", "--format", "ndjson"];
        let arguments = [&arguments[..], &["--receipt", "json", file]].concat();
        let output = crate::support::cli_with_input(&arguments, input);
        (output.status.code().unwrap(), String::from_utf8_lossy(&[output.stdout, output.stderr].concat()).into_owned())
    };
    let (code, text) = import(packed.to_str().unwrap(), b"");
    let receipt: Value = serde_json::from_str(&text).unwrap();
    assert_eq!((code, &receipt["created"], &receipt["rejects"]), (0, &json!(2), &json!([])));
    let (code, text) = import("-", &lines(&[contact("a"), contact("c"), json!({}), json!({ "source": 1 })]));
    let receipt: Value = serde_json::from_str(&text).unwrap();
    let rejects: Vec<&Value> = receipt["rejects"].as_array().unwrap().iter().map(|reject| &reject["line"]).collect();
    assert_eq!((code, &receipt["unchanged"], rejects), (3, &json!(1), vec![&json!(3), &json!(4)]));
    // A packed file that was cut off: what came before the cut is there, and the program says so.
    std::fs::write(&packed, &bytes[..bytes.len() - 12]).unwrap();
    let (code, text) = import(packed.to_str().unwrap(), b"");
    assert!(code == 1 && text.contains("send it again"), "{code}: {text}");
}
