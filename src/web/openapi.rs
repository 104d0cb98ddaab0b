//! The OpenAPI 3.1 document, generated from the handlers, and its pages.

use std::borrow::Cow;
use std::marker::PhantomData;

use actix_web::HttpResponse;
use actix_web::http::header::LOCATION;
use utoipa::openapi::RefOr;
use utoipa::openapi::schema::{ObjectBuilder, Schema, SchemaType, Type};
use utoipa::openapi::security::{HttpAuthScheme, HttpBuilder, SecurityScheme};
use utoipa::{Modify, OpenApi, PartialSchema, ToSchema};
use utoipa_swagger_ui::SwaggerUi;

use super::{dated, ingest, invitations, measures, observe, open_surveys, organisation, overview};
use crate::ingest::{Field, Record, Shape};
use crate::model::{Contact, Observation, ReportedEvent, UninvitedAnswer, Volume};

/// A record as it is sent: its schema is made of the fields that `ingest` declares.
pub(super) struct Sent<R>(PhantomData<R>);

pub(super) type ContactRecord = Sent<Contact>;
pub(super) type VolumeRecord = Sent<Volume>;
pub(super) type AnswerRecord = Sent<UninvitedAnswer>;
pub(super) type EventRecord = Sent<ReportedEvent>;
pub(super) type IndicatorRecord = Sent<Observation>;

impl<R: Record> PartialSchema for Sent<R> {
    fn schema() -> RefOr<Schema> {
        let fields = R::FIELDS.iter().fold(ObjectBuilder::new(), |object, field| {
            let property = ObjectBuilder::new().schema_type(json_type(field)).description(Some(field.help()));
            let object = object.property(field.name, property);
            if field.required { object.required(field.name) } else { object }
        });
        fields.into()
    }
}

impl<R: Record> ToSchema for Sent<R> {
    fn name() -> Cow<'static, str> {
        format!("{:?}Record", R::KIND).into()
    }
}

fn json_type(field: &Field) -> SchemaType {
    let types: &[Type] = match field.shape {
        Shape::Text | Shape::Time | Shape::Date => &[Type::String],
        Shape::Whole => &[Type::Integer],
        Shape::Number => &[Type::Number],
        Shape::Word => &[Type::String, Type::Integer],
        Shape::Version => &[Type::String, Type::Number],
    };
    types.iter().cloned().chain((!field.required).then_some(Type::Null)).collect()
}

/// A local time that was taken as the receipt says.
#[derive(ToSchema)]
#[expect(dead_code, reason = "describes the receipt, which is written while it is streamed")]
pub(super) struct FlagBody {
    line: u64,
    field: String,
    /// `time_exists_twice`, `time_does_not_exist`, `open_with_closing`, `more_than_offered`, `same_version` or
    /// `version_missing`.
    flag: String,
    detail: String,
}

/// A rejected record in a receipt.
#[derive(ToSchema)]
#[expect(dead_code, reason = "describes the receipt, which is written while it is streamed")]
pub(super) struct RejectBody {
    line: i64,
    field: String,
    /// One of a closed list; docs/INGEST.md says what to do about each.
    reason: String,
    detail: String,
}

/// What became of a delivery, complete and exact.
#[derive(ToSchema)]
#[expect(dead_code, reason = "describes the receipt, which is written while it is streamed")]
pub(super) struct ReceiptBody {
    /// Names the delivery and its rejects in quarantine.
    receipt: String,
    received: u64,
    created: u64,
    amended: u64,
    unchanged: u64,
    /// Older, by their version, than what is kept: they changed nothing.
    older: u64,
    rejected: u64,
    /// What records leave open or contradict, by kind.
    flagged: Option<std::collections::BTreeMap<String, u64>>,
    /// The first hundred of them.
    flags: Option<Vec<FlagBody>>,
    rejects: Vec<RejectBody>,
}

#[derive(OpenApi)]
#[openapi(
    info(title = "Kanalkoll", description = "Measures whether citizens get an answer in time and how they move between contact channels."),
    paths(
        ingest::answers, ingest::events, ingest::indicators, dated::events, dated::remove_event, dated::indicators,
        dated::remove_indicator, invitations::invite, invitations::deliveries, open_surveys::list, open_surveys::qr,
        ingest::contacts, ingest::volumes, organisation::show,
        organisation::apply, overview::overview, observe::alive, observe::ready, observe::metrics, observe::remote_read,
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
