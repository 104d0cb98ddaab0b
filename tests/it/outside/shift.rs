//! Channel shift by the API, the command line and the scrape: the same numbers, and what stands in the way of them.

use kanalkoll::model::Day;
use serde_json::{Value, json};

use super::refusals::problem;
use crate::support::{TestApp, both, contact, organisation, volume, with};

const SPRING: &str = "2020-03-02..2020-05-31";
const AUTUMN: &str = "2020-08-31..2020-11-29";

const MORE: &str = r#"
[[unit]]
code = "molde"
[[unit]]
code = "midsund"
successor = { unit = "molde", from = "2020-01-01" }
[[event]]
date = "2020-06-15"
label = "Ny e-tjänst"
[[unit_cost]]
channel = "phone"
low = 40
high = 80
source = "Ekonomiavdelningen"
year = 2020
[[comparison]]
code = "new-service"
name = "Ny e-tjänst"
before = ["2020-03-02", "2020-05-31"]
after = ["2020-08-31", "2020-11-29"]
"#;

/// So many a weekday of a period, as contacts of a unit and topic.
fn each_day(period: &str, times: usize, changes: &Value) -> Vec<Value> {
    let (first, last) = period.split_once("..").unwrap();
    let last = Day::parse(last).unwrap();
    let days = std::iter::successors(Day::parse(first), |day| Some(day.plus_days(1))).take_while(|day| *day <= last);
    let weekdays = days.filter(|day| day.date().weekday().to_monday_zero_offset() < 5);
    let one = |day: Day, number: usize| {
        let record = contact(&format!("{}{day}-{number}", changes["channel"]));
        with(with(record, &json!({ "received_at": format!("{day}T10:00:00"), "outcome": "answered" })), changes)
    };
    weekdays.flat_map(|day| (0..times).map(move |number| (day, number))).map(|(day, number)| one(day, number)).collect()
}

/// 2 then 12 e-service cases a weekday, 40 then 30 phone calls of six minutes.
fn fill(app: &TestApp<'_>) {
    app.apply(&format!("{}{MORE}", organisation("kalmar")));
    let case = json!({ "channel": "e_service", "unit": "midsund", "topic": "bygglov" });
    let call = json!({ "channel": "phone", "unit": "molde", "topic": "bygglov", "handle_seconds": 360 });
    for (period, cases, calls) in [(SPRING, 2, 40), (AUTUMN, 12, 30)] {
        let records = [each_day(period, cases, &case), each_day(period, calls, &call)].concat();
        assert_eq!(app.send("contacts", &records).json()["rejected"], 0);
    }
}

fn near(found: &Value, expected: f64) {
    let number = found.as_f64().unwrap_or_else(|| panic!("{found}"));
    assert!((number - expected).abs() < 1e-6, "{found} {expected}");
}

