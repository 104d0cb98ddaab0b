//! `kanalkoll overview`: a signed link to an organisation's overview, for who has no key.

use anyhow::{Result, ensure};
use clap::Args;
use serde::Serialize;

use crate::cli::input::installation;
use crate::cli::output::{ListFormat, Outcome, print, print_json};
use crate::config::Config;
use crate::model::Instant;
use crate::service::Installation;

#[derive(Debug, Args)]
pub(in crate::cli) struct Overview {
    #[arg(long)]
    organisation: String,
    /// For how many days the link is good, at most 400
    #[arg(long, default_value = "30", value_name = "NUMBER")]
    days: u32,
    #[arg(long, value_enum, default_value = "table")]
    format: ListFormat,
}

/// The longest that a link is good, days.
const LONGEST: u32 = 400;

#[derive(Serialize)]
struct Row {
    organisation: String,
    url: String,
    /// RFC 3339, UTC.
    until: String,
}

pub(in crate::cli) fn run(arguments: &Overview, config: &Config) -> Result<Outcome> {
    let days = arguments.days;
    ensure!(
        (1..=LONGEST).contains(&days),
        "--days `{days}`: expected 1 to {LONGEST}; whoever has the link sees the overview for as long"
    );
    let installation = installation(config)?;
    let until = crate::scheduler::now().plus_seconds(i64::from(days) * 86_400);
    let base = config.web.base(&config.web.listen);
    let url = link(&installation, &base, (&arguments.organisation, ""), until)?;
    let row = Row { organisation: arguments.organisation.clone(), url, until: until.to_string() };
    match arguments.format {
        ListFormat::Json => print_json(&row),
        ListFormat::Table => print(&format!("{}\ngood until {}{}\n", row.url, row.until, hint(config))),
    }
}

fn hint(config: &Config) -> &'static str {
    if config.web.public_url.is_empty() {
        "; the address is of this machine only: set web.public_url to the address that others reach, and make it again"
    } else {
        ""
    }
}

/// Returns the signed link to the overview of an organisation; `days` are those that it shows, `from=...&to=...&`, or nothing.
pub(in crate::cli) fn link(
    installation: &Installation,
    base: &str,
    (organisation, days): (&str, &str),
    until: Instant,
) -> Result<String> {
    let signed = installation.sign_overview(organisation, until)?;
    Ok(format!("{base}/overview/{organisation}?{days}{signed}"))
}
