//! Feeds as their callers see them: files of every kind, the language, the folding of parts, signatures.

mod bots;
mod events;
mod files;
mod folding;
mod language;
mod mail;
mod mapping;
mod mapping_file;
mod shipped;
mod signature;
