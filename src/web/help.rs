//! `/help/`: the handbook and what it leads to. Documents and pictures are part of the program and no secret: they need no key.

use actix_web::http::StatusCode;
use actix_web::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, ETag, EntityTag, Header, IfNoneMatch, LOCATION, VARY,
};
use actix_web::web::Path;
use actix_web::{HttpRequest, HttpResponse, HttpResponseBuilder};
use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use sha2::{Digest, Sha256};

use super::error::{Problem, WebError};
use super::page_request::{PageRequest, pairs};
use super::query::Words;
use super::{blocking, staff_page};
use crate::help::{Document, HelpPage, Picture};
use crate::model::Language;
use crate::reports::pages::HELP;

/// A new version of the program reaches every reader after five minutes.
const CACHED: &str = "public, max-age=300";

/// The language of a page of the help.
#[derive(Debug, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(dead_code, reason = "describes the query string, which is read word by word")]
pub(super) struct HelpParameters {
    /// `sv`, `nb`, `nn` or `en`; default: what the browser asks for, else `sv`.
    lang: Option<String>,
}

/// The handbook for managers
#[utoipa::path(
    get, path = "/help/", tag = "pages", params(HelpParameters),
    responses((status = 200, description = "The page", content_type = "text/html"),
        (status = 304, description = "It is as the browser has it"),
        (status = 405, description = "Another method than GET", body = Problem)))]
pub(super) async fn handbook(request: HttpRequest) -> Result<HttpResponse, WebError> {
    page(&request, "").await
}

/// A document that the handbook leads to
#[utoipa::path(
    get, path = "/help/{document}", tag = "pages",
    params(("document" = String, Path, description = "`alerts` or `measures`"), HelpParameters),
    responses((status = 200, description = "The page", content_type = "text/html"),
        (status = 304, description = "It is as the browser has it"),
        (status = 404, description = "There is no such document", content_type = "text/html"),
        (status = 405, description = "Another method than GET", body = Problem)))]
pub(super) async fn document(request: HttpRequest, name: Path<String>) -> Result<HttpResponse, WebError> {
    page(&request, &name).await
}

async fn page(request: &HttpRequest, name: &str) -> Result<HttpResponse, WebError> {
    Words::of(request, &["lang"])?;
    let document = Document::named(name).ok_or(WebError::NotFound)?;
    let page_request = PageRequest::of(request);
    let language = page_request.language(None, &Language::OFFERED).unwrap_or(Language::Swedish);
    let asked = HelpPage {
        document,
        language,
        chosen: page_request.chosen.is_some(),
        languages: staff_page::languages(&pairs(request.query_string()), language),
    };
    let text = blocking(move || asked.html()?.ok_or(WebError::NotFound)).await?;
    let policy = format!("{}; img-src 'self'", staff_page::policy(&text));
    let (mut response, is_known) = begun(request, text.as_bytes());
    response
        .insert_header((CONTENT_TYPE, "text/html; charset=utf-8"))
        .insert_header((CONTENT_SECURITY_POLICY, policy))
        .insert_header((VARY, "Accept-Language"))
        .insert_header(("x-robots-tag", "noindex, nofollow"));
    Ok(if is_known { response.finish() } else { response.body(text) })
}

/// `GET /help/{language}/pictures/{picture}`
pub(super) async fn picture(request: HttpRequest) -> Result<HttpResponse, WebError> {
    Words::none(&request)?;
    let picture = request.path().strip_prefix(HELP).and_then(Picture::at).ok_or(WebError::NotFound)?;
    let (mut response, is_known) = begun(&request, picture.png);
    response.insert_header((CONTENT_TYPE, "image/png"));
    Ok(if is_known { response.finish() } else { response.body(picture.png) })
}

/// `GET /help`
pub(super) async fn redirect() -> HttpResponse {
    HttpResponse::PermanentRedirect().insert_header((LOCATION, HELP)).finish()
}

/// Returns an answer to fill in, and whether the browser has what it would be filled with. Compressed it is other bytes of the same
/// meaning, therefore the weak tag.
fn begun(request: &HttpRequest, bytes: &[u8]) -> (HttpResponseBuilder, bool) {
    let tag = EntityTag::new_weak(BASE64_URL_SAFE_NO_PAD.encode(Sha256::digest(bytes)));
    let is_known = match IfNoneMatch::parse(request) {
        Ok(IfNoneMatch::Any) => true,
        Ok(IfNoneMatch::Items(known)) => known.iter().any(|one| one.weak_eq(&tag)),
        // A header that cannot be read says nothing.
        Err(_) => false,
    };
    let mut response = HttpResponse::build(if is_known { StatusCode::NOT_MODIFIED } else { StatusCode::OK });
    response.insert_header(ETag(tag)).insert_header((CACHE_CONTROL, CACHED));
    (response, is_known)
}
