//! The words about records: what is imported, and what of it is listed and taken back.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};

use super::ListFormat;

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum Records {
    Contacts,
    Volumes,
    Answers,
    Events,
    Indicators,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum ImportFormat {
    Ndjson,
    Json,
    Csv,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct Import {
    #[arg(long)]
    pub(in crate::cli) organisation: String,
    /// Our own record formats
    #[arg(long, value_enum, conflicts_with = "mapping", required_unless_present = "mapping")]
    pub(in crate::cli) format: Option<ImportFormat>,
    /// What our own formats hold; a mapping says it itself
    #[arg(long, value_enum, default_value = "contacts", conflicts_with = "mapping")]
    pub(in crate::cli) records: Records,
    /// A mapping file: columns of another system to fields
    #[arg(long, value_name = "FILE.toml")]
    pub(in crate::cli) mapping: Option<PathBuf>,
    /// Files, `.gz` too; `-` is standard input
    #[arg(required = true)]
    pub(in crate::cli) files: Vec<PathBuf>,
    /// How the receipts are printed
    #[arg(long = "receipt", value_enum, default_value = "table")]
    pub(in crate::cli) receipt: ListFormat,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct Kept {
    #[arg(long)]
    pub(in crate::cli) organisation: String,
    /// First local day, such as 2020-06-01
    #[arg(long, value_name = "DAY")]
    pub(in crate::cli) from: Option<String>,
    /// Last local day, included
    #[arg(long, value_name = "DAY")]
    pub(in crate::cli) to: Option<String>,
    #[arg(long, value_enum, default_value = "table")]
    pub(in crate::cli) format: ListFormat,
}

#[derive(Debug, Subcommand)]
pub(in crate::cli) enum EventsCommand {
    /// List the events of the organisation file and those that were reported, by day
    List {
        #[command(flatten)]
        kept: Kept,
    },
    /// Take back a reported event
    Remove {
        #[arg(long)]
        organisation: String,
        /// Its local day, such as 2020-09-28
        #[arg(long, value_name = "DAY")]
        date: String,
        /// As `events list` shows it
        #[arg(long)]
        label: String,
    },
}

#[derive(Debug, Subcommand)]
pub(in crate::cli) enum IndicatorsCommand {
    /// List observations, by indicator and day
    List {
        #[command(flatten)]
        kept: Kept,
        /// Only those of one indicator
        #[arg(long)]
        name: Option<String>,
    },
    /// Take back an observation
    Remove {
        #[arg(long)]
        organisation: String,
        /// The code of the indicator
        #[arg(long)]
        name: String,
        /// The local day, such as 2020-04-01
        #[arg(long, value_name = "DAY")]
        date: String,
    },
}

#[derive(Debug, Args)]
pub(in crate::cli) struct TakenBack {
    #[arg(long)]
    pub(in crate::cli) organisation: String,
    /// The source whose records they are
    #[arg(long)]
    pub(in crate::cli) source: String,
    /// First local day, such as 2020-06-01
    #[arg(long, value_name = "DAY")]
    pub(in crate::cli) from: String,
    /// Last local day, included
    #[arg(long, value_name = "DAY")]
    pub(in crate::cli) to: String,
    /// Only count them
    #[arg(long)]
    pub(in crate::cli) dry_run: bool,
    #[arg(long, value_enum, default_value = "table")]
    pub(in crate::cli) format: ListFormat,
}

#[derive(Debug, Subcommand)]
pub(in crate::cli) enum ContactsCommand {
    /// Take back the contacts of a source that were received on these days; what citizens were asked about them stays
    Remove {
        #[command(flatten)]
        what: TakenBack,
    },
}

#[derive(Debug, Subcommand)]
pub(in crate::cli) enum VolumesCommand {
    /// Take back the volumes of a source whose intervals begin on these days
    Remove {
        #[command(flatten)]
        what: TakenBack,
        /// Only those of one queue
        #[arg(long)]
        queue: Option<String>,
    },
}
