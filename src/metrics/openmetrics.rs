//! The history of one organisation as `OpenMetrics` text, for `promtool tsdb create-blocks-from openmetrics`.

use std::io::{self, Write};

use thiserror::Error;

use super::catalogue::{CATALOGUE, Metric};
use super::course::{Courses, first_day};
use super::dated::Dated;
use super::exposition;
use super::line::{HISTORY, Line, Lines};
use super::matcher::Matchers;
use super::names::Names;
use super::timeline::Timeline;
use crate::model::{Day, Instant, Organisation, UnitsAsOf};
use crate::store::{Reader, StoreError};

/// Why an export stopped.
#[derive(Debug, Error)]
pub enum ExportError {
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error("cannot write: {0}")]
    Write(#[from] io::Error),
}

/// Writes the metrics that have history from the first instant of `from` to the last of `to`, not after `now`: a sample
/// at each change of period and one every `every_seconds` between, which must not be longer than the lookback of those who
/// query it (300 for Prometheus as it comes). Memory grows with the number of periods, not with that of samples.
///
/// # Errors
/// When the database or `out` fails.
pub fn export(
    reader: &mut Reader<'_>,
    organisation: &Organisation,
    (from, to): (Day, Day),
    every_seconds: i64,
    units_as_of: UnitsAsOf,
    now: Instant,
    out: &mut dyn Write,
) -> Result<(), ExportError> {
    let zone = organisation.zone();
    let everything = Matchers::default();
    let dated = Dated::read(reader, organisation, &everything, (from, to))?;
    let from = zone.day_start(from.max(first_day(reader, organisation, now)?));
    let to = zone.day_start(to.plus_days(1)).plus_seconds(-1).min(now);
    let mut metrics: Vec<&'static Metric> = CATALOGUE.iter().collect();
    metrics.sort_by_key(|metric| metric.name);
    if from <= to {
        let names = Names::new(organisation, units_as_of, organisation.day(now));
        let lines = Lines { organisation, names: &names, dated: &dated, spans: HISTORY, matchers: &everything };
        let lines: Vec<Line<'_>> = metrics.into_iter().flat_map(|metric| lines.of(metric)).collect();
        let timelines = HISTORY.iter().map(|span| Timeline::over(organisation, span.cut, from, to)).collect();
        let courses = Courses::read(reader, organisation, &names, &lines, timelines, Vec::new(), now)?;
        let stretch = Stretch { from: from.unix(), to: to.unix(), every: every_seconds.max(1) };
        write_families(&courses, &lines, stretch, out)?;
    }
    Ok(out.write_all(b"# EOF\n")?)
}

/// Unix seconds.
#[derive(Clone, Copy)]
struct Stretch {
    from: i64,
    to: i64,
    every: i64,
}

fn write_families(courses: &Courses<'_>, lines: &[Line<'_>], stretch: Stretch, out: &mut dyn Write) -> io::Result<()> {
    for family in lines.chunk_by(|one, next| one.metric.name == next.metric.name) {
        let Some(metric) = family.first().map(|line| line.metric) else { continue };
        out.write_all(exposition::head(metric).as_bytes())?;
        if let Some(unit) = exposition::unit(metric) {
            writeln!(out, "# UNIT {} {unit}", metric.name)?;
        }
        for line in family {
            write_series(courses, line, stretch, out)?;
        }
    }
    Ok(())
}

fn write_series(courses: &Courses<'_>, line: &Line<'_>, stretch: Stretch, out: &mut dyn Write) -> io::Result<()> {
    let Some(timeline) = courses.timeline(line.span.cut) else { return Ok(()) };
    let mut series = String::new();
    exposition::series(&mut series, line.metric.name, &line.labels);
    let ends = timeline.starts().iter().skip(1).copied().chain([stretch.to + 1]);
    let periods = timeline.starts().iter().zip(ends).zip(courses.values(line));
    for ((start, end), value) in periods {
        let Some(value) = value else { continue };
        let mut at = stretch.from.max(*start);
        while at < end {
            writeln!(out, "{series} {value} {at}")?;
            // Multiples of the distance, so that the samples of all series stand together.
            at = (at.div_euclid(stretch.every) + 1) * stretch.every;
        }
    }
    Ok(())
}
