//! Invented messages: what templates are tried on, what the documentation shows and what is looked at when one is changed.

pub(super) mod feedback;
pub(super) mod monthly;
pub(super) mod themes;

use super::monthly::page;
use super::{Branding, Choice, Draft, InvitationMessage, MessageKind};
use crate::model::{By, Channel, Day, Language, Page, Period, Question};
use crate::texts::Texts;

/// An invented message.
#[derive(Debug, Clone)]
pub struct Sample {
    /// `full`: with everything that such a message may hold; `sparse`: with nothing that it can do without; `page`: without a
    /// receiver.
    pub name: &'static str,
    pub message: Draft,
}

/// Invented messages of a kind. Every value that a template of the kind can be filled with is in one of them.
#[must_use]
pub fn samples(kind: MessageKind, language: Language) -> Vec<Sample> {
    let both = |full, sparse| vec![Sample { name: "full", message: full }, Sample { name: "sparse", message: sparse }];
    match kind {
        MessageKind::Invitation => vec![Sample { name: "full", message: invitation(language).draft(language) }],
        MessageKind::Feedback => {
            both(feedback::full(language).draft(language), feedback::sparse(language).draft(language))
        }
        MessageKind::Themes => both(themes::full(language).draft(language), themes::sparse(language).draft(language)),
        MessageKind::Monthly => {
            let (full, sparse) = (monthly::full(), monthly::sparse());
            let page = Sample { name: "page", message: page(&full.head, &full.figure, language) };
            both(full.draft(language), sparse.draft(language)).into_iter().chain([page]).collect()
        }
    }
}

fn head() -> Branding {
    Branding::with("vaxjo", "Växjö kommun", &Page::default())
}

fn day(text: &str) -> Day {
    Day::parse(text).unwrap_or(Day::from_epoch(0))
}

fn week(name: &str) -> Period {
    Period::parse(name).unwrap_or(Period::holding(By::Week, Day::from_epoch(0)))
}

/// What somebody says in a language: Swedish, bokmål, nynorsk, English.
fn spoken<T>(language: Language, [swedish, bokmal, nynorsk, english]: [T; 4]) -> T {
    match language {
        Language::Bokmal => bokmal,
        Language::Nynorsk => nynorsk,
        Language::English => english,
        _ => swedish,
    }
}

/// An invitation after an e-mail.
pub(super) fn invitation(language: Language) -> InvitationMessage {
    let texts = Texts::of(language);
    let question = Question::own(Question::GOT_ANSWER);
    let answers = question.as_ref().map(|question| texts.answers(question)).unwrap_or_default();
    InvitationMessage {
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
