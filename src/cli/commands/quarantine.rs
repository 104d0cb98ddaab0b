//! `kanalkoll quarantine list|export|retry`

use std::path::PathBuf;

use anyhow::Result;
use clap::{Args, Subcommand};
use serde::Serialize;

use crate::cli::input::{installation, read_mapping};
use crate::cli::output::{ListColumn, ListFormat, Outcome, print, print_list};
use crate::config::Config;
use crate::feeds::Format;
use crate::model::{Instant, Reason, one_of};
use crate::service::Installation;
use crate::store::{QuarantineFilter, Quarantined};

#[derive(Debug, Args)]
pub(in crate::cli) struct Rejected {
    #[arg(long)]
    organisation: String,
    /// Only those of one delivery
    #[arg(long)]
    receipt: Option<String>,
    /// Only those with this reason
    #[arg(long)]
    reason: Option<String>,
}

#[derive(Debug, Subcommand)]
pub(in crate::cli) enum QuarantineCommand {
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

pub(in crate::cli) fn run(command: QuarantineCommand, config: &Config) -> Result<Outcome> {
    match command {
        QuarantineCommand::List { rejected, limit, format } => list(config, &rejected, limit, format),
        QuarantineCommand::Export { rejected } => {
            let installation = installation(config)?;
            each_page(&installation, &rejected, &mut |page| {
                let text: String = page.iter().map(|rejected| format!("{}\n", rejected.record)).collect();
                print(&text)?;
                Ok(true)
            })?;
            Ok(Outcome::Done)
        }
        QuarantineCommand::Retry { rejected, mapping } => {
            let format = match &mapping {
                None => Format::Ndjson,
                Some(file) => Format::Mapped(read_mapping(file)?),
            };
            retry(config, &rejected, &format)
        }
    }
}

fn filter(rejected: &Rejected) -> Result<QuarantineFilter> {
    if let Some(reason) = rejected.reason.as_deref().filter(|reason| Reason::from_code(reason).is_none()) {
        let codes = Reason::ALL.map(Reason::code);
        anyhow::bail!("reason `{reason}`: expected {}", one_of(reason, &codes));
    }
    Ok(QuarantineFilter { receipt: rejected.receipt.clone(), reason: rejected.reason.clone() })
}

/// Shows the rejected records page by page until `look_at` has seen enough.
fn each_page(
    installation: &Installation,
    rejected: &Rejected,
    look_at: &mut dyn FnMut(Vec<Quarantined>) -> Result<bool>,
) -> Result<()> {
    let filter = filter(rejected)?;
    let mut after: Option<(String, i64)> = None;
    loop {
        let place = after.as_ref().map(|(receipt, number)| (receipt.as_str(), *number));
        let page = installation.quarantined(&rejected.organisation, &filter, place)?;
        let Some(last) = page.last() else { return Ok(()) };
        after = Some((last.receipt.clone(), last.number));
        if !look_at(page)? {
            return Ok(());
        }
    }
}

#[derive(Serialize)]
struct Row {
    receipt: String,
    line: i64,
    kind: String,
    mapping: String,
    field: String,
    reason: String,
    detail: String,
    rejected_at: String,
}

fn list(config: &Config, rejected: &Rejected, limit: usize, format: ListFormat) -> Result<Outcome> {
    let mut rows: Vec<Row> = Vec::new();
    each_page(&installation(config)?, rejected, &mut |page| {
        rows.extend(page.into_iter().map(|rejected| Row {
            receipt: rejected.receipt,
            line: rejected.line,
            kind: rejected.kind,
            mapping: rejected.mapping,
            field: rejected.field,
            reason: rejected.reason,
            detail: rejected.detail,
            rejected_at: Instant::from_unix(rejected.rejected_at).to_string(),
        }));
        Ok(rows.len() < limit)
    })?;
    rows.truncate(limit);
    let columns: [ListColumn<'_, Row>; 5] = [
        ("receipt", &|row| row.receipt.clone()),
        ("line", &|row| row.line.to_string()),
        ("field", &|row| row.field.clone()),
        ("reason", &|row| row.reason.clone()),
        ("what was wrong", &|row| row.detail.clone()),
    ];
    print_list(&rows, &columns, format)
}

fn retry(config: &Config, rejected: &Rejected, format: &Format) -> Result<Outcome> {
    let installation = installation(config)?;
    let retried = installation.retry(&rejected.organisation, &filter(rejected)?, format, crate::scheduler::now())?;
    let mut text = format!("{} tried, {} taken\n", retried.tried, retried.taken);
    if retried.older > 0 {
        text.push_str(&format!("  {} older than what is kept: they changed nothing\n", retried.older));
    }
    for (reason, count) in &retried.rejected {
        text.push_str(&format!("  {count} still rejected: {reason}\n"));
    }
    if retried.other_mapping > 0 {
        text.push_str(&format!(
            "  {} came another way: retry them with the mapping of that name\n",
            retried.other_mapping
        ));
    }
    print(&text)?;
    Ok(if retried.rejected.is_empty() { Outcome::Done } else { Outcome::SomeRejected })
}
