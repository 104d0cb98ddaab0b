//! Figures: from cells as of now, from the contacts themselves as of an earlier instant.

use std::collections::{BTreeMap, BTreeSet};

use rustc_hash::FxHashMap;

use super::months::{Stretch, stretches};
use super::recount::day_span;
use super::{Installation, ServiceError};
use crate::measure::{
    Censor, Pending, Question, QuestionError, QueueFigure, RepeatFigure, ResponseFigure, VoiceFigure, VoiceQuestion,
    queue, repeat, response, voice,
};
use crate::model::{By, Channel, Contact, Day, Instant, Organisation, Question as SurveyQuestion, one_of};
use crate::rollup::{AnswerKey, BucketRange, Cells, Family, Fold, Grain, INVITED, is_awaiting};
use crate::store::Reader;

impl Installation {
    /// Do citizens get an answer in time?
    ///
    /// # Errors
    /// When there is no such organisation or the database fails.
    pub fn response(&self, code: &str, question: &Question, now: Instant) -> Result<ResponseFigure, ServiceError> {
        self.store.read(|reader| {
            let known = self.known(reader, code)?;
            response_in(reader, &known.organisation, question, now)
        })
    }

    /// How long do citizens wait in the queue?
    ///
    /// # Errors
    /// When there is no such organisation or the database fails.
    pub fn queue(&self, code: &str, question: &Question, now: Instant) -> Result<QueueFigure, ServiceError> {
        self.store.read(|reader| {
            let known = self.known(reader, code)?;
            queue_in(reader, &known.organisation, question, now)
        })
    }

    /// Do citizens have to come again, and through which channel?
    ///
    /// # Errors
    /// When there is no such organisation or the database fails.
    pub fn repeat(&self, code: &str, question: &Question, now: Instant) -> Result<RepeatFigure, ServiceError> {
        self.store.read(|reader| {
            let known = self.known(reader, code)?;
            repeat_in(reader, &known.organisation, question, now)
        })
    }

    /// What do citizens say?
    ///
    /// # Errors
    /// When there is no such organisation or survey, or the database fails.
    pub fn voice(&self, code: &str, question: &VoiceQuestion, now: Instant) -> Result<VoiceFigure, ServiceError> {
        self.store.read(|reader| {
            let known = self.known(reader, code)?;
            self.voice_in(reader, &known.organisation, question, now)
        })
    }

    pub(super) fn voice_in(
        &self,
        reader: &mut Reader<'_>,
        organisation: &Organisation,
        question: &VoiceQuestion,
        now: Instant,
    ) -> Result<VoiceFigure, ServiceError> {
        let (code, survey) = (organisation.code(), question.survey());
        let years = question.years();
        let answers = reader.answers_of_series(code, question.grain(), years, &[survey], None)?;
        let surveys = match survey {
            INVITED => reader.survey_cells(code, question.grain(), years)?,
            _ => Family::default(),
        };
        if answers.is_empty() {
            known_survey(reader, organisation, survey)?;
        }
        let questions = self.questions_asked(reader, organisation, &answers)?;
        let cells = Cells { surveys, answers, ..Cells::default() };
        Ok(voice(organisation, question, now, &cells, &questions))
    }

