//! Figures.

mod effect;
mod goals;
mod overdue;
mod shift;

use actix_web::http::header::ACCEPT;
use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};

use super::error::WebError;
use super::people::{self, AskedPage, HTML, PageAccess};
use super::query::Words;
use super::{Service, access, blocking};
use crate::measure::{Question, QueueFigure, RepeatFigure, ResponseFigure, VoiceFigure, VoiceQuestion};
use crate::model::{Instant, one_of};
use crate::reports::pages::repeat_page;
use crate::reports::{Format, Report, render};
use crate::service::{Scope, ServiceError};

pub(super) use effect::{__path_effect, effect};
pub(super) use goals::{__path_steering, __path_targets, steering, targets};
pub(super) use overdue::{__path_overdue, overdue};
pub(super) use shift::{__path_shift, shift};

/// The words of a question.
#[derive(Debug, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct Asked {
    /// First local day, `2020-06-01`.
    from: Option<String>,
    /// Last local day, included.
    to: Option<String>,
    /// `day`, `week` or `month`.
    by: Option<String>,
    /// Comma-separated: `channel`, `unit` or `topic` (not the last two together).
    split: Option<String>,
    /// As known at this instant (RFC 3339); default now.
    as_of: Option<String>,
    /// Under which unit records are shown where units succeeded each other: `today` (default), as of the last day asked for,
    /// or `then`, as of the day of each record.
    units: Option<String>,
    /// `json` (default) or `csv`; the header `Accept: text/csv` does the same. For repeat also `html`, a page.
    format: Option<String>,
}

/// The further words of the voice question, which takes one key to split by and no `as_of`.
#[derive(Debug, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct AskedSurvey {
    /// `invited` (default), or the code of an open survey or a source.
    survey: Option<String>,
}

/// Do citizens get an answer in time?
#[utoipa::path(
    get, path = "/api/v1/{organisation}/measures/response", tag = "figures",
    params(("organisation" = String, Path, description = "Code of the organisation"), Asked),
    responses((status = 200, description = "Do citizens get an answer in time?", body = ResponseFigure),
        (status = 400, description = "A parameter was not understood", body = super::error::Problem)),
    security(("key" = [])))]
pub(super) async fn response(
    request: HttpRequest,
    service: Data<Service>,
    organisation: Path<String>,
) -> Result<HttpResponse, WebError> {
    let asked = Asked::of(&request)?;
    let question = asked.question()?;
    figure(&request, service, organisation, asked.format.as_deref(), move |service, code, now| {
        service.installation.response(code, &question, now)
    })
    .await
}

/// How long do citizens wait in the queue?
#[utoipa::path(
    get, path = "/api/v1/{organisation}/measures/queue", tag = "figures",
    params(("organisation" = String, Path, description = "Code of the organisation"), Asked),
    responses((status = 200, description = "How long do citizens wait in the queue?", body = QueueFigure),
        (status = 400, description = "A parameter was not understood", body = super::error::Problem)),
    security(("key" = [])))]
pub(super) async fn queue(
    request: HttpRequest,
    service: Data<Service>,
    organisation: Path<String>,
) -> Result<HttpResponse, WebError> {
    let asked = Asked::of(&request)?;
    let question = asked.question()?;
    figure(&request, service, organisation, asked.format.as_deref(), move |service, code, now| {
        service.installation.queue(code, &question, now)
    })
    .await
}

/// Do citizens have to come again, and through which channel?
#[utoipa::path(
    get, path = "/api/v1/{organisation}/measures/repeat", tag = "figures",
    params(("organisation" = String, Path, description = "Code of the organisation"), Asked, AskedPage),
    responses((status = 200, description = "Do citizens have to come again, and through which channel?", body = RepeatFigure),
        (status = 400, description = "A parameter was not understood", body = super::error::Problem)),
    security(("key" = []), ("password" = [])))]
pub(super) async fn repeat(
    request: HttpRequest,
    service: Data<Service>,
    organisation: Path<String>,
) -> Result<HttpResponse, WebError> {
    let mut words = Words::of_page(&request, &Asked::WORDS)?;
    let asked = Asked::take(&mut words);
    let question = asked.question()?;
    if asked.format.as_deref() == Some(HTML) {
        return people::page(&request, service, organisation, (words, PageAccess::LinkOrKey), move |asking| {
            let figure = asking.service.installation.repeat(asking.code(), &question, asking.now)?;
            Ok(repeat_page(asking.to, &figure)?)
        })
        .await;
    }
    figure(&request, service, organisation, asked.format.as_deref(), move |service, code, now| {
        service.installation.repeat(code, &question, now)
    })
    .await
}

