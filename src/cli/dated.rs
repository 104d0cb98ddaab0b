//! `kanalkoll events list|remove`, `kanalkoll indicators list|remove`

use anyhow::{Context, Result};

use super::arguments::{EventsCommand, IndicatorsCommand, Kept, ListFormat};
use super::{Outcome, installation, print};
use crate::config::Config;
use crate::model::Day;
use crate::reports::{Format, Listing, render};
use crate::service::Days;

pub(super) fn events(command: &EventsCommand, config: &Config) -> Result<Outcome> {
    match command {
        EventsCommand::List { kept } => {
            let days = days(kept)?;
            list(&installation(config)?.events(&kept.organisation, days)?, kept.format)
        }
        EventsCommand::Remove { organisation, date, label } => {
            let date = day("date", date)?;
            installation(config)?.remove_event(organisation, date, label)?;
            print(&format!("{date} {label}: taken back\n"))
        }
    }
}

pub(super) fn indicators(command: &IndicatorsCommand, config: &Config) -> Result<Outcome> {
    match command {
        IndicatorsCommand::List { kept, name } => {
            let days = days(kept)?;
            list(&installation(config)?.observations(&kept.organisation, name.as_deref(), days)?, kept.format)
        }
        IndicatorsCommand::Remove { organisation, name, date } => {
            let date = day("date", date)?;
            installation(config)?.remove_observation(organisation, name, date)?;
            print(&format!("{name} {date}: taken back\n"))
        }
    }
}

fn list<L: Listing>(kept: &L, format: ListFormat) -> Result<Outcome> {
    let format = match format {
        ListFormat::Table => Format::Table,
        ListFormat::Json => Format::Json,
    };
    print(&render(kept, format)?)
}

fn days(kept: &Kept) -> Result<Days> {
    let read = |name, text: &Option<String>| text.as_deref().map(|text| day(name, text)).transpose();
    Ok((read("from", &kept.from)?, read("to", &kept.to)?))
}

fn day(name: &str, text: &str) -> Result<Day> {
    Day::parse(text).with_context(|| format!("--{name}: found `{text}`; expected a day such as 2020-06-01"))
}
