//! The kinds of record: the fields of each, and what is made of their values.

mod answer;
pub(super) mod contact;
mod event;
mod indicator;
mod volume;
