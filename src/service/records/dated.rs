//! What explains a curve or stands beside it: events of the organisation file and reported ones together, observations of
//! indicators, and how what was reported by mistake is taken back.

use std::collections::BTreeMap;

use thiserror::Error;

use crate::model::{Day, Event, Observation, Organisation, canonical_code};
use crate::privacy::redact;
use crate::reports::{EventList, EventRow, ObservationList, ObservationRow};
use crate::service::error::from_store_error;
use crate::service::{Installation, InstallationError};
use crate::store::{Reader, StoreError};

/// First and last day, both included; what is not given does not narrow.
pub type Days = (Option<Day>, Option<Day>);

/// Why a reported event or observation cannot be removed.
#[derive(Debug, Error)]
pub enum DatedError {
    #[error("no event `{label}` was reported for {day}")]
    NoSuchEvent { label: String, day: Day },
    #[error("event `{label}` of {day} was not reported: it is in the organisation file")]
    EventOfFile { label: String, day: Day },
    #[error("there is no observation of `{name}` on {day}")]
    NoSuchObservation { name: String, day: Day },
    #[error(transparent)]
    Installation(#[from] InstallationError),
}

from_store_error!(DatedError);

impl Installation {
    /// Returns the events of these days, by day and label, with where they come from.
    pub fn events(&self, code: &str, days: Days) -> Result<EventList, InstallationError> {
        self.store.read(|reader| {
            let organisation = self.known(reader, code)?.organisation.clone();
            let days = bounds(days);
            let reported = reader.reported_events(code, days)?;
            let events = events_in(reader, &organisation, days)?;
            let sources: BTreeMap<(Day, &str), &str> =
                reported.iter().map(|one| ((one.day, one.label.as_str()), one.source.as_str())).collect();
            let row = |event: Event| {
                let source = sources.get(&(event.day, event.label.as_str()));
                EventRow {
                    date: event.day.to_string(),
                    in_file: is_in_file(&organisation, event.day, &event.label),
                    reported: source.is_some(),
                    source: source.copied().unwrap_or_default().to_owned(),
                    label: event.label,
                }
            };
            Ok(EventList { organisation: code.to_owned(), events: events.into_iter().map(row).collect() })
        })
    }

    /// Returns the observations of an indicator, or of all, of these days, by indicator and day.
    pub fn observations(
        &self,
        code: &str,
        name: Option<&str>,
        days: Days,
    ) -> Result<ObservationList, InstallationError> {
        self.store.read(|reader| {
            let organisation = self.known(reader, code)?.organisation.clone();
            let row = |one: &Observation| ObservationRow {
                name: one.indicator.clone(),
                in_file: organisation.indicators().iter().any(|indicator| indicator.code == one.indicator),
                date: one.day.to_string(),
                value: one.value,
                source: one.source.clone(),
            };
            let observations = reader.observations(code, name, bounds(days))?.iter().map(row).collect();
            Ok(ObservationList { organisation: code.to_owned(), observations })
        })
    }

    /// Takes back an event that was reported. What the organisation file says stays.
    pub fn remove_event(&self, code: &str, day: Day, label: &str) -> Result<(), DatedError> {
        // As it is kept.
        let label = canonical_code(label);
        let label = redact(&label);
        self.store.write(code, |writer| {
            let organisation = self.known(writer, code)?.organisation.clone();
            if writer.remove_reported_event(code, day, &label)? {
                return Ok(());
            }
            let in_file = is_in_file(&organisation, day, &label);
            let label = label.into_owned();
            Err(if in_file { DatedError::EventOfFile { label, day } } else { DatedError::NoSuchEvent { label, day } })
        })
    }

    /// Takes back an observation of an indicator.
    pub fn remove_observation(&self, code: &str, name: &str, day: Day) -> Result<(), DatedError> {
        self.store.write(code, |writer| {
            self.known(writer, code)?;
            if writer.remove_observation(code, name, day)? {
                return Ok(());
            }
            Err(DatedError::NoSuchObservation { name: name.to_owned(), day })
        })
    }
}

/// Returns the events of these days, both included, by day and label: those of the organisation file and those that were
/// reported. One that stands in both is there once, as the file has it.
pub(in crate::service) fn events_in(
    reader: &mut Reader<'_>,
    organisation: &Organisation,
    (from, to): (Day, Day),
) -> Result<Vec<Event>, StoreError> {
    let own = organisation.events().iter().filter(|event| (from..=to).contains(&event.day));
    let mut events: Vec<Event> = own.cloned().collect();
    events.extend(reader.reported_events(organisation.code(), (from, to))?.into_iter().map(Event::from));
    // Stable: what the file says of an event comes first, and stays.
    events.sort_by(|one, other| (one.day, &one.label).cmp(&(other.day, &other.label)));
    events.dedup_by(|later, earlier| (later.day, &later.label) == (earlier.day, &earlier.label));
    Ok(events)
}

fn bounds((from, to): Days) -> (Day, Day) {
    (from.unwrap_or(Day::from_epoch(i32::MIN)), to.unwrap_or(Day::from_epoch(i32::MAX)))
}

/// Returns whether the organisation file has the event.
fn is_in_file(organisation: &Organisation, day: Day, label: &str) -> bool {
    organisation.events().iter().any(|event| event.day == day && event.label == label)
}
