//! Before and after an event, over HTTP and by the command line: a planted step, what is refused, and who may see a control.

use serde_json::{Value, json};

use crate::support::{TestApp, both, contact, lines, organisation, volume, with};
use kanalkoll::model::Day;

/// The chat was opened on Monday 28 September 2020: twelve weeks before it and twelve from it on.
const EVENT: &str = "2020-09-28";
const FIRST: &str = "2020-07-06";
const DAYS: i32 = 24 * 7;

fn file(code: &str) -> String {
    organisation(code)
        + r#"
[[event]]
date = "2020-09-28"
label = "The chat opens"
[[event]]
date = "2020-11-02"
label = "Restrictions"
[[unit]]
code = "norr"
successor = { unit = "mitt", from = "2020-08-01" }
[[unit]]
code = "mitt"
[[topic]]
code = "bygglov"
"#
}

fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

/// 0 to 4, without any order to see.
fn restless(number: i32) -> i32 {
    (number * number * 7 + number * 3) % 11 % 5
}

/// The working days of the weeks, numbered.
fn days() -> impl Iterator<Item = (i32, Day)> {
    (0..DAYS).map(|number| (number, day(FIRST).plus_days(number))).filter(|(_, day)| day.weekday() < 5)
}

/// E-mail about building permits falls by six a day when the chat opens; that about schools does not. The telephone neither.
fn records() -> (Vec<Value>, Vec<Value>) {
    let mut contacts = Vec::new();
    let mut volumes = Vec::new();
    for (number, day) in days() {
        let permits = if day < self::day(EVENT) { 10 } else { 4 } + restless(number);
        let schools = 5 + restless(number + 3);
        for id in 0..permits + schools {
            let (topic, unit) = match (id < permits, day < self::day("2020-08-01")) {
                (true, true) => ("bygglov", "norr"),
                (true, false) => ("bygglov", "mitt"),
                (false, _) => ("skola", "skola"),
            };
            let fields = json!({ "received_at": format!("{day}T10:00:00"), "topic": topic, "unit": unit });
            contacts.push(with(contact(&format!("{day}-{id}")), &fields));
        }
        // What is spam is no contact.
        let spam = json!({ "received_at": format!("{day}T11:00:00"), "topic": "bygglov", "outcome": "excluded", "excluded_reason": "spam" });
        contacts.push(with(contact(&format!("{day}-spam")), &spam));
        let calls = 20 + restless(number + 5);
        let fields =
            json!({ "interval_start": format!("{day}T09:00:00"), "offered": calls, "answered": calls, "abandoned": 0 });
        volumes.push(with(volume("09:00"), &fields));
    }
    (contacts, volumes)
}

fn fill(app: &TestApp<'_>) {
    app.apply(&file("kalmar"));
    let (contacts, volumes) = records();
    assert_eq!(app.send("contacts", &contacts).json()["created"], contacts.len());
    assert_eq!(app.send("volumes", &volumes).json()["created"], volumes.len());
}

fn group<'f>(figure: &'f Value, name: &str) -> &'f Value {
    let groups = figure["groups"].as_array().unwrap();
    groups.iter().find(|group| group["group"] == name).unwrap_or_else(|| panic!("no {name}: {figure}"))
}

/// Whether `low`..`high` of an estimate hold the number.
fn holds(estimate: &Value, number: f64) -> bool {
    estimate["low"].as_f64().unwrap() <= number && number <= estimate["high"].as_f64().unwrap()
}

#[track_caller]
fn report(app: &TestApp<'_>, rest: &[&str]) -> String {
    let (code, out, err) = app.run(&[&["report", "effect", "--organisation", "kalmar"], rest].concat());
    assert_eq!(code, 0, "{err}");
    out
}

