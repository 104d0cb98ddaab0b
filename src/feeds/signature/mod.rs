//! Whether a message comes from the system that it names: the signatures of senders, a closed list, as data of the feed file.
//!
//! What is checked is the bytes as they came, before anything reads them. Secrets are compared in a time that does not tell how much
//! of them was right.

mod read;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use hmac::{Hmac, KeyInit, Mac};
use jiff::Timestamp;
use percent_encoding::percent_decode;
use sha1::Sha1;
use sha2::{Digest, Sha256};
use strum::{EnumString, VariantNames};

use super::value::hex;

/// How a system sends its messages: how they are signed, and what it wants to hear.
#[derive(Debug)]
pub struct Push {
    /// The status with which a message that was stored is acknowledged, 200 or 204: some senders try again after any other.
    pub status: u16,
    /// `None`: the system signs nothing, and a secret in the address stands in for it.
    signature: Option<Signature>,
}

/// A message as it came.
#[derive(Debug, Clone, Copy)]
pub struct SentMessage<'a> {
    /// Names and values; names in any case.
    pub headers: &'a [(&'a str, &'a str)],
    /// The address that the sender called, with its query: the public one, not one behind a proxy.
    pub url: &'a str,
    pub body: &'a [u8],
    /// When it came.
    pub at: Timestamp,
}

/// Why a message is not believed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SignatureFault {
    #[error("the header `{header}` is absent")]
    NoHeader { header: String },
    #[error("the signature is wrong: another secret, or something changed on the way")]
    Wrong,
    #[error("`{header}` is no time")]
    NoTime { header: String },
    #[error("the message was signed {seconds} s from now, which is more than {tolerance} s")]
    TooFar { seconds: u64, tolerance: u64 },
    #[error("the address has no `{parameter}`, or the body is not what it says")]
    OtherBody { parameter: String },
    #[error("the secret that was set is empty, or it had to be `whsec_` and base64 after it")]
    UnusableSecret,
}

#[derive(Debug)]
enum Signature {
    /// The secret in a header.
    Token {
        header: String,
    },
    /// A user, with the secret for a password.
    Basic {
        user: String,
    },
    /// The secret as a bearer token.
    Bearer,
    /// The secret beside each record of the body, as Microsoft Graph sends it.
    ClientState,
    Hmac(Box<HmacScheme>),
}

/// How a text is signed with an HMAC.
#[derive(Debug)]
struct HmacScheme {
    algorithm: Algorithm,
    encoding: Encoding,
    header: String,
    prefix: String,
    /// The header has several signatures with blanks between, of which one must be right.
    several: bool,
    key: KeyForm,
    /// What is signed, piece by piece.
    message: Vec<Piece>,
    id_header: Option<String>,
    timestamp: Option<TimestampScheme>,
    /// The parameter of the signed address that holds the SHA-256 of a body which is not itself signed.
    body_hash_query: Option<String>,
}

#[derive(Debug)]
struct TimestampScheme {
    header: String,
    format: TimestampFormat,
    /// How far from now the time may be.
    tolerance_seconds: Option<u64>,
}

#[derive(Debug, Clone, Copy, EnumString, VariantNames)]
#[strum(serialize_all = "snake_case")]
enum Algorithm {
    Sha1,
    Sha256,
}

#[derive(Debug, Clone, Copy, EnumString, VariantNames)]
#[strum(serialize_all = "snake_case")]
enum Encoding {
    Hex,
    Base64,
}

#[derive(Debug, Clone, Copy, EnumString, VariantNames)]
#[strum(serialize_all = "snake_case")]
enum KeyForm {
    Text,
    /// Base64 after `whsec_`, as Standard Webhooks has it.
    Whsec,
}

#[derive(Debug, Clone, Copy, EnumString, VariantNames)]
#[strum(serialize_all = "snake_case")]
enum TimestampFormat {
    /// Seconds since 1970.
    Seconds,
    Iso,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Piece {
    Text(String),
    Body,
    Timestamp,
    Id,
    Url,
    /// The pairs of a form in the order of their names, without anything between.
    Form,
}

impl Push {
    /// Returns whether the system signs its messages; if not, a secret stands in the address.
    #[must_use]
    pub fn is_signed(&self) -> bool {
        self.signature.is_some()
    }

