//! Reports as pages by the command line: what a manager reads, in every language, also where there is next to nothing.

use kanalkoll::model::{Day, Language};
use serde_json::{Value, json};

use crate::support::{TestApp, both, contact, drive_browser, organisation, with};

const SPRING: &str = "2020-03-02..2020-05-31";
const AUTUMN: &str = "2020-08-31..2020-11-29";

const MORE: &str = r#"
[[unit]]
code = "bygg"
name = "Bygg & miljö"
[[topic]]
code = "bygglov"
name = "Bygglov"
[[event]]
date = "2020-08-31"
label = "Ny <e-tjänst>"
launches = "e_service"
milestones = [10, 1000]
[[target]]
measure = "digital_share"
value = 0.5
baseline = ["2020-03-02", "2020-05-31"]
by = "2021-06-30"
"#;

/// So many contacts a weekday of a period; every tenth citizen comes again the same day.
fn each_day(period: &str, times: usize, changes: &Value) -> Vec<Value> {
    let (first, last) = period.split_once("..").unwrap();
    let last = Day::parse(last).unwrap();
    let days = std::iter::successors(Day::parse(first), |day| Some(day.plus_days(1))).take_while(|day| *day <= last);
    let weekdays = days.filter(|day| day.date().weekday().to_monday_zero_offset() < 5);
    let one = |day: Day, number: usize| {
        let record = contact(&format!("{}{day}-{number}", changes["channel"]));
        let citizen = format!("{day}-{}", number % 10);
        let when =
            json!({ "received_at": format!("{day}T10:{number:02}:00"), "outcome": "answered", "citizen": citizen });
        with(with(record, &when), changes)
    };
    weekdays.flat_map(|day| (0..times).map(move |number| (day, number))).map(|(day, number)| one(day, number)).collect()
}

/// E-service cases come, phone calls of six minutes become fewer.
fn fill(app: &TestApp<'_>) {
    app.apply(&format!("{}{MORE}", organisation("kalmar")));
    let case = json!({ "channel": "e_service", "unit": "bygg", "topic": "bygglov" });
    let call = json!({ "channel": "phone", "unit": "bygg", "topic": "bygglov", "handle_seconds": 360 });
    for (period, cases, calls) in [(SPRING, 2, 20), (AUTUMN, 8, 15)] {
        let mail = json!({ "channel": "email", "unit": "bygg" });
        let records = [each_day(period, cases, &case), each_day(period, calls, &call), each_day(period, 3, &mail)];
        assert_eq!(app.send("contacts", &records.concat()).json()["rejected"], 0);
    }
}

/// The pages of every report of an organisation.
fn pages(app: &TestApp<'_>, language: Language) -> Vec<(String, String)> {
    let year = ["--from", "2020-03-01", "--to", "2020-11-30"];
    let reports: [(&str, Vec<&str>); 4] = [
        ("shift", vec!["--before", SPRING, "--after", AUTUMN]),
        ("targets", vec!["--as-of", "2020-12-01T08:00:00+01:00"]),
        ("steering", year.to_vec()),
        ("repeat", [year.as_slice(), &["--split", "channel"]].concat()),
    ];
    let page = |(report, words): (&str, Vec<&str>)| {
        let tag = language.to_string();
        let fixed = ["report", report, "--organisation", "kalmar", "--format", "html", "--language", &tag];
        let (ended, page, said) = app.run(&[&fixed, words.as_slice()].concat());
        assert_eq!(ended, 0, "{report}: {said}");
        (format!("{report}-{language}"), page)
    };
    reports.into_iter().map(page).collect()
}

/// What can be read of a page.
fn words(page: &str) -> String {
    let body = page.split_once("<main").unwrap().1;
    let tags = regex::Regex::new("<[^>]+>").unwrap();
    tags.replace_all(body, " ").split_whitespace().collect::<Vec<_>>().join(" ")
}

both! {
    fn a_manager_reads_reports_as_pages(db) {
        let app = TestApp::open(db);
        fill(&app);
        let pages: Vec<(String, String)> =
            Language::OFFERED.into_iter().flat_map(|language| pages(&app, language)).collect();
        let key = regex::Regex::new(r"\b(report|chart|shift|target)-[a-z]").unwrap();
        for (name, page) in &pages {
            let read = words(page);
            assert!(!key.is_match(&read), "{name}: {read}");
            assert!(!read.contains("{ $") && !page.contains("http-equiv") && !page.contains("src="), "{name}: {page}");
        }
        let page = |name: &str| words(&pages.iter().find(|(known, _)| known == name).unwrap().1);
        let shift = page("shift-sv");
        for expected in ["Svaret", "S = ", "Ny &#60;e-tjänst&#62;", "Före", "65 arbetsdagar", "Besparing"] {
            assert!(shift.contains(expected), "{expected}: {shift}");
        }
        // Thirteen weeks a side, and those in between.
        assert!(shift.contains("2 mars 2020") && shift.contains("23 nov 2020"), "{shift}");
        let targets = page("targets-sv");
        assert!(targets.contains("Mål: 50,0 % senast 30 juni 2021") && targets.contains("E-tjänst"), "{targets}");
        assert!(page("steering-en").contains("Bygglov has most hours within reach"), "{}", page("steering-en"));
        assert!(page("repeat-nn").contains("Neste førespurnad om same tema innan 7 dagar"), "{}", page("repeat-nn"));
        if !db.is_postgres() {
            // What is looked at does not depend on the database, nor, beyond its words, on the language.
            let swedish = pages.iter().filter(|(name, _)| name.ends_with("-sv"));
            let given: Vec<Value> = swedish.map(|(name, html)| json!({ "name": name, "html": html })).collect();
            drive_browser("reports.mjs", "nothing:", json!({ "pages": given }));
        }
    }

    fn there_is_a_page_also_where_nothing_is_known(db) {
        let app = TestApp::open(db);
        for (name, page) in pages(&app, Language::Swedish) {
            assert!(page.contains("<h1>") && !page.contains("<svg"), "{name}: {page}");
        }
    }
}
