//! The pages for when something does not work: each in the reader's language, and with what to do now.

use askama::Template;

use super::form_body::UnreadableForm;
use super::frame::Frame;
use super::page::{Message, Rendered};

/// Unknown, mistyped, expired: the same page, so that nobody learns which.
pub(super) fn gone(frame: &Frame) -> Rendered {
    page(frame, "gone-title", vec![frame.say("gone-why"), frame.say("gone-do")], None)
}

/// What was sent was not read.
pub(super) fn unreadable(frame: &Frame, unreadable: UnreadableForm) -> Rendered {
    let (title, lead) = match unreadable {
        UnreadableForm::TooLarge => ("too-large-title", "too-large-do"),
        UnreadableForm::NotAForm => ("not-form-title", "not-form-do"),
    };
    page(frame, title, vec![frame.say(lead)], None)
}

/// Too many from one address at once.
pub(super) fn too_many(frame: &Frame, again: &[(String, String)]) -> Rendered {
    page(frame, "too-many-title", vec![frame.say("too-many-do")], Some(again))
}

/// Our fault. What was sent is kept on the page, to be sent again.
pub(super) fn failed(frame: &Frame, id: &str, again: Option<&[(String, String)]>) -> Rendered {
    let mut lead = vec![frame.say("failed-do")];
    lead.extend(again.map(|_| frame.say("failed-unsaved")));
    lead.push(frame.say_with("failed-id", "id", id));
    page(frame, "failed-title", lead, again)
}

/// Neither looked at nor sent.
pub(super) fn wrong_method(frame: &Frame) -> Rendered {
    page(frame, "method-title", vec![frame.say("method-do")], None)
}

fn page(frame: &Frame, title: &str, lead: Vec<String>, again: Option<&[(String, String)]>) -> Rendered {
    Message { title: frame.say(title), lead, is_error: true, again, onward: None, frame }.render()
}
