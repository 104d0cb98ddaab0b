//! The entries of an organisation file about goals and comparisons -> goals and comparisons.

use std::collections::BTreeSet;

use super::super::file::{
    BenefitEntry, ComparisonEntry, EventEntry, IndicatorEntry, OrganisationFile, TargetEntry, UnitCostEntry,
};
use super::{Benefit, Comparison, Direction, Event, Goal, Indicator, Launch, Plans, Target, TargetMeasure, UnitCost};
use crate::model::problems::Problems;
use crate::model::{Channel, Day, one_of};

impl Problems {
    pub(in crate::model::organisation) fn plans(&mut self, file: &OrganisationFile) -> Plans {
        let indicators = self.indicators(&file.indicator);
        Plans {
            events: self.events(&file.event),
            targets: self.targets(&file.target, &indicators),
            indicators,
            comparisons: self.comparisons(&file.comparison),
            unit_costs: self.unit_costs(&file.unit_cost),
            benefits: self.benefits(&file.benefit),
        }
    }

    fn events(&mut self, entries: &[EventEntry]) -> Vec<Event> {
        let mut events = Vec::new();
        for (index, entry) in entries.iter().enumerate() {
            let path = format!("event[{index}]");
            let day = self.day(&format!("{path}.date"), &entry.date);
            if entry.label.trim().is_empty() {
                self.add(&format!("{path}.label"), "", "what happened, in a few words");
            }
            let channel = self.channel(&format!("{path}.launches"), entry.launches.as_deref());
            if channel.is_none() && !entry.milestones.is_empty() {
                self.add(
                    &format!("{path}.milestones"),
                    "milestones",
                    "`launches` beside them: the channel that they count",
                );
            }
            if let Some(wrong) = entry.milestones.iter().find(|contacts| **contacts < 1) {
                self.add(&format!("{path}.milestones"), &wrong.to_string(), "numbers of contacts from 1 on");
            }
            let milestones =
                if entry.milestones.is_empty() { vec![1, 10, 100, 1_000] } else { entry.milestones.clone() };
            let launches = channel.map(|channel| Launch { channel, milestones });
            events.push(Event { day, label: entry.label.clone(), launches });
        }
        events.sort_by(|a, b| (a.day, &a.label).cmp(&(b.day, &b.label)));
        events
    }

    fn targets(&mut self, entries: &[TargetEntry], indicators: &[Indicator]) -> Vec<Target> {
        let targets = entries.iter().enumerate();
        targets.filter_map(|(index, entry)| self.target(&format!("target[{index}]"), entry, indicators)).collect()
    }

    fn target(&mut self, path: &str, entry: &TargetEntry, indicators: &[Indicator]) -> Option<Target> {
        let measure = self.target_measure(path, entry, indicators);
        let channel = self.channel(&format!("{path}.channel"), entry.channel.as_deref());
        let baseline = entry.baseline.as_deref().and_then(|days| self.period(&format!("{path}.baseline"), days));
        let by = self.day(&format!("{path}.by"), &entry.by);
        let goal = match (entry.value, entry.change) {
            (Some(value), None) => Goal::Value(value),
            (None, Some(change)) if entry.baseline.is_some() => Goal::Change(change),
            _ => {
                self.add(path, &entry.measure, "either `value`, or `change` together with `baseline`");
                return None;
            }
        };
        let measure = measure?;
        if let Goal::Value(value) = goal
            && !(0.0..=measure.highest()).contains(&value)
        {
            let expected = match measure.highest() {
                1.0 => "a share from 0 to 1",
                100.0 => "an index from 0 to 100",
                _ => "a number from 0 on",
            };
            self.add(&format!("{path}.value"), &value.to_string(), expected);
        }
        if baseline.is_some_and(|(_, last)| last >= by) {
            self.add(&format!("{path}.by"), &entry.by, "a day after the baseline");
        }
        let direction = self.direction(path, entry, goal, &measure);
        Some(Target { measure, channel, goal, baseline, direction, by })
    }

    fn target_measure(&mut self, path: &str, entry: &TargetEntry, indicators: &[Indicator]) -> Option<TargetMeasure> {
        let Ok(mut measure) = entry.measure.parse::<TargetMeasure>() else {
            let expected = one_of(&entry.measure, &TargetMeasure::CODES);
            self.add(&format!("{path}.measure"), &entry.measure, &expected);
            return None;
        };
        if let TargetMeasure::Indicator(code) = &mut measure {
            *code = entry.indicator.clone().unwrap_or_default();
            if indicators.iter().all(|indicator| indicator.code != *code) {
                self.add(&format!("{path}.indicator"), code, "the code of an [[indicator]] of this file");
            }
        }
        let takes_no_channel = matches!(measure, TargetMeasure::DigitalShare | TargetMeasure::Indicator(_));
        if let Some(channel) = entry.channel.as_deref().filter(|_| takes_no_channel) {
            self.add(&format!("{path}.channel"), channel, "no channel with this measure");
        }
        Some(measure)
    }

    fn direction(&mut self, path: &str, entry: &TargetEntry, goal: Goal, measure: &TargetMeasure) -> Option<Direction> {
        if let Some(code) = entry.direction.as_deref() {
            let direction = Direction::from_code(code);
            if direction.is_none() {
                self.add(&format!("{path}.direction"), code, &one_of(code, &Direction::CODES));
            }
            return direction;
        }
        match (goal, measure) {
            (Goal::Change(change), _) => Some(if change < 0.0 { Direction::AtMost } else { Direction::AtLeast }),
            (Goal::Value(_), TargetMeasure::Contacts | TargetMeasure::Indicator(_)) => None,
            (Goal::Value(_), _) => Some(Direction::AtLeast),
        }
    }

