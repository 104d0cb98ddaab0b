//! One record -> the cells it counts in.

use super::{
    CellKey, Cells, ContactCounts, Counts, Grain, HopCounts, HopKey, QueueCounts, SHORT_SECONDS, TimeCounts,
    WorkCounts, add,
};
use crate::domain::{
    Channel, Contact, Day, ExcludedReason, FirstResponse, Instant, Organisation, Outcome, Reading, Trail, Volume,
};

/// Whether and when the citizen was answered (MEASURES section 2).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Response {
    At(Instant),
    NotYet,
    /// The source does not record it.
    Unknown,
}

/// The first response: `first_response_at`; else `closed_at`, where the source says that closing informs the citizen.
#[must_use]
pub fn response(organisation: &Organisation, contact: &Contact) -> Response {
    let source = organisation.source(&contact.source);
    let closed_at = contact.closed_at.filter(|_| source.closing_answers);
    match contact.first_response_at.or(closed_at) {
        Some(at) => Response::At(at),
        None if source.first_response == FirstResponse::Unknown => Response::Unknown,
        // Someone dealt with it, and nothing says when.
        None if matches!(contact.outcome, Outcome::Answered | Outcome::Closed) => Response::Unknown,
        None => Response::NotYet,
    }
}

/// Whether a citizen still waits for the answer to this contact.
#[must_use]
pub fn is_awaiting(organisation: &Organisation, contact: &Contact) -> bool {
    contact.channel.awaits_response()
        && contact.outcome.excluded_reason().is_none()
        && response(organisation, contact) == Response::NotYet
}

/// Folds records of one organisation into cells.
#[derive(Debug)]
pub struct Fold<'a> {
    pub(super) organisation: &'a Organisation,
    pub(super) cells: Cells,
}

