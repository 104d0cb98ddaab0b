//! The organisation file as JSON.

use actix_web::web::{Bytes, Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use serde::Serialize;

use super::error::WebError;
use super::query::Words;
use super::{Service, access, blocking};
use crate::model::{OrganisationFile, Recount};
use crate::service::{ApplyError, Scope};

/// What applying a file did.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(super) struct AppliedBody {
    organisation: String,
    created: bool,
    /// One line a change: `+` added, `-` removed, `~` changed.
    changes: Vec<String>,
    /// From which day figures were counted again: a date, `all` or `nothing`.
    counted_again_from: String,
}

/// Shows the organisation file
#[utoipa::path(
    get, path = "/api/v1/{organisation}", tag = "organisation",
    params(("organisation" = String, Path, description = "Code of the organisation")),
    responses((status = 200, description = "The organisation file", body = OrganisationFile),
        (status = 404, description = "No such organisation", body = super::error::Problem)),
    security(("key" = [])))]
pub(super) async fn show(
    request: HttpRequest,
    service: Data<Service>,
    organisation: Path<String>,
) -> Result<HttpResponse, WebError> {
    Words::none(&request)?;
    let key = access::bearer(&request)?;
    let found = blocking(move || {
        service.allow(&key, Scope::Admin, Some(&organisation))?;
        Ok(service.installation.organisation(&organisation)?)
    })
    .await?;
    Ok(HttpResponse::Ok().json(found.file()))
}

/// Applies an organisation file
#[utoipa::path(
    put, path = "/api/v1/{organisation}", tag = "organisation",
    params(("organisation" = String, Path, description = "Code of the organisation")),
    request_body = OrganisationFile,
    responses((status = 200, description = "What changed", body = AppliedBody),
        (status = 409, description = "The file is another organisation's", body = super::error::Problem),
        (status = 422, description = "Every problem of the file, a line each", body = super::error::Problem)),
    security(("key" = [])))]
pub(super) async fn apply(
    request: HttpRequest,
    service: Data<Service>,
    organisation: Path<String>,
    body: Bytes,
) -> Result<HttpResponse, WebError> {
    Words::none(&request)?;
    let key = access::bearer(&request)?;
    let applied = blocking(move || {
        service.allow(&key, Scope::Admin, Some(&organisation))?;
        let text = std::str::from_utf8(&body).map_err(|error| WebError::Body(error.to_string()))?;
        let file = OrganisationFile::from_json(text).map_err(ApplyError::from)?;
        if file.code != *organisation {
            let expected = organisation.into_inner();
            return Err(WebError::OtherOrganisation { found: file.code, expected });
        }
        Ok(service.installation.apply(file, (service.clock)(), &mut |_| {})?)
    })
    .await?;
    Ok(HttpResponse::Ok().json(AppliedBody {
        organisation: applied.organisation,
        created: applied.created,
        changes: applied.changes.iter().map(ToString::to_string).collect(),
        counted_again_from: match applied.recount {
            Recount::Nothing => "nothing".to_owned(),
            Recount::All => "all".to_owned(),
            Recount::From(day) => day.to_string(),
        },
    }))
}
