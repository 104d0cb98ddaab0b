//! `kanalkoll survey list|qr`: the open surveys of an organisation, and the QR codes to put up.

use std::path::Path;

use anyhow::{Context, Result, bail};
use serde::Serialize;

use super::arguments::{ListFormat, QrPicture, SurveyCommand};
use super::{Outcome, installation, print, print_list};
use crate::config::Config;
use crate::model::OpenSurvey;
use crate::reports::{Grid, Picture, qr_code};
use crate::service::SurveyError;

pub(super) fn run(command: &SurveyCommand, config: &Config) -> Result<Outcome> {
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

/// The address of an open survey, as citizens reach it.
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
    let texts = rows.iter().map(|row| {
        vec![row.code.clone(), row.channel.to_owned(), row.unit.clone(), row.questions.join(", "), row.url.clone()]
    });
    let grid = Grid { header: vec!["code", "channel", "unit", "questions", "url"], rows: texts.collect() };
    print_list(&rows, &grid, format)
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
