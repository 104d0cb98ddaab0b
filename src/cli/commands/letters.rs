//! `kanalkoll letters list|show|retry|cancel`

use std::sync::Arc;

use anyhow::{Result, bail};
use clap::{Args, Subcommand};
use serde::Serialize;

use crate::cli::input::installation;
use crate::cli::mail;
use crate::cli::output::{ListColumn, ListFormat, Outcome, print, print_list};
use crate::config::Config;
use crate::model::{Instant, one_of};
use crate::service::{DEAD_MESSAGE_DAYS, Installation, OutboxError, ServiceError};
use crate::store::{MessageFilter, MessageRow};

#[derive(Debug, Args)]
pub(in crate::cli) struct OneLetter {
    #[arg(long)]
    organisation: String,
    /// As `letters list` shows it
    id: String,
}

#[derive(Debug, Subcommand)]
pub(in crate::cli) enum LettersCommand {
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

pub(in crate::cli) fn run(command: LettersCommand, config: &Config) -> Result<Outcome> {
    match command {
        LettersCommand::List { organisation, state, kind, limit, format } => {
            if let Some(state) = state.as_deref().filter(|state| !MessageRow::STATES.contains(state)) {
                bail!("state `{state}`: expected {}", one_of(state, &MessageRow::STATES));
            }
            let rows = installation(config)?.messages(&organisation, &MessageFilter { state, kind }, limit)?;
            list(rows, format)
        }
        LettersCommand::Show { letter, format } => {
            match installation(config)?.message(&letter.organisation, &letter.id) {
                Err(ServiceError::Outbox(error)) => bail!("{}", advised(&error)),
                row => show(row?, format),
            }
        }
        LettersCommand::Retry { organisation, dead: true, format, .. } => {
            retry_dead(&installation(config)?, &organisation, format)
        }
        LettersCommand::Retry { organisation, ids, format, .. } => {
            let (installation, now) = (installation(config)?, crate::scheduler::now());
            handle(&ids, "due now", format, |id| installation.retry_message(&organisation, id, now))
        }
        LettersCommand::Cancel { organisation, ids, format } => {
            let (installation, now) = (Arc::new(installation(config)?), crate::scheduler::now());
            let composers = mail::composers(&config.mail, installation.clone(), &config.web.public_url)?;
            handle(&ids, "cancelled", format, |id| installation.cancel_message(&organisation, id, &composers, now))
        }
    }
}

fn retry_dead(installation: &Installation, organisation: &str, format: ListFormat) -> Result<Outcome> {
    let revived = installation.retry_dead_messages(organisation, crate::scheduler::now())?;
    if format == ListFormat::Json {
        let counts = serde_json::json!({ "due": revived.due, "forgotten": revived.forgotten });
        return print(&format!("{counts:#}\n"));
    }
    let mut said = format!("{} dead letters are due now\n", revived.due);
    if revived.forgotten > 0 {
        said.push_str(&format!(
            "{} died more than {DEAD_MESSAGE_DAYS} days ago: their addresses are forgotten, they can only be caused anew\n",
            revived.forgotten
        ));
    }
    print(&said)
}

/// Returns an error of the outbox with what can be done about it.
fn advised(error: &OutboxError) -> String {
    match error {
        OutboxError::NoSuchMessage { .. } => format!("{error}; `kanalkoll letters list` shows those there are"),
        OutboxError::Leased { id } => {
            format!("the letter is being sent at this moment; `kanalkoll letters show {id}` says what became of it")
        }
        OutboxError::Settled { .. } => {
            format!("{error}; its address and content were forgotten then, it can only be caused anew")
        }
        OutboxError::Dead => format!("{error}: nothing is sent unless it is retried"),
        OutboxError::Forgotten { .. } => format!("{error}; it can only be caused anew"),
    }
}

/// What came of a letter that was named.
#[derive(Serialize)]
struct Handled<'a> {
    id: &'a str,
    done: bool,
    /// Why not; empty when it was done.
    fault: String,
}

