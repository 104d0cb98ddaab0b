//! What goes with a day and is no count: events, observations of the indicators of the organisation file, definitions.

use super::definitions::{Definition, queues, responses};
use super::matcher::Matchers;
use crate::model::{Day, Organisation, ReportedEvent};
use crate::store::{Reader, StoreError};

/// How many reported events are given as series: each has a label of its own.
const MOST_EVENTS: i64 = 500;

/// The reported events, the observations and the definitions of one organisation, as far as series need them.
#[derive(Default)]
pub(super) struct Dated {
    pub(super) events: Vec<ReportedEvent>,
    /// For each indicator of the organisation file the observations by day, one a day.
    pub(super) observed: Vec<(String, Vec<(Day, f64)>)>,
    /// What counts as in time.
    pub(super) responses: Vec<Definition>,
    /// How service levels are read.
    pub(super) queues: Vec<Definition>,
}

impl Dated {
    /// Reads what the matchers admit: the latest events, and the observations that hold on these days.
    pub(super) fn read(
        reader: &mut Reader<'_>,
        organisation: &Organisation,
        matchers: &Matchers,
        days: (Day, Day),
    ) -> Result<Dated, StoreError> {
        let mut dated = Dated::default();
        let code = organisation.code();
        if !matchers.admit("organisation", code) {
            return Ok(dated);
        }
        if matchers.admit("__name__", "kanalkoll_event_info") {
            dated.events = reader.latest_reported_events(code, MOST_EVENTS)?;
        }
        if matchers.admit("__name__", "kanalkoll_definition_info") {
            dated.responses = responses(organisation);
        }
        if matchers.admit("__name__", "kanalkoll_queue_definition_info") {
            dated.queues = queues(organisation);
        }
        if matchers.admit("__name__", "kanalkoll_indicator") {
            for indicator in organisation.indicators().iter().filter(|one| matchers.admit("name", &one.code)) {
                let observed = holding(reader, code, &indicator.code, days)?;
                dated.observed.push((indicator.code.clone(), observed));
            }
        }
        Ok(dated)
    }

    /// The first day of which an event of the organisation file, a reported one or an observation speaks. Whatever is asked
    /// for: the history of all series begins together.
    pub(super) fn first_day(reader: &mut Reader<'_>, organisation: &Organisation) -> Result<Option<Day>, StoreError> {
        let code = organisation.code();
        let mut days: Vec<Day> = organisation.events().iter().map(|event| event.day).collect();
        days.extend(reader.first_reported_event(code)?);
        for indicator in organisation.indicators() {
            days.extend(reader.first_observed(code, &indicator.code)?);
        }
        Ok(days.into_iter().min())
    }
}

/// The observation that holds on the first of these days, and those of the days after it.
fn holding(
    reader: &mut Reader<'_>,
    organisation: &str,
    name: &str,
    (from, to): (Day, Day),
) -> Result<Vec<(Day, f64)>, StoreError> {
    let before = reader.latest_observation(organisation, name, from)?;
    let after = reader.observations(organisation, Some(name), (from.plus_days(1), to))?;
    Ok(before.into_iter().chain(after).map(|one| (one.day, one.value)).collect())
}