both! {
    fn a_planted_step_is_found_beside_a_control(db) {
        let app = TestApp::open(db);
        fill(&app);
        let figure = app.figure(&format!("effect?event={EVENT}&topic=bygglov&control=topic:skola"));
        assert_eq!((&figure["from"], &figure["to"]), (&json!(FIRST), &json!("2020-12-20")));
        assert_eq!((&figure["weeks_before"], &figure["weeks_after"], &figure["no_figure"]), (&json!(12), &json!(12), &Value::Null));
        assert_eq!((&figure["event"]["label"], &figure["definition"]["harmonics"]), (&json!("The chat opens"), &json!(0)));
        assert_eq!(figure["other_events"], json!([{ "date": "2020-11-02", "label": "Restrictions" }]));
        let email = group(&figure, "email");
        let before: i32 = days().filter(|(_, day)| *day < self::day(EVENT)).map(|(number, _)| 10 + restless(number)).sum();
        assert_eq!(email["before"], json!({ "contacts": before, "working_days": 60, "per_working_day": f64::from(before) / 60.0 }));
        // With twelve weeks before it nothing tells what the season does; the control has the same season.
        assert_eq!((&email["change"]["level_verdict"], &email["change"]["slope_verdict"]), (&json!("season_unknown"), &json!("season_unknown")));
        assert!(holds(&email["change"]["level"], -6.0), "{email}");
        let beside = &email["control"];
        assert_eq!(beside["ratio_verdict"], "fell_beside_control");
        // (4 + 2) of (10 + 2), of which the others are 379 to 376.
        assert!(holds(&beside["ratio"], 0.475), "{beside}");
        assert_eq!(email["weeks"].as_array().unwrap().len(), 24);
        // Nothing happened to the schools, nor to the telephone, which came as volumes.
        let schools = app.figure(&format!("effect?event={EVENT}&topic=skola&control=topic:bygglov"));
        assert!(holds(&group(&schools, "email")["change"]["level"], 0.0), "{schools}");
        let all = app.figure(&format!("effect?event={EVENT}&control=channel:phone"));
        assert!(holds(&group(&all, "phone")["change"]["level"], 0.0), "{all}");
        let calls: i32 = days().filter(|(_, day)| *day < self::day(EVENT)).map(|(number, _)| 20 + restless(number + 5)).sum();
        assert_eq!(group(&all, "phone")["before"]["contacts"], calls);
        assert_eq!(group(&all, "phone")["control"]["no_figure"], json!({ "reason": "control_is_the_group" }));
        assert_eq!(group(&all, "email")["control"]["ratio_verdict"], "fell_beside_control");
        assert_eq!(group(&all, "digital")["no_figure"], json!({ "reason": "no_variation" }));
        // The unit has the history of the one that it followed.
        let unit = app.figure(&format!("effect?event={EVENT}&unit=mitt"));
        assert_eq!(group(&unit, "email")["before"]["contacts"], before);
        // Contacts themselves, as they were known, tell what the cells tell.
        let then = app.figure(&format!("effect?event={EVENT}&topic=bygglov&control=topic:skola&as_of=2021-03-01T00:00:00Z"));
        assert_eq!(then["groups"], figure["groups"]);
    }

    fn commands_print_the_same_figure(db) {
        let app = TestApp::open(db);
        fill(&app);
        let words = ["--event", "the chat opens", "--topic", "bygglov", "--control", "topic:skola", "--weeks", "10"];
        let mut printed: Value = serde_json::from_str(&report(&app, &[&words[..], &["--format", "json"]].concat())).unwrap();
        let figure = app.figure("effect?event=The%20chat%20opens&topic=bygglov&control=topic:skola&weeks=10");
        printed["as_of"] = figure["as_of"].clone();
        assert_eq!(printed, figure);
        // As many weeks before as there are, as many after as were asked for.
        assert_eq!((&figure["weeks_before"], &figure["from"]), (&json!(12), &json!(FIRST)));
        assert_eq!((&figure["weeks_after"], &figure["to"]), (&json!(10), &json!("2020-12-06")));
        let csv = report(&app, &[&words[..], &["--format", "csv"]].concat());
        let columns = csv.lines().next().unwrap().split(',').count();
        assert!(csv.lines().count() == 5 && csv.lines().all(|line| line.split(',').count() == columns), "{csv}");
        assert!(csv.contains(",season_unknown,") && csv.contains(",fell_beside_control,"), "{csv}");
        let answer = app.get(&format!("/api/v1/kalmar/measures/effect?event={EVENT}&format=csv"));
        assert_eq!((answer.status, answer.content_type.as_str()), (200, "text/csv; charset=utf-8"));
        let table = report(&app, &[&words[..], &["--language", "en"]].concat());
        for said in [
            "Before and after 2020-09-28 (The chat opens): kalmar, topic bygglov",
            "12 whole weeks before, 10 from the event on.",
            "Email: The number differs by \u{2212}",
            "records of 52 weeks before the event are needed",
            "Compared with the topic skola there were fewer: 0.",
            "does not mean that the event is the cause",
            "This happened in the period too: Restrictions, 2 November 2020.",
        ] {
            assert!(table.contains(said), "{said}: {table}");
        }
    }

    fn too_few_weeks_are_refused_with_their_number(db) {
        let app = TestApp::open(db);
        fill(&app);
        for (question, before, after) in [
            ("event=2020-11-02", 17, 7),
            ("event=2020-08-24", 7, 17),
            // The Monday after the last of the records, and eight weeks of which the last is not over.
            ("event=2020-12-21", 24, 0),
            ("event=2020-09-28&as_of=2020-11-22T22:59:59Z", 12, 7),
        ] {
            let figure = app.figure(&format!("effect?{question}"));
            let refused = json!({ "reason": "too_few_weeks", "before": before, "after": after, "needed": 8 });
            assert_eq!(figure["no_figure"], refused, "{question}");
            let total = group(&figure, "total");
            assert_eq!((&total["no_figure"], &total["change"]), (&refused, &Value::Null));
        }
        assert_eq!(app.figure("effect?event=2020-09-28&as_of=2020-11-22T23:00:00Z")["no_figure"], Value::Null);
        let table = report(&app, &["--event", "2020-11-02", "--language", "en"]);
        assert!(table.contains("at least 8 whole weeks are needed on each side of the event. Whole weeks before: 17. Whole weeks from the event on: 7."), "{table}");
    }

    fn what_cannot_be_asked_says_why(db) {
        let app = TestApp::open(db);
        let none = app.get(&format!("/api/v1/kalmar/measures/effect?event={EVENT}"));
        assert!(none.status == 400 && none.text().contains("there are no contacts and no volumes yet"), "{}", none.text());
        fill(&app);
        for (question, said) in [
            ("weeks=8", "event: missing"),
            ("event=2199-01-01", "event 2199-01-01 is after "),
            ("event=2020-07-05", "event 2020-07-05 is before the first record, which is of 2020-07-06"),
            ("event=The%20chat%20open", "did you mean `The chat opens`?"),
            ("event=2020-09-28&weeks=7", "weeks: found `7`; expected a whole number from 8 to 104"),
            ("event=2020-09-28&unit=mitt&topic=skola", "unit and topic cannot be combined"),
            ("event=2020-09-28&topic=skolan", "topic: found `skolan`; expected a topic of the file or of records, one of bygglov, skola; did you mean `skola`?"),
            ("event=2020-09-28&control=topic:x", "control: found `x`"),
            ("event=2020-09-28&control=unit:sdr", "control: found `sdr`; expected a unit"),
            ("event=2020-09-28&control=channel:chatt", "did you mean `chat`?"),
            ("event=2020-09-28&control=skola", "expected topic:CODE, unit:CODE, organisation:CODE or channel:CODE"),
            ("event=2020-09-28&topic=skola&control=topic:skola", "a control is what had no such event"),
            ("event=2020-09-28&control=organisation:kalmar", "a control is what had no such event"),
            ("event=2020-09-28&as_of=x", "as_of: found `x`"),
        ] {
            let answer = app.get(&format!("/api/v1/kalmar/measures/effect?{question}"));
            assert_eq!(answer.status, 400, "{question}: {}", answer.text());
            let detail = answer.json()["detail"].as_str().unwrap().to_owned();
            assert!(detail.contains(said), "{question}: {detail}");
        }
        for (words, said) in [
            (["--event", "2199-01-01"].as_slice(), "event 2199-01-01 is after "),
            (&["--event", EVENT, "--control", "organisation:nowhere"], "control: found `organisation:nowhere`"),
        ] {
            let (code, _, err) = app.run(&[&["report", "effect", "--organisation", "kalmar"], words].concat());
            assert!(code == 1 && err.contains(said), "{words:?}: {code} {err}");
        }
        for (report, option) in [("queue", "--event"), ("effect", "--from")] {
            let (code, _, err) = app.run(&["report", report, "--organisation", "kalmar", option, EVENT]);
            assert!(code == 2 && err.contains(&format!("unexpected argument '{option}'")), "{code} {err}");
        }
    }

    fn another_organisation_is_a_control_for_those_who_may_read_it(db) {
        let app = TestApp::open(db);
        fill(&app);
        let foreign = TestApp::prepare(db, "vaxjo");
        let asked = format!("/api/v1/kalmar/measures/effect?event={EVENT}&control=organisation:vaxjo");
        let answer = app.get(&asked);
        assert_eq!(answer.status, 403, "{}", answer.text());
        let (_, all, _) = app.run(&["key", "create", "--organisation", "all", "--name", "all", "--scope", "read"]);
        let authorization = format!("Bearer {}", all.trim());
        let reader = || app.service.get(&asked, &[("authorization", &authorization)]);
        // Of Växjö nothing is known yet.
        let beside = group(&reader().json(), "email")["control"].clone();
        assert_eq!(beside["no_figure"], json!({ "reason": "too_few_weeks_in_control", "before": 0, "after": 0, "needed": 8 }));
        let (contacts, _) = records();
        let schools: Vec<Value> = contacts.into_iter().filter(|contact| contact["topic"] == "skola").collect();
        let headers = [("authorization", &*format!("Bearer {foreign}")), ("content-type", "application/x-ndjson")];
        let sent = app.service.send("POST", "/api/v1/vaxjo/contacts", &headers, &lines(&schools));
        assert_eq!(sent.json()["created"], schools.len());
        let figure = reader().json();
        assert_eq!((&figure["control"], &group(&figure, "email")["control"]["ratio_verdict"]), (&json!("organisation:vaxjo"), &json!("fell_beside_control")));
        assert_eq!(group(&figure, "phone")["control"]["no_figure"]["reason"], "control_empty_before");
    }
}
