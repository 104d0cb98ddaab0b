//! The pages: what they say at each step. They are written whole, in one go, and know nothing of HTTP.

use askama::Template;

use super::fields::{Field, FieldError, Filled, Input, field, id};
use super::frame::Frame;
use crate::model::{Channel, Form, OpenSurvey, Question, QuestionKind};
use crate::texts::Wording;

/// Why a page with questions is shown once more.
struct Summary {
    title: String,
    says: SummaryContent,
}

/// What is to be done.
enum SummaryContent {
    /// Send it again: nothing is wrong.
    Again(String),
    Wrong(Vec<Item>),
}

/// One thing to put right, with the field that it is about.
struct Item {
    id: Option<String>,
    text: String,
}

impl Summary {
    fn is_error(&self) -> bool {
        matches!(self.says, SummaryContent::Wrong(_))
    }
}

/// What comes with the questions when they are shown once more.
#[derive(Default)]
pub(super) struct FormState<'a> {
    pub filled: &'a Filled,
    pub hide: bool,
    pub field_errors: Vec<FieldError>,
    /// Nothing is wrong; it has to be sent again all the same.
    pub press_again: bool,
}

/// A page with questions.
#[derive(Template)]
#[template(path = "pages/questions.html")]
struct Questions<'a> {
    frame: &'a Frame,
    title: Wording,
    lead: Vec<String>,
    answered: Option<Wording>,
    summary: Option<Summary>,
    hidden: Vec<(&'static str, String)>,
    trap: Option<&'static str>,
    fields: Vec<Field>,
    hide: Option<bool>,
    button: String,
    about: Vec<String>,
}

/// A page that only says something.
#[derive(Template)]
#[template(path = "pages/message.html")]
pub(super) struct Message<'a> {
    pub frame: &'a Frame,
    pub title: String,
    pub lead: Vec<String>,
    pub is_error: bool,
    /// What was sent, to be sent again.
    pub again: Option<&'a [(String, String)]>,
    /// Where to go from here: address and words.
    pub onward: Option<(String, String)>,
}

/// A page that asks whether to be left alone.
#[derive(Template)]
#[template(path = "pages/opt_out.html")]
pub(super) struct OptOut<'a> {
    pub frame: &'a Frame,
    pub back: String,
}

impl<'a> OptOut<'a> {
    pub(super) fn written(frame: &'a Frame, back: String) -> Rendered {
        OptOut { frame, back }.render()
    }
}

/// What is written for the reader; an error is one of the template and is ours.
pub(super) type Rendered = Result<String, askama::Error>;

/// The first question, alone.
pub(super) fn first(frame: &Frame, channel: Channel, form: &Form, before: &FormState<'_>) -> Rendered {
    let shown: Vec<&Question> = form.first().into_iter().collect();
    let button = frame.say("first-button");
    Questions {
        title: own(frame.say("survey-title")),
        lead: vec![frame.say(&format!("intro-{channel}")), frame.say("first-lead")],
        answered: None,
        summary: summary(frame, &shown, before, &button),
        hidden: vec![("_step", "first".to_owned())],
        trap: None,
        fields: fields(frame, &shown, before, "comment-hint"),
        hide: None,
        button,
        about: about(frame, "about-comment"),
        frame,
    }
    .render()
}

/// What is asked after the first question was answered with `value`.
pub(super) fn rest(frame: &Frame, form: &Form, value: &str, before: &FormState<'_>) -> Rendered {
    let shown: Vec<&Question> = form.rest(Some(value)).collect();
    let button = frame.say("rest-button");
    Questions {
        title: own(frame.say("rest-title")),
        lead: vec![frame.say("rest-optional")],
        answered: form.first().map(|first| frame.texts.answer(first, value)),
        summary: summary(frame, &shown, before, &button),
        hidden: vec![("_step", "rest".to_owned())],
        trap: None,
        fields: fields(frame, &shown, before, "comment-hint"),
        hide: hide(&shown, before),
        button,
        about: about(frame, "about-comment"),
        frame,
    }
    .render()
}

/// An open survey, all on one page: nothing tells one visitor from another, so there is no second step to come back to.
pub(super) fn open(
    frame: &Frame,
    survey: &OpenSurvey,
    form_token: &str,
    trap: &'static str,
    before: &FormState<'_>,
) -> Rendered {
    let shown: Vec<&Question> = survey.form.questions().iter().collect();
    let button = frame.say("rest-button");
    let title = frame.texts.organisation_text(&survey.title);
    Questions {
        title: title.unwrap_or_else(|| own(frame.say("open-title"))),
        lead: vec![frame.say("open-lead")],
        answered: None,
        summary: summary(frame, &shown, before, &button),
        hidden: vec![("_ticket", form_token.to_owned())],
        trap: Some(trap),
        fields: fields(frame, &shown, before, "open-comment-hint"),
        hide: hide(&shown, before),
        button,
        about: about(frame, "open-about-comment"),
        frame,
    }
    .render()
}

/// Thank you.
pub(super) fn done(frame: &Frame, onward: Option<(String, String)>) -> Rendered {
    let lead = vec![frame.say("done-saved"), frame.say("done-use")];
    Message { title: frame.say("done-title"), lead, is_error: false, again: None, onward, frame }.render()
}

/// Nobody asks again.
pub(super) fn opted_out(frame: &Frame) -> Rendered {
    let lead = vec![frame.say("opted-out-lead")];
    Message { title: frame.say("opted-out-title"), lead, is_error: false, again: None, onward: None, frame }.render()
}

fn own(text: String) -> Wording {
    Wording { text, other_language: None }
}

fn fields(frame: &Frame, shown: &[&Question], before: &FormState<'_>, hint: &str) -> Vec<Field> {
    shown.iter().map(|question| field(frame.texts, question, before.filled, &before.field_errors, hint)).collect()
}

/// The box *do not show my comment*, where there is something to write.
fn hide(shown: &[&Question], before: &FormState<'_>) -> Option<bool> {
    shown.iter().any(|question| question.kind == QuestionKind::Text).then_some(before.hide)
}

fn about(frame: &Frame, comment: &str) -> Vec<String> {
    vec![
        frame.say("about-who") + " " + &frame.say("about-use"),
        frame.say("about-anonymous"),
        frame.say_with(comment, "box", &frame.say("hide-label")),
        frame.say("about-personal"),
    ]
}

fn summary(frame: &Frame, shown: &[&Question], before: &FormState<'_>, button: &str) -> Option<Summary> {
    if before.press_again {
        let text = frame.say_with("notice-again", "button", button);
        return Some(Summary { title: frame.say("notice-title"), says: SummaryContent::Again(text) });
    }
    let question = |code: &String| shown.iter().find(|question| question.code == *code);
    let item = |field_error: &FieldError| Item {
        id: field_error.code.as_ref().and_then(question).map(|question| id(question)),
        text: field_error.text.clone(),
    };
    let items: Vec<Item> = before.field_errors.iter().map(item).collect();
    (!items.is_empty()).then(|| Summary { title: frame.say("summary-title"), says: SummaryContent::Wrong(items) })
}
