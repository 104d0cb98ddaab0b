//! Phone: calls one by one, summed by half hour as a switchboard sends them.

use serde_json::{Value, json};

use super::chance::Chance;
use super::hours::{OpenDay, OpenDays};
use super::plan::Month;
use super::shape::{PHONE_MONTHLY, PHONE_PROMPT, PHONE_WORKED, of_season};
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

/// The phone queue, month by month.
pub(super) struct Phone(Chance);

impl Phone {
    pub(super) const fn new() -> Phone {
        Phone(Chance::new(2))
    }

    /// Returns the volumes of a month, one for each open half hour, with the instant at which it is over.
    pub(super) fn of_month(&mut self, organisation: &Organisation, month: Month) -> Vec<(Instant, Value)> {
        let threshold = |open: &OpenDay| organisation.queue_rule(open.day).threshold_seconds(Channel::Phone);
        let open_days = OpenDays::of(organisation, Channel::Phone, month.days());
        let of = open_days.iter().flat_map(halves).map(|(_, at)| weight(organisation, at)).sum();
        let volume = |(open, at): (&OpenDay, Instant)| {
            let expected = of_season(&PHONE_MONTHLY, month) * weight(organisation, at);
            let sums = half_hour(&mut self.0, expected, of, of_season(&PHONE_PROMPT, month));
            let record = record(&organisation.zone().local(at).to_string(), threshold(open), &sums);
            (at.plus_seconds(HALF_HOUR), record)
        };
        open_days.iter().flat_map(halves).map(volume).collect()
    }
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
