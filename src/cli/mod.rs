//! The command line: words in, verbs called, tables out. Exit code 0 done, 1 failed, 2 wrong usage, 3 done but some records
//! were rejected.

mod advice;
mod commands;
mod mail;
mod output;

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result, anyhow, ensure};
use clap::Parser;
use indicatif::{ProgressBar, ProgressStyle};

use crate::config::Config;
use crate::ingest::Mapping;
use crate::model::Day;
use crate::service::{Installation, MetricsError};
use crate::store::Store;
use commands::Command;

/// Measures whether citizens get an answer in time and how they move between contact channels.
#[derive(Debug, Parser)]
#[command(name = "kanalkoll", version, max_term_width = 110)]
struct Arguments {
    /// `sqlite:FILE` or `postgres://USER:PASSWORD@HOST/DATABASE`; default: the settings, which say `sqlite:kanalkoll.db`
    #[arg(long, global = true, value_name = "URL")]
    database: Option<String>,
    /// A file of settings in TOML
    #[arg(long, global = true, value_name = "FILE")]
    config: Option<PathBuf>,
    #[command(subcommand)]
    command: Command,
}

/// How a command ended well.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Outcome {
    Done,
    /// Done, but some records were rejected.
    SomeRejected,
}

/// Runs the program with the arguments of the process.
#[must_use]
pub fn run() -> ExitCode {
    let arguments = Arguments::parse();
    match command(arguments) {
        Ok(Outcome::Done) => ExitCode::SUCCESS,
        Ok(Outcome::SomeRejected) => ExitCode::from(3),
        // Whoever read our output has had enough: that is no error of ours.
        Err(error) if is_broken_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            // Nothing is left to be done when even this cannot be written.
            let _ = writeln!(std::io::stderr(), "kanalkoll: {error:#}{}", advice::of(&error));
            ExitCode::from(1)
        }
    }
}

fn is_broken_pipe(error: &anyhow::Error) -> bool {
    let of_output = match error.downcast_ref::<MetricsError>() {
        Some(MetricsError::Write(cause)) => Some(cause),
        _ => error.downcast_ref::<std::io::Error>(),
    };
    of_output.is_some_and(|cause| cause.kind() == std::io::ErrorKind::BrokenPipe)
}

fn command(arguments: Arguments) -> Result<Outcome> {
    let Arguments { database, config, command } = arguments;
    ensure!(
        !command.is_document() || database.is_none() && config.is_none(),
        "the command takes neither --database nor --config: it prints the same in every installation"
    );
    ensure!(
        !matches!(command, Command::Demo(_)) || database.is_none(),
        "demo takes no --database: it fills a temporary one"
    );
    let mut config = Config::load(config.as_deref())?;
    if let Some(url) = database {
        config.database.url = url;
    }
    command.run(config)
}

fn installation(config: &Config) -> Result<Installation> {
    let store = Store::open(&config.database.url, config.database.connections)?;
    let bar = spinner()?;
    let installation = Installation::migrated(store, &mut |organisation, day| {
        bar.set_message(format!("cells of {organisation} are made anew: {day}"));
        bar.tick();
    })?;
    bar.finish_and_clear();
    Ok(installation)
}

/// Returns a progress bar that shows a message while something runs; it is drawn on a terminal only.
fn spinner() -> Result<ProgressBar> {
    Ok(ProgressBar::new_spinner().with_style(ProgressStyle::with_template("{spinner} {msg}")?))
}

/// Reads the day that an option names.
fn day(option: &str, text: &str) -> Result<Day> {
    Day::parse(text).with_context(|| format!("--{option}: found `{text}`; expected a day such as 2020-06-01"))
}

fn read_mapping(file: &Path) -> Result<Mapping> {
    let mapping = Mapping::from_toml(&read_file(file)?);
    mapping.map_err(|error| anyhow!("the mapping {} does not hold:\n{error}", file.display()))
}

fn read_file(path: &Path) -> Result<String> {
    std::fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))
}
