//! Invitations to the survey: asked for by those who hold the contact, one or many at a time.

use actix_web::web::{Bytes, Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::error::WebError;
use super::{Service, access, blocking};
use crate::model::{Fault, Language, MailAddress, Reason, into_canonical_code, one_of};
use crate::service::{DeliveryReport, InvitationOutcome, InvitationRequest, Scope};

/// No id, code or address is longer.
const LONGEST_TEXT: usize = 1_000;

/// A request to ask after a contact.
#[derive(utoipa::ToSchema)]
#[expect(
    dead_code,
    reason = "describes the wire format; the fields are read one by one, so that each fault names its own"
)]
pub(super) struct InvitationBody {
    source: String,
    external_id: String,
    /// `sv`, `nb`, `nn` or `en`; without it the reader's browser says.
    language: Option<String>,
    /// Where Kanalkoll mails the invitation; without it you get the link, to pass on in an SMS, a chat or a mail of yours.
    deliver_to: Option<String>,
}

/// What came of a request: `url` and `expires_at`, `mailed` and `expires_at`, `refused`, or `rejected`.
#[derive(Debug, Default, Serialize, utoipa::ToSchema)]
pub(super) struct InvitationAnswer {
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    external_id: Option<String>,
    /// The one-time link. It is shown this once.
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    mailed: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    expires_at: Option<String>,
    /// Why nobody is asked: `quarantine`, `daily_cap`, `sampled_out`, `excluded_topic`, `opted_out` (counted in the figures),
    /// `no_contact`, `excluded_contact` or `already_invited`.
    #[serde(skip_serializing_if = "Option::is_none")]
    refused: Option<&'static str>,
    /// What is wrong with the request.
    #[serde(skip_serializing_if = "Option::is_none")]
    rejected: Option<Rejected>,
}

/// What is wrong with one request.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(super) struct Rejected {
    field: String,
    reason: &'static str,
    detail: String,
}

/// Invites citizens to say how a contact went
#[utoipa::path(
    post, path = "/api/v1/{organisation}/invitations", tag = "surveys",
    params(("organisation" = String, Path, description = "Code of the organisation")),
    request_body(content = InvitationBody, description = "One request, or an array of them"),
    responses((status = 200, description = "What came of the request, or of each in their order", body = InvitationAnswer),
        (status = 422, description = "Every request was rejected", body = InvitationAnswer),
        (status = 400, description = "The body is not JSON", body = super::error::Problem),
        (status = 403, description = "The key is for another organisation or lacks the scope `ingest`", body = super::error::Problem)),
    security(("key" = [])))]
pub(super) async fn invite(
    request: HttpRequest,
    service: Data<Service>,
    organisation: Path<String>,
    body: Bytes,
) -> Result<HttpResponse, WebError> {
    let key = access::bearer(&request)?;
    let given: Value = serde_json::from_slice(&body).map_err(|error| WebError::Body(error.to_string()))?;
    let (single, elements) = match given {
        Value::Array(elements) => (false, elements),
        element => (true, vec![element]),
    };
    let answers = blocking(move || {
        service.allow(&key, Scope::Ingest, Some(&organisation))?;
        let read: Vec<Result<InvitationRequest, Fault>> = elements.into_iter().map(read).collect();
        let sound: Vec<InvitationRequest> = read.iter().filter_map(|read| read.as_ref().ok()).cloned().collect();
        let mut outcomes = service.installation.invite(&organisation, &sound, (service.clock)())?.into_iter();
        let answer = |read| match read {
            Ok(request) => outcomes.next().map(|outcome| service.invitation_answer(request, outcome)),
            Err(fault) => {
                Some(InvitationAnswer { rejected: Some(Rejected::from(&fault)), ..InvitationAnswer::default() })
            }
        };
        Ok(read.into_iter().filter_map(answer).collect::<Vec<InvitationAnswer>>())
    })
    .await?;
    let all_rejected = !answers.is_empty() && answers.iter().all(|answer| answer.rejected.is_some());
    let mut response = if all_rejected { HttpResponse::UnprocessableEntity() } else { HttpResponse::Ok() };
    Ok(match answers.as_slice() {
        [answer] if single => response.json(answer),
        all => response.json(all),
    })
}

/// What a sender knows of an invitation that it passed on itself.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct DeliveryBody {
    source: String,
    external_id: String,
    /// `false`: it came back, such as an SMS to a number that is not in use.
    delivered: bool,
}

/// Whether a report was noted.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(super) struct DeliveryAnswer {
    source: String,
    external_id: String,
    /// `false`: there is no invitation to this contact.
    noted: bool,
}

