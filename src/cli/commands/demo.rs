//! `kanalkoll demo`: a sample municipality and the stories in a temporary database, filled and served, and alive.

mod filling;
mod http;
mod letters;
mod living;
mod prometheus;
mod stories;

use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::{Context, Result, ensure};
use clap::Args;
use tempfile::TempDir;

use super::{overview, serve};
use crate::cli::output::{Outcome, print};
use crate::config::Config;
use crate::demo::{CODE, DESK, History, Life, STORIES, Sample};
use crate::model::{Day, Instant};
use crate::scheduler::Job;
use crate::service::{Installation, Scope};
use crate::store::Store;
use filling::Links;
use letters::Mondays;
use living::{Course, Living, Waiting};
use prometheus::Stack;

#[derive(Debug, Args)]
pub(in crate::cli) struct Demo {
    /// Where to listen; port 0 takes a free one
    #[arg(long, default_value = "127.0.0.1:8080")]
    listen: String,
    /// Seconds that pass in the municipality in one second; default 1. Faster, the sample ends as much earlier as it makes up
    /// for in a quarter of an hour; it never overtakes the clock, and goes on with it
    #[arg(long, value_name = "NUMBER", value_parser = clap::value_parser!(u32).range(1..=3_600))]
    pace: Option<u32>,
    /// When the sample ends, in RFC 3339 such as 2026-11-30T12:00:00Z; default: now. Nothing happens after it, unless --pace
    /// says how fast
    #[arg(long, value_name = "TIME")]
    until: Option<String>,
    /// Write what Prometheus and Grafana need to show it into a folder, and print the lines that start them; default: a folder
    /// that is removed with the demo
    #[arg(long, value_name = "FOLDER", num_args = 0..=1)]
    #[expect(clippy::option_option, reason = "not given, given, and given with a folder")]
    prometheus: Option<Option<PathBuf>>,
}

/// How far the municipality is behind when it lives faster than the clock: it has caught up after so many seconds.
const CATCHING_UP: i64 = 15 * 60;

impl Demo {
    /// Returns the end of the sample, and its course from there if it goes on.
    fn span(&self, now: Instant) -> Result<(Instant, Option<Course>)> {
        let pace = self.pace.unwrap_or(1);
        let from = match &self.until {
            None => now.plus_seconds(-i64::from(pace - 1) * CATCHING_UP),
            Some(text) => Instant::parse_rfc3339(text)
                .with_context(|| format!("--until `{text}`: expected a time such as 2026-11-30T12:00:00Z"))?,
        };
        ensure!(from <= now, "--until `{from}`: expected a time that is past, for it is {now}");
        let lives = self.until.is_none() || self.pace.is_some();
        Ok((from, lives.then_some(Course { from, begun: now, pace })))
    }
}

/// The filled database, and what is needed to show it.
struct Shown {
    installation: Arc<Installation>,
    sample: Sample,
    until: Instant,
    /// `ADDRESS:PORT`.
    address: String,
    database: String,
    /// The key of the API.
    key: String,
}

/// What the municipality goes on with.
struct Onward {
    life: Life,
    links: Links,
    course: Option<Course>,
}

pub(in crate::cli) fn run(arguments: &Demo, mut config: Config) -> Result<Outcome> {
    config.log.level = "warn".to_owned();
    serve::start_log(&config.log)?;
    let (until, course) = arguments.span(crate::scheduler::now())?;
    let listener = serve::bind(&arguments.listen)?;
    let folder = tempfile::Builder::new().prefix("kanalkoll-demo-").tempdir()?;
    config.web.open_metrics = true;
    config.web.open_overviews = true;
    config.mail.transport = "file".to_owned();
    config.mail.allow_file = true;
    config.mail.folder = folder.path().join("letters").display().to_string();
    let (shown, onward, link) = fill(&folder, &listener, (until, course))?;
    say(&shown, &folder, &config, &link)?;
    if let Some(chosen) = &arguments.prometheus {
        let own = folder.path().join("prometheus");
        print(&shown.stack(chosen.as_deref().unwrap_or(&own))?.lines())?;
    }
    if arguments.until.is_some() && arguments.pace.is_none() {
        print("\nNothing happens after the end of the sample: --until without --pace.\n")?;
    }
    let jobs = shown.jobs(onward);
    serve::run_until_stopped(shown.installation, listener, &config, jobs)
}

/// Fills a database in a folder; gives a survey link that can be answered with it.
fn fill(
    folder: &TempDir,
    listener: &TcpListener,
    (until, course): (Instant, Option<Course>),
) -> Result<(Shown, Onward, String)> {
    let database = format!("sqlite:{}", folder.path().join("kanalkoll.db").display());
    let sample = Sample::ending(until)?;
    let mut life = sample.life();
    let history = History::of(life.until(until));
    let installation = Arc::new(Installation::new(Store::open(&database, 8)?)?);
    let links = filling::fill(&installation, &sample, &history)?;
    let link = filling::live_link(&installation, &history, until)?;
    stories::fill(&installation)?;
    let scopes = [Scope::Ingest, Scope::Read, Scope::Metrics, Scope::Admin];
    let key = installation.create_key(None, "demo", &scopes, None, crate::scheduler::now())?;
    let address = listener.local_addr()?.to_string();
    Ok((Shown { installation, sample, until, address, database, key }, Onward { life, links, course }, link))
}

