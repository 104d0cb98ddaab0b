//! Tokens of links: made for surveys, and read back from addresses.

use super::Result;
use super::keys::random_secret;
use crate::privacy::hash;
use crate::store::Writer;

/// Returns a new link to the survey of a contact: 128 random bits behind the organisation's code. Only their hash is kept.
pub(super) fn new_token(
    writer: &mut Writer<'_>,
    organisation: &str,
    source: &str,
    external_id: &str,
) -> Result<String> {
    let secret: String = random_secret()?.chars().take(32).collect();
    writer.add_token(organisation, &hash(&secret), source, external_id)?;
    Ok(format!("{organisation}.{secret}"))
}

/// Returns the organisation of a link and the hash of what is secret in it; `None` when it cannot be one of ours.
pub(super) fn read_token(token: &str) -> Option<(&str, String)> {
    let (organisation, secret) = token.rsplit_once('.')?;
    let digits = |c: char| c.is_ascii_digit() || ('a'..='f').contains(&c);
    (secret.len() == 32 && secret.chars().all(digits)).then(|| (organisation, hash(secret)))
}
