//! `kanalkoll report`

use anyhow::{Context, Result};

use super::arguments::{Measure, Report, ReportFormat};
use super::{Outcome, installation, print};
use crate::config::Config;
use crate::domain::Instant;
use crate::measure::{Question, VoiceQuestion};
use crate::report::{Format, render};

pub(super) fn run(report: &Report, config: &Config) -> Result<Outcome> {
    let format = match report.format {
        ReportFormat::Table => Format::Table,
        ReportFormat::Csv => Format::Csv,
        ReportFormat::Json => Format::Json,
    };
    let now = crate::clockwork::now();
    let code = &report.organisation;
    let question = || {
        let (from, to, by) = (report.from.as_deref(), report.to.as_deref(), report.by.as_deref());
        Question::parse(from, to, by, report.split.as_deref(), report.as_of.as_deref())
    };
    let text = match report.measure {
        Measure::Response => render(&installation(config)?.response(code, &question()?, now)?, format)?,
        Measure::Queue => render(&installation(config)?.queue(code, &question()?, now)?, format)?,
        Measure::Voice => {
            let question = VoiceQuestion::new(question()?, report.survey.as_deref())?;
            render(&installation(config)?.voice(code, &question, now)?, format)?
        }
        Measure::Overdue => {
            let at = match report.as_of.as_deref() {
                None => now,
                Some(text) => Instant::parse_rfc3339(text)
                    .with_context(|| format!("as-of `{text}`: expected a time such as 2020-09-01T08:00:00+02:00"))?,
            };
            render(&installation(config)?.overdue(code, at, report.limit, now)?, format)?
        }
    };
    print(&text)
}
