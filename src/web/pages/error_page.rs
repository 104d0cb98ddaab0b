//! Pages for requests that failed, each in the reader's language and with what to do now.

use askama::Template;

use super::form_body::UnreadableForm;
use super::frame::Frame;
use super::page::{Message, Rendered};

/// Returns the page of a link that is unknown, mistyped or expired: it is the same, so that nobody learns which.
pub(super) fn gone(frame: &Frame) -> Rendered {
    error(frame, "gone-title", vec!["gone-why", "gone-do"]).render()
}

/// Returns the page that says that a form could not be read.
pub(super) fn unreadable(frame: &Frame, unreadable: UnreadableForm) -> Rendered {
    match unreadable {
        UnreadableForm::TooLarge => error(frame, "too-large-title", vec!["too-large-do"]).render(),
        UnreadableForm::NotAForm => error(frame, "not-form-title", vec!["not-form-do"]).render(),
    }
}

/// Returns the page for an address that sends too many answers.
pub(super) fn too_many(frame: &Frame, again: &[(String, String)]) -> Rendered {
    Message { again: Some(again), ..error(frame, "too-many-title", vec!["too-many-do"]) }.render()
}

/// Returns the page for an error of the server. What was sent is on the page, to be sent again.
pub(super) fn failed(frame: &Frame, id: &str, again: Option<&[(String, String)]>) -> Rendered {
    let unsaved = again.map(|_| "failed-unsaved");
    let lead = ["failed-do"].into_iter().chain(unsaved).chain(["failed-id"]).collect();
    Message { id, again, ..error(frame, "failed-title", lead) }.render()
}

/// Returns the page for a method that the address does not have.
pub(super) fn wrong_method(frame: &Frame) -> Rendered {
    error(frame, "method-title", vec!["method-do"]).render()
}

fn error<'a>(frame: &'a Frame, title: &'static str, lead: Vec<&'static str>) -> Message<'a> {
    Message { is_error: true, ..Message::of(frame, title, lead) }
}
