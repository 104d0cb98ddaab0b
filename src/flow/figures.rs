//! Figures: from cells as of now, from the contacts themselves as of an earlier instant.

use std::collections::BTreeMap;

use super::recount::day_span;
use super::{FlowError, Installation};
use crate::domain::{Channel, Contact, Day, Instant, Organisation};
use crate::measure::{Overdue, OverdueFigure, Pending, Question, QueueFigure, ResponseFigure, queue, response};
use crate::rollup::{Cells, Fold, Grain, is_awaiting};
use crate::store::Reader;

/// How many of the oldest contacts the overdue figure names unless asked otherwise.
pub const OLDEST_CONTACTS: usize = 50;

impl Installation {
    /// Do citizens get an answer in time?
    ///
    /// # Errors
    /// When there is no such organisation or the database fails.
    pub fn response(&self, code: &str, question: &Question, now: Instant) -> Result<ResponseFigure, FlowError> {
        self.store.read(|reader| {
            let organisation = self.known(reader, code)?.organisation.clone();
            let (cells, open, at) = match question.as_of.filter(|at| *at < now) {
                Some(at) => cells_as_of(reader, &organisation, question, at)?,
                None => {
                    let (from, to) = buckets(question);
                    let mut cells = Cells::default();
                    cells.contacts = reader.contact_cells(code, question.grain(), from, to)?;
                    cells.times = reader.time_cells(code, question.grain(), from, to)?;
                    let at = question.as_of.unwrap_or(now);
                    (cells, undecided(reader, &organisation, at)?, at)
                }
            };
            Ok(response(&organisation, question, now, &cells, &Pending::new(&organisation, at, &open)))
        })
    }

    /// How long do citizens wait in the queue?
    ///
    /// # Errors
    /// When there is no such organisation or the database fails.
    pub fn queue(&self, code: &str, question: &Question, now: Instant) -> Result<QueueFigure, FlowError> {
        self.store.read(|reader| {
            let organisation = self.known(reader, code)?.organisation.clone();
            let cells = match question.as_of.filter(|at| *at < now) {
                Some(at) => cells_as_of(reader, &organisation, question, at)?.0,
                None => {
                    let (from, to) = buckets(question);
                    let queues = reader.queue_cells(code, question.grain(), from, to)?;
                    Cells { queues, ..Cells::default() }
                }
            };
            Ok(queue(&organisation, question, now, &cells))
        })
    }

    /// What falls between the chairs, with the `most` oldest contacts.
    ///
    /// # Errors
    /// When there is no such organisation or the database fails.
    pub fn overdue(&self, code: &str, at: Instant, most: usize) -> Result<OverdueFigure, FlowError> {
        self.store.read(|reader| {
            let organisation = self.known(reader, code)?.organisation.clone();
            let mut overdue = Overdue::new(&organisation, at, most);
            for_each_awaiting(reader, code, Instant::from_unix(i64::MIN), at, |contact| overdue.look_at(&contact))?;
            Ok(overdue.into_figure())
        })
    }

    /// Units and topics that occur in records and are not in the organisation file, and agents likewise.
    ///
    /// # Errors
    /// When there is no such organisation or the database fails.
    pub fn codes_outside_file(&self, code: &str) -> Result<BTreeMap<&'static str, Vec<String>>, FlowError> {
        self.store.read(|reader| {
            let organisation = self.known(reader, code)?.organisation.clone();
            let mut units = reader.dimensions(code, Grain::Unit)?;
            let mut topics = reader.dimensions(code, Grain::Topic)?;
            let mut agents = reader.agents_in_contacts(code)?;
            let mut sources: Vec<String> = reader.sources(code)?.into_iter().map(|(source, _)| source).collect();
            units.retain(|code| !code.is_empty() && !organisation.has_unit(code));
            topics.retain(|code| !code.is_empty() && !organisation.has_topic(code));
            agents.retain(|code| !code.is_empty() && !organisation.agents().iter().any(|agent| agent.code == *code));
            sources.retain(|code| !organisation.has_source(code));
            Ok(BTreeMap::from([("agents", agents), ("sources", sources), ("topics", topics), ("units", units)]))
        })
    }
}

fn buckets(question: &Question) -> (i64, i64) {
    (i64::from(question.from.epoch()), i64::from(question.to.epoch()))
}

/// The open contacts of the few days of which the calendar alone does not tell whether they are due.
fn undecided(reader: &mut Reader<'_>, organisation: &Organisation, at: Instant) -> Result<Vec<Contact>, FlowError> {
    let since = organisation.zone().day_start(Pending::undecided_since(organisation, at));
    let mut open = Vec::new();
    for_each_awaiting(reader, organisation.code(), since, Instant::from_unix(i64::MAX), |contact| open.push(contact))?;
    Ok(open)
}

fn for_each_awaiting(
    reader: &mut Reader<'_>,
    code: &str,
    from: Instant,
    to: Instant,
    mut look_at: impl FnMut(Contact),
) -> Result<(), FlowError> {
    for channel in Channel::ALL.into_iter().filter(|channel| channel.awaits_response()) {
        reader.for_each_awaiting(code, channel, (from, to), &mut look_at)?;
    }
    Ok(())
}

/// Folds the contacts and volumes of the question's days as they were known at `at`; cells tell only of today.
fn cells_as_of(
    reader: &mut Reader<'_>,
    organisation: &Organisation,
    question: &Question,
    at: Instant,
) -> Result<(Cells, Vec<Contact>, Instant), FlowError> {
    let code = organisation.code();
    let undecided_since: Day = Pending::undecided_since(organisation, at);
    let mut fold = Fold::new(organisation);
    let mut open = Vec::new();
    let mut day = question.from;
    while day <= question.to.min(organisation.day(at)) {
        let (from, to) = day_span(organisation, day);
        for contact in reader.contacts_received(code, from, to)?.iter().filter_map(|kept| kept.contact.as_of(at)) {
            fold.contact(&contact, 1);
            if day >= undecided_since && is_awaiting(organisation, &contact) {
                open.push(contact);
            }
        }
        for volume in reader.volumes_between(code, from, to)?.iter().filter(|volume| volume.interval_end() <= at) {
            fold.volume(volume, 1);
        }
        day = day.plus_days(1);
    }
    let mut cells = fold.into_cells().without_zeros();
    let grain: Grain = question.grain();
    cells.contacts.retain(|key, _| key.grain == grain);
    cells.times.retain(|key, _| key.grain == grain);
    cells.queues.retain(|key, _| key.grain == grain);
    Ok((cells, open, at))
}
