//! `kanalkoll report`

use anyhow::{Context, Result, bail};

use super::arguments::{Measure, Report, ReportFormat};
use super::mail::templates;
use super::{Outcome, effect, installation, print};
use crate::config::Config;
use crate::domain::{Instant, Language, one_of};
use crate::flow::Installation;
use crate::mail::{Letterhead, monthly_page};
use crate::measure::{Monthly, Question, VoiceQuestion};
use crate::report::{Format, render};

pub(super) fn run(report: &Report, config: &Config) -> Result<Outcome> {
    let now = crate::clockwork::now();
    let format = match (report.format, report.measure) {
        (ReportFormat::Table, _) => Format::Table,
        (ReportFormat::Csv, _) => Format::Csv,
        (ReportFormat::Json, _) => Format::Json,
        (ReportFormat::Html, Measure::Monthly) => return page(report, config, now),
        (ReportFormat::Html, _) => {
            bail!("html is there for `report monthly`; the formats of this report are {}", Format::CODES.join(", "))
        }
    };
    if let Some(name) = report.effect.given().filter(|_| report.measure != Measure::Effect) {
        bail!("{name} is for `report effect` alone");
    }
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
        Measure::Effect => {
            let question = effect::question(report)?;
            render(&installation(config)?.effect(code, &question, now)?, format)?
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

/// The month as a page to read in a browser or to print.
fn page(report: &Report, config: &Config, now: Instant) -> Result<Outcome> {
    let installation = installation(config)?;
    let figure = month(&installation, report, now)?;
    let organisation = installation.organisation(&report.organisation)?;
    let language = match report.language.as_deref() {
        None => organisation.language(),
        Some(tag) => Language::of_tag(tag).with_context(|| format!("language: {}", one_of(tag, &Language::CODES)))?,
    };
    print(&monthly_page(&Letterhead::of(&organisation), &figure, language, &templates(&config.mail)?)?)
}
