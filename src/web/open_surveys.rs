//! The open surveys of an organisation: their addresses, and QR codes to put up.

use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use serde::Serialize;

use super::error::WebError;
use super::query::Words;
use super::{Service, access, blocking};
use crate::model::one_of;
use crate::reports::{Picture, qr_code};
use crate::service::{Scope, ServiceError, SurveyError};

/// An open survey.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(super) struct OpenSurveyBody {
    code: String,
    channel: &'static str,
    url: String,
}

/// The open surveys
#[utoipa::path(
    get, path = "/api/v1/{organisation}/surveys", tag = "surveys",
    params(("organisation" = String, Path, description = "Code of the organisation")),
    responses((status = 200, description = "The open surveys of the organisation file", body = Vec<OpenSurveyBody>)),
    security(("key" = [])))]
pub(super) async fn list(
    request: HttpRequest,
    service: Data<Service>,
    organisation: Path<String>,
) -> Result<HttpResponse, WebError> {
    let key = access::bearer(&request)?;
    let surveys = blocking(move || {
        service.allow(&key, Scope::Read, Some(&organisation))?;
        let known = service.installation.organisation(&organisation)?;
        let body = |survey: &crate::model::OpenSurvey| OpenSurveyBody {
            code: survey.code.clone(),
            channel: survey.channel.code(),
            url: format!("{}/o/{organisation}/{}", service.public_url, survey.code),
        };
        Ok(known.survey().forms.open_surveys().map(body).collect::<Vec<_>>())
    });
    Ok(HttpResponse::Ok().json(surveys.await?))
}

/// The QR code of an open survey
#[utoipa::path(
    get, path = "/api/v1/{organisation}/surveys/{survey}/qr", tag = "surveys",
    params(("organisation" = String, Path, description = "Code of the organisation"), ("survey" = String, Path, description = "Code of the open survey"),
        ("format" = Option<String>, Query, description = "`svg` (default) or `png`")),
    responses((status = 200, description = "The picture", content_type = "image/svg+xml"),
        (status = 404, description = "No such survey", body = super::error::Problem)),
    security(("key" = [])))]
pub(super) async fn qr(
    request: HttpRequest,
    service: Data<Service>,
    place: Path<(String, String)>,
) -> Result<HttpResponse, WebError> {
    let key = access::bearer(&request)?;
    let asked = Words::of(&request, &["format"])?.take("format").unwrap_or_else(|| "svg".to_owned());
    let picture = Picture::from_code(&asked).ok_or_else(|| WebError::Parameter {
        name: "format",
        expected: one_of(&asked, &Picture::CODES),
        found: asked,
    })?;
    let bytes = blocking(move || {
        let (organisation, survey) = place.into_inner();
        service.allow(&key, Scope::Read, Some(&organisation))?;
        let known = service.installation.organisation(&organisation)?;
        if known.survey().forms.open(&survey).is_none() {
            return Err(ServiceError::from(SurveyError::NoSuchSurvey { code: survey }).into());
        }
        Ok(qr_code(&format!("{}/o/{organisation}/{survey}", service.public_url), picture)?)
    });
    Ok(HttpResponse::Ok().content_type(picture.media_type()).body(bytes.await?))
}
