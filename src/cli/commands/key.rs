//! `kanalkoll key create|list|revoke`

use anyhow::{Context, Result, bail};
use clap::Subcommand;
use serde::Serialize;

use crate::cli::input::installation;
use crate::cli::output::{ListColumn, ListFormat, Outcome, print, print_list};
use crate::config::Config;
use crate::model::{Day, Instant, one_of};
use crate::service::Scope;

#[derive(Debug, Subcommand)]
pub(in crate::cli) enum KeyCommand {
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

pub(in crate::cli) fn run(command: KeyCommand, config: &Config) -> Result<Outcome> {
    match command {
        KeyCommand::Create { organisation, name, scope, expires } => {
            let scopes = scope.iter().map(|code| parse_scope(code)).collect::<Result<Vec<Scope>>>()?;
            let expires_at = expires.as_deref().map(end_of_day).transpose()?;
            let organisation = Some(organisation.as_str()).filter(|code| *code != "all");
            let installation = installation(config)?;
            let key = installation.create_key(organisation, &name, &scopes, expires_at, crate::scheduler::now())?;
            print(&format!("{key}\n"))
        }
        KeyCommand::List { format } => list(config, format),
        KeyCommand::Revoke { name, organisation } => {
            installation(config)?.revoke_key(organisation.as_deref(), &name)?;
            print(&format!("{name} revoked\n"))
        }
    }
}

fn parse_scope(code: &str) -> Result<Scope> {
    Scope::from_code(code).with_context(|| format!("scope `{code}`: expected {}", one_of(code, &Scope::CODES)))
}

fn end_of_day(text: &str) -> Result<Instant> {
    let Some(day) = Day::parse(text) else { bail!("expires `{text}`: expected a date such as 2027-12-31") };
    Ok(Instant::from_unix((i64::from(day.epoch()) + 1) * 86_400))
}

#[derive(Serialize)]
struct Row {
    organisation: String,
    name: String,
    scopes: String,
    created_at: String,
    expires_at: Option<String>,
}

fn list(config: &Config, format: ListFormat) -> Result<Outcome> {
    let rows: Vec<Row> = installation(config)?
        .keys()?
        .into_iter()
        .map(|key| Row {
            organisation: key.organisation,
            name: key.name,
            scopes: key.scopes,
            created_at: Instant::from_unix(key.created_at).to_string(),
            expires_at: key.expires_at.map(|at| Instant::from_unix(at).to_string()),
        })
        .collect();
    let columns: [ListColumn<'_, Row>; 5] = [
        ("organisation", &|row| row.organisation.clone()),
        ("name", &|row| row.name.clone()),
        ("scopes", &|row| row.scopes.clone()),
        ("created", &|row| row.created_at.clone()),
        ("expires", &|row| row.expires_at.clone().unwrap_or_else(|| "never".to_owned())),
    ];
    print_list(&rows, &columns, format)
}
