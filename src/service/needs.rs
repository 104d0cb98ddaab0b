//! What the measures need, read from the store: cells as they are now, and records where cells do not tell of an earlier instant.

use std::collections::BTreeSet;

use super::cells::{day_span, record_span};
use super::records::events_in;
use super::{Installation, Result};
use crate::measure::Pending;
use crate::model::{Channel, Contact, Day, FirstResponse, Instant, Organisation, Question as SurveyQuestion};
use crate::reports::{CellFamily, CellRange, Data, Gatherer, Need, Which};
use crate::rollup::{Cells, Fold, Grain, is_awaiting, is_closed_unanswered};
use crate::store::{Reader, Slice};

impl Installation {
    pub(super) fn fetched(
        &self,
        reader: &mut Reader<'_>,
        organisation: &Organisation,
        needs: Vec<Need>,
    ) -> Result<Data> {
        let mut data = Data::default();
        self.fetch(reader, organisation, needs, &mut data)?;
        Ok(data)
    }

    /// Reads what is needed, in the order in which it is named.
    pub(super) fn fetch(
        &self,
        reader: &mut Reader<'_>,
        organisation: &Organisation,
        needs: Vec<Need>,
        data: &mut Data,
    ) -> Result<()> {
        for need in needs {
            match need {
                Need::Part(needs) => data.parts.push(self.fetched(reader, organisation, needs)?),
                Need::Of { organisation: code, needs } => {
                    if data.other.is_none() {
                        let known = self.known_or_none(reader, &code)?;
                        data.other = known.map(|known| Box::new((known.organisation.clone(), Data::default())));
                    }
                    if let Some(other) = &mut data.other {
                        let (organisation, data) = &mut **other;
                        self.fetch(reader, &organisation.clone(), needs, data)?;
                    }
                }
                Need::Questions => data.questions = self.questions(reader, organisation, &data.cells)?,
                need => read(reader, organisation, need, data)?,
            }
        }
        Ok(())
    }

    /// Returns the questions of the organisation file, then those of earlier versions that these answers still have.
    fn questions(
        &self,
        reader: &mut Reader<'_>,
        organisation: &Organisation,
        cells: &Cells,
    ) -> Result<Vec<SurveyQuestion>> {
        let mut questions = organisation.survey().forms.questions();
        let mut missing: BTreeSet<&str> = cells.answers.keys().map(|key| key.question.as_str()).collect();
        let found = |missing: &mut BTreeSet<&str>, questions: &[SurveyQuestion]| {
            missing.retain(|code| !code.is_empty() && questions.iter().all(|question| question.code != *code));
        };
        found(&mut missing, &questions);
        let newest = if missing.is_empty() { None } else { reader.newest_survey_version(organisation.code())? };
        for version in (1..=newest.map_or(0, |(version, _)| version)).rev() {
            if missing.is_empty() {
                break;
            }
            let forms = self.forms(reader, organisation.code(), version)?;
            questions.extend(missing.iter().filter_map(|code| forms.question(code)));
            found(&mut missing, &questions);
        }
        Ok(questions)
    }
}

