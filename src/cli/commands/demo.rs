//! `kanalkoll demo`: a sample municipality and the stories in a temporary database, filled and served.

mod stories;

use std::io::{BufReader, Cursor};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::{Context, Result};
use clap::Args;

use super::{coach, overview, serve};
use crate::cli::mail;
use crate::cli::output::{Outcome, print};
use crate::config::Config;
use crate::demo::Voice;
use crate::ingest::{Format, Kind};
use crate::mail::Memory;
use crate::measure::OverviewSpan;
use crate::metrics::Instance;
use crate::model::{Instant, OrganisationFile};
use crate::service::{
    AnswerOutcome, Clock, Courier, Delivery, Installation, InvitationOutcome, InvitationRequest, Occasion,
    OpenAnswerOutcome, Pace, Scope, SurveyStep,
};
use crate::store::Store;

#[derive(Debug, Args)]
pub(in crate::cli) struct Demo {
    /// Where to listen; port 0 takes a free one
    #[arg(long, default_value = "127.0.0.1:8080")]
    listen: String,
}

const CODE: &str = "kalmar";

pub(in crate::cli) fn run(arguments: &Demo, mut config: Config) -> Result<Outcome> {
    config.log.level = "warn".to_owned();
    serve::start_log(&config.log)?;
    let listener = serve::bind(&arguments.listen)?;
    let folder = tempfile::Builder::new().prefix("kanalkoll-demo-").tempdir()?;
    let database = format!("sqlite:{}", folder.path().join("kanalkoll.db").display());
    let installation = Arc::new(fill(&database)?);
    let scopes = [Scope::Ingest, Scope::Read, Scope::Metrics, Scope::Admin];
    let key = installation.create_key(None, "demo", &scopes, None, crate::scheduler::now())?;
    config.web.open_metrics = true;
    config.mail.transport = "file".to_owned();
    config.mail.allow_file = true;
    config.mail.folder = folder.path().join("letters").display().to_string();
    let link = live_link(&installation)?;
    let address = listener.local_addr()?.to_string();
    let letters = folder.path().join("preview");
    send_letters(&installation, &config)?;
    let written = preview_messages(&installation, &letters, &config, &address)?;
    print(&open_first(&installation, &format!("http://{address}"))?)?;
    print(&welcome(&address, &database, &key, &link))?;
    print(&letter_paths(&letters, &written))?;
    print(&stories::overview(&address, &database))?;
    serve::run_until_stopped(installation, listener, &config)
}

/// For how long the links to overviews are good, seconds: longer than a demo is looked at.
const GOOD: i64 = 30 * 86_400;

/// Returns the overviews: of the sample municipality, then of the stories.
fn open_first(installation: &Installation, base: &str) -> Result<String> {
    const YEAR: &str = "from=2020-01-01&to=2020-12-31";
    let until = crate::scheduler::now().plus_seconds(GOOD);
    let first = overview::link(installation, base, (CODE, YEAR), until)?;
    let mut text = format!(
        "Kalmar kommun in 2020, invented down to the last contact. Ctrl-C ends it and removes the database.\n\n\
         Open this first: five answers on one page.\n  {first}\n\nThe same of the stories below:\n"
    );
    for story in &crate::demo::STORIES {
        let link = overview::link(installation, base, (story.code, &days_of(installation, story.code)?), until)?;
        text.push_str(&format!("  {link}\n"));
    }
    Ok(text + "\n")
}

/// Returns the year until the last records of an organisation.
fn days_of(installation: &Installation, code: &str) -> Result<String> {
    let days = |span: OverviewSpan| format!("from={}&to={}", span.from, span.to);
    Ok(installation.latest_day(code)?.map(OverviewSpan::year_until).map(days).unwrap_or_default())
}

fn fill(database: &str) -> Result<Installation> {
    let installation = Installation::new(Store::open(database, 8)?)?;
    let now = crate::scheduler::now();
    installation.apply(OrganisationFile::from_toml(crate::demo::ORGANISATION)?, now, &mut |_| {})?;
    let text = |records: &mut dyn Iterator<Item = String>| records.map(|record| record + "\n").collect::<String>();
    deliver(&installation, CODE, (Kind::Contact, &Format::Ndjson), text(&mut crate::demo::contacts()))?;
    deliver(&installation, CODE, (Kind::Volume, &Format::Ndjson), text(&mut crate::demo::volumes()))?;
    ask(&installation)?;
    ask_at_the_desk(&installation)?;
    stories::fill(&installation)?;
    Ok(installation)
}

