//! Romsdal: a merger that keeps its history, and a growth that is never printed without the lockdown.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::{StoryApp, row};
use crate::support::both;

/// Contacts of some units in a span of days, counted in the file itself.
fn in_file(app: &StoryApp<'_>, units: &[&str], (from, to): (&str, &str)) -> usize {
    let rows = app.story.files[0].csv.lines().skip(1).map(|line| line.split(',').collect::<Vec<&str>>());
    rows.filter(|row| units.contains(&row[4]) && (from..=to).contains(&&row[6][..10])).count()
}

const SPRING_2019: (&str, &str) = ("2019-01-02", "2019-04-30");
const REST_OF_2019: (&str, &str) = ("2019-05-01", "2019-12-31");
const SPRING_2020: (&str, &str) = ("2020-01-02", "2020-04-30");

fn count(figure: &Value, period: &str) -> usize {
    usize::try_from(figure[period]["contacts"].as_u64().unwrap()).unwrap()
}

both! {
    fn molde_has_the_history_of_midsund_and_nesset(db) {
        let app = StoryApp::of(db, "romsdal");
        let figure = app.figure("shift --comparison molde");
        assert_eq!(figure["units"], json!(["midsund", "molde", "nesset"]));
        let expected = in_file(&app, &["midsund", "molde", "nesset"], SPRING_2019);
        let alone = in_file(&app, &["molde"], SPRING_2019);
        assert_eq!((count(&figure, "before"), alone < expected), (expected, true));
        assert_eq!(count(&figure, "after"), in_file(&app, &["molde"], SPRING_2020));
        // In 2020 nobody writes to the old ones.
        assert_eq!(in_file(&app, &["midsund", "nesset"], SPRING_2020), 0);
    }

    fn midsund_can_be_read_apart(db) {
        let app = StoryApp::of(db, "romsdal");
        for unit in ["midsund", "nesset", "molde"] {
            let periods = "--before 2019-01-02..2019-04-30 --after 2019-05-01..2019-12-31";
            let figure = app.figure(&format!("shift {periods} --unit {unit}"));
            assert_eq!(figure["units"], json!([unit]), "in 2019 they were three");
            let counts = (count(&figure, "before"), count(&figure, "after"));
            assert_eq!(counts, (in_file(&app, &[unit], SPRING_2019), in_file(&app, &[unit], REST_OF_2019)));
        }
        // Asked of after the merger, the old name still leads to its own contacts and to no others.
        let figure = app.figure("shift --before 2019-01-02..2019-04-30 --after 2020-01-02..2020-04-30 --unit midsund");
        assert_eq!((count(&figure, "before"), count(&figure, "after")), (in_file(&app, &["midsund"], SPRING_2019), 0));
        app.answers_its_questions();
    }

    fn seven_thousand_per_cent_stand_beside_the_lockdown(db) {
        let app = StoryApp::of(db, "romsdal");
        let figure = app.figure("targets");
        let target = row(&figure["targets"], "indicator", "video_participants");
        assert_eq!(target["growth"]["text"], "150 -> 11,500: x76.7, +7,567 %");
        assert_eq!((&target["goal"], &target["by"]), (&187.5.into(), &"2021-01-01".into()));
        assert_eq!((&target["status"], &target["reached_on"]), (&"reached".into(), &"2020-03-31".into()), "{target}");
        let text = app.report("targets");
        let line = text.lines().find(|line| line.contains("×76,7, ")).unwrap_or_else(|| panic!("{text}"));
        assert!(line.contains("+7\u{a0}567\u{a0}%") && line.contains("Landet stengjer ned"), "on the same line: {line}");
    }

    fn the_benefit_coordinator_reads_of_both_gatherings(db) {
        let app = StoryApp::of(db, "romsdal");
        let folder = tempfile::tempdir().unwrap();
        let out = folder.path().display().to_string();
        // The Monday after is the first of May 2020.
        app.run(&["coach", "--organisation", "romsdal", "--week", "2020-W18", "--dry-run", "--out", &out]);
        let letter = std::fs::read_to_string(folder.path().join("monthly-gevinst-2020-04.html")).unwrap();
        for gathering in ["Samling for rektorar", "Samling for helseleiarar"] {
            let line = letter.lines().find(|line| line.contains(gathering)).unwrap_or_else(|| panic!("{letter}"));
            assert!(line.contains("185\u{a0}000") && line.contains("Rekneskapen"), "{line}");
        }
    }

    fn two_hundred_drivers_and_two_recorded_benefits(db) {
        let app = StoryApp::of(db, "romsdal");
        let shown: Value = serde_json::from_str(&app.run(&["organisation", "show", "romsdal", "--format", "json"])).unwrap();
        let file = &shown["file"];
        let mut drivers: BTreeMap<&str, usize> = BTreeMap::new();
        for agent in file["agent"].as_array().unwrap_or_else(|| panic!("{shown}")) {
            let unit = agent["unit"].as_str().unwrap();
            assert_eq!((&agent["coach_for"], &agent["email"]), (&json!([unit]), &Value::Null));
            *drivers.entry(unit).or_default() += 1;
        }
        assert_eq!((drivers.len(), drivers.values().sum::<usize>()), (6, 200));
        let benefits = file["benefit"].as_array().unwrap();
        assert!(benefits.len() == 2 && benefits.iter().all(|benefit| benefit["amount"] == 185_000.0), "{benefits:?}");
    }
}
