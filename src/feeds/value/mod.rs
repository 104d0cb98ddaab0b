//! The mapping language: how values are found in a message. A closed list, documented with examples in docs/FEEDS.md; what it cannot
//! say needs our own NDJSON.

mod condition;
mod duration;
mod find;
mod rule;
mod time;

pub(super) use condition::{Condition, Test, all_hold};
pub(super) use duration::DurationUnit;
pub(super) use find::{Found, Frame, decimal_text, hex};
pub(super) use rule::{By, Elements, Piece, Reading, Rule, ValueKind, ValueSource};
pub(super) use time::{Time, TimeFormats};
