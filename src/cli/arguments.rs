//! The words of the command line.

mod records;
mod report;

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

pub(super) use records::{
    ContactsCommand, EventsCommand, Import, ImportFormat, IndicatorsCommand, Kept, Records, TakenBack, VolumesCommand,
};
pub(super) use report::{AskedReport, ReportFormat};

/// Measures whether citizens get an answer in time and how they move between contact channels.
#[derive(Debug, Parser)]
#[command(name = "kanalkoll", version, max_term_width = 110)]
pub(super) struct Arguments {
    /// `sqlite:FILE` or `postgres://USER:PASSWORD@HOST/DATABASE`; default: the settings, which say `sqlite:kanalkoll.db`
    #[arg(long, global = true, value_name = "URL")]
    pub(super) database: Option<String>,
    /// A file of settings in TOML
    #[arg(long, global = true, value_name = "FILE")]
    pub(super) config: Option<PathBuf>,
    #[command(subcommand)]
    pub(super) command: Command,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Show a sample municipality: a temporary database, filled and served
    Demo(Demo),
    /// Serve the API and the metrics
    Serve(Serve),
    /// Apply, list or show organisations
    #[command(subcommand)]
    Organisation(OrganisationCommand),
    /// Create, list or revoke API keys
    #[command(subcommand)]
    Key(KeyCommand),
    /// Import contacts, volumes, answers, events or indicators from files or standard input
    Import(Import),
    /// Print figures
    #[command(subcommand)]
    Report(AskedReport),
    /// Print a link to an organisation's overview, which opens it without a key for some days
    Overview(Overview),
    /// List the open surveys, or draw their QR codes
    #[command(subcommand)]
    Survey(SurveyCommand),
    /// Take back contacts that were sent by mistake
    #[command(subcommand)]
    Contacts(ContactsCommand),
    /// Take back volumes that were sent by mistake
    #[command(subcommand)]
    Volumes(VolumesCommand),
    /// List events, or take back one that was reported by mistake
    #[command(subcommand)]
    Events(EventsCommand),
    /// List what indicators were, or take back an observation
    #[command(subcommand)]
    Indicators(IndicatorsCommand),
    /// List, export or retry rejected records
    #[command(subcommand)]
    Quarantine(QuarantineCommand),
    /// Plan the letters to employees of a week: say for everyone why a letter goes, waits or is off, and put those that go
    /// into the outbox. `serve` does it by itself
    Coach(Coach),
    /// List letters, show one, have it tried at once, or call it off
    #[command(subcommand)]
    Letters(LettersCommand),
    /// Verify the cells, or make them anew
    #[command(subcommand)]
    Cells(CellsCommand),
    /// Dispose of comments that are older than the organisation keeps them; `serve` does it every hour
    Retain {
        #[arg(long, value_enum, default_value = "table")]
        format: ListFormat,
    },
    /// Export history for Prometheus, or dashboards for Grafana
    #[command(subcommand)]
    Export(ExportCommand),
    /// Print the OpenAPI document
    Openapi,
    /// Print the settings and their defaults
    Settings,
    /// Print the metrics that Prometheus gets
    Metrics,
}

#[derive(Debug, Args)]
pub(super) struct Demo {
    /// Where to listen; port 0 takes a free one
    #[arg(long, default_value = "127.0.0.1:8080")]
    pub(super) listen: String,
}

#[derive(Debug, Args)]
pub(super) struct Serve {
    /// Where to listen; default: the settings, which say 127.0.0.1:8080
    #[arg(long)]
    pub(super) listen: Option<String>,
}

