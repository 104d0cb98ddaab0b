//! Pages for citizens, and those that the links in messages to employees lead to. They are written whole on the server,
//! without scripts, cookies or anything from elsewhere.
//!
//! Handlers (`survey_link`, `open_survey`, `about`, `style`, `employee`) call one operation of the service and hand its result
//! to the pages (`page`, `error_page`, `statement`), which know nothing of HTTP and ask for their texts in their templates. A
//! GET changes nothing; only a POST records.

mod about;
mod employee;
mod error_page;
mod fields;
mod form_body;
mod frame;
mod open_survey;
mod page;
mod rate_limit;
mod reply;
mod statement;
mod style;
mod survey_link;

use std::sync::Arc;

use actix_web::{HttpRequest, HttpResponse, Resource, web};

use super::Service;
use super::error::Standing;
use crate::model::Organisation;

pub use rate_limit::RateLimit;

/// Adds the addresses of the pages.
pub(super) fn routes(config: &mut web::ServiceConfig) {
    config
        .service(at("/s/{token}").get(survey_link::show).head(survey_link::show).post(survey_link::send))
        .service(
            at("/s/{token}/opt-out")
                .get(survey_link::ask_opt_out)
                .head(survey_link::ask_opt_out)
                .post(survey_link::opt_out),
        )
        .service(at("/l/{token}").get(employee::show).head(employee::show).post(employee::act))
        .service(
            at("/o/{organisation}/{survey}").get(open_survey::show).head(open_survey::show).post(open_survey::send),
        )
        .service(at("/p/{organisation}/accessibility").get(about::accessibility).head(about::accessibility))
        .service(at("/p/{organisation}/data-protection").get(about::data_protection).head(about::data_protection))
        .service(at("/p/{organisation}/logo").get(style::logo).head(style::logo))
        .service(at("/p/{organisation}/style.css").get(style::colours).head(style::colours))
        .service(at("/survey.css").get(style::style).head(style::style))
        .service(at("/robots.txt").get(style::robots).head(style::robots))
        // An address of a page that was copied in part, or with something more.
        .service(web::resource(["/{kind:[lops]}", "/{kind:[lops]}/{rest:.*}"]).to(nowhere));
}

/// Returns an address of a page, which has a page for methods that it does not know.
fn at(path: &str) -> Resource {
    web::resource(path).default_service(web::to(wrong_method))
}

async fn nowhere(request: HttpRequest) -> HttpResponse {
    reply::plain(&request, Standing::Gone, error_page::gone)
}

async fn wrong_method(request: HttpRequest) -> HttpResponse {
    reply::plain(&request, Standing::WrongMethod, error_page::wrong_method)
}

/// Returns the organisation with this code. A page goes without its branding when it cannot be read.
fn organisation(service: &Service, code: &str) -> Option<Arc<Organisation>> {
    service.installation.organisation(code).ok()
}

#[cfg(test)]
mod tests;
