//! The history of one organisation as `OpenMetrics` text, for `promtool tsdb create-blocks-from openmetrics`.

use std::io::{self, Write};

use thiserror::Error;

use super::exposition;
use super::families::{families, first_day};
use super::family::Family;
use super::matcher::Matchers;
use super::names::Names;
use super::selection::{HISTORY, Selection};
use super::series::{Series, series_of};
use super::timeline::Timeline;
use super::values::SeriesValues;
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
    let (today, days) = (organisation.day(now), (from, to));
    let from = zone.day_start(from.max(first_day(reader, organisation, today)?));
    let to = zone.day_start(to.plus_days(1)).plus_seconds(-1).min(now);
    let mut sorted: Vec<&'static Family> = families().collect();
    sorted.sort_by_key(|family| family.name);
    if from <= to {
        let (names, everything) = (Names::new(organisation, units_as_of, today), Matchers::default());
        let matchers = &everything;
        let selection = Selection { organisation, names: &names, periods: HISTORY, matchers, days, range: None };
        let mut series: Vec<Series<'_>> = Vec::new();
        for family in sorted {
            series.extend(series_of(reader, &selection, family)?);
        }
        let timelines = HISTORY.iter().map(|period| Timeline::over(organisation, period.cut, from, to)).collect();
        let values = SeriesValues::read(reader, organisation, &names, &series, timelines, Vec::new(), now)?;
        let times = SampleTimes { from: from.unix(), to: to.unix(), every: every_seconds.max(1) };
        write_families(&values, &series, times, out)?;
    }
    Ok(out.write_all(b"# EOF\n")?)
}

/// When samples may lie, and the distance between them, in Unix seconds.
#[derive(Clone, Copy)]
struct SampleTimes {
    from: i64,
    to: i64,
    every: i64,
}

fn write_families<'a>(
    values: &SeriesValues<'a>,
    series: &[Series<'a>],
    times: SampleTimes,
    out: &mut dyn Write,
) -> io::Result<()> {
    for own in series.chunk_by(|one, next| one.family.name == next.family.name) {
        let Some(family) = own.first().map(|series| series.family) else { continue };
        out.write_all(exposition::head(family).as_bytes())?;
        if let Some(unit) = family.unit() {
            writeln!(out, "# UNIT {} {unit}", family.name)?;
        }
        for series in own {
            write_series(values, series, times, out)?;
        }
    }
    Ok(())
}

fn write_series<'a>(
    values: &SeriesValues<'a>,
    series: &Series<'a>,
    times: SampleTimes,
    out: &mut dyn Write,
) -> io::Result<()> {
    let Some(timeline) = values.timeline(series.period.cut) else { return Ok(()) };
    let mut text = String::new();
    exposition::series(&mut text, series.family.name, &series.labels);
    let ends = timeline.starts().iter().skip(1).copied().chain([times.to + 1]);
    let periods = timeline.starts().iter().zip(ends).zip(values.of(series));
    for ((start, end), value) in periods {
        let Some(value) = value else { continue };
        let mut at = times.from.max(*start);
        while at < end {
            writeln!(out, "{text} {value} {at}")?;
            // Multiples of the distance, so that the samples of all series stand together.
            at = (at.div_euclid(times.every) + 1) * times.every;
        }
    }
    Ok(())
}
