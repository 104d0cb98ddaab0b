//! The overview of an organisation: five questions at once, in one transaction.

use super::events::events_in;
use super::figures::{buckets, undecided};
use super::overdue::overdue_in;
use super::shift::shift_in;
use super::{Installation, ServiceError};
use crate::measure::{
    ComparedShift, Overview, OverviewParts, OverviewSpan, Pending, ShiftQuestion, VoiceQuestion, overview,
};
use crate::model::{Comparison, Day, Instant, Organisation};
use crate::rollup::Cells;
use crate::store::Reader;

/// How many comparisons of an organisation file are told of.
const COMPARISONS: usize = 3;

impl Installation {
    /// The five questions about the days from `from` to `to`, local dates; neither: a year until now.
    ///
    /// # Errors
    /// When there is no such organisation, the days are not understood, or the database fails.
    pub fn overview(
        &self,
        code: &str,
        (from, to): (Option<&str>, Option<&str>),
        now: Instant,
    ) -> Result<Overview, ServiceError> {
        self.store.read(|reader| {
            let known = self.known(reader, code)?;
            let span = OverviewSpan::parse(from, to, known.organisation.day(now))?;
            self.overview_in(reader, &known.organisation, span, now)
        })
    }

    /// The local day of the newest contact or volume; `None` when there is none yet.
    ///
    /// # Errors
    /// When there is no such organisation or the database fails.
    pub fn latest_day(&self, code: &str) -> Result<Option<Day>, ServiceError> {
        self.store.read(|reader| {
            let known = self.known(reader, code)?;
            latest(reader, &known.organisation)
        })
    }

    fn overview_in(
        &self,
        reader: &mut Reader<'_>,
        organisation: &Organisation,
        span: OverviewSpan,
        now: Instant,
    ) -> Result<Overview, ServiceError> {
        let (code, whole) = (organisation.code(), span.question(false));
        let (grain, days) = (whole.grain(), buckets(&whole));
        let cells = Cells {
            contacts: reader.contact_cells(code, grain, days)?,
            times: reader.time_cells(code, grain, days)?,
            queues: reader.queue_cells(code, grain, days)?,
            work: reader.work_cells(code, grain, days)?,
            hops: reader.hop_cells(code, grain, days)?,
            ..Cells::default()
        };
        let open = undecided(reader, organisation, now)?;
        let voices = [VoiceQuestion::new(whole, None)?, VoiceQuestion::new(span.question(true), None)?];
        let start = |day: Day| organisation.zone().day_start(day);
        let parts = OverviewParts {
            cells: &cells,
            pending: &Pending::new(organisation, now, &open),
            overdue: overdue_in(reader, organisation, now, 1, now)?,
            transferred: reader.count_transferred(code, start(span.from), start(span.to.plus_days(1)))?,
            latest: latest(reader, organisation)?,
            events: events_in(reader, organisation, (span.from, span.to))?,
            shifts: shifts(reader, organisation, span, now)?,
            voice: [
                self.voice_in(reader, organisation, &voices[0], now)?,
                self.voice_in(reader, organisation, &voices[1], now)?,
            ],
            sources: reader.sources(code)?,
            quarantined: reader.quarantine_by_reason(code)?,
            letters: reader.letters_by_state(code)?,
        };
        Ok(overview(organisation, span, now, parts))
    }
}

/// The day of the newest contact or volume.
fn latest(reader: &mut Reader<'_>, organisation: &Organisation) -> Result<Option<Day>, ServiceError> {
    let code = organisation.code();
    let spans = [reader.contacts_span(code)?, reader.volumes_span(code)?];
    Ok(spans.into_iter().flatten().map(|(_, last)| organisation.day(last)).max())
}

/// The comparisons that are over: those that end within the span first, then the newest.
fn shifts(
    reader: &mut Reader<'_>,
    organisation: &Organisation,
    span: OverviewSpan,
    now: Instant,
) -> Result<Vec<ComparedShift>, ServiceError> {
    let today = organisation.day(now);
    let over = organisation.comparisons().iter().filter(|comparison| comparison.after.1 < today);
    let mut over: Vec<&Comparison> = over.collect();
    let within = |comparison: &Comparison| (span.from..=span.to).contains(&comparison.after.1);
    over.sort_by_key(|comparison| std::cmp::Reverse((within(comparison), comparison.after.1)));
    let told = over.into_iter().take(COMPARISONS).map(|comparison| {
        let figure = shift_in(reader, organisation, &ShiftQuestion::from(comparison), now)?;
        Ok(ComparedShift { comparison: comparison.clone(), figure })
    });
    told.collect()
}
