//! Which of the unanswered are pending and which are overdue, at an instant.
//!
//! Cells say how many of a day's contacts are unanswered, not when each is due. Due times rise with arrival, so for nearly
//! every day all are overdue or all are pending, and the calendar tells which. Only for the few days whose due times lie on
//! both sides of the instant are the open contacts themselves looked at.

use std::collections::HashMap;

use crate::model::{Channel, Contact, Day, Due, Instant, Organisation, Reading, WorkingTime};

/// Decides pending or overdue at an instant.
#[derive(Debug)]
pub struct Pending<'a> {
    organisation: &'a Organisation,
    at: Instant,
    /// Open contacts that arrived on the days whose due times lie on both sides.
    open: HashMap<(Day, Channel), Vec<&'a Contact>>,
}

/// Where a cell's dimension is found in a contact.
pub type DimensionOf = fn(&Contact) -> &str;

impl<'a> Pending<'a> {
    /// Returns the day from which open contacts must be handed to [`Pending::new`] for exact figures under all readings.
    #[must_use]
    pub fn undecided_since(organisation: &Organisation, at: Instant) -> Day {
        let today = organisation.day(at);
        let divided = not_overdue(organisation, at).filter(|day| is_divided(organisation, at, *day));
        divided.fold(today.plus_days(1), Day::min)
    }

    /// Returns the first day of which something may not be due yet, under any reading: whatever is open of earlier days is overdue.
    #[must_use]
    pub fn overdue_before(organisation: &Organisation, at: Instant) -> Day {
        not_overdue(organisation, at).fold(organisation.day(at).plus_days(1), Day::min)
    }

    /// Returns the rule at the instant `at`; `open` holds the open contacts that arrived on or after [`Pending::undecided_since`]. For the own
    /// reading alone none are needed while it is `next_working_day`.
    #[must_use]
    pub fn new(
        organisation: &'a Organisation,
        at: Instant,
        open: impl IntoIterator<Item = &'a Contact>,
    ) -> Pending<'a> {
        let mut by_day: HashMap<(Day, Channel), Vec<&Contact>> = HashMap::new();
        for contact in open {
            by_day.entry((organisation.day(contact.received_at.first()), contact.channel)).or_default().push(contact);
        }
        Pending { organisation, at, open: by_day }
    }

    /// Returns how many of a cell's `unanswered` are not due yet.
    pub fn count(
        &self,
        reading: Reading,
        day: Day,
        channel: Channel,
        unanswered: i64,
        dimension: (&str, DimensionOf),
    ) -> i64 {
        if unanswered == 0 || last_due(self.organisation, reading, day, channel).has_passed(self.at) {
            return 0;
        }
        if !first_due(self.organisation, reading, day, channel).has_passed(self.at) {
            return unanswered;
        }
        let rule = self.organisation.response_rule(day, channel);
        let working_time = self.organisation.working_time(day, channel);
        let (value, dimension_of) = dimension;
        let pending = self.open.get(&(day, channel)).map_or(0, |contacts| {
            let not_due = |contact: &&&Contact| {
                dimension_of(contact) == value
                    && !working_time.due(reading, rule.working_days, contact.received_at).has_passed(self.at)
            };
            contacts.iter().filter(not_due).count()
        });
        i64::try_from(pending).unwrap_or(i64::MAX)
    }
}

/// Returns the days up to that of `at` of which not everything is due; some may come twice.
fn not_overdue(organisation: &Organisation, at: Instant) -> impl Iterator<Item = Day> {
    let today = organisation.day(at);
    let earliest = today.plus_days(-WorkingTime::FARTHEST_DAYS);
    // Where a new definition begins, due times may fall: what arrived before it may be due after what came later. So
    // the search goes back from the eve of each, and from today.
    let eves = organisation.beginnings().map(|first| first.plus_days(-1)).filter(move |eve| *eve < today);
    eves.chain([today]).flat_map(move |last| {
        let back = std::iter::successors(Some(last), |day| Some(day.plus_days(-1)));
        // Under one definition due times rise with arrival: the first day that is wholly overdue ends the search.
        back.take_while(move |day| *day > earliest && is_open(organisation, at, *day))
    })
}

/// Returns whether something that arrived on `day` is not due yet, under any reading.
fn is_open(organisation: &Organisation, at: Instant, day: Day) -> bool {
    each_reading().any(|(channel, reading)| !last_due(organisation, reading, day, channel).has_passed(at))
}

/// Returns whether of what arrived on `day` some is due and some is not, under any reading.
fn is_divided(organisation: &Organisation, at: Instant, day: Day) -> bool {
    each_reading().any(|(channel, reading)| {
        !last_due(organisation, reading, day, channel).has_passed(at)
            && first_due(organisation, reading, day, channel).has_passed(at)
    })
}

fn each_reading() -> impl Iterator<Item = (Channel, Reading)> {
    let awaited = Channel::ALL.into_iter().filter(|channel| channel.awaits_response());
    awaited.flat_map(|channel| Reading::ALL.map(|reading| (channel, reading)))
}

fn first_due(organisation: &Organisation, reading: Reading, day: Day, channel: Channel) -> Due {
    due(organisation, reading, day, channel, organisation.zone().day_start(day))
}

fn last_due(organisation: &Organisation, reading: Reading, day: Day, channel: Channel) -> Due {
    let last = organisation.zone().day_start(day.plus_days(1)).plus_seconds(-1);
    due(organisation, reading, day, channel, last)
}

fn due(organisation: &Organisation, reading: Reading, day: Day, channel: Channel, arrival: Instant) -> Due {
    let rule = organisation.response_rule(day, channel);
    organisation.working_time(day, channel).due(reading, rule.working_days, arrival)
}
