//! Events and indicators: in, amended, rejected, mapped, listed, taken back, and where they show.

use std::io::Cursor;

use kanalkoll::feeds::{Format, Request};
use kanalkoll::ingest::Kind;
use kanalkoll::model::{Day, Instant, OrganisationFile};
use kanalkoll::service::{Delivery, Installation, Scope};
use kanalkoll::store::QuarantineFilter;
use serde_json::{Value, json};

use crate::support::{Answer, TestApp, TestDb, both, contact, counts, lines, organisation};

fn event(date: &str, label: &str) -> Value {
    json!({ "date": date, "label": label })
}

fn users(date: &str, value: &Value) -> Value {
    json!({ "name": "teams_active_users", "date": date, "value": value })
}

/// For each reject line, field and reason.
fn rejects(answer: &Answer) -> Vec<(u64, String, String)> {
    let document = answer.json();
    let text = |reject: &Value, name: &str| reject[name].as_str().unwrap().to_owned();
    let rejects = document["rejects"].as_array().unwrap().iter();
    rejects.map(|one| (one["line"].as_u64().unwrap(), text(one, "field"), text(one, "reason"))).collect()
}

fn told(expected: &[(u64, &str, &str)]) -> Vec<(u64, String, String)> {
    expected.iter().map(|(line, field, reason)| (*line, (*field).to_owned(), (*reason).to_owned())).collect()
}

/// Date, label and source of the events that are listed.
fn events(app: &TestApp<'_>) -> Vec<(String, String, String)> {
    let listed = app.get("/api/v1/kalmar/events").json();
    let text = |event: &Value, name: &str| event[name].as_str().unwrap().to_owned();
    let all = listed["events"].as_array().unwrap().iter();
    all.map(|event| (text(event, "date"), text(event, "label"), text(event, "source"))).collect()
}

/// Day and value of the observations of an indicator.
fn observed(app: &TestApp<'_>, name: &str) -> Vec<(String, f64)> {
    let listed = app.get(&format!("/api/v1/kalmar/indicators?name={name}")).json();
    let all = listed["observations"].as_array().unwrap().iter();
    all.map(|one| (one["date"].as_str().unwrap().to_owned(), one["value"].as_f64().unwrap())).collect()
}

fn with_file(app: &TestApp<'_>) {
    let more = "[[indicator]]\ncode = \"teams_active_users\"\nname = \"Aktiva i Teams\"\n\
                [[event]]\ndate = \"2020-06-03\"\nlabel = \"Chatt öppnar\"\n";
    app.apply(&(organisation("kalmar") + more));
}

