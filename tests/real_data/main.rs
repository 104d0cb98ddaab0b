//! Public records of real contact centres, in `../shared/data` beside the repository, through the mapping files of `examples/`
//! alone, against figures that others computed from the same files.
//!
//! The records are not ours to publish and not part of the repository: without them each test says so and passes.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::as_conversions,
    clippy::cast_precision_loss,
    reason = "a test fails by panicking; counts are small"
)]

#[path = "../it/support/mod.rs"]
#[macro_use]
mod support;

mod boston;
mod coselog;
mod formats;
mod nhs;
mod real_data_app;
mod sf;
mod signatures;
mod technion;
mod vancouver;

use std::io::Write;
use std::path::{Path, PathBuf};

use serde_json::Value;

/// A file of records beside the repository.
fn beside(name: &str) -> Option<PathBuf> {
    beside_in("data", name)
}

/// A file beside the repository; `None`, and said so, when it is not there. `tests/run` counts these lines.
fn beside_in(folder: &str, name: &str) -> Option<PathBuf> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared").join(folder).join(name);
    if file.is_file() {
        return Some(file);
    }
    let test = std::thread::current().name().unwrap_or("a test").to_owned();
    // Written past the test harness, which keeps the words of a test that passes to itself.
    let said = format!("\nABSENT: {test}: skipped, ../shared/{folder}/{name} is not beside the repository\n");
    let _ = std::io::stderr().write_all(said.as_bytes());
    None
}

/// The figures of others for one set of records; `None` when they are not there.
fn truth(set: &str) -> Option<Value> {
    let mut all: Value = serde_json::from_slice(&std::fs::read(beside("ground_truth.json")?).unwrap()).unwrap();
    Some(all[set].take())
}

#[track_caller]
fn whole(value: &Value) -> i64 {
    value.as_i64().unwrap_or_else(|| panic!("{value} is no whole number"))
}

/// Both numbers are the same when rounded to so many decimals.
#[track_caller]
fn assert_rounded(ours: f64, theirs: &Value, decimals: i32) {
    let theirs = theirs.as_f64().unwrap_or_else(|| panic!("{theirs} is no number"));
    // Half a unit of the last decimal, and a little for a tie that was rounded the other way.
    let most = 0.500_001 * 10_f64.powi(-decimals);
    assert!((ours - theirs).abs() <= most, "{ours} is not {theirs} to {decimals} decimals");
}

fn percent(part: usize, of: usize) -> f64 {
    100.0 * part as f64 / of as f64
}
