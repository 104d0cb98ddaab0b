//! How often the program's own functions are right when nothing but chance is at work: docs/MEASURES.md, section 5, has the table.
//!
//! `cargo test --test figures -- --nocapture` prints it. 4,000 series a cell; the seeds are fixed, so the figures are the same every time.
#![allow(
    clippy::print_stdout,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::as_conversions,
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    reason = "a test fails by panicking; counts are small"
)]

#[path = "../random.rs"]
mod random;

mod effect;
mod noise;
mod shift;

use noise::Noise;
use random::Random;

/// Series of each cell.
const SERIES: u64 = 4_000;

/// Which share of the series of a cell has each of these properties, in per cent.
fn shares<const N: usize>(seed: u64, noise: Noise, has: impl Fn(&mut Random, Noise) -> [bool; N] + Sync) -> [f64; N] {
    let count = |from: u64, to: u64| {
        let mut counts = [0_u64; N];
        for series in from..to {
            let mut random = Random::new(seed ^ (series << 20));
            // The first number of neighbouring seeds would be alike.
            random.bits();
            let found = has(&mut random, noise);
            counts.iter_mut().zip(found).for_each(|(count, found)| *count += u64::from(found));
        }
        counts
    };
    let halves = std::thread::scope(|scope| {
        let half = scope.spawn(|| count(0, SERIES / 2));
        [count(SERIES / 2, SERIES), half.join().unwrap()]
    });
    std::array::from_fn(|place| 100.0 * (halves[0][place] + halves[1][place]) as f64 / SERIES as f64)
}
