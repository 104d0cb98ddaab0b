//! Keeping people out of what is stored: pseudonyms instead of identities, texts without personal data, secrets as hashes.
//!
//! Pure: keys are handed in.

mod groups;
mod pseudonym;
mod redact;

pub use groups::{Groups, Shown};
pub use pseudonym::{Pseudonyms, hash};
pub use redact::{is_redacted, redact};
