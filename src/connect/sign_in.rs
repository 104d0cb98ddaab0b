//! Signing in: the header that goes with every request, and tokens that are asked for.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use jiff::{SignedDuration, Timestamp};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::Value;

use super::client::{Call, Client};
use super::source::SourceError;
use crate::feeds::PullAuth;

/// As whom one signs in.
pub(super) struct Credentials {
    pub(super) user: String,
    pub(super) secret: String,
}

/// A token that was asked for.
pub(super) struct Token {
    text: String,
    /// Until when it is used; `None` where the system does not say how long it lasts.
    good_until: Option<Timestamp>,
}

impl Token {
    pub(super) fn into_text(self) -> String {
        self.text
    }

    pub(super) fn is_good(&self, now: Timestamp) -> bool {
        self.good_until.is_none_or(|until| now < until)
    }
}

/// Returns the headers that go with every request.
pub(super) fn headers(auth: &PullAuth, credentials: &Credentials, token: Option<&Token>) -> Vec<(String, String)> {
    const AUTHORIZATION: &str = "Authorization";
    let token = || token.map(|token| token.text.as_str()).unwrap_or_default();
    let (name, value) = match auth {
        PullAuth::None | PullAuth::Query { .. } => return Vec::new(),
        PullAuth::Header { header, prefix } => (header.as_str(), format!("{prefix}{}", credentials.secret)),
        PullAuth::Basic { password: None } => (AUTHORIZATION, basic(&credentials.user, &credentials.secret)),
        PullAuth::Basic { password: Some(password) } => (AUTHORIZATION, basic(&credentials.secret, password)),
        PullAuth::Bearer => (AUTHORIZATION, format!("Bearer {}", credentials.secret)),
        PullAuth::ClientCredentials { .. } => (AUTHORIZATION, format!("Bearer {}", token())),
        PullAuth::Login { header, prefix, .. } => (header.as_str(), format!("{prefix}{}", token())),
    };
    vec![(name.to_owned(), value)]
}

/// Returns an address with the secret in it, where the system wants it there.
pub(super) fn address(auth: &PullAuth, credentials: &Credentials, address: String) -> String {
    let PullAuth::Query { name } = auth else { return address };
    let mark = if address.contains('?') { '&' } else { '?' };
    format!("{address}{mark}{}={}", encoded(name), encoded(&credentials.secret))
}

/// Returns a text as it stands in an address or a form.
fn encoded(text: &str) -> String {
    utf8_percent_encode(text, NON_ALPHANUMERIC).to_string()
}

fn basic(user: &str, password: &str) -> String {
    format!("Basic {}", STANDARD.encode(format!("{user}:{password}")))
}

/// Asks for a token, where the system wants one.
pub(super) fn token(
    auth: &PullAuth,
    client: &Client,
    credentials: &Credentials,
    now: Timestamp,
) -> Result<Option<Token>, SourceError> {
    let mut headers = Vec::new();
    let (path, body, place) = match auth {
        PullAuth::ClientCredentials { path, scope, in_header } => {
            let mut body = "grant_type=client_credentials".to_owned();
            if *in_header {
                headers.push(("Authorization".to_owned(), basic(&credentials.user, &credentials.secret)));
            } else {
                let (user, secret) = (encoded(&credentials.user), encoded(&credentials.secret));
                body.push_str(&format!("&client_id={user}&client_secret={secret}"));
            }
            if !scope.is_empty() {
                body.push_str(&format!("&scope={}", encoded(scope)));
            }
            (path, ("application/x-www-form-urlencoded", body), "/access_token")
        }
        PullAuth::Login { path, body, token, .. } => {
            let quoted = |text: &str| Value::from(text).to_string().trim_matches('"').to_owned();
            let body =
                body.replace("{user}", &quoted(&credentials.user)).replace("{secret}", &quoted(&credentials.secret));
            (path, ("application/json", body), token.as_str())
        }
        _ => return Ok(None),
    };
    let address = client.below(path);
    let call = Call { address: &address, headers: &headers, body: Some((body.0, &body.1)) };
    let answer = client.call(call)?;
    // What the answer holds is secret, so an error tells nothing of it.
    let no_token = || SourceError::Own(format!("the answer to the sign-in at {path} holds no token at {place}"));
    let answer: Value = serde_json::from_slice(&answer.body).map_err(|_| no_token())?;
    let text = answer.pointer(place).and_then(Value::as_str).ok_or_else(no_token)?.to_owned();
    let seconds =
        answer.get("expires_in").and_then(|seconds| seconds.as_i64().or_else(|| seconds.as_str()?.parse().ok()));
    // One that ends within a page is asked for anew before it; some last a minute only.
    let used = seconds.map(|seconds: i64| SignedDuration::from_secs(seconds - (seconds / 2).min(180)));
    Ok(Some(Token { text, good_until: used.and_then(|used| now.checked_add(used).ok()) }))
}
