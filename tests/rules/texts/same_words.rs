//! One wording of one conclusion and of one question, wherever it stands.

use std::collections::BTreeSet;

use kanalkoll::measure::ShiftVerdict;
use kanalkoll::model::Language;
use kanalkoll::texts::Texts;
use strum::VariantArray;

use super::translation::texts;

/// Keys of texts that say the same; the first is that of pages and messages.
const SAME: &[&[&str]] = &[
    &["overview-title", "glance-title"],
    &["overview-1", "glance-in-time", "in-time-title"],
    &["overview-2", "glance-chairs", "chairs-title"],
    &["overview-3", "shift-title", "glance-shift", "shift-board-title"],
    &["overview-4", "glance-voice", "voice-board-title"],
    &["overview-5", "glance-trust", "trust-title"],
    &["overview-in-time", "board-in-time"],
    &["overview-2-groups", "board-overdue"],
    &["overview-closed", "board-closed-unanswered"],
];

/// Returns the conclusion of a sentence: what stands before its colon, or the whole of it.
fn conclusion(sentence: &str) -> &str {
    sentence.split_once(':').map_or(sentence, |(conclusion, _)| conclusion).trim_end_matches('.')
}

/// Returns the keys of texts that do not say what they should, by language.
fn differences(language: Language) -> Vec<(&'static str, String)> {
    let texts_of = Texts::of(language);
    let say = |key: &str| texts_of.say(key, &[]);
    let mut differences = Vec::new();
    for (first, others) in SAME.iter().filter_map(|keys| keys.split_first()) {
        let others = others.iter().filter(|key| texts_of.has(key));
        let different = others.filter(|key| say(key) != say(first));
        differences.extend(different.map(|key| (language.code(), (*key).to_owned())));
    }
    let keys: BTreeSet<String> = texts(language).into_iter().map(|said| said.key).collect();
    for verdict in ShiftVerdict::VARIANTS {
        let own = format!("shift-verdict-{}", verdict.code());
        let ending = format!("-verdict-{}", verdict.code());
        let others = keys.iter().filter(|key| key.ends_with(&ending) && **key != own);
        let different = others.filter(|key| conclusion(&say(key)) != conclusion(&say(&own)));
        differences.extend(different.map(|key| (language.code(), key.clone())));
    }
    differences
}

#[test]
fn one_conclusion_has_one_wording() {
    let found: Vec<(&str, String)> = Language::OFFERED.into_iter().flat_map(differences).collect();
    assert!(found.is_empty(), "worded otherwise than on pages and in messages: {found:#?}");
}
