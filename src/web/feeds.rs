//! Messages of systems: believed by their signature, by the secret in the address or by a key; acknowledged after they are stored.

use actix_web::http::StatusCode;
use actix_web::http::header::{CONTENT_ENCODING, ContentType};
use actix_web::web::{Bytes, Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use serde::Serialize;

use super::error::{Problem, WebError};
use super::{Service, access, blocking};
use crate::feeds::{SentMessage, is_same_secret};
use crate::service::{AccessError, ConnectedFeed, FeedReceipt, Reject, Scope, ServiceError};

/// The longest message of a system, bytes.
pub(super) const LONGEST_MESSAGE: usize = 8 * 1024 * 1024;

/// What became of a message that was sent with a key.
#[derive(Serialize, utoipa::ToSchema)]
pub(super) struct FeedReceiptBody {
    /// As for records, with `ignored` (messages that tell nothing that the feed asks for) and `incomplete` (contacts that wait for
    /// more).
    #[serde(flatten)]
    #[schema(value_type = Object)]
    receipt: FeedReceipt,
    /// The first two hundred.
    #[schema(value_type = Vec<Object>)]
    rejects: Vec<Reject>,
}

/// Takes in a message of a system
///
/// As the system sends it, signed with the secret of the settings; or anything that the feed reads, with a key of scope `ingest`.
#[utoipa::path(
    post, path = "/api/v1/{organisation}/feeds/{feed}", tag = "records",
    params(("organisation" = String, Path, description = "Code of the organisation"),
        ("feed" = String, Path, description = "Name of the feed")),
    request_body(content = String, description = "A message as the feed reads it, at most 8 MiB"),
    responses((status = 200, description = "Stored; messages that tell nothing are counted", body = FeedReceiptBody),
        (status = 204, description = "Stored, for systems that want this status"),
        (status = 422, description = "With a key: every record was rejected", body = FeedReceiptBody),
        (status = 401, description = "No key and no signature, or one that does not hold", body = Problem),
        (status = 403, description = "The key is for another organisation or lacks the scope `ingest`", body = Problem),
        (status = 404, description = "No such feed", body = Problem),
        (status = 413, description = "Longer than 8 MiB", body = Problem)),
    security(("key" = []), ()))]
pub(super) async fn message(
    request: HttpRequest,
    service: Data<Service>,
    place: Path<(String, String)>,
    body: Bytes,
) -> Result<HttpResponse, WebError> {
    let (organisation, feed) = place.into_inner();
    take(request, service, Place { organisation, feed, secret: None }, body).await
}

/// Takes in a message of a system that signs nothing
///
/// The secret of the settings stands in the address. No log shows it.
#[utoipa::path(
    post, path = "/api/v1/{organisation}/feeds/{feed}/{secret}", tag = "records",
    params(("organisation" = String, Path, description = "Code of the organisation"),
        ("feed" = String, Path, description = "Name of the feed"),
        ("secret" = String, Path, description = "The secret of the settings")),
    request_body(content = String, description = "A message as the feed reads it, at most 8 MiB"),
    responses((status = 200, description = "Stored; messages that tell nothing are counted", body = FeedReceiptBody),
        (status = 204, description = "Stored, for systems that want this status"),
        (status = 401, description = "Another secret", body = Problem),
        (status = 413, description = "Longer than 8 MiB", body = Problem)))]
pub(super) async fn message_with_secret(
    request: HttpRequest,
    service: Data<Service>,
    place: Path<(String, String, String)>,
    body: Bytes,
) -> Result<HttpResponse, WebError> {
    let (organisation, feed, secret) = place.into_inner();
    take(request, service, Place { organisation, feed, secret: Some(secret) }, body).await
}

/// Whose message it is, by its address.
struct Place {
    organisation: String,
    feed: String,
    secret: Option<String>,
}

/// Who sent a message.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sender {
    System,
    KeyHolder,
}

