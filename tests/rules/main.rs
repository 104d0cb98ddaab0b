//! Rules that can be tried without a service: what the rooms' public functions promise.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test fails by panicking"
)]

#[path = "../events/mod.rs"]
mod events;
#[path = "../missing.rs"]
#[expect(dead_code, reason = "another target looks for programs too")]
mod missing;
#[path = "../random.rs"]
mod random;

mod dashboards;
mod demo;
mod feeds;
mod help;
mod ingest;
mod mail;
mod measure;
mod metrics;
mod model;
mod privacy;
mod reports;
mod rollup;
mod store;
mod texts;
