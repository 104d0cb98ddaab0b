//! Invented letters: what templates are tried on, what the documentation shows and what is looked at when one is changed.

use super::{Choice, Draft, InvitationLetter, Kind, Letterhead, monthly};
use crate::domain::{Channel, Day, Language, Page, Question};
use crate::texts::Texts;

/// An invented letter.
#[derive(Debug, Clone)]
pub struct Sample {
    /// `full`: with everything that such a letter may hold; `sparse`: with nothing that it can do without.
    pub name: &'static str,
    pub letter: Draft,
}

/// Invented letters of a kind. Every value that a template of the kind can be filled with is in one of them.
#[must_use]
pub fn samples(kind: Kind, language: Language) -> Vec<Sample> {
    match kind {
        Kind::Invitation => vec![Sample { name: "full", letter: invitation(language).draft(language) }],
        Kind::Monthly => vec![
            Sample { name: "full", letter: monthly::full(head()).draft(language) },
            Sample { name: "sparse", letter: monthly::empty(head()).draft(language) },
        ],
        Kind::Feedback | Kind::Themes => Vec::new(),
    }
}

fn head() -> Letterhead {
    Letterhead::with("vaxjo", "Växjö kommun", &Page::default())
}

fn day(text: &str) -> Day {
    Day::parse(text).unwrap_or(Day::from_epoch(0))
}

/// An invitation after an e-mail.
pub(super) fn invitation(language: Language) -> InvitationLetter {
    let texts = Texts::of(language);
    let question = Question::own(Question::GOT_ANSWER);
    let answers = question.as_ref().map(|question| texts.answers(question)).unwrap_or_default();
    InvitationLetter {
        to: "anna@example.se".to_owned(),
        head: head(),
        channel: Channel::Email,
        day: day("2020-06-05"),
        link: "https://kanalkoll.example.se/s/8f14e45fceea167a5a36dedd4bea2543".to_owned(),
        opt_out: "https://kanalkoll.example.se/s/8f14e45fceea167a5a36dedd4bea2543/opt-out".to_owned(),
        question: question.map(|question| texts.question(&question).text).unwrap_or_default(),
        choices: answers.into_iter().map(|(value, wording)| Choice { value, text: wording.text }).collect(),
        expires_on: day("2020-07-05"),
    }
}
