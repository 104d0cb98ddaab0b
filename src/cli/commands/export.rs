//! `kanalkoll export openmetrics|dashboards`

use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use clap::Subcommand;

use crate::cli::input::installation;
use crate::cli::output::{Outcome, print};
use crate::config::Config;
use crate::dashboards::{Edition, dashboards};
use crate::measure::units_as_of;
use crate::model::{Day, Language, UnitsAsOf, one_of};

#[derive(Debug, Subcommand)]
pub(in crate::cli) enum ExportCommand {
    /// Write history for `promtool tsdb create-blocks-from openmetrics`
    Openmetrics {
        #[arg(long)]
        organisation: String,
        /// First local day
        #[arg(long)]
        from: String,
        /// Last local day, included
        #[arg(long)]
        to: String,
        /// Seconds between samples
        #[arg(long, default_value_t = 3_600)]
        every: u32,
        /// Under which unit records are counted: `today`, as they are shown today (default), or `then`, as of the day of
        /// each record, with the label `units="then"`
        #[arg(long, value_name = "today|then")]
        units: Option<String>,
    },
    /// Write the dashboards for Grafana, a file each
    Dashboards {
        /// The folder; it is made where it is missing
        #[arg(long, value_name = "DIR")]
        out: PathBuf,
        /// `sv`, `nb`, `nn` or `en`; default: that of the organisation, or `sv`
        #[arg(long)]
        language: Option<String>,
        /// The organisation that is chosen at first, in its own time zone; default: whichever there is, in Swedish time
        #[arg(long, value_name = "CODE")]
        organisation: Option<String>,
        /// Where browsers reach Kanalkoll, for links from figures to its pages; default: `web.public_url` of the settings, or
        /// `http://127.0.0.1:8080`
        #[arg(long, value_name = "URL")]
        address: Option<String>,
    },
}

pub(in crate::cli) fn run(command: ExportCommand, config: &Config) -> Result<Outcome> {
    match command {
        ExportCommand::Openmetrics { organisation, from, to, every, units } => {
            openmetrics(config, &organisation, (&from, &to), every, units_as_of(units.as_deref())?)
        }
        ExportCommand::Dashboards { out, language, organisation, address } => {
            let language = language.as_deref().map(read_language).transpose()?;
            let edition = edition(config, organisation.as_deref(), language)?;
            let address = address.or_else(|| Some(config.web.public_url.clone()).filter(|url| !url.is_empty()));
            let edition = match address {
                Some(address) => edition.at(&address),
                None => edition,
            };
            for file in write_files(&edition, &out)? {
                print(&format!("{}\n", file.display()))?;
            }
            Ok(Outcome::Done)
        }
    }
}

fn openmetrics(
    config: &Config,
    organisation: &str,
    (from, to): (&str, &str),
    every: u32,
    units_as_of: UnitsAsOf,
) -> Result<Outcome> {
    let (Some(first), Some(last)) = (Day::parse(from), Day::parse(to)) else {
        bail!("from `{from}`, to `{to}`: expected dates such as 2020-01-01 and 2020-12-31");
    };
    if first > last || every == 0 {
        bail!("expected --from before --to, and --every of 1 second or more");
    }
    let mut out = BufWriter::new(std::io::stdout().lock());
    let (installation, now) = (installation(config)?, crate::scheduler::now());
    installation.export_openmetrics(organisation, (first, last), every, units_as_of, now, &mut out)?;
    out.flush()?;
    Ok(Outcome::Done)
}

fn read_language(tag: &str) -> Result<Language> {
    Language::of_tag(tag).with_context(|| format!("language: {}", one_of(tag, &Language::OFFERED.map(Language::code))))
}

/// Only an organisation needs a database.
fn edition(config: &Config, organisation: Option<&str>, language: Option<Language>) -> Result<Edition> {
    let Some(code) = organisation else {
        return Ok(Edition::of(language.unwrap_or(Language::Swedish)));
    };
    let organisation = installation(config)?.organisation(code)?;
    Ok(Edition::for_organisation(&organisation, language.unwrap_or(organisation.language())))
}

/// Writes the dashboards into a folder, which is made where it is missing, and returns the files.
pub(in crate::cli) fn write_files(edition: &Edition, folder: &Path) -> Result<Vec<PathBuf>> {
    let hint = || format!("cannot write into {}; choose another folder with --out", folder.display());
    std::fs::create_dir_all(folder).with_context(hint)?;
    let written = dashboards(edition).into_iter().map(|dashboard| {
        let file = folder.join(&dashboard.file);
        std::fs::write(&file, &dashboard.text).with_context(hint)?;
        Ok(file)
    });
    written.collect()
}
