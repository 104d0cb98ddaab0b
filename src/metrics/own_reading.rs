//! What a cell of contacts says under the organisation's own reading, as of now.

use rustc_hash::FxHashMap;

use crate::measure::{Pending, States, cell_day, states};
use crate::model::{Channel, Contact, Instant, Organisation, Reading};
use crate::rollup::{Bucket, CellKey, ContactCounts, Counts, Grain};
use crate::store::{Reader, StoreError};

/// Counts of contacts with their states by the organisation's own reading.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(super) struct ContactFigures {
    pub(super) counts: ContactCounts,
    pub(super) own: States,
}

impl Counts for ContactFigures {
    fn add(&mut self, other: &Self, sign: i64) {
        self.counts.add(&other.counts, sign);
        self.own.add(other.own, sign);
    }
}

/// Returns the open contacts without which pending and overdue cannot be told apart at `now`, by arrival. None while every own
/// reading is `next_working_day`: then all contacts of a day are due together.
pub(super) fn open_contacts(
    reader: &mut Reader<'_>,
    organisation: &Organisation,
    now: Instant,
) -> Result<Vec<Contact>, StoreError> {
    let today = organisation.day(now);
    let since = Pending::undecided_since(organisation, now);
    let span = (organisation.zone().day_start(since), organisation.zone().day_start(today.plus_days(1)));
    let mut open = Vec::new();
    for channel in Channel::ALL.into_iter().filter(|channel| channel.awaits_response()) {
        let own = |days: i32| organisation.response_rule(since.plus_days(days), channel).reading;
        if (0..=today.epoch() - since.epoch()).any(|days| own(days) != Reading::NextWorkingDay) {
            reader.for_each_awaiting(organisation.code(), channel, span, &mut |contact| open.push(contact))?;
        }
    }
    open.sort_by_key(|contact| contact.received_at.first());
    Ok(open)
}

/// Reads cells under the organisation's own reading.
pub(super) struct OwnReading<'a> {
    organisation: &'a Organisation,
    days: Pending<'a>,
    /// The open contacts of an hour, where an hour's cell needs them.
    hours: FxHashMap<Instant, Pending<'a>>,
    no_hour: Pending<'a>,
}

impl<'a> OwnReading<'a> {
    /// Returns `open` as [`open_contacts`] gives them.
    pub(super) fn new(organisation: &'a Organisation, now: Instant, open: &'a [Contact]) -> OwnReading<'a> {
        let hour = |contact: &Contact| organisation.zone().hour_start(contact.received_at.first());
        let hours = open.chunk_by(|one, next| hour(one) == hour(next));
        // What is known by day only is in no hour.
        let by_hour = |open: &'a [Contact]| open.iter().filter(|contact| contact.received_at.is_exact());
        let hours =
            hours.filter_map(|open| Some((hour(open.first()?), Pending::new(organisation, now, by_hour(open)))));
        OwnReading {
            organisation,
            days: Pending::new(organisation, now, open),
            hours: hours.collect(),
            no_hour: Pending::new(organisation, now, &[]),
        }
    }

    /// Returns the figures of one cell by hour or day.
    pub(super) fn figures(&self, key: &CellKey, counts: &ContactCounts) -> ContactFigures {
        if !key.channel.awaits_response() {
            return ContactFigures { counts: *counts, own: States::default() };
        }
        let (day, pending) = match key.bucket {
            Bucket::Hour(hour) => (self.organisation.day(hour), self.hours.get(&hour).unwrap_or(&self.no_hour)),
            _ => (cell_day(key), &self.days),
        };
        let dimension: fn(&Contact) -> &str = match key.grain() {
            Grain::Unit => |contact| contact.unit.as_str(),
            Grain::Topic => |contact| contact.topic.as_str(),
            _ => |_| "",
        };
        let reading = self.organisation.response_rule(day, key.channel).reading;
        let not_due = pending.count(reading, day, key.channel, counts.unanswered, (&key.dimension, dimension));
        ContactFigures { counts: *counts, own: states(counts, reading, not_due) }
    }
}
