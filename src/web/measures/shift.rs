//! Channel shift.

use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};

use super::figure;
use crate::measure::{ShiftFigure, ShiftQuestion};
use crate::reports::Spoken;
use crate::reports::pages::shift_page;
use crate::service::ServiceError;
use crate::web::Service;
use crate::web::error::{Problem, WebError};
use crate::web::people::{self, AskedPage, HTML, PageAccess};
use crate::web::query::Words;

/// The words of the question: two periods, or the comparison of the organisation file that names them.
#[derive(Debug, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
struct AskedShift {
    /// The earlier period, first and last local day: `2020-03-01..2020-05-31`.
    before: Option<String>,
    /// The later period; begins after the earlier one has ended, and is over.
    after: Option<String>,
    /// Code of a `[[comparison]]` of the organisation file, instead of `before` and `after`.
    comparison: Option<String>,
    /// Only this unit, with those below it and those that it followed.
    unit: Option<String>,
    /// Only this topic.
    topic: Option<String>,
    /// With a unit: whose records count where units succeeded each other, `today` (default), as of the last day of `after`, or
    /// `then`, as of the day of each record.
    units: Option<String>,
    /// `json` (default), `csv`, or `html`: a page.
    format: Option<String>,
}

/// Does the new channel replace, or only add?
#[utoipa::path(
    get, path = "/api/v1/{organisation}/measures/shift", tag = "figures",
    params(("organisation" = String, Path, description = "Code of the organisation"), AskedShift, AskedPage),
    responses((status = 200, description = "Does the new channel replace, or only add?", body = ShiftFigure),
        (status = 400, description = "A parameter was not understood", body = Problem)),
    security(("key" = []), ("password" = [])))]
pub(in crate::web) async fn shift(
    request: HttpRequest,
    service: Data<Service>,
    organisation: Path<String>,
) -> Result<HttpResponse, WebError> {
    let mut words = Words::of_page(&request, &["before", "after", "comparison", "unit", "topic", "units", "format"])?;
    let asked = AskedShift::of(&mut words)?;
    let format = asked.format.clone();
    if format.as_deref() == Some(HTML) {
        return people::page(&request, service, organisation, (words, PageAccess::LinkOrKey), move |asking| {
            let (installation, code) = (&asking.service.installation, asking.code());
            let question = asked.question(asking.service, code)?;
            let figure = installation.shift(code, &question, asking.now)?;
            Ok(shift_page(asking.to, &figure, &installation.shift_weeks(code, &question)?)?)
        })
        .await;
    }
    figure(&request, service, organisation, format.as_deref(), move |service, code, now| {
        let question = asked.question(service, code)?;
        let language = service.installation.organisation(code)?.language();
        Ok(Spoken { figure: service.installation.shift(code, &question, now)?, language })
    })
    .await
}

impl AskedShift {
    fn of(words: &mut Words) -> Result<AskedShift, WebError> {
        let asked = AskedShift {
            before: words.take("before"),
            after: words.take("after"),
            comparison: words.take("comparison"),
            unit: words.take("unit"),
            topic: words.take("topic"),
            units: words.take("units"),
            format: words.take("format"),
        };
        let beside = [&asked.before, &asked.after, &asked.unit, &asked.topic].into_iter().flatten().next();
        match (&asked.comparison, beside) {
            (Some(_), Some(found)) => Err(WebError::Parameter {
                name: "comparison",
                found: found.clone(),
                expected: "the comparison alone: it names periods, unit and topic".to_owned(),
            }),
            _ => Ok(asked),
        }
    }

    fn question(&self, service: &Service, code: &str) -> Result<ShiftQuestion, ServiceError> {
        if let Some(comparison) = &self.comparison {
            let comparison = service.installation.comparison(code, comparison)?;
            return Ok(ShiftQuestion::from(&comparison).with_units(self.units.as_deref())?);
        }
        let (before, after) = (self.before.as_deref(), self.after.as_deref());
        Ok(ShiftQuestion::parse(before, after, self.unit.as_deref(), self.topic.as_deref())?
            .with_units(self.units.as_deref())?)
    }
}
