//! Records in, receipts out. The body is streamed: its length does not matter to memory.

use std::io::{self, BufReader, BufWriter, Read, Write};

use actix_web::http::StatusCode;
use actix_web::http::header::{CONTENT_ENCODING, CONTENT_TYPE, HeaderValue};
use actix_web::web::{Bytes, Data, Path, Payload};
use actix_web::{HttpRequest, HttpResponse};
use futures_util::StreamExt;
use tokio::sync::mpsc;

use super::error::{Problem, WebError};
use super::query::Words;
use super::record_schemas::{AnswerRecord, ContactRecord, EventRecord, IndicatorRecord, ReceiptBody, VolumeRecord};
use super::{Service, access, blocking};
use crate::feeds::{Format, Request};
use crate::ingest::{Charset, Kind, OwnFormat};
use crate::service::{Delivery, Receipt, Scope};

/// Makes the handler that takes in one kind of record, with its description for OpenAPI.
macro_rules! intake {
    ($summary:tt, $handler:ident, $path:tt, $kind:ident as $schema:ident, $description:tt) => {
        #[doc = $summary]
        #[utoipa::path(
            post, path = $path, tag = "records",
            params(("organisation" = String, Path, description = "Code of the organisation")),
            request_body(content(($schema = "application/x-ndjson"), (Vec<$schema> = "application/json"), (String = "text/csv")),
                description = $description),
            responses((status = 200, description = "What became of each record; at least one was taken", body = ReceiptBody),
                (status = 422, description = "Every record was rejected", body = ReceiptBody),
                (status = 401, description = "No key, an unknown or an expired one", body = Problem),
                (status = 403, description = "The key is for another organisation or lacks the scope `ingest`", body = Problem),
                (status = 415, description = "Unknown format", body = Problem)),
            security(("key" = [])))]
        pub(super) async fn $handler(
            request: HttpRequest,
            service: Data<Service>,
            organisation: Path<String>,
            body: Payload,
        ) -> Result<HttpResponse, WebError> {
            take(Kind::$kind, request, service, organisation.into_inner(), body).await
        }
    };
}

intake!(
    "Takes in contacts",
    contacts,
    "/api/v1/{organisation}/contacts",
    Contact as ContactRecord,
    "Contacts, one JSON object a line (streamed, any size), as a JSON array, or as CSV with the field names as header"
);
intake!(
    "Takes in volumes",
    volumes,
    "/api/v1/{organisation}/volumes",
    Volume as VolumeRecord,
    "Volumes, one JSON object a line (streamed, any size), as a JSON array, or as CSV with the field names as header"
);
intake!(
    "Takes in answers that were given elsewhere",
    answers,
    "/api/v1/{organisation}/answers",
    Answer as AnswerRecord,
    "Answers to surveys made elsewhere, a series of its own for each source; one record a respondent"
);
intake!(
    "Takes in dated events that explain curves",
    events,
    "/api/v1/{organisation}/events",
    Event as EventRecord,
    "Events beside those of the organisation file; day and label are the key"
);
intake!(
    "Takes in outside figures",
    indicators,
    "/api/v1/{organisation}/indicators",
    Indicator as IndicatorRecord,
    "What an indicator was on a day; name and day are the key"
);

async fn take(
    kind: Kind,
    request: HttpRequest,
    service: Data<Service>,
    organisation: String,
    mut body: Payload,
) -> Result<HttpResponse, WebError> {
    Words::none(&request)?;
    let format = format(&request)?;
    let key = access::bearer(&request)?;
    let (send, receive) = mpsc::channel::<io::Result<Option<Bytes>>>(4);
    let verb = {
        let (service, organisation) = (service.clone(), organisation.clone());
        move || {
            service.allow(&key, Scope::Ingest, Some(&organisation))?;
            let receipt = crate::service::random_id();
            let (organisation, now) = (organisation.as_str(), (service.clock)());
            let request = Request::at(now);
            let delivery = Delivery { organisation, kind, format: &format, now, receipt, request };
            let input = Box::new(BufReader::with_capacity(
                64 * 1024,
                Chunks { receive, current: Bytes::new(), complete: false },
            ));
            let delivered = service.installation.deliver(&delivery, input, &mut |_| {});
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
    receipt.count_in(&service.instance, &organisation);
    Ok(answer(service, organisation, receipt))
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
    let mut parameters = content_type.split(';').map(str::trim);
    let format = match parameters.next().unwrap_or_default().to_ascii_lowercase().as_str() {
        "application/x-ndjson" | "application/ndjson" | "application/jsonl" => OwnFormat::Ndjson,
        "application/json" => OwnFormat::Json,
        "text/csv" => OwnFormat::Csv,
        _ => return wrong("Content-Type", content_type, "one of application/x-ndjson, application/json, text/csv"),
    };
    let charset = parameters.find_map(|parameter| {
        let (name, value) = parameter.split_once('=')?;
        name.trim().eq_ignore_ascii_case("charset").then(|| value.trim().trim_matches('"'))
    });
    // Without one it is UTF-8, as our formats are.
    match Charset::named(charset.unwrap_or("utf-8")) {
        Some(charset) => Ok(Format::Encoded(format, charset)),
        None => wrong("Content-Type", content_type, "a charset such as utf-8, windows-1252 or utf-16, or none"),
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

/// The receipt with every reject, however many: they are read from quarantine page by page while the answer is written.
fn answer(service: Data<Service>, organisation: String, receipt: Receipt) -> HttpResponse {
    let nothing_taken = receipt.taken() == 0 && receipt.rejected > 0;
    let status = if nothing_taken { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let (send, receive) = mpsc::channel::<io::Result<Bytes>>(4);
    drop(actix_web::rt::task::spawn_blocking(move || {
        let mut output = BufWriter::with_capacity(16 * 1024, Pieces(send.clone()));
        let written = service.installation.write_receipt(&organisation, &receipt, &mut output);
        let flushed = written.and_then(|()| output.flush());
        // An answer that breaks off is told apart from a complete one; a client that went away is told nothing.
        if let Err(error) = flushed {
            let _ = send.blocking_send(Err(error));
        }
    }));
    let pieces =
        futures_util::stream::unfold(receive, |mut receive| async move { Some((receive.recv().await?, receive)) });
    HttpResponse::build(status).content_type("application/json").streaming(Box::pin(pieces))
}

/// What a blocking thread writes as the pieces of an answer.
struct Pieces(mpsc::Sender<io::Result<Bytes>>);

impl Write for Pieces {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let sent = self.0.blocking_send(Ok(Bytes::copy_from_slice(bytes)));
        sent.map_err(|_| io::Error::new(io::ErrorKind::BrokenPipe, "the client went away"))?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
