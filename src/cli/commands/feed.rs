//! `kanalkoll feed list|show|test|run`

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Cursor};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::{Context as _, Result, anyhow, bail};
use clap::Subcommand;
use serde::Serialize;

use crate::cli::feeds::{connected_feeds, feed_texts};
use crate::cli::input::{feed_text, installation, spinner};
use crate::cli::output::{ListColumn, ListFormat, Outcome, print, print_json, print_list};
use crate::config::Config;
use crate::feeds::{Feed, Request, Trial};
use crate::ingest::{Context, RepeatedHours};
use crate::model::{Instant, Organisation, OrganisationFile, one_of};
use crate::privacy::Pseudonyms;
use crate::scheduler::clock;
use crate::service::{Clock, ConnectedFeed, FeedReceipt, FetchedFeed, Fetching};

#[derive(Debug, Subcommand)]
pub(in crate::cli) enum FeedCommand {
    /// List the feeds that there are, or the systems of an organisation and how far they were fetched
    List {
        /// List the systems that the settings name for this organisation
        #[arg(long)]
        organisation: Option<String>,
        #[arg(long, value_enum, default_value = "table")]
        format: ListFormat,
    },
    /// Print a feed, to read it or as the beginning of one of your own
    Show { name: String },
    /// Try a feed on samples: print the records that would come, the paths that no sample had, and the line that decided a field.
    /// Nothing is stored
    Test {
        /// A feed file, or the name of a feed that comes with the program
        feed: String,
        /// Files as the system sends or exports them
        #[arg(required = true)]
        samples: Vec<PathBuf>,
        /// The zone of local times where the feed names none
        #[arg(long, default_value = "Europe/Stockholm")]
        zone: String,
        /// What is known beside the samples, read by paths such as `?/ticket`: a parameter of the request that they answer. `at` is
        /// when they came, now if nothing is said
        #[arg(long, value_name = "NAME=VALUE", value_parser = parameter)]
        request: Vec<(String, String)>,
        #[arg(long, value_enum, default_value = "table")]
        format: ListFormat,
    },
    /// Fetch from a system that the settings name, as the service does; without --once again and again
    Run {
        /// Its name in the settings: NAME of [feed.ORGANISATION.NAME]
        feed: String,
        #[arg(long)]
        organisation: String,
        /// Fetch what there is now, whether it is time or not, and end
        #[arg(long)]
        once: bool,
    },
}

pub(in crate::cli) fn run(command: &FeedCommand, config: &Config) -> Result<Outcome> {
    match command {
        FeedCommand::List { organisation: None, format } => list(&feed_texts(config)?, *format),
        FeedCommand::List { organisation: Some(organisation), format } => systems(organisation, config, *format),
        FeedCommand::Show { name } => print(known(name, &feed_texts(config)?)?),
        FeedCommand::Test { feed, samples, zone, request, format } => test(feed, samples, zone, request, *format),
        FeedCommand::Run { feed, organisation, once } => fetch(organisation, feed, *once, config),
    }
}

fn known<'t>(name: &str, texts: &'t BTreeMap<String, String>) -> Result<&'t str> {
    let names: Vec<&str> = texts.keys().map(String::as_str).collect();
    let text = texts.get(name).with_context(|| format!("feed `{name}`: expected {}", one_of(name, &names)))?;
    Ok(text.as_str())
}

/// A system of an organisation, and how it stands.
#[derive(Serialize)]
struct SystemRow {
    name: String,
    title: String,
    kind: &'static str,
    /// RFC 3339; `null` where nothing came yet.
    succeeded_at: Option<String>,
    complete_at: Option<String>,
    failures: i64,
    failure: String,
}

