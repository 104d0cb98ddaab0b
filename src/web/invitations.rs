//! Invitations to the survey: asked for by those who hold the contact, one or many at a time.

use actix_web::web::{Bytes, Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::error::WebError;
use super::{Service, access, blocking};
use crate::domain::{Fault, Language, MailAddress, Reason, one_of};
use crate::flow::{Asked, InvitationRequest, Scope};

/// A request to ask after a contact.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
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
    let mut answers = blocking(move || {
        service.allow(&key, Scope::Ingest, Some(&organisation))?;
        let read: Vec<Result<InvitationRequest, Fault>> = elements.into_iter().map(read).collect();
        let sound: Vec<InvitationRequest> = read.iter().filter_map(|read| read.as_ref().ok()).cloned().collect();
        let mut asked = service.installation.invite(&organisation, &sound, (service.clock)())?.into_iter();
        let answer = |read| match read {
            Ok(request) => asked.next().map(|asked| service.told(request, asked)),
            Err(fault) => {
                Some(InvitationAnswer { rejected: Some(Rejected::from(&fault)), ..InvitationAnswer::default() })
            }
        };
        Ok(read.into_iter().filter_map(answer).collect::<Vec<InvitationAnswer>>())
    })
    .await?;
    let all_rejected = !answers.is_empty() && answers.iter().all(|answer| answer.rejected.is_some());
    let mut response = if all_rejected { HttpResponse::UnprocessableEntity() } else { HttpResponse::Ok() };
    Ok(match answers.pop().filter(|_| single) {
        Some(answer) => response.json(answer),
        None => response.json(answers),
    })
}

impl Service {
    /// The address behind a link.
    fn survey_url(&self, token: &str) -> String {
        format!("{}/s/{token}", self.public_url)
    }

    fn told(&self, request: InvitationRequest, asked: Asked) -> InvitationAnswer {
        let answer = InvitationAnswer {
            source: Some(request.source),
            external_id: Some(request.external_id),
            ..InvitationAnswer::default()
        };
        match asked {
            Asked::Link { token, expires_at } => InvitationAnswer {
                url: Some(self.survey_url(&token)),
                expires_at: Some(expires_at.to_string()),
                ..answer
            },
            Asked::Mailed { expires_at } => {
                InvitationAnswer { mailed: Some(true), expires_at: Some(expires_at.to_string()), ..answer }
            }
            Asked::NotAsked(reason) => InvitationAnswer { refused: Some(reason.code()), ..answer },
        }
    }
}

impl From<&Fault> for Rejected {
    fn from(fault: &Fault) -> Rejected {
        Rejected { field: fault.field.clone(), reason: fault.reason.code(), detail: fault.detail() }
    }
}

fn read(element: Value) -> Result<InvitationRequest, Fault> {
    let expected = "an object with source and external_id, and language and deliver_to if you like";
    let body: InvitationBody = serde_json::from_value(element)
        .map_err(|error| Fault::new("", Reason::WrongType, &error.to_string(), expected))?;
    let language = body.language.map(|tag| {
        Language::of_tag(&tag)
            .ok_or_else(|| Fault::new("language", Reason::NotInList, &tag, one_of(&tag, &Language::CODES)))
    });
    let deliver_to = body.deliver_to.map(|text| {
        let wrong =
            || Fault::new("deliver_to", Reason::NotAnAddress, "", "an e-mail address such as `anna@example.se`");
        MailAddress::parse(&text).ok_or_else(wrong)
    });
    Ok(InvitationRequest {
        source: body.source,
        external_id: body.external_id,
        language: language.transpose()?,
        deliver_to: deliver_to.transpose()?,
    })
}
