//! `/`: where to go from here, for who comes without knowing an address.

use actix_web::http::StatusCode;
use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse};

use super::error::WebError;
use super::page_request::{PageRequest, pairs};
use super::query::Words;
use super::{Service, blocking, staff_page};
use crate::model::{Instant, Language, Organisation};
use crate::reports::pages::{FrontFacts, FrontOrganisation, front_page, help_address};

/// How long a link of the page to an overview is good, seconds.
const GOOD: i64 = 86_400;

/// `GET /`
pub(super) async fn front(request: HttpRequest, service: Data<Service>) -> Result<HttpResponse, WebError> {
    Words::of_page(&request, &[])?;
    let page_request = PageRequest::of(&request);
    let language = page_request.language(None, &Language::OFFERED).unwrap_or(Language::Swedish);
    let languages = staff_page::languages(&pairs(request.query_string()), language);
    let text = blocking(move || {
        service.installation.store().ready().map_err(WebError::NotReady)?;
        let now = (service.clock)();
        let all = service.installation.organisations()?;
        let organisations =
            all.iter().map(|organisation| service.on_front(organisation, now)).collect::<Result<_, _>>()?;
        Ok(front_page(&FrontFacts {
            language,
            languages,
            handbook: help_address(page_request.chosen),
            organisations,
            is_open: service.open_overviews,
            open_metrics: service.open_metrics,
            version: env!("CARGO_PKG_VERSION"),
        })?)
    });
    Ok(staff_page::html(StatusCode::OK, text.await?))
}

impl Service {
    /// Returns what the front page tells of an organisation. Its name stands on the pages for citizens; when its records came is told
    /// only where the metrics tell it to everyone.
    fn on_front(&self, organisation: &Organisation, now: Instant) -> Result<FrontOrganisation, WebError> {
        let code = organisation.code();
        let latest = if self.open_metrics { self.installation.latest_day(code)? } else { None };
        let overview = if self.open_overviews {
            let days = self.installation.overview_days(code, now)?;
            format!("/overview/{code}?{days}{}", self.installation.sign_overview(code, now.plus_seconds(GOOD))?)
        } else {
            format!("/overview/{code}")
        };
        Ok(FrontOrganisation { name: organisation.name().to_owned(), overview, latest })
    }
}
