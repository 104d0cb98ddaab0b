//! Chromium on the sample letters (`tests/browser/letters.mjs`).

use kanalkoll::mail::{MessageKind, Templates, samples};
use kanalkoll::model::Language;
use serde_json::{Value, json};
use strum::IntoEnumIterator;

use crate::support::drive_browser;

#[test]
fn every_letter_can_be_read_by_everyone() {
    let templates = Templates::built_in().unwrap();
    let each = Language::OFFERED.into_iter().flat_map(|language| MessageKind::iter().map(move |kind| (kind, language)));
    let written = each.flat_map(|(kind, language)| {
        let letters = samples(kind, language).into_iter().map(move |sample| (kind, language, sample));
        // What a sparse letter lacks it lacks in every language.
        letters.filter(|(_, language, sample)| *language == Language::Swedish || sample.name == "full")
    });
    let letters: Vec<Value> = written
        .map(|(kind, language, sample)| {
            let html = sample.message.write(&templates).unwrap().html;
            json!({ "name": format!("{}-{}-{language}", kind.code(), sample.name), "html": html })
        })
        .collect();
    assert!(letters.len() > 10, "{}", letters.len());
    // A letter asks for nothing: whatever is asked for begins with something else.
    drive_browser("letters.mjs", "nothing:", json!({ "letters": letters }));
}
