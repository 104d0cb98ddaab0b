//! `kanalkoll report`

use anyhow::{Context, Result, bail};
use clap::ValueEnum;

use super::arguments::{Measure, Report, ReportFormat};
use super::mail::templates;
use super::{Outcome, installation, print};
use crate::config::Config;
use crate::mail::{Branding, monthly_page};
use crate::measure::{
    EffectQuestion, EffectWords, Monthly, OverdueFilter, Question, ShiftFigure, ShiftQuestion, VoiceQuestion,
    units_as_of,
};
use crate::model::{Instant, Language, one_of};
use crate::reports::pages::{Addressed, repeat_page, shift_page, steering_page, targets_page};
use crate::reports::{Format, Spoken, render};
use crate::service::{Installation, OLDEST_CONTACTS};

pub(super) fn run(report: &Report, config: &Config) -> Result<Outcome> {
    let now = crate::scheduler::now();
    let name = report.measure.to_possible_value().map(|value| value.get_name().to_owned()).unwrap_or_default();
    if let Some(option) = report.misplaced() {
        bail!("--{option} is not for `report {name}`, which takes {}", report.options());
    }
    let format = match (report.format, report.measure) {
        (ReportFormat::Table, _) => Format::Table,
        (ReportFormat::Csv, _) => Format::Csv,
        (ReportFormat::Json, _) => Format::Json,
        (ReportFormat::Html, _) => return page(report, config, now),
    };
    print(&text(report, &installation(config)?, format, now)?)
}

fn text(report: &Report, installation: &Installation, format: Format, now: Instant) -> Result<String> {
    let code = &report.organisation;
    Ok(match report.measure {
        Measure::Response => render(&installation.response(code, &question(report)?, now)?, format)?,
        Measure::Queue => render(&installation.queue(code, &question(report)?, now)?, format)?,
        Measure::Repeat => render(&installation.repeat(code, &question(report)?, now)?, format)?,
        Measure::Voice => {
            let question = VoiceQuestion::new(question(report)?, report.survey.as_deref())?;
            render(&installation.voice(code, &question, now)?, format)?
        }
        Measure::Overdue => {
            let limit = report.limit.unwrap_or(OLDEST_CONTACTS);
            let units_as_of = units_as_of(report.units.as_deref())?;
            let filter = OverdueFilter { units_as_of, ..OverdueFilter::default() };
            render(&installation.overdue_of(code, filter, (at(report, now)?, limit), now)?, format)?
        }
        Measure::Shift => {
            let figure = shift(report, installation, now)?;
            render(&Spoken { figure, language: language(report, installation)? }, format)?
        }
        Measure::Targets => {
            let figure = installation.targets(code, at(report, now)?, now)?;
            render(&Spoken { figure, language: language(report, installation)? }, format)?
        }
        Measure::Steering => render(&installation.steering(code, &question(report)?, now)?, format)?,
        Measure::Effect => render(&installation.effect(code, &effect(report)?, now)?, format)?,
        Measure::Monthly => render(&month(installation, report, now)?, format)?,
    })
}

fn shift(report: &Report, installation: &Installation, now: Instant) -> Result<ShiftFigure> {
    Ok(installation.shift(&report.organisation, &shift_question(report, installation)?, now)?)
}

fn shift_question(report: &Report, installation: &Installation) -> Result<ShiftQuestion> {
    let [before, after, unit, topic] =
        [&report.before, &report.after, &report.unit, &report.topic].map(|option| option.as_deref());
    Ok(match report.comparison.as_deref() {
        Some(_) if [before, after, unit, topic].iter().any(Option::is_some) => {
            bail!("--comparison names periods, unit and topic; leave --before, --after, --unit and --topic out")
        }
        Some(code) => ShiftQuestion::from(&installation.comparison(&report.organisation, code)?),
        None => ShiftQuestion::parse(before, after, unit, topic)?,
    }
    .with_units(report.units.as_deref())?)
}

fn question(report: &Report) -> Result<Question> {
    let (from, to, by) = (report.from.as_deref(), report.to.as_deref(), report.by.as_deref());
    Ok(Question::parse(from, to, by, report.split.as_deref(), report.as_of.as_deref())?
        .with_units(report.units.as_deref())?)
}

fn effect(report: &Report) -> Result<EffectQuestion> {
    Ok(EffectQuestion::parse(EffectWords {
        event: report.event.as_deref(),
        weeks: report.weeks.as_deref(),
        unit: report.unit.as_deref(),
        topic: report.topic.as_deref(),
        control: report.control.as_deref(),
        as_of: report.as_of.as_deref(),
        units: report.units.as_deref(),
    })?)
}

/// The instant of which is asked.
fn at(report: &Report, now: Instant) -> Result<Instant> {
    let Some(text) = report.as_of.as_deref() else { return Ok(now) };
    Instant::parse_rfc3339(text)
        .with_context(|| format!("as-of `{text}`: expected a time such as 2020-09-01T08:00:00+02:00"))
}

fn month(installation: &Installation, report: &Report, now: Instant) -> Result<Monthly> {
    let month = installation.month(&report.organisation, (report.from.as_deref(), report.to.as_deref()), now)?;
    Ok(installation.monthly(&report.organisation, month, now)?)
}

/// The language of a report in words.
fn language(report: &Report, installation: &Installation) -> Result<Language> {
    match report.language.as_deref() {
        None => Ok(installation.organisation(&report.organisation)?.language()),
        Some(tag) => Language::of_tag(tag)
            .with_context(|| format!("language: {}", one_of(tag, &Language::OFFERED.map(Language::code)))),
    }
}

/// The report as a page to read in a browser or to print.
fn page(report: &Report, config: &Config, now: Instant) -> Result<Outcome> {
    let installation = installation(config)?;
    let (code, language) = (&report.organisation, language(report, &installation)?);
    let organisation = installation.organisation(code)?;
    let to = Addressed { organisation: &organisation, language };
    let text = match report.measure {
        Measure::Monthly => {
            let figure = month(&installation, report, now)?;
            monthly_page(&Branding::of(&organisation), &figure, language, &templates(&config.mail)?)?
        }
        Measure::Shift => {
            let question = shift_question(report, &installation)?;
            let figure = installation.shift(code, &question, now)?;
            shift_page(to, &figure, &installation.shift_weeks(code, &question)?)?
        }
        Measure::Targets => targets_page(to, &installation.targets(code, at(report, now)?, now)?)?,
        Measure::Steering => steering_page(to, &installation.steering(code, &question(report)?, now)?)?,
        Measure::Repeat => repeat_page(to, &installation.repeat(code, &question(report)?, now)?)?,
        Measure::Response | Measure::Queue | Measure::Voice | Measure::Overdue | Measure::Effect => bail!(
            "html is there for `report shift`, `targets`, `steering`, `repeat` and `monthly`; the formats of this report are {}",
            Format::CODES.join(", ")
        ),
    };
    print(&text)
}