fn systems(organisation: &str, config: &Config, format: ListFormat) -> Result<Outcome> {
    let feeds = connected_feeds(config, crate::scheduler::now())?;
    let installation = installation(config)?;
    installation.organisation(organisation)?;
    let stored = installation.feeds(organisation)?;
    let time = |seconds: Option<i64>| seconds.map(|seconds| Instant::from_unix(seconds).to_string());
    let row = |feed: &Arc<ConnectedFeed>| {
        let stored = stored.iter().find(|stored| stored.name == feed.name);
        SystemRow {
            name: feed.name.clone(),
            title: feed.feed.title.clone(),
            kind: match feed.fetching {
                Some(Fetching::Folder(_)) => "folder",
                Some(Fetching::Pages { .. }) => "pull",
                None => "push",
            },
            succeeded_at: time(stored.and_then(|stored| stored.succeeded_at)),
            complete_at: time(stored.and_then(|stored| stored.complete_at)),
            failures: stored.map_or(0, |stored| stored.failures),
            failure: stored.map_or_else(String::new, |stored| stored.failure.clone()),
        }
    };
    let own = feeds.iter().filter(|feed| feed.organisation == organisation);
    let rows: Vec<SystemRow> = own.map(row).collect();
    let columns: [ListColumn<'_, SystemRow>; 6] = [
        ("name", &|row| row.name.clone()),
        ("system", &|row| row.title.clone()),
        ("kind", &|row| row.kind.to_owned()),
        ("last stored", &|row| row.succeeded_at.clone().unwrap_or_default()),
        ("all there", &|row| row.complete_at.clone().unwrap_or_default()),
        ("why not", &|row| row.failure.clone()),
    ];
    print_list(&rows, &columns, format)
}

/// Fetches, and prints what came.
fn fetch(organisation: &str, name: &str, once: bool, config: &Config) -> Result<Outcome> {
    let feeds = connected_feeds(config, crate::scheduler::now())?;
    let own: Vec<&str> =
        feeds.iter().filter(|feed| feed.organisation == organisation).map(|feed| feed.name.as_str()).collect();
    let Some(feed) = feeds.connected(organisation, name) else {
        bail!("the settings have no [feed.{organisation}.{name}]; expected {}", one_of(name, &own));
    };
    if feed.fetching.is_none() {
        bail!("[feed.{organisation}.{name}] has neither `address` nor `folder`: the system sends by itself");
    }
    let installation = installation(config)?;
    let (bar, clock) = (spinner()?, clock());
    loop {
        let mut total = FeedReceipt::default();
        let fetched = installation.fetch_feed(feed, &clock, once, &mut |receipt| {
            total.add(receipt);
            bar.set_message(format!("{} messages", total.records.received));
            bar.tick();
        });
        bar.finish_and_clear();
        match fetched {
            Ok(FetchedFeed::NotDue { at }) => clock.pause((at.unix() - clock.now().unix()).clamp(1, 60) * 1_000),
            Ok(FetchedFeed::Leased { until }) if once => {
                bail!("another instance fetches this feed, until {until} at the latest; try again then")
            }
            Ok(FetchedFeed::Leased { .. }) => clock.pause(10_000),
            Ok(_) => drop(print(&told(&total))?),
            Err(error) if once => return Err(error.into()),
            Err(error) => drop(print(&format!("{error}; it is tried again later\n"))?),
        }
        if once {
            return Ok(if total.records.rejected > 0 { Outcome::SomeRejected } else { Outcome::Done });
        }
    }
}

fn told(receipt: &FeedReceipt) -> String {
    let records = &receipt.records;
    format!(
        "{} messages: {} created, {} amended, {} unchanged, {} rejected, {} left out; {} tell nothing, {} contacts wait for more\n",
        records.received,
        records.created,
        records.amended,
        records.unchanged + records.older,
        records.rejected,
        records.dropped_records(),
        receipt.ignored,
        receipt.incomplete
    )
}

#[derive(Serialize)]
struct Row {
    name: String,
    #[serde(flatten)]
    feed: About,
}

#[derive(Serialize)]
struct About {
    title: String,
    kind: &'static str,
    tried: &'static str,
}

fn list(texts: &BTreeMap<String, String>, format: ListFormat) -> Result<Outcome> {
    let row = |(name, text): (&String, &String)| {
        let feed = Feed::from_toml(text).map_err(|error| anyhow!("the feed {name} does not hold:\n{error}"))?;
        let feed = About { title: feed.title, kind: feed.kind.into(), tried: feed.tried.into() };
        Ok(Row { name: name.clone(), feed })
    };
    let rows: Vec<Row> = texts.iter().map(row).collect::<Result<_>>()?;
    let columns: [ListColumn<'_, Row>; 4] = [
        ("name", &|row| row.name.clone()),
        ("system", &|row| row.feed.title.clone()),
        ("kind", &|row| row.feed.kind.to_owned()),
        ("tried on", &|row| row.feed.tried.to_owned()),
    ];
    print_list(&rows, &columns, format)
}

/// Reads `NAME=VALUE`; a time is RFC 3339.
fn parameter(text: &str) -> Result<(String, String)> {
    let (name, value) = text.split_once('=').filter(|(name, _)| !name.is_empty()).context("expected NAME=VALUE")?;
    if name == Request::AT {
        Instant::parse_rfc3339(value).context("expected a time such as 2026-05-06T07:00:00Z")?;
    }
    Ok((name.to_owned(), value.to_owned()))
}

