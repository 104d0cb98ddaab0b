//! The service metrics of the scrape: the civil periods that hold this moment, and the last complete ones.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::catalogue::{CATALOGUE, Clock, Metric, Now, Of};
use super::course::{Courses, real};
use super::dated::Dated;
use super::exposition;
use super::line::{Line, Lines, SCRAPE};
use super::matcher::Matchers;
use super::names::{Names, OTHER};
use super::shifts::{OfShift, ShiftNow};
use super::timeline::{Cut, Timeline};
use crate::ingest::Kind;
use crate::model::{By, Channel, Instant, Organisation, Period, UnitsAsOf};
use crate::store::{MessageRow, Reader, StoreError};

/// An organisation whose metrics are scraped.
#[derive(Debug)]
pub struct Scraped {
    pub organisation: Arc<Organisation>,
    pub shifts: Vec<ShiftNow>,
}

/// The service metrics of `organisations` at `now`, in the Prometheus text format. The cost depends on the number of
/// series and on the cells of two months, not on the number of contacts.
///
/// # Errors
/// When the database fails.
pub fn gauges(
    reader: &mut Reader<'_>,
    organisations: &[Scraped],
    units_as_of: UnitsAsOf,
    now: Instant,
) -> Result<String, StoreError> {
    let mut bodies = vec![String::new(); CATALOGUE.len()];
    for Scraped { organisation, shifts } in organisations {
        let scrape = Scrape { organisation, shifts, now };
        let names = Names::new(organisation, units_as_of, organisation.day(now));
        let everything = Matchers::default();
        let today = organisation.day(now);
        let dated = Dated::read(reader, organisation, &everything, (today, today))?;
        let lines = Lines { organisation, names: &names, dated: &dated, spans: SCRAPE, matchers: &everything };
        let by_metric: Vec<Vec<Line<'_>>> = CATALOGUE.iter().map(|metric| lines.of(metric)).collect();
        let lengths: Vec<usize> = by_metric.iter().map(Vec::len).collect();
        let lines: Vec<Line<'_>> = by_metric.into_iter().flatten().collect();
        let courses = Courses::read(reader, organisation, &names, &lines, scrape.timelines(), Vec::new(), now)?;
        let mut lines = lines.iter();
        for ((metric, length), body) in CATALOGUE.iter().zip(lengths).zip(&mut bodies) {
            for line in lines.by_ref().take(length) {
                period(body, &courses, line);
            }
            scrape.moment(reader, metric, body)?;
        }
    }
    let with_samples = CATALOGUE.iter().zip(bodies).filter(|(_, body)| !body.is_empty());
    Ok(with_samples.map(|(metric, body)| exposition::head(metric) + &body).collect())
}

/// The sample of a series: the last period of its timeline, or one so many before it.
fn period(body: &mut String, courses: &Courses<'_>, line: &Line<'_>) {
    let values = courses.values(line);
    if let Some(Some(value)) = values.iter().rev().nth(line.span.back) {
        exposition::series(body, line.metric.name, &line.labels);
        exposition::value(body, *value);
    }
}

struct Scrape<'a> {
    organisation: &'a Organisation,
    shifts: &'a [ShiftNow],
    now: Instant,
}

