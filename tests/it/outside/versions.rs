//! Records that carry a version, and receipts: an older state undoes nothing, and whatever happens, the receipt is JSON.

use serde_json::{Value, json};

use crate::support::{TestApp, both, contact, counts, organisation, volume, with};

fn at_version(id: &str, version: impl Into<Value>, changes: &Value) -> Value {
    with(with(contact(id), changes), &json!({ "version": version.into() }))
}

fn answered() -> Value {
    json!({ "first_response_at": "2020-06-01T12:00:00", "outcome": "answered" })
}

/// The only row of the response of the first days of June.
#[track_caller]
fn response(app: &TestApp<'_>) -> Value {
    app.figure("response?from=2020-06-01&to=2020-06-02")["rows"][0].clone()
}

#[track_caller]
fn imported(app: &TestApp<'_>, more: &[&str], input: &str) -> (i32, Value) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("input");
    std::fs::write(&path, input).unwrap();
    let arguments = ["import", "--organisation", "kalmar", "--receipt", "json", path.to_str().unwrap()];
    let (code, out, err) = app.run(&[&arguments, more].concat());
    assert!(out.ends_with("}\n") && out.lines().count() == 1, "{out}{err}");
    (code, serde_json::from_str(&out).unwrap_or_else(|error| panic!("{error}: {out}")))
}

