//! One-way stand-ins.

use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};

/// The keyed pseudonym of a citizen: HMAC-SHA-256 under the organisation's key, the first 128 bits in hexadecimal.
///
/// Equal identities of one organisation have equal pseudonyms; without the key they cannot be guessed and tried.
#[must_use]
pub fn pseudonym(key: &[u8], identity: &str) -> String {
    // HMAC takes a key of any length, so this never falls back.
    let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(key) else { return String::new() };
    mac.update(identity.trim().as_bytes());
    hexadecimal(mac.finalize().into_bytes().as_slice().iter().take(16))
}

/// The hash under which a random secret (an API key) is kept: SHA-256, hexadecimal. The secrets are long and random, so no
/// slow hash is needed.
#[must_use]
pub fn hash(secret: &str) -> String {
    hexadecimal(Sha256::digest(secret.as_bytes()).as_slice().iter())
}

fn hexadecimal<'a>(bytes: impl Iterator<Item = &'a u8>) -> String {
    bytes.map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pseudonyms_depend_on_identity_and_key() {
        assert_eq!(pseudonym(b"key", "anna"), pseudonym(b"key", " anna "));
        assert_ne!(pseudonym(b"key", "anna"), pseudonym(b"key", "bo"));
        assert_ne!(pseudonym(b"key", "anna"), pseudonym(b"other", "anna"));
        assert_eq!(pseudonym(b"key", "anna").len(), 32);
    }
}