both! {
    fn the_new_channel_replaces_the_old_one(db) {
        let app = TestApp::open(db);
        fill(&app);
        let figure = app.figure(&format!("shift?before={SPRING}&after={AUTUMN}"));
        let (before, after) = (&figure["before"], &figure["after"]);
        assert_eq!((&before["working_days"], &after["working_days"]), (&json!(61), &json!(65)), "{figure}");
        assert_eq!((&before["contacts"], &after["contacts"]), (&json!(65 * 42), &json!(65 * 42)));
        let channel = |code: &str| {
            let channels = figure["channels"].as_array().unwrap();
            channels.iter().find(|channel| channel["channel"] == code).unwrap().clone()
        };
        let (cases, calls) = (channel("e_service"), channel("phone"));
        near(&cases["before_per_day"], 130.0 / 61.0);
        near(&cases["after_per_day"], 12.0);
        near(&cases["change"], 12.0 - 130.0 / 61.0);
        near(&cases["share_before"], 2.0 / 42.0);
        near(&cases["growth"], 12.0 * 61.0 / 130.0);
        // At its old share the channel would have changed as all channels did.
        near(&cases["volume_effect"], 2.0 / 42.0 * (42.0 - 42.0 * 65.0 / 61.0));
        near(&cases["mix_effect"], (12.0 - 2.0) / 42.0 * 42.0);
        // A change of shares is not told as contacts that moved.
        assert_eq!(figure.get("shifted_per_day"), None);
        near(&calls["hours_after_per_day"], 3.0);
        let substitution = &figure["substitution"];
        near(&substitution["value"], (40.0 * 65.0 / 61.0 - 30.0) / (12.0 - 130.0 / 61.0));
        assert_eq!(substitution["verdict"], "substitution", "{substitution}");
        assert_eq!(figure["events"], json!([{ "date": "2020-06-15", "label": "Ny e-tjänst" }]));
        assert_eq!((&figure["same_season_at_hand"], &figure["year_on_year"]), (&json!(false), &Value::Null));
        assert_eq!((&figure["headline"], &figure["another_season"]), (&json!("substitution"), &json!(true)));
        let saving = &figure["saving"];
        // No new digital contact avoids more than one.
        let avoided = substitution["low"].as_f64().unwrap().min(1.0) * (12.0 - 130.0 / 61.0) * 65.0;
        near(&saving["hours_low"], avoided / 10.0);
        near(&saving["money"]["low"], avoided * 40.0);
        assert_eq!(figure, with(app.figure("shift?comparison=new-service"), &json!({ "as_of": figure["as_of"] })));
        on_every_way(&app, &figure);
        of_a_part(&app);
    }
}

/// The command line and Prometheus tell what the API tells.
fn on_every_way(app: &TestApp<'_>, figure: &Value) {
    let report = |format: &str, language: &str| {
        let words = ["report", "shift", "--organisation", "kalmar", "--before", SPRING, "--after", AUTUMN];
        let spoken = ["--language", language];
        let spoken: &[&str] = if format == "table" { &spoken } else { &[] };
        let (code, out, err) = app.run(&[&words[..], &["--format", format], spoken].concat());
        assert_eq!(code, 0, "{err}");
        out
    };
    let json: Value = serde_json::from_str(&report("json", "sv")).unwrap();
    assert_eq!(with(json, &json!({ "as_of": figure["as_of"] })), *figure);
    let csv = report("csv", "sv");
    let answer = app.get(&format!("/api/v1/kalmar/measures/shift?before={SPRING}&after={AUTUMN}&format=csv"));
    assert_eq!(csv.lines().count(), answer.text().lines().count());
    assert!(csv.lines().any(|line| line.starts_with("e_service,digital,130,780,")), "{csv}");
    for (language, verdict, event) in [
        (
            "sv",
            "Om årstiden inte spelar in: Ersätter: de bemannade minskade minst hälften så mycket som de digitala ökade, kanske lika mycket. Perioderna ligger i olika delar av året",
            "Ny e-tjänst (15 juni 2020)",
        ),
        (
            "nb",
            "Hvis årstiden ikke spiller inn: Erstatter: de bemannede gikk ned minst halvparten så mye som de digitale økte, kanskje like mye. Periodene ligger i ulike deler av året",
            "Ny e-tjänst (15. juni 2020)",
        ),
        (
            "nn",
            "Om årstida ikkje spelar inn: Erstattar: dei bemanna gjekk ned minst halvparten så mykje som dei digitale auka, kanskje like mykje. Periodane ligg i ulike delar av året",
            "Ny e-tjänst (15. juni 2020)",
        ),
        (
            "en",
            "If the season plays no part: Replaces: staffed contacts fell by at least half of the digital growth, perhaps by all of it. The periods lie in different parts of the year",
            "Ny e-tjänst (15 June 2020)",
        ),
    ] {
        let table = report("table", language);
        let growth = if language == "en" { "×5.6" } else { "×5,6" };
        for said in [verdict, event, "Ekonomiavdelningen", growth] {
            assert!(table.contains(said), "{language}: {said}\n{table}");
        }
        assert!(!table.contains("shift-") && !table.contains("{ $"), "{language}\n{table}");
    }
    let metrics = app.get("/metrics").text();
    let labels = "comparison=\"new-service\",organisation=\"kalmar\"";
    let sample =
        |line: &str| metrics.lines().find_map(|found| found.strip_prefix(line)).map(|value| value.trim().to_owned());
    let value = sample(&format!("kanalkoll_shift_substitution{{{labels}}}")).unwrap_or_else(|| panic!("{metrics}"));
    near(&json!(value.parse::<f64>().unwrap()), figure["substitution"]["value"].as_f64().unwrap());
    let verdict = |code: &str| sample(&format!("kanalkoll_shift_verdict{{{labels},verdict=\"{code}\"}}"));
    assert_eq!((verdict("substitution").as_deref(), verdict("added_demand").as_deref()), (Some("1"), Some("0")));
}

