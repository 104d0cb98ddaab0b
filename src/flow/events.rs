//! What explains a curve: events of the organisation file and reported ones together, and how a reported one is taken back.

use super::FlowError;
use crate::domain::{Day, Event, Organisation};
use crate::store::Reader;

/// The events of these days, both included, by day and label: those of the organisation file and those that were reported.
/// One that stands in both is there once, as the file has it.
///
/// # Errors
/// When the database fails.
pub(super) fn events_in(
    reader: &mut Reader<'_>,
    organisation: &Organisation,
    (from, to): (Day, Day),
) -> Result<Vec<Event>, FlowError> {
    let own = organisation.events().iter().filter(|event| (from..=to).contains(&event.day));
    let mut events: Vec<Event> = own.cloned().collect();
    events.extend(reader.reported_events(organisation.code(), (from, to))?.into_iter().map(Event::from));
    // Stable: what the file says of an event comes first, and stays.
    events.sort_by(|one, other| (one.day, &one.label).cmp(&(other.day, &other.label)));
    events.dedup_by(|later, earlier| (later.day, &later.label) == (earlier.day, &earlier.label));
    Ok(events)
}
