//! `kanalkoll report`

use anyhow::{Context, Result, bail};

use super::arguments::{Measure, Report, ReportFormat};
use super::{Outcome, installation, print};
use crate::config::Config;
use crate::domain::Instant;
use crate::flow::Installation;
use crate::measure::{Monthly, Question, VoiceQuestion};
use crate::report::{Format, render};

pub(super) fn run(report: &Report, config: &Config) -> Result<Outcome> {
    let format = match (report.format, report.measure) {
        (ReportFormat::Table, _) => Format::Table,
        (ReportFormat::Csv, _) => Format::Csv,
        (ReportFormat::Json, _) => Format::Json,
        (ReportFormat::Html, Measure::Monthly) => return monthly_page(report, config),
        (ReportFormat::Html, _) => {
            bail!("html is there for `report monthly`; the formats of this report are {}", Format::CODES.join(", "))
        }
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
        Measure::Monthly => render(&month(&installation(config)?, report, now)?, format)?,
    };
    print(&text)
}

fn month(installation: &Installation, report: &Report, now: Instant) -> Result<Monthly> {
    let misplaced =
        [("--by", &report.by), ("--split", &report.split), ("--as-of", &report.as_of), ("--survey", &report.survey)];
    if let Some((name, _)) = misplaced.into_iter().find(|(_, value)| value.is_some()) {
        bail!("{name} is not for `report monthly`: it tells of a whole month, by channel, as it stands now");
    }
    let month = installation.month(&report.organisation, (report.from.as_deref(), report.to.as_deref()), now)?;
    Ok(installation.monthly(&report.organisation, month, now)?)
}
