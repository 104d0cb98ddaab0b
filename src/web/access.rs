//! Who asks: the key of a request.

use actix_web::HttpRequest;
use actix_web::http::header::AUTHORIZATION;

use super::Service;
use super::error::WebError;
use crate::service::{Access, AccessError, Scope};

/// Returns the key as sent: `Authorization: Bearer kk_...`.
pub(super) fn bearer(request: &HttpRequest) -> Result<String, AccessError> {
    let header =
        request.headers().get(AUTHORIZATION).and_then(|value| value.to_str().ok()).ok_or(AccessError::Missing)?;
    match header.split_once(' ') {
        Some((scheme, key)) if scheme.eq_ignore_ascii_case("bearer") => Ok(key.trim().to_owned()),
        _ => Err(AccessError::Missing),
    }
}

impl Service {
    /// Checks that a key is good for a scope of an organisation. Blocks.
    pub(super) fn allow(&self, key: &str, scope: Scope, organisation: Option<&str>) -> Result<Access, WebError> {
        let access = self.installation.authenticate(key, (self.clock)())?;
        access.allows(scope, organisation)?;
        Ok(access)
    }
}