/// The history of a unit follows its successor and can be read apart; a topic counts its own.
fn of_a_part(app: &TestApp<'_>) {
    let of = |part: &str| app.figure(&format!("shift?before={SPRING}&after={AUTUMN}&{part}"));
    let molde = of("unit=molde");
    assert_eq!((&molde["units"], &molde["all"]["before"]), (&json!(["midsund", "molde"]), &json!(65 * 42)));
    let midsund = of("unit=midsund");
    assert_eq!((&midsund["units"], &midsund["all"]["before"]), (&json!(["midsund"]), &json!(65 * 2)));
    assert_eq!(midsund["substitution"]["because"], "no_assisted");
    assert_eq!(of("topic=bygglov")["all"]["after"], json!(65 * 42));
    assert_eq!(of("topic=avfall")["substitution"]["because"], "empty_period");
}

both! {
    fn the_same_weeks_a_year_before_are_told_first_everywhere(db) {
        let app = TestApp::open(db);
        fill(&app);
        // The autumn before was as quiet on the telephone, and nobody used the e-service.
        let autumn_before = "2019-09-02..2019-12-01";
        let [case, call] = ["e_service", "phone"].map(|channel| json!({ "channel": channel, "topic": "bygglov" }));
        let records = [each_day(autumn_before, 1, &case), each_day(autumn_before, 30, &call)].concat();
        assert_eq!(app.send("contacts", &records).json()["rejected"], 0);
        let figure = app.figure("shift?comparison=new-service");
        let year = &figure["year_on_year"];
        assert_eq!((&figure["headline"], &figure["verdicts_differ"]), (&json!("year_on_year"), &json!(true)), "{figure}");
        assert_eq!((&year["before"]["from"], &year["before"]["to"]), (&json!("2019-09-02"), &json!("2019-12-01")));
        assert_eq!((&year["substitution"]["verdict"], &figure["substitution"]["verdict"]), (&json!("added_demand"), &json!("substitution")));
        assert_eq!(year["events"], figure["events"]);
        // The table, the page and the scrape have the verdict of the autumn before, and say that the other is another one.
        let (_, table, _) = app.run(&["report", "shift", "--organisation", "kalmar", "--comparison", "new-service"]);
        let page = app.get("/api/v1/kalmar/measures/shift?comparison=new-service&format=html").text();
        for text in [&table, &page] {
            let first = text.find("Blir bara fler: de bemannade minskade högst hälften").unwrap_or_else(|| panic!("{text}"));
            let other = text.find("blir svaret: Ersätter: de bemannade minskade minst hälften").unwrap_or_else(|| panic!("{text}"));
            assert!(first < other && text.contains("jämfört med samma veckor året före, 2 september 2019 till 1 december 2019"), "{text}");
            assert!(text.contains("Ingen besparing räknas fram"), "{text}");
        }
        let metrics = app.get("/metrics").text();
        let held = "kanalkoll_shift_verdict{comparison=\"new-service\",organisation=\"kalmar\",verdict=\"added_demand\"} 1";
        assert!(metrics.contains(held) && !metrics.contains("kanalkoll_shift_saved_seconds{"), "{metrics}");
    }

    fn volumes_count_beside_contacts(db) {
        let app = TestApp::open(db);
        let records = each_day(SPRING, 2, &json!({ "channel": "e_service" }));
        app.send("contacts", &records);
        app.send("volumes", &[volume("10:00"), volume("10:15")]);
        let figure = app.figure("shift?before=2020-03-02..2020-05-31&after=2020-06-01..2020-06-14");
        let phone = figure["channels"].as_array().unwrap().iter().find(|one| one["channel"] == "phone").unwrap().clone();
        assert_eq!((&phone["before"], &phone["after"], &phone["growth"]), (&json!(0), &json!(20), &Value::Null));
        app.verify();
    }
}

