//! Organisation file -> organisation: every problem at once, each with its path, what was found and what is expected.

use std::collections::BTreeMap;

use super::file::{OrganisationFile, QueueEntry, ResponseEntry, SourceEntry, TopicEntry};
use super::{
    FirstResponse, Organisation, QueueRule, QueueVariant, Resolutions, ResponseRule, Retention, Source, Topic, Unit,
};
use crate::model::problems::Problems;
use crate::model::{Channel, Country, Day, Language, OrganisationError, Page, Reading, Zone, nearest};

impl OrganisationFile {
    /// Reads an organisation file in TOML.
    ///
    /// # Errors
    /// When it is not TOML, a key is unknown or a value has the wrong type; the message names the line.
    pub fn from_toml(text: &str) -> Result<OrganisationFile, OrganisationError> {
        toml::from_str(text).map_err(|error| OrganisationError { problems: vec![with_nearest(&error.to_string())] })
    }

    /// Reads an organisation file in JSON.
    ///
    /// # Errors
    /// When it is not JSON, a key is unknown or a value has the wrong type; the message names line and column.
    pub fn from_json(text: &str) -> Result<OrganisationFile, OrganisationError> {
        serde_json::from_str(text)
            .map_err(|error| OrganisationError { problems: vec![with_nearest(&error.to_string())] })
    }
}

/// Adds the nearest known key to a message of serde, which names the unknown key first and the known ones after it, each in backticks.
fn with_nearest(message: &str) -> String {
    let mut words = message.split('`').skip(1).step_by(2);
    let suggestion = match words.next() {
        Some(unknown) if message.contains("unknown field") => nearest(unknown, words),
        _ => None,
    };
    match suggestion {
        Some(known) => format!("{}\ndid you mean `{known}`?", message.trim_end()),
        None => message.trim_end().to_owned(),
    }
}

impl TryFrom<OrganisationFile> for Organisation {
    type Error = OrganisationError;

    fn try_from(file: OrganisationFile) -> Result<Organisation, OrganisationError> {
        let file = file.with_canonical_texts();
        let mut problems = Problems::default();
        problems.code("code", &file.code);
        if file.name.trim().is_empty() {
            problems.add("name", "", "the organisation's name");
        }
        let country = problems.word("country", Some(&file.country), Country::Other);
        let default_zone = match country {
            Country::Sweden => "Europe/Stockholm",
            Country::Norway => "Europe/Oslo",
            Country::Other => "UTC",
        };
        let zone = problems.zone("time_zone", file.time_zone.as_deref().unwrap_or(default_zone));
        let zone = zone.or_else(|| Zone::parse("UTC")).ok_or_else(|| OrganisationError { problems: vec![] })?;
        let digital = match &file.digital {
            Some(codes) => problems.channels("digital", codes),
            None => vec![Channel::EService, Channel::Chat],
        };
        let assisted = problems.assisted(file.assisted.as_deref(), &digital);
        let calendar = problems.calendar(&zone, country, &file.calendar);
        let responses = problems.responses(&file.response);
        let queues = problems.queues(file.queue.as_slice());
        let units = problems.units(&file.unit);
        let topics = problems.topics(&file.topic);
        let sources = problems.sources(&file.source);
        let plans = problems.plans(&file);
        let survey = problems.survey(file.locale.as_deref(), file.survey.as_ref());
        let own = survey.languages.first().copied().unwrap_or(Language::Swedish);
        let organisation = Organisation {
            page: Page::read(file.page.as_ref(), &mut problems),
            feedback: problems.feedback(file.feedback.as_ref(), &survey.forms),
            managers: problems.managers(&file.manager, own),
            retention: Retention::read(file.retention.as_ref()),
            file,
            zone,
            digital,
            assisted,
            calendar,
            responses,
            queues,
            units,
            topics,
            sources,
            plans,
            survey,
        };
        problems.receivers(&organisation.file, own);
        problems.agents(&organisation.file, &organisation.units);
        problems.finish()?;
        Ok(organisation)
    }
}

/// Returns whether it would depend on their order in the file which of two rules holds.
fn meet(one: &ResponseRule, other: &ResponseRule) -> bool {
    let same = one.channels.is_empty() && other.channels.is_empty();
    one.from == other.from && (same || one.channels.iter().any(|channel| other.channels.contains(channel)))
}

