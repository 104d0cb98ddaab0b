//! Chromium on a page with every picture (`tests/browser/reports.mjs`).

use kanalkoll::model::Language;
use serde_json::{Value, json};

use super::samples::page;
use crate::support::drive_browser;

#[test]
fn every_report_can_be_read_by_everyone() {
    let pages: Vec<Value> = Language::OFFERED
        .into_iter()
        .map(|language| json!({ "name": format!("report-{language}"), "html": page(language).html().unwrap() }))
        .collect();
    // A page that stands alone asks for nothing: whatever is asked for begins with something else.
    drive_browser("reports.mjs", "nothing:", json!({ "pages": pages }));
}
