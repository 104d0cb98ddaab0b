//! `kanalkoll survey list|qr`: the open surveys of an organisation, and the QR codes to put up.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use clap::{Subcommand, ValueEnum};
use serde::Serialize;

use crate::cli::input::installation;
use crate::cli::output::{ListColumn, ListFormat, Outcome, print, print_list};
use crate::config::Config;
use crate::model::OpenSurvey;
use crate::reports::{Picture, qr_code};
use crate::service::SurveyError;

#[derive(Debug, Subcommand)]
pub(in crate::cli) enum SurveyCommand {
    /// List the open surveys of an organisation, with their addresses
    List {
        #[arg(long)]
        organisation: String,
        #[arg(long, value_enum, default_value = "table")]
        format: ListFormat,
    },
    /// Draw the QR code of an open survey
    Qr {
        #[arg(long)]
        organisation: String,
        #[arg(long)]
        survey: String,
        #[arg(long, value_enum, default_value = "svg")]
        format: QrPicture,
        /// Where to; default: ORGANISATION-SURVEY.svg here
        #[arg(long, value_name = "FILE")]
        out: Option<PathBuf>,
    },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum QrPicture {
    Svg,
    Png,
}

pub(in crate::cli) fn run(command: &SurveyCommand, config: &Config) -> Result<Outcome> {
    match command {
        SurveyCommand::List { organisation, format } => list(config, organisation, *format),
        SurveyCommand::Qr { organisation, survey, format, out } => {
            qr(config, (organisation, survey), *format, out.as_deref())
        }
    }
}

#[derive(Serialize)]
struct Row {
    code: String,
    channel: &'static str,
    unit: String,
    questions: Vec<String>,
    url: String,
}

/// Returns the address of an open survey, as citizens reach it.
fn url(config: &Config, organisation: &str, survey: &str) -> String {
    format!("{}/o/{organisation}/{survey}", config.web.base(&config.web.listen))
}

fn list(config: &Config, organisation: &str, format: ListFormat) -> Result<Outcome> {
    let known = installation(config)?.organisation(organisation)?;
    let row = |survey: &OpenSurvey| Row {
        code: survey.code.clone(),
        channel: survey.channel.code(),
        unit: survey.unit.clone(),
        questions: survey.form.questions().iter().map(|question| question.code.clone()).collect(),
        url: url(config, organisation, &survey.code),
    };
    let rows: Vec<Row> = known.survey().forms.open_surveys().map(row).collect();
    let columns: [ListColumn<'_, Row>; 5] = [
        ("code", &|row| row.code.clone()),
        ("channel", &|row| row.channel.to_owned()),
        ("unit", &|row| row.unit.clone()),
        ("questions", &|row| row.questions.join(", ")),
        ("url", &|row| row.url.clone()),
    ];
    print_list(&rows, &columns, format)
}

fn qr(config: &Config, (organisation, survey): (&str, &str), format: QrPicture, out: Option<&Path>) -> Result<Outcome> {
    let known = installation(config)?.organisation(organisation)?;
    if known.survey().forms.open(survey).is_none() {
        bail!("{}; add it as [[survey.open]]", SurveyError::NoSuchSurvey { code: survey.to_owned() });
    }
    let (picture, ending) = match format {
        QrPicture::Svg => (Picture::Svg, "svg"),
        QrPicture::Png => (Picture::Png, "png"),
    };
    let url = url(config, organisation, survey);
    let file = out.map_or_else(|| format!("{organisation}-{survey}.{ending}").into(), Path::to_owned);
    std::fs::write(&file, qr_code(&url, picture)?).with_context(|| {
        format!("cannot write {}; is the folder there? Choose another file with --out", file.display())
    })?;
    let hint = if config.web.public_url.is_empty() {
        "\nThat address is of this machine only: set web.public_url to the address that citizens reach, and draw it again."
    } else {
        ""
    };
    print(&format!("{}: {url}{hint}\n", file.display()))
}
