//! Keeping people out of what is stored: pseudonyms instead of identities, texts without personal data, secrets as hashes.
//!
//! Pure: keys are handed in.

mod pseudonym;
mod redact;

pub use pseudonym::{Pseudonyms, hash};
pub use redact::{is_redacted, redact};
