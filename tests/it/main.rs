//! The tests that need more than one room: over the store, over HTTP, over the command line. One binary.
//!
//! `tests/run` runs everything and installs what is missing.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod batches;
mod cells;
mod coaching;
mod dashboards;
#[path = "../events/mod.rs"]
mod events;
mod every_feed;
mod feeds;
mod guide;
mod harness;
mod letters;
mod licences;
mod mailboxes;
mod outside;
mod pages;
mod prometheus;
#[path = "../random.rs"]
mod random;
mod reports;
mod rooms;
mod stories;
mod surveys;
#[macro_use]
mod support;
