//! The service metrics of the scrape: the civil periods that hold this moment, and the last complete ones.

use std::sync::Arc;

use super::exposition;
use super::families::{ShiftNow, families};
use super::matcher::Matchers;
use super::moment::Moment;
use super::moment_samples::samples;
use super::names::Names;
use super::selection::{SCRAPE, Selection};
use super::series::{Series, series_of};
use super::timeline::{Cut, Timeline};
use super::values::SeriesValues;
use crate::model::{By, Instant, Organisation, Period, UnitsAsOf};
use crate::store::{Reader, StoreError};

/// An organisation whose metrics are scraped.
#[derive(Debug)]
pub struct ScrapeTarget {
    pub organisation: Arc<Organisation>,
    pub shifts: Vec<ShiftNow>,
}

/// Returns the service metrics of `targets` at `now`, in the Prometheus text format. The cost depends on the number of series and
/// on the cells of two months, not on the number of contacts.
pub fn scrape(
    reader: &mut Reader<'_>,
    targets: &[ScrapeTarget],
    units_as_of: UnitsAsOf,
    now: Instant,
) -> Result<String, StoreError> {
    let mut bodies = vec![String::new(); families().count()];
    for ScrapeTarget { organisation, shifts } in targets {
        let today = organisation.day(now);
        let (names, everything) = (Names::new(organisation, units_as_of, today), Matchers::default());
        let (matchers, days) = (&everything, (today, today));
        let selection = Selection { organisation, names: &names, periods: SCRAPE, matchers, days, range: None };
        let (mut series, mut lengths) = (Vec::new(), Vec::new());
        for family in families() {
            let own = series_of(reader, &selection, family)?;
            lengths.push(own.len());
            series.extend(own);
        }
        let timelines = timelines(organisation, now);
        let values = SeriesValues::read(reader, organisation, &names, &series, timelines, Vec::new(), now)?;
        let mut series = series.iter();
        for ((family, length), body) in families().zip(lengths).zip(&mut bodies) {
            for series in series.by_ref().take(length) {
                write_period(body, &values, series);
            }
            let mut moment = Moment { reader: &mut *reader, organisation, now, range: None };
            for (mut labels, value) in samples(&mut moment, family, shifts)? {
                labels.push(("organisation", organisation.code().into()));
                labels.sort_unstable();
                exposition::series(body, family.name, &labels);
                exposition::value(body, value);
            }
        }
    }
    let with_samples = families().zip(bodies).filter(|(_, body)| !body.is_empty());
    Ok(with_samples.map(|(family, body)| exposition::head(family) + &body).collect())
}

/// Returns the period before this one, and this one, for each cut.
fn timelines(organisation: &Organisation, now: Instant) -> Vec<Timeline> {
    let over = |by| {
        let previous = Period::holding(by, organisation.day(now)).previous();
        let from = organisation.zone().day_start(previous.first());
        Timeline::over(organisation, Cut::Civil(by), from, now)
    };
    [By::Day, By::Week, By::Month].map(over).into()
}

/// Writes the sample of a series: the last period of its timeline, or one so many before it.
fn write_period<'a>(body: &mut String, values: &SeriesValues<'a>, series: &Series<'a>) {
    if let Some(Some(value)) = values.of(series).iter().rev().nth(series.period.back) {
        exposition::series(body, series.family.name, &series.labels);
        exposition::value(body, *value);
    }
}
