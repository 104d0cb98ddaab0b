//! `/l/{token}`: the links in messages to employees. They remove a comment, stop messages or resume them, without a login and
//! only by POST: mail programs open every link.

use actix_web::web::{Data, Path, Payload};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;

use super::form_body::FormBody;
use super::frame::Frame;
use super::reply::{Reply, reply};
use super::survey_link::gone;
use crate::service::{EmployeeLink, LinkAction};
use crate::web::Service;
use crate::web::error::{Standing, WebError};
use crate::web::page_request::PageRequest;

/// The value of the button that resumes messages; any other POST to such a link stops them (RFC 8058).
const RESUME: &str = "resume";

/// A page with at most one button.
#[derive(Template)]
#[template(path = "pages/employee.html")]
pub(super) struct EmployeePage<'a> {
    pub(super) frame: &'a Frame,
    /// The action of the link.
    pub(super) about: &'a LinkAction,
    /// Whether the button was pressed just now.
    pub(super) acted: bool,
}

impl EmployeePage<'_> {
    fn title(&self) -> &'static str {
        match self.about {
            LinkAction::Comment(Some(_)) => "comment-title",
            LinkAction::Comment(None) if self.acted => "removed-title",
            LinkAction::Comment(None) => "absent-title",
            LinkAction::Subscription { wanted: true, .. } => "stop-title",
            LinkAction::Subscription { wanted: false, .. } => "stopped-title",
        }
    }
}

/// `GET /l/{token}`
pub(super) async fn show(request: HttpRequest, service: Data<Service>, token: Path<String>) -> HttpResponse {
    let token = token.into_inner();
    reply(&request, service, None, move |service, page_request| page(service, page_request, &token, false)).await
}

/// `POST /l/{token}`
pub(super) async fn act(
    request: HttpRequest,
    service: Data<Service>,
    token: Path<String>,
    body: Payload,
) -> HttpResponse {
    let token = token.into_inner();
    // A mail program sends a form of its own, whose content does not matter.
    let form_body = FormBody::read(&request, body).await.map(|form_body| form_body.answers).unwrap_or_default();
    let resume = form_body.iter().any(|(name, value)| name == "act" && value == RESUME);
    reply(&request, service, Some(form_body), move |service, page_request| {
        let now = (service.clock)();
        match service.installation.employee_link(&token)?.map(|link| link.about) {
            Some(LinkAction::Comment(_)) => service.installation.remove_comment(&token, now)?,
            Some(LinkAction::Subscription { .. }) => service.installation.subscribe(&token, resume, now)?,
            None => false,
        };
        page(service, page_request, &token, true)
    })
    .await
}

fn page(service: &Service, page_request: &PageRequest, token: &str, acted: bool) -> Result<Reply, WebError> {
    let Some(EmployeeLink { organisation, about }) = service.installation.employee_link(token)? else {
        return Ok(gone(service, page_request, token));
    };
    let frame = Frame::new(page_request, Some(organisation), None);
    Ok(Reply::Page(Standing::Fine, EmployeePage { frame: &frame, about: &about, acted }.render()))
}
