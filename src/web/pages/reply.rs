//! Responses with pages: the status, and the headers that isolate a page.

use actix_web::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, LOCATION, REFERRER_POLICY, VARY, X_CONTENT_TYPE_OPTIONS,
};
use actix_web::web::Data;
use actix_web::{HttpMessage, HttpRequest, HttpResponse};

use super::error_page;
use super::frame::Frame;
use super::page::Rendered;
use crate::web::Service;
use crate::web::error::{Standing, WebError};
use crate::web::page_request::PageRequest;
use crate::web::request::RequestId;

/// The content security policy: own style sheets and pictures, forms to the own address, no scripts.
const POLICY: &str =
    "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// The response to a visitor.
pub(super) enum Reply {
    Page(Standing, Rendered),
    /// A redirect to an address, so that a reload sends nothing again.
    See(String),
}

/// Runs an operation on a thread that may block, and returns its response. The page of a failure holds what was sent, to be
/// sent again.
pub(super) async fn reply(
    request: &HttpRequest,
    service: Data<Service>,
    form_body: Option<Vec<(String, String)>>,
    operation: impl FnOnce(&Service, &PageRequest) -> Result<Reply, WebError> + Send + 'static,
) -> HttpResponse {
    let page_request = PageRequest::of(request);
    let own_request = page_request.clone();
    let result = crate::web::blocking(move || match operation(&service, &own_request)? {
        Reply::Page(standing, written) => Ok((standing, Ok(written.map_err(WebError::Page)?))),
        Reply::See(location) => Ok((Standing::Fine, Err(location))),
    });
    match result.await {
        Ok((standing, Ok(text))) => page(standing, text),
        Ok((_, Err(location))) => see(&location),
        Err(error) => failed(request, &page_request, &error, form_body.as_deref()),
    }
}

/// Returns a page that needs nothing of the database.
pub(super) fn plain(request: &HttpRequest, standing: Standing, write: impl FnOnce(&Frame) -> Rendered) -> HttpResponse {
    let page_request = PageRequest::of(request);
    match write(&Frame::new(&page_request, None, None)) {
        Ok(text) => page(standing, text),
        Err(error) => failed(request, &page_request, &WebError::Page(error), None),
    }
}

fn failed(
    request: &HttpRequest,
    page_request: &PageRequest,
    error: &WebError,
    form_body: Option<&[(String, String)]>,
) -> HttpResponse {
    let id = request.extensions().get::<RequestId>().map(|id| id.0.clone()).unwrap_or_default();
    tracing::error!(request_id = %id, cause = %error, "page failed");
    let written = error_page::failed(&Frame::new(page_request, None, None), &id, form_body);
    page(error.into(), written.unwrap_or(id))
}

fn page(standing: Standing, text: String) -> HttpResponse {
    HttpResponse::build(standing.status())
        .content_type("text/html; charset=utf-8")
        .insert_header((CONTENT_SECURITY_POLICY, POLICY))
        .insert_header((CACHE_CONTROL, "no-store"))
        .insert_header((REFERRER_POLICY, "no-referrer"))
        .insert_header((X_CONTENT_TYPE_OPTIONS, "nosniff"))
        .insert_header(("x-robots-tag", "noindex, nofollow"))
        .insert_header((VARY, "Accept-Language"))
        .body(text)
}

fn see(location: &str) -> HttpResponse {
    HttpResponse::SeeOther()
        .insert_header((LOCATION, location))
        .insert_header((CACHE_CONTROL, "no-store"))
        .insert_header((REFERRER_POLICY, "no-referrer"))
        .insert_header(("x-robots-tag", "noindex, nofollow"))
        .finish()
}
