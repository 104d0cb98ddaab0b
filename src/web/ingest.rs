//! Records in, receipts out. The body is streamed: its length does not matter to memory.

use std::io::{self, BufReader, Read};

use actix_web::http::StatusCode;
use actix_web::http::header::{CONTENT_ENCODING, CONTENT_TYPE, HeaderValue};
use actix_web::web::{Bytes, Data, Path, Payload};
use actix_web::{HttpRequest, HttpResponse};
use futures_util::StreamExt;
use serde::Serialize;
use tokio::sync::mpsc;

use super::error::WebError;
use super::{Service, access, blocking};
use crate::domain::{Contact, Observation, ReportedEvent, UninvitedAnswer, Volume};
use crate::flow::{Delivery, Kept, Receipt, Scope};
use crate::ingest::Format;
use crate::metrics::{Ingested, Instance};
use crate::store::Quarantined;

/// Takes in contacts
#[utoipa::path(
    post, path = "/api/v1/{organisation}/contacts", tag = "records",
    params(("organisation" = String, Path, description = "Code of the organisation")),
    request_body(content((super::openapi::ContactRecord = "application/x-ndjson"), (Vec<super::openapi::ContactRecord> = "application/json"), (String = "text/csv")),
        description = "Contacts, one JSON object a line (streamed, any size), as a JSON array, or as CSV with the field names as header"),
    responses((status = 200, description = "What became of each record; at least one was taken", body = super::openapi::ReceiptBody),
        (status = 422, description = "Every record was rejected", body = super::openapi::ReceiptBody),
        (status = 401, description = "No key, an unknown or an expired one", body = super::error::Problem),
        (status = 403, description = "The key is for another organisation or lacks the scope `ingest`", body = super::error::Problem),
        (status = 415, description = "Unknown format", body = super::error::Problem)),
    security(("key" = [])))]
pub(super) async fn contacts(
    request: HttpRequest,
    service: Data<Service>,
    organisation: Path<String>,
    body: Payload,
) -> Result<HttpResponse, WebError> {
    take::<Contact>(request, service, organisation.into_inner(), body).await
}

/// Takes in volumes
#[utoipa::path(
    post, path = "/api/v1/{organisation}/volumes", tag = "records",
    params(("organisation" = String, Path, description = "Code of the organisation")),
    request_body(content((super::openapi::VolumeRecord = "application/x-ndjson"), (Vec<super::openapi::VolumeRecord> = "application/json"), (String = "text/csv")),
        description = "Volumes, one JSON object a line (streamed, any size), as a JSON array, or as CSV with the field names as header"),
    responses((status = 200, description = "What became of each record; at least one was taken", body = super::openapi::ReceiptBody),
        (status = 422, description = "Every record was rejected", body = super::openapi::ReceiptBody),
        (status = 401, description = "No key, an unknown or an expired one", body = super::error::Problem),
        (status = 403, description = "The key is for another organisation or lacks the scope `ingest`", body = super::error::Problem),
        (status = 415, description = "Unknown format", body = super::error::Problem)),
    security(("key" = [])))]
pub(super) async fn volumes(
    request: HttpRequest,
    service: Data<Service>,
    organisation: Path<String>,
    body: Payload,
) -> Result<HttpResponse, WebError> {
    take::<Volume>(request, service, organisation.into_inner(), body).await
}

/// Takes in answers that were given elsewhere
#[utoipa::path(
    post, path = "/api/v1/{organisation}/answers", tag = "records",
    params(("organisation" = String, Path, description = "Code of the organisation")),
    request_body(content((super::openapi::AnswerRecord = "application/x-ndjson"), (Vec<super::openapi::AnswerRecord> = "application/json"), (String = "text/csv")),
        description = "Answers to surveys made elsewhere, a series of its own for each source; one record a respondent"),
    responses((status = 200, description = "What became of each record; at least one was taken", body = super::openapi::ReceiptBody),
        (status = 422, description = "Every record was rejected", body = super::openapi::ReceiptBody),
        (status = 403, description = "The key is for another organisation or lacks the scope `ingest`", body = super::error::Problem)),
    security(("key" = [])))]
pub(super) async fn answers(
    request: HttpRequest,
    service: Data<Service>,
    organisation: Path<String>,
    body: Payload,
) -> Result<HttpResponse, WebError> {
    take::<UninvitedAnswer>(request, service, organisation.into_inner(), body).await
}

