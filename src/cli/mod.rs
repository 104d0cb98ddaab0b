//! The command line: words in, verbs called, tables out. Exit code 0 done, 1 failed, 2 wrong usage, 3 done but some records
//! were rejected.

mod arguments;
mod cells;
mod coach;
mod dated;
mod demo;
mod export;
mod import;
mod key;
mod letters;
mod mail;
mod organisation;
mod overview;
mod quarantine;
mod remove;
mod report;
mod retain;
mod serve;
mod survey;

use std::io::Write;
use std::process::ExitCode;

use anyhow::{Context, Result};
use clap::Parser;
use indicatif::{ProgressBar, ProgressStyle};
use serde::Serialize;

use crate::config::Config;
use crate::reports::{Grid, aligned};
use crate::service::{Installation, ServiceError};
use crate::store::Store;
use arguments::{Arguments, Command, ListFormat};

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
            let _ = writeln!(std::io::stderr(), "kanalkoll: {error:#}");
            ExitCode::from(1)
        }
    }
}

fn is_broken_pipe(error: &anyhow::Error) -> bool {
    let of_output = match error.downcast_ref::<ServiceError>() {
        Some(ServiceError::Write(cause)) => Some(cause),
        _ => error.downcast_ref::<std::io::Error>(),
    };
    of_output.is_some_and(|cause| cause.kind() == std::io::ErrorKind::BrokenPipe)
}

fn command(arguments: Arguments) -> Result<Outcome> {
    let mut config = Config::load(arguments.config.as_deref())?;
    if let Some(url) = arguments.database {
        config.database.url = url;
    }
    match arguments.command {
        Command::Demo(demo) => demo::run(&demo, config),
        Command::Serve(serve) => serve::run(&serve, config),
        Command::Organisation(command) => organisation::run(command, &config),
        Command::Key(command) => key::run(command, &config),
        Command::Import(import) => import::run(&import, &config),
        Command::Report(report) => report::run(report, &config),
        Command::Overview(overview) => overview::run(&overview, &config),
        Command::Survey(command) => survey::run(&command, &config),
        Command::Contacts(command) => remove::contacts(&command, &config),
        Command::Volumes(command) => remove::volumes(&command, &config),
        Command::Events(command) => dated::events(&command, &config),
        Command::Indicators(command) => dated::indicators(&command, &config),
        Command::Quarantine(command) => quarantine::run(command, &config),
        Command::Letters(command) => letters::run(command, &config),
        Command::Coach(arguments) => coach::run(&arguments, &config),
        Command::Cells(command) => cells::run(command, &config),
        Command::Retain { format } => retain::run(format, &config),
        Command::Export(command) => export::run(command, &config),
        Command::Openapi => print(&(crate::web::openapi_document()? + "\n")),
        Command::Settings => print(&crate::config::documentation()),
        Command::Metrics => print(&crate::metrics::reference()),
    }
}

fn installation(config: &Config) -> Result<Installation> {
    let store = Store::open(&config.database.url, config.database.connections)?;
    let bar = ProgressBar::new_spinner().with_style(ProgressStyle::with_template("{spinner} {msg}")?);
    let installation = Installation::brought_up_to_date(store, &mut |organisation, day| {
        bar.set_message(format!("cells of {organisation} are made anew: {day}"));
        bar.tick();
    })?;
    bar.finish_and_clear();
    Ok(installation)
}

fn print(text: &str) -> Result<Outcome> {
    std::io::stdout().lock().write_all(text.as_bytes())?;
    Ok(Outcome::Done)
}

/// Prints a list as an aligned table or as JSON.
fn print_list<T: Serialize>(rows: &[T], grid: &Grid<&str>, format: ListFormat) -> Result<Outcome> {
    match format {
        ListFormat::Json => print(&(serde_json::to_string_pretty(rows)? + "\n")),
        ListFormat::Table => print(&(aligned(grid) + "\n")),
    }
}

fn read_file(path: &std::path::Path) -> Result<String> {
    std::fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))
}
