//! How the pages look: one style sheet for all, and the colour and the picture of an organisation.

use actix_web::HttpResponse;
use actix_web::http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE};
use actix_web::web::{Data, Path};
use palette::color_difference::Wcag21RelativeContrast;
use palette::{Mix, Srgb};

use super::organisation;
use crate::domain::Logo;
use crate::web::Service;
use crate::web::error::{Standing, WebError};

const STYLE: &str = include_str!("../../../templates/pages/survey.css");
/// A change of the program or of an organisation file is seen by all after so long, seconds.
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
    let colour =
        crate::web::blocking(move || Ok(organisation(&service, &code).map(|o| o.page().colour.clone()))).await?;
    let Some(colour) = colour else { return Ok(nothing()) };
    let dark = on_dark(&colour);
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
    let Some(Logo { media_type, bytes }) = logo else { return Ok(nothing()) };
    Ok(HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, media_type))
        .insert_header((CACHE_CONTROL, CACHED))
        // A picture may be a document with scripts: opened by itself it may do nothing.
        .insert_header((CONTENT_SECURITY_POLICY, "default-src 'none'; style-src 'unsafe-inline'; sandbox"))
        .body(bytes))
}

fn nothing() -> HttpResponse {
    HttpResponse::new(Standing::Gone.status())
}

/// The ground of the dark pages, as in the style sheet.
const DARK: &str = "#15181c";
/// Contrast of links on it: more than the 4.5 that is asked for, as small light text on dark swims.
const LEAST_ON_DARK: f32 = 7.0;

/// The colour, made lighter until it can be read on the dark pages.
fn on_dark(colour: &str) -> String {
    let read = |text: &str| text.parse::<Srgb<u8>>().map(Srgb::into_format::<f32>).ok();
    let (Some(colour), Some(dark)) = (read(colour), read(DARK)) else { return "#ffffff".to_owned() };
    let steps = (0_u8..=20).map(|step| colour.mix(Srgb::new(1.0, 1.0, 1.0), f32::from(step) / 20.0));
    let light = steps.into_iter().find(|lighter| lighter.relative_contrast(dark) >= LEAST_ON_DARK);
    format!("#{:x}", light.unwrap_or(Srgb::new(1.0, 1.0, 1.0)).into_format::<u8>())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_colour_can_be_read_on_the_dark_pages() {
        assert!(STYLE.contains(DARK), "the style sheet has another ground");
        let dark: Srgb<u8> = DARK.parse().unwrap();
        for colour in ["#000000", "#0b4f5c", "#0000ff", "#c00000", "#767676", "#006400"] {
            let light: Srgb<u8> = on_dark(colour).parse().unwrap();
            let contrast = light.into_format::<f32>().relative_contrast(dark.into_format());
            assert!(contrast > 6.9, "{colour} becomes {}: {contrast}", on_dark(colour));
        }
    }
}