#[derive(Debug, Args)]
pub(super) struct Overview {
    #[arg(long)]
    pub(super) organisation: String,
    /// For how many days the link is good, at most 400
    #[arg(long, default_value = "30", value_name = "NUMBER")]
    pub(super) days: u32,
    #[arg(long, value_enum, default_value = "table")]
    pub(super) format: ListFormat,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum ListFormat {
    Table,
    Json,
}

#[derive(Debug, Subcommand)]
pub(super) enum OrganisationCommand {
    /// Apply an organisation file; prints what changes
    Apply { file: PathBuf },
    /// List the organisations
    List {
        #[arg(long, value_enum, default_value = "table")]
        format: ListFormat,
    },
    /// Show one, with the codes that records use and the file does not name
    Show {
        code: String,
        #[arg(long, value_enum, default_value = "table")]
        format: ListFormat,
    },
}

#[derive(Debug, Subcommand)]
pub(super) enum SurveyCommand {
    /// List the open surveys of an organisation, with their addresses
    List {
        #[arg(long)]
        organisation: String,
        #[arg(long, value_enum, default_value = "table")]
        format: ListFormat,
    },
    /// Draw the QR code of an open survey
    Qr {
        #[arg(long)]
        organisation: String,
        #[arg(long)]
        survey: String,
        #[arg(long, value_enum, default_value = "svg")]
        format: QrPicture,
        /// Where to; default: ORGANISATION-SURVEY.svg here
        #[arg(long, value_name = "FILE")]
        out: Option<PathBuf>,
    },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum QrPicture {
    Svg,
    Png,
}

#[derive(Debug, Subcommand)]
pub(super) enum KeyCommand {
    /// Create a key and print it, once
    Create {
        /// The code of an organisation, or `all`
        #[arg(long)]
        organisation: String,
        #[arg(long)]
        name: String,
        /// Comma-separated: ingest, read, metrics, admin
        #[arg(long, value_delimiter = ',', required = true)]
        scope: Vec<String>,
        /// The last day on which it is good (UTC), such as 2027-12-31
        #[arg(long, value_name = "DAY")]
        expires: Option<String>,
    },
    /// List the keys, without their secrets
    List {
        #[arg(long, value_enum, default_value = "table")]
        format: ListFormat,
    },
    /// Revoke a key; it is good no longer
    Revoke {
        name: String,
        /// Whose key, where several organisations have one of that name
        #[arg(long)]
        organisation: Option<String>,
    },
}

#[derive(Debug, Args)]
pub(super) struct Coach {
    #[arg(long)]
    pub(super) organisation: String,
    /// The week that has ended, such as 2026-W46, with the month that ended last by then; default: the newest
    #[arg(long, value_name = "WEEK")]
    pub(super) week: Option<String>,
    /// Put nothing into the outbox
    #[arg(long)]
    pub(super) dry_run: bool,
    /// With --dry-run: write the letters that would go into this folder, as .eml and .html. They hold what citizens wrote
    #[arg(long, value_name = "DIR", requires = "dry_run")]
    pub(super) out: Option<PathBuf>,
    #[arg(long, value_enum, default_value = "table")]
    pub(super) format: ListFormat,
}

#[derive(Debug, Args)]
pub(super) struct Rejected {
    #[arg(long)]
    pub(super) organisation: String,
    /// Only those of one delivery
    #[arg(long)]
    pub(super) receipt: Option<String>,
    /// Only those with this reason
    #[arg(long)]
    pub(super) reason: Option<String>,
}

#[derive(Debug, Subcommand)]
pub(super) enum QuarantineCommand {
    /// List rejected records and why they were rejected
    List {
        #[command(flatten)]
        rejected: Rejected,
        /// How many at most
        #[arg(long, default_value_t = 100)]
        limit: usize,
        #[arg(long, value_enum, default_value = "table")]
        format: ListFormat,
    },
    /// Write the rejected records themselves, one JSON object a line
    Export {
        #[command(flatten)]
        rejected: Rejected,
    },
    /// Read them again, after the organisation file or the mapping was mended
    Retry {
        #[command(flatten)]
        rejected: Rejected,
        /// The mended mapping, for records that came through one of the same name
        #[arg(long, value_name = "FILE.toml")]
        mapping: Option<PathBuf>,
    },
}

#[derive(Debug, Args)]
pub(super) struct OneLetter {
    #[arg(long)]
    pub(super) organisation: String,
    /// As `letters list` shows it
    pub(super) id: String,
}

#[derive(Debug, Subcommand)]
pub(super) enum LettersCommand {
    /// List letters, the newest first
    List {
        #[arg(long)]
        organisation: String,
        /// Only those that are waiting, leased, sent, dead or cancelled
        #[arg(long)]
        state: Option<String>,
        /// Only those of one kind, such as `invitation`
        #[arg(long)]
        kind: Option<String>,
        /// How many at most
        #[arg(long, default_value_t = 100)]
        limit: i64,
        #[arg(long, value_enum, default_value = "table")]
        format: ListFormat,
    },
    /// Show one letter: what became of it, not where it goes or what it says
    Show {
        #[command(flatten)]
        letter: OneLetter,
        #[arg(long, value_enum, default_value = "table")]
        format: ListFormat,
    },
    /// Have letters tried at once: those that wait, and those that died in the last 14 days
    Retry {
        #[arg(long)]
        organisation: String,
        /// As `letters list` shows them
        #[arg(required_unless_present = "dead", conflicts_with = "dead")]
        ids: Vec<String>,
        /// All dead letters of the organisation whose addresses are still kept
        #[arg(long)]
        dead: bool,
        #[arg(long, value_enum, default_value = "table")]
        format: ListFormat,
    },
    /// Call off letters that wait
    Cancel {
        #[arg(long)]
        organisation: String,
        /// As `letters list` shows them
        #[arg(required = true)]
        ids: Vec<String>,
        #[arg(long, value_enum, default_value = "table")]
        format: ListFormat,
    },
}

#[derive(Debug, Subcommand)]
pub(super) enum CellsCommand {
    /// Compare the cells with everything that is stored
    Verify {
        #[arg(long)]
        organisation: String,
    },
    /// Make the cells anew from everything that is stored
    Rebuild {
        #[arg(long)]
        organisation: String,
    },
}

#[derive(Debug, Subcommand)]
pub(super) enum ExportCommand {
    /// Write history for `promtool tsdb create-blocks-from openmetrics`
    Openmetrics {
        #[arg(long)]
        organisation: String,
        /// First local day
        #[arg(long)]
        from: String,
        /// Last local day, included
        #[arg(long)]
        to: String,
        /// Seconds between samples
        #[arg(long, default_value_t = 3_600)]
        every: u32,
        /// Under which unit records are counted: `today`, as they are shown today (default), or `then`, as of the day of
        /// each record, with the label `units="then"`
        #[arg(long, value_name = "today|then")]
        units: Option<String>,
    },
    /// Write the dashboards for Grafana, a file each
    Dashboards {
        /// The folder; it is made where it is missing
        #[arg(long, value_name = "DIR")]
        out: PathBuf,
        /// `sv`, `nb`, `nn` or `en`; default: that of the organisation, or `sv`
        #[arg(long)]
        language: Option<String>,
        /// The organisation that is chosen at first, in its own time zone; default: whichever there is, in Swedish time
        #[arg(long, value_name = "CODE")]
        organisation: Option<String>,
    },
}