async fn take(
    request: HttpRequest,
    service: Data<Service>,
    place: Place,
    body: Bytes,
) -> Result<HttpResponse, WebError> {
    let address = format!("{}{}", service.public_url.trim_end_matches('/'), request.uri());
    let encoding = header(&request, CONTENT_ENCODING.as_str());
    if !encoding.is_empty() && !encoding.eq_ignore_ascii_case("identity") {
        let expected = "the body as it is, not compressed";
        return Err(WebError::MediaType { header: "Content-Encoding", found: encoding.to_owned(), expected });
    }
    if let Some(feed) = service.feeds.connected(&place.organisation, &place.feed)
        && let Some(text) = feed.feed.push.validation(&address)
    {
        return Ok(HttpResponse::Ok().content_type(ContentType::plaintext()).body(text));
    }
    let headers: Vec<(String, String)> = request
        .headers()
        .iter()
        .filter_map(|(name, value)| Some((name.as_str().to_owned(), value.to_str().ok()?.to_owned())))
        .collect();
    let key = access::bearer(&request).ok().filter(|key| key.starts_with(KEY_PREFIX));
    let verb = {
        let service = service.clone();
        move || {
            let (sender, feed) = service.believed(&place, key.as_deref(), &headers, &address, &body)?;
            let receipt = service.installation.take_message(&feed, &body, (service.clock)())?;
            feed.count(&service.instance, &receipt);
            let listed = receipt.records.rejected > 0 && sender == Sender::KeyHolder;
            let installation = &service.installation;
            let rejects = if listed {
                let rejects = installation.rejects(&feed.organisation, &receipt.records.receipt, 0);
                rejects.map_err(ServiceError::from)?
            } else {
                Vec::new()
            };
            let rejects = rejects.into_iter().map(Reject::from).collect();
            Ok((sender, feed.feed.push.status, FeedReceiptBody { receipt, rejects }))
        }
    };
    let (sender, status, receipt) = blocking(verb).await?;
    let records = &receipt.receipt.records;
    let status = match sender {
        // What a system cannot mend by sending it again is acknowledged, too.
        Sender::System => StatusCode::from_u16(status).unwrap_or(StatusCode::OK),
        Sender::KeyHolder if records.rejected > 0 && records.taken() == 0 => StatusCode::UNPROCESSABLE_ENTITY,
        Sender::KeyHolder => StatusCode::OK,
    };
    Ok(match status {
        StatusCode::NO_CONTENT => HttpResponse::NoContent().finish(),
        status => HttpResponse::build(status).json(receipt),
    })
}

const KEY_PREFIX: &str = "kk_";

fn header<'r>(request: &'r HttpRequest, name: &str) -> &'r str {
    request.headers().get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
}

impl Service {
    /// Returns whose message it is and how it is read, if it is believed. Blocks.
    fn believed(
        &self,
        place: &Place,
        key: Option<&str>,
        headers: &[(String, String)],
        url: &str,
        body: &[u8],
    ) -> Result<(Sender, std::sync::Arc<ConnectedFeed>), WebError> {
        if let Some(key) = key.filter(|_| place.secret.is_none()) {
            self.allow(key, Scope::Ingest, Some(&place.organisation))?;
            return Ok((Sender::KeyHolder, self.feeds.named(&place.organisation, &place.feed)?));
        }
        // Who is not believed is not told which feeds there are.
        let connected = self.feeds.connected(&place.organisation, &place.feed);
        let Some(feed) = connected.filter(|feed| !feed.secret.is_empty()) else {
            return Err(AccessError::Missing.into());
        };
        let push = &feed.feed.push;
        match &place.secret {
            Some(secret) if !push.is_signed() && is_same_secret(&feed.secret, secret) => {}
            Some(_) => return Err(WebError::OtherSecret),
            None if !push.is_signed() => return Err(WebError::NoSecret),
            None => {
                let headers: Vec<(&str, &str)> =
                    headers.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
                let at = (self.clock)().timestamp();
                push.verify(&feed.secret, &SentMessage { headers: &headers, url, body, at })?;
            }
        }
        Ok((Sender::System, feed.clone()))
    }
}
