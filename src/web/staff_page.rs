//! Pages for those who work there: the overview and reports as HTML. Who may see them, in which language, with which headers,
//! and what is said when they may not.
//!
//! Only GET: a browser that knows a key sends it wherever somebody else's page points it to, and nothing here changes anything.

use actix_web::http::StatusCode;
use actix_web::http::header::{
    AUTHORIZATION, CACHE_CONTROL, CONTENT_SECURITY_POLICY, REFERRER_POLICY, VARY, WWW_AUTHENTICATE,
};
use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use sha2::{Digest, Sha256};

use super::error::WebError;
use super::page_request::{PageRequest, pairs};
use super::query::Words;
use super::{Service, access, blocking};
use crate::model::{Instant, Language};
use crate::reports::page::PageLink;
use crate::reports::pages::{Addressed, LinkContext, refused_page};
use crate::service::{AccessError, LinkError, Scope, ServiceError};
use crate::texts::Texts;

/// What does not stand in an address as it is.
const ESCAPED: AsciiSet = NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b',').remove(b':');

/// What opens a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum PageAccess {
    /// A key that may read, or a signed link to the overview.
    LinkOrKey,
    /// A key that may read, and nothing else: the page shows single cases.
    Key,
}

/// A page that is asked for by somebody who may see it.
pub(super) struct PageContext<'a> {
    pub(super) service: &'a Service,
    pub(super) to: Addressed<'a>,
    pub(super) links: &'a LinkContext,
    /// The same page in other languages.
    pub(super) languages: Vec<PageLink>,
    pub(super) now: Instant,
}

impl PageContext<'_> {
    /// The code of the organisation.
    pub(super) fn code(&self) -> &str {
        self.to.organisation.code()
    }
}