    /// Checks that a message was signed with a secret. A feed that is not signed believes every message: the secret of its address
    /// is compared by [`is_same_secret`].
    ///
    /// # Errors
    /// Why the message is not believed.
    pub fn verify(&self, secret: &str, message: &SentMessage<'_>) -> Result<(), SignatureFault> {
        if secret.is_empty() && self.is_signed() {
            return Err(SignatureFault::UnusableSecret);
        }
        let (given, expected) = match &self.signature {
            None => return Ok(()),
            Some(Signature::Hmac(scheme)) => return scheme.verify(secret, message),
            Some(Signature::ClientState) => return client_states(secret, message.body),
            Some(Signature::Token { header }) => (message.header(header)?, secret.to_owned()),
            Some(Signature::Basic { user }) => {
                let expected = format!("Basic {}", STANDARD.encode(format!("{user}:{secret}")));
                (message.header(AUTHORIZATION)?, expected)
            }
            Some(Signature::Bearer) => (message.header(AUTHORIZATION)?, format!("Bearer {secret}")),
        };
        if is_same_secret(&expected, given) { Ok(()) } else { Err(SignatureFault::Wrong) }
    }

    /// Returns the text that Microsoft Graph wants back before it sends anything: what the address holds as `validationToken`.
    #[must_use]
    pub fn validation(&self, url: &str) -> Option<String> {
        let token =
            matches!(self.signature, Some(Signature::ClientState)).then(|| parameter(url, "validationToken"))??;
        String::from_utf8(token).ok()
    }
}

/// Returns whether two secrets are the same, in a time that does not depend on where they differ.
#[must_use]
pub fn is_same_secret(expected: &str, given: &str) -> bool {
    let hashed = |text: &str| Some(keyed(expected.as_bytes())?.chain_update(text));
    let right = hashed(expected).filter(|_| !expected.is_empty());
    let (Some(right), Some(given)) = (right, hashed(given)) else { return false };
    given.verify_slice(&right.finalize().into_bytes()).is_ok()
}

const AUTHORIZATION: &str = "Authorization";

fn keyed(key: &[u8]) -> Option<Hmac<Sha256>> {
    // HMAC takes a key of any length, so there always is one.
    Hmac::new_from_slice(key).ok()
}

impl SentMessage<'_> {
    fn header(&self, name: &str) -> Result<&str, SignatureFault> {
        let found = self.headers.iter().find(|(known, _)| known.eq_ignore_ascii_case(name));
        found.map(|(_, value)| *value).ok_or_else(|| SignatureFault::NoHeader { header: name.to_owned() })
    }

    fn is_form(&self) -> bool {
        const FORM: &str = "application/x-www-form-urlencoded";
        let kind = self.header("Content-Type").unwrap_or_default();
        kind.split(';').next().is_some_and(|kind| kind.trim().eq_ignore_ascii_case(FORM))
    }
}

impl HmacScheme {
    fn verify(&self, secret: &str, message: &SentMessage<'_>) -> Result<(), SignatureFault> {
        let given = message.header(&self.header)?;
        let key = match self.key {
            KeyForm::Text => secret.as_bytes().to_vec(),
            KeyForm::Whsec => {
                let encoded = secret.strip_prefix("whsec_").ok_or(SignatureFault::UnusableSecret)?;
                STANDARD.decode(encoded).map_err(|_| SignatureFault::UnusableSecret)?
            }
        };
        if key.is_empty() {
            return Err(SignatureFault::UnusableSecret);
        }
        let signed = self.signed(message)?;
        let tag = match self.algorithm {
            // Some senders sign with nothing newer; what makes it weak elsewhere does not help against a key.
            Algorithm::Sha1 => {
                let mac = Hmac::<Sha1>::new_from_slice(&key).map_err(|_| SignatureFault::UnusableSecret)?;
                mac.chain_update(&signed).finalize().into_bytes().to_vec()
            }
            Algorithm::Sha256 => {
                let mac = keyed(&key).ok_or(SignatureFault::UnusableSecret)?;
                mac.chain_update(&signed).finalize().into_bytes().to_vec()
            }
        };
        let expected = match self.encoding {
            Encoding::Hex => hex(&tag, tag.len()),
            Encoding::Base64 => STANDARD.encode(&tag),
        };
        // As texts: several texts of base64 or hexadecimal digits may mean the same bytes, and only one of them was sent.
        let expected = format!("{}{expected}", self.prefix);
        let is_right = if self.several {
            given.split(' ').any(|given| is_same_secret(&expected, given))
        } else {
            is_same_secret(&expected, given)
        };
        if !is_right {
            return Err(SignatureFault::Wrong);
        }
        self.check_body(message)?;
        self.check_time(message)
    }

