//! Rules of the room `privacy`.

mod attack;
mod groups;
mod pseudonym;
mod redact;
mod signature;
