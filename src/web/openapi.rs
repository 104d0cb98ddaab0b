//! The OpenAPI 3.1 document, generated from the handlers, and its pages.

use actix_web::HttpResponse;
use actix_web::http::header::LOCATION;
use utoipa::openapi::security::{HttpAuthScheme, HttpBuilder, SecurityScheme};
use utoipa::{Modify, OpenApi};
use utoipa_swagger_ui::SwaggerUi;

use super::{dated, feeds, help, ingest, invitations, measures, observe, open_surveys, organisation, overview};

#[derive(OpenApi)]
#[openapi(
    info(title = "Kanalkoll", description = "Measures whether citizens get an answer in time and how they move between contact channels."),
    paths(
        ingest::answers, ingest::events, ingest::indicators, dated::events, dated::remove_event, dated::indicators,
        dated::remove_indicator, invitations::invite, invitations::deliveries, open_surveys::list, open_surveys::qr,
        ingest::contacts, ingest::volumes, feeds::message, feeds::message_with_secret, organisation::show,
        organisation::apply, overview::overview, help::handbook, help::document, observe::alive, observe::ready, observe::metrics, observe::remote_read,
    ),
    modifiers(&Keys, &Reports),
    tags(
        (name = "records", description = "Contacts, volumes, answers, events and indicators in, receipts out"),
        (name = "surveys", description = "Invitations, and open surveys with their QR codes"),
        (name = "figures", description = "Every figure with its definition, numerator, denominator and n"),
        (name = "pages", description = "To read in a browser and to print; several figures are pages too, with `format=html`"),
        (name = "organisation", description = "The organisation file"),
        (name = "operation", description = "Health, metrics and history for Prometheus"),
    ),
)]
struct Api;

struct Keys;

impl Modify for Keys {
    fn modify(&self, api: &mut utoipa::openapi::OpenApi) {
        let scheme = HttpBuilder::new().scheme(HttpAuthScheme::Bearer).bearer_format("kk_...").build();
        let components = api.components.get_or_insert_with(Default::default);
        components.add_security_scheme("key", SecurityScheme::Http(scheme));
        let described = "Pages only: any name, and the key as password";
        let scheme = HttpBuilder::new().scheme(HttpAuthScheme::Basic).description(Some(described)).build();
        components.add_security_scheme("password", SecurityScheme::Http(scheme));
    }
}

struct Reports;

impl Modify for Reports {
    fn modify(&self, api: &mut utoipa::openapi::OpenApi) {
        measures::describe(api);
    }
}

/// The OpenAPI 3.1 document as JSON.
///
/// # Errors
/// Never in practice: the document can always be written as JSON.
pub fn document() -> serde_json::Result<String> {
    Api::openapi().to_pretty_json()
}

/// `GET /openapi.json`
pub(super) async fn json() -> HttpResponse {
    HttpResponse::Ok().json(Api::openapi())
}

/// `GET /docs`
pub(super) async fn redirect() -> HttpResponse {
    HttpResponse::PermanentRedirect().insert_header((LOCATION, "/docs/")).finish()
}

/// The pages under /docs/, which are part of the program.
pub(super) fn ui() -> SwaggerUi {
    SwaggerUi::new("/docs/{_:.*}").config(utoipa_swagger_ui::Config::from("/openapi.json"))
}
