//! The command line, and that it says the same as the API and the documents.

use std::collections::BTreeSet;
use std::io::{BufRead, BufReader};
use std::process::Stdio;

use serde_json::{Value, json};

use crate::support::{TestApp, TestDb, both, cli, contact, counts, volume, with};

fn openapi() -> Value {
    let output = cli(&["openapi"]);
    assert_eq!(output.status.code(), Some(0));
    serde_json::from_slice(&output.stdout).unwrap()
}

both! {
    fn every_list_is_also_json(db) {
        let app = TestApp::open(db);
        assert_eq!(counts(&app.send("contacts", &[contact("a"), json!({})])), [2, 1, 0, 0, 1]);
        let own = ["--organisation", "kalmar"];
        let span = ["--from", "2020-06-01", "--to", "2020-06-30"];
        let commands: [(Vec<&str>, &str); 7] = [
            (vec!["organisation", "list"], "kalmar"),
            (vec!["organisation", "show", "kalmar"], "kalmar"),
            (vec!["key", "list"], "ingest,read,metrics,admin"),
            ([&["quarantine", "list"][..], &own].concat(), "missing"),
            ([&["report", "response"][..], &own, &span].concat(), "next_working_day"),
            ([&["report", "queue"][..], &own, &span].concat(), "abandons_negative"),
            ([&["report", "overdue", "--channel", "email"][..], &own].concat(), "kalmar"),
        ];
        for (arguments, word) in commands {
            let (code, table, err) = app.run(&arguments);
            assert!(code == 0 && table.contains(word), "{arguments:?}: {code}: {table}{err}");
            let (code, text, err) = app.run(&[&arguments[..], &["--format", "json"]].concat());
            let document: Value = serde_json::from_str(&text).unwrap_or_else(|_| panic!("{arguments:?}: {text}{err}"));
            assert!(code == 0 && document.to_string().contains(word), "{arguments:?}: {document}");
            assert!(!text.contains(&app.key), "{arguments:?}");
        }
    }

    fn a_report_is_the_answer_of_the_api(db) {
        let app = TestApp::open(db);
        let late = with(contact("b"), &json!({ "topic": "bygglov", "unit": "sbk", "first_response_at": "2020-06-09T10:00:00" }));
        assert_eq!(counts(&app.send("contacts", &[contact("a"), late])), [2, 2, 0, 0, 0]);
        assert_eq!(counts(&app.send("volumes", &[volume("08:00")])), [1, 1, 0, 0, 0]);
        let questions: [(&str, &[(&str, &str)]); 4] = [
            ("response", &[("from", "2020-06-01"), ("to", "2020-06-30"), ("by", "week"), ("split", "channel,unit"), ("as-of", "2020-06-20T08:00:00Z")]),
            ("response", &[("from", "2020-06-01"), ("to", "2020-06-30"), ("split", "topic"), ("as-of", "2030-01-01T00:00:00Z")]),
            ("queue", &[("from", "2020-06-01"), ("to", "2020-06-30"), ("by", "month"), ("as-of", "2020-06-20T08:00:00Z")]),
            ("overdue", &[("limit", "5"), ("as-of", "2020-06-20T08:00:00Z")]),
        ];
        for (measure, words) in questions {
            for format in ["json", "csv"] {
                let mut arguments = vec!["report".to_owned(), measure.to_owned(), "--organisation=kalmar".to_owned()];
                arguments.extend(words.iter().map(|(name, value)| format!("--{name}={value}")));
                arguments.push(format!("--format={format}"));
                let (code, printed, err) = app.run(&arguments.iter().map(String::as_str).collect::<Vec<_>>());
                assert_eq!(code, 0, "{err}");
                let query: Vec<String> = words.iter().map(|(name, value)| format!("{}={value}", name.replace('-', "_"))).collect();
                let answer = app.get(&format!("/api/v1/kalmar/measures/{measure}?{}&format={format}", query.join("&")));
                assert_eq!(answer.status, 200, "{}", answer.text());
                assert_eq!(printed.trim_end(), answer.text().trim_end(), "{measure} {words:?}");
                let media_type = if format == "csv" { "text/csv; charset=utf-8" } else { "application/json" };
                assert_eq!(answer.content_type, media_type);
            }
        }
    }

    fn keys_are_made_listed_and_revoked(db) {
        let app = TestApp::open(db);
        TestApp::prepare(db, "vaxjo");
        let make = |name: &str, organisation: &str| {
            app.run(&["key", "create", "--organisation", organisation, "--name", name, "--scope", "read"])
        };
        let (code, key, _) = make("manager", "kalmar");
        let works = || app.service.get("/api/v1/kalmar/measures/overdue", &[("authorization", &format!("Bearer {}", key.trim()))]).status;
        assert_eq!((code, works()), (0, 200));
        assert!(key.starts_with("kk_") && key.trim().len() > 40, "{key}");
        let again = make("manager", "kalmar");
        assert!(again.0 == 1 && again.2.contains("already a key `manager`"), "{}", again.2);
        assert_eq!(make("manager", "vaxjo").0, 0);
        let (_, listed, _) = app.run(&["key", "list", "--format", "json"]);
        let listed: Value = serde_json::from_str(&listed).unwrap();
        let named = |row: &&Value| row["name"] == "manager" && row["scopes"] == "read";
        assert_eq!(listed.as_array().unwrap().iter().filter(named).count(), 2);
        assert!(!db.texts("select hash as text from api_key").iter().any(|hash| key.contains(hash.as_str())));
        // One name, two organisations: nobody loses a key by accident.
        let (code, _, err) = app.run(&["key", "revoke", "manager"]);
        assert!(code == 1 && err.contains("kalmar, vaxjo") && err.contains("--organisation"), "{err}");
        assert_eq!((app.run(&["key", "revoke", "manager", "--organisation", "kalmar"]).0, works()), (0, 401));
        assert_eq!(app.run(&["key", "revoke", "manager"]).0, 0);
        assert_eq!(app.run(&["key", "revoke", "manager"]).0, 1);
    }

    fn the_schema_names_the_fields_that_are_taken(db) {
        let app = TestApp::open(db);
        let full = json!({
            "source": "trio", "external_id": "full", "channel": "phone", "topic": "t", "unit": "u", "agent": "a", "citizen": "c",
            "received_at": "2020-06-02T10:00:00", "first_response_at": "2020-06-02T10:01:00", "closed_at": "2020-06-02T10:05:00",
            "outcome": "closed", "excluded_reason": null, "wait_seconds": 60, "handle_seconds": 240, "language": "sv",
            "deliver_to": "anna@example.se", "version": 7, "called_back_at": "2020-06-02T10:04:00",
            "continues": { "source": "chatt", "external_id": "c-1" },
        });
        let answer = json!({
            "source": "annan", "external_id": "full", "channel": "phone", "answered_at": "2020-06-02T10:00:00+02:00", "topic": "t", "unit": "u",
            "language": "sv", "got_answer": "yes", "ease": 5, "clarity": 4, "treatment": 3, "solved": "partly", "comment": "tack",
            "question": "ease", "value": "5", "version": "2020-06-02T10:00:00.5Z",
        });
        let spam = json!({ "outcome": "excluded", "excluded_reason": "spam", "external_id": "spam" });
        let quarter = with(volume("08:00"), &json!({
            "answered_in_threshold": 5, "abandoned_in_threshold": 1, "threshold_seconds": 20, "wait_seconds": 90, "handle_seconds": 800, "version": 12.5,
        }));
        assert_eq!(counts(&app.send("contacts", &[full.clone(), with(full.clone(), &spam)])), [2, 2, 0, 0, 0]);
        assert_eq!(counts(&app.send("volumes", std::slice::from_ref(&quarter))), [1, 1, 0, 0, 0]);
        assert_eq!(counts(&app.send("answers", std::slice::from_ref(&answer))), [1, 1, 0, 0, 0]);
        let schemas = &openapi()["components"]["schemas"];
        for (schema, record, required) in [
            ("ContactRecord", &full, vec!["source", "external_id", "channel", "received_at"]),
            ("AnswerRecord", &answer, vec!["source", "external_id", "channel", "answered_at"]),
            ("VolumeRecord", &quarter, vec!["source", "channel", "interval_start", "interval_minutes", "offered", "answered", "abandoned"]),
        ] {
            let names = |value: &Value| value.as_object().unwrap().keys().cloned().collect::<BTreeSet<String>>();
            assert_eq!(names(&schemas[schema]["properties"]), names(record), "{schema}");
            let told: BTreeSet<&str> = schemas[schema]["required"].as_array().unwrap().iter().map(|name| name.as_str().unwrap()).collect();
            assert_eq!(told, required.into_iter().collect(), "{schema}");
        }
        // What a receipt holds is what its schema says.
        let receipt = app.send("contacts", &[with(contact("x"), &json!({ "received_at": "2020-10-25T02:30:00" })), json!({})]);
        let told = schemas["ReceiptBody"]["properties"].as_object().unwrap();
        for (name, _) in receipt.json().as_object().unwrap() {
            assert!(told.contains_key(name), "{name} is not in ReceiptBody");
        }
    }
}

