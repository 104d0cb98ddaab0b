//! `/overview/{organisation}`: five questions on one page, for who has no Grafana yet.

use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};

use super::Service;
use super::error::{Problem, WebError};
use super::query::PageParameters;
use super::query::Words;
use super::staff_page::{self, PageAccess};
use crate::reports::pages::overview_page;
use crate::reports::{OverviewDays, OverviewMeasure};

/// The days of an overview.
#[derive(Debug, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(dead_code, reason = "describes the query string, which is read word by word")]
pub(super) struct SpanParameters {
    /// First local day, `2020-06-01`; with `to`, or neither: the last twelve whole months and the one that runs.
    from: Option<String>,
    /// Last local day, included.
    to: Option<String>,
}

/// The five questions on one page, to read in a browser and to print
#[utoipa::path(
    get, path = "/overview/{organisation}", tag = "pages",
    params(("organisation" = String, Path, description = "Code of the organisation"), SpanParameters, PageParameters),
    responses((status = 200, description = "The page", content_type = "text/html"),
        (status = 401, description = "A key is needed: as bearer, or as the password that the browser asks for", content_type = "text/html"),
        (status = 403, description = "The key is not good for the organisation, or the link is not good (any more)", content_type = "text/html"),
        (status = 405, description = "Another method than GET", body = Problem)),
    security(("key" = []), ("password" = [])))]
pub(super) async fn overview(
    request: HttpRequest,
    service: Data<Service>,
    organisation: Path<String>,
) -> Result<HttpResponse, WebError> {
    let mut words = Words::of_page(&request, &["from", "to"])?;
    let days = OverviewDays { from: words.take("from"), to: words.take("to") };
    staff_page::page(&request, service, organisation, (words, PageAccess::LinkOrKey), move |asking| {
        let figure = asking.service.installation.figure::<OverviewMeasure>(asking.code(), &days, asking.now)?;
        Ok(overview_page(asking.to, &figure, asking.links)?)
    })
    .await
}
