//! One record -> the cells it counts in.

use super::{
    Answer, Bucket, CellKey, Cells, ContactCounts, Grain, HopCounts, HopKey, QueueCounts, SHORT_SECONDS, TimeCounts,
    WorkCounts, add, answer,
};
use crate::model::{Channel, Contact, Day, FollowUp, Instant, Moment, Organisation, Outcome, Reading, Volume};

/// Folds records of one organisation into cells.
#[derive(Debug)]
pub struct Fold<'a> {
    pub(super) organisation: &'a Organisation,
    pub(super) cells: Cells,
}

impl<'a> Fold<'a> {
    /// Returns a fold over nothing.
    #[must_use]
    pub fn new(organisation: &'a Organisation) -> Fold<'a> {
        Fold { organisation, cells: Cells::default() }
    }

    /// Returns the cells of all that was folded.
    #[must_use]
    pub fn into_cells(self) -> Cells {
        self.cells
    }

    /// Adds a contact (`sign` 1) or takes it away (`sign` -1).
    pub fn contact(&mut self, contact: &Contact, sign: i64) {
        let day = self.organisation.day(contact.received_at.first());
        let hour = contact.received_at.exact().map(|at| self.organisation.zone().hour_start(at));
        let coordinates = CellCoordinates { hour, ..CellCoordinates::of(contact, day) };
        let (counts, time) = self.counts(contact, day);
        let excluded = contact.outcome.excluded_reason().is_some();
        let work = (!excluded).then(|| work(contact));
        let queue = (contact.channel.is_queued() && !excluded).then(|| self.queued(contact, day));
        let cells = &mut self.cells;
        coordinates.each_key(|key| {
            add(&mut cells.contacts, key, &counts, sign);
            if let Some(queue) = &queue {
                add(&mut cells.queues, key, queue, sign);
            }
            if key.grain() == Grain::Hour {
                return;
            }
            if let Some(work) = &work {
                add(&mut cells.work, key, work, sign);
            }
            if let Some(time) = &time {
                add(&mut cells.times, key, time, sign);
            }
        });
    }

    /// Adds what follows a contact (`sign` 1) or takes it away (`sign` -1). It counts where the first contact does.
    pub fn follow_up(&mut self, contact: &Contact, follow_up: &FollowUp, sign: i64) {
        if !follow_up.linkable {
            return;
        }
        let coordinates = CellCoordinates::of(contact, self.organisation.day(contact.received_at.first()));
        let within = |days| i64::from(follow_up.next.is_some_and(|next| next.within(days)));
        let [within_1_day, within_7_days, within_30_days] = [1, 7, 30].map(within);
        let work = WorkCounts { linkable: 1, within_1_day, within_7_days, within_30_days, ..WorkCounts::default() };
        let cells = &mut self.cells;
        coordinates.each_key(|key| {
            add(&mut cells.work, key, &work, sign);
            if let Some(next) = follow_up.next.filter(|_| matches!(key.grain(), Grain::Day | Grain::Month)) {
                let key = HopKey { cell: key.clone(), next: next.channel };
                add(&mut cells.hops, &key, &HopCounts { within_1_day, within_7_days, within_30_days }, sign);
            }
        });
    }

    fn counts(&self, contact: &Contact, day: Day) -> (ContactCounts, Option<TimeCounts>) {
        let mut counts = ContactCounts { received: 1, ..ContactCounts::default() };
        if let Some(reason) = contact.outcome.excluded_reason() {
            *counts.excluded_mut(reason) = 1;
            return (counts, None);
        }
        if !contact.channel.awaits_response() {
            return (counts, None);
        }
        counts.reopened = i64::from(contact.reopened().is_some());
        match answer(self.organisation, contact) {
            Answer::SomeTime | Answer::NotRecorded => counts.unknown = 1,
            Answer::NotYet => counts.unanswered = 1,
            Answer::ClosedUnanswered => counts.closed_unanswered = 1,
            Answer::At(at) => return (self.answered(contact, day, at, counts), Some(self.time(contact, day, at))),
        }
        (counts, None)
    }

    fn time(&self, contact: &Contact, day: Day, at: Moment) -> TimeCounts {
        let working_time = self.organisation.working_time(day, contact.channel);
        match contact.received_at.exact().zip(at.exact()) {
            Some((received, answered)) => TimeCounts::one(working_time.opening_seconds(received, answered)),
            None => TimeCounts { by_day: 1, ..TimeCounts::default() },
        }
    }

    fn answered(&self, contact: &Contact, day: Day, at: Moment, mut counts: ContactCounts) -> ContactCounts {
        let rule = self.organisation.response_rule(day, contact.channel);
        let working_time = self.organisation.working_time(day, contact.channel);
        for reading in Reading::ALL {
            let arrival = contact.received_at;
            let is_in_time = working_time.is_in_time(reading, rule.working_days, arrival, at);
            let (in_time, late) = counts.judged_mut(reading);
            *in_time = i64::from(is_in_time == Some(true));
            *late = i64::from(is_in_time == Some(false));
            if is_in_time == Some(false) && reading == rule.reading {
                // The end of a day is known to the second also where the hour of arrival is not.
                let is_due_known = arrival.is_exact() || reading == Reading::NextWorkingDay;
                match at.exact().filter(|_| is_due_known) {
                    Some(at) => {
                        let due = working_time.due(reading, rule.working_days, arrival);
                        counts.late_seconds = working_time.opening_seconds(due.at(), at);
                    }
                    None => counts.late_by_day = 1,
                }
            }
        }
        counts
    }

    fn queued(&self, contact: &Contact, day: Day) -> QueueCounts {
        // Who asked to be rung back waited in no queue until then, and is neither answered nor abandoned there.
        let answered = contact.outcome != Outcome::Callback && answer(self.organisation, contact).is_given();
        // Who hung up after the answer did not abandon the queue.
        let abandoned = contact.outcome == Outcome::Abandoned && !answered;
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
            came: volume.offered,
            handled: volume.handle_seconds.map_or(0, |_| volume.answered),
            handle_seconds: volume.handle_seconds.unwrap_or(0),
            ..WorkCounts::default()
        };
        let hour = Some(hour).filter(|_| volume.interval_minutes <= 60);
        let coordinates = CellCoordinates { channel: volume.channel, hour, day, unit: "", topic: "" };
        let cells = &mut self.cells;
        coordinates.each_key(|key| {
            add(&mut cells.queues, key, &counts, sign);
            if key.grain() != Grain::Hour {
                add(&mut cells.work, key, &work, sign);
            }
        });
    }
}

