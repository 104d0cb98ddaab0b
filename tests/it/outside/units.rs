//! Units that merge, part again and move, from outside: under which unit each report shows a record.

use serde_json::{Value, json};

use crate::support::{TestApp, both, contact, organisation, with};

/// Haram was merged into Ålesund on 1 January 2020 and left it on 10 January 2024.
const UNITS: &str = r#"
[[unit]]
code = "alesund"
name = "Ålesund"
[[unit]]
code = "haram"
name = "Haram"
successor = { unit = "alesund", from = "2020-01-01", until = "2024-01-10" }
"#;

fn of(unit: &str, day: &str) -> Value {
    let answered = json!({ "unit": unit, "received_at": format!("{day}T10:00:00"), "first_response_at": format!("{day}T11:00:00") });
    with(contact(&format!("{unit} {day}")), &answered)
}

/// As the file of a system would have it, and one that came under the old code while it was merged.
fn records() -> Vec<Value> {
    let came = [
        ("haram", "2019-02-05"),
        ("alesund", "2021-02-05"),
        ("haram", "2021-03-05"),
        ("haram", "2024-01-09"),
        ("haram", "2024-01-10"),
        ("haram", "2025-02-05"),
        ("alesund", "2025-02-05"),
    ];
    came.map(|(unit, day)| of(unit, day)).into()
}

fn open<'d>(db: &'d crate::support::TestDb, units: &str, records: &[Value]) -> TestApp<'d> {
    let app = TestApp::open(db);
    app.apply(&(organisation("kalmar") + units));
    assert_eq!(app.send("contacts", records).json()["created"], records.len());
    app
}

/// Unit and contacts of each row.
fn rows(figure: &Value) -> Vec<(String, i64)> {
    let row = |row: &Value| (row["unit"].as_str().unwrap().to_owned(), row["received"].as_i64().unwrap());
    figure["rows"].as_array().unwrap().iter().map(row).collect()
}

fn shown(app: &TestApp<'_>, (from, to): (&str, &str), units: &str) -> Vec<(String, i64)> {
    let figure = app.figure(&format!("response?from={from}&to={to}&split=unit{units}"));
    assert_eq!(figure["units_as_of"], if units.ends_with("then") { "then" } else { "today" });
    rows(&figure)
}

fn expected<const N: usize>(rows: [(&str, i64); N]) -> Vec<(String, i64)> {
    rows.map(|(unit, received)| (unit.to_owned(), received)).into()
}

