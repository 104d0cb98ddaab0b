//! The words of `kanalkoll report`: a command for each report of the list, with the options of its parameters.

use clap::error::ErrorKind;
use clap::{Arg, ArgAction, ArgMatches, Command, FromArgMatches, Subcommand, ValueEnum};

use crate::reports::{AnyReport, Form, MonthlyReport, PageKind, REPORTS, Report};

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum ReportFormat {
    Table,
    Csv,
    Json,
    /// To read in a browser or print
    Html,
}

/// A report that is asked for on the command line.
pub(in crate::cli) struct AskedReport {
    pub(in crate::cli) report: &'static dyn AnyReport,
    pub(in crate::cli) organisation: String,
    /// The parameters that were given, by their names in a query string.
    pub(in crate::cli) words: Vec<(String, String)>,
    pub(in crate::cli) language: Option<String>,
    pub(in crate::cli) format: ReportFormat,
}

impl std::fmt::Debug for AskedReport {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("AskedReport")
            .field("report", &self.report.name())
            .field("words", &self.words)
            .finish_non_exhaustive()
    }
}

/// Whether a report can be written as a page.
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
    pub(in crate::cli) const fn name(self) -> &'static str {
        match self {
            ReportFormat::Table => "table",
            ReportFormat::Csv => "csv",
            ReportFormat::Json => "json",
            ReportFormat::Html => "html",
        }
    }
}

impl Subcommand for AskedReport {
    fn augment_subcommands(command: Command) -> Command {
        command.subcommands(REPORTS.iter().map(|report| self::command(*report))).subcommand_required(true)
    }

    fn augment_subcommands_for_update(command: Command) -> Command {
        AskedReport::augment_subcommands(command)
    }

    fn has_subcommand(name: &str) -> bool {
        REPORTS.iter().any(|report| report.name() == name)
    }
}

impl FromArgMatches for AskedReport {
    fn from_arg_matches(matches: &ArgMatches) -> Result<AskedReport, clap::Error> {
        let unknown = || clap::Error::raw(ErrorKind::MissingSubcommand, "which report?\n");
        let (name, matches) = matches.subcommand().ok_or_else(unknown)?;
        let report = *REPORTS.iter().find(|report| report.name() == name).ok_or_else(unknown)?;
        let text = |name: &str| matches.get_one::<String>(name).cloned();
        let given = report.parameters().iter().flat_map(|parameter| {
            let values = matches.get_many::<String>(parameter.name).into_iter().flatten();
            values.map(|value| (parameter.name.to_owned(), value.clone()))
        });
        let format = text("format").and_then(|name| ReportFormat::from_str(&name, false).ok());
        Ok(AskedReport {
            report,
            organisation: text("organisation").unwrap_or_default(),
            words: given.collect(),
            language: text("language"),
            format: format.unwrap_or(ReportFormat::Table),
        })
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), clap::Error> {
        *self = AskedReport::from_arg_matches(matches)?;
        Ok(())
    }
}
