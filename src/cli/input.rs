//! What commands work with: the installation, the files and days that their arguments name.

use std::path::Path;

use anyhow::{Context, Result, anyhow};
use indicatif::{ProgressBar, ProgressStyle};

use crate::config::Config;
use crate::ingest::Mapping;
use crate::model::Day;
use crate::service::Installation;
use crate::store::Store;

/// Opens the database of the settings, brings it up to date and shows the progress of that.
pub(super) fn installation(config: &Config) -> Result<Installation> {
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
pub(super) fn spinner() -> Result<ProgressBar> {
    Ok(ProgressBar::new_spinner().with_style(ProgressStyle::with_template("{spinner} {msg}")?))
}

/// Reads the day that an option names.
pub(super) fn day(option: &str, text: &str) -> Result<Day> {
    Day::parse(text).with_context(|| format!("--{option}: found `{text}`; expected a day such as 2020-06-01"))
}

/// Reads a mapping file.
pub(super) fn read_mapping(file: &Path) -> Result<Mapping> {
    let mapping = Mapping::from_toml(&read_file(file)?);
    mapping.map_err(|error| anyhow!("the mapping {} does not hold:\n{error}", file.display()))
}

/// Reads a file whose name a person typed.
pub(super) fn read_file(path: &Path) -> Result<String> {
    std::fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))
}
