//! Rules of `src/dashboards/mod.rs`.

use std::collections::BTreeSet;

use regex::Regex;
use serde_json::Value;

use kanalkoll::dashboards::{Edition, dashboards};
use kanalkoll::measure::{ShiftFigure, ShiftInputs, ShiftQuestion, ShiftVerdict, shift};
use kanalkoll::model::{Instant, Language, Organisation, OrganisationFile};
use kanalkoll::reports::headline_verdict;
use kanalkoll::rollup::Cells;
use kanalkoll::texts::Texts;

fn boards(language: Language) -> Vec<Value> {
    dashboards(&Edition::of(language)).iter().map(|one| serde_json::from_str(&one.text).unwrap()).collect()
}

fn each_text(value: &Value, see: &mut dyn FnMut(&str)) {
    match value {
        Value::String(text) => see(text),
        Value::Array(values) => values.iter().for_each(|value| each_text(value, see)),
        Value::Object(fields) => fields.values().for_each(|value| each_text(value, see)),
        _ => {}
    }
}

#[test]
fn rows_are_full_and_a_board_is_calm() {
    for board in boards(Language::Swedish) {
        let panels = board["panels"].as_array().unwrap();
        // The last row is closed.
        assert!(panels.len() <= 12 + 1, "{}: {} panels", board["uid"], panels.len());
        let place = |panel: &Value, side: &str| panel["gridPos"][side].as_u64().unwrap();
        let mut tops: Vec<u64> = panels.iter().map(|panel| place(panel, "y")).collect();
        tops.dedup();
        for top in tops {
            let row = panels.iter().filter(|panel| place(panel, "y") == top);
            assert_eq!(row.map(|panel| place(panel, "w")).sum::<u64>(), 24, "{}: the row at {top}", board["uid"]);
        }
    }
}

/// A comparison of which nothing is known.
fn unknown_shift() -> ShiftFigure {
    let file = OrganisationFile::from_toml("code = \"by\"\nname = \"By\"\ncountry = \"SE\"\n").unwrap();
    let organisation = Organisation::try_from(file).unwrap();
    let periods = (Some("2020-03-02..2020-05-31"), Some("2020-08-31..2020-11-29"));
    let question = ShiftQuestion::parse(periods.0, periods.1, None, None).unwrap();
    let cells = Cells::default();
    shift(&organisation, &question, Instant::from_unix(0), ShiftInputs { cells: &cells, first_day: None, events: &[] })
}

#[test]
fn a_conclusion_is_the_sentence_with_which_pages_begin() {
    let mut figure = unknown_shift();
    for language in Language::OFFERED {
        let boards = boards(language);
        let panels = boards.iter().flat_map(|board| board["panels"].as_array().unwrap());
        let concludes = |panel: &&Value| panel["targets"].to_string().contains("kanalkoll_shift_verdict{");
        let panels: Vec<&Value> = panels.filter(concludes).collect();
        assert_eq!(panels.len(), 2, "{language}");
        for (verdict, place) in ShiftVerdict::ALL.into_iter().zip(1..) {
            for season in [false, true] {
                (figure.compared.substitution.verdict, figure.another_season) = (verdict, season);
                let number = place + if figure.is_unless_season() { 10 } else { 0 };
                let said = &headline_verdict(Texts::of(language), &figure)[0];
                for panel in &panels {
                    let texts = &panel["fieldConfig"]["defaults"]["mappings"][0]["options"];
                    assert_eq!(texts[number.to_string()]["text"], **said, "{language}: {verdict:?}, {season}");
                }
            }
        }
    }
}

#[test]
fn every_word_is_in_the_translations() {
    // A key that there is no text for is given back as it is; a word that was not put in leaves `{$name}`.
    let key = Regex::new(r"^[a-z]+(-[a-z0-9_]+)+$|\{\$|\{ \$").unwrap();
    for language in Language::OFFERED {
        for board in boards(language) {
            let uid = board["uid"].as_str().unwrap();
            each_text(&board, &mut |text| {
                let ours = [uid, "palette-classic-by-name"].contains(&text) || text.starts_with("kanalkoll-");
                assert!(ours || !key.is_match(text), "{uid}: {text}");
            });
        }
    }
}

/// Words differ, and what follows from them: names of series and of columns. Nothing else does.
#[test]
fn languages_differ_in_words_only() {
    let shape = |language| {
        let mut expressions = Vec::new();
        for board in boards(language) {
            for panel in board["panels"].as_array().unwrap() {
                expressions.push(format!("{} {}", panel["type"], panel["gridPos"]));
                let targets = panel["targets"].as_array().into_iter().flatten();
                expressions.extend(targets.map(|target| {
                    // Names have a series for each language.
                    target["expr"].as_str().unwrap().replace(&format!("language=\"{}\"", language.code()), "")
                }));
            }
        }
        expressions
    };
    let swedish = shape(Language::Swedish);
    assert!(swedish.len() > 20);
    for language in Language::OFFERED {
        assert_eq!(shape(language), swedish, "{language}");
    }
    let titles: BTreeSet<String> = Language::OFFERED.map(|language| boards(language)[0]["title"].to_string()).into();
    assert!(titles.len() > 2, "{titles:?}");
}

#[test]
fn an_organisation_is_chosen_at_first_and_its_zone_kept() {
    let edition = Edition {
        language: Language::Bokmal,
        zone: "Europe/Oslo".to_owned(),
        organisation: Some("molde".to_owned()),
        ..Edition::of(Language::Bokmal)
    };
    for dashboard in dashboards(&edition) {
        let board: Value = serde_json::from_str(&dashboard.text).unwrap();
        assert_eq!(board["timezone"], "Europe/Oslo");
        let chosen = board["templating"]["list"].as_array().unwrap().iter().find(|one| one["name"] == "organisation");
        assert_eq!(chosen.unwrap()["current"]["value"], "molde", "{}", dashboard.file);
    }
}