/// Takes in dated events that explain curves
#[utoipa::path(
    post, path = "/api/v1/{organisation}/events", tag = "records",
    params(("organisation" = String, Path, description = "Code of the organisation")),
    request_body(content((super::openapi::EventRecord = "application/x-ndjson"), (Vec<super::openapi::EventRecord> = "application/json"), (String = "text/csv")),
        description = "Events beside those of the organisation file; day and label are the key"),
    responses((status = 200, description = "What became of each record; at least one was taken", body = super::openapi::ReceiptBody),
        (status = 422, description = "Every record was rejected", body = super::openapi::ReceiptBody),
        (status = 403, description = "The key is for another organisation or lacks the scope `ingest`", body = super::error::Problem)),
    security(("key" = [])))]
pub(super) async fn events(
    request: HttpRequest,
    service: Data<Service>,
    organisation: Path<String>,
    body: Payload,
) -> Result<HttpResponse, WebError> {
    take::<ReportedEvent>(request, service, organisation.into_inner(), body).await
}

/// Takes in outside figures
#[utoipa::path(
    post, path = "/api/v1/{organisation}/indicators", tag = "records",
    params(("organisation" = String, Path, description = "Code of the organisation")),
    request_body(content((super::openapi::IndicatorRecord = "application/x-ndjson"), (Vec<super::openapi::IndicatorRecord> = "application/json"), (String = "text/csv")),
        description = "What an indicator was on a day; name and day are the key"),
    responses((status = 200, description = "What became of each record; at least one was taken", body = super::openapi::ReceiptBody),
        (status = 422, description = "Every record was rejected", body = super::openapi::ReceiptBody),
        (status = 403, description = "The key is for another organisation or lacks the scope `ingest`", body = super::error::Problem)),
    security(("key" = [])))]
pub(super) async fn indicators(
    request: HttpRequest,
    service: Data<Service>,
    organisation: Path<String>,
    body: Payload,
) -> Result<HttpResponse, WebError> {
    take::<Observation>(request, service, organisation.into_inner(), body).await
}

async fn take<R: Kept>(
    request: HttpRequest,
    service: Data<Service>,
    organisation: String,
    mut body: Payload,
) -> Result<HttpResponse, WebError> {
    let format = format(&request)?;
    let key = access::bearer(&request)?;
    let (send, receive) = mpsc::channel::<io::Result<Option<Bytes>>>(4);
    let verb = {
        let (service, organisation) = (service.clone(), organisation.clone());
        move || {
            service.allow(&key, Scope::Ingest, Some(&organisation))?;
            let receipt = crate::flow::random_id();
            let delivery = Delivery { organisation: &organisation, format: &format, now: (service.clock)(), receipt };
            let input = Box::new(BufReader::with_capacity(
                64 * 1024,
                Chunks { receive, current: Bytes::new(), complete: false },
            ));
            let delivered = service.installation.deliver::<R>(&delivery, input, &mut |_| {});
            delivered.map_err(WebError::from)
        }
    };
    let pump = async move {
        while let Some(chunk) = body.next().await {
            let chunk = chunk.map_err(|error| io::Error::new(io::ErrorKind::UnexpectedEof, error.to_string()));
            // The reader has given up (a wrong key, a full disk): its own error says why.
            if send.send(chunk.map(Some)).await.is_err() {
                return;
            }
        }
        // Only this says that the body is complete. When the client goes away this future is dropped before it gets here.
        let _ = send.send(Ok(None)).await;
    };
    let (receipt, ()) = futures_util::future::join(blocking(verb), pump).await;
    let receipt = receipt?;
    count(&service.instance, &organisation, &receipt);
    answer(service, organisation, receipt)
}

fn count(instance: &Instance, organisation: &str, receipt: &Receipt) {
    let counts = [
        (Ingested::Created, receipt.created),
        (Ingested::Amended, receipt.amended),
        (Ingested::Unchanged, receipt.unchanged),
        (Ingested::Rejected, receipt.rejected),
        (Ingested::Dropped, receipt.dropped_records()),
    ];
    for (result, records) in counts {
        instance.count(organisation, result, records);
    }
}

