//! How often the interval of the index holds the index that all together would give, where nearly all say 5.

use std::collections::HashMap;

use kanalkoll::measure::Index;

use crate::random::Random;

const REPETITIONS: u32 = 4_000;
/// Shares of the answers 1 to 5, in per cent.
const SCALES: [[u64; 5]; 8] = [
    [0, 0, 0, 2, 98],
    [0, 0, 0, 5, 95],
    [0, 0, 0, 10, 90],
    [0, 0, 2, 8, 90],
    [1, 1, 2, 6, 90],
    [2, 1, 1, 6, 90],
    [2, 0, 0, 0, 98],
    [5, 0, 0, 5, 90],
];

/// A random answer by its place on the scale.
fn answer(random: &mut Random, shares: &[u64; 5]) -> usize {
    let mut left = random.below(100);
    shares
        .iter()
        .position(|share| {
            left.checked_sub(*share).is_none_or(|rest| {
                left = rest;
                false
            })
        })
        .unwrap()
}

fn covered(shares: &[u64; 5], n: usize, random: &mut Random) -> f64 {
    let worth = shares.iter().zip([0.0, 25.0, 50.0, 75.0, 100.0]);
    let truth: f64 = worth.map(|(share, worth)| f64::from(u32::try_from(*share).unwrap()) * worth / 100.0).sum();
    let mut known: HashMap<[i64; 5], bool> = HashMap::new();
    let mut hits = 0;
    for _ in 0..REPETITIONS {
        let mut counts = [0; 5];
        (0..n).for_each(|_| counts[answer(random, shares)] += 1);
        let holds = known.entry(counts).or_insert_with(|| {
            let Index { low, high, .. } = Index::of(&counts).unwrap();
            low <= truth && truth <= high
        });
        hits += u32::from(*holds);
    }
    f64::from(hits) / f64::from(REPETITIONS)
}

#[test]
fn the_interval_of_the_index_covers_where_nearly_all_say_5() {
    let mut random = Random::new(20_261_130);
    let mut low = Vec::new();
    eprintln!("shares of 1 to 5, %      n = 7   n = 12   n = 30");
    for shares in SCALES {
        let cells = [7, 12, 30].map(|n| covered(&shares, n, &mut random));
        eprintln!("{shares:?}{:>14.1} %{:>7.1} %{:>7.1} %", cells[0] * 100.0, cells[1] * 100.0, cells[2] * 100.0);
        low.extend(cells.into_iter().filter(|cell| *cell < 0.94).map(|cell| (shares, cell)));
    }
    assert!(low.is_empty(), "{low:?}");
}
