//! What commands work with: the installation, the files and days that their arguments name.

use std::path::Path;
use std::sync::Arc;

use anyhow::{Context, Result, anyhow};
use indicatif::{ProgressBar, ProgressStyle};

use crate::config::Config;
use crate::feeds::{Mapping, shipped_feed};
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

/// Reads a mapping file, or the feed of this name that comes with the program.
pub(super) fn read_mapping(file: &Path) -> Result<Arc<Mapping>> {
    let name = file.display();
    Mapping::from_toml(&feed_text(file)?).map_err(|error| anyhow!("the mapping {name} does not hold:\n{error}"))
}

/// Returns the text of a feed file, or of the feed of this name that comes with the program.
pub(super) fn feed_text(file: &Path) -> Result<String> {
    match file.to_str().and_then(shipped_feed) {
        Some(text) if !file.is_file() => Ok(text.to_owned()),
        _ => read_file(file),
    }
}

/// Reads a file whose name a person typed.
pub(super) fn read_file(path: &Path) -> Result<String> {
    std::fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))
}
