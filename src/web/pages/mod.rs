//! What citizens see, surveys and what belongs to them, and what the links in letters to employees lead to. Written whole on the server, without a script, a cookie or anything
//! from elsewhere.
//!
//! Handlers (`link`, `open`, `about`, `look`, `employee`) call one verb and hand what comes back to the pages (`page`, `trouble`,
//! `statement`), which know nothing of HTTP. To look at a page changes nothing; only POST records.

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

/// The addresses of the pages.
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
        // An address of ours that lost or gained something on its way.
        .service(web::resource(["/{kind:[lops]}", "/{kind:[lops]}/{rest:.*}"]).to(nowhere));
}

/// An address of a page; a method that it does not know is told so.
fn at(path: &str) -> Resource {
    web::resource(path).default_service(web::to(wrong_method))
}

async fn nowhere(request: HttpRequest) -> HttpResponse {
    reply::plain(&request, Standing::Gone, error_page::gone)
}

async fn wrong_method(request: HttpRequest) -> HttpResponse {
    reply::plain(&request, Standing::WrongMethod, error_page::wrong_method)
}

/// The organisation with this code. A page goes without its look when it cannot be read.
fn organisation(service: &Service, code: &str) -> Option<Arc<Organisation>> {
    service.installation.organisation(code).ok()
}

#[cfg(test)]
mod tests;
