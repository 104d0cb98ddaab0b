//! The pages of surveys, and pages with a message. They know nothing of HTTP.

use askama::Template;

use super::fields::{Field, FieldError, FormState, Input, field, written_length};
use super::frame::Frame;
use crate::model::{AnswerContent, Channel, Form, OpenSurvey, Question, QuestionKind};
use crate::texts::Wording;

/// A page with questions. Texts of the page are named by their keys.
#[derive(Template)]
#[template(path = "pages/questions.html")]
struct Questions<'a> {
    frame: &'a Frame,
    state: &'a FormState<'a>,
    title: Wording,
    lead: Vec<String>,
    answered: Option<Wording>,
    hidden: (&'static str, &'a str),
    trap: Option<&'static str>,
    fields: Vec<Field>,
    /// Whether there is the box *do not show my comment*.
    has_hide: bool,
    hint: &'static str,
    button: &'static str,
    about_comment: &'static str,
}

impl<'a> Questions<'a> {
    fn of(frame: &'a Frame, questions: &[&Question], state: &'a FormState<'a>) -> Questions<'a> {
        Questions {
            frame,
            state,
            title: Wording { text: frame.say("survey-title"), other_language: None },
            lead: Vec::new(),
            answered: None,
            hidden: ("_step", "first"),
            trap: None,
            fields: questions.iter().map(|question| field(frame.texts, question, state)).collect(),
            has_hide: questions.iter().any(|question| question.kind == QuestionKind::Text),
            hint: "comment-hint",
            button: "rest-button",
            about_comment: "about-comment",
        }
    }

    /// Returns how many characters a text may have.
    fn longest_text(&self) -> String {
        written_length(self.frame.texts, AnswerContent::LONGEST_TEXT)
    }

    /// Returns the first input of the question that an error is about.
    fn input_of(&self, error: &FieldError) -> Option<&str> {
        let field = self.fields.iter().find(|field| Some(&field.code) == error.code.as_ref());
        field.map(|field| field.id.as_str())
    }
}

/// A page with a message and at most one button. Texts are named by their keys.
#[derive(Template)]
#[template(path = "pages/message.html")]
pub(super) struct Message<'a> {
    pub frame: &'a Frame,
    pub title: &'static str,
    pub lead: Vec<&'static str>,
    pub is_error: bool,
    /// The id of the request, for texts that name it.
    pub id: &'a str,
    /// The form that was sent, to be sent again.
    pub again: Option<&'a [(String, String)]>,
    /// The address of the open survey, to answer it once more.
    pub onward: Option<String>,
}

impl<'a> Message<'a> {
    pub(super) fn of(frame: &'a Frame, title: &'static str, lead: Vec<&'static str>) -> Message<'a> {
        Message { frame, title, lead, is_error: false, id: "", again: None, onward: None }
    }
}

/// The page that asks whether to opt out.
#[derive(Template)]
#[template(path = "pages/opt_out.html")]
pub(super) struct OptOut<'a> {
    pub frame: &'a Frame,
    pub back: String,
}

/// A page as HTML, or an error of its template.
pub(super) type Rendered = Result<String, askama::Error>;

/// Returns the page with the first question.
pub(super) fn first(frame: &Frame, channel: Channel, form: &Form, state: &FormState<'_>) -> Rendered {
    let questions: Vec<&Question> = form.first().into_iter().collect();
    Questions {
        lead: vec![format!("intro-{channel}"), "first-lead".to_owned()],
        has_hide: false,
        button: "first-button",
        ..Questions::of(frame, &questions, state)
    }
    .render()
}

/// Returns the page with the questions that follow the answer `value` to the first one.
pub(super) fn rest(frame: &Frame, form: &Form, value: &str, state: &FormState<'_>) -> Rendered {
    let questions: Vec<&Question> = form.rest(Some(value)).collect();
    Questions {
        title: Wording { text: frame.say("rest-title"), other_language: None },
        lead: vec!["rest-optional".to_owned()],
        answered: form.first().map(|first| frame.texts.answer(first, value)),
        hidden: ("_step", "rest"),
        ..Questions::of(frame, &questions, state)
    }
    .render()
}

/// Returns the page of an open survey. All questions are on one page: nothing tells one respondent from another, so there is
/// no second step to come back to.
pub(super) fn open(
    frame: &Frame,
    survey: &OpenSurvey,
    form_token: &str,
    trap: &'static str,
    state: &FormState<'_>,
) -> Rendered {
    let questions: Vec<&Question> = survey.form.questions().iter().collect();
    let title = frame.texts.organisation_text(&survey.title);
    Questions {
        title: title.unwrap_or_else(|| Wording { text: frame.say("open-title"), other_language: None }),
        lead: vec!["open-lead".to_owned()],
        hidden: ("_ticket", form_token),
        trap: Some(trap),
        hint: "open-comment-hint",
        about_comment: "open-about-comment",
        ..Questions::of(frame, &questions, state)
    }
    .render()
}

/// Returns the page that thanks; `onward` leads to an open survey once more.
pub(super) fn done(frame: &Frame, onward: Option<String>) -> Rendered {
    Message { onward, ..Message::of(frame, "done-title", vec!["done-saved", "done-use"]) }.render()
}

/// Returns the page that confirms an opt-out.
pub(super) fn opted_out(frame: &Frame) -> Rendered {
    Message::of(frame, "opted-out-title", vec!["opted-out-lead"]).render()
}
