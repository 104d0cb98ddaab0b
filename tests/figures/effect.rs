//! False alarms of `report effect`: nothing happened, and a level or a slope is called clear.

use kanalkoll::measure::{Point, segmented};

use crate::noise::{MEAN, NOISES, counts as simulated};
use crate::shares;

const WEEKS_A_SIDE: [i32; 4] = [8, 13, 26, 52];
/// The most false alarms, in per cent, of each noise.
const MOST: [f64; 3] = [6.0, 6.0, 10.0];

fn false_alarms(noise: usize) {
    for weeks in WEEKS_A_SIDE {
        let started = std::time::Instant::now();
        let [level, slope] = shares(u64::from(weeks.unsigned_abs()), NOISES[noise], |random, noise| {
            let counts = simulated(random, MEAN, 2 * weeks.unsigned_abs() as usize, noise);
            let points: Vec<Point> = (-weeks..).zip(counts.into_iter().map(|count| count as f64)).collect();
            let found = segmented(&points).unwrap();
            [found.level.is_clear(), found.slope.is_clear()]
        });
        println!(
            "| {} | {weeks} | {level:.1} | {slope:.1} | {:.1} s",
            NOISES[noise].name,
            started.elapsed().as_secs_f64()
        );
        assert!(level <= MOST[noise] && slope <= MOST[noise], "{} {weeks}: {level} {slope}", NOISES[noise].name);
    }
}

#[test]
fn counts_are_seldom_called_a_change() {
    false_alarms(0);
}

#[test]
fn restless_weeks_are_seldom_called_a_change() {
    false_alarms(1);
}

#[test]
fn weeks_that_resemble_their_neighbours_are_seldom_called_a_change() {
    false_alarms(2);
}
