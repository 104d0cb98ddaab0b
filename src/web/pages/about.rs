//! `/p/{organisation}/...`: the accessibility statement and the page about data protection.

use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};

use super::frame::Frame;
use super::reply::{Reply, reply};
use super::{error_page, organisation, statement};
use crate::model::Organisation;
use crate::web::Service;
use crate::web::error::Standing;

/// `GET /p/{organisation}/accessibility`
pub(super) async fn accessibility(request: HttpRequest, service: Data<Service>, code: Path<String>) -> HttpResponse {
    page(&request, service, code, |frame, organisation| {
        Reply::Page(Standing::Fine, statement::accessibility(frame, organisation))
    })
    .await
}

/// `GET /p/{organisation}/data-protection`: the organisation's own page where it has one.
pub(super) async fn data_protection(request: HttpRequest, service: Data<Service>, code: Path<String>) -> HttpResponse {
    page(&request, service, code, |frame, organisation| match &organisation.page().data_protection_url {
        Some(url) => Reply::See(url.clone()),
        None => Reply::Page(Standing::Fine, statement::data_protection(frame, organisation)),
    })
    .await
}

async fn page(
    request: &HttpRequest,
    service: Data<Service>,
    code: Path<String>,
    write: impl FnOnce(&Frame, &Organisation) -> Reply + Send + 'static,
) -> HttpResponse {
    reply(request, service, None, move |service, page_request| {
        let found = organisation(service, &code);
        let frame = Frame::new(page_request, found.clone(), None);
        Ok(match found {
            Some(organisation) => write(&frame, &organisation),
            None => Reply::Page(Standing::Gone, error_page::gone(&frame)),
        })
    })
    .await
}
