//! Signatures of links: whoever has one was given it by us, and what it says was not changed on its way.

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

use super::pseudonym::{from_hexadecimal, hexadecimal};

/// Signs for one purpose: HMAC-SHA-256 under a key of its own, which is derived from the organisation's.
#[derive(Clone)]
pub struct Signer(Option<Hmac<Sha256>>);

impl Signer {
    /// Returns a signer under this key. What is signed for one purpose is no signature for another, nor a pseudonym.
    #[must_use]
    pub fn under(key: &[u8], purpose: &str) -> Signer {
        // HMAC takes a key of any length, so there always is one.
        let derived = Hmac::<Sha256>::new_from_slice(key).ok().map(|mut mac| {
            mac.update(b"signer|");
            mac.update(purpose.as_bytes());
            mac.finalize().into_bytes()
        });
        Signer(derived.and_then(|derived| Hmac::new_from_slice(derived.as_slice()).ok()))
    }

    /// Returns the signature of a text, hexadecimal.
    #[must_use]
    pub fn sign(&self, text: &str) -> String {
        let Some(mut mac) = self.0.clone() else { return String::new() };
        mac.update(text.as_bytes());
        hexadecimal(mac.finalize().into_bytes().as_slice().iter())
    }

    /// Returns whether this is the signature of the text. Takes equally long wherever it differs.
    #[must_use]
    pub fn holds(&self, text: &str, signature: &str) -> bool {
        let (Some(mut mac), Some(bytes)) = (self.0.clone(), from_hexadecimal(signature)) else { return false };
        mac.update(text.as_bytes());
        mac.verify_slice(&bytes).is_ok()
    }
}
