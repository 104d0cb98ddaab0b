//! Rules of the room `privacy`.

mod groups;
mod pseudonym;
mod redact;
mod signature;