fn read(reader: &mut Reader<'_>, organisation: &Organisation, need: Need, data: &mut Data) -> Result<()> {
    let code = organisation.code();
    match need {
        Need::Cells { families, range, only } => {
            cells(reader, code, (families, range, only.as_deref()), &mut data.cells)?;
        }
        Need::CellsAsOf { days, grain, at } => cells_as_of(reader, organisation, (days, grain, at), data)?,
        Need::CellsOfDayUntil { grain, at } => {
            data.cells.add(&cells_of_day_until(reader, organisation, grain, at)?, 1);
        }
        Need::OpenUndecided(at) => {
            let since = organisation.zone().day_start(Pending::undecided_since(organisation, at));
            let span = (since, Instant::from_unix(i64::MAX));
            for_each_awaiting(reader, code, span, &mut |contact| data.open.push(contact))?;
        }
        Need::Answers { series, grain, days } => {
            data.cells.answers = reader.answers_of_series(code, grain, days, &[&series], None)?;
            data.is_known_series = !data.cells.answers.is_empty() || reader.has_answers(code, &series)?;
        }
        Need::Contacts { which, mut gatherer } => {
            contacts(reader, organisation, which, &mut *gatherer)?;
            data.gathered.push(gatherer);
        }
        Need::Events(from, to) => data.events = events_in(reader, organisation, (from, to))?,
        Need::Observations(from, to) => {
            for indicator in organisation.indicators() {
                let observed = reader.observations(code, Some(&indicator.code), (from, to))?;
                let observed = observed.iter().map(|one| (one.day, one.value)).collect();
                data.observations.insert(indicator.code.clone(), observed);
            }
        }
        Need::Records => data.records = record_span(reader, organisation)?,
        Need::FirstDay => data.first_day = reader.first_day(code)?,
        Need::Codes { grain, codes } => {
            let known = known_codes(reader, code, grain, codes)?;
            data.codes.entry(grain).or_default().extend(known);
        }
        Need::Transferred(from, to) => {
            let start = |day: Day| organisation.zone().day_start(day);
            data.transferred = reader.count_transferred(code, start(from), start(to.plus_days(1)))?;
        }
        Need::Deliveries => {
            data.sources = reader.sources(code)?;
            data.quarantined = reader.quarantine_by_reason(code)?;
            data.letters = reader.messages_by_state(code)?;
        }
        // Read by the installation, which knows other organisations and forms.
        Need::Questions | Need::Part(_) | Need::Of { .. } => {}
    }
    Ok(())
}

fn cells(
    reader: &mut Reader<'_>,
    code: &str,
    (families, range, only): (&[CellFamily], CellRange, Option<&[String]>),
    cells: &mut Cells,
) -> Result<()> {
    let CellRange { grain, from, to } = range;
    let days = (from, to);
    let only: Option<Vec<&str>> = only.map(|only| only.iter().map(String::as_str).collect());
    let slice = || Slice { grain, only: only.as_deref() };
    for family in families {
        match family {
            CellFamily::Contacts => cells.contacts.extend(reader.contact_cells(code, slice(), days)?),
            CellFamily::Times => cells.times.extend(reader.time_cells(code, slice(), days)?),
            CellFamily::Queues => cells.queues.extend(reader.queue_cells(code, slice(), days)?),
            CellFamily::Surveys => cells.surveys.extend(reader.survey_cells(code, slice(), days)?),
            CellFamily::Work => cells.work.extend(reader.work_cells(code, slice(), days)?),
            CellFamily::Hops => cells.hops.extend(reader.hop_cells(code, grain, days)?),
        }
    }
    Ok(())
}

/// Returns the codes that records name; all that records name where they do not name one of them.
fn known_codes(reader: &mut Reader<'_>, organisation: &str, grain: Grain, codes: Vec<String>) -> Result<Vec<String>> {
    for code in &codes {
        // All codes are listed only for those who named none of them.
        if code.is_empty() || !reader.has_dimension(organisation, grain, code)? {
            return Ok(reader.dimensions(organisation, grain)?);
        }
    }
    Ok(codes)
}

fn for_each_awaiting(
    reader: &mut Reader<'_>,
    code: &str,
    (from, to): (Instant, Instant),
    look_at: &mut dyn FnMut(Contact),
) -> Result<()> {
    for channel in Channel::ALL.into_iter().filter(|channel| channel.awaits_response()) {
        reader.for_each_awaiting(code, channel, (from, to), look_at)?;
    }
    Ok(())
}

fn contacts(
    reader: &mut Reader<'_>,
    organisation: &Organisation,
    which: Which,
    gatherer: &mut dyn Gatherer,
) -> Result<()> {
    let (code, from) = (organisation.code(), Instant::from_unix(i64::MIN));
    match which {
        Which::Awaiting(to) => {
            for_each_awaiting(reader, code, (from, to), &mut |contact| gatherer.look_at(organisation, &contact))?;
        }
        Which::Unanswered(to) => {
            for_each_awaiting(reader, code, (from, to), &mut |contact| gatherer.look_at(organisation, &contact))?;
            let may_close_unanswered = organisation
                .sources()
                .filter(|source| !source.closing_answers && source.first_response == FirstResponse::Recorded);
            for source in may_close_unanswered {
                reader.for_each_closed_without_answer(code, &source.code, (from, to), &mut |contact| {
                    if is_closed_unanswered(organisation, &contact) {
                        gatherer.look_at(organisation, &contact);
                    }
                })?;
            }
        }
        // Who waits now says nothing of who waited then.
        Which::UnansweredAsOf(at) => {
            let all = (Day::from_epoch(i32::MIN), Day::from_epoch(i32::MAX));
            for_each_as_of(reader, organisation, (all, at), |contact| {
                if is_awaiting(organisation, contact) || is_closed_unanswered(organisation, contact) {
                    gatherer.look_at(organisation, contact);
                }
            })?;
        }
        Which::ReceivedAsOf { days, at } => {
            for_each_as_of(reader, organisation, (days, at), |contact| gatherer.look_at(organisation, contact))?;
        }
    }
    Ok(())
}

