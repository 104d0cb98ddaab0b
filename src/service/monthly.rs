//! The figure of a month, for managers.

use super::events::events_in;
use super::figures::{buckets, queue_in, response_in};
use super::overdue::overdue_in;
use super::{Installation, ServiceError};
use crate::measure::{
    MonthParts, Monthly, QuestionError, VoiceQuestion, looked_at, month_asked, monthly, months_question,
};
use crate::model::{Instant, Organisation, Period};
use crate::rollup::Cells;
use crate::store::Reader;

impl Installation {
    /// The month whose first and last day these are; neither: the last one that is over at `now`.
    ///
    /// # Errors
    /// When there is no such organisation, the days are not one whole month that is over, or the database fails.
    pub fn month(
        &self,
        code: &str,
        (from, to): (Option<&str>, Option<&str>),
        now: Instant,
    ) -> Result<Period, ServiceError> {
        let organisation = self.organisation(code)?;
        Ok(month_asked(from, to, organisation.day(now))?)
    }

    /// The five questions of a month, beside the month before and the same month a year before.
    ///
    /// # Errors
    /// When there is no such organisation, the month is not over at `now`, or the database fails.
    pub fn monthly(&self, code: &str, month: Period, now: Instant) -> Result<Monthly, ServiceError> {
        self.store.read(|reader| {
            let known = self.known(reader, code)?;
            self.monthly_in(reader, &known.organisation, month, now)
        })
    }

    /// Like [`Installation::monthly`], in a transaction that is open already.
    pub(super) fn monthly_in(
        &self,
        reader: &mut Reader<'_>,
        organisation: &Organisation,
        month: Period,
        now: Instant,
    ) -> Result<Monthly, ServiceError> {
        if month.last() >= organisation.day(now) {
            return Err(QuestionError::MonthNotOver(month).into());
        }
        let [all, by_channel] = [false, true].map(|by_channel| months_question(month, by_channel));
        let voices = [VoiceQuestion::new(all.clone(), None)?, VoiceQuestion::new(by_channel.clone(), None)?];
        let (code, days) = (organisation.code(), buckets(&all));
        let cells = Cells { work: reader.work_cells(code, all.grain(), days)?, ..Cells::default() };
        let parts = MonthParts {
            response: [
                response_in(reader, organisation, &all, now)?,
                response_in(reader, organisation, &by_channel, now)?,
            ],
            queue: queue_in(reader, organisation, &by_channel, now)?,
            voice: [
                self.voice_in(reader, organisation, &voices[0], now)?,
                self.voice_in(reader, organisation, &voices[1], now)?,
            ],
            overdue: overdue_in(reader, organisation, looked_at(organisation, month, now), 1, now)?,
            cells: &cells,
            events: events_in(reader, organisation, (all.from, all.to))?,
            sources: reader.sources(code)?,
            quarantined: reader.quarantine_by_reason(code)?.into_iter().map(|(_, records)| records).sum(),
        };
        Ok(monthly(organisation, month, now, &parts))
    }
}