fn test(
    name: &str,
    samples: &[PathBuf],
    zone: &str,
    parameters: &[(String, String)],
    format: ListFormat,
) -> Result<Outcome> {
    let text = feed_text(Path::new(name))?;
    let feed = Feed::from_toml(&text).map_err(|error| anyhow!("the feed {name} does not hold:\n{error}"))?;
    let organisation = format!("code = 'test'\nname = 'Test'\ncountry = 'SE'\ntime_zone = '{zone}'");
    let organisation = OrganisationFile::from_toml(&organisation)?;
    let organisation = Organisation::try_from(organisation)?;
    let pseudonyms = Pseudonyms::under(b"a key for trials");
    let (pseudonym, repeated_hours) = (|identity: &str| pseudonyms.of(identity), &RepeatedHours::default());
    let now = crate::scheduler::now();
    let context = Context { organisation: &organisation, now, pseudonym: &pseudonym, repeated_hours };
    let mut inputs = Vec::new();
    for sample in samples {
        inputs.extend(messages(sample)?);
    }
    let at = Request::at(now);
    let request = parameters.iter().fold(at, |request, (name, value)| request.with(name, value));
    let trial = feed.mapping.trial(inputs, &request, &context)?;
    match format {
        ListFormat::Json => print_json(&trial)?,
        ListFormat::Table => print(&shown(&trial, &text))?,
    };
    Ok(if trial.rejected.is_empty() { Outcome::Done } else { Outcome::SomeRejected })
}

/// Returns the messages of a sample: of a file of lines each is one, as the system would send it.
fn messages(sample: &Path) -> Result<Vec<Box<dyn BufRead>>> {
    let cannot_read = || format!("cannot read {}", sample.display());
    if !["ndjson", "jsonl"].iter().any(|ending| sample.extension().is_some_and(|found| found == *ending)) {
        let file = std::fs::File::open(sample).with_context(cannot_read)?;
        return Ok(vec![Box::new(BufReader::new(file))]);
    }
    let text = std::fs::read_to_string(sample).with_context(cannot_read)?;
    let lines = text.lines().filter(|line| !line.trim().is_empty()).map(str::to_owned);
    Ok(lines.map(|line| -> Box<dyn BufRead> { Box::new(Cursor::new(line)) }).collect())
}

/// Returns what would come, for people.
fn shown(trial: &Trial, file: &str) -> String {
    let mut text = format!(
        "{} messages, {} records, {} messages of no interest to the feed\n",
        trial.messages,
        trial.records.len(),
        trial.ignored
    );
    for record in &trial.records {
        text.push('\n');
        for (field, value) in &record.fields {
            let line = line_of(file, field).map_or_else(String::new, |line| format!("   (line {line})"));
            text.push_str(&format!("  {field:<18} {value}{line}\n"));
        }
        for (name, value) in &record.folded {
            text.push_str(&format!("    folded: {name} = {value}\n"));
        }
    }
    let dropped = trial.dropped.iter().map(|(reason, count)| format!("left out: {count} as {reason}\n"));
    let incomplete = trial.incomplete.iter().map(|(id, field)| format!("waits: {id} has no {field} yet\n"));
    let rejected = trial.rejected.iter().map(|fault| format!("rejected: {fault}\n"));
    let absent = trial.absent_paths.iter().map(|path| format!("in no sample: {path}\n"));
    text.push('\n');
    text.extend(dropped.chain(incomplete).chain(rejected).chain(absent));
    text
}

/// Returns the line of a feed file that decides a field.
fn line_of(file: &str, field: &str) -> Option<usize> {
    let mut section = "";
    for (number, line) in file.lines().enumerate() {
        let line = line.trim();
        if line.starts_with('[') {
            section = line;
        }
        let is_here = ["[fields]", "[constants]"].contains(&section)
            && line.strip_prefix(field).is_some_and(|rest| rest.trim_start().starts_with('='));
        if is_here || section == format!("[fields.{field}]") {
            return Some(number + 1);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parameters_of_a_request() {
        assert_eq!(parameter("ticket=a=b").unwrap(), ("ticket".to_owned(), "a=b".to_owned()));
        assert!(parameter("at=2026-05-06T07:00:00+02:00").is_ok());
        for text in ["ticket", "=x", "at=yesterday"] {
            assert!(parameter(text).is_err(), "{text}");
        }
    }
}