#[test]
fn the_openapi_document_covers_the_addresses() {
    let document = openapi();
    assert!(document["openapi"].as_str().unwrap().starts_with("3.1"), "{}", document["openapi"]);
    let addresses = [
        ("/healthz", "get"),
        ("/readyz", "get"),
        ("/metrics", "get"),
        ("/api/v1/prometheus/read", "post"),
        ("/api/v1/{organisation}", "get"),
        ("/api/v1/{organisation}", "put"),
        ("/api/v1/{organisation}/contacts", "post"),
        ("/api/v1/{organisation}/volumes", "post"),
        ("/api/v1/{organisation}/answers", "post"),
        ("/api/v1/{organisation}/events", "post"),
        ("/api/v1/{organisation}/events", "get"),
        ("/api/v1/{organisation}/events", "delete"),
        ("/api/v1/{organisation}/indicators", "post"),
        ("/api/v1/{organisation}/indicators", "get"),
        ("/api/v1/{organisation}/indicators", "delete"),
        ("/api/v1/{organisation}/invitations", "post"),
        ("/api/v1/{organisation}/invitations/deliveries", "post"),
        ("/api/v1/{organisation}/surveys", "get"),
        ("/api/v1/{organisation}/surveys/{survey}/qr", "get"),
        ("/api/v1/{organisation}/measures/voice", "get"),
        ("/api/v1/{organisation}/measures/response", "get"),
        ("/api/v1/{organisation}/measures/queue", "get"),
        ("/api/v1/{organisation}/measures/repeat", "get"),
        ("/api/v1/{organisation}/measures/overdue", "get"),
        ("/api/v1/{organisation}/measures/shift", "get"),
        ("/api/v1/{organisation}/measures/effect", "get"),
        ("/api/v1/{organisation}/measures/targets", "get"),
        ("/api/v1/{organisation}/measures/steering", "get"),
        ("/api/v1/{organisation}/measures/monthly", "get"),
        ("/api/v1/{organisation}/measures/closing", "get"),
        ("/api/v1/{organisation}/feeds/{feed}", "post"),
        ("/api/v1/{organisation}/feeds/{feed}/{secret}", "post"),
        ("/overview/{organisation}", "get"),
        ("/help/", "get"),
        ("/help/{document}", "get"),
    ];
    let operations: usize =
        document["paths"].as_object().unwrap().values().map(|path| path.as_object().unwrap().len()).sum();
    assert_eq!(operations, addresses.len());
    let db = TestDb::sqlite();
    let app = TestApp::open(&db);
    for (path, method) in addresses {
        assert!(document["paths"][path][method].is_object(), "{method} {path}");
        let answer = app.service.send(
            &method.to_uppercase(),
            &path.replace("{organisation}", "kalmar").replace("{document}", "alerts"),
            &[],
            b"",
        );
        assert!(![404, 405].contains(&answer.status), "{method} {path}: {}", answer.status);
    }
    assert_eq!(app.service.get("/openapi.json", &[]).json(), document);
    assert_eq!(app.service.get("/docs", &[]).headers["location"], "/docs/");
    let docs = app.service.get("/docs/", &[]);
    assert!(docs.status == 200 && docs.text().contains("<html"), "{}", docs.text());
}

#[test]
fn the_settings_are_documented() {
    let output = cli(&["settings"]);
    let file = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/config.md")).unwrap();
    let told = String::from_utf8(output.stdout).unwrap();
    assert!(told == file, "docs/config.md is old; make it anew: kanalkoll settings > docs/config.md");
}

#[test]
fn the_metrics_are_documented() {
    let output = cli(&["metrics"]);
    let file = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/METRICS.md")).unwrap();
    let told = String::from_utf8(output.stdout).unwrap();
    assert!(told == file, "docs/METRICS.md is old; make it anew: kanalkoll metrics > docs/METRICS.md");
}

#[test]
fn a_reader_that_has_seen_enough_is_no_error() {
    let db = TestDb::sqlite();
    let app = TestApp::open(&db);
    app.send("contacts", &[contact("a")]);
    let arguments = ["export", "openmetrics", "--organisation", "kalmar", "--from", "2020-06-01", "--to", "2020-12-31"];
    let mut child = app.command(&arguments).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut first = String::new();
    BufReader::with_capacity(64, child.stdout.take().unwrap()).read_line(&mut first).unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success() && first.starts_with("# "), "{first}{}", String::from_utf8_lossy(&output.stderr));
}
