//! `kanalkoll overview`: a signed link to an organisation's overview, for who has no key.

use anyhow::{Result, ensure};
use serde::Serialize;

use super::arguments::{ListFormat, Overview};
use super::{Outcome, installation, print, print_json};
use crate::config::Config;
use crate::model::Instant;
use crate::service::Installation;

/// The longest that a link is good, days.
const LONGEST: u32 = 400;

#[derive(Serialize)]
struct Row {
    organisation: String,
    url: String,
    /// RFC 3339, UTC.
    until: String,
}

pub(super) fn run(arguments: &Overview, config: &Config) -> Result<Outcome> {
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

/// The signed link to the overview of an organisation; `days` are those that it shows, `from=...&to=...`, or nothing.
pub(super) fn link(
    installation: &Installation,
    base: &str,
    (organisation, days): (&str, &str),
    until: Instant,
) -> Result<String> {
    let signed = installation.sign_overview(organisation, until)?;
    let days = if days.is_empty() { String::new() } else { format!("{days}&") };
    Ok(format!("{base}/overview/{organisation}?{days}{signed}"))
}
