//! How often the interval of the substitution holds the true one. An interval without ends holds everything.

use kanalkoll::measure::{Side, Sides, substitution};

use crate::noise::{MEAN, NOISES, Noise, counts};
use crate::random::Random;
use crate::shares;

const WEEKS_A_SIDE: [usize; 4] = [8, 13, 26, 52];
const TRUE: [f64; 3] = [0.0, 0.5, 1.0];
/// By how much digital contacts grow, and how many assisted ones there are, by the mean of a week of digital ones.
const GROWTH: f64 = 1.5;
const ASSISTED: f64 = 4.0;
/// The least coverage, in per cent.
const LEAST: f64 = 93.0;

/// Five working days a week.
fn side(random: &mut Random, noise: Noise, weeks: usize, mean: f64) -> Side {
    let weeks = counts(random, mean, weeks, noise);
    let count = i64::try_from(weeks.len()).unwrap();
    Side { total: weeks.iter().sum(), weeks, working_days: 5 * count, days: 7 * count }
}

fn covers(random: &mut Random, noise: Noise, weeks: usize, truth: f64) -> bool {
    let added = (GROWTH - 1.0) * MEAN;
    let [digital, assisted] = [[MEAN, GROWTH * MEAN], [ASSISTED * MEAN, ASSISTED * MEAN - truth * added]];
    let [digital, assisted] = [digital, assisted].map(|means| means.map(|mean| side(random, noise, weeks, mean)));
    let sides = |period: usize| Sides { digital: &digital[period], assisted: &assisted[period] };
    let found = substitution(sides(0), sides(1), false);
    found.low.zip(found.high).is_none_or(|(low, high)| low <= truth && truth <= high)
}

#[test]
fn intervals_of_the_substitution_hold_the_true_one() {
    for noise in NOISES {
        for weeks in WEEKS_A_SIDE {
            let started = std::time::Instant::now();
            let held =
                shares(weeks as u64, noise, |random, noise| TRUE.map(|truth| covers(random, noise, weeks, truth)));
            println!("| {} | {weeks} | {held:?} | {:.1} s", noise.name, started.elapsed().as_secs_f64());
            assert!(held.iter().all(|share| *share >= LEAST), "{} {weeks}: {held:?}", noise.name);
        }
    }
}
