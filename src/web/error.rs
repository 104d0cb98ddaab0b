//! Errors -> RFC 9457 problem bodies. The only place that knows status codes.

use std::fmt;

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, ResponseError};
use serde::Serialize;
use thiserror::Error;

use crate::feeds::SignatureFault;
use crate::mail::MailError;
use crate::reports::ReportError;
use crate::service::{
    AccessError, ApplyError, DatedError, IngestError, InstallationError, LinkError, MetricsError, NoSuchFeed,
    OutboxError, ServiceError, SurveyError,
};
use crate::store::StoreError;

/// Why a request was not answered as asked.
#[derive(Debug, Error)]
pub(super) enum WebError {
    #[error(transparent)]
    Service(#[from] ServiceError),
    #[error(transparent)]
    Report(#[from] ReportError),
    #[error("the counters cannot be written: {0}")]
    Counters(String),
    #[error("the page cannot be written: {0}")]
    Page(askama::Error),
    #[error("{header}: found `{found}`; expected {expected}")]
    MediaType { header: &'static str, found: String, expected: &'static str },
    #[error("the body cannot be read: {0}")]
    Body(String),
    #[error("{name}: found `{found}`; expected {expected}")]
    Parameter { name: &'static str, found: String, expected: String },
    #[error("the organisation file is for `{found}`, the address is that of `{expected}`")]
    OtherOrganisation { found: String, expected: String },
    #[error(transparent)]
    NoSuchFeed(#[from] NoSuchFeed),
    #[error("the message is not believed: {0}")]
    Signature(#[from] SignatureFault),
    #[error("the secret in the address is another one than that of the settings")]
    OtherSecret,
    #[error("this system signs nothing, and the address holds no secret")]
    NoSecret,
    #[error("there is nothing at this address; /docs lists the addresses there are")]
    NotFound,
    #[error("`{method}` does nothing at this address; /docs lists what there is")]
    Method { method: String },
    #[error("the service is stopping or overloaded; try again in a moment")]
    Overloaded,
    #[error("not ready: {0}")]
    NotReady(StoreError),
    /// The framework did not take the request.
    #[error("{cause}")]
    Framework { status: StatusCode, cause: String },
}

/// An RFC 9457 problem.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(super) struct Problem {
    /// What kind of problem it is; stays the same for the same kind.
    #[serde(rename = "type")]
    pub kind: String,
    pub title: String,
    pub status: u16,
    /// What happened and what to do about it. For a 5xx: only that it was written to the log, under the id.
    pub detail: String,
    /// The id of the request, as in the `x-request-id` header and in the log.
    pub instance: String,
}

impl WebError {
    /// Status and short title.
    fn status_and_title(&self) -> (StatusCode, &'static str) {
        match self {
            WebError::Service(error) => service(error),
            WebError::Report(_) | WebError::Counters(_) | WebError::Page(_) => INTERNAL_ERROR,
            WebError::MediaType { .. } => (StatusCode::UNSUPPORTED_MEDIA_TYPE, "Unknown format"),
            WebError::Body(_) => (StatusCode::BAD_REQUEST, "Unreadable body"),
            WebError::Parameter { .. } => (StatusCode::BAD_REQUEST, "Bad parameter"),
            WebError::OtherOrganisation { .. } => (StatusCode::CONFLICT, "Other organisation"),
            WebError::NoSuchFeed(_) => (StatusCode::NOT_FOUND, "No such feed"),
            WebError::Signature(_) | WebError::OtherSecret | WebError::NoSecret => {
                (StatusCode::UNAUTHORIZED, "Not believed")
            }
            WebError::NotFound => (StatusCode::NOT_FOUND, "Not found"),
            WebError::Method { .. } => (StatusCode::METHOD_NOT_ALLOWED, "Method not allowed"),
            WebError::Overloaded | WebError::NotReady(_) => (StatusCode::SERVICE_UNAVAILABLE, "Try again"),
            WebError::Framework { status, .. } => (*status, status.canonical_reason().unwrap_or("Bad request")),
        }
    }

    /// Returns the problem as it is sent. The cause of a 5xx stays in the log.
    pub(super) fn problem(&self, request_id: &str) -> Problem {
        let (status, title) = self.status_and_title();
        let detail = if status.is_server_error() {
            format!("The request could not be served. The log has the cause under the id {request_id}.")
        } else {
            format!("{self}{}", advice(self))
        };
        Problem {
            kind: format!("urn:kanalkoll:problem:{}", title.to_lowercase().replace(' ', "-")),
            title: title.to_owned(),
            status: status.as_u16(),
            detail,
            instance: format!("urn:request:{request_id}"),
        }
    }
}

fn service(error: &ServiceError) -> (StatusCode, &'static str) {
    match error {
        ServiceError::Store(error) => store(error),
        ServiceError::NoSuchOrganisation { .. } => NO_SUCH_ORGANISATION,
        ServiceError::Survey(SurveyError::NoSuchSurvey { .. }) => (StatusCode::NOT_FOUND, "No such survey"),
        ServiceError::Organisation(_) => (StatusCode::UNPROCESSABLE_ENTITY, "Problem in the organisation file"),
        ServiceError::Question(_) | ServiceError::Coaching(_) => (StatusCode::BAD_REQUEST, "Bad parameter"),
        ServiceError::Access(error) => match error {
            AccessError::Missing | AccessError::Unknown | AccessError::Expired { .. } => {
                (StatusCode::UNAUTHORIZED, "Key needed")
            }
            AccessError::OtherOrganisation { .. } | AccessError::MissingScope { .. } => {
                (StatusCode::FORBIDDEN, "Not allowed")
            }
            AccessError::Installation(error) => installation(error),
        },
        ServiceError::Link(LinkError::Installation(error))
        | ServiceError::Metrics(MetricsError::Installation(error)) => installation(error),
        ServiceError::Link(_) => (StatusCode::FORBIDDEN, "Link not good"),
        ServiceError::Outbox(OutboxError::NoSuchMessage { .. }) => (StatusCode::NOT_FOUND, "No such letter"),
        ServiceError::Outbox(_) => (StatusCode::CONFLICT, "Letter out of reach"),
        ServiceError::Mail(MailError::Address) => (StatusCode::UNPROCESSABLE_ENTITY, "Not an address"),
        ServiceError::Dated(error) => match error {
            DatedError::NoSuchEvent { .. } | DatedError::EventOfFile { .. } => (StatusCode::NOT_FOUND, "No such event"),
            DatedError::NoSuchObservation { .. } => (StatusCode::NOT_FOUND, "No such observation"),
            DatedError::Installation(error) => installation(error),
        },
        ServiceError::Ingest(error) => ingest(error),
        ServiceError::Metrics(MetricsError::Request(_)) => (StatusCode::BAD_REQUEST, "Not a remote read request"),
        ServiceError::Internal(_) | ServiceError::Mail(_) | ServiceError::Metrics(MetricsError::Write(_)) => {
            INTERNAL_ERROR
        }
        ServiceError::Shared(error) => service(error),
    }
}

fn ingest(error: &IngestError) -> (StatusCode, &'static str) {
    match error {
        IngestError::Interrupted { .. } => (StatusCode::BAD_REQUEST, "Incomplete body"),
        IngestError::OtherKind { .. } => (StatusCode::BAD_REQUEST, "Other kind of record"),
        IngestError::Shared(error) => ingest(error),
        IngestError::TakenOver => INTERNAL_ERROR,
        IngestError::Installation(error) => installation(error),
    }
}

const NO_SUCH_ORGANISATION: (StatusCode, &str) = (StatusCode::NOT_FOUND, "No such organisation");
const INTERNAL_ERROR: (StatusCode, &str) = (StatusCode::INTERNAL_SERVER_ERROR, "Internal error");

fn installation(error: &InstallationError) -> (StatusCode, &'static str) {
    match error {
        InstallationError::Store(error) => store(error),
        InstallationError::NoSuchOrganisation { .. } => NO_SUCH_ORGANISATION,
        InstallationError::StoredFile(_) | InstallationError::Internal(_) => INTERNAL_ERROR,
    }
}

/// Returns what a client of the API can do about an error; nothing when the error says it itself.
fn advice(error: &WebError) -> &'static str {
    let error = match error {
        WebError::Service(error) => error,
        WebError::Signature(SignatureFault::TooFar { .. }) => return "; is the clock of the sender right?",
        WebError::Signature(_) => {
            return "; the sender has to sign with the secret that the operator of the service set for this feed";
        }
        WebError::OtherSecret => return "; ask the operator of the service for the address",
        WebError::NoSecret => {
            return "; send to the address with the secret at its end, `.../feeds/{feed}/{secret}`, or with a key";
        }
        _ => return "",
    };
    match error {
        ServiceError::Access(AccessError::Missing) => {
            "; send one as `Authorization: Bearer kk_...`. The operator of the service makes keys"
        }
        ServiceError::Access(AccessError::Unknown) => "; was it revoked? Ask the operator of the service for a new one",
        ServiceError::Access(AccessError::Expired { .. }) => "; ask the operator of the service for a new one",
        ServiceError::Dated(DatedError::NoSuchEvent { .. }) => "; GET at this address lists the events there are",
        ServiceError::Dated(DatedError::EventOfFile { .. }) => "; PUT /api/v1/{organisation} applies a file without it",
        ServiceError::Dated(DatedError::NoSuchObservation { .. }) => {
            "; GET at this address lists the observations there are"
        }
        _ => "",
    }
}

fn store(error: &StoreError) -> (StatusCode, &'static str) {
    match error {
        StoreError::Pool(_) | StoreError::Open { .. } => (StatusCode::SERVICE_UNAVAILABLE, "Try again"),
        StoreError::Url { .. } | StoreError::Migrate(_) | StoreError::Database(_) | StoreError::Unknown { .. } => {
            INTERNAL_ERROR
        }
    }
}

impl ResponseError for WebError {
    fn status_code(&self) -> StatusCode {
        self.status_and_title().0
    }

    /// Returns the body is written in `request.rs`, where the id of the request is known.
    fn error_response(&self) -> HttpResponse {
        HttpResponse::new(self.status_code())
    }
}

/// How a page for citizens stands to what was asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Standing {
    Fine,
    /// There is nothing behind the address, or not any more.
    Gone,
    WrongMethod,
    /// What was filled in was not kept; the page says why.
    NotAccepted,
    TooLarge,
    NotAForm,
    TooMany,
    /// With the status that the error has elsewhere.
    Failed(StatusCode),
}

impl Standing {
    /// Returns the status of the page.
    pub(super) fn status(self) -> StatusCode {
        match self {
            Standing::Fine => StatusCode::OK,
            Standing::Gone => StatusCode::NOT_FOUND,
            Standing::WrongMethod => StatusCode::METHOD_NOT_ALLOWED,
            Standing::NotAccepted => StatusCode::UNPROCESSABLE_ENTITY,
            Standing::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Standing::NotAForm => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Standing::TooMany => StatusCode::TOO_MANY_REQUESTS,
            Standing::Failed(status) => status,
        }
    }
}

impl From<&WebError> for Standing {
    fn from(error: &WebError) -> Standing {
        Standing::Failed(error.status_and_title().0)
    }
}

macro_rules! from_service_error {
    ($($error:ident),+) => {
        $(impl From<$error> for WebError {
            fn from(error: $error) -> WebError {
                WebError::Service(error.into())
            }
        })+
    };
}
from_service_error!(AccessError, ApplyError, DatedError, IngestError, InstallationError, LinkError, MetricsError);

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.title, self.detail)
    }
}
