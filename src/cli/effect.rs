//! `kanalkoll report effect`

use anyhow::{Result, bail};
use clap::Args;

use super::arguments::Report;
use crate::measure::{EffectQuestion, EffectWords};

/// The further words of `report effect`.
#[derive(Debug, Args)]
pub(super) struct EffectArguments {
    /// For effect: the date of what happened, such as 2020-09-28, or the label of an event of the organisation file
    #[arg(long, value_name = "DATE")]
    pub(super) event: Option<String>,
    /// For effect: at most so many weeks on each side, 8 to 104; default 26
    #[arg(long, value_name = "NUMBER")]
    pub(super) weeks: Option<String>,
    /// For effect: only this unit, with those below it and those that it followed
    #[arg(long, value_name = "CODE")]
    pub(super) unit: Option<String>,
    /// For effect: only this topic
    #[arg(long, value_name = "CODE")]
    pub(super) topic: Option<String>,
    /// For effect: what had no such event: topic:CODE, unit:CODE, organisation:CODE or channel:CODE
    #[arg(long, value_name = "CONTROL")]
    pub(super) control: Option<String>,
}

impl EffectArguments {
    /// The first of the words that was given.
    pub(super) fn given(&self) -> Option<&'static str> {
        let words = [
            ("--event", &self.event),
            ("--weeks", &self.weeks),
            ("--unit", &self.unit),
            ("--topic", &self.topic),
            ("--control", &self.control),
        ];
        words.into_iter().find(|(_, value)| value.is_some()).map(|(name, _)| name)
    }
}

/// What is asked.
pub(super) fn question(report: &Report) -> Result<EffectQuestion> {
    let misplaced = [
        ("--from", &report.from),
        ("--to", &report.to),
        ("--by", &report.by),
        ("--split", &report.split),
        ("--survey", &report.survey),
    ];
    if let Some((name, _)) = misplaced.into_iter().find(|(_, value)| value.is_some()) {
        bail!("{name} is not for `report effect`: it tells of whole weeks on both sides of --event, by channel");
    }
    let words = &report.effect;
    Ok(EffectQuestion::parse(EffectWords {
        event: words.event.as_deref(),
        weeks: words.weeks.as_deref(),
        unit: words.unit.as_deref(),
        topic: words.topic.as_deref(),
        control: words.control.as_deref(),
        as_of: report.as_of.as_deref(),
    })?)
}