impl Scrape<'_> {
    /// The period before this one, and this one, for each cut.
    fn timelines(&self) -> Vec<Timeline> {
        let over = |by| {
            let previous = Period::holding(by, self.organisation.day(self.now)).previous();
            let from = self.organisation.zone().day_start(previous.first());
            Timeline::over(self.organisation, Cut::Civil(by), from, self.now)
        };
        [By::Day, By::Week, By::Month].map(over).into()
    }

    /// The samples of a metric that tells the state of this moment.
    fn moment(&self, reader: &mut Reader<'_>, metric: &Metric, body: &mut String) -> Result<(), StoreError> {
        let organisation = ("organisation", self.organisation.code());
        let Of::Now(now) = metric.of else { return Ok(()) };
        let (label, samples) = match now {
            Now::OldestUnanswered(clock) => ("channel", self.oldest_unanswered(reader, clock)?),
            Now::DataAge(clock) => ("source", self.data_age(reader, clock)?),
            Now::Letters => ("state", self.letters(reader)?),
            Now::OldestLetter => ("", vec![(String::new(), self.oldest_letter(reader)?)]),
            Now::Quarantine => ("kind", self.quarantine(reader, |records, _| records)?),
            Now::OldestQuarantined => ("kind", self.quarantine(reader, |_, oldest| self.age(oldest))?),
            Now::Shift(of) => {
                self.shifts(metric, of, body);
                return Ok(());
            }
        };
        for (value, number) in samples {
            let mut labels = vec![(label, value.as_str()), organisation];
            labels.retain(|(label, _)| !label.is_empty());
            labels.sort_unstable();
            exposition::series(body, metric.name, &labels);
            exposition::value(body, real(number));
        }
        Ok(())
    }

    fn shifts(&self, metric: &Metric, of: OfShift, body: &mut String) {
        for ShiftNow { comparison, figure } in self.shifts {
            for (mut labels, value) in of.samples(figure) {
                labels.extend([("comparison", comparison.as_str()), ("organisation", self.organisation.code())]);
                labels.sort_unstable();
                exposition::series(body, metric.name, &labels);
                exposition::value(body, value);
            }
        }
    }

    fn oldest_unanswered(&self, reader: &mut Reader<'_>, clock: Clock) -> Result<Vec<(String, i64)>, StoreError> {
        let mut samples = Vec::new();
        for channel in Channel::ALL {
            let oldest = if channel.awaits_response() {
                reader.oldest_awaiting(self.organisation.code(), channel)?
            } else {
                None
            };
            let waited = |since: Instant| match clock {
                Clock::Wall => self.age(since),
                Clock::Opening => {
                    let time = self.organisation.working_time(self.organisation.day(since), channel);
                    time.opening_seconds(self.within_a_year(since), self.now)
                }
            };
            samples.push((channel.code().to_owned(), oldest.map_or(0, waited)));
        }
        Ok(samples)
    }

    /// A source that never delivered has no age.
    fn data_age(&self, reader: &mut Reader<'_>, clock: Clock) -> Result<Vec<(String, i64)>, StoreError> {
        let mut ages: BTreeMap<String, i64> = BTreeMap::new();
        for (source, latest) in reader.sources(self.organisation.code())? {
            let label = if self.organisation.has_source(&source) { source } else { OTHER.to_owned() };
            let age = ages.entry(label).or_default();
            let own = match clock {
                Clock::Wall => self.age(latest),
                Clock::Opening => self.opening_age(latest),
            };
            *age = own.max(*age);
        }
        Ok(ages.into_iter().collect())
    }

    /// By the opening hours that name no channel: a source may speak of several. Where today's calendar gives every hour to
    /// some channel, by those of the channel that is open the longest, so that silence is noticed at all.
    fn opening_age(&self, latest: Instant) -> i64 {
        let since = self.within_a_year(latest);
        let open = |channel| self.organisation.opening_seconds(channel, since, self.now);
        let today = self.organisation.working_time(self.organisation.day(self.now), Channel::Unknown);
        if today.opening_seconds(self.within_a_year(Instant::default()), self.now) > 0 {
            return open(Channel::Unknown);
        }
        Channel::ALL.into_iter().map(open).max().unwrap_or(0)
    }

    /// Longer than a year nobody needs to know to the hour, and calendars are laid out year by year.
    fn within_a_year(&self, since: Instant) -> Instant {
        const YEAR_SECONDS: i64 = 366 * 86_400;
        since.max(self.now.plus_seconds(-YEAR_SECONDS))
    }

    /// A number for every kind of record; 0 where none waits.
    fn quarantine(
        &self,
        reader: &mut Reader<'_>,
        number: impl Fn(i64, Instant) -> i64,
    ) -> Result<Vec<(String, i64)>, StoreError> {
        let found = reader.quarantine_by_kind(self.organisation.code())?;
        let of = |kind: &str| {
            let one = found.iter().find(|(found, ..)| found == kind);
            one.map_or(0, |(_, records, oldest)| number(*records, *oldest))
        };
        Ok(Kind::ALL.map(|kind| (kind.code().to_owned(), of(kind.code()))).into())
    }

    fn letters(&self, reader: &mut Reader<'_>) -> Result<Vec<(String, i64)>, StoreError> {
        let found: BTreeMap<String, i64> = reader.messages_by_state(self.organisation.code())?.into_iter().collect();
        let count = |state: &str| (state.to_owned(), found.get(state).copied().unwrap_or(0));
        Ok(MessageRow::STATES.map(count).into())
    }

    fn oldest_letter(&self, reader: &mut Reader<'_>) -> Result<i64, StoreError> {
        Ok(reader.oldest_open_message(self.organisation.code())?.map_or(0, |since| self.age(since)))
    }

    /// Seconds since; a source's clock may run ahead of ours.
    fn age(&self, at: Instant) -> i64 {
        (self.now.unix() - at.unix()).max(0)
    }
}