/// Shows the contacts of some days as they were known at an instant, a day at a time.
fn for_each_as_of(
    reader: &mut Reader<'_>,
    organisation: &Organisation,
    (days, at): ((Day, Day), Instant),
    mut look_at: impl FnMut(&Contact),
) -> Result<()> {
    for day in days_as_of(reader, organisation, days, at)? {
        contacts_as_of(reader, organisation, day, at)?.iter().for_each(&mut look_at);
    }
    Ok(())
}

/// Folds the contacts and volumes of some days as they were known at `at`; cells tell only of today.
fn cells_as_of(
    reader: &mut Reader<'_>,
    organisation: &Organisation,
    (days, grain, at): ((Day, Day), Grain, Instant),
    data: &mut Data,
) -> Result<()> {
    let code = organisation.code();
    let undecided_since: Day = Pending::undecided_since(organisation, at);
    let mut fold = Fold::new(organisation);
    for day in days_as_of(reader, organisation, days, at)? {
        for contact in contacts_as_of(reader, organisation, day, at)? {
            fold.contact(&contact, 1);
            if day >= undecided_since && is_awaiting(organisation, &contact) {
                data.open.push(contact);
            }
        }
        let (from, to) = day_span(organisation, day);
        for volume in reader.volumes_between(code, from, to)?.iter().filter(|volume| volume.interval_end() <= at) {
            fold.volume(volume, 1);
        }
    }
    let mut cells = fold.into_cells().without_zeros();
    cells.contacts.retain(|key, _| key.grain() == grain);
    cells.times.retain(|key, _| key.grain() == grain);
    cells.queues.retain(|key, _| key.grain() == grain);
    cells.work.retain(|key, _| key.grain() == grain);
    data.cells.add(&cells, 1);
    Ok(())
}

/// Returns the contacts of the day of `at` that were received by then.
fn cells_of_day_until(
    reader: &mut Reader<'_>,
    organisation: &Organisation,
    grain: Grain,
    at: Instant,
) -> Result<Cells> {
    let start = organisation.zone().day_start(organisation.day(at));
    let mut fold = Fold::new(organisation);
    for kept in reader.contacts_received(organisation.code(), start, at.plus_seconds(1))? {
        fold.contact(&kept.contact, 1);
        fold.follow_up(&kept.contact, &kept.follow_up, 1);
    }
    let mut cells = fold.into_cells();
    cells.work.retain(|key, _| key.grain() == grain);
    cells.hops.retain(|key, _| key.cell.grain() == Grain::Day);
    Ok(Cells { work: cells.work, hops: cells.hops, ..Cells::default() })
}

/// Returns the days of `from..=to` up to `at` that may hold records: a question may name far more days than there are.
fn days_as_of(
    reader: &mut Reader<'_>,
    organisation: &Organisation,
    (from, to): (Day, Day),
    at: Instant,
) -> Result<impl Iterator<Item = Day> + use<>> {
    let first = record_span(reader, organisation)?.map(|(first, _)| first.max(from));
    let last = to.min(organisation.day(at));
    Ok(first.into_iter().flat_map(move |first| first.through(last)))
}

fn contacts_as_of(reader: &mut Reader<'_>, organisation: &Organisation, day: Day, at: Instant) -> Result<Vec<Contact>> {
    let (from, to) = day_span(organisation, day);
    let kept = reader.contacts_received(organisation.code(), from, to)?;
    Ok(kept.iter().filter_map(|kept| kept.contact.as_of(at)).collect())
}
