//! `/l/{token}`: the links in messages to employees. A comment is taken away, messages are stopped or sent again; without a
//! login, and only by POST: mail programs look at every link.

use actix_web::web::{Data, Path, Payload};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;

use super::form_body::FormBody;
use super::frame::Frame;
use super::page::Rendered;
use super::page_request::PageRequest;
use super::reply::{Reply, reply};
use super::survey_link::gone;
use crate::mail::MessageKind;
use crate::service::{CitizenComment, EmployeeLink, LinkAction};
use crate::web::Service;
use crate::web::error::{Standing, WebError};

/// The word of the button that has messages sent again; whatever else is sent to such a link stops them (RFC 8058).
const RESUME: &str = "resume";

/// A page with at most one button.
#[derive(Template)]
#[template(path = "pages/employee.html")]
struct Employee<'a> {
    frame: &'a Frame,
    title: String,
    lead: Vec<String>,
    /// What a citizen wrote.
    quotes: Vec<String>,
    then: Vec<String>,
    /// What the button sends, and its words.
    button: Option<(&'static str, String)>,
}

/// `GET /l/{token}`
pub(super) async fn show(request: HttpRequest, service: Data<Service>, token: Path<String>) -> HttpResponse {
    let token = token.into_inner();
    reply(&request, service, None, move |service, page_request| shown(service, page_request, &token, false)).await
}

/// `POST /l/{token}`
pub(super) async fn act(
    request: HttpRequest,
    service: Data<Service>,
    token: Path<String>,
    body: Payload,
) -> HttpResponse {
    let token = token.into_inner();
    // A mail program sends a form of its own, and what it holds does not matter.
    let form_body = FormBody::read(&request, body).await.map(|form_body| form_body.answers).unwrap_or_default();
    let resume = form_body.iter().any(|(name, value)| name == "act" && value == RESUME);
    reply(&request, service, Some(form_body), move |service, page_request| {
        let now = (service.clock)();
        match service.installation.employee_link(&token)?.map(|link| link.about) {
            Some(LinkAction::Comment(_)) => service.installation.remove_comment(&token, now)?,
            Some(LinkAction::Subscription { .. }) => service.installation.subscribe(&token, resume, now)?,
            None => false,
        };
        shown(service, page_request, &token, true)
    })
    .await
}

fn shown(service: &Service, page_request: &PageRequest, token: &str, acted: bool) -> Result<Reply, WebError> {
    let Some(EmployeeLink { organisation, about }) = service.installation.employee_link(token)? else {
        return Ok(gone(service, page_request, token));
    };
    let frame = Frame::new(page_request, Some(organisation), None);
    let written = match about {
        LinkAction::Comment(Some(comment)) => removable(&frame, comment),
        LinkAction::Comment(None) => removed(&frame, acted),
        LinkAction::Subscription { kind, wanted } => subscription(&frame, kind, wanted),
    };
    Ok(Reply::Page(Standing::Fine, written))
}

pub(super) fn removable(frame: &Frame, comment: CitizenComment) -> Rendered {
    let lead = match comment.week {
        Some(week) => frame.say_with("comment-lead", "week", &frame.texts.period(week)),
        None => frame.say("comment-lead-undated"),
    };
    Employee {
        title: frame.say("comment-title"),
        lead: vec![lead],
        quotes: comment.texts,
        then: vec![frame.say("comment-why"), frame.say("comment-then")],
        button: Some(("remove", frame.say("comment-button"))),
        frame,
    }
    .render()
}

pub(super) fn removed(frame: &Frame, acted: bool) -> Rendered {
    let (title, lead) = if acted { ("removed-title", "removed-lead") } else { ("absent-title", "absent-lead") };
    let (title, lead) = (frame.say(title), vec![frame.say(lead)]);
    Employee { frame, title, lead, quotes: Vec::new(), then: Vec::new(), button: None }.render()
}

pub(super) fn subscription(frame: &Frame, kind: MessageKind, wanted: bool) -> Rendered {
    let (title, lead, button) = if wanted {
        ("stop-title", "stop-lead", ("stop", frame.say("stop-button")))
    } else {
        ("stopped-title", "stopped-lead", (RESUME, frame.say("resume-button")))
    };
    Employee {
        title: frame.say(title),
        lead: vec![frame.say_with(lead, "kind", kind.code())],
        quotes: Vec::new(),
        then: Vec::new(),
        button: Some(button),
        frame,
    }
    .render()
}
