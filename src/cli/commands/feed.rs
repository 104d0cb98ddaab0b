//! `kanalkoll feed list|show|test`

use std::io::{BufRead, BufReader, Cursor};
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, anyhow};
use clap::Subcommand;
use serde::Serialize;

use crate::cli::input::feed_text;
use crate::cli::output::{ListColumn, ListFormat, Outcome, print, print_json, print_list};
use crate::feeds::{Feed, Trial, shipped, shipped_feed};
use crate::ingest::{Context, RepeatedHours};
use crate::model::{Organisation, OrganisationFile, one_of};
use crate::privacy::Pseudonyms;

#[derive(Debug, Subcommand)]
pub(in crate::cli) enum FeedCommand {
    /// List the feeds that come with the program
    List {
        #[arg(long, value_enum, default_value = "table")]
        format: ListFormat,
    },
    /// Print a feed that comes with the program, to read it or as the beginning of one of your own
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
        #[arg(long, value_enum, default_value = "table")]
        format: ListFormat,
    },
}

pub(in crate::cli) fn run(command: &FeedCommand) -> Result<Outcome> {
    match command {
        FeedCommand::List { format } => list(*format),
        FeedCommand::Show { name } => print(known(name)?),
        FeedCommand::Test { feed, samples, zone, format } => test(feed, samples, zone, *format),
    }
}

fn known(name: &str) -> Result<&'static str> {
    let names: Vec<&str> = shipped().map(|(name, _)| name).collect();
    shipped_feed(name).with_context(|| format!("feed `{name}`: expected {}", one_of(name, &names)))
}

#[derive(Serialize)]
struct Row {
    name: &'static str,
    #[serde(flatten)]
    feed: About,
}

#[derive(Serialize)]
struct About {
    title: String,
    kind: &'static str,
    tried: &'static str,
}

fn list(format: ListFormat) -> Result<Outcome> {
    let row = |(name, text)| {
        let feed = Feed::from_toml(text).map_err(|error| anyhow!("the feed {name} does not hold:\n{error}"))?;
        let feed = About { title: feed.title, kind: feed.kind.into(), tried: feed.tried.into() };
        Ok(Row { name, feed })
    };
    let rows: Vec<Row> = shipped().map(row).collect::<Result<_>>()?;
    let columns: [ListColumn<'_, Row>; 4] = [
        ("name", &|row| row.name.to_owned()),
        ("system", &|row| row.feed.title.clone()),
        ("kind", &|row| row.feed.kind.to_owned()),
        ("tried on", &|row| row.feed.tried.to_owned()),
    ];
    print_list(&rows, &columns, format)
}

fn test(name: &str, samples: &[PathBuf], zone: &str, format: ListFormat) -> Result<Outcome> {
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
    let trial = feed.mapping.trial(inputs, &context)?;
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