both! {
    fn a_receipt_says_what_became_of_events_and_of_indicators(db) {
        let app = TestApp::open(db);
        let launch = event("2020-09-28", "Chatt, steg 1");
        let ahead = event("2199-01-01", "Ny telefonväxel");
        assert_eq!(counts(&app.send("events", &[launch.clone(), ahead.clone()])), [2, 2, 0, 0, 0]);
        let sourced = json!({ "source": "driftlogg", "date": "2020-09-28", "label": " Chatt, steg 1 " });
        assert_eq!(counts(&app.send("events", &[ahead, sourced])), [2, 0, 1, 1, 0]);
        let kept = [("2020-09-28", "Chatt, steg 1", "driftlogg"), ("2199-01-01", "Ny telefonväxel", "")];
        assert_eq!(events(&app), kept.map(|(date, label, source)| (date.into(), label.into(), source.into())));

        let (first, second) = (users("2020-04-01", &json!(0)), users("2020-04-30", &json!(2999.5)));
        assert_eq!(counts(&app.send("indicators", &[first.clone(), second])), [2, 2, 0, 0, 0]);
        let more = users("2020-04-30", &json!(3000));
        assert_eq!(counts(&app.send("indicators", &[first, more.clone(), more])), [3, 0, 1, 2, 0]);
        let csv = "name;date;value;source\nteams_active_users;2020-05-04;3 100.25;o365\n";
        assert_eq!(counts(&app.post("indicators", "text/csv", csv.as_bytes())), [1, 1, 0, 0, 0]);
        let days = [("2020-04-01", 0.0), ("2020-04-30", 3000.0), ("2020-05-04", 3100.25)];
        assert_eq!(observed(&app, "teams_active_users"), days.map(|(day, value)| (day.to_owned(), value)));
        // Only what names a source tells how fresh it is.
        assert_eq!(db.texts("select source as text from source_state order by source"), ["driftlogg", "o365"]);
        app.verify();
    }

    fn what_is_wrong_is_told_by_line_and_field_in_every_format(db) {
        let app = TestApp::open(db);
        let bad = [
            event("2020-09-28", "good"),
            event("2020-09-28T08:00:00", "a time"),
            event("28/9 2020", "another way"),
            event("1989-12-31", "old"),
            event("2020-09-28", &"x".repeat(201)),
            json!({ "date": "2020-09-28" }),
            json!({ "date": "2020-09-28", "label": "x", "lable": "x" }),
        ];
        let same = [(2, "date", "not_a_date"), (3, "date", "not_a_date"), (4, "date", "out_of_range"),
            (5, "label", "too_long"), (6, "label", "missing"), (7, "lable", "unknown_field")];
        let answer = app.send("events", &bad);
        assert_eq!((answer.status, counts(&answer), rejects(&answer)), (200, [7, 1, 0, 0, 6], told(&same)));
        assert!(answer.text().contains("the local day alone, such as 2020-09-28, without a time of day"));
        let list = app.post("events", "application/json", Value::from(bad.to_vec()).to_string().as_bytes());
        assert_eq!((counts(&list), rejects(&list)), ([7, 0, 0, 1, 6], told(&same)));
        let hidden = json!([event("2020-09-28", "two\nlines"), event("2020-09-28", "\u{202e}turned"), { "date": 20_200_928, "label": "x" }]);
        let answer = app.post("events", "application/json", hidden.to_string().as_bytes());
        let expected = [(1, "label", "control_character"), (2, "label", "control_character"), (3, "date", "wrong_type")];
        assert_eq!((answer.status, rejects(&answer)), (422, told(&expected)));
        let csv = "date,label\n2020-09-28 08:00,x\n2020-02-30,x\n2020-09-28,\n2020-09-29,\"good, too\"\n";
        let answer = app.post("events", "text/csv", csv.as_bytes());
        let expected = [(2, "date", "not_a_date"), (3, "date", "not_a_date"), (4, "label", "missing")];
        assert_eq!((counts(&answer)[1], rejects(&answer)), (1, told(&expected)));

        let value = |value: Value| users("2020-04-01", &value);
        let bad = [value(json!("3000")), value(json!(true)), value(Value::Null), users("2199-01-01", &json!(1)),
            json!({ "name": "two words", "date": "2020-04-01", "value": 1 }), value(json!(1.5))];
        let answer = app.send("indicators", &bad);
        let expected = [(1, "value", "wrong_type"), (2, "value", "wrong_type"), (3, "value", "missing"),
            (4, "date", "out_of_range"), (5, "name", "not_a_code")];
        assert_eq!((counts(&answer), rejects(&answer)), ([6, 1, 0, 0, 5], told(&expected)));
        assert!(answer.text().contains("a day that has begun; today is 2"), "{}", answer.text());
        let huge = "9".repeat(400);
        let csv = format!("name;date;value\na;2020-04-01;12,5\na;2020-04-01;{huge}\na;2020-04-01;12.5\n");
        let answer = app.post("indicators", "text/csv", csv.as_bytes());
        let expected = [(2, "value", "not_a_number"), (3, "value", "out_of_range")];
        assert_eq!((counts(&answer)[1], rejects(&answer)), (1, told(&expected)));
    }

    fn mappings_make_events_and_indicators_and_mended_ones_are_retried(db) {
        let app = TestApp::open(db);
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
        let write = |name: &str, text: &str| std::fs::write(path(name), text).unwrap();
        let import = |mapping: &str, data: &str| {
            app.run(&["import", "--organisation", "kalmar", "--mapping", &path(mapping), &path(data)])
        };
        let events_mapping = |format: &str| {
            format!(
                "name = \"log\"\nrecord = \"event\"\nformat = \"csv\"\nseparator = \";\"\n[fields]\n\
                 date = {{ column = \"Dag\", format = {format} }}\nlabel = \"Vad\"\n"
            )
        };
        write("log.toml", &events_mapping("\"%d.%m.%Y\""));
        write("log.csv", "Dag;Vad\n28.09.2020;Chatt\n2020-10-05 07:30;Chatt, steg 2\n");
        let (code, out, err) = import("log.toml", "log.csv");
        assert!(code == 3 && out.contains("1 created") && out.contains("not_a_date"), "{out}{err}");
        write("log.toml", &events_mapping("[\"%d.%m.%Y\", \"%Y-%m-%d %H:%M\"]"));
        let retry = |more: &[&str]| app.run(&[&["quarantine", "retry", "--organisation", "kalmar"], more].concat());
        assert!(retry(&[]).1.contains("1 came another way"));
        let (code, out, err) = retry(&["--mapping", &path("log.toml")]);
        assert!(code == 0 && out.contains("1 tried, 1 taken"), "{out}{err}");
        let kept: Vec<String> = events(&app).into_iter().map(|(date, label, _)| format!("{date} {label}")).collect();
        assert_eq!(kept, ["2020-09-28 Chatt", "2020-10-05 Chatt, steg 2"]);

        write("users.toml", "name = \"users\"\nrecord = \"indicator\"\nformat = \"csv\"\nseparator = \";\"\ndecimal = \",\"\n\
            [constants]\nname = \"teams_share\"\n[fields]\ndate = \"Dag\"\nvalue = { column = \"Andel\", times = \"Alla\" }\n");
        write("users.csv", "Dag;Andel;Alla\n2020-04-01;0,25;1 000\n2020-04-02;0.5;10\n");
        let (code, out, err) = import("users.toml", "users.csv");
        assert!(code == 3 && out.contains("1 created") && out.contains("not_a_number"), "{out}{err}");
        assert_eq!(observed(&app, "teams_share"), [("2020-04-01".to_owned(), 250.0)]);

        write("more.csv", "name,date,value\nteams_share,2020-04-03,12.5\n");
        let (code, out, err) = app.run(&["import", "--organisation", "kalmar", "--records", "indicators", "--format", "csv", &path("more.csv")]);
        assert!(code == 0 && out.contains("1 created"), "{out}{err}");
        assert_eq!(app.send("contacts", &[event("2020-09-28", "x")]).json()["rejects"][0]["reason"], "unknown_field");
    }

    fn what_was_ahead_of_time_is_taken_once_its_day_has_begun(db) {
        let installation = Installation::new(db.store()).unwrap();
        // 2020-05-31 23:30 in Kalmar.
        let now = Instant::parse_rfc3339("2020-05-31T21:30:00Z").unwrap();
        let file = OrganisationFile::from_toml("code = \"o\"\nname = \"O\"\ncountry = \"SE\"").unwrap();
        installation.apply(file, now, &mut |_| ()).unwrap();
        let text = "{\"name\":\"a\",\"date\":\"2020-05-31\",\"value\":1}\n{\"name\":\"a\",\"date\":\"2020-06-01\",\"value\":2}\n";
        let delivery = Delivery { organisation: "o", kind: Kind::Indicator, format: &Format::Ndjson, now, receipt: "r".to_owned(), request: Request::at(now) };
        let receipt = installation.deliver(&delivery, Box::new(Cursor::new(text)), &mut |_| ()).unwrap();
        assert_eq!((receipt.created, receipt.rejected), (1, 1));
        let retry = |now| installation.retry("o", &QuarantineFilter::default(), &Format::Ndjson, now).unwrap().taken;
        assert_eq!((retry(now.plus_seconds(29 * 60)), retry(now.plus_seconds(30 * 60)), retry(now.plus_seconds(3600))), (0, 1, 0));
        let days = (Day::parse("2020-06-01"), None);
        let kept = installation.observations("o", Some("a"), days).unwrap().observations[0].value;
        assert!((kept - 2.0).abs() < f64::EPSILON, "{kept}");
    }

    fn labels_are_kept_without_personal_data(db) {
        let app = TestApp::open(db);
        let label = "Ärendet om 850101-1236 avgjort, fråga anna.svensson@example.se";
        let kept = "Ärendet om [personnummer] avgjort, fråga [email]";
        let records = [event("2020-09-28", label), event("never", label)];
        let answer = app.send("events", &records);
        assert_eq!(counts(&answer), [2, 1, 0, 0, 1]);
        assert_eq!(counts(&app.send("events", &records[..1])), [1, 0, 0, 1, 0]);
        assert_eq!(events(&app)[0].1, kept);
        assert_eq!(db.texts("select label as text from event"), [kept]);
        let quarantined = db.texts("select record as text from quarantine").concat();
        assert!(quarantined.contains("[personnummer]") && !quarantined.contains("850101"), "{quarantined}");
        for secret in ["850101-1236", "anna.svensson"] {
            let bytes = db.file_bytes();
            assert!(!bytes.windows(secret.len()).any(|window| window == secret.as_bytes()), "{secret}");
            assert!(!answer.text().contains(secret) && !app.service.said().contains(secret), "{secret}");
        }
        // By its own words, as whoever sent it remembers them.
        let (code, _, err) = app.run(&["events", "remove", "--organisation", "kalmar", "--date", "2020-09-28", "--label", label]);
        assert_eq!((code, db.count("event")), (0, 0), "{err}");
    }

    fn organisations_and_keys_are_kept_apart(db) {
        let app = TestApp::open(db);
        let other = TestApp::prepare(db, "vaxjo");
        let key = |name: &str, scope| {
            let now = Instant::from_unix(1_590_991_920);
            Installation::new(db.store()).unwrap().create_key(Some("kalmar"), name, &[scope], None, now).unwrap()
        };
        let (ingest, read) = (key("in", Scope::Ingest), key("out", Scope::Read));
        let ask = |method: &str, path: &str, key: &str, body: &[u8]| {
            let headers = [("authorization", &*format!("Bearer {key}")), ("content-type", "application/x-ndjson")];
            app.service.send(method, path, &headers, body).status
        };
        let bodies = [("events", lines(&[event("2020-09-28", "x")])), ("indicators", lines(&[users("2020-04-01", &json!(1))]))];
        for (what, body) in &bodies {
            let path = format!("/api/v1/kalmar/{what}");
            let one = if *what == "events" { "?date=2020-09-28&label=x" } else { "?date=2020-04-01&name=teams_active_users" };
            let one = format!("{path}{one}");
            for (key, expected) in [(&ingest, [200, 403, 204, 404]), (&read, [403, 200, 403, 403]), (&other, [403; 4])] {
                let statuses = [ask("POST", &path, key, body), ask("GET", &path, key, &[]), ask("DELETE", &one, key, &[]), ask("DELETE", &one, key, &[])];
                assert_eq!(statuses, expected, "{what}");
            }
            assert_eq!(ask("POST", &path, &ingest, body), 200);
            assert_eq!(ask("DELETE", &path, &ingest, &[]), 400);
            assert_eq!(ask("PUT", &path, &ingest, &[]), 405);
            assert_eq!(ask("GET", &format!("{path}?from=today"), &read, &[]), 400);
            assert_eq!(ask("POST", &format!("/api/v1/vaxjo/{what}"), &other, body), 200);
        }
        for table in ["event", "indicator"] {
            assert_eq!(db.texts(&format!("select organisation as text from {table} order by 1")), ["kalmar", "vaxjo"]);
        }
        assert_eq!(ask("DELETE", "/api/v1/vaxjo/events?date=2020-09-28&label=x", &other, &[]), 204);
        assert_eq!(db.texts("select organisation as text from event"), ["kalmar"]);
    }

    fn lists_tell_what_stands_in_the_file_and_what_was_reported(db) {
        let app = TestApp::open(db);
        with_file(&app);
        let records = [event("2020-06-03", "Chatt öppnar"), event("2020-06-03", "Ålder"), event("2020-06-01", "Zebra; \"steg\"")];
        assert_eq!(counts(&app.send("events", &records)), [3, 3, 0, 0, 0]);
        let run = |arguments: &[&str]| app.run(&[arguments, &["--organisation", "kalmar"]].concat());
        let (code, out, err) = run(&["events", "list", "--format", "json"]);
        assert_eq!(code, 0, "{err}");
        let document: Value = serde_json::from_str(&out).unwrap();
        assert_eq!(document, app.get("/api/v1/kalmar/events").json());
        let rows: Vec<_> = document["events"].as_array().unwrap().iter().map(|row| (row["label"].as_str().unwrap(), row["in_file"] == true, row["reported"] == true)).collect();
        assert_eq!(rows, [("Zebra; \"steg\"", false, true), ("Chatt öppnar", true, true), ("Ålder", false, true)]);
        let csv = app.get("/api/v1/kalmar/events?from=2020-06-02&format=csv").text();
        assert_eq!(csv, "date,label,in_file,reported,source\n2020-06-03,Chatt öppnar,yes,yes,\n2020-06-03,Ålder,no,yes,\n");
        assert!(run(&["events", "list", "--to", "2020-06-02"]).1.contains("Zebra"));

        let gone = ["events", "remove", "--date", "2020-06-03", "--label", "Chatt öppnar"];
        assert_eq!(run(&gone).0, 0);
        let (code, _, err) = run(&gone);
        assert!(code == 1 && err.contains("it is in the organisation file"), "{err}");
        assert_eq!(events(&app).len(), 3);

        let other = json!({ "name": "besok_webb", "date": "2020-04-01", "value": 0.5 });
        assert_eq!(counts(&app.send("indicators", &[other, users("2020-04-01", &json!(12)), users("2020-04-02", &json!(13))])), [3, 3, 0, 0, 0]);
        let (_, table, _) = run(&["indicators", "list"]);
        assert!(table.contains("Not in the organisation file, and so shown in no figure: besok_webb."), "{table}");
        let (_, shown, _) = app.run(&["organisation", "show", "kalmar"]);
        assert!(shown.contains("#   indicators: besok_webb\n"), "{shown}");
        assert_eq!(run(&["indicators", "remove", "--name", "teams_active_users", "--date", "2020-04-01"]).0, 0);
        let (code, _, err) = run(&["indicators", "remove", "--name", "teams_active_users", "--date", "2020-04-01"]);
        assert!(code == 1 && err.contains("no observation"), "{err}");
        assert_eq!(observed(&app, "teams_active_users"), [("2020-04-02".to_owned(), 13.0)]);
    }

    fn reported_events_show_in_the_month_and_both_in_prometheus(db) {
        let app = TestApp::open(db);
        with_file(&app);
        assert_eq!(counts(&app.send("contacts", &[contact("a")])), [1, 1, 0, 0, 0]);
        let records = [event("2020-06-03", "Chatt öppnar"), event("2020-05-04", "Chatt testas"), event("2020-03-01", "Längre sedan")];
        assert_eq!(counts(&app.send("events", &records)), [3, 3, 0, 0, 0]);
        let month = ["report", "monthly", "--organisation", "kalmar", "--from", "2020-06-01", "--to", "2020-06-30"];
        let (_, json, err) = app.run(&[&month[..], &["--format", "json"]].concat());
        let figure: Value = serde_json::from_str(&json).expect(&err);
        let expected = json!([{ "date": "2020-05-04", "label": "Chatt testas" }, { "date": "2020-06-03", "label": "Chatt öppnar" }]);
        assert_eq!(figure["mix"]["events"], expected);
        let (_, page, _) = app.run(&[&month[..], &["--format", "html"]].concat());
        assert!(page.contains("Chatt testas") && page.matches("Chatt öppnar").count() == 1, "{page}");

        let other = json!({ "name": "besok_webb", "date": "2020-04-01", "value": 0.5 });
        assert_eq!(counts(&app.send("indicators", &[other, users("2020-04-01", &json!(12)), users("2020-04-05", &json!(3000.5))])), [3, 3, 0, 0, 0]);
        let scrape = app.get("/metrics").text();
        let series = |name: &str| scrape.lines().filter(|line| line.starts_with(name)).collect::<Vec<_>>();
        assert_eq!(series("kanalkoll_indicator{"), [r#"kanalkoll_indicator{name="teams_active_users",organisation="kalmar"} 3000.5"#]);
        assert_eq!(series("kanalkoll_event_info{").len(), 3);
        let export = ["export", "openmetrics", "--organisation", "kalmar", "--from", "2020-01-01", "--to", "2020-06-30"];
        let (code, out, err) = app.run(&export);
        assert_eq!(code, 0, "{err}");
        let days = |series: &str| -> Vec<(String, String)> {
            let samples = out.lines().filter_map(|line| line.strip_prefix(series)?.trim().split_once(' '));
            samples.map(|(value, at)| (value.to_owned(), Instant::from_unix(at.parse().unwrap()).to_string())).collect()
        };
        let users = days(r#"kanalkoll_indicator{name="teams_active_users",organisation="kalmar"}"#);
        assert_eq!(users[0], ("12".to_owned(), "2020-03-31T22:00:00Z".to_owned()));
        let more = users.iter().find(|(value, _)| value == "3000.5").unwrap();
        assert_eq!(more.1, "2020-04-04T22:00:00Z");
        let launched = days(r#"kanalkoll_event_info{label="Chatt testas",organisation="kalmar"}"#);
        let ones: Vec<&String> = launched.iter().filter(|(value, _)| value == "1").map(|(_, at)| at).collect();
        assert_eq!((ones.len(), ones[0].as_str()), (24, "2020-05-03T22:00:00Z"));
        // History begins with the first thing that is known.
        assert_eq!(launched[0].1, "2020-02-29T23:00:00Z");
    }
}

#[test]
fn mappings_say_what_is_wrong_with_dates_and_numbers() {
    let db = TestDb::sqlite();
    TestApp::prepare(&db, "kalmar");
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("m.toml");
    let cases = [
        (
            "record = \"indicator\"\n[constants]\nvalue = 1\n[fields]\nname = \"a\"\ndate = \"b\"",
            "constants.value: found `1`; expected a column",
        ),
        ("record = \"event\"\n[fields]\ndate = \"b\"", "fields.label: expected a column or a constant"),
        (
            "record = \"event\"\n[fields]\ndate = \"b\"\nlabel = { column = \"c\", format = \"%Y\" }",
            "only where the field is a time, a day or a version",
        ),
        ("record = \"evnt\"", "contact, volume, answer, event, indicator; did you mean `event`?"),
    ];
    for (text, said) in cases {
        std::fs::write(&file, format!("name = \"m\"\nformat = \"csv\"\n{text}\n")).unwrap();
        let arguments =
            ["import", "--organisation", "kalmar", "--database", &db.url, "--mapping", file.to_str().unwrap(), "-"];
        let output = crate::support::cli(&arguments);
        let err = String::from_utf8(output.stderr).unwrap();
        assert!(err.contains(said), "{said}: {err}");
    }
}
