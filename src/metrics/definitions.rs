//! By what was measured on which day: rules and calendars of the organisation file as labels.

use std::collections::BTreeMap;

use crate::model::{Channel, Day, Organisation};

/// A definition and when it holds.
pub(super) struct Definition {
    /// Without that of the organisation.
    pub(super) labels: Vec<(&'static str, String)>,
    /// Stretches of days, the second day of each not in it.
    pub(super) held: Vec<(Day, Day)>,
}

/// What counts as in time, by channel that awaits a response.
pub(super) fn responses(organisation: &Organisation) -> Vec<Definition> {
    over_time(organisation, |day, channel| {
        let rule = organisation.response_rule(day, channel);
        channel.awaits_response().then(|| {
            vec![
                ("calendar", organisation.calendar_from(day).to_string()),
                ("reading", rule.reading.code().to_owned()),
                ("version", rule.from.to_string()),
                ("working_days", rule.working_days.to_string()),
            ]
        })
    })
}

/// How service levels are read, by channel with a queue.
pub(super) fn queues(organisation: &Organisation) -> Vec<Definition> {
    over_time(organisation, |day, channel| {
        let rule = organisation.queue_rule(day);
        channel.is_queued().then(|| {
            vec![
                ("service_level", rule.primary.code().to_owned()),
                ("threshold_seconds", rule.threshold_seconds(channel).to_string()),
                ("version", rule.from.to_string()),
            ]
        })
    })
}

type Labels = Vec<(&'static str, String)>;

/// Between two days of `definition_days` nothing changes; what holds again after something else is one definition.
fn over_time(organisation: &Organisation, of: impl Fn(Day, Channel) -> Option<Labels>) -> Vec<Definition> {
    let days = organisation.definition_days();
    let ends = days.iter().skip(1).copied().chain([Day::from_epoch(i32::MAX)]);
    let mut found: BTreeMap<Labels, Vec<(Day, Day)>> = BTreeMap::new();
    for (from, to) in days.iter().copied().zip(ends) {
        for channel in Channel::ALL {
            if let Some(mut labels) = of(from, channel) {
                labels.push(("channel", channel.code().to_owned()));
                found.entry(labels).or_default().push((from, to));
            }
        }
    }
    found.into_iter().map(|(labels, held)| Definition { labels, held }).collect()
}
