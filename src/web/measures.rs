//! Reports over HTTP: one handler for the list of them, and lists of what was sent.

mod document;

use actix_web::http::header::ACCEPT;
use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};

use super::error::WebError;
use super::query::HTML;
use super::query::Words;
use super::staff_page::{self, PageAccess};
use super::{Service, access, blocking};
use crate::model::{Language, one_of};
use crate::reports::{AnyReport, Form, Format, Listing, PageKind, ReportRequest, render};
use crate::service::{Scope, ServiceError};
use crate::texts::Texts;

pub(super) use document::describe;

/// Answers a report: as a document for a key that may read, or as a page for whoever may see it.
pub(super) async fn answer(
    report: &'static dyn AnyReport,
    request: HttpRequest,
    service: Data<Service>,
    organisation: Path<String>,
) -> Result<HttpResponse, WebError> {
    let parameters = report.parameters();
    let lists = parameters.iter().filter(|parameter| parameter.form == Form::Codes).map(|parameter| parameter.name);
    let known: Vec<&str> = parameters.iter().map(|parameter| parameter.name).chain(["format"]).collect();
    let mut words = Words::of_lists(&request, &known, &lists.collect::<Vec<_>>())?;
    let format = words.take("format");
    let given = parameters.iter().flat_map(|parameter| words.take_all(parameter.name)).collect();
    let asked = report.ask(&crate::measure::ParameterValues::new(given)).map_err(ServiceError::from)?;
    let access = match report.page() {
        PageKind::Figures => PageAccess::LinkOrKey,
        PageKind::Cases => PageAccess::Key,
        PageKind::None => return document(&request, service, organisation, format.as_deref(), asked).await,
    };
    if format.as_deref() != Some(HTML) {
        return document(&request, service, organisation, format.as_deref(), asked).await;
    }
    staff_page::page(&request, service, organisation, (words, access), move |asking| {
        let answered = asking.service.installation.report(asking.code(), asked, true, asking.now)?;
        Ok(answered.page(asking.to, asking.languages)?)
    })
    .await
}

/// Answers with JSON or CSV, for a key that may read the organisation, and another one of which the figure tells as well.
async fn document(
    request: &HttpRequest,
    service: Data<Service>,
    organisation: Path<String>,
    format: Option<&str>,
    asked: Box<dyn ReportRequest>,
) -> Result<HttpResponse, WebError> {
    let other = asked.other_organisation().map(str::to_owned);
    written(request, service, organisation, (format, other), move |service, code, format| {
        let answered = service.installation.report(code, asked, false, (service.clock)())?;
        // Neither document has words of a language in it.
        Ok(answered.write(format, Texts::of(Language::English))?)
    })
    .await
}

/// Answers with a list of what was sent, for a key that may read.
pub(super) async fn list<L: Listing + Send + 'static>(
    request: &HttpRequest,
    service: Data<Service>,
    organisation: Path<String>,
    format: Option<&str>,
    read: impl FnOnce(&Service, &str) -> Result<L, ServiceError> + Send + 'static,
) -> Result<HttpResponse, WebError> {
    written(request, service, organisation, (format, None), move |service, code, format| {
        Ok(render(&read(service, code)?, format)?)
    })
    .await
}

async fn written(
    request: &HttpRequest,
    service: Data<Service>,
    organisation: Path<String>,
    (format, other): (Option<&str>, Option<String>),
    write: impl FnOnce(&Service, &str, Format) -> Result<String, WebError> + Send + 'static,
) -> Result<HttpResponse, WebError> {
    let format = asked_format(request, format)?;
    let key = access::bearer(request)?;
    let text = blocking(move || {
        service.allow(&key, Scope::Read, Some(&organisation))?;
        if let Some(other) = other {
            service.allow(&key, Scope::Read, Some(&other))?;
        }
        write(&service, &organisation, format)
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