    /// Returns the text that the sender signs.
    fn signed(&self, message: &SentMessage<'_>) -> Result<Vec<u8>, SignatureFault> {
        let mut signed = Vec::new();
        for piece in &self.message {
            match piece {
                Piece::Text(text) => signed.extend_from_slice(text.as_bytes()),
                Piece::Body => signed.extend_from_slice(message.body),
                Piece::Url => signed.extend_from_slice(message.url.as_bytes()),
                Piece::Form if message.is_form() => signed.extend(form(message.body)),
                Piece::Form => {}
                Piece::Timestamp => {
                    let header = self.timestamp.as_ref().map_or("", |timestamp| &timestamp.header);
                    signed.extend_from_slice(message.header(header)?.as_bytes());
                }
                Piece::Id => {
                    let header = self.id_header.as_deref().unwrap_or_default();
                    signed.extend_from_slice(message.header(header)?.as_bytes());
                }
            }
        }
        Ok(signed)
    }

    /// Checks a body that is signed by its hash in the address only.
    fn check_body(&self, message: &SentMessage<'_>) -> Result<(), SignatureFault> {
        let Some(name) = &self.body_hash_query else { return Ok(()) };
        let hash = hex(&Sha256::digest(message.body), usize::MAX);
        match parameter(message.url, name) {
            Some(given) if given == hash.as_bytes() => Ok(()),
            None if message.is_form() => Ok(()),
            _ => Err(SignatureFault::OtherBody { parameter: name.clone() }),
        }
    }

    fn check_time(&self, message: &SentMessage<'_>) -> Result<(), SignatureFault> {
        let Some(scheme) = &self.timestamp else { return Ok(()) };
        let Some(tolerance) = scheme.tolerance_seconds else { return Ok(()) };
        let text = message.header(&scheme.header)?;
        let at = match scheme.format {
            TimestampFormat::Seconds => text.parse().ok().and_then(|seconds| Timestamp::from_second(seconds).ok()),
            TimestampFormat::Iso => text.parse().ok(),
        };
        let at = at.ok_or_else(|| SignatureFault::NoTime { header: scheme.header.clone() })?;
        let seconds = message.at.as_second().abs_diff(at.as_second());
        if seconds > tolerance { Err(SignatureFault::TooFar { seconds, tolerance }) } else { Ok(()) }
    }
}

/// Checks that every record of the body has the secret as its `clientState`, and that there is one.
fn client_states(secret: &str, body: &[u8]) -> Result<(), SignatureFault> {
    let body: serde_json::Value = serde_json::from_slice(body).map_err(|_| SignatureFault::Wrong)?;
    let records = body.get("value").and_then(serde_json::Value::as_array).ok_or(SignatureFault::Wrong)?;
    let state =
        |record: &serde_json::Value| record.get("clientState").and_then(|state| state.as_str().map(str::to_owned));
    let is_right = !records.is_empty()
        && records.iter().all(|record| state(record).is_some_and(|given| is_same_secret(secret, &given)));
    if is_right { Ok(()) } else { Err(SignatureFault::Wrong) }
}

/// Returns the pairs of a form in the order of their names, a pair that comes twice once, without anything between.
fn form(body: &[u8]) -> Vec<u8> {
    let mut pairs: Vec<(Vec<u8>, Vec<u8>)> = pairs(body).collect();
    pairs.sort();
    pairs.dedup();
    pairs.into_iter().flat_map(|(name, value)| [name, value].concat()).collect()
}

fn parameter(url: &str, name: &str) -> Option<Vec<u8>> {
    let (_, query) = url.split_once('?')?;
    pairs(query.as_bytes()).find(|(known, _)| known == name.as_bytes()).map(|(_, value)| value)
}

fn pairs(text: &[u8]) -> impl Iterator<Item = (Vec<u8>, Vec<u8>)> {
    text.split(|byte| *byte == b'&').filter(|pair| !pair.is_empty()).map(|pair| {
        let mut sides = pair.splitn(2, |byte| *byte == b'=');
        let mut decoded = || {
            let side: Vec<u8> =
                sides.next().unwrap_or_default().iter().map(|byte| if *byte == b'+' { b' ' } else { *byte }).collect();
            percent_decode(&side).collect::<Vec<u8>>()
        };
        (decoded(), decoded())
    })
}
