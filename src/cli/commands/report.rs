//! `kanalkoll report`

use anyhow::{Context, Result, bail};
use clap::error::ErrorKind;
use clap::{Arg, ArgAction, ArgMatches, Command, FromArgMatches, Subcommand, ValueEnum};

use crate::cli::input::installation;
use crate::cli::mail::templates;
use crate::cli::output::{Outcome, print};
use crate::config::Config;
use crate::mail::{Branding, monthly_page};
use crate::measure::ParameterValues;
use crate::model::{Language, Organisation, one_of};
use crate::reports::pages::Addressed;
use crate::reports::{AnyReport, Form, Format, MonthlyReport, PageKind, REPORTS, Report};
use crate::texts::Texts;

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum ReportFormat {
    Table,
    Csv,
    Json,
    /// To read in a browser or print
    Html,
}

/// A report that is asked for on the command line.
pub(in crate::cli) struct ReportCommand {
    report: &'static dyn AnyReport,
    organisation: String,
    /// The parameters that were given, by their names in a query string.
    words: Vec<(String, String)>,
    language: Option<String>,
    format: ReportFormat,
}

impl std::fmt::Debug for ReportCommand {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ReportCommand")
            .field("report", &self.report.name())
            .field("words", &self.words)
            .finish_non_exhaustive()
    }
}

/// Returns whether a report can be written as a page.
fn has_page(report: &dyn AnyReport) -> bool {
    // The page of a month is the letter to managers, which the room of mails writes.
    report.page() != PageKind::None || report.name() == MonthlyReport::NAME
}

fn command(report: &'static dyn AnyReport) -> Command {
    let parameters = report.parameters().iter().map(|parameter| {
        let many = if parameter.form == Form::Codes { ArgAction::Append } else { ArgAction::Set };
        let required = parameter.form == Form::Required;
        Arg::new(parameter.name).long(parameter.option).help(parameter.help).action(many).required(required)
    });
    let formats =
        ReportFormat::value_variants().iter().filter(|format| **format != ReportFormat::Html || has_page(report));
    let formats: Vec<&'static str> = formats.map(|format| format.name()).collect();
    Command::new(report.name())
        .about(report.question())
        .arg(Arg::new("organisation").long("organisation").required(true).help("The code of the organisation"))
        .args(parameters)
        .arg(
            Arg::new("language")
                .long("language")
                .value_name("TAG")
                .help("Of a table or a page: sv, nb, nn or en; default: the organisation's"),
        )
        .arg(Arg::new("format").long("format").default_value("table").value_parser(formats).help("How it is written"))
}

impl ReportFormat {
    const fn name(self) -> &'static str {
        match self {
            ReportFormat::Table => "table",
            ReportFormat::Csv => "csv",
            ReportFormat::Json => "json",
            ReportFormat::Html => "html",
        }
    }
}

impl Subcommand for ReportCommand {
    fn augment_subcommands(command: Command) -> Command {
        command.subcommands(REPORTS.iter().map(|report| self::command(*report))).subcommand_required(true)
    }

    fn augment_subcommands_for_update(command: Command) -> Command {
        ReportCommand::augment_subcommands(command)
    }

    fn has_subcommand(name: &str) -> bool {
        REPORTS.iter().any(|report| report.name() == name)
    }
}

impl FromArgMatches for ReportCommand {
    fn from_arg_matches(matches: &ArgMatches) -> Result<ReportCommand, clap::Error> {
        let unknown = || clap::Error::raw(ErrorKind::MissingSubcommand, "which report?\n");
        let (name, matches) = matches.subcommand().ok_or_else(unknown)?;
        let report = *REPORTS.iter().find(|report| report.name() == name).ok_or_else(unknown)?;
        let text = |name: &str| matches.get_one::<String>(name).cloned();
        let given = report.parameters().iter().flat_map(|parameter| {
            let values = matches.get_many::<String>(parameter.name).into_iter().flatten();
            values.map(|value| (parameter.name.to_owned(), value.clone()))
        });
        let format = text("format").and_then(|name| ReportFormat::from_str(&name, false).ok());
        Ok(ReportCommand {
            report,
            organisation: text("organisation").unwrap_or_default(),
            words: given.collect(),
            language: text("language"),
            format: format.unwrap_or(ReportFormat::Table),
        })
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), clap::Error> {
        *self = ReportCommand::from_arg_matches(matches)?;
        Ok(())
    }
}

pub(in crate::cli) fn run(asked: ReportCommand, config: &Config) -> Result<Outcome> {
    let ReportCommand { report, organisation: code, words, language, format } = asked;
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

/// Returns the language of a table or a page.
fn spoken(tag: Option<&str>, organisation: &Organisation) -> Result<Language> {
    let Some(tag) = tag else { return Ok(organisation.language()) };
    Language::of_tag(tag).with_context(|| format!("language: {}", one_of(tag, &Language::OFFERED.map(Language::code))))
}
