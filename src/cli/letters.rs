//! `kanalkoll letters list|show|retry|cancel`

use std::sync::Arc;

use anyhow::{Result, bail};
use serde::Serialize;

use super::arguments::{LettersCommand, ListFormat, OneLetter};
use super::{Outcome, installation, mail, print, print_list};
use crate::config::Config;
use crate::domain::{Instant, one_of};
use crate::report::Grid;
use crate::store::{LetterFilter, LetterRow};

pub(super) fn run(command: LettersCommand, config: &Config) -> Result<Outcome> {
    match command {
        LettersCommand::List { organisation, state, kind, limit, format } => {
            if let Some(state) = state.as_deref().filter(|state| !LetterRow::STATES.contains(state)) {
                bail!("state `{state}`: expected {}", one_of(state, &LetterRow::STATES));
            }
            let rows = installation(config)?.letters(&organisation, &LetterFilter { state, kind }, limit)?;
            list(rows, format)
        }
        LettersCommand::Show { letter, format } => {
            show(installation(config)?.letter(&letter.organisation, &letter.id)?, format)
        }
        LettersCommand::Retry(OneLetter { organisation, id }) => {
            installation(config)?.retry_letter(&organisation, &id, crate::clockwork::now())?;
            print(&format!("{id} is due now\n"))
        }
        LettersCommand::Cancel(OneLetter { organisation, id }) => {
            let installation = Arc::new(installation(config)?);
            let composers = mail::composers(installation.clone(), &config.web.public_url)?;
            installation.cancel_letter(&organisation, &id, &composers, crate::clockwork::now())?;
            print(&format!("{id} cancelled\n"))
        }
    }
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

impl From<LetterRow> for Row {
    fn from(row: LetterRow) -> Row {
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

fn list(rows: Vec<LetterRow>, format: ListFormat) -> Result<Outcome> {
    let rows: Vec<Row> = rows.into_iter().map(Row::from).collect();
    let texts = rows.iter().map(|row| {
        let when = row.settled_at.clone().or_else(|| row.due_at.clone()).unwrap_or_default();
        vec![
            row.id.clone(),
            row.kind.clone(),
            row.state.clone(),
            row.attempts.to_string(),
            when,
            row.last_error.clone(),
        ]
    });
    let header = vec!["id", "kind", "state", "attempts", "due or settled", "last error"];
    print_list(&rows, &Grid { header, rows: texts.collect() }, format)
}

fn show(row: LetterRow, format: ListFormat) -> Result<Outcome> {
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
