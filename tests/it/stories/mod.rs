//! The stories of `examples/` from outside: their organisation files applied and their records imported as anyone would, and
//! asked what they are there to show.

mod demo;
mod files;
mod kalmar_2020;
mod kalmar_teams;
mod oslo;
mod romsdal;
mod uddevalla;
mod watched;

use std::path::PathBuf;

use kanalkoll::demo::{STORIES, Story};
use serde_json::Value;

use crate::support::{TestDb, cli};

/// A file of a story in the repository.
fn example(code: &str, name: &str) -> PathBuf {
    [env!("CARGO_MANIFEST_DIR"), "examples", code, name].iter().collect()
}

/// The words of a command, apart.
fn words(command: &str) -> Vec<&str> {
    command.split_whitespace().collect()
}

/// A story in a database.
struct StoryApp<'d> {
    db: &'d TestDb,
    story: &'static Story,
}

impl StoryApp<'_> {
    /// Applies the organisation file and imports the files by the command line.
    #[track_caller]
    fn of<'d>(db: &'d TestDb, code: &str) -> StoryApp<'d> {
        let app = StoryApp { db, story: STORIES.iter().find(|story| story.code == code).unwrap() };
        let path = |name: &str| example(code, name).display().to_string();
        app.run(&["organisation", "apply", &path("organisation.toml")]);
        for file in app.story.files {
            let records = file.records.code();
            let csv = path(&format!("{records}.csv"));
            let import =
                ["import", "--organisation", code, "--format", "csv", "--records", records, "--receipt", "json"];
            let receipt: Value = serde_json::from_str(&app.run(&[&import[..], &[&csv]].concat())).unwrap();
            let rows = u64::try_from(file.csv.lines().count() - 1).unwrap();
            assert_eq!((receipt["created"].as_u64(), receipt["rejected"].as_u64()), (Some(rows), Some(0)), "{receipt}");
        }
        app
    }

    /// What a command prints; it ends well.
    #[track_caller]
    fn run(&self, arguments: &[&str]) -> String {
        let output = cli(&[arguments, &["--database", &self.db.url]].concat());
        let text = String::from_utf8(output.stdout).unwrap();
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(0), "{arguments:?}: {text}{said}");
        text
    }

    /// What a report prints, such as `shift --comparison sommaren`.
    #[track_caller]
    fn report(&self, asked: &str) -> String {
        self.run(&[&["report"], &words(asked)[..], &["--organisation", self.story.code]].concat())
    }

    /// The document of a report.
    #[track_caller]
    fn figure(&self, asked: &str) -> Value {
        serde_json::from_str(&self.report(&format!("{asked} --format json"))).unwrap()
    }

    /// Every question that the demo and the story's README ask is answered.
    #[track_caller]
    fn answers_its_questions(&self) {
        for question in self.story.questions {
            let text = self.report(&format!("{} {}", question.report, question.options));
            assert!(text.lines().count() > 2, "{}: {text}", question.report);
        }
    }
}

/// The row of `rows` in which `field` has this value.
#[track_caller]
fn row<'a>(rows: &'a Value, field: &str, value: &str) -> &'a Value {
    let rows = rows.as_array().unwrap();
    rows.iter().find(|row| row[field] == value).unwrap_or_else(|| panic!("no {field} {value} in {rows:?}"))
}

/// Whether a figure is what somebody worked out by hand, to the digits that were written down.
#[track_caller]
fn near(figure: &Value, expected: f64, within: f64) {
    let found = figure.as_f64().unwrap_or_else(|| panic!("{figure} is no number"));
    assert!((found - expected).abs() <= within, "{found} is not {expected}");
}
