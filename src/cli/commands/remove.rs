//! `kanalkoll contacts remove`, `kanalkoll volumes remove`

use anyhow::Result;
use clap::{Args, Subcommand};
use indicatif::HumanCount;
use serde::Serialize;

use crate::cli::input::{day, installation, spinner};
use crate::cli::output::{ListFormat, Outcome, print, print_json};
use crate::config::Config;
use crate::model::Day;
use crate::service::{Installation, RemovalRequest, RemovedRecords};

#[derive(Debug, Args)]
pub(in crate::cli) struct RemoveArguments {
    #[arg(long)]
    organisation: String,
    /// The source whose records they are
    #[arg(long)]
    source: String,
    /// First local day, such as 2020-06-01
    #[arg(long, value_name = "DAY")]
    from: String,
    /// Last local day, included
    #[arg(long, value_name = "DAY")]
    to: String,
    /// Only count them
    #[arg(long)]
    dry_run: bool,
    #[arg(long, value_enum, default_value = "table")]
    format: ListFormat,
}

#[derive(Debug, Subcommand)]
pub(in crate::cli) enum ContactsCommand {
    /// Take back the contacts of a source that were received on these days; what citizens were asked about them stays
    Remove {
        #[command(flatten)]
        what: RemoveArguments,
    },
}

#[derive(Debug, Subcommand)]
pub(in crate::cli) enum VolumesCommand {
    /// Take back the volumes of a source whose intervals begin on these days
    Remove {
        #[command(flatten)]
        what: RemoveArguments,
        /// Only those of one queue
        #[arg(long)]
        queue: Option<String>,
    },
}

pub(in crate::cli) fn contacts(command: &ContactsCommand, config: &Config) -> Result<Outcome> {
    let ContactsCommand::Remove { what } = command;
    run(("contacts", None), what, config, &|installation, to_remove, progress| {
        Ok(installation.remove_contacts(to_remove, progress)?)
    })
}

pub(in crate::cli) fn volumes(command: &VolumesCommand, config: &Config) -> Result<Outcome> {
    let VolumesCommand::Remove { what, queue } = command;
    let queue = queue.as_deref();
    run(("volumes", queue), what, config, &|installation, to_remove, progress| {
        Ok(installation.remove_volumes(to_remove, queue, progress)?)
    })
}

#[derive(Serialize)]
struct Row<'a> {
    organisation: &'a str,
    records: &'a str,
    source: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    queue: Option<&'a str>,
    from: String,
    to: String,
    dry_run: bool,
    /// How many were taken back, or would be.
    removed: usize,
    /// Invitations and answers about them, which stay.
    invitations_kept: usize,
}

type Remove<'a> =
    &'a dyn Fn(&Installation, &RemovalRequest<'_>, &mut dyn FnMut(Day, RemovedRecords)) -> Result<RemovedRecords>;

fn run(
    (records, queue): (&str, Option<&str>),
    what: &RemoveArguments,
    config: &Config,
    remove: Remove<'_>,
) -> Result<Outcome> {
    let days = (day("from", &what.from)?, day("to", &what.to)?);
    let removed_by = crate::config::account();
    let to_remove = RemovalRequest {
        organisation: &what.organisation,
        source: &what.source,
        days,
        removed_by: &removed_by,
        now: crate::scheduler::now(),
        dry_run: what.dry_run,
    };
    let bar = spinner()?;
    let removed = remove(&installation(config)?, &to_remove, &mut |day, so_far| {
        bar.set_message(format!("{day}: {} {records}", HumanCount(count(so_far.records))));
        bar.tick();
    })?;
    bar.finish_and_clear();
    let row = Row {
        organisation: &what.organisation,
        records,
        source: &what.source,
        queue,
        from: days.0.to_string(),
        to: days.1.to_string(),
        dry_run: what.dry_run,
        removed: removed.records,
        invitations_kept: removed.invitations,
    };
    match what.format {
        ListFormat::Json => print_json(&row),
        ListFormat::Table => print(&described(&row)),
    }
}

fn described(row: &Row<'_>) -> String {
    let of_queue = row.queue.map_or_else(String::new, |queue| format!(", queue `{queue}`"));
    let done = if row.dry_run { "would be taken back" } else { "taken back" };
    let mut text = format!(
        "{} {} of `{}`{of_queue} from {} to {}: {done}\n",
        HumanCount(count(row.removed)),
        row.records,
        row.source,
        row.from,
        row.to
    );
    if row.invitations_kept > 0 {
        let invitations = HumanCount(count(row.invitations_kept));
        text.push_str(&format!("  {invitations} decisions to invite or not, with what was answered, stay\n"));
    }
    text
}

fn count(number: usize) -> u64 {
    u64::try_from(number).unwrap_or(u64::MAX)
}
