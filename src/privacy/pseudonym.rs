//! One-way stand-ins.

use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};

/// Makes the keyed pseudonyms of one organisation's citizens: HMAC-SHA-256, the first 128 bits in hexadecimal.
///
/// Equal identities of one organisation have equal pseudonyms; without the key they cannot be guessed and tried.
#[derive(Clone)]
pub struct Pseudonyms(Option<Hmac<Sha256>>);

impl Pseudonyms {
    /// Pseudonyms under this key.
    #[must_use]
    pub fn under(key: &[u8]) -> Pseudonyms {
        // HMAC takes a key of any length, so there always is one.
        Pseudonyms(Hmac::new_from_slice(key).ok())
    }

    /// Returns the pseudonym of an identity.
    #[must_use]
    pub fn of(&self, identity: &str) -> String {
        let Some(mut mac) = self.0.clone() else { return String::new() };
        mac.update(identity.trim().as_bytes());
        hexadecimal(mac.finalize().into_bytes().as_slice().iter().take(16))
    }
}

/// Returns the hash under which a random secret (an API key) is kept: SHA-256, hexadecimal. The secrets are long and random, so no
/// slow hash is needed.
#[must_use]
pub fn hash(secret: &str) -> String {
    hexadecimal(Sha256::digest(secret.as_bytes()).as_slice().iter())
}

pub(super) fn hexadecimal<'a>(bytes: impl Iterator<Item = &'a u8>) -> String {
    let digit = |value: u8| char::from_digit(u32::from(value), 16).unwrap_or('0');
    bytes.flat_map(|byte| [digit(byte >> 4), digit(byte & 0xf)]).collect()
}

/// Returns the bytes of a hexadecimal text; `None` when it is none.
pub(super) fn from_hexadecimal(text: &str) -> Option<Vec<u8>> {
    let digits: Option<Vec<u32>> = text.chars().map(|digit| digit.to_digit(16)).collect();
    let digits = digits.filter(|digits| digits.len() % 2 == 0)?;
    let byte = |pair: &[u32]| match pair {
        [high, low] => u8::try_from(high * 16 + low).ok(),
        _ => None,
    };
    digits.chunks(2).map(byte).collect()
}
