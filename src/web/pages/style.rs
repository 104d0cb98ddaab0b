//! The style sheet of all pages, and the colours and the logo of an organisation.

use actix_web::HttpResponse;
use actix_web::http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE};
use actix_web::web::{Data, Path};

use super::organisation;
use crate::model::Page;
use crate::web::Service;
use crate::web::error::{Standing, WebError};

const STYLE: &str = include_str!("../../../templates/pages/survey.css");
/// A change of the program or of an organisation file reaches every reader after five minutes.
const CACHED: &str = "public, max-age=300";

/// `GET /survey.css`
pub(super) async fn style() -> HttpResponse {
    HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, "text/css; charset=utf-8"))
        .insert_header((CACHE_CONTROL, CACHED))
        .body(STYLE)
}

/// `GET /robots.txt`: nothing here is for search engines.
pub(super) async fn robots() -> HttpResponse {
    HttpResponse::Ok().content_type("text/plain; charset=utf-8").body("User-agent: *\nDisallow: /\n")
}

/// `GET /p/{organisation}/style.css`
pub(super) async fn colours(service: Data<Service>, code: Path<String>) -> Result<HttpResponse, WebError> {
    let both = |page: &Page| (page.colour.clone(), page.colour_on_dark());
    let colours = crate::web::blocking(move || Ok(organisation(&service, &code).map(|o| both(o.page())))).await?;
    let Some((colour, dark)) = colours else { return Ok(nothing()) };
    let text = format!(":root{{--colour:{colour};--colour-on-dark:{dark}}}\n");
    Ok(HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, "text/css; charset=utf-8"))
        .insert_header((CACHE_CONTROL, CACHED))
        .body(text))
}

/// `GET /p/{organisation}/logo`
pub(super) async fn logo(service: Data<Service>, code: Path<String>) -> Result<HttpResponse, WebError> {
    let logo =
        crate::web::blocking(move || Ok(organisation(&service, &code).and_then(|o| o.page().logo.clone()))).await?;
    let Some(logo) = logo else { return Ok(nothing()) };
    Ok(HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, logo.media_type))
        .insert_header((CACHE_CONTROL, CACHED))
        // A picture may be a document with scripts: opened by itself it may do nothing.
        .insert_header((CONTENT_SECURITY_POLICY, "default-src 'none'; style-src 'unsafe-inline'; sandbox"))
        .body(logo.bytes))
}

fn nothing() -> HttpResponse {
    HttpResponse::new(Standing::Gone.status())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_style_sheet_has_the_ground_that_colours_are_chosen_for() {
        assert!(STYLE.contains(Page::DARK_GROUND));
    }
}
