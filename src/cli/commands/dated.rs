//! `kanalkoll events list|remove`, `kanalkoll indicators list|remove`

use anyhow::Result;
use clap::{Args, Subcommand};

use crate::cli::input::{day, installation};
use crate::cli::output::{ListFormat, Outcome, print};
use crate::config::Config;
use crate::reports::{Format, Listing, render};
use crate::service::Days;

#[derive(Debug, Args)]
pub(in crate::cli) struct ListArguments {
    #[arg(long)]
    organisation: String,
    /// First local day, such as 2020-06-01
    #[arg(long, value_name = "DAY")]
    from: Option<String>,
    /// Last local day, included
    #[arg(long, value_name = "DAY")]
    to: Option<String>,
    #[arg(long, value_enum, default_value = "table")]
    format: ListFormat,
}

#[derive(Debug, Subcommand)]
pub(in crate::cli) enum EventsCommand {
    /// List the events of the organisation file and those that were reported, by day
    List {
        #[command(flatten)]
        listed: ListArguments,
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
        listed: ListArguments,
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

pub(in crate::cli) fn events(command: &EventsCommand, config: &Config) -> Result<Outcome> {
    match command {
        EventsCommand::List { listed } => {
            let days = days(listed)?;
            list(&installation(config)?.events(&listed.organisation, days)?, listed.format)
        }
        EventsCommand::Remove { organisation, date, label } => {
            let date = day("date", date)?;
            installation(config)?.remove_event(organisation, date, label)?;
            print(&format!("{date} {label}: taken back\n"))
        }
    }
}

pub(in crate::cli) fn indicators(command: &IndicatorsCommand, config: &Config) -> Result<Outcome> {
    match command {
        IndicatorsCommand::List { listed, name } => {
            let days = days(listed)?;
            list(&installation(config)?.observations(&listed.organisation, name.as_deref(), days)?, listed.format)
        }
        IndicatorsCommand::Remove { organisation, name, date } => {
            let date = day("date", date)?;
            installation(config)?.remove_observation(organisation, name, date)?;
            print(&format!("{name} {date}: taken back\n"))
        }
    }
}

fn list<L: Listing>(listed: &L, format: ListFormat) -> Result<Outcome> {
    let format = match format {
        ListFormat::Table => Format::Table,
        ListFormat::Json => Format::Json,
    };
    print(&render(listed, format)?)
}

fn days(listed: &ListArguments) -> Result<Days> {
    let read = |name, text: &Option<String>| text.as_deref().map(|text| day(name, text)).transpose();
    Ok((read("from", &listed.from)?, read("to", &listed.to)?))
}
