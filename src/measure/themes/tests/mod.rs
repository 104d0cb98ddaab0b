//! What themes are made of: statistics against those of other programs, words, names and scores.

mod figures;
mod language;
mod names;
mod scores;