    fn indicators(&mut self, entries: &[IndicatorEntry]) -> Vec<Indicator> {
        for (index, entry) in entries.iter().enumerate() {
            self.code(&format!("indicator[{index}].code"), &entry.code);
        }
        self.doubles("indicator", entries.iter().map(|entry| entry.code.as_str()));
        let name = |entry: &IndicatorEntry| entry.name.clone().unwrap_or_else(|| entry.code.clone());
        entries.iter().map(|entry| Indicator { code: entry.code.clone(), name: name(entry) }).collect()
    }

    fn unit_costs(&mut self, entries: &[UnitCostEntry]) -> Vec<UnitCost> {
        let mut costs: Vec<UnitCost> = Vec::new();
        for (index, entry) in entries.iter().enumerate() {
            let path = format!("unit_cost[{index}]");
            if !(entry.low >= 0.0 && entry.low <= entry.high) {
                let found = format!("{} to {}", entry.low, entry.high);
                self.add(&path, &found, "`low` from 0 on and `high` not below it");
            }
            if entry.source.trim().is_empty() {
                self.add(&format!("{path}.source"), "", "who worked the cost out, and where it can be read");
            }
            if !(1990..=2200).contains(&entry.year) {
                self.add(&format!("{path}.year"), &entry.year.to_string(), "the year of the prices");
            }
            let Some(channel) = self.channel(&format!("{path}.channel"), Some(&entry.channel)) else { continue };
            if costs.iter().any(|other| other.channel == channel) {
                self.add(&format!("{path}.channel"), channel.code(), "one cost a channel");
            }
            let (low, high, source, year) = (entry.low, entry.high, entry.source.clone(), entry.year);
            costs.push(UnitCost { channel, low, high, source, year });
        }
        costs
    }

    fn benefits(&mut self, entries: &[BenefitEntry]) -> Vec<Benefit> {
        let mut benefits = Vec::new();
        for (index, entry) in entries.iter().enumerate() {
            let path = format!("benefit[{index}]");
            let day = self.day(&format!("{path}.date"), &entry.date);
            for (key, text) in [("label", &entry.label), ("source", &entry.source)] {
                if text.trim().is_empty() {
                    self.add(&format!("{path}.{key}"), "", "what was saved, and who says so");
                }
            }
            if !entry.amount.is_finite() || entry.amount <= 0.0 {
                self.add(&format!("{path}.amount"), &entry.amount.to_string(), "an amount above 0");
            }
            let (label, source) = (entry.label.clone(), entry.source.clone());
            benefits.push(Benefit { day, label, amount: entry.amount, source });
        }
        benefits.sort_by(|a, b| (a.day, &a.label).cmp(&(b.day, &b.label)));
        benefits
    }

    fn comparisons(&mut self, entries: &[ComparisonEntry]) -> Vec<Comparison> {
        let mut comparisons = Vec::new();
        for entry in entries {
            let path = format!("comparison `{}`", entry.code);
            self.code(&format!("{path}.code"), &entry.code);
            let before = self.period(&format!("{path}.before"), &entry.before);
            let after = self.period(&format!("{path}.after"), &entry.after);
            if entry.unit.is_some() && entry.topic.is_some() {
                self.add(&path, "unit and topic", "one of them: contacts are not kept by unit and topic together");
            }
            let (Some(before), Some(after)) = (before, after) else { continue };
            if after.0 <= before.1 {
                self.add(
                    &format!("{path}.after"),
                    &after.0.to_string(),
                    "a period that begins after `before` has ended",
                );
            }
            let (code, unit, topic) = (entry.code.clone(), entry.unit.clone(), entry.topic.clone());
            let name = entry.name.clone().unwrap_or_else(|| code.clone());
            comparisons.push(Comparison { code, name, before, after, unit, topic });
        }
        self.doubles("comparison", entries.iter().map(|entry| entry.code.as_str()));
        comparisons
    }

    /// Returns the assisted channels: as listed; else those in which a person answers that are neither digital nor unknown.
    pub(crate) fn assisted(&mut self, codes: Option<&[String]>, digital: &[Channel]) -> Vec<Channel> {
        let is_assisted =
            |channel: &Channel| !digital.contains(channel) && !channel.is_automatic() && *channel != Channel::Unknown;
        let Some(codes) = codes else { return Channel::ALL.into_iter().filter(is_assisted).collect() };
        let assisted = self.channels("assisted", codes);
        let both: BTreeSet<&Channel> = assisted.iter().filter(|channel| digital.contains(channel)).collect();
        for channel in both {
            self.add("assisted", channel.code(), "a channel that is not called digital too");
        }
        assisted
    }

    fn channel(&mut self, path: &str, code: Option<&str>) -> Option<Channel> {
        let code = code?.to_owned();
        self.channels(path, std::slice::from_ref(&code)).pop()
    }

    /// Returns the first and the last day of a period.
    fn period(&mut self, path: &str, days: &[String]) -> Option<(Day, Day)> {
        let [first, last] = days else {
            self.add(path, &days.join(", "), "two dates, first and last day");
            return None;
        };
        let (first, last) = (self.day(path, first), self.day(path, last));
        if last < first {
            self.add(path, &format!("{first}, {last}"), "two dates, the first not after the last");
        }
        Some((first, last))
    }
}