    /// The questions of the organisation file, then those of earlier versions that these answers still have.
    fn questions_asked(
        &self,
        reader: &mut Reader<'_>,
        organisation: &Organisation,
        answers: &FxHashMap<AnswerKey, i64>,
    ) -> Result<Vec<SurveyQuestion>, ServiceError> {
        let mut questions = organisation.survey().forms.questions();
        let mut missing: BTreeSet<&str> = answers.keys().map(|key| key.question.as_str()).collect();
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

    /// Units and topics that occur in records and are not in the organisation file, and agents likewise.
    ///
    /// # Errors
    /// When there is no such organisation or the database fails.
    pub fn codes_outside_file(&self, code: &str) -> Result<BTreeMap<&'static str, Vec<String>>, ServiceError> {
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
}

pub(super) fn response_in(
    reader: &mut Reader<'_>,
    organisation: &Organisation,
    question: &Question,
    now: Instant,
) -> Result<ResponseFigure, ServiceError> {
    let (cells, open, at) = match question.as_of.filter(|at| *at < now) {
        Some(at) => cells_as_of(reader, organisation, question, at)?,
        None => {
            let at = question.as_of.unwrap_or(now);
            let mut cells = Cells::default();
            for Stretch { grain, from, to } in stretches_of_response(organisation, question, at) {
                cells.contacts.extend(reader.contact_cells(organisation.code(), grain, (from, to))?);
                cells.times.extend(reader.time_cells(organisation.code(), grain, (from, to))?);
            }
            (cells, undecided(reader, organisation, at)?, at)
        }
    };
    Ok(response(organisation, question, now, &cells, &Pending::new(organisation, at, &open)))
}

pub(super) fn queue_in(
    reader: &mut Reader<'_>,
    organisation: &Organisation,
    question: &Question,
    now: Instant,
) -> Result<QueueFigure, ServiceError> {
    let cells = match question.as_of.filter(|at| *at < now) {
        Some(at) => cells_as_of(reader, organisation, question, at)?.0,
        None => {
            let mut cells = Cells::default();
            let turns: Vec<Day> = organisation.queue_beginnings().chain(question.unit_turns(organisation)).collect();
            let days = (question.from, question.to);
            for Stretch { grain, from, to } in stretches(question.grain(), days, question.by, &turns) {
                cells.queues.extend(reader.queue_cells(organisation.code(), grain, (from, to))?);
            }
            cells
        }
    };
    Ok(queue(organisation, question, now, &cells))
}

/// A contact that is open is told to be pending or overdue by its day, unless all of its month are overdue.
fn stretches_of_response(organisation: &Organisation, question: &Question, at: Instant) -> Vec<Stretch> {
    let turns: Vec<Day> = organisation.beginnings().chain(question.unit_turns(organisation)).collect();
    let undue = Pending::overdue_before(organisation, at);
    let overdue = (question.from, question.to.min(undue.plus_days(-1)));
    let mut found = stretches(question.grain(), overdue, question.by, &turns);
    found.extend(stretches(question.grain(), (question.from.max(undue), question.to), Some(By::Day), &[]));
    found
}

pub(super) fn repeat_in(
    reader: &mut Reader<'_>,
    organisation: &Organisation,
    question: &Question,
    now: Instant,
) -> Result<RepeatFigure, ServiceError> {
    let (code, grain) = (organisation.code(), question.grain());
    let earlier = question.as_of.filter(|at| *at < now);
    // Of days that were over the cells tell what was known then: what follows within a window is counted for days that are
    // older than it. Only on the day itself some contacts were still to come.
    let last = earlier.map_or(question.to, |at| question.to.min(organisation.day(at).plus_days(-1)));
    let windows = Censor::new(organisation, question.as_of.unwrap_or(now)).turns();
    let turns: Vec<Day> = windows.into_iter().chain(question.unit_turns(organisation)).collect();
    let read = |grain| stretches(grain, (question.from, last), question.by, &turns);
    let mut cells = Cells::default();
    for Stretch { grain, from, to } in read(grain) {
        cells.work.extend(reader.work_cells(code, grain, (from, to))?);
    }
    for Stretch { grain, from, to } in read(Grain::Day) {
        cells.hops.extend(reader.hop_cells(code, grain, (from, to))?);
    }
    if let Some(at) = earlier.filter(|at| (question.from..=question.to).contains(&organisation.day(*at))) {
        cells.add(&cells_of_day_until(reader, organisation, grain, at)?, 1);
    }
    Ok(repeat(organisation, question, now, &cells))
}

/// The contacts of the day of `at` that were received by then.
fn cells_of_day_until(
    reader: &mut Reader<'_>,
    organisation: &Organisation,
    grain: Grain,
    at: Instant,
) -> Result<Cells, ServiceError> {
    let start = organisation.zone().day_start(organisation.day(at));
    let mut fold = Fold::new(organisation);
    for kept in reader.contacts_received(organisation.code(), start, at.plus_seconds(1))? {
        fold.contact(&kept.contact, 1);
        fold.trail(&kept.contact, &kept.trail, 1);
    }
    let mut cells = fold.into_cells();
    cells.work.retain(|key, _| key.grain() == grain);
    cells.hops.retain(|key, _| key.cell.grain() == Grain::Day);
    Ok(Cells { work: cells.work, hops: cells.hops, ..Cells::default() })
}

/// A survey of the file, or one that somebody answered when it still was.
fn known_survey(reader: &mut Reader<'_>, organisation: &Organisation, survey: &str) -> Result<(), ServiceError> {
    let forms = &organisation.survey().forms;
    if survey == INVITED || forms.open(survey).is_some() || reader.has_answers(organisation.code(), survey)? {
        return Ok(());
    }
    let open = forms.open_surveys().map(|open| open.code.as_str());
    let known: Vec<&str> = std::iter::once(INVITED).chain(open).collect();
    let expected = one_of(survey, &known) + ", or a source that brought in answers";
    Err(QuestionError::NoSurvey { found: survey.to_owned(), expected }.into())
}

pub(super) fn buckets(question: &Question) -> BucketRange {
    BucketRange::Days(question.from, question.to)
}

/// The open contacts of the few days of which the calendar alone does not tell whether they are due.
pub(super) fn undecided(
    reader: &mut Reader<'_>,
    organisation: &Organisation,
    at: Instant,
) -> Result<Vec<Contact>, ServiceError> {
    let since = organisation.zone().day_start(Pending::undecided_since(organisation, at));
    let mut open = Vec::new();
    for_each_awaiting(reader, organisation.code(), since, Instant::from_unix(i64::MAX), |contact| open.push(contact))?;
    Ok(open)
}

pub(super) fn for_each_awaiting(
    reader: &mut Reader<'_>,
    code: &str,
    from: Instant,
    to: Instant,
    mut look_at: impl FnMut(Contact),
) -> Result<(), ServiceError> {
    for channel in Channel::ALL.into_iter().filter(|channel| channel.awaits_response()) {
        reader.for_each_awaiting(code, channel, (from, to), &mut look_at)?;
    }
    Ok(())
}

/// Folds the contacts and volumes of the question's days as they were known at `at`; cells tell only of today.
pub(super) fn cells_as_of(
    reader: &mut Reader<'_>,
    organisation: &Organisation,
    question: &Question,
    at: Instant,
) -> Result<(Cells, Vec<Contact>, Instant), ServiceError> {
    let code = organisation.code();
    let undecided_since: Day = Pending::undecided_since(organisation, at);
    let mut fold = Fold::new(organisation);
    let mut open = Vec::new();
    for day in days_as_of(reader, organisation, (question.from, question.to), at)? {
        for contact in contacts_as_of(reader, organisation, day, at)? {
            fold.contact(&contact, 1);
            if day >= undecided_since && is_awaiting(organisation, &contact) {
                open.push(contact);
            }
        }
        let (from, to) = day_span(organisation, day);
        for volume in reader.volumes_between(code, from, to)?.iter().filter(|volume| volume.interval_end() <= at) {
            fold.volume(volume, 1);
        }
    }
    let mut cells = fold.into_cells().without_zeros();
    let grain: Grain = question.grain();
    cells.contacts.retain(|key, _| key.grain() == grain);
    cells.times.retain(|key, _| key.grain() == grain);
    cells.queues.retain(|key, _| key.grain() == grain);
    cells.work.retain(|key, _| key.grain() == grain);
    Ok((cells, open, at))
}

/// The days of `from..=to` up to `at` that may hold records: a question may name far more days than there are.
pub(super) fn days_as_of(
    reader: &mut Reader<'_>,
    organisation: &Organisation,
    (from, to): (Day, Day),
    at: Instant,
) -> Result<impl Iterator<Item = Day> + use<>, ServiceError> {
    let spans = [reader.contacts_span(organisation.code())?, reader.volumes_span(organisation.code())?];
    let first = spans.iter().flatten().map(|(first, _)| organisation.day(*first)).min();
    let last = to.min(organisation.day(at));
    let days = std::iter::successors(first.map(|first| first.max(from)), |day| Some(day.plus_days(1)));
    Ok(days.take_while(move |day| *day <= last))
}

pub(super) fn contacts_as_of(
    reader: &mut Reader<'_>,
    organisation: &Organisation,
    day: Day,
    at: Instant,
) -> Result<Vec<Contact>, ServiceError> {
    let (from, to) = day_span(organisation, day);
    let kept = reader.contacts_received(organisation.code(), from, to)?;
    Ok(kept.iter().filter_map(|kept| kept.contact.as_of(at)).collect())
}
