//! `kanalkoll report`

use anyhow::{Context, Result, bail};

use super::arguments::{AskedReport, ReportFormat};
use super::mail::templates;
use super::{Outcome, installation, print};
use crate::config::Config;
use crate::mail::{Branding, monthly_page};
use crate::measure::ParameterValues;
use crate::model::{Language, Organisation, one_of};
use crate::reports::pages::Addressed;
use crate::reports::{Format, MonthlyReport, Report};
use crate::texts::Texts;

pub(super) fn run(asked: AskedReport, config: &Config) -> Result<Outcome> {
    let AskedReport { report, organisation: code, words, language, format } = asked;
    let format = match format {
        ReportFormat::Table => Some(Format::Table),
        ReportFormat::Csv => Some(Format::Csv),
        ReportFormat::Json => Some(Format::Json),
        ReportFormat::Html => None,
    };
    if let (Some(_), Some(Format::Csv | Format::Json)) = (&language, format) {
        bail!("--language: csv and json have no words of a language; leave it out, or ask for a table");
    }
    let (words, now) = (ParameterValues::new(words), crate::scheduler::now());
    let installation = installation(config)?;
    let organisation = installation.organisation(&code)?;
    let language = spoken(language.as_deref(), &organisation)?;
    if format.is_none() && report.name() == MonthlyReport::NAME {
        let figure = installation.figure::<MonthlyReport>(&code, &MonthlyReport::params(&words)?, now)?;
        return print(&monthly_page(&Branding::of(&organisation), &figure, language, &templates(&config.mail)?)?);
    }
    let answered = installation.report(&code, report.ask(&words)?, format.is_none(), now)?;
    print(&match format {
        Some(format) => answered.write(format, Texts::of(language))?,
        None => answered.page(Addressed { organisation: &organisation, language }, Vec::new())?,
    })
}

/// The language of a table or a page.
fn spoken(tag: Option<&str>, organisation: &Organisation) -> Result<Language> {
    let Some(tag) = tag else { return Ok(organisation.language()) };
    Language::of_tag(tag).with_context(|| format!("language: {}", one_of(tag, &Language::OFFERED.map(Language::code))))
}