/// Returns the work behind a contact, however it ended: it was done.
fn work(contact: &Contact) -> WorkCounts {
    let handled = i64::from(contact.handle_seconds.is_some());
    WorkCounts {
        came: 1,
        contacts: 1,
        handled,
        handle_seconds: contact.handle_seconds.map_or(0, i64::from),
        short: i64::from(contact.handle_seconds.is_some_and(|seconds| seconds <= SHORT_SECONDS)),
        timed: handled,
        ..WorkCounts::default()
    }
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

/// The cells in which a record counts.
pub(super) struct CellCoordinates<'a> {
    pub(super) channel: Channel,
    /// The instant at which the local hour begins, where it counts by hour.
    pub(super) hour: Option<Instant>,
    pub(super) day: Day,
    pub(super) unit: &'a str,
    pub(super) topic: &'a str,
}

impl<'a> CellCoordinates<'a> {
    fn of(contact: &'a Contact, day: Day) -> CellCoordinates<'a> {
        CellCoordinates { channel: contact.channel, hour: None, day, unit: &contact.unit, topic: &contact.topic }
    }

    /// Calls `count` with the keys of the cells by hour and day.
    pub(super) fn each_key_by_day(&self, count: impl FnMut(&CellKey)) {
        self.keys(false, count);
    }

    /// Calls `count` with the keys of the cells by hour, day and month.
    fn each_key(&self, count: impl FnMut(&CellKey)) {
        self.keys(true, count);
    }

    fn keys(&self, months: bool, mut count: impl FnMut(&CellKey)) {
        // One key serves all cells: a cell that is new copies it.
        let mut key = CellKey { bucket: Bucket::Day(self.day), channel: self.channel, dimension: String::new() };
        if let Some(hour) = self.hour {
            key.bucket = Bucket::Hour(hour);
            count(&key);
        }
        let days =
            [(Bucket::Day(self.day), ""), (Bucket::Unit(self.day), self.unit), (Bucket::Topic(self.day), self.topic)];
        for (bucket, dimension) in days {
            key.dimension.clear();
            key.dimension.push_str(dimension);
            key.bucket = bucket;
            count(&key);
            if let Some(month) = bucket.by_month().filter(|_| months) {
                key.bucket = month;
                count(&key);
            }
        }
    }
}
