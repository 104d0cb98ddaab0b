//! Small messages of every kind, and that the samples hold what messages hold.

use std::collections::{BTreeMap, BTreeSet};

use minijinja::Value;

use super::*;
use crate::measure::Themes;
use crate::model::{Channel, Day, Page, Period};

pub(super) fn branding() -> Branding {
    Branding::with("vaxjo", "Växjö kommun", &Page::default())
}

pub(super) fn week(name: &str) -> Period {
    Period::parse(name).unwrap()
}

pub(super) fn invitation() -> InvitationMessage {
    InvitationMessage {
        to: "anna@example.se".to_owned(),
        branding: branding(),
        channel: Channel::Email,
        day: Day::parse("2020-06-05").unwrap(),
        link: "https://kanalkoll.example.se/s/8f14e45f".to_owned(),
        opt_out: "https://kanalkoll.example.se/s/8f14e45f/opt-out".to_owned(),
        question: "Fick du svar på din fråga?".to_owned(),
        choices: vec![Choice { value: "yes".to_owned(), text: "Ja".to_owned() }],
        expires_on: Day::parse("2020-07-05").unwrap(),
    }
}

/// Feedback with a comment, and nothing else that it can do without.
pub(super) fn feedback() -> FeedbackMessage {
    let comment = |text: &str| Comment {
        text: text.to_owned(),
        week: week("2020-W24"),
        remove: "https://kanalkoll.example.se/l/1".to_owned(),
    };
    FeedbackMessage {
        to: "anna@example.se".to_owned(),
        branding: branding(),
        name: "Anna".to_owned(),
        weeks: (week("2020-W24"), week("2020-W24")),
        answers: 7,
        k: 7,
        index_question: "Hur lätt var det?".to_owned(),
        index: None,
        questions: vec![QuestionLine { question: "Hur lätt var det?".to_owned(), figure: QuestionFigure::TooFew }],
        earlier: Vec::new(),
        weakest: None,
        thanks: Some(comment("Tusen tack!")),
        comments: vec![comment("Bra!")],
        purpose: "att utveckla svar".to_owned(),
        negotiated_on: Day::parse("2020-03-02").unwrap(),
        ends_on: Day::parse("2021-02-28").unwrap(),
        contact: "Eva Exempel".to_owned(),
        comment_days: 90,
        feedback_days: 365,
        unsubscribe: "https://kanalkoll.example.se/l/3c59dc04".to_owned(),
    }
}

pub(super) fn themes(themes: Themes) -> ThemesMessage {
    ThemesMessage {
        to: "anna@example.se".to_owned(),
        branding: branding(),
        name: "Anna".to_owned(),
        unit: "Kontaktcenter".to_owned(),
        period: week("2020-W24"),
        themes,
        k: 7,
        topics: BTreeMap::new(),
        questions: BTreeMap::new(),
        unsubscribe: "https://kanalkoll.example.se/l/b6d767d2".to_owned(),
    }
}

/// Returns the names of what a message says.
fn names(message: &Value) -> BTreeSet<String> {
    message.try_iter().unwrap().map(|name| name.to_string()).collect()
}

#[test]
fn samples_hold_what_messages_hold() {
    let messages = [
        invitation().draft(Language::Swedish),
        feedback().draft(Language::Swedish),
        themes(Themes::default()).draft(Language::Swedish),
    ];
    for draft in messages {
        for sample in samples(draft.kind, Language::Swedish) {
            assert_eq!(names(&sample.message.message), names(&draft.message), "{:?} {}", draft.kind, sample.name);
        }
    }
    let counts = MessageKind::iter().map(|kind| samples(kind, Language::Swedish).len());
    assert_eq!(counts.collect::<Vec<_>>(), [1, 2, 2, 3]);
}