impl Problems {
    fn responses(&mut self, entries: &[ResponseEntry]) -> Vec<ResponseRule> {
        let mut rules: Vec<ResponseRule> = Vec::new();
        for (index, entry) in entries.iter().enumerate() {
            let path = format!("response[{index}]");
            let default = Reading::NextWorkingDay;
            let reading = self.word(&format!("{path}.reading"), entry.reading.as_deref(), default);
            let working_days = entry.working_days.unwrap_or(1);
            if !(1..=250).contains(&working_days) {
                self.add(&format!("{path}.working_days"), &working_days.to_string(), "1 to 250 working days");
            }
            let from = self.day(&format!("{path}.from"), &entry.from);
            let channels = self.channels(&format!("{path}.channels"), &entry.channels);
            let rule = ResponseRule { from, reading, working_days, channels };
            if rules.iter().any(|other| meet(&rule, other)) {
                self.add(&format!("{path}.from"), &entry.from, "one rule from a date for the same channels");
            }
            rules.push(rule);
        }
        rules.sort_by_key(|rule| rule.from);
        rules
    }

    fn queues(&mut self, entries: &[QueueEntry]) -> Vec<QueueRule> {
        let mut rules: Vec<QueueRule> = Vec::new();
        for (index, entry) in entries.iter().enumerate() {
            let path = format!("queue[{index}]");
            let default = QueueVariant::AbandonsNegative;
            let primary = self.word(&format!("{path}.primary"), entry.primary.as_deref(), default);
            let mut thresholds = BTreeMap::new();
            for (channel, seconds) in &entry.threshold_seconds {
                let path = format!("{path}.threshold_seconds");
                if *seconds < 0 {
                    self.add(&path, &seconds.to_string(), "0 or more seconds");
                }
                let channels = self.channels(&path, std::slice::from_ref(channel));
                thresholds.extend(channels.into_iter().map(|channel| (channel, *seconds)));
            }
            let from = entry.from.as_deref().map_or(Day::from_epoch(0), |text| self.day(&format!("{path}.from"), text));
            if rules.iter().any(|other| other.from == from) {
                self.add(&format!("{path}.from"), &from.to_string(), "one rule from a date");
            }
            rules.push(QueueRule { from, primary, thresholds });
        }
        rules.sort_by_key(|rule| rule.from);
        rules
    }

    fn topics(&mut self, entries: &[TopicEntry]) -> BTreeMap<String, Topic> {
        let mut topics = BTreeMap::new();
        for (index, topic) in entries.iter().enumerate() {
            self.code(&format!("topic[{index}].code"), &topic.code);
            let name = topic.name.clone().unwrap_or_else(|| topic.code.clone());
            topics.insert(topic.code.clone(), Topic { code: topic.code.clone(), name });
        }
        self.doubles("topic", entries.iter().map(|topic| topic.code.as_str()));
        topics
    }

    fn sources(&mut self, entries: &[SourceEntry]) -> BTreeMap<String, Source> {
        let mut sources = BTreeMap::new();
        for entry in entries {
            let path = format!("source `{}`", entry.code);
            self.code(&format!("{path}.code"), &entry.code);
            let zone = entry.time_zone.as_deref().and_then(|name| self.zone(&format!("{path}.time_zone"), name));
            let given = entry.first_response.as_deref();
            let first_response = self.word(&format!("{path}.first_response"), given, FirstResponse::Recorded);
            let closing_answers = entry.closing_answers.unwrap_or(true);
            let resolution = entry.resolution.as_ref();
            let resolutions = resolution.map(|entry| Resolutions::read(&format!("{path}.resolution"), entry, self));
            let source = Source {
                code: entry.code.clone(),
                zone,
                first_response,
                closing_answers,
                resolutions: resolutions.unwrap_or_default(),
            };
            sources.insert(entry.code.clone(), source);
        }
        self.doubles("source", entries.iter().map(|entry| entry.code.as_str()));
        sources
    }

    fn agents(&mut self, file: &OrganisationFile, units: &BTreeMap<String, Unit>) {
        for agent in &file.agent {
            let path = format!("agent `{}`", agent.code);
            self.code(&format!("{path}.code"), &agent.code);
            for unit in agent.unit.iter().chain(&agent.coach_for).filter(|unit| !units.contains_key(unit.as_str())) {
                self.add(&path, unit, "the code of a unit of this file");
            }
        }
        self.doubles("agent", file.agent.iter().map(|agent| agent.code.as_str()));
    }
}