/// Answers with a page that `write` writes, for those who may see it.
pub(super) async fn page(
    request: &HttpRequest,
    service: Data<Service>,
    organisation: Path<String>,
    (mut words, access): (Words, PageAccess),
    write: impl FnOnce(PageContext<'_>) -> Result<String, WebError> + Send + 'static,
) -> Result<HttpResponse, WebError> {
    let (page_request, key) = (PageRequest::of(request), key(request));
    let link = words.take("until").zip(words.take("signature"));
    let query = pairs(request.query_string());
    let text = blocking(move || {
        let now = (service.clock)();
        let signed = service.admit(&organisation, access, (key, link), now)?;
        let organisation = service.installation.organisation(&organisation)?;
        let own_first: Vec<Language> = [organisation.language()].into_iter().chain(Language::OFFERED).collect();
        let language = page_request.language(None, &own_first).unwrap_or(Language::Swedish);
        let links = LinkContext {
            organisation: organisation.code().to_owned(),
            language,
            chosen: page_request.chosen.is_some(),
            signed,
        };
        let to = Addressed { organisation: &organisation, language };
        write(PageContext { service: &service, to, links: &links, languages: languages(&query, language), now })
    });
    Ok(html(StatusCode::OK, text.await?))
}

impl Service {
    /// Checks that somebody may see a page of an organisation; gives what carries a signed link on to other pages. Blocks.
    fn admit(
        &self,
        organisation: &str,
        access: PageAccess,
        (key, link): (Result<String, AccessError>, Option<(String, String)>),
        now: Instant,
    ) -> Result<String, WebError> {
        let refused = match link.filter(|_| access == PageAccess::LinkOrKey) {
            None => None,
            Some((until, signature)) => {
                let until = until.parse().map(Instant::from_unix).map_err(|_| LinkError::Invalid)?;
                match self.installation.check_overview_link(organisation, until, &signature, now) {
                    Ok(()) => return Ok(format!("until={}&signature={signature}", until.unix())),
                    Err(refused) => Some(refused),
                }
            }
        };
        match (key, refused) {
            (Ok(key), _) => self.allow(&key, Scope::Read, Some(organisation)).map(|_| String::new()),
            (Err(_), Some(refused)) => Err(refused.into()),
            (Err(missing), None) => Err(missing.into()),
        }
    }
}

/// The key as sent: as a bearer, or as the password that a browser asks for, with any name.
fn key(request: &HttpRequest) -> Result<String, AccessError> {
    access::bearer(request).or_else(|missing| basic_password(request).ok_or(missing))
}

fn basic_password(request: &HttpRequest) -> Option<String> {
    let (scheme, sent) = request.headers().get(AUTHORIZATION)?.to_str().ok()?.split_once(' ')?;
    let decoded = BASE64_STANDARD.decode(sent.trim()).ok().filter(|_| scheme.eq_ignore_ascii_case("basic"))?;
    String::from_utf8(decoded).ok()?.split_once(':').map(|(_, key)| key.trim().to_owned())
}

/// The page that was asked for, in each language.
pub(super) fn languages(query: &[(String, String)], current: Language) -> Vec<PageLink> {
    let kept: Vec<&(String, String)> = query.iter().filter(|(name, _)| name != "lang").collect();
    let link = |language: Language| {
        let own = ("lang".to_owned(), language.to_string());
        let words = kept.iter().copied().chain([&own]);
        let href = format!(
            "?{}",
            words
                .map(|(name, value)| format!("{name}={}", utf8_percent_encode(value, &ESCAPED)))
                .collect::<Vec<_>>()
                .join("&")
        );
        PageLink {
            words: language.own_name().to_owned(),
            href,
            language: Some(language),
            is_current: language == current,
        }
    };
    Language::OFFERED.into_iter().map(link).collect()
}

/// The answer that says why a page is not shown, and what to do.
pub(super) fn refused(request: &HttpRequest, error: &WebError, (status, id): (StatusCode, &str)) -> HttpResponse {
    let page_request = PageRequest::of(request);
    let texts = Texts::of(page_request.language(None, &Language::OFFERED).unwrap_or(Language::Swedish));
    let (title, lead, sample) = refusal_texts(error, status);
    let mut lead: Vec<String> = lead.iter().map(|key| texts.say(key, &[("id", id)])).collect();
    if title == "refused-key" && pairs(request.query_string()).iter().any(|(name, _)| name == "signature") {
        lead.insert(0, texts.say("refused-link-only", &[]));
    }
    let text = refused_page(texts, title, lead, &sample).unwrap_or_else(|_| texts.say(title, &[]));
    let mut response = html(status, text);
    if status == StatusCode::UNAUTHORIZED {
        for scheme in ["Basic realm=\"Kanalkoll\", charset=\"UTF-8\"", "Bearer realm=\"Kanalkoll\""] {
            let value = actix_web::http::header::HeaderValue::from_static(scheme);
            response.headers_mut().append(WWW_AUTHENTICATE, value);
        }
    }
    response
}

/// The keys of the title and the sentences, and what cannot be said in every language.
fn refusal_texts(error: &WebError, status: StatusCode) -> (&'static str, &'static [&'static str], String) {
    match error {
        WebError::Service(ServiceError::Access(
            AccessError::Missing | AccessError::Unknown | AccessError::Expired { .. },
        )) => ("refused-key", &["refused-key-do", "refused-key-else"], String::new()),
        WebError::Service(ServiceError::Access(
            AccessError::OtherOrganisation { .. } | AccessError::MissingScope { .. },
        )) => ("refused-allowed", &["refused-allowed-do"], String::new()),
        WebError::Service(ServiceError::Link(LinkError::Invalid)) => {
            ("refused-wrong", &["refused-wrong-do"], String::new())
        }
        WebError::Service(ServiceError::Link(LinkError::Expired { .. })) => {
            ("refused-expired", &["refused-expired-do"], String::new())
        }
        _ if status.is_server_error() => ("refused-other", &["refused-failed-do"], String::new()),
        other => ("refused-other", &[], other.to_string()),
    }
}

/// Returns a page with the headers that every page for those who work there has.
pub(super) fn html(status: StatusCode, text: String) -> HttpResponse {
    HttpResponse::build(status)
        .content_type("text/html; charset=utf-8")
        .insert_header((CONTENT_SECURITY_POLICY, policy(&text)))
        .insert_header((CACHE_CONTROL, "no-store"))
        .insert_header((REFERRER_POLICY, "no-referrer"))
        .insert_header(("x-robots-tag", "noindex, nofollow"))
        .insert_header((VARY, "Accept-Language, Authorization"))
        .body(text)
}

/// Returns the policy of a page: nothing but its own style, no script, no picture from elsewhere, no form.
pub(super) fn policy(text: &str) -> String {
    let style = text.split_once("<style>").and_then(|(_, rest)| rest.split_once("</style>"));
    let hash = BASE64_STANDARD.encode(Sha256::digest(style.map_or("", |(style, _)| style)));
    format!(
        "default-src 'none'; style-src 'sha256-{hash}'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'"
    )
}