both! {
    fn a_unit_that_left_again_is_itself(db) {
        let app = open(db, UNITS, &records());
        for (span, units, rows) in [
            (("2024-01-10", "2025-12-31"), "", [("alesund", 1), ("haram", 2)].as_slice()),
            (("2019-01-01", "2025-12-31"), "", &[("alesund", 2), ("haram", 5)]),
            (("2019-01-01", "2025-12-31"), "&units=today", &[("alesund", 2), ("haram", 5)]),
            (("2019-01-01", "2019-12-31"), "", &[("haram", 1)]),
            (("2019-01-01", "2024-01-09"), "", &[("alesund", 4)]),
            (("2019-01-01", "2024-01-10"), "", &[("alesund", 1), ("haram", 4)]),
            // Whole months are read by month; that in which the units part is not.
            (("2019-01-01", "2025-12-31"), "&units=then", &[("alesund", 4), ("haram", 3)]),
            (("2024-01-01", "2024-01-31"), "&units=then", &[("alesund", 1), ("haram", 1)]),
        ] {
            let rows: Vec<(String, i64)> = rows.iter().map(|(unit, n)| ((*unit).to_owned(), *n)).collect();
            assert_eq!(shown(&app, span, units), rows, "{span:?} {units}");
        }
        let months = app.figure("response?from=2024-01-01&to=2024-02-29&split=unit&by=month&units=then");
        let january: Vec<(String, i64)> = rows(&months).into_iter().take(2).collect();
        assert_eq!(january, expected([("alesund", 1), ("haram", 1)]));
        // As known at an earlier instant, from the contacts themselves.
        let words = "response?from=2019-01-01&to=2025-12-31&split=unit&units=then&as_of=2024-06-01T00:00:00Z";
        assert_eq!(rows(&app.figure(words)), expected([("alesund", 3), ("haram", 2)]));
        app.verify();
    }

    fn the_command_line_says_the_same(db) {
        let app = open(db, UNITS, &records());
        let report = |measure: &str, more: &[&str]| {
            app.run(&[&["report", measure, "--organisation", "kalmar"], more].concat())
        };
        let days = ["--from", "2019-01-01", "--to", "2025-12-31", "--split", "unit", "--format", "csv"];
        for measure in ["response", "queue", "repeat", "voice"] {
            for units in ["today", "then"] {
                let (code, out, err) = report(measure, &[&days[..], &["--units", units]].concat());
                assert_eq!(code, 0, "{measure}: {err}");
                if measure == "response" {
                    let haram = out.lines().find(|line| line.starts_with("haram")).unwrap();
                    assert_eq!(haram.split(',').nth(1), Some(if units == "then" { "3" } else { "5" }), "{out}");
                }
            }
        }
        let (code, _, err) = report("response", &[&days[..], &["--units", "now"]].concat());
        assert_eq!((code, err.contains("units: found `now`; expected today, then")), (1, true), "{err}");
        let (code, _, err) = report("steering", &["--from", "2020-01-01", "--to", "2020-01-31", "--units", "then"]);
        assert_eq!((code, err.contains("unexpected argument '--units'")), (2, true), "{err}");
        let answer = app.get("/api/v1/kalmar/measures/overdue?units=once");
        assert_eq!((answer.status, answer.text().contains("units: found `once`")), (400, true), "{}", answer.text());
    }

    fn who_waits_is_listed_under_the_unit_of_today_or_of_then(db) {
        let waiting = |unit: &str, day: &str| with(of(unit, day), &json!({ "first_response_at": null }));
        let app = open(db, UNITS, &[waiting("haram", "2021-03-05"), waiting("haram", "2024-02-05")]);
        let overdue = |words: &str| app.figure(&format!("overdue?as_of=2025-01-01T08:00:00Z{words}"));
        let units = |figure: &Value| {
            let groups = figure["groups"].as_array().unwrap().iter();
            groups.map(|group| (group["unit"].as_str().unwrap().to_owned(), group["overdue"].as_i64().unwrap())).collect::<Vec<_>>()
        };
        assert_eq!(units(&overdue("")), expected([("haram", 2)]));
        assert_eq!(units(&overdue("&units=then")), expected([("alesund", 1), ("haram", 1)]));
        assert_eq!(units(&overdue("&unit=alesund")), []);
        assert_eq!(units(&overdue("&unit=alesund&units=then")), expected([("alesund", 1)]));
    }

    fn a_shift_and_an_effect_count_whom_the_unit_had(db) {
        let app = open(db, UNITS, &records());
        let shift = |words: &str| {
            let figure = app.figure(&format!("shift?before=2019-01-01..2021-12-31&after=2022-01-01..2025-12-31{words}"));
            [&figure["before"]["contacts"], &figure["after"]["contacts"]].map(|n| n.as_i64().unwrap())
        };
        assert_eq!(shift(""), [3, 4]);
        assert_eq!(shift("&unit=haram"), [2, 3]);
        assert_eq!(shift("&unit=haram&units=then"), [1, 2]);
        assert_eq!(shift("&unit=alesund&units=then"), [2, 2]);
        for units in ["today", "then"] {
            let figure = app.figure(&format!("effect?event=2024-01-10&unit=haram&units={units}"));
            assert_eq!(figure["units_as_of"], units);
        }
    }

    fn units_succeed_each_other_in_turn(db) {
        let units = "[[unit]]\ncode = \"nord\"\nsuccessor = [{ unit = \"syd\", from = \"2010-01-01\" }, { unit = \"syd\", from = \"2020-01-01\" }]\n\
                     [[unit]]\ncode = \"syd\"\nsuccessor = { unit = \"nord\", from = \"2015-01-01\" }\n";
        let records = [of("nord", "2012-03-05"), of("syd", "2016-03-07"), of("nord", "2021-03-05")];
        let app = open(db, units, &records);
        assert_eq!(shown(&app, ("2009-01-01", "2012-12-31"), ""), expected([("syd", 1)]));
        assert_eq!(shown(&app, ("2009-01-01", "2016-12-31"), ""), expected([("nord", 2)]));
        assert_eq!(shown(&app, ("2009-01-01", "2021-12-31"), ""), expected([("syd", 3)]));
        assert_eq!(shown(&app, ("2009-01-01", "2021-12-31"), "&units=then"), expected([("nord", 1), ("syd", 2)]));
    }

    fn a_district_moves_from_one_parent_to_another(db) {
        let units = "[[unit]]\ncode = \"nord\"\n[[unit]]\ncode = \"syd\"\n[[unit]]\ncode = \"district\"\n\
                     parent = [{ unit = \"nord\", until = \"2022-01-01\" }, { unit = \"syd\", from = \"2022-01-01\" }]\n";
        let app = open(db, units, &[of("district", "2021-03-05"), of("district", "2023-03-06"), of("nord", "2021-03-05")]);
        let shift = |words: &str| {
            let figure = app.figure(&format!("shift?before=2021-01-01..2021-12-31&after=2022-01-01..2024-12-31{words}"));
            [&figure["before"]["contacts"], &figure["after"]["contacts"]].map(|n| n.as_i64().unwrap())
        };
        assert_eq!(shift("&unit=nord"), [1, 0]);
        assert_eq!(shift("&unit=syd"), [1, 1]);
        assert_eq!(shift("&unit=nord&units=then"), [2, 0]);
        assert_eq!(shift("&unit=syd&units=then"), [0, 1]);
    }

    fn applying_prints_what_changes_and_counts_nothing_again(db) {
        let app = open(db, UNITS, &records());
        let out = app.apply(&(organisation("kalmar") + &UNITS.replace("2024-01-10", "2025-01-01")));
        assert!(out.contains("~ unit[haram].successor.until: \"2024-01-10\" -> \"2025-01-01\""), "{out}");
        assert_eq!(shown(&app, ("2019-01-01", "2025-12-31"), "&units=then"), expected([("alesund", 5), ("haram", 2)]));
        app.verify();
        let list = UNITS.replace("{ unit", "[{ unit").replace("\" }", "\" }, { unit = \"alesund\", from = \"2030-01-01\" }]");
        let out = app.apply(&(organisation("kalmar") + &list));
        assert!(out.contains("+ unit[haram].successor[2030-01-01].unit = \"alesund\""), "{out}");
        app.verify();
    }

    fn prometheus_counts_by_the_units_of_today_or_of_then(db) {
        let app = open(db, UNITS, &records());
        let export = |units: &[&str]| {
            let words = ["export", "openmetrics", "--organisation", "kalmar", "--from", "2021-03-01", "--to", "2021-03-31", "--every", "86400"];
            let (code, out, err) = app.run(&[&words[..], units].concat());
            assert_eq!(code, 0, "{err}");
            let march = |line: &&str| line.starts_with("kanalkoll_unit_contacts{channel=\"email\"") && line.contains("period=\"month\"");
            let series = out.lines().filter(march).filter(|line| line.contains("} 1")).map(|line| line.split("} ").next().unwrap().to_owned());
            series.collect::<std::collections::BTreeSet<String>>()
        };
        let today: Vec<String> = export(&[]).into_iter().collect();
        assert_eq!(today, ["kanalkoll_unit_contacts{channel=\"email\",organisation=\"kalmar\",period=\"month\",unit=\"haram\""]);
        let then: Vec<String> = export(&["--units", "then"]).into_iter().collect();
        assert_eq!(then, ["kanalkoll_unit_contacts{channel=\"email\",organisation=\"kalmar\",period=\"month\",unit=\"alesund\",units=\"then\""]);
        let scrape = |words: &str| app.get(&format!("/metrics{words}"));
        assert!(!scrape("").text().contains("units=\""));
        assert!(scrape("?units=then").text().contains("unit=\"haram\",units=\"then\""));
        assert_eq!(scrape("?units=ever").status, 400);
    }
}
