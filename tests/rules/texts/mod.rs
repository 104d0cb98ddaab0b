//! What the translations keep to: one word for one thing, sentences that can be read, and one wording of one conclusion.

mod reading;
mod same_words;
mod terms;
mod translation;
mod words;

pub(crate) use terms::avoided;
