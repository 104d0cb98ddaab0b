//! Can the numbers of a month be trusted?

use serde::Serialize;

use super::MonthInputs;
use super::mix::{Mix, unknown_share};
use super::month::reporting_instant;
use super::sections::{MonthResponse, MonthVoice};
use crate::measure::{QueueDefinition, ResponseDefinition, Share, VoiceDefinition};
use crate::model::{Channel, Day, Instant, Organisation, Period};

/// What a reader should know before believing the numbers.
#[derive(Debug, Clone, PartialEq, Serialize, utoipa::ToSchema)]
pub struct Trust {
    /// Invited to the survey / contacts after which that was decided.
    pub coverage: Option<Share>,
    /// Answered / invited and reached.
    pub response_rate: Option<Share>,
    /// Every source of the organisation file, and those that delivered without being in it.
    pub sources: Vec<SourceAge>,
    /// Contacts of which nobody knows through which channel they came / all.
    pub unknown_channel: Option<Share>,
    /// Contacts of which nobody knows when they were answered / those that expect an answer.
    pub without_first_response: Option<Share>,
    /// Records that were rejected and wait to be mended, now.
    pub quarantined: i64,
    /// What the month was measured by.
    pub definitions: Definitions,
    /// Days between the first day of the same month a year before and the end of the month from which another definition
    /// holds than before: what lies before them was measured otherwise.
    #[schema(value_type = Vec<String>)]
    pub definitions_changed: Vec<Day>,
}

/// How old the newest record of a source is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct SourceAge {
    pub source: String,
    /// The day of the newest record; `None` for a source that never delivered.
    #[schema(value_type = Option<String>)]
    pub latest: Option<Day>,
    /// Whole days from it to the end of the month, or to now where the month has just ended; 0 when the newest is later.
    pub days: Option<i64>,
}

impl SourceAge {
    /// Days after which a source that says nothing is remarked upon.
    pub const SILENT_DAYS: i64 = 7;
}

/// The definitions in force in a month or other days, each with the day from which it holds.
#[derive(Debug, Clone, PartialEq, Serialize, utoipa::ToSchema)]
pub struct Definitions {
    pub response: Vec<ResponseDefinition>,
    pub queue: Vec<QueueDefinition>,
    pub voice: VoiceDefinition,
}

impl Trust {
    pub(super) fn of(
        organisation: &Organisation,
        (month, year_before): (Period, Period),
        now: Instant,
        inputs: &MonthInputs<'_>,
        (mix, voice, response): (&Mix, &MonthVoice, &MonthResponse),
    ) -> Trust {
        let [figure, _] = &inputs.voice;
        let name = month.to_string();
        let row = figure.rows.iter().find(|row| row.key.period.as_ref() == Some(&name));
        let all = &response.all;
        Trust {
            coverage: row.and_then(|row| row.participation.as_ref()).and_then(|asking| asking.coverage),
            response_rate: voice.all.response_rate,
            sources: source_ages(organisation, reporting_instant(organisation, month, now), &inputs.sources),
            unknown_channel: unknown_share(mix),
            without_first_response: Share::of(all.unknown, all.received - all.excluded),
            quarantined: inputs.quarantined,
            definitions: Definitions::of(organisation, (month.first(), month.last()), figure.definition.clone()),
            definitions_changed: definition_changes(organisation, year_before.first(), month.last()),
        }
    }
}

impl Definitions {
    /// Returns what holds on any of the days from the first to the last.
    pub(in crate::measure) fn of(
        organisation: &Organisation,
        (first, last): (Day, Day),
        voice: VoiceDefinition,
    ) -> Definitions {
        let (mut response, mut queue) = (Vec::new(), Vec::new());
        for day in first.through(last) {
            for channel in Channel::ALL.into_iter().filter(|channel| channel.awaits_response()) {
                let definition = ResponseDefinition::of(organisation.response_rule(day, channel));
                if !response.contains(&definition) {
                    response.push(definition);
                }
            }
            let definition = QueueDefinition::of(organisation.queue_rule(day));
            if !queue.contains(&definition) {
                queue.push(definition);
            }
        }
        // What holds for all channels comes before what holds for some.
        response.sort_by_key(|definition: &ResponseDefinition| (!definition.channels.is_empty(), definition.clone()));
        Definitions { response, queue, voice }
    }
}

/// Returns the days after `from` up to `to` on which a rule differs from that of the day before.
#[must_use]
pub fn definition_changes(organisation: &Organisation, from: Day, to: Day) -> Vec<Day> {
    let differs = |day: &Day| {
        let eve = day.plus_days(-1);
        let mut awaited = Channel::ALL.into_iter().filter(|channel| channel.awaits_response());
        let rule = |day, channel| {
            let rule = organisation.response_rule(day, channel);
            (rule.reading, rule.working_days)
        };
        let thresholds = |day| {
            let rule = organisation.queue_rule(day);
            (rule.primary, Channel::ALL.map(|channel| rule.threshold_seconds(channel)))
        };
        awaited.any(|channel| rule(*day, channel) != rule(eve, channel)) || thresholds(*day) != thresholds(eve)
    };
    from.plus_days(1).through(to).filter(differs).collect()
}

/// Returns how old the newest record of each source is at an instant.
#[must_use]
pub fn source_ages(organisation: &Organisation, at: Instant, delivered: &[(String, Instant)]) -> Vec<SourceAge> {
    let age = |(source, latest): &(String, Instant)| {
        let (day, today) = (organisation.day(*latest), organisation.day(at.plus_seconds(-1)));
        let days = i64::from(today.epoch() - day.epoch()).max(0);
        SourceAge { source: source.clone(), latest: Some(day), days: Some(days) }
    };
    let silent = organisation.sources().filter(|source| delivered.iter().all(|(code, _)| *code != source.code));
    let silent = silent.map(|source| SourceAge { source: source.code.clone(), latest: None, days: None });
    let mut sources: Vec<SourceAge> = delivered.iter().map(age).chain(silent).collect();
    sources.sort_by(|one, other| one.source.cmp(&other.source));
    sources
}