/// Does something with each of the letters; what cannot be done with one does not keep it from the others.
fn handle(
    ids: &[String],
    done: &str,
    format: ListFormat,
    act: impl Fn(&str) -> Result<(), ServiceError>,
) -> Result<Outcome> {
    let mut rows = Vec::new();
    for id in ids {
        let fault = match act(id) {
            Ok(()) => String::new(),
            Err(ServiceError::Outbox(error)) => advised(&error),
            Err(error) => return Err(error.into()),
        };
        rows.push(Handled { id, done: fault.is_empty(), fault });
    }
    let outcome = match rows.iter().filter(|row| row.done).count() {
        0 => {
            let faults: Vec<String> = rows.iter().map(|row| format!("{}: {}", row.id, row.fault)).collect();
            bail!("{}", faults.join("\n"))
        }
        all if all == rows.len() => Outcome::Done,
        _ => Outcome::SomeRejected,
    };
    let came_of = |row: &Handled<'_>| if row.done { done.to_owned() } else { row.fault.clone() };
    let columns: [ListColumn<'_, Handled<'_>>; 2] = [("id", &|row| row.id.to_owned()), ("what came of it", &came_of)];
    print_list(&rows, &columns, format)?;
    Ok(outcome)
}

/// A letter as it is shown: neither where it goes nor what it says.
#[derive(Serialize)]
struct Row {
    id: String,
    kind: String,
    receiver: String,
    period: String,
    language: String,
    state: String,
    attempts: i32,
    created_at: String,
    /// When it is tried next; of a leased letter, when the lease ends. Nothing when it is over.
    due_at: Option<String>,
    settled_at: Option<String>,
    last_error: String,
}

impl From<MessageRow> for Row {
    fn from(row: MessageRow) -> Row {
        let time = |unix: i64| Instant::from_unix(unix).to_string();
        let due_at = matches!(row.state.as_str(), "waiting" | "leased").then(|| time(row.due_at));
        Row {
            id: row.message_id,
            kind: row.kind,
            receiver: row.receiver,
            period: row.period,
            language: row.language,
            state: row.state,
            attempts: row.attempts,
            created_at: time(row.created_at),
            due_at,
            settled_at: row.settled_at.map(time),
            last_error: row.last_error,
        }
    }
}

fn list(rows: Vec<MessageRow>, format: ListFormat) -> Result<Outcome> {
    let rows: Vec<Row> = rows.into_iter().map(Row::from).collect();
    let columns: [ListColumn<'_, Row>; 6] = [
        ("id", &|row| row.id.clone()),
        ("kind", &|row| row.kind.clone()),
        ("state", &|row| row.state.clone()),
        ("attempts", &|row| row.attempts.to_string()),
        ("due or settled", &|row| row.settled_at.clone().or_else(|| row.due_at.clone()).unwrap_or_default()),
        ("last error", &|row| row.last_error.clone()),
    ];
    print_list(&rows, &columns, format)
}

fn show(row: MessageRow, format: ListFormat) -> Result<Outcome> {
    let row = Row::from(row);
    if format == ListFormat::Json {
        return print(&(serde_json::to_string_pretty(&row)? + "\n"));
    }
    let lines = [
        ("id", row.id),
        ("kind", row.kind),
        ("receiver", row.receiver),
        ("period", row.period),
        ("language", row.language),
        ("state", row.state),
        ("attempts", row.attempts.to_string()),
        ("created", row.created_at),
        ("due", row.due_at.unwrap_or_default()),
        ("settled", row.settled_at.unwrap_or_default()),
        ("last error", row.last_error),
    ];
    let said = lines.into_iter().filter(|(_, value)| !value.is_empty());
    print(&said.map(|(name, value)| format!("{name:<12}{value}\n")).collect::<String>())
}
