//! The command line: words in, verbs called, tables out. Exit code 0 done, 1 failed, 2 wrong usage, 3 done but some records
//! were rejected.

mod advice;
mod commands;
mod feeds;
mod input;
mod mail;
mod output;

use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Result, ensure};
use clap::Parser;

use crate::config::Config;
use crate::service::MetricsError;
use commands::Command;
use output::Outcome;

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
