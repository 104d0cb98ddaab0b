//! Phone: calls one by one, summed by half hour as a switchboard sends them.

use serde_json::{Value, json};

use super::chance::Chance;
use super::hours::{self, OpenDay, OpenDays};
use super::shape::{PHONE_MONTHLY, PHONE_PROMPT, PHONE_WORKED};
use crate::model::{Channel, Instant, Organisation};

const HALF_HOUR: i64 = 1_800;
/// A half hour is cut so fine that a cut never holds more than one call.
const CUTS: u64 = 180;
/// Calls of 10,000 that are abandoned, and that leave the queue by asking for a call back.
const ABANDONED: u64 = 700;
const CALLED_BACK: u64 = 350;
/// Abandoned calls of 10,000 that are abandoned within the threshold.
const ABANDONED_SOON: u64 = 3_000;
/// The least and the greatest time in seconds.
const SOON: (i64, i64) = (2, 20);
const LATER: (i64, i64) = (21, 330);
const HANDLING: (i64, i64) = (60, 480);

/// The sums of a half hour.
#[derive(Default)]
struct Sums {
    offered: u64,
    answered: u64,
    answered_in_threshold: u64,
    abandoned: u64,
    abandoned_in_threshold: u64,
    wait_seconds: i64,
    handle_seconds: i64,
}

/// Returns the volumes of 2020, one for each open half hour.
pub(super) fn year(organisation: &Organisation) -> Vec<Value> {
    let threshold = |open: &OpenDay| organisation.queue_rule(open.day).threshold_seconds(Channel::Phone);
    let open_days = OpenDays::of(organisation, Channel::Phone);
    let mut weights = [0; 12];
    for (open, at) in open_days.of_the_year().flat_map(halves) {
        if let Some(sum) = weights.get_mut(hours::month(open.day)) {
            *sum += weight(organisation, at);
        }
    }
    let mut chance = Chance::new(2);
    let volume = |(open, at): (&OpenDay, Instant)| {
        let month = hours::month(open.day);
        let of_month = |table: &[u64; 12]| table.get(month).copied().unwrap_or(0);
        let expected = of_month(&PHONE_MONTHLY) * weight(organisation, at);
        let sums = half_hour(&mut chance, expected, of_month(&weights), of_month(&PHONE_PROMPT));
        record(&organisation.zone().local(at).to_string(), threshold(open), &sums)
    };
    open_days.of_the_year().flat_map(halves).map(volume).collect()
}

fn halves(open: &OpenDay) -> impl Iterator<Item = (&OpenDay, Instant)> {
    let next = |at: &Instant| Some(at.plus_seconds(HALF_HOUR));
    std::iter::successors(Some(open.opens), next).take_while(|at| *at < open.closes).map(move |at| (open, at))
}

fn weight(organisation: &Organisation, at: Instant) -> u64 {
    let clock = usize::try_from(organisation.zone().local(at).hour()).unwrap_or(0);
    PHONE_WORKED.get(clock).copied().unwrap_or(0)
}

/// Returns the calls of a half hour in which `expected / of` calls are expected and `prompt` of 10,000 are answered in time.
fn half_hour(chance: &mut Chance, expected: u64, of: u64, prompt: u64) -> Sums {
    let mut sums = Sums::default();
    for _ in 0..CUTS {
        if chance.below(of * CUTS) < expected {
            call(chance, prompt, &mut sums);
        }
    }
    sums
}

fn call(chance: &mut Chance, prompt: u64, sums: &mut Sums) {
    sums.offered += 1;
    if chance.happens(ABANDONED) {
        sums.abandoned += 1;
        sums.abandoned_in_threshold += u64::from(chance.happens(ABANDONED_SOON));
    } else if !chance.happens(CALLED_BACK) {
        let soon = chance.happens(prompt);
        sums.answered += 1;
        sums.answered_in_threshold += u64::from(soon);
        sums.wait_seconds += chance.between(if soon { SOON } else { LATER });
        sums.handle_seconds += chance.between(HANDLING);
    }
}

fn record(interval_start: &str, threshold_seconds: i32, sums: &Sums) -> Value {
    json!({
        "source": "trio",
        "queue": "kontaktcenter",
        "channel": Channel::Phone.code(),
        "interval_start": interval_start,
        "interval_minutes": HALF_HOUR / 60,
        "offered": sums.offered,
        "answered": sums.answered,
        "answered_in_threshold": sums.answered_in_threshold,
        "abandoned": sums.abandoned,
        "abandoned_in_threshold": sums.abandoned_in_threshold,
        "threshold_seconds": threshold_seconds,
        "wait_seconds": sums.wait_seconds,
        "handle_seconds": sums.handle_seconds,
    })
}
