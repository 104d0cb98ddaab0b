//! What those who run the service look at: alive, ready, metrics, and history for Prometheus.

use actix_web::web::{Bytes, Data};
use actix_web::{HttpRequest, HttpResponse};

use super::error::WebError;
use super::query::Words;
use super::{Service, access, blocking};
use crate::measure::units_as_of;
use crate::model::UnitsAsOf;
use crate::service::{AccessError, Scope};

/// Does the process live? Says nothing about the database
#[utoipa::path(get, path = "/healthz", tag = "operation", responses((status = 200, description = "The process lives")))]
pub(super) async fn alive() -> HttpResponse {
    HttpResponse::Ok().content_type("text/plain; charset=utf-8").body("alive\n")
}

/// Can it serve? The database answers and is up to date
#[utoipa::path(get, path = "/readyz", tag = "operation",
    responses((status = 200, description = "Able to serve"), (status = 503, description = "Not able to serve", body = super::error::Problem)))]
pub(super) async fn ready(service: Data<Service>) -> Result<HttpResponse, WebError> {
    blocking(move || service.installation.store().ready().map_err(WebError::NotReady)).await?;
    Ok(HttpResponse::Ok().content_type("text/plain; charset=utf-8").body("ready\n"))
}

/// Figures of the present periods and, for a key of all organisations, counters of this instance
#[utoipa::path(get, path = "/metrics", tag = "operation", security(("key" = [])), params(UnitsParameters),
    responses((status = 200, description = "Prometheus exposition format", body = String)))]
pub(super) async fn metrics(request: HttpRequest, service: Data<Service>) -> Result<HttpResponse, WebError> {
    let units_as_of = units(&request)?;
    let key = access::bearer(&request);
    let text = blocking(move || {
        let own = whose(&service, key)?;
        let figures = service.installation.gauges(own.as_deref(), units_as_of, (service.clock)())?;
        if own.is_some() {
            // The counters are of all organisations together: one may not see how much the others take in.
            return Ok(figures);
        }
        for (kind, total) in service.installation.redactions() {
            service.instance.redacted(kind, total);
        }
        let counters = service.instance.encode().map_err(|error| WebError::Counters(error.to_string()))?;
        Ok(figures + &counters)
    })
    .await?;
    Ok(HttpResponse::Ok().content_type("text/plain; version=0.0.4; charset=utf-8").body(text))
}

/// The word of the query string.
#[derive(Debug, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(dead_code, reason = "describes the query string, which is read word by word")]
pub(super) struct UnitsParameters {
    /// Under which unit records are counted in series by unit: `today` (default), as they are shown today, or `then`, as of the
    /// day of each record; these series have the label `units="then"` besides.
    units: Option<String>,
}

fn units(request: &HttpRequest) -> Result<UnitsAsOf, WebError> {
    let word = Words::of(request, &["units"])?.take("units");
    units_as_of(word.as_deref()).map_err(|error| WebError::Service(error.into()))
}

/// The organisation whose metrics may be seen; `None` for those of all, and of the instance.
fn whose(service: &Service, key: Result<String, AccessError>) -> Result<Option<String>, WebError> {
    match key {
        Err(_) if service.open_metrics => Ok(None),
        key => Ok(service.allow(&key?, Scope::Metrics, None)?.organisation),
    }
}

/// History for Prometheus: remote read
#[utoipa::path(post, path = "/api/v1/prometheus/read", tag = "operation", security(("key" = [])), params(UnitsParameters),
    request_body(content = Vec<u8>, content_type = "application/x-protobuf", description = "Prometheus remote read request, snappy"),
    responses((status = 200, description = "Prometheus remote read response (SAMPLES), snappy")))]
pub(super) async fn remote_read(
    request: HttpRequest,
    service: Data<Service>,
    body: Bytes,
) -> Result<HttpResponse, WebError> {
    let units_as_of = units(&request)?;
    let key = access::bearer(&request);
    let answer = blocking(move || {
        let own = whose(&service, key)?;
        Ok(service.installation.history(own.as_deref(), units_as_of, &body, (service.clock)())?)
    })
    .await?;
    Ok(HttpResponse::Ok()
        .content_type("application/x-protobuf")
        .insert_header(("content-encoding", "snappy"))
        // Prometheus would put its next question on a connection that is being closed for idleness, and cannot ask again: a panel
        // then shows an error. So each question has a connection of its own.
        .force_close()
        .body(answer))
}
