//! The commands, a file each: its arguments, what it calls, what it prints.

mod cells;
mod coach;
mod dated;
mod demo;
mod export;
mod feed;
mod import;
mod key;
mod letters;
mod organisation;
mod overview;
mod quarantine;
mod remove;
mod report;
mod retain;
mod serve;
mod survey;

use anyhow::Result;
use clap::Subcommand;

use super::output::{ListFormat, Outcome, print};
use crate::config::Config;

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Show a sample municipality: a temporary database, filled and served
    Demo(demo::Demo),
    /// Serve the API and the metrics
    Serve(serve::Serve),
    /// Apply, list or show organisations
    #[command(subcommand)]
    Organisation(organisation::OrganisationCommand),
    /// Create, list or revoke API keys
    #[command(subcommand)]
    Key(key::KeyCommand),
    /// Import contacts, volumes, answers, events or indicators from files or standard input
    Import(import::Import),
    /// Print figures
    #[command(subcommand)]
    Report(report::ReportCommand),
    /// Print a link to an organisation's overview, which opens it without a key for some days
    Overview(overview::Overview),
    /// List the open surveys, or draw their QR codes
    #[command(subcommand)]
    Survey(survey::SurveyCommand),
    /// Take back contacts that were sent by mistake
    #[command(subcommand)]
    Contacts(remove::ContactsCommand),
    /// Take back volumes that were sent by mistake
    #[command(subcommand)]
    Volumes(remove::VolumesCommand),
    /// List events, or take back one that was reported by mistake
    #[command(subcommand)]
    Events(dated::EventsCommand),
    /// List what indicators were, or take back an observation
    #[command(subcommand)]
    Indicators(dated::IndicatorsCommand),
    /// List, export or retry rejected records
    #[command(subcommand)]
    Quarantine(quarantine::QuarantineCommand),
    /// Plan the letters to employees of a week: say for everyone why a letter goes, waits or is off, and put those that go
    /// into the outbox. `serve` does it by itself
    Coach(coach::Coach),
    /// List letters, show one, have it tried at once, or call it off
    #[command(subcommand)]
    Letters(letters::LettersCommand),
    /// Verify the cells, or make them anew
    #[command(subcommand)]
    Cells(cells::CellsCommand),
    /// Dispose of comments that are older than the organisation keeps them; `serve` does it every hour
    Retain {
        #[arg(long, value_enum, default_value = "table")]
        format: ListFormat,
    },
    /// List feeds, show one, or try one on samples
    #[command(subcommand)]
    Feed(feed::FeedCommand),
    /// Export history for Prometheus, or dashboards for Grafana
    #[command(subcommand)]
    Export(export::ExportCommand),
    /// Print the OpenAPI document
    Openapi,
    /// Print the settings and their defaults
    Settings,
    /// Print the metrics that Prometheus gets
    Metrics,
}

impl Command {
    /// Returns whether the command prints the same in every installation.
    pub(super) const fn is_document(&self) -> bool {
        matches!(self, Command::Openapi | Command::Settings | Command::Metrics)
    }

    /// Runs the command.
    pub(super) fn run(self, config: Config) -> Result<Outcome> {
        match self {
            Command::Demo(demo) => demo::run(&demo, config),
            Command::Serve(serve) => serve::run(&serve, config),
            Command::Organisation(command) => organisation::run(command, &config),
            Command::Key(command) => key::run(command, &config),
            Command::Import(import) => import::run(&import, &config),
            Command::Report(report) => report::run(report, &config),
            Command::Overview(overview) => overview::run(&overview, &config),
            Command::Survey(command) => survey::run(&command, &config),
            Command::Contacts(command) => remove::contacts(&command, &config),
            Command::Volumes(command) => remove::volumes(&command, &config),
            Command::Events(command) => dated::events(&command, &config),
            Command::Indicators(command) => dated::indicators(&command, &config),
            Command::Quarantine(command) => quarantine::run(command, &config),
            Command::Letters(command) => letters::run(command, &config),
            Command::Coach(arguments) => coach::run(&arguments, &config),
            Command::Cells(command) => cells::run(command, &config),
            Command::Retain { format } => retain::run(format, &config),
            Command::Feed(command) => feed::run(&command, &config),
            Command::Export(command) => export::run(command, &config),
            Command::Openapi => print(&(crate::web::openapi_document()? + "\n")),
            Command::Settings => print(&crate::config::documentation()),
            Command::Metrics => print(&crate::metrics::reference()),
        }
    }
}