const READERS: &str = r#"
[[manager]]
code = "maria"
email = "maria@example.se"
[[manager]]
code = "oskar"
email = "oskar@example.se"
role = "benefit_coordinator"
[[benefit]]
date = "2020-10-15"
label = "Digital samling"
amount = 185000
source = "projektets slutrapport"
"#;

both! {
    fn benefit_coordinators_read_what_was_saved(db) {
        let app = TestApp::open(db);
        fill(&app);
        app.apply(&format!("{}{MORE}{READERS}", organisation("kalmar")));
        let folder = tempfile::tempdir().unwrap();
        let out = folder.path().to_str().unwrap();
        let words = ["coach", "--organisation", "kalmar", "--week", "2020-W49", "--dry-run", "--out", out];
        let (code, said, err) = app.run(&words);
        assert_eq!(code, 0, "{said}{err}");
        let letter = |receiver: &str| {
            let files = std::fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().path());
            let mut own = files.filter(|file| file.to_string_lossy().contains(receiver) && file.extension().is_some_and(|end| end == "html"));
            std::fs::read_to_string(own.next().unwrap_or_else(|| panic!("no letter to {receiver}: {said}"))).unwrap()
        };
        let coordinator = letter("oskar");
        for sentence in ["6. Vad har sparats?", "En jämförelse av 1 visar", "Ny e-tjänst: Om årstiden inte spelar in", "Ersätter: de bemannade minskade minst hälften", "timmar", "I kronor", "Digital samling"] {
            assert!(coordinator.contains(sentence), "{sentence}\n{coordinator}");
        }
        let hours = app.figure("shift?comparison=new-service")["saving"]["hours"].as_f64().unwrap();
        assert!(coordinator.contains(&format!("{hours:.0} timmar")), "{hours}\n{coordinator}");
        assert!(!letter("maria").contains("Vad har sparats?"));
    }
}

#[test]
fn a_question_that_has_no_answer_says_why() {
    let db = crate::support::TestDb::sqlite();
    let app = TestApp::open(&db);
    let cases = [
        (format!("after={AUTUMN}"), "before: found ``; expected a period such as `2020-03-01..2020-05-31`"),
        (format!("before=2020-03&after={AUTUMN}"), "before: found `2020-03`; expected a period"),
        (format!("before=2020-05-31..2020-03-01&after={AUTUMN}"), "from `2020-05-31` is after to `2020-03-01`"),
        (
            "before=2020-03-01..2020-06-30&after=2020-06-01..2020-08-31".to_owned(),
            "the second begins on 2020-06-01, before the other has ended on 2020-06-30",
        ),
        (format!("before={SPRING}&after=2020-06-01..2999-08-31"), "after ends on 2999-08-31, which is not over"),
        (format!("before={SPRING}&after={AUTUMN}&unit=a&topic=b"), "unit and topic cannot be combined"),
        ("comparison=summer".to_owned(), "the organisation file has no [[comparison]]"),
        (format!("comparison=summer&before={SPRING}"), "the comparison alone"),
        (format!("befor={SPRING}&after={AUTUMN}"), "did you mean `before`?"),
    ];
    for (question, expected) in cases {
        let detail = problem(&app.get(&format!("/api/v1/kalmar/measures/shift?{question}")), 400);
        assert!(detail.contains(expected), "{question}: {detail}");
    }
    let nothing = app.figure(&format!("shift?before={SPRING}&after={AUTUMN}"));
    assert_eq!((&nothing["substitution"]["because"], &nothing["channels"]), (&json!("empty_period"), &json!([])));
    let (code, _, err) = app.run(&["report", "shift", "--organisation", "kalmar", "--from", "2020-01-01"]);
    assert!(code == 2 && err.contains("unexpected argument '--from'"), "{err}");
}
