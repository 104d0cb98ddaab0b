//! Keeping people out of what is stored and shown: pseudonyms instead of identities, texts without personal data,
//! secrets as hashes, links that are signed, no figures over a few.
//!
//! Pure: keys are handed in.

mod groups;
mod pseudonym;
mod redact;
mod signature;

pub use groups::{Groups, Shown};
pub use pseudonym::{Pseudonyms, hash};
pub use redact::{Redacted, RedactedKind, is_redacted, redact, redact_counted};
pub use signature::Signer;