impl<'a> Fold<'a> {
    /// A fold over nothing.
    #[must_use]
    pub fn new(organisation: &'a Organisation) -> Fold<'a> {
        Fold { organisation, cells: Cells::default() }
    }

    /// The cells of all that was folded.
    #[must_use]
    pub fn into_cells(self) -> Cells {
        self.cells
    }

    /// Adds a contact (`sign` 1) or takes it away (`sign` -1).
    pub fn contact(&mut self, contact: &Contact, sign: i64) {
        let day = self.organisation.day(contact.received_at);
        let hour = self.organisation.zone().hour_start(contact.received_at);
        let (counts, time) = self.counts(contact, day);
        let keys = keys(contact.channel, Some(hour), day, &contact.unit, &contact.topic);
        let work = work(contact);
        for key in &keys {
            add(&mut self.cells.contacts, key, &counts, sign);
            if !work.is_zero() && key.grain != Grain::Hour {
                add(&mut self.cells.work, key, &work, sign);
            }
            if let Some(time) = time.as_ref().filter(|_| key.grain != Grain::Hour) {
                add(&mut self.cells.times, key, time, sign);
            }
        }
        if contact.channel.is_queued() && contact.outcome.excluded_reason().is_none() {
            let queue = self.queued(contact, day);
            for key in &keys {
                add(&mut self.cells.queues, key, &queue, sign);
            }
        }
    }

    /// Adds what follows a contact (`sign` 1) or takes it away (`sign` -1). It counts where the first contact does.
    pub fn trail(&mut self, contact: &Contact, trail: &Trail, sign: i64) {
        if !trail.linkable {
            return;
        }
        let day = self.organisation.day(contact.received_at);
        let linkable = WorkCounts { linkable: 1, ..WorkCounts::default() };
        for cell in keys(contact.channel, None, day, &contact.unit, &contact.topic) {
            add(&mut self.cells.work, &cell, &linkable, sign);
            if let Some(next) = trail.next {
                let counts = HopCounts {
                    within_1_day: i64::from(next.within(1)),
                    within_7_days: i64::from(next.within(7)),
                    within_30_days: i64::from(next.within(30)),
                };
                add(&mut self.cells.hops, &HopKey { cell, next: next.channel }, &counts, sign);
            }
        }
    }

    fn counts(&self, contact: &Contact, day: Day) -> (ContactCounts, Option<TimeCounts>) {
        let mut counts = ContactCounts { received: 1, ..ContactCounts::default() };
        if let Some(reason) = contact.outcome.excluded_reason() {
            match reason {
                ExcludedReason::Spam => counts.excluded_spam = 1,
                ExcludedReason::Duplicate => counts.excluded_duplicate = 1,
                ExcludedReason::Auto => counts.excluded_auto = 1,
                ExcludedReason::Thanks => counts.excluded_thanks = 1,
            }
            return (counts, None);
        }
        if !contact.channel.awaits_response() {
            return (counts, None);
        }
        match response(self.organisation, contact) {
            Response::Unknown => counts.unknown = 1,
            Response::NotYet => counts.unanswered = 1,
            Response::At(at) => return (self.answered(contact, day, at, counts), Some(self.time(contact, day, at))),
        }
        (counts, None)
    }

    fn time(&self, contact: &Contact, day: Day, at: Instant) -> TimeCounts {
        let working_time = self.organisation.working_time(day, contact.channel);
        TimeCounts::one(working_time.opening_seconds(contact.received_at, at))
    }

    fn answered(&self, contact: &Contact, day: Day, at: Instant, mut counts: ContactCounts) -> ContactCounts {
        let rule = self.organisation.response_rule(day, contact.channel);
        let working_time = self.organisation.working_time(day, contact.channel);
        for reading in Reading::ALL {
            let due = working_time.due(reading, rule.working_days, contact.received_at);
            let (in_time, late) = match reading {
                Reading::NextWorkingDay => (&mut counts.in_time_next_working_day, &mut counts.late_next_working_day),
                Reading::BusinessHours => (&mut counts.in_time_business_hours, &mut counts.late_business_hours),
                Reading::Working24h => (&mut counts.in_time_working_24h, &mut counts.late_working_24h),
            };
            if at <= due {
                *in_time = 1;
                continue;
            }
            *late = 1;
            if reading == rule.reading {
                counts.late_seconds = working_time.opening_seconds(due, at);
            }
        }
        counts
    }

    fn queued(&self, contact: &Contact, day: Day) -> QueueCounts {
        let answered = matches!(contact.outcome, Outcome::Answered | Outcome::Closed);
        let abandoned = contact.outcome == Outcome::Abandoned;
        let mut counts = QueueCounts {
            offered: 1,
            answered: i64::from(answered),
            abandoned: i64::from(abandoned),
            ..QueueCounts::default()
        };
        if let Some(wait) = contact.wait_seconds {
            let in_threshold = wait <= self.organisation.queue_rule(day).threshold_seconds(contact.channel);
            counts.measured_offered = 1;
            counts.measured_answered = counts.answered;
            counts.measured_abandoned = counts.abandoned;
            counts.answered_in_threshold = i64::from(answered && in_threshold);
            counts.abandoned_in_threshold = i64::from(abandoned && in_threshold);
            counts.waited = counts.answered;
            counts.wait_seconds = counts.answered * i64::from(wait);
        }
        if let Some(handle) = contact.handle_seconds.filter(|_| answered) {
            counts.handled = 1;
            counts.handle_seconds = i64::from(handle);
        }
        counts
    }

    /// Adds a volume (`sign` 1) or takes it away (`sign` -1). It counts in the period in which its interval begins; in the
    /// cells by hour only when the interval is no longer than an hour.
    pub fn volume(&mut self, volume: &Volume, sign: i64) {
        let day = self.organisation.day(volume.interval_start);
        let hour = self.organisation.zone().hour_start(volume.interval_start);
        let threshold = self.organisation.queue_rule(day).threshold_seconds(volume.channel);
        let counts = volume_counts(volume, threshold);
        let work = WorkCounts {
            handled: volume.handle_seconds.map_or(0, |_| volume.answered),
            handle_seconds: volume.handle_seconds.unwrap_or(0),
            ..WorkCounts::default()
        };
        for key in keys(volume.channel, Some(hour).filter(|_| volume.interval_minutes <= 60), day, "", "") {
            add(&mut self.cells.queues, &key, &counts, sign);
            if !work.is_zero() && key.grain != Grain::Hour {
                add(&mut self.cells.work, &key, &work, sign);
            }
        }
    }
}

/// The work behind a contact, however it ended: it was done. There is none behind the excluded, as figures see it.
fn work(contact: &Contact) -> WorkCounts {
    let handled = contact.handle_seconds.filter(|_| contact.outcome.excluded_reason().is_none());
    handled.map_or_else(WorkCounts::default, |seconds| WorkCounts {
        handled: 1,
        handle_seconds: i64::from(seconds),
        short: i64::from(seconds <= SHORT_SECONDS),
        timed: 1,
        linkable: 0,
    })
}

/// Counts within another threshold than the organisation's say nothing of it: such a volume is not measured.
fn volume_counts(volume: &Volume, threshold_seconds: i32) -> QueueCounts {
    let mut counts = QueueCounts {
        offered: volume.offered,
        answered: volume.answered,
        abandoned: volume.abandoned,
        ..QueueCounts::default()
    };
    let same_threshold = volume.threshold_seconds.is_none_or(|seconds| seconds == threshold_seconds);
    if let Some(in_threshold) = volume.answered_in_threshold.filter(|_| same_threshold) {
        counts.measured_offered = volume.offered;
        counts.measured_answered = volume.answered;
        counts.measured_abandoned = volume.abandoned;
        counts.answered_in_threshold = in_threshold;
        match volume.abandoned_in_threshold {
            Some(in_threshold) => counts.abandoned_in_threshold = in_threshold,
            None => counts.measured_abandoned_unsorted = volume.abandoned,
        }
    }
    if let Some(wait) = volume.wait_seconds {
        counts.waited = volume.answered;
        counts.wait_seconds = wait;
    }
    if let Some(handle) = volume.handle_seconds {
        counts.handled = volume.answered;
        counts.handle_seconds = handle;
    }
    counts
}

pub(super) fn keys(channel: Channel, hour: Option<Instant>, day: Day, unit: &str, topic: &str) -> Vec<CellKey> {
    let key = |grain, bucket, dimension: &str| CellKey { grain, bucket, channel, dimension: dimension.to_owned() };
    let day = i64::from(day.epoch());
    let mut keys = Vec::with_capacity(4);
    keys.push(key(Grain::Day, day, ""));
    keys.push(key(Grain::Unit, day, unit));
    keys.push(key(Grain::Topic, day, topic));
    keys.extend(hour.map(|hour| key(Grain::Hour, hour.unix(), "")));
    keys
}
