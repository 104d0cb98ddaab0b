//! Figures of goals: where the organisation wants to be, and which topic should get an e-service next.

use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};

use super::{figure, instant};
use crate::measure::{Question, SteeringFigure, TargetFigure};
use crate::model::Language;
use crate::reports::Spoken;
use crate::reports::pages::{steering_page, targets_page};
use crate::web::Service;
use crate::web::error::WebError;
use crate::web::people::{self, AskedPage, HTML, PageAccess};
use crate::web::query::Words;

/// The words of the question about goals.
#[derive(Debug, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(dead_code, reason = "describes the query string, which is read word by word")]
pub(in crate::web) struct AskedTargets {
    /// As it stood at this instant (RFC 3339); default now.
    as_of: Option<String>,
    /// `json` (default), `csv`, or `html`: a page.
    format: Option<String>,
}

/// The words of the question about topics.
#[derive(Debug, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(dead_code, reason = "describes the query string, which is read word by word")]
pub(in crate::web) struct AskedSteering {
    /// First local day, `2020-06-01`.
    from: String,
    /// Last local day, included.
    to: String,
    /// `json` (default), `csv`, or `html`: a page.
    format: Option<String>,
}

/// Does the organisation get where it wants to be?
#[utoipa::path(
    get, path = "/api/v1/{organisation}/measures/targets", tag = "figures",
    params(("organisation" = String, Path, description = "Code of the organisation"), AskedTargets, AskedPage),
    responses((status = 200, description = "Does the organisation get where it wants to be?", body = TargetFigure),
        (status = 400, description = "A parameter was not understood", body = crate::web::error::Problem)),
    security(("key" = []), ("password" = [])))]
pub(in crate::web) async fn targets(
    request: HttpRequest,
    service: Data<Service>,
    organisation: Path<String>,
) -> Result<HttpResponse, WebError> {
    let mut words = Words::of_page(&request, &["as_of", "format"])?;
    let as_of = words.take("as_of").as_deref().map(instant).transpose()?;
    let format = words.take("format");
    if format.as_deref() == Some(HTML) {
        return people::page(&request, service, organisation, (words, PageAccess::LinkOrKey), move |asking| {
            let at = as_of.unwrap_or(asking.now);
            Ok(targets_page(asking.to, &asking.service.installation.targets(asking.code(), at, asking.now)?)?)
        })
        .await;
    }
    figure(&request, service, organisation, format.as_deref(), move |service, code, now| {
        let figure = service.installation.targets(code, as_of.unwrap_or(now), now)?;
        // Neither document has words in it.
        Ok(Spoken { figure, language: Language::Swedish })
    })
    .await
}

/// Which topic should get an e-service next?
#[utoipa::path(
    get, path = "/api/v1/{organisation}/measures/steering", tag = "figures",
    params(("organisation" = String, Path, description = "Code of the organisation"), AskedSteering, AskedPage),
    responses((status = 200, description = "Which topic should get an e-service next?", body = SteeringFigure),
        (status = 400, description = "A parameter was not understood", body = crate::web::error::Problem)),
    security(("key" = []), ("password" = [])))]
pub(in crate::web) async fn steering(
    request: HttpRequest,
    service: Data<Service>,
    organisation: Path<String>,
) -> Result<HttpResponse, WebError> {
    let mut words = Words::of_page(&request, &["from", "to", "format"])?;
    let (from, to) = (words.take("from"), words.take("to"));
    let question = Question::parse(from.as_deref(), to.as_deref(), None, None, None);
    let question = question.map_err(|error| WebError::Flow(error.into()))?;
    let format = words.take("format");
    if format.as_deref() == Some(HTML) {
        return people::page(&request, service, organisation, (words, PageAccess::LinkOrKey), move |asking| {
            let figure = asking.service.installation.steering(asking.code(), &question, asking.now)?;
            Ok(steering_page(asking.to, &figure)?)
        })
        .await;
    }
    figure(&request, service, organisation, format.as_deref(), move |service, code, now| {
        service.installation.steering(code, &question, now)
    })
    .await
}
