//! What docs/PERFORMANCE.md claims, measured as ratios against a baseline in the same run.
//!
//! `cargo bench --bench ratios -- [import|commit|large|letters|planning|repeat|shift|survey|start]...` (all without a name). Environment:
//! `KANALKOLL_BENCH_CONTACTS` (default 2,000,000) for the imports and `KANALKOLL_BENCH_LARGE` (default 10,000,000) for scrape
//! and query and for `shift`. Needs PostgreSQL's server programs and `sqlite3`.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::as_conversions,
    clippy::cast_precision_loss,
    clippy::print_stdout,
    clippy::exit,
    clippy::disallowed_methods,
    reason = "a bench speaks to people, waits for the clock and fails by panicking"
)]

#[path = "../../tests/it/support/mod.rs"]
mod support;

#[path = "../../tests/random.rs"]
mod random;

mod commit;
mod five_years;
mod generate;
mod import;
mod large;
mod letters;
mod planning;
mod repeat;
mod shift;
mod start;
mod survey;

use std::time::{Duration, Instant};

fn main() {
    // The cluster reads this from the environment, and a program cannot safely change its own: start again with it.
    if std::env::var_os("KANALKOLL_DURABLE_POSTGRES").is_none() {
        let program = std::env::current_exe().unwrap();
        let arguments: Vec<String> = std::env::args().skip(1).collect();
        let status =
            std::process::Command::new(program).args(arguments).env("KANALKOLL_DURABLE_POSTGRES", "1").status();
        std::process::exit(status.unwrap().code().unwrap_or(1));
    }
    let asked: Vec<String> = std::env::args().skip(1).filter(|argument| !argument.starts_with('-')).collect();
    let wanted = |name: &str| asked.is_empty() || asked.iter().any(|word| word == name);
    println!("| what | ours | baseline | ratio | goal |\n|---|---|---|---|---|");
    if wanted("import") {
        import::run(number("KANALKOLL_BENCH_CONTACTS", 2_000_000));
    }
    if wanted("commit") {
        commit::run();
    }
    if wanted("large") {
        large::run(number("KANALKOLL_BENCH_LARGE", 10_000_000));
    }
    if wanted("survey") {
        survey::run();
    }
    if wanted("planning") {
        planning::run();
    }
    if wanted("letters") {
        letters::run();
    }
    if wanted("shift") {
        shift::run(number("KANALKOLL_BENCH_LARGE", 10_000_000));
    }
    if wanted("repeat") {
        repeat::run();
    }
    if wanted("start") {
        start::run();
    }
}

fn number(variable: &str, default: usize) -> usize {
    std::env::var(variable).ok().map_or(default, |text| text.parse().expect(variable))
}

/// Prints a row.
fn row(what: &str, ours: &str, baseline: &str, ratio: f64, goal: &str) {
    println!("| {what} | {ours} | {baseline} | {ratio:.2} | {goal} |");
}

/// How long `work` takes.
fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let begun = Instant::now();
    let value = work();
    (value, begun.elapsed())
}

/// The middle of an odd number of durations.
fn median(mut durations: Vec<Duration>) -> Duration {
    durations.sort();
    durations[durations.len() / 2]
}
