//! Goals, launches and the steering list from outside: over HTTP and the command line, on both databases.

use serde_json::{Value, json};

use crate::support::{TestApp, both, contact, organisation, volume, with};

/// Everything that a goal may be about, and every way in which it may stand on 1 April 2020.
const GOALS: &str = r#"
[[topic]]
code = "bygglov"
name = "Bygglov"
[[indicator]]
code = "video"
name = "Deltagare i videomöten"
[[event]]
date = "2020-03-04"
label = "Chatten öppnar"
launches = "chat"
milestones = [1, 3]
[[target]]
measure = "contacts"
channel = "email"
change = -0.2
baseline = ["2020-02-03", "2020-02-28"]
by = "2020-12-31"
[[target]]
measure = "contacts"
channel = "email"
change = -0.2
baseline = ["2020-02-03", "2020-02-28"]
by = "2020-04-05"
[[target]]
measure = "contacts"
channel = "email"
value = 1.6
baseline = ["2020-02-03", "2020-02-28"]
by = "2020-03-31"
[[target]]
measure = "response"
value = 0.9
by = "2020-12-31"
[[target]]
measure = "service_level"
channel = "phone"
value = 0.8
by = "2020-12-31"
[[target]]
measure = "index"
value = 75
by = "2020-12-31"
[[target]]
measure = "digital_share"
change = 0.5
baseline = ["2020-02-03", "2020-02-28"]
by = "2020-12-31"
[[target]]
measure = "indicator"
indicator = "video"
change = 0.25
baseline = ["2020-02-01", "2020-02-29"]
by = "2021-01-01"
"#;

const APRIL: &str = "2020-04-01T12:00:00%2B02:00";

/// Ten e-mails in each week of the baseline, then 10, 10, 9 and 9; three of the last came late. Six chats, one queue of calls.
fn spring(app: &TestApp<'_>) {
    app.apply(&(organisation("kalmar") + GOALS));
    let email = |id: String, date: &str, answered: &str| {
        let times =
            json!({ "received_at": format!("{date}T10:00:00"), "first_response_at": format!("{answered}T11:00:00") });
        with(contact(&id), &times)
    };
    let weeks = [
        ("2020-02-04", 10),
        ("2020-02-11", 10),
        ("2020-02-18", 10),
        ("2020-02-25", 10),
        ("2020-03-03", 10),
        ("2020-03-10", 10),
        ("2020-03-17", 9),
        ("2020-03-24", 9),
    ];
    let mut contacts: Vec<Value> = Vec::new();
    for (date, emails) in weeks {
        let late = |one: usize| if date == "2020-03-24" && one < 3 { "2020-03-27" } else { date };
        contacts.extend((0..emails).map(|one| email(format!("{date}-{one}"), date, late(one))));
    }
    for (id, date) in
        ["2020-03-04", "2020-03-10", "2020-03-10", "2020-03-17", "2020-03-17", "2020-03-17"].iter().enumerate()
    {
        let chat = json!({ "channel": "chat", "outcome": "closed", "received_at": format!("{date}T10:00:00") });
        contacts.push(with(contact(&format!("chat-{id}")), &chat));
    }
    assert_eq!(app.send("contacts", &contacts).json()["created"], 84);
    let measured = json!({ "interval_start": "2020-03-05T10:00:00", "answered_in_threshold": 6 });
    assert_eq!(app.send("volumes", &[with(volume("10:00"), &measured)]).json()["created"], 1);
}

#[track_caller]
fn stands(figure: &Value, place: usize, status: &str, reason: Value) {
    let row = &figure["targets"][place];
    assert_eq!((&row["status"], &row["reason"]), (&json!(status), &reason), "{row}");
}

