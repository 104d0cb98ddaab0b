//! `kanalkoll organisation apply|list|show`

use std::path::{Path, PathBuf};

use anyhow::{Result, bail};
use base64::prelude::{BASE64_STANDARD, Engine};
use clap::Subcommand;
use serde::Serialize;

use crate::cli::input::{installation, read_file};
use crate::cli::output::{ListColumn, ListFormat, Outcome, print, print_json, print_list};
use crate::config::Config;
use crate::model::{OrganisationFile, Recount};
use crate::service::ApplyOutcome;

#[derive(Debug, Subcommand)]
pub(in crate::cli) enum OrganisationCommand {
    /// Apply an organisation file; prints what changes
    Apply { file: PathBuf },
    /// List the organisations
    List {
        #[arg(long, value_enum, default_value = "table")]
        format: ListFormat,
    },
    /// Show one, with the codes that records use and the file does not name
    Show {
        code: String,
        #[arg(long, value_enum, default_value = "table")]
        format: ListFormat,
    },
}

pub(in crate::cli) fn run(command: OrganisationCommand, config: &Config) -> Result<Outcome> {
    match command {
        OrganisationCommand::Apply { file } => {
            let text = read_file(&file)?;
            let parsed = OrganisationFile::from_toml(&text)
                .map(|parsed| with_logo(parsed, &file))
                .and_then(|parsed| crate::model::Organisation::try_from(parsed.clone()).map(|_| parsed));
            let parsed = match parsed {
                Ok(parsed) => parsed,
                Err(error) => bail!("{} cannot be applied; nothing has changed:\n{error}", file.display()),
            };
            let applied = installation(config)?.apply(parsed, crate::scheduler::now(), &mut |_| {})?;
            print(&described(&applied))
        }
        OrganisationCommand::List { format } => list(config, format),
        OrganisationCommand::Show { code, format } => show(config, &code, format),
    }
}

/// Puts a logo that names a file beside the organisation file into it; one that cannot be read stays as it is
/// written, and the file does not hold.
fn with_logo(mut parsed: OrganisationFile, file: &Path) -> OrganisationFile {
    let Some(logo) = parsed.page.as_mut().and_then(|page| page.logo.as_mut()) else { return parsed };
    let path = file.with_file_name(logo.as_str());
    let media_type = match path.extension().and_then(|extension| extension.to_str()) {
        Some("png") => "image/png",
        Some("svg") => "image/svg+xml",
        _ => return parsed,
    };
    if let Ok(bytes) = std::fs::read(path) {
        *logo = format!("data:{media_type};base64,{}", BASE64_STANDARD.encode(bytes));
    }
    parsed
}

fn described(applied: &ApplyOutcome) -> String {
    let code = &applied.organisation;
    if applied.changes.is_empty() {
        return format!("{code}: nothing changes\n");
    }
    let mut lines: Vec<String> = applied.changes.iter().map(ToString::to_string).collect();
    lines.push(match (applied.created, applied.recount) {
        (true, _) => format!("{code}: created"),
        (false, Recount::Nothing) => format!("{code}: changed; no figure changes"),
        (false, Recount::All) => format!("{code}: changed; all figures were counted again"),
        (false, Recount::From(day)) => {
            format!("{code}: changed; figures from {day} on were counted again, older ones stay")
        }
    });
    lines.join("\n") + "\n"
}

#[derive(Serialize)]
struct Row {
    code: String,
    name: String,
    time_zone: String,
    locale: String,
    units: usize,
    sources: usize,
}

fn list(config: &Config, format: ListFormat) -> Result<Outcome> {
    let rows: Vec<Row> = installation(config)?
        .organisations()?
        .iter()
        .map(|organisation| Row {
            code: organisation.code().to_owned(),
            name: organisation.name().to_owned(),
            time_zone: organisation.zone().name().to_owned(),
            locale: organisation.locale().to_owned(),
            units: organisation.units().count(),
            sources: organisation.sources().count(),
        })
        .collect();
    let columns: [ListColumn<'_, Row>; 6] = [
        ("code", &|row| row.code.clone()),
        ("name", &|row| row.name.clone()),
        ("time zone", &|row| row.time_zone.clone()),
        ("locale", &|row| row.locale.clone()),
        ("units", &|row| row.units.to_string()),
        ("sources", &|row| row.sources.to_string()),
    ];
    print_list(&rows, &columns, format)
}

fn show(config: &Config, code: &str, format: ListFormat) -> Result<Outcome> {
    let installation = installation(config)?;
    let organisation = installation.organisation(code)?;
    let outside = installation.codes_outside_file(code)?;
    if format == ListFormat::Json {
        let document = serde_json::json!({ "file": organisation.file(), "not_in_file": outside });
        return print_json(&document);
    }
    let mut text = format!("# {} ({})\n\n{}", organisation.name(), code, toml::to_string_pretty(organisation.file())?);
    text.push_str("\n# Codes that records use and the file does not name:\n");
    for (kind, codes) in &outside {
        let listed = if codes.is_empty() { "none".to_owned() } else { codes.join(", ") };
        text.push_str(&format!("#   {kind}: {listed}\n"));
    }
    print(&text)
}
