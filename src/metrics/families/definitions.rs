//! By what was measured on which day: rules and calendars of the organisation file as labels.

use std::collections::BTreeMap;

use super::super::family::Source::Days;
use super::super::family::families;
use super::super::selection::{DaySeries, Labels};
use crate::model::{Channel, Day, Organisation};

families! {
    None;
    /// 1 while this is what counts as in time for contacts that arrive through the channel: the reading, its working
    /// days, the day from which the rule holds (version) and the day from which the calendar holds. 1970-01-01 is the
    /// one that no file names. No sample while another holds.
    kanalkoll_definition_info: Days(&["calendar", "channel", "reading", "version", "working_days"], |_, selection| {
        Ok(over_time(selection.organisation, |organisation, day, channel| {
            let rule = organisation.response_rule(day, channel);
            channel.awaits_response().then(|| {
                vec![
                    ("calendar", organisation.calendar_from(day).to_string().into()),
                    ("reading", rule.reading.code().into()),
                    ("version", rule.from.to_string().into()),
                    ("working_days", rule.working_days.to_string().into()),
                ]
            })
        }))
    }),
    /// 1 while this is how the service level of the channel is read: which of the five it is, the threshold, and the
    /// day from which the rule holds (version). No sample while another holds.
    kanalkoll_queue_definition_info: Days(&["channel", "service_level", "threshold_seconds", "version"], |_, selection| {
        Ok(over_time(selection.organisation, |organisation, day, channel| {
            let rule = organisation.queue_rule(day);
            channel.is_queued().then(|| {
                vec![
                    ("service_level", rule.primary.code().into()),
                    ("threshold_seconds", rule.threshold_seconds(channel).to_string().into()),
                    ("version", rule.from.to_string().into()),
                ]
            })
        }))
    }),
}

/// Returns a series for each definition, 1 on the days on which it holds. Between two days of `definition_days` nothing changes;
/// what holds again after something else is one definition.
fn over_time<'a>(
    organisation: &Organisation,
    labels: fn(&Organisation, Day, Channel) -> Option<Labels<'static>>,
) -> Vec<DaySeries<'a>> {
    let days = organisation.definition_days();
    let ends = days.iter().skip(1).copied().chain([Day::from_epoch(i32::MAX)]);
    let mut found: BTreeMap<Labels<'static>, Vec<(Day, Day)>> = BTreeMap::new();
    for (from, end) in days.iter().copied().zip(ends) {
        for channel in Channel::ALL {
            if let Some(mut labels) = labels(organisation, from, channel) {
                labels.push(("channel", channel.code().into()));
                found.entry(labels).or_default().push((from, end));
            }
        }
    }
    let series = |(labels, held): (Labels<'static>, Vec<(Day, Day)>)| -> DaySeries<'a> {
        (labels, Box::new(move |day| held.iter().any(|(from, end)| *from <= day && day < *end).then_some(1.0)))
    };
    found.into_iter().map(series).collect()
}
