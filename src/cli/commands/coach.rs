//! `kanalkoll coach`

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use clap::Args;
use serde::Serialize;

use crate::cli::input::installation;
use crate::cli::mail;
use crate::cli::output::{ListColumn, ListFormat, Outcome, print, print_list};
use crate::config::Config;
use crate::mail::{Message, Sender, Templates};
use crate::model::{By, Instant, Period};
use crate::service::{Installation, Occasion, PlannedMessage, Preview};

#[derive(Debug, Args)]
pub(in crate::cli) struct Coach {
    #[arg(long)]
    organisation: String,
    /// The week that has ended, such as 2026-W46, with the month that ended last by then; default: the newest
    #[arg(long, value_name = "WEEK")]
    week: Option<String>,
    /// Put nothing into the outbox
    #[arg(long)]
    dry_run: bool,
    /// With --dry-run: write the letters that would go into this folder, as .eml and .html. They hold what citizens wrote
    #[arg(long, value_name = "DIR", requires = "dry_run")]
    out: Option<PathBuf>,
    #[arg(long, value_enum, default_value = "table")]
    format: ListFormat,
}

/// What becomes of one message.
#[derive(Debug, Serialize)]
pub(super) struct Row {
    kind: &'static str,
    /// Empty where a unit has nobody.
    receiver: String,
    unit: Option<String>,
    period: String,
    verdict: &'static str,
    why: String,
}

impl Row {
    fn of(planned: &PlannedMessage) -> Row {
        Row {
            kind: planned.kind.code(),
            receiver: planned.receiver.clone(),
            unit: planned.unit.clone(),
            period: planned.period.to_string(),
            verdict: planned.verdict.code(),
            why: planned.verdict.to_string(),
        }
    }
}

pub(in crate::cli) fn run(arguments: &Coach, config: &Config) -> Result<Outcome> {
    let (installation, now) = (installation(config)?, crate::scheduler::now());
    let occasion = occasion(&installation, arguments, now)?;
    let code = arguments.organisation.as_str();
    let rows: Vec<Row> = match &arguments.out {
        Some(folder) => previewed(&installation, (code, occasion), folder, config, now)?,
        None if arguments.dry_run => installation.plan_messages(code, occasion, now)?.iter().map(Row::of).collect(),
        None => installation.enqueue_messages(code, occasion, now)?.iter().map(Row::of).collect(),
    };
    let goes = rows.iter().filter(|row| row.verdict == "goes").count();
    listed(&rows, arguments.format)?;
    match (&arguments.out, arguments.format) {
        (_, ListFormat::Json) => Ok(Outcome::Done),
        (Some(folder), _) => print(&format!("{goes} letters are in {}; nothing was sent\n", folder.display())),
        (None, _) if arguments.dry_run => print(&format!("{goes} letters would go; nothing was sent\n")),
        (None, _) => print(&format!("{goes} letters are in the outbox now; `kanalkoll letters list` shows them\n")),
    }
}

fn occasion(installation: &Installation, arguments: &Coach, now: Instant) -> Result<Occasion> {
    let organisation = installation.organisation(&arguments.organisation)?;
    let Some(name) = &arguments.week else { return Ok(Occasion::at(&organisation, now)) };
    let week = Period::parse(name).filter(|period| period.by() == By::Week);
    let week = week.with_context(|| format!("week `{name}`: expected a week that there is, such as 2026-W46"))?;
    Ok(Occasion::after(&organisation, week, now)?)
}

fn listed(rows: &[Row], format: ListFormat) -> Result<Outcome> {
    let columns: [ListColumn<'_, Row>; 6] = [
        ("letter", &|row| row.kind.to_owned()),
        ("receiver", &|row| if row.receiver.is_empty() { "(nobody)".to_owned() } else { row.receiver.clone() }),
        ("unit", &|row| row.unit.clone().unwrap_or_default()),
        ("period", &|row| row.period.clone()),
        ("verdict", &|row| row.verdict.to_owned()),
        ("why", &|row| row.why.clone()),
    ];
    print_list(rows, &columns, format)
}

fn previewed(
    installation: &Installation,
    (code, occasion): (&str, Occasion),
    folder: &Path,
    config: &Config,
    now: Instant,
) -> Result<Vec<Row>> {
    let (templates, sender) = (mail::templates(&config.mail)?, mail::sender(&config.mail)?);
    write_previews(installation, (code, occasion), folder, (&templates, &sender, &config.web.public_url), now)
}

/// Writes the messages that would go into a folder.
pub(in crate::cli) fn write_previews(
    installation: &Installation,
    (code, occasion): (&str, Occasion),
    folder: &Path,
    (templates, sender, public_url): (&Templates, &Sender, &str),
    now: Instant,
) -> Result<Vec<Row>> {
    std::fs::create_dir_all(folder).with_context(|| format!("cannot make the folder {}", folder.display()))?;
    let mut rows = Vec::new();
    let mut show = |preview: Preview| -> Result<()> {
        if let Some(message) = &preview.message {
            write(message, &file(folder, &preview.planned), sender, now)?;
        }
        rows.push(Row::of(&preview.planned));
        Ok(())
    };
    installation.preview_messages(code, occasion, (templates, public_url), now, &mut show)?;
    Ok(rows)
}

/// Returns the file of a message, without its ending.
fn file(folder: &Path, planned: &PlannedMessage) -> PathBuf {
    let unit = planned.unit.as_ref().map(|unit| format!("-{unit}")).unwrap_or_default();
    folder.join(format!("{}-{}{unit}-{}", planned.kind.code(), planned.receiver, planned.period))
}

fn write(message: &Message, file: &Path, sender: &Sender, now: Instant) -> Result<()> {
    let name = file.file_name().map(|name| name.to_string_lossy().replace('.', "-")).unwrap_or_default();
    let mime = sender.message(message, &name, now)?;
    for (ending, bytes) in [("eml", mime.bytes.as_slice()), ("html", message.html.as_bytes())] {
        // The code of a receiver may have dots in it: the ending is added, not put in place of what follows the last.
        let path = PathBuf::from(format!("{}.{ending}", file.display()));
        std::fs::write(&path, bytes).with_context(|| format!("cannot write {}", path.display()))?;
    }
    Ok(())
}
