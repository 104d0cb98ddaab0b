//! Events and observations as they are kept: read back, and taken back when they were a mistake.

use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};

use super::error::WebError;
use super::measures::list;
use super::query::Words;
use super::{Service, access, blocking};
use crate::model::Day;
use crate::reports::{EventList, ObservationList};
use crate::service::{Days, Scope};

/// Which days.
#[derive(Debug, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(dead_code, reason = "describes the words, which are taken one by one")]
pub(super) struct DaysParameters {
    /// First local day, `2020-06-01`; without it from the first on.
    from: Option<String>,
    /// Last local day, included; without it to the last.
    to: Option<String>,
    /// `json` (default) or `csv`; the header `Accept: text/csv` does the same.
    format: Option<String>,
}

/// Lists events
#[utoipa::path(
    get, path = "/api/v1/{organisation}/events", operation_id = "list_events", tag = "records",
    params(("organisation" = String, Path, description = "Code of the organisation"), DaysParameters),
    responses((status = 200, description = "Events of the organisation file and reported ones, each once", body = EventList),
        (status = 400, description = "A parameter was not understood", body = super::error::Problem)),
    security(("key" = [])))]
pub(super) async fn events(
    request: HttpRequest,
    service: Data<Service>,
    organisation: Path<String>,
) -> Result<HttpResponse, WebError> {
    let mut words = Words::of(&request, &["from", "to", "format"])?;
    let (days, format) = (days(&mut words)?, words.take("format"));
    list(&request, service, organisation, format.as_deref(), move |service, code| {
        Ok(service.installation.events(code, days)?)
    })
    .await
}

/// Takes back an event that was reported
#[utoipa::path(
    delete, path = "/api/v1/{organisation}/events", tag = "records",
    params(("organisation" = String, Path, description = "Code of the organisation"),
        ("date" = String, Query, description = "Its local day, `2020-09-28`"),
        ("label" = String, Query, description = "Its label, as it is listed")),
    responses((status = 204, description = "It is kept no longer"),
        (status = 403, description = "The key is for another organisation or lacks the scope `ingest`", body = super::error::Problem),
        (status = 404, description = "No such event was reported", body = super::error::Problem)),
    security(("key" = [])))]
pub(super) async fn remove_event(
    request: HttpRequest,
    service: Data<Service>,
    organisation: Path<String>,
) -> Result<HttpResponse, WebError> {
    let mut words = Words::of(&request, &["date", "label"])?;
    let date = day("date", &required("date", words.take("date"))?)?;
    let label = required("label", words.take("label"))?;
    let key = access::bearer(&request)?;
    blocking(move || {
        service.allow(&key, Scope::Ingest, Some(&organisation))?;
        Ok(service.installation.remove_event(&organisation, date, &label)?)
    })
    .await?;
    Ok(HttpResponse::NoContent().finish())
}

/// Lists what indicators were
#[utoipa::path(
    get, path = "/api/v1/{organisation}/indicators", operation_id = "list_indicators", tag = "records",
    params(("organisation" = String, Path, description = "Code of the organisation"), DaysParameters,
        ("name" = Option<String>, Query, description = "Only those of one indicator")),
    responses((status = 200, description = "Observations by indicator and day", body = ObservationList),
        (status = 400, description = "A parameter was not understood", body = super::error::Problem)),
    security(("key" = [])))]
pub(super) async fn indicators(
    request: HttpRequest,
    service: Data<Service>,
    organisation: Path<String>,
) -> Result<HttpResponse, WebError> {
    let mut words = Words::of(&request, &["from", "to", "name", "format"])?;
    let (days, name, format) = (days(&mut words)?, words.take("name"), words.take("format"));
    list(&request, service, organisation, format.as_deref(), move |service, code| {
        Ok(service.installation.observations(code, name.as_deref(), days)?)
    })
    .await
}

/// Takes back an observation of an indicator
#[utoipa::path(
    delete, path = "/api/v1/{organisation}/indicators", tag = "records",
    params(("organisation" = String, Path, description = "Code of the organisation"),
        ("name" = String, Query, description = "The code of the indicator"),
        ("date" = String, Query, description = "The local day, `2020-04-01`")),
    responses((status = 204, description = "It is kept no longer"),
        (status = 403, description = "The key is for another organisation or lacks the scope `ingest`", body = super::error::Problem),
        (status = 404, description = "No such observation", body = super::error::Problem)),
    security(("key" = [])))]
pub(super) async fn remove_indicator(
    request: HttpRequest,
    service: Data<Service>,
    organisation: Path<String>,
) -> Result<HttpResponse, WebError> {
    let mut words = Words::of(&request, &["name", "date"])?;
    let date = day("date", &required("date", words.take("date"))?)?;
    let name = required("name", words.take("name"))?;
    let key = access::bearer(&request)?;
    blocking(move || {
        service.allow(&key, Scope::Ingest, Some(&organisation))?;
        Ok(service.installation.remove_observation(&organisation, &name, date)?)
    })
    .await?;
    Ok(HttpResponse::NoContent().finish())
}

fn days(words: &mut Words) -> Result<Days, WebError> {
    let mut read = |name| words.take(name).map(|text| day(name, &text)).transpose();
    Ok((read("from")?, read("to")?))
}

fn day(name: &'static str, text: &str) -> Result<Day, WebError> {
    let expected = || "a local day such as 2020-06-01".to_owned();
    Day::parse(text).ok_or_else(|| WebError::Parameter { name, found: text.to_owned(), expected: expected() })
}

fn required(name: &'static str, given: Option<String>) -> Result<String, WebError> {
    let missing = || WebError::Parameter { name, found: String::new(), expected: "a value".to_owned() };
    given.filter(|text| !text.is_empty()).ok_or_else(missing)
}
