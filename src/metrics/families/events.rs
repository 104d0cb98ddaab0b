//! What is known of days beside the counts: events, goals, and the indicators of the organisation file.

use std::collections::{BTreeMap, BTreeSet};

use super::super::family::Source::Days;
use super::super::family::families;
use super::super::selection::{DaySeries, Selection};
use crate::model::{Channel, Day, Goal, Organisation, Target, TargetMeasure};
use crate::store::{Reader, StoreError};

families! {
    None;
    /// 1 during the civil day of a dated event, else 0: events of the organisation file, and the 500 latest of those
    /// that were reported.
    kanalkoll_event_info: Days(&["label"], events),
    /// Absolute goal in the measure's own unit (a share is 0 to 1); channel is all when the goal names none, name the
    /// indicator when it is of one. Of several goals the next one not yet reached in time holds.
    kanalkoll_target: Days(&["channel", "measure", "name"], targets),
    /// An outside figure of the organisation file, in its own unit: the latest observation of a day up to this one. No
    /// sample before the first.
    kanalkoll_indicator: Days(&["name"], indicators),
}

/// The number of reported events that are given as series: each has a label of its own.
const MOST_EVENTS: i64 = 500;

fn events<'a>(reader: &mut Reader<'_>, selection: &Selection<'a, '_>) -> Result<Vec<DaySeries<'a>>, StoreError> {
    let mut days: BTreeMap<String, BTreeSet<Day>> = BTreeMap::new();
    for event in selection.organisation.events() {
        days.entry(event.label.clone()).or_default().insert(event.day);
    }
    for event in reader.latest_reported_events(selection.organisation.code(), MOST_EVENTS)? {
        days.entry(event.label.clone()).or_default().insert(event.day);
    }
    let series = |(label, days): (String, BTreeSet<Day>)| -> DaySeries<'a> {
        (vec![("label", label.into())], Box::new(move |day| Some(f64::from(u8::from(days.contains(&day))))))
    };
    Ok(days.into_iter().map(series).collect())
}

#[expect(clippy::unnecessary_wraps, reason = "the others of its kind read from the database")]
fn targets<'a>(_: &mut Reader<'_>, selection: &Selection<'a, '_>) -> Result<Vec<DaySeries<'a>>, StoreError> {
    let mut goals: BTreeMap<[&'a str; 3], Vec<(Day, f64)>> = BTreeMap::new();
    for Target { measure, channel, goal, by, .. } in selection.organisation.targets() {
        let channel = channel.map_or("all", Channel::code);
        let name = if let TargetMeasure::Indicator(code) = measure { code } else { "" };
        if let Goal::Value(value) = goal {
            goals.entry([channel, measure.code(), name]).or_default().push((*by, *value));
        }
    }
    let series = |([channel, measure, name], mut goals): ([&'a str; 3], Vec<(Day, f64)>)| -> DaySeries<'a> {
        goals.sort_by_key(|(by, _)| *by);
        let labels = [("channel", channel), ("measure", measure), ("name", name)];
        // To Prometheus an empty label is none.
        let labels = labels.into_iter().filter(|(_, value)| !value.is_empty());
        let labels = labels.map(|(label, value)| (label, value.into())).collect();
        (labels, Box::new(move |day| goals.iter().find(|(by, _)| *by >= day).or(goals.last()).map(|(_, value)| *value)))
    };
    Ok(goals.into_iter().map(series).collect())
}

fn indicators<'a>(reader: &mut Reader<'_>, selection: &Selection<'a, '_>) -> Result<Vec<DaySeries<'a>>, StoreError> {
    let (organisation, (from, to)) = (selection.organisation.code(), selection.days);
    let mut series: Vec<DaySeries<'a>> = Vec::new();
    for indicator in selection.organisation.indicators() {
        let name = indicator.code.as_str();
        if !selection.matchers.admit("name", name) {
            continue;
        }
        // What holds on the first day may have been observed before it.
        let before = reader.latest_observation(organisation, name, from)?;
        let after = reader.observations(organisation, Some(name), (from.plus_days(1), to))?;
        let observed: Vec<(Day, f64)> = before.into_iter().chain(after).map(|one| (one.day, one.value)).collect();
        let latest = move |day| {
            let after = observed.partition_point(|(observed, _)| *observed <= day);
            after.checked_sub(1).and_then(|place| observed.get(place)).map(|(_, value)| *value)
        };
        series.push((vec![("name", name.into())], Box::new(latest)));
    }
    Ok(series)
}

/// Returns the first day of an organisation's history: the first that has cells, an event or an observation; today when there is
/// none. It does not depend on what is asked for: the history of all series begins together.
pub(in crate::metrics) fn first_day(
    reader: &mut Reader<'_>,
    organisation: &Organisation,
    today: Day,
) -> Result<Day, StoreError> {
    let code = organisation.code();
    let mut days: Vec<Day> = organisation.events().iter().map(|event| event.day).collect();
    days.extend(reader.first_day(code)?);
    days.extend(reader.first_reported_event(code)?);
    for indicator in organisation.indicators() {
        days.extend(reader.first_observed(code, &indicator.code)?);
    }
    Ok(days.into_iter().fold(today, Day::min))
}