/// Imports records of an organisation, none of which may be rejected.
fn deliver(
    installation: &Installation,
    organisation: &str,
    (kind, format): (Kind, &Format),
    records: String,
) -> Result<()> {
    let receipt = crate::service::random_id();
    let delivery = Delivery { organisation, kind, format, now: crate::scheduler::now(), receipt };
    let receipt = installation.deliver(&delivery, Box::new(BufReader::new(Cursor::new(records))), &mut |_| {})?;
    anyhow::ensure!(receipt.rejected == 0, "the sample data do not hold: {} records were rejected", receipt.rejected);
    Ok(())
}

/// Asks the citizens of the sample, and lets them answer.
fn ask(installation: &Installation) -> Result<()> {
    const TOGETHER: usize = 200;
    for voices in crate::demo::voices().chunks(TOGETHER) {
        let request = |voice: &Voice| InvitationRequest {
            source: voice.source.clone(),
            external_id: voice.external_id.clone(),
            language: None,
            deliver_to: None,
        };
        let requests: Vec<InvitationRequest> = voices.iter().map(request).collect();
        let Some(now) = voices.last().map(|voice| voice.asked_at) else { continue };
        for (voice, asked) in voices.iter().zip(installation.invite(CODE, &requests, now)?) {
            if let (InvitationOutcome::Link { token, .. }, Some(text)) = (asked, &voice.answer) {
                answer(installation, &token, text, voice.stopped, now)?;
            }
        }
    }
    Ok(())
}

/// Citizens at the desk answer the open survey.
fn ask_at_the_desk(installation: &Installation) -> Result<()> {
    /// Time to read the page and answer it.
    const SECONDS: i64 = 40;
    for (at, text) in crate::demo::desk_answers() {
        let page = installation.open_survey(CODE, crate::demo::DESK, at)?.context("the sample has a desk survey")?;
        let pairs: Vec<(String, String)> = text.into_iter().map(|(code, value)| (code.to_owned(), value)).collect();
        let later = at.plus_seconds(SECONDS);
        let answered = installation.answer_open(CODE, crate::demo::DESK, &page.form_token, &pairs, false, later)?;
        anyhow::ensure!(answered == OpenAnswerOutcome::Kept, "the sample answers do not hold: {answered:?}");
    }
    Ok(())
}

/// Returns a link that can be answered now: to the survey of one of the last contacts that nobody was asked about.
fn live_link(installation: &Installation) -> Result<String> {
    let contacts: Vec<String> = crate::demo::contacts().collect();
    for contact in contacts.iter().rev() {
        let record: serde_json::Value = serde_json::from_str(contact)?;
        let text = |field: &str| record.get(field).and_then(|value| value.as_str()).unwrap_or_default().to_owned();
        if text("channel") != "email" || text("outcome") != "closed" {
            continue;
        }
        let request = InvitationRequest {
            source: text("source"),
            external_id: text("external_id"),
            language: None,
            deliver_to: None,
        };
        let asked = installation.invite(CODE, &[request], crate::scheduler::now())?;
        if let Some(InvitationOutcome::Link { token, .. }) = asked.into_iter().next() {
            return Ok(token);
        }
    }
    anyhow::bail!("nobody is left to be asked")
}

/// Monday 15 June and Monday 2 November 2020 in the morning: when the first letters go, and those that are shown.
const FIRST_MONDAY: Instant = Instant::from_unix(1_592_200_800);
const MONDAY: Instant = Instant::from_unix(1_604_300_400);

/// A clock that stands still.
struct Still(Instant);

impl Clock for Still {
    fn milliseconds(&self) -> i64 {
        self.0.unix() * 1_000
    }

    fn pause(&self, _: i64) {}

    fn stopping(&self) -> bool {
        false
    }
}

