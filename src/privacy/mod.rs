//! Keeping people out of what is stored: pseudonyms instead of identities, texts without personal data, secrets as hashes.
//!
//! Pure: keys are handed in.

mod pseudonym;
mod redact;

pub use pseudonym::{Pseudonyms, hash};
pub use redact::{Redacted, RedactedKind, is_redacted, redact, redact_counted};
