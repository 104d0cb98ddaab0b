//! The OpenAPI 3.1 document, generated from the handlers, and its pages.

use actix_web::HttpResponse;
use actix_web::http::header::LOCATION;
use serde::Serialize;
use utoipa::openapi::security::{HttpAuthScheme, HttpBuilder, SecurityScheme};
use utoipa::{Modify, OpenApi, ToSchema};
use utoipa_swagger_ui::SwaggerUi;

use super::{dated, ingest, invitations, measures, observe, open_surveys, organisation, overview};

/// A contact as it is sent.
#[derive(ToSchema)]
#[expect(dead_code, reason = "describes the wire format; the fields are read by the ingest room")]
pub(super) struct ContactRecord {
    /// The system that the record comes from.
    source: String,
    /// The source's own id; sent again, the record is amended.
    external_id: String,
    /// `e_service`, `email`, `chat`, `phone`, `video`, `visit`, `letter`, `social` or `unknown`.
    channel: String,
    topic: Option<String>,
    unit: Option<String>,
    agent: Option<String>,
    /// An opaque id; becomes a keyed pseudonym and is stored nowhere else.
    citizen: Option<String>,
    /// RFC 3339, local time in the source's zone, or a day alone (`2020-06-01`) where the hour is not known; so are the other times.
    received_at: String,
    first_response_at: Option<String>,
    closed_at: Option<String>,
    /// `open`, `answered`, `closed`, `abandoned`, `transferred` or `excluded`.
    outcome: Option<String>,
    /// With `excluded`: `spam`, `duplicate`, `auto` or `thanks`.
    excluded_reason: Option<String>,
    wait_seconds: Option<i32>,
    handle_seconds: Option<i32>,
    language: Option<String>,
    /// Where an invitation to the survey may be mailed; not kept with the contact.
    deliver_to: Option<String>,
    /// Which state of the record is the later one: a number or a time, always the same of one record. What is older than what
    /// is kept changes nothing; without a version the last delivery stays.
    version: Option<VersionBody>,
}

/// A version: a number, or a time.
#[derive(Serialize, ToSchema)]
#[serde(untagged)]
#[expect(dead_code, reason = "describes the wire format; the fields are read by the ingest room")]
pub(super) enum VersionBody {
    Number(f64),
    /// RFC 3339, also with a fraction of a second; or a number with more digits than JSON numbers keep.
    Text(String),
}

/// A volume as it is sent.
#[derive(ToSchema)]
#[expect(dead_code, reason = "describes the wire format; the fields are read by the ingest room")]
pub(super) struct VolumeRecord {
    source: String,
    queue: Option<String>,
    channel: String,
    /// RFC 3339, or local time in the source's zone; a day alone where the interval is a whole day.
    interval_start: String,
    /// 1 to 1500. From local midnight 1380, 1440 and 1500 all mean that civil day. Intervals of a queue may not share time:
    /// what comes second is rejected as `overlaps`.
    interval_minutes: i32,
    offered: i64,
    /// More than offered, alone or with the abandoned, is kept and flagged `more_than_offered`.
    answered: i64,
    answered_in_threshold: Option<i64>,
    abandoned: i64,
    abandoned_in_threshold: Option<i64>,
    threshold_seconds: Option<i32>,
    /// Sum of the waits of the answered.
    wait_seconds: Option<i64>,
    /// Sum of handling.
    handle_seconds: Option<i64>,
    /// Which state of the record is the later one: a number or a time, always the same of one record. What is older than what
    /// is kept changes nothing; without a version the last delivery stays.
    version: Option<VersionBody>,
}

/// An answer that was given elsewhere, as it is sent.
#[derive(ToSchema)]
#[expect(dead_code, reason = "describes the wire format; the fields are read by the ingest room")]
pub(super) struct AnswerRecord {
    /// The survey or system that it comes from: a series of its own.
    source: String,
    /// What tells the respondent apart; sent again, the answer is amended.
    external_id: String,
    channel: String,
    /// RFC 3339, or local time in the source's zone; the day is kept.
    answered_at: String,
    topic: Option<String>,
    unit: Option<String>,
    language: Option<String>,
    /// `yes` or `no`.
    got_answer: Option<String>,
    /// 1 to 5, where 5 is best; so it is for the next two.
    ease: Option<i32>,
    clarity: Option<i32>,
    treatment: Option<i32>,
    /// `yes`, `partly` or `no`.
    solved: Option<String>,
    /// Personal data is taken out before it is stored.
    comment: Option<String>,
    /// A question of the organisation's own, and the answer to it.
    question: Option<String>,
    value: Option<String>,
    /// Which state of the record is the later one: a number or a time, always the same of one record. What is older than what
    /// is kept changes nothing; without a version the last delivery stays.
    version: Option<VersionBody>,
}

/// A dated event, as it is sent.
#[derive(ToSchema)]
#[expect(dead_code, reason = "describes the wire format; the fields are read by the ingest room")]
pub(super) struct EventRecord {
    /// The system that says so; leave it out for what somebody writes by hand.
    source: Option<String>,
    /// Local day, `2020-09-28`; may lie ahead.
    date: String,
    /// What happened, at most 200 characters on one line. Personal data is taken out before it is stored.
    label: String,
    /// Which state of the record is the later one: a number or a time, always the same of one record. What is older than what
    /// is kept changes nothing; without a version the last delivery stays.
    version: Option<VersionBody>,
}

/// What an indicator was on a day, as it is sent.
#[derive(ToSchema)]
#[expect(dead_code, reason = "describes the wire format; the fields are read by the ingest room")]
pub(super) struct IndicatorRecord {
    /// The system that says so; leave it out for what somebody writes by hand.
    source: Option<String>,
    /// The code of the indicator, as in the organisation file.
    name: String,
    /// Local day, `2020-04-01`; sent again, the value is amended.
    date: String,
    value: f64,
    /// Which state of the record is the later one: a number or a time, always the same of one record. What is older than what
    /// is kept changes nothing; without a version the last delivery stays.
    version: Option<VersionBody>,
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