/// What do citizens say?
#[utoipa::path(
    get, path = "/api/v1/{organisation}/measures/voice", tag = "figures",
    params(("organisation" = String, Path, description = "Code of the organisation"), Asked, AskedSurvey),
    responses((status = 200, description = "What do citizens say?", body = VoiceFigure),
        (status = 400, description = "A parameter was not understood", body = super::error::Problem)),
    security(("key" = [])))]
pub(super) async fn voice(
    request: HttpRequest,
    service: Data<Service>,
    organisation: Path<String>,
) -> Result<HttpResponse, WebError> {
    let (asked, AskedSurvey { survey }) = Asked::of_survey(&request)?;
    let question = VoiceQuestion::new(asked.question()?, survey.as_deref());
    let question = question.map_err(|error| WebError::Flow(error.into()))?;
    figure(&request, service, organisation, asked.format.as_deref(), move |service, code, now| {
        service.installation.voice(code, &question, now)
    })
    .await
}

impl Asked {
    const WORDS: [&str; 7] = ["from", "to", "by", "split", "as_of", "units", "format"];

    fn of(request: &HttpRequest) -> Result<Asked, WebError> {
        Ok(Asked::take(&mut Words::of(request, &Asked::WORDS)?))
    }

    fn of_survey(request: &HttpRequest) -> Result<(Asked, AskedSurvey), WebError> {
        let mut words = Words::of(request, &[Asked::WORDS.as_slice(), &["survey"]].concat())?;
        Ok((Asked::take(&mut words), AskedSurvey { survey: words.take("survey") }))
    }

    fn take(words: &mut Words) -> Asked {
        Asked {
            from: words.take("from"),
            to: words.take("to"),
            by: words.take("by"),
            split: words.take("split"),
            as_of: words.take("as_of"),
            units: words.take("units"),
            format: words.take("format"),
        }
    }

    fn question(&self) -> Result<Question, WebError> {
        let (from, to, by) = (self.from.as_deref(), self.to.as_deref(), self.by.as_deref());
        let question = Question::parse(from, to, by, self.split.as_deref(), self.as_of.as_deref())
            .and_then(|question| question.with_units(self.units.as_deref()));
        question.map_err(|error| WebError::Flow(error.into()))
    }
}

fn instant(text: &str) -> Result<Instant, WebError> {
    // A plus sign in a query string arrives as a blank.
    Instant::parse_rfc3339(&text.replace(' ', "+")).ok_or_else(|| WebError::Parameter {
        name: "as_of",
        found: text.to_owned(),
        expected: "a time with offset such as 2020-06-01T08:00:00+02:00".to_owned(),
    })
}

/// Answers with what a verb gives, for a key that may read.
pub(super) async fn figure<R: Report + Send + 'static>(
    request: &HttpRequest,
    service: Data<Service>,
    organisation: Path<String>,
    format: Option<&str>,
    verb: impl FnOnce(&Service, &str, Instant) -> Result<R, ServiceError> + Send + 'static,
) -> Result<HttpResponse, WebError> {
    figure_of(request, service, organisation, format, None, verb).await
}

/// A figure with which another organisation's numbers come, which the key must be good for too.
async fn figure_of<R: Report + Send + 'static>(
    request: &HttpRequest,
    service: Data<Service>,
    organisation: Path<String>,
    format: Option<&str>,
    other: Option<String>,
    verb: impl FnOnce(&Service, &str, Instant) -> Result<R, ServiceError> + Send + 'static,
) -> Result<HttpResponse, WebError> {
    let format = asked_format(request, format)?;
    let key = access::bearer(request)?;
    let text = blocking(move || {
        service.allow(&key, Scope::Read, Some(&organisation))?;
        if let Some(other) = other {
            service.allow(&key, Scope::Read, Some(&other))?;
        }
        let figure = verb(&service, &organisation, (service.clock)())?;
        Ok(render(&figure, format)?)
    })
    .await?;
    let media_type = if format == Format::Csv { "text/csv; charset=utf-8" } else { "application/json" };
    Ok(HttpResponse::Ok().content_type(media_type).body(text))
}

fn asked_format(request: &HttpRequest, asked: Option<&str>) -> Result<Format, WebError> {
    const KNOWN: [&str; 2] = ["json", "csv"];
    let accepts_csv = || {
        let accept = request.headers().get(ACCEPT).and_then(|value| value.to_str().ok());
        accept.is_some_and(|accept| accept.contains("text/csv"))
    };
    match asked {
        None if accepts_csv() => Ok(Format::Csv),
        None | Some("json") => Ok(Format::Json),
        Some("csv") => Ok(Format::Csv),
        Some(other) => {
            Err(WebError::Parameter { name: "format", found: other.to_owned(), expected: one_of(other, &KNOWN) })
        }
    }
}
