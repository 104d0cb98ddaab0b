//! `kanalkoll import`: files and standard input, with a progress bar on a terminal.

use std::fs::File;
use std::io::{self, BufRead, BufReader, BufWriter, Read, Write};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use clap::{Args, ValueEnum};
use flate2::read::MultiGzDecoder;
use indicatif::{HumanCount, ProgressBar, ProgressStyle};

use crate::cli::input::{installation, read_mapping};
use crate::cli::output::{ListColumn, ListFormat, Outcome, list_table, print};
use crate::config::Config;
use crate::feeds::{Format, Request};
use crate::ingest::Kind;
use crate::service::{Delivery, FeedReceipt, Installation, Receipt};
use crate::store::Quarantined;

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum Records {
    Contacts,
    Volumes,
    Answers,
    Events,
    Indicators,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum ImportFormat {
    Ndjson,
    Json,
    Csv,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct Import {
    #[arg(long)]
    organisation: String,
    /// Our own record formats
    #[arg(long, value_enum, conflicts_with = "mapping", required_unless_present = "mapping")]
    format: Option<ImportFormat>,
    /// What our own formats hold; a mapping says it itself
    #[arg(long, value_enum, default_value = "contacts", conflicts_with = "mapping")]
    records: Records,
    /// A mapping file: columns of another system to fields
    #[arg(long, value_name = "FILE.toml")]
    mapping: Option<PathBuf>,
    /// Files, `.gz` too; `-` is standard input
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// How the receipts are printed
    #[arg(long = "receipt", value_enum, default_value = "table")]
    receipt: ListFormat,
}

/// How many rejects are printed; the rest is in quarantine.
const PRINTED_REJECTS: usize = 20;

pub(in crate::cli) fn run(import: &Import, config: &Config) -> Result<Outcome> {
    let (format, kind) = format(import)?;
    let installation = installation(config)?;
    let mut rejected = false;
    for file in &import.files {
        let receipt = import_file(&installation, import, &format, kind, file)?;
        let records = &receipt.records;
        rejected |= records.rejected > 0;
        match import.receipt {
            ListFormat::Json => print_json(&installation, import, records)?,
            ListFormat::Table => {
                let rejects = match records.rejected {
                    0 => Vec::new(),
                    _ => installation.rejects(&import.organisation, &records.receipt, 0)?,
                };
                print(&described(import, file, &receipt, &rejects))?;
            }
        }
    }
    Ok(if rejected { Outcome::SomeRejected } else { Outcome::Done })
}

/// Returns the receipt as the API answers it: with every reject, however many.
fn print_json(installation: &Installation, import: &Import, receipt: &Receipt) -> Result<()> {
    let mut output = BufWriter::new(io::stdout().lock());
    installation.write_receipt(&import.organisation, receipt, &mut output)?;
    output.write_all(b"\n")?;
    Ok(output.flush()?)
}

fn format(import: &Import) -> Result<(Format, Kind)> {
    if let Some(file) = &import.mapping {
        let mapping = read_mapping(file)?;
        let kind = mapping.kind();
        return Ok((Format::Mapped(mapping), kind));
    }
    let format = match import.format {
        Some(ImportFormat::Ndjson) => Format::Ndjson,
        Some(ImportFormat::Json) => Format::Json,
        Some(ImportFormat::Csv) => Format::Csv,
        None => bail!("give --format or --mapping"),
    };
    let kind = match import.records {
        Records::Contacts => Kind::Contact,
        Records::Volumes => Kind::Volume,
        Records::Answers => Kind::Answer,
        Records::Events => Kind::Event,
        Records::Indicators => Kind::Indicator,
    };
    Ok((format, kind))
}

fn import_file(
    installation: &Installation,
    import: &Import,
    format: &Format,
    kind: Kind,
    file: &Path,
) -> Result<FeedReceipt> {
    let (mut input, bar) = open(file)?;
    let now = crate::scheduler::now();
    let delivery = Delivery {
        organisation: &import.organisation,
        kind,
        format,
        now,
        receipt: crate::service::random_id(),
        request: Request::at(now),
    };
    let mut progress = |receipt: &Receipt| {
        bar.set_message(format!("{} records, {} rejected", HumanCount(receipt.received), HumanCount(receipt.rejected)));
    };
    // What the messages of a feed tell of one contact may stand anywhere in the file.
    let receipt = if matches!(format, Format::Mapped(mapping) if mapping.is_folded()) {
        let mut messages = Vec::new();
        input.read_to_end(&mut messages).with_context(|| format!("cannot read {}", file.display()))?;
        installation.receive(&delivery, &messages)
    } else {
        let records = installation.deliver(&delivery, input, &mut progress);
        records.map(|records| FeedReceipt { records, ..FeedReceipt::default() })
    };
    bar.finish_and_clear();
    receipt.with_context(|| format!("importing {}", file.display()))
}

/// Returns the input and its progress bar, which is drawn on a terminal only.
fn open(file: &Path) -> Result<(Box<dyn BufRead>, ProgressBar)> {
    const BUFFER: usize = 256 * 1024;
    if file == Path::new("-") {
        let bar = ProgressBar::new_spinner().with_style(ProgressStyle::with_template("{spinner} {bytes} read, {msg}")?);
        let input: Box<dyn Read> = Box::new(bar.wrap_read(io::stdin()));
        return Ok((Box::new(BufReader::with_capacity(BUFFER, input)), bar));
    }
    let opened = File::open(file).with_context(|| format!("cannot open {}", file.display()))?;
    let length = opened.metadata().map_or(0, |metadata| metadata.len());
    let style = "{wide_bar} {bytes}/{total_bytes} {eta} left, {msg}";
    let bar = ProgressBar::new(length).with_style(ProgressStyle::with_template(style)?);
    let read = bar.wrap_read(opened);
    let is_gzip = file.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("gz"));
    let input: Box<dyn Read> = if is_gzip { Box::new(MultiGzDecoder::new(read)) } else { Box::new(read) };
    Ok((Box::new(BufReader::with_capacity(BUFFER, input)), bar))
}

fn described(import: &Import, file: &Path, feed: &FeedReceipt, rejects: &[Quarantined]) -> String {
    let receipt = &feed.records;
    let mut lines = vec![format!(
        "{}: {} received, {} created, {} amended, {} unchanged{}, {} rejected",
        file.display(),
        HumanCount(receipt.received),
        HumanCount(receipt.created),
        HumanCount(receipt.amended),
        HumanCount(receipt.unchanged),
        if receipt.older > 0 { format!(", {} older", HumanCount(receipt.older)) } else { String::new() },
        HumanCount(receipt.rejected)
    )];
    lines.extend(receipt.dropped.iter().map(|(reason, count)| format!("  {} left out: {reason}", HumanCount(*count))));
    lines.extend(receipt.flagged.iter().map(|(flag, count)| format!("  {} flagged: {flag}", HumanCount(*count))));
    let told = [
        (feed.ignored, "messages that tell nothing the feed asks for"),
        (feed.incomplete, "contacts that wait for more"),
    ];
    let told = told.iter().filter(|(count, _)| *count > 0);
    lines.extend(told.map(|(count, what)| format!("  {} {what}", HumanCount(*count))));
    let shown = receipt.flags.iter().take(3);
    lines.extend(shown.map(|flag| format!("    line {}, {}: {}", flag.line, flag.field, flag.detail)));
    if receipt.rejected > 0 {
        let columns: [ListColumn<'_, Quarantined>; 4] = [
            ("line", &|rejected| rejected.line.to_string()),
            ("field", &|rejected| rejected.field.clone()),
            ("reason", &|rejected| rejected.reason.clone()),
            ("what was wrong", &|rejected| rejected.detail.clone()),
        ];
        lines.push(list_table(rejects.get(..PRINTED_REJECTS).unwrap_or(rejects), &columns));
        lines.push(format!(
            "Rejected records are kept. See them all: kanalkoll quarantine list --organisation {} --receipt {}",
            import.organisation, receipt.receipt
        ));
    }
    lines.join("\n") + "\n"
}