/// Notes whether invitations reached their citizens
///
/// For those that you passed on yourself: the response rate leaves out what came back.
#[utoipa::path(
    post, path = "/api/v1/{organisation}/invitations/deliveries", tag = "surveys",
    params(("organisation" = String, Path, description = "Code of the organisation")),
    request_body(content = Vec<DeliveryBody>),
    responses((status = 200, description = "For each report, in their order, whether it was noted", body = Vec<DeliveryAnswer>),
        (status = 400, description = "The body is not an array of reports", body = super::error::Problem)),
    security(("key" = [])))]
pub(super) async fn deliveries(
    request: HttpRequest,
    service: Data<Service>,
    organisation: Path<String>,
    body: Bytes,
) -> Result<HttpResponse, WebError> {
    let key = access::bearer(&request)?;
    let reports: Vec<DeliveryBody> =
        serde_json::from_slice(&body).map_err(|error| WebError::Body(error.to_string()))?;
    let answers = blocking(move || {
        service.allow(&key, Scope::Ingest, Some(&organisation))?;
        let report = |body: DeliveryBody| DeliveryReport {
            source: into_canonical_code(body.source),
            external_id: into_canonical_code(body.external_id),
            delivered: body.delivered,
        };
        let reports: Vec<DeliveryReport> = reports.into_iter().map(report).collect();
        let noted = service.installation.note_deliveries(&organisation, &reports)?;
        let answer = |(report, noted): (DeliveryReport, bool)| DeliveryAnswer {
            source: report.source,
            external_id: report.external_id,
            noted,
        };
        Ok(reports.into_iter().zip(noted).map(answer).collect::<Vec<_>>())
    });
    Ok(HttpResponse::Ok().json(answers.await?))
}

impl Service {
    /// The address behind a link.
    fn survey_url(&self, token: &str) -> String {
        format!("{}/s/{token}", self.public_url)
    }

    fn invitation_answer(&self, request: InvitationRequest, outcome: InvitationOutcome) -> InvitationAnswer {
        let answer = InvitationAnswer {
            source: Some(request.source),
            external_id: Some(request.external_id),
            ..InvitationAnswer::default()
        };
        match outcome {
            InvitationOutcome::Link { token, expires_at } => InvitationAnswer {
                url: Some(self.survey_url(&token)),
                expires_at: Some(expires_at.to_string()),
                ..answer
            },
            InvitationOutcome::Mailed { expires_at } => {
                InvitationAnswer { mailed: Some(true), expires_at: Some(expires_at.to_string()), ..answer }
            }
            InvitationOutcome::NotInvited(reason) => InvitationAnswer { refused: Some(reason.code()), ..answer },
        }
    }
}

impl From<&Fault> for Rejected {
    fn from(fault: &Fault) -> Rejected {
        Rejected { field: fault.field.clone(), reason: fault.reason.code(), detail: fault.detail() }
    }
}

/// Reads a request field by field, so that each fault names its field and none repeats an address.
fn read(element: Value) -> Result<InvitationRequest, Fault> {
    const FIELDS: [&str; 4] = ["source", "external_id", "language", "deliver_to"];
    let Value::Object(mut fields) = element else {
        return Err(Fault::new("", Reason::WrongType, "", "an object with source and external_id"));
    };
    if let Some(unknown) = fields.keys().find(|name| !FIELDS.contains(&name.as_str())) {
        return Err(Fault::new(unknown, Reason::UnknownField, unknown, one_of(unknown, &FIELDS)));
    }
    let mut text = |field: &str| match fields.remove(field) {
        None | Some(Value::Null) => Ok(None),
        Some(Value::String(text)) if text.len() <= LONGEST_TEXT => {
            Ok(Some(into_canonical_code(text)).filter(|text| !text.is_empty()))
        }
        Some(Value::String(_)) => Err(Fault::new(field, Reason::TooLong, "", format!("at most {LONGEST_TEXT} bytes"))),
        Some(_) => Err(Fault::new(field, Reason::WrongType, "", "a text in quotes")),
    };
    let missing = |field: &str| Fault::new(field, Reason::Missing, "", "a value, this field is required");
    let source = text("source")?.ok_or_else(|| missing("source"))?;
    let external_id = text("external_id")?.ok_or_else(|| missing("external_id"))?;
    let language = text("language")?.map(|tag| {
        Language::of_tag(&tag).ok_or_else(|| {
            Fault::new("language", Reason::NotInList, &tag, one_of(&tag, &Language::OFFERED.map(Language::code)))
        })
    });
    let deliver_to = text("deliver_to")?.map(|text| {
        let wrong =
            || Fault::new("deliver_to", Reason::NotAnAddress, "", "an e-mail address such as `anna@example.se`");
        MailAddress::parse(&text).ok_or_else(wrong)
    });
    Ok(InvitationRequest { source, external_id, language: language.transpose()?, deliver_to: deliver_to.transpose()? })
}