fn format(request: &HttpRequest) -> Result<Format, WebError> {
    let header =
        |name| request.headers().get(name).and_then(|value: &HeaderValue| value.to_str().ok()).unwrap_or_default();
    let wrong = |header, found: &str, expected| Err(WebError::MediaType { header, found: found.to_owned(), expected });
    let encoding = header(CONTENT_ENCODING);
    if !encoding.is_empty() && !encoding.eq_ignore_ascii_case("identity") {
        return wrong("Content-Encoding", encoding, "the body as it is, not compressed");
    }
    let content_type = header(CONTENT_TYPE);
    match content_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase().as_str() {
        "application/x-ndjson" | "application/ndjson" | "application/jsonl" => Ok(Format::Ndjson),
        "application/json" => Ok(Format::Json),
        "text/csv" => Ok(Format::Csv),
        _ => wrong("Content-Type", content_type, "one of application/x-ndjson, application/json, text/csv"),
    }
}

/// The chunks of a body as a reader for a blocking thread.
struct Chunks {
    receive: mpsc::Receiver<io::Result<Option<Bytes>>>,
    current: Bytes,
    complete: bool,
}

impl Read for Chunks {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        while self.current.is_empty() {
            if self.complete {
                return Ok(0);
            }
            match self.receive.blocking_recv() {
                Some(chunk) => match chunk? {
                    Some(chunk) => self.current = chunk,
                    None => self.complete = true,
                },
                None => return Err(io::Error::new(io::ErrorKind::UnexpectedEof, "the client went away")),
            }
        }
        let length = buffer.len().min(self.current.len());
        let taken = self.current.split_to(length);
        if let Some(place) = buffer.get_mut(..length) {
            place.copy_from_slice(&taken);
        }
        Ok(length)
    }
}

/// A rejected record in a receipt.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(super) struct Reject {
    line: i64,
    field: String,
    /// One of a closed list; docs/INGEST.md says what to do about each.
    reason: String,
    detail: String,
}

impl From<Quarantined> for Reject {
    fn from(rejected: Quarantined) -> Reject {
        Reject { line: rejected.line, field: rejected.field, reason: rejected.reason, detail: rejected.detail }
    }
}

/// The receipt with every reject, however many: they are read from quarantine page by page while the answer is written.
fn answer(service: Data<Service>, organisation: String, receipt: Receipt) -> Result<HttpResponse, WebError> {
    let nothing_taken = receipt.taken() == 0 && receipt.rejected > 0;
    let status = if nothing_taken { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let head = serde_json::to_string(&receipt).map_err(|error| WebError::Body(error.to_string()))?;
    let head = format!("{},\"rejects\":[", head.trim_end_matches('}'));
    let mut response = HttpResponse::build(status);
    response.content_type("application/json");
    if receipt.rejected == 0 {
        return Ok(response.body(format!("{head}]}}")));
    }
    let start = (Some((0_i64, true)), Some(head));
    let pages = futures_util::stream::unfold(start, move |(place, head)| {
        let (service, organisation, id) = (service.clone(), organisation.clone(), receipt.receipt.clone());
        async move {
            let (after, first) = place?;
            if let Some(head) = head {
                return Some((Ok(Bytes::from(head)), (Some((after, first)), None)));
            }
            let page = blocking(move || Ok(service.installation.rejects(&organisation, &id, after)?)).await;
            let written = page.and_then(|page| written(page, first));
            Some(match written {
                Ok((text, Some(last))) => (Ok(Bytes::from(text)), (Some((last, false)), None)),
                Ok((text, None)) => (Ok(Bytes::from(text)), (None, None)),
                Err(error) => (Err(error), (None, None)),
            })
        }
    });
    Ok(response.streaming(Box::pin(pages)))
}

/// A page of rejects as JSON and the number after which the next begins; the end of the document when the page is empty.
fn written(page: Vec<Quarantined>, first: bool) -> Result<(String, Option<i64>), WebError> {
    let Some(last) = page.last().map(|rejected| rejected.number) else { return Ok(("]}".to_owned(), None)) };
    let rejects = page.into_iter().map(|rejected| serde_json::to_string(&Reject::from(rejected)));
    let texts: Vec<String> = rejects.collect::<Result<_, _>>().map_err(|error| WebError::Body(error.to_string()))?;
    Ok((format!("{}{}", if first { "" } else { "," }, texts.join(",")), Some(last)))
}
