//! What goes with every request: its id, its log line, its duration, headers that protect, problem bodies for errors.

use std::time::Instant;

use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{HeaderName, HeaderValue};
use actix_web::middleware::Next;
use actix_web::{Error, HttpMessage, HttpRequest, HttpResponse, web};

use super::Service;
use super::error::WebError;
use super::{query, staff_page};

const REQUEST_ID: &str = "x-request-id";

/// The id of a request, for whoever answers it.
pub(super) struct RequestId(pub(super) String);

/// Wraps every request.
pub(super) async fn accompany(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, Error> {
    let started = Instant::now();
    let id = request_id(&request);
    request.extensions_mut().insert(RequestId(id.clone()));
    let method = request.method().clone();
    let service = request.app_data::<web::Data<Service>>().cloned();
    let response = next.call(request).await?.map_into_boxed_body();
    let mut response = with_problem(response, &id);
    // The pattern and not the path: a label must come from a closed list, and a path may hold a token.
    let route = response.request().match_pattern();
    let status = response.status();
    let seconds = started.elapsed().as_secs_f64();
    if let Some(service) = service {
        service.instance.request(method.as_str(), route.as_deref(), status.as_u16(), seconds);
    }
    tracing::info!(request_id = %id, %method, route = route.as_deref().unwrap_or("unmatched"), status = status.as_u16(), duration_seconds = seconds, "request");
    protect(&mut response, &id);
    Ok(response)
}

fn request_id(request: &ServiceRequest) -> String {
    let sent = request.headers().get(REQUEST_ID).and_then(|value| value.to_str().ok());
    let fits = |id: &&str| (1..=64).contains(&id.len()) && id.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
    match sent.filter(fits) {
        Some(id) => id.to_owned(),
        None => crate::service::random_id(),
    }
}

fn with_problem(response: ServiceResponse<BoxBody>, id: &str) -> ServiceResponse<BoxBody> {
    let Some(error) = response.response().error() else { return response };
    let status = response.status();
    if let Some(error) = error.as_error::<WebError>().filter(|_| query::is_page(response.request())) {
        if status.is_server_error() {
            tracing::error!(request_id = %id, cause = %error, "page failed");
        }
        let page = staff_page::refused(response.request(), error, (status, id));
        return response.into_response(page);
    }
    let problem = match error.as_error::<WebError>() {
        Some(error) => {
            if response.status().is_server_error() {
                tracing::error!(request_id = %id, cause = %error, "request failed");
            }
            error.problem(id)
        }
        // Such as a body that is too long.
        None => WebError::Framework { status: response.status(), cause: error.to_string() }.problem(id),
    };
    let body = HttpResponse::build(status).content_type("application/problem+json").json(problem);
    response.into_response(body)
}

fn protect(response: &mut ServiceResponse<BoxBody>, id: &str) {
    let fixed = [
        ("x-content-type-options", "nosniff"),
        ("referrer-policy", "no-referrer"),
        ("x-frame-options", "DENY"),
        ("cache-control", "no-store"),
    ];
    let headers = response.headers_mut();
    for (name, value) in fixed {
        if !headers.contains_key(name) {
            headers.insert(HeaderName::from_static(name), HeaderValue::from_static(value));
        }
    }
    if let Ok(id) = HeaderValue::from_str(id) {
        headers.insert(HeaderName::from_static(REQUEST_ID), id);
    }
}

/// Returns the answer to every address that is not there.
pub(super) async fn not_found() -> Result<HttpResponse, WebError> {
    Err(WebError::NotFound)
}

/// Returns the answer to every method that an address does not know.
pub(super) async fn wrong_method(request: HttpRequest) -> Result<HttpResponse, WebError> {
    Err(WebError::Method { method: request.method().to_string() })
}