/// Sends the letters to employees of the weeks before, to nobody: so that answers are not told of twice, and the letters that
/// are shown have earlier ones to look back on.
fn send_letters(installation: &Arc<Installation>, config: &Config) -> Result<()> {
    const WEEK: i64 = 7 * 86_400;
    const WEEKS: i64 = 20;
    let courier = Courier {
        installation: installation.clone(),
        instance: Arc::new(Instance::new(env!("CARGO_PKG_VERSION"))?),
        composers: mail::composers(&config.mail, installation.clone(), &config.web.public_url)?,
        transport: Arc::new(Memory::default()),
        sender: mail::sender(&config.mail)?,
        retry_seconds: Vec::new(),
        pace: Pace::of(0),
    };
    let organisation = installation.organisation(CODE)?;
    for monday in (0..WEEKS).map(|week| FIRST_MONDAY.plus_seconds(week * WEEK)) {
        installation.enqueue_messages(CODE, Occasion::at(&organisation, monday), monday)?;
        courier.deliver_messages(&Still(monday))?;
    }
    Ok(())
}

/// Writes the letters to employees that went one Monday of the sample.
fn preview_messages(
    installation: &Installation,
    folder: &Path,
    config: &Config,
    address: &str,
) -> Result<Vec<PathBuf>> {
    let (templates, sender) = (mail::templates(&config.mail)?, mail::sender(&config.mail)?);
    let occasion = Occasion::at(&*installation.organisation(CODE)?, MONDAY);
    let public_url = format!("http://{address}");
    coach::write_previews(installation, (CODE, occasion), folder, (&templates, &sender, &public_url), MONDAY)?;
    let files = std::fs::read_dir(folder)?.map(|entry| Ok(entry?.path()));
    let mut pages: Vec<PathBuf> = files.collect::<Result<_>>()?;
    pages.retain(|path| path.extension().is_some_and(|ending| ending == "html"));
    pages.sort();
    Ok(pages)
}

fn letter_paths(folder: &Path, written: &[PathBuf]) -> String {
    let mut text = format!(
        "\nLetters to employees as they went on Monday 2 November 2020, as .eml and .html in {}:\n",
        folder.display()
    );
    for page in written {
        text.push_str(&format!("  file://{}\n", page.display()));
    }
    text
}

fn answer(
    installation: &Installation,
    token: &str,
    text: &[(&'static str, String)],
    stopped: bool,
    now: Instant,
) -> Result<()> {
    let pairs: Vec<(String, String)> = text.iter().map(|(code, value)| ((*code).to_owned(), value.clone())).collect();
    let (first, rest) = pairs.split_at(1);
    let mut answered = installation.answer(token, SurveyStep::First, first, false, now)?;
    if !stopped {
        answered = installation.answer(token, SurveyStep::Rest, rest, false, now)?;
    }
    anyhow::ensure!(answered == AnswerOutcome::Kept, "the sample answers do not hold: {answered:?}");
    Ok(())
}

fn welcome(address: &str, database: &str, key: &str, link: &str) -> String {
    let (figures, desk) = (format!("http://{address}/api/v1/{CODE}/measures"), crate::demo::DESK);
    format!(
        "Open in a browser:\n\
         \x20 http://{address}/            where to go from here\n\
         \x20 http://{address}/o/{CODE}/{desk}     the open survey behind the QR code at the desk\n\
         \x20 http://{address}/s/{link}     what one citizen is asked after an e-mail; answer it once\n\
         \x20 http://{address}/docs/       the API, to try out (key below)\n\
         \x20 http://{address}/metrics     what Prometheus reads\n\n\
         With the key (header \"Authorization: Bearer {key}\"):\n\
         \x20 {figures}/response?from=2020-01-01&to=2020-12-31&by=month&split=channel\n\
         \x20 {figures}/queue?from=2020-01-01&to=2020-12-31&by=month&split=channel\n\
         \x20 {figures}/voice?from=2020-06-01&to=2020-12-31&by=month&split=channel\n\
         \x20 http://{address}/api/v1/{CODE}/surveys/{desk}/qr?format=svg\n\
         \x20 {figures}/overdue\n\n\
         Try next, in another terminal:\n\
         \x20 cargo run --release -- report response --database {database} --organisation {CODE} --from 2020-01-01 --to 2020-12-31 --by month --split channel\n\
         \x20 cargo run --release -- report voice --database {database} --organisation {CODE} --from 2020-06-01 --to 2020-12-31 --split topic\n\
         \x20 cargo run --release -- report overdue --database {database} --organisation {CODE}\n"
    )
}
