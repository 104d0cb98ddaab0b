//! Figures: what a measure needs is read here, in one transaction.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{Installation, Result, ServiceError};
use crate::measure::{ShiftFigure, ShiftQuestion, ShiftReason};
use crate::metrics::ShiftNow;
use crate::model::{By, Comparison, Day, Instant, Organisation, Period};
use crate::reports::{Measure, ReportAnswer, ReportContext, ReportRequest, ShiftParams, ShiftReport};
use crate::rollup::Grain;
use crate::store::Reader;

/// The figures of comparisons by organisation, comparison and last day, so that none is worked out twice for one answer.
pub(super) type KnownShifts = BTreeMap<(String, String, Day), Arc<ShiftFigure>>;

impl Installation {
    /// Returns a figure of an organisation.
    ///
    /// # Errors
    /// When the organisation has no answer to the question.
    pub fn figure<M: Measure>(&self, code: &str, params: &M::Params, now: Instant) -> Result<M::Figure> {
        self.store.read(|reader| {
            let known = self.known(reader, code)?;
            self.figure_in::<M>(reader, &known.organisation, params, now)
        })
    }

    /// Computes the same as [`Installation::figure`] in a transaction that is open already.
    pub(super) fn figure_in<M: Measure>(
        &self,
        reader: &mut Reader<'_>,
        organisation: &Organisation,
        params: &M::Params,
        now: Instant,
    ) -> Result<M::Figure> {
        let context = ReportContext { organisation, now, page: false };
        let mut data = self.fetched(reader, organisation, M::needs(params, &context)?)?;
        let further = M::further_needs(params, &context, &data)?;
        self.fetch(reader, organisation, further, &mut data)?;
        Ok(M::figure(params, &context, &mut data)?)
    }

    /// Answers a report of the list; `page` tells whether a page is made of it.
    pub fn report(
        &self,
        code: &str,
        asked: Box<dyn ReportRequest>,
        page: bool,
        now: Instant,
    ) -> Result<Box<dyn ReportAnswer>> {
        self.store.read(|reader| {
            let organisation = &self.known(reader, code)?.organisation;
            let context = ReportContext { organisation, now, page };
            let mut data = self.fetched(reader, organisation, asked.needs(&context)?)?;
            let further = asked.further_needs(&context, &data)?;
            self.fetch(reader, organisation, further, &mut data)?;
            Ok(asked.answer(&context, data)?)
        })
    }

    /// Returns the units and topics that occur in records and are not in the organisation file, and agents likewise.
    pub fn codes_outside_file(&self, code: &str) -> Result<BTreeMap<&'static str, Vec<String>>> {
        self.store.read(|reader| {
            let organisation = self.known(reader, code)?.organisation.clone();
            let mut units = reader.dimensions(code, Grain::Unit)?;
            let mut topics = reader.dimensions(code, Grain::Topic)?;
            let mut agents = reader.agents_in_contacts(code)?;
            let mut sources: Vec<String> = reader.sources(code)?.into_iter().map(|(source, _)| source).collect();
            units.retain(|code| !code.is_empty() && !organisation.has_unit(code));
            topics.retain(|code| !code.is_empty() && !organisation.has_topic(code));
            agents.retain(|code| !code.is_empty() && !organisation.agents().iter().any(|agent| agent.code == *code));
            let mut indicators = reader.observed_indicators(code)?;
            indicators.retain(|code| !organisation.indicators().iter().any(|indicator| indicator.code == *code));
            sources.retain(|code| !organisation.has_source(code));
            Ok(BTreeMap::from([
                ("agents", agents),
                ("indicators", indicators),
                ("sources", sources),
                ("topics", topics),
                ("units", units),
            ]))
        })
    }

    /// Returns the local day of the newest contact or volume; `None` when there is none yet.
    pub fn latest_day(&self, code: &str) -> Result<Option<Day>> {
        self.store.read(|reader| {
            let known = self.known(reader, code)?;
            Ok(super::cells::record_span(reader, &known.organisation)?.map(|(_, last)| last))
        })
    }

    /// Returns the comparisons of the organisation file that are over, and those whose later period runs, up to the whole weeks before a day.
    /// Where the file has none: the last `WEEKS` whole weeks before the day against the same of a year before.
    pub(super) fn shifts_before(
        &self,
        reader: &mut Reader<'_>,
        organisation: &Organisation,
        (day, now): (Day, Instant),
        known: &mut KnownShifts,
    ) -> Result<Vec<ShiftNow>> {
        /// A quarter of a year.
        const WEEKS: i32 = 13;
        let end = Period::holding(By::Week, day).first().plus_days(-1);
        let today = organisation.day(now);
        let mut shift = |code: &str, question: ShiftQuestion, last_day: Day| {
            let (comparison, is_whole) = (code.to_owned(), question.after.1 == last_day);
            let key = (organisation.code().to_owned(), comparison.clone(), question.after.1);
            let figure = match known.get(&key) {
                Some(figure) => figure.clone(),
                None => {
                    let params = ShiftParams::from(question);
                    let figure = Arc::new(self.figure_in::<ShiftReport>(reader, organisation, &params, now)?);
                    known.insert(key, figure.clone());
                    figure
                }
            };
            Ok::<_, ServiceError>(ShiftNow { comparison, last_day, is_whole, figure })
        };
        let mut shifts = Vec::new();
        for comparison in organisation.comparisons() {
            let (question, (begins, ends)) = (ShiftQuestion::from(comparison), comparison.after);
            if begins <= end && end < ends {
                let so_far = ShiftQuestion { after: (begins, end), ..question.clone() };
                shifts.push(shift(&comparison.code, so_far, ends)?);
            }
            if ends < today {
                shifts.push(shift(&comparison.code, question, ends)?);
            }
        }
        if organisation.comparisons().is_empty() {
            let question = ShiftQuestion::year_on_year((end.plus_days(1 - 7 * WEEKS), end));
            shifts.extend(Some(shift(ShiftNow::YEAR_ON_YEAR, question, end)?).filter(|shift| is_known(&shift.figure)));
        }
        Ok(shifts)
    }

    /// Returns the comparisons of the organisation file whose periods are over, with their figures. Where it has none: these days
    /// against the same of a year before, once they are known.
    pub(super) fn shifts<'o>(
        &self,
        reader: &mut Reader<'_>,
        organisation: &'o Organisation,
        days: (Day, Day),
        now: Instant,
    ) -> Result<Vec<(Option<&'o Comparison>, <ShiftReport as Measure>::Figure)>> {
        let today = organisation.day(now);
        let mut figure = |question: ShiftQuestion| {
            self.figure_in::<ShiftReport>(reader, organisation, &ShiftParams::from(question), now)
        };
        let mut shifts = Vec::new();
        for comparison in organisation.comparisons().iter().filter(|comparison| comparison.after.1 < today) {
            shifts.push((Some(comparison), figure(ShiftQuestion::from(comparison))?));
        }
        if organisation.comparisons().is_empty() {
            let figure = figure(ShiftQuestion::year_on_year(days))?;
            shifts.extend(is_known(&figure).then_some((None, figure)));
        }
        Ok(shifts)
    }
}

/// Returns whether there are records of both periods.
fn is_known(figure: &ShiftFigure) -> bool {
    let unknown = [ShiftReason::BeforeFirstRecord, ShiftReason::EmptyPeriod].map(Some);
    !unknown.contains(&figure.compared.substitution.because)
}