both! {
    fn each_goal_stands_as_its_weeks_say(db) {
        let app = TestApp::open(db);
        spring(&app);
        let figure = app.figure(&format!("targets?as_of={APRIL}"));
        stands(&figure, 0, "on_course", Value::Null);
        stands(&figure, 1, "off_course", Value::Null);
        stands(&figure, 2, "missed", Value::Null);
        stands(&figure, 3, "reached", Value::Null);
        stands(&figure, 4, "no_figure", json!("too_few_weeks"));
        stands(&figure, 5, "no_figure", json!("no_data"));
        stands(&figure, 6, "no_figure", json!("baseline_is_zero"));
        stands(&figure, 7, "no_figure", json!("no_baseline_data"));
        let row = &figure["targets"][0];
        assert_eq!((&row["goal"], &row["baseline"]["numerator"], &row["baseline"]["denominator"]), (&json!(1.6), &json!(40), &json!(20)));
        // Weeks of 2, 2, 1.8 and 1.8: 0.08 a week down from 1.9 in their middle, on 15 March at noon.
        let at_by = figure["targets"][1]["line"]["at_by"].as_f64().unwrap();
        assert!((at_by - (1.9 - 0.08 * 20.5 / 7.0)).abs() < 1e-9, "{at_by}");
        assert_eq!(row["latest"], json!({ "period": "2020-W13", "value": 1.8, "numerator": 9, "denominator": 5 }));
        assert_eq!(row["growth"]["text"], "2 -> 1.8: x0.90, -10.0 %");
        assert_eq!(row["events"], json!([{ "date": "2020-03-04", "label": "Chatten öppnar" }]));
        let in_time = &figure["targets"][3];
        assert_eq!((&in_time["reached_on"], &in_time["there_now"]), (&json!("2020-02-09"), &json!(false)));
        assert_eq!((&in_time["latest"]["numerator"], &in_time["latest"]["denominator"]), (&json!(6), &json!(9)));
        assert_eq!(figure["targets"][4]["points"][0]["numerator"], 6);
        // The same from cells as from the contacts as they were known then.
        let now = app.figure("targets");
        assert_eq!(now["targets"][0]["baseline"], row["baseline"]);
        assert_eq!(now["targets"][0]["points"], row["points"]);
        assert_eq!(now["targets"][0]["status"], "missed");
    }

    fn a_launch_has_its_milestones(db) {
        let app = TestApp::open(db);
        spring(&app);
        let chat = &app.figure(&format!("targets?as_of={APRIL}"))["adoption"][0];
        assert_eq!((&chat["channel"], &chat["launched_on"], &chat["contacts"]), (&json!("chat"), &json!("2020-03-04"), &json!(6)));
        let days = |place: usize| ["days_to_day", "days_to_week", "days_to_month"].map(|of| chat["milestones"][place][of].clone());
        assert_eq!(days(0), [json!(0), json!(4), json!(27)]);
        assert_eq!(days(1), [json!(13), json!(18), json!(27)]);
        let early = &app.figure("targets?as_of=2020-03-12T12:00:00%2B01:00")["adoption"][0];
        assert_eq!(early["milestones"][1]["days_to_day"], Value::Null);
        let before = &app.figure("targets?as_of=2020-03-03T12:00:00%2B01:00")["adoption"][0];
        assert_eq!(before["reason"], "not_yet");
    }

    fn indicators_have_goals_beside_the_rest(db) {
        let app = TestApp::open(db);
        spring(&app);
        let observed = |date: &str, value: i64| json!({ "source": "norsk-helsenett", "name": "video", "date": date, "value": value });
        let sent = app.send("indicators", &[observed("2020-02-29", 150), observed("2020-03-31", 180), observed("2020-04-30", 11_500)]);
        assert_eq!(sent.json()["created"], 3, "{}", sent.text());
        let row = &app.figure("targets?as_of=2020-06-01T12:00:00%2B02:00")["targets"][7];
        assert_eq!((&row["status"], &row["reached_on"], &row["goal"]), (&json!("reached"), &json!("2020-04-30"), &json!(187.5)));
        assert_eq!(row["growth"]["text"], "150 -> 11,500: x76.7, +7,567 %");
        assert_eq!((&row["name"], &row["latest"]["period"]), (&json!("Deltagare i videomöten"), &json!("2020-04-30")));
    }

    fn the_steering_list_shows_its_arithmetic(db) {
        let app = TestApp::open(db);
        spring(&app);
        // Twelve people call about building permits, a quarter is helped in two minutes, the rest in ten; three call again.
        let call = |id: String, person: usize, at: &str, seconds: i64| {
            with(contact(&id), &json!({ "channel": "phone", "topic": "bygglov", "citizen": format!("p{person}"), "outcome": "closed",
                "received_at": at, "handle_seconds": seconds }))
        };
        let seconds = |person: usize| if person < 3 { 120 } else { 600 };
        let mut contacts: Vec<Value> = (0..12).map(|person| call(format!("c{person}"), person, "2020-05-04T10:00:00", seconds(person))).collect();
        contacts.extend((0..3).map(|person| call(format!("again{person}"), person, "2020-05-07T10:00:00", 600)));
        let rest = json!({ "topic": "bygglov", "received_at": "2020-05-05T10:00:00" });
        contacts.extend((0..5).map(|one| with(contact(&format!("e{one}")), &with(rest.clone(), &json!({ "channel": "e_service", "outcome": "closed" })))));
        contacts.push(with(contact("waits"), &rest));
        assert_eq!(app.send("contacts", &contacts).json()["created"], 21);
        app.verify();
        let figure = app.figure("steering?from=2020-05-01&to=2020-05-31");
        let row = &figure["rows"][0];
        let share = |name: &str| [&row[name]["numerator"], &row[name]["denominator"]].map(|count| count.as_i64().unwrap());
        assert_eq!((&row["topic"], &row["name"], &row["rank"]), (&json!("bygglov"), &json!("Bygglov"), &json!(1)));
        assert_eq!((share("digital_share"), share("short_share"), share("repeated_share")), ([5, 21], [3, 15], [3, 15]));
        // 3 x 120 + 12 x 600 seconds; of the one e-mail nobody knows how long it takes.
        assert_eq!((&row["hours"], &row["hours_of"], &row["assisted"]), (&json!(2.1), &json!(15), &json!(16)));
        // 1 - 0.8 x 0.8 = 0.36, and 16 of 21 are not digital.
        assert_eq!(row["arithmetic"], "2.1 h x 0.36 x 0.76 = 0.6 h");
        assert_eq!((&row["open"], row["oldest_open_days"].as_i64().unwrap() > 100), (&json!(1), true));
        let (code, out, err) = app.run(&["report", "steering", "--organisation", "kalmar", "--language", "en", "--from", "2020-05-01", "--to", "2020-05-31"]);
        assert!(code == 0 && out.contains("2.1 h × 0.36 × 0.76 = 0.6 h") && out.contains("the hours are of 15 of 16"), "{out}{err}");
    }

    fn every_format_has_the_goals(db) {
        let app = TestApp::open(db);
        spring(&app);
        let report = |rest: &[&str]| {
            let (code, out, err) = app.run(&[&["report", "targets", "--organisation", "kalmar", "--as-of", "2020-04-01T12:00:00+02:00"], rest].concat());
            assert_eq!(code, 0, "{err}");
            out
        };
        let table = report(&[]);
        for said in ["Kontakter per arbetsdag, e-post", "högst 1,6 (\u{2212}20\u{a0}%)  31 december 2020", "2,0 → 1,8: ×0,90, \u{2212}10\u{a0}%", "på väg", "inte på väg", "missat", "nått den 9 februari 2020", "Utgångsläget är noll", "Chatt", "vecka 13, 2020", "×0,90"] {
            assert!(table.contains(said), "{said}: {table}");
        }
        let english = report(&["--language", "en"]);
        for said in ["behind", "Contacts per working day, email", "31 December 2020", "reached on 9 February 2020"] {
            assert!(english.contains(said), "{said}: {english}");
        }
        assert!(!table.contains("-20") && !english.contains("2020-12-31"), "{table}{english}");
        let csv = report(&["--format", "csv"]);
        let columns = csv.lines().next().unwrap().split(',').count();
        assert!(csv.lines().count() == 9 && csv.lines().all(|line| line.split(',').count() == columns), "{csv}");
        assert!(csv.contains(",off_course,,,2020-W13,1.8,9,5,"), "{csv}");
        let document: Value = serde_json::from_str(&report(&["--format", "json"])).unwrap();
        assert_eq!(document, app.figure(&format!("targets?as_of={APRIL}")));
    }

    fn what_these_reports_do_not_take_is_said(db) {
        let app = TestApp::open(db);
        let said = |path: &str| {
            let answer = app.get(&format!("/api/v1/kalmar/measures/{path}"));
            assert_eq!(answer.status, 400, "{path}");
            answer.text()
        };
        assert!(said("targets?from=2020-01-01").contains("as_of"));
        assert!(said("targets?as_of=yesterday").contains("as_of"));
        assert!(said("steering?from=2020-05-01").contains("to: missing"));
        assert!(said("steering?from=2020-05-01&to=2020-05-31&split=unit").contains("split"));
        for (option, value) in [("--from", "2020-01-01"), ("--by", "fortnight"), ("--split", "nonsense"), ("--weeks", "9")] {
            let (code, _, err) = app.run(&["report", "targets", "--organisation", "kalmar", option, value]);
            assert!(code == 2 && err.contains(&format!("unexpected argument '{option}'")), "{code} {err}");
        }
        // Neither document has words of a language in it.
        let (code, _, err) = app.run(&["report", "targets", "--organisation", "kalmar", "--format", "json", "--language", "sv"]);
        assert!(code == 1 && err.contains("--language"), "{code} {err}");
        // An organisation without goals has none.
        assert_eq!(app.figure("targets")["targets"], json!([]));
        assert_eq!(app.figure("steering?from=2020-05-01&to=2020-05-31")["rows"], json!([]));
    }
}
