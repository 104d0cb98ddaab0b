//! What citizens see, surveys and what belongs to them, and what the links in letters to employees lead to. Written whole on the server, without a script, a cookie or anything
//! from elsewhere.
//!
//! Handlers (`link`, `open`, `about`, `look`, `employee`) call one verb and hand what comes back to the pages (`page`, `trouble`,
//! `statement`), which know nothing of HTTP. To look at a page changes nothing; only POST records.

mod about;
mod employee;
mod fields;
mod frame;
mod gate;
mod link;
mod look;
mod open;
mod page;
mod reply;
mod sent;
mod statement;
mod trouble;
mod visitor;

use std::sync::Arc;

use actix_web::{HttpRequest, HttpResponse, Resource, web};

use super::Service;
use super::error::Standing;
use crate::model::Organisation;

pub use gate::Gate;
pub(super) use visitor::{Visitor, pairs};

/// The addresses of the pages.
pub(super) fn routes(config: &mut web::ServiceConfig) {
    config
        .service(at("/s/{token}").get(link::show).head(link::show).post(link::send))
        .service(at("/s/{token}/opt-out").get(link::ask_opt_out).head(link::ask_opt_out).post(link::opt_out))
        .service(at("/l/{token}").get(employee::show).head(employee::show).post(employee::act))
        .service(at("/o/{organisation}/{survey}").get(open::show).head(open::show).post(open::send))
        .service(at("/p/{organisation}/accessibility").get(about::accessibility).head(about::accessibility))
        .service(at("/p/{organisation}/data-protection").get(about::data_protection).head(about::data_protection))
        .service(at("/p/{organisation}/logo").get(look::logo).head(look::logo))
        .service(at("/p/{organisation}/style.css").get(look::colours).head(look::colours))
        .service(at("/survey.css").get(look::style).head(look::style))
        .service(at("/robots.txt").get(look::robots).head(look::robots))
        // An address of ours that lost or gained something on its way.
        .service(web::resource(["/{kind:[lops]}", "/{kind:[lops]}/{rest:.*}"]).to(nowhere));
}

/// An address of a page; a method that it does not know is told so.
fn at(path: &str) -> Resource {
    web::resource(path).default_service(web::to(wrong_method))
}

async fn nowhere(request: HttpRequest) -> HttpResponse {
    reply::plain(&request, Standing::Gone, trouble::gone)
}

async fn wrong_method(request: HttpRequest) -> HttpResponse {
    reply::plain(&request, Standing::WrongMethod, trouble::wrong_method)
}

/// The organisation with this code. A page goes without its look when it cannot be read.
fn organisation(service: &Service, code: &str) -> Option<Arc<Organisation>> {
    service.installation.organisation(code).ok()
}

#[cfg(test)]
mod tests;