both! {
    fn an_export_that_is_older_changes_nothing(db) {
        let app = TestApp::open(db);
        let tuesday = at_version("a", "2020-06-02T06:00:00.250Z", &answered());
        let monday = at_version("a", "2020-06-02T06:00:00.125Z", &json!({}));
        assert_eq!(counts(&app.send("contacts", &[tuesday])), [1, 1, 0, 0, 0]);
        let receipt = app.send("contacts", &[monday]);
        assert_eq!((receipt.status, counts(&receipt)), (200, [1, 0, 0, 0, 0]));
        assert_eq!(receipt.json()["older"], 1);
        assert_eq!(response(&app)["in_time"], 1);
        app.verify();
    }

    fn without_versions_the_last_delivery_stays(db) {
        let app = TestApp::open(db);
        let receipt = app.send("contacts", &[with(contact("a"), &answered()), contact("a")]);
        assert_eq!((counts(&receipt), &receipt.json()["older"]), ([2, 1, 1, 0, 0], &json!(0)));
        assert_eq!(response(&app)["in_time"], 0);
    }

    fn an_equal_version_and_a_missing_one_are_taken_and_flagged(db) {
        let app = TestApp::open(db);
        let receipt = app.send("contacts", &[
            at_version("a", 7, &json!({})),
            at_version("a", "7.0", &answered()),
            with(contact("a"), &json!({ "topic": "bygglov" })),
            // The version that was known is not forgotten.
            at_version("a", 6, &json!({ "topic": "skola" })),
            at_version("a", 8, &answered()),
            at_version("a", 9, &answered()),
            at_version("a", 8, &json!({})),
        ]);
        assert_eq!(counts(&receipt), [7, 1, 3, 1, 0]);
        let receipt = receipt.json();
        assert_eq!((&receipt["older"], &receipt["flagged"]), (&json!(2), &json!({ "same_version": 1, "version_missing": 1 })));
        let told: Vec<_> = receipt["flags"].as_array().unwrap().iter().map(|flag| (&flag["line"], &flag["field"], &flag["flag"])).collect();
        let field = json!("version");
        assert_eq!(told, [(&json!(2), &field, &json!("same_version")), (&json!(3), &field, &json!("version_missing"))]);
        assert_eq!(response(&app)["in_time"], 1);
        app.verify();
    }

    fn a_record_keeps_to_numbers_or_to_times(db) {
        let app = TestApp::open(db);
        let receipt = app.send("contacts", &[
            at_version("a", 7, &json!({})),
            at_version("a", "2020-06-02T06:00:00Z", &answered()),
            at_version("b", "second", &json!({})),
            at_version("c", "2020-06-02T06:00:00Z", &answered()),
        ]);
        assert_eq!(counts(&receipt), [4, 2, 0, 0, 2]);
        let receipt = receipt.json();
        let told = |index: usize| {
            let reject = &receipt["rejects"][index];
            [&reject["line"], &reject["field"], &reject["reason"], &reject["detail"]].map(ToString::to_string).join(" ")
        };
        let (mixed, neither) = if receipt["rejects"][0]["line"] == 2 { (told(0), told(1)) } else { (told(1), told(0)) };
        assert_eq!(mixed, "2 \"version\" \"inconsistent\" \"found `2020-06-02T06:00:00Z`; expected a number, as the version 7 that is kept of this record\"");
        assert!(neither.starts_with("3 \"version\" \"not_a_version\" \"found `second`; expected a number such as 17, or a time"), "{neither}");
        app.verify();
    }

    fn what_is_older_by_now_leaves_quarantine_and_changes_nothing(db) {
        let app = TestApp::open(db);
        let local = |version: u32, changes: &Value| {
            with(at_version("a", version, changes), &json!({ "source": "ny", "received_at": "2020-06-01T10:00:00" }))
        };
        assert_eq!(counts(&app.send("contacts", &[local(1, &json!({ "topic": "bygglov" }))])), [1, 0, 0, 0, 1]);
        app.apply(&(organisation("kalmar") + "[[source]]\ncode = \"ny\"\ntime_zone = \"Europe/Stockholm\"\n"));
        assert_eq!(counts(&app.send("contacts", &[local(2, &answered())])), [1, 1, 0, 0, 0]);
        let (code, out, err) = app.run(&["quarantine", "retry", "--organisation", "kalmar"]);
        assert!(code == 0 && out.contains("1 tried, 0 taken") && out.contains("1 older than what is kept"), "{out}{err}");
        assert_eq!((response(&app)["in_time"].clone(), db.count("quarantine")), (json!(1), 0));
        app.verify();
    }

    fn a_rejected_verdict_keeps_its_version(db) {
        let app = TestApp::open(db);
        // Counted as volumes: rejected in the transaction, kept in our own words.
        assert_eq!(counts(&app.send("volumes", &[volume("10:00")])), [1, 1, 0, 0, 0]);
        let call = with(at_version("a", "18446744073709551615", &json!({})), &json!({ "source": "trio", "channel": "phone", "received_at": "2020-06-01T10:05:00" }));
        assert_eq!(counts(&app.send("contacts", &[call])), [1, 0, 0, 0, 1]);
        let (_, exported, _) = app.run(&["quarantine", "export", "--organisation", "kalmar"]);
        assert_eq!(serde_json::from_str::<Value>(&exported).unwrap()["version"], "18446744073709551615");
    }

    fn the_other_kinds_have_versions_too(db) {
        let app = TestApp::open(db);
        app.apply(&(organisation("kalmar") + "[[indicator]]\ncode = \"users\"\n"));
        let answer = json!({ "source": "annan", "external_id": "a", "channel": "phone", "answered_at": "2020-06-02T10:00:00+02:00", "ease": 5 });
        let event = json!({ "date": "2020-06-02", "label": "Chatt", "source": "x" });
        let indicator = json!({ "name": "users", "date": "2020-06-02", "value": 3 });
        let cases = [
            ("volumes", volume("08:00"), json!({ "offered": 12 })),
            ("answers", answer, json!({ "ease": 4 })),
            ("events", event, json!({ "source": "y" })),
            ("indicators", indicator, json!({ "value": 4 })),
        ];
        for (kind, record, change) in cases {
            let at = |version: u32, change: &Value| with(with(record.clone(), change), &json!({ "version": version }));
            let nothing = json!({});
            assert_eq!(counts(&app.send(kind, &[at(2, &change)])), [1, 1, 0, 0, 0], "{kind}");
            let older = app.send(kind, &[at(1, &nothing), at(1, &nothing)]);
            assert_eq!((counts(&older), &older.json()["older"]), ([2, 0, 0, 0, 0], &json!(2)), "{kind}");
            // Only the version is higher: it is kept, and nothing is amended.
            assert_eq!(counts(&app.send(kind, &[at(4, &change)])), [1, 0, 0, 1, 0], "{kind}");
            assert_eq!(app.send(kind, &[at(3, &nothing)]).json()["older"], 1, "{kind}");
            let mixed = with(record.clone(), &json!({ "version": "2020-06-02T10:00:00Z" }));
            assert_eq!(counts(&app.send(kind, &[mixed])), [1, 0, 0, 0, 1], "{kind}");
        }
        assert_eq!(app.figure("queue?from=2020-06-01&to=2020-06-01")["rows"][0]["offered"], 12);
        app.verify();
    }

    fn a_reopened_case_keeps_the_closing_that_answered(db) {
        let app = TestApp::open(db);
        let closed = |hour: u32| json!({ "outcome": "closed", "closed_at": format!("2020-06-01T{hour}:00:00") });
        let open = json!({ "outcome": "open" });
        // In order, without versions; closed, then corrected, then reopened.
        for (index, changes) in [closed(12), closed(13), open.clone()].iter().enumerate() {
            let expected = if index == 0 { [1, 1, 0, 0, 0] } else { [1, 0, 1, 0, 0] };
            assert_eq!(counts(&app.send("contacts", &[with(contact("a"), changes)])), expected);
        }
        // The webhook of the first closing comes after that of the opening.
        app.send("contacts", &[at_version("b", 3, &open), at_version("b", 1, &open)]);
        assert_eq!(app.send("contacts", &[at_version("b", 2, &closed(14))]).json()["older"], 1);
        // Closed again, long after it was due.
        let late = json!({ "outcome": "closed", "closed_at": "2020-06-20T10:00:00" });
        app.send("contacts", &[at_version("c", 1, &closed(12)), at_version("c", 2, &open), at_version("c", 3, &late)]);
        // Corrected without having been open: replaced.
        app.send("contacts", &[at_version("d", 1, &closed(12)), at_version("d", 2, &late)]);
        let row = response(&app);
        assert_eq!((&row["in_time"], &row["late"], &row["overdue"]), (&json!(3), &json!(1), &json!(0)), "{row}");
        assert_eq!(row["reopened"], 3, "{row}");
        app.verify();
        // Where closing answers nothing, a reopened case waits.
        app.apply(&organisation("kalmar").replace("code = \"e-post\"\n", "code = \"e-post\"\nclosing_answers = false\n"));
        let row = response(&app);
        assert_eq!((&row["in_time"], &row["overdue"], &row["reopened"]), (&json!(0), &json!(2), &json!(3)), "{row}");
        app.verify();
    }

    fn every_receipt_is_json(db) {
        let app = TestApp::open(db);
        let folder = tempfile::tempdir().unwrap();
        let mapping = folder.path().join("mapping.toml");
        std::fs::write(&mapping, "name = \"m\"\nrecord = \"contact\"\nformat = \"csv\"\nseparator = \";\"\n\
            [constants]\nsource = \"e-post\"\nchannel = \"email\"\n\
            [fields]\nexternal_id = \"id\"\nreceived_at = \"at\"\ntopic = \"topic\"\nversion = \"version\"\n\
            [[drop]]\nreason = \"te}st\"\nwhen = [{ column = \"topic\", in = [\"test\"] }]\n").unwrap();
        let good = "a;2020-06-01T10:00:00;x;5";
        let parts = [
            ("flagged", "f;2020-10-25T02:30:00;x;"),
            ("dropped", "t;2020-06-01T10:00:00;test;"),
            ("rejected", "r;yesterday;x;"),
            ("older", "a;2020-06-01T10:00:00;y;4"),
        ];
        for chosen in 0..16_u32 {
            let is_chosen = |index: usize| chosen & (1 << index) != 0;
            let rows = parts.iter().enumerate().filter(|(index, _)| is_chosen(*index)).map(|(_, (_, row))| *row);
            let input: Vec<&str> = ["id;at;topic;version", good].into_iter().chain(rows).collect();
            let (code, receipt) = imported(&app, &["--mapping", mapping.to_str().unwrap()], &format!("{}\n", input.join("\n")));
            let count = |name: &str| receipt[name].as_u64().unwrap();
            let dropped = receipt["dropped"]["te}st"].as_u64().unwrap_or(0);
            let sum = count("created") + count("amended") + count("unchanged") + count("older") + count("rejected") + dropped;
            assert_eq!(count("received"), sum, "{receipt}");
            assert_eq!(count("received"), u64::from(chosen.count_ones()) + 1, "{receipt}");
            assert_eq!((dropped == 1, count("rejected") == 1, count("older") == 1), (is_chosen(1), is_chosen(2), is_chosen(3)), "{receipt}");
            assert_eq!(receipt["flagged"].is_object(), is_chosen(0), "{receipt}");
            assert_eq!(receipt["rejects"].as_array().unwrap().len(), usize::from(is_chosen(2)), "{receipt}");
            assert_eq!(code, if is_chosen(2) { 3 } else { 0 });
        }
        app.verify();
    }

    fn the_table_names_older_records(db) {
        let app = TestApp::open(db);
        app.send("contacts", &[at_version("a", 2, &json!({}))]);
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("monday.ndjson");
        std::fs::write(&path, format!("{}\n", at_version("a", 1, &json!({})))).unwrap();
        let (code, out, err) = app.run(&["import", "--organisation", "kalmar", "--format", "ndjson", path.to_str().unwrap()]);
        assert!(code == 0 && out.contains("1 received, 0 created, 0 amended, 0 unchanged, 1 older, 0 rejected"), "{out}{err}");
    }
}