/// Prints where to look, and writes the messages to employees that are shown.
fn say(shown: &Shown, folder: &TempDir, config: &Config, link: &str) -> Result<()> {
    let preview = folder.path().join("preview");
    let mondays = Mondays::until(&shown.installation, &shown.sample, shown.until)?;
    mondays.send_and_show(&shown.installation, &preview, config, &shown.base())?;
    print(&shown.open_first()?)?;
    print(&shown.welcome(link))?;
    print(&mondays.shown_in(&preview)?)?;
    print(&letters::from_now_on(Path::new(&config.mail.folder)))?;
    print(&stories::overview(&shown.address, &shown.database))?;
    Ok(())
}

/// For how long the links to overviews are good, seconds: longer than a demo is looked at.
const GOOD: i64 = 30 * 86_400;

impl Shown {
    fn base(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Returns the last day of the sample.
    fn last_day(&self) -> Result<Day> {
        Ok(self.installation.organisation(CODE)?.day(self.until))
    }

    /// Returns the overviews: of the sample municipality, then of the stories.
    fn open_first(&self) -> Result<String> {
        let (now, base) = (crate::scheduler::now(), self.base());
        let link = |code: &str| {
            let days = self.installation.overview_days(code, now)?;
            overview::link(&self.installation, &base, (code, &days), now.plus_seconds(GOOD))
        };
        let name = self.installation.organisation(CODE)?.name().to_owned();
        let mut text = format!(
            "{name} from {} to {}, invented down to the last contact. Ctrl-C ends it and removes the database.\n\n\
             Open this first: five answers on one page.\n  {}\n\nThe same of the stories below:\n",
            self.sample.first_day(),
            self.last_day()?,
            link(CODE)?
        );
        for story in &STORIES {
            text.push_str(&format!("  {}\n", link(story.code)?));
        }
        Ok(text + "\n")
    }

    fn welcome(&self, link: &str) -> String {
        let Shown { address, database, key, .. } = self;
        let figures = format!("http://{address}/api/v1/{CODE}/measures");
        let last = self.last_day().map(|day| day.to_string()).unwrap_or_default();
        let (first, asked) = (self.sample.first_day(), self.sample.surveys_begin());
        let report = |name: &str, options: &str| {
            format!("  cargo run --release -- report {name} --database {database} --organisation {CODE}{options}\n")
        };
        let tries = [
            report("response", &format!(" --from {first} --to {last} --by month --split channel")),
            report("voice", &format!(" --from {asked} --to {last} --split topic")),
            report("overdue", ""),
        ];
        format!(
            "Open in a browser:\n\
             \x20 http://{address}/            where to go from here\n\
             \x20 http://{address}/o/{CODE}/{DESK}     the open survey behind the QR code at the desk\n\
             \x20 http://{address}/s/{link}     what one citizen is asked after an e-mail; answer it once\n\
             \x20 http://{address}/docs/       the API, to try out (key below)\n\
             \x20 http://{address}/metrics     what Prometheus reads\n\n\
             With the key (header \"Authorization: Bearer {key}\"):\n\
             \x20 {figures}/response?from={first}&to={last}&by=month&split=channel\n\
             \x20 {figures}/queue?from={first}&to={last}&by=month&split=channel\n\
             \x20 {figures}/voice?from={asked}&to={last}&by=month&split=channel\n\
             \x20 http://{address}/api/v1/{CODE}/surveys/{DESK}/qr?format=svg\n\
             \x20 {figures}/overdue\n\n\
             Try next, in another terminal:\n{}",
            tries.concat()
        )
    }

    /// Writes what Prometheus and Grafana need, with a key of their own that opens nothing else.
    fn stack(&self, folder: &Path) -> Result<Stack> {
        let key = self.installation.create_key(None, "prometheus", &[Scope::Metrics], None, crate::scheduler::now())?;
        let organisation = self.installation.organisation(CODE)?;
        Stack::write(folder, (&self.address, &key), &organisation)
    }

    /// Returns the job that lets the municipality go on, if it does.
    fn jobs(&self, onward: Onward) -> Vec<Job> {
        let Onward { life, links, course } = onward;
        let client = http::Client { address: self.address.clone(), key: self.key.clone() };
        let lives = course.map(|course| {
            // It begins to live when it is seen, not when it began to be filled.
            let course = Course { begun: crate::scheduler::now(), ..course };
            living::job(Living { life, course, client, links, waiting: Waiting::default() })
        });
        lives.into_iter().collect()
    }
}
