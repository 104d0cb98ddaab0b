//! What falls between the chairs: contacts that wait beyond their time or were closed unanswered, now or at an earlier instant.

use super::figures::{contacts_as_of, days_as_of, for_each_awaiting};
use super::{Installation, ServiceError};
use crate::measure::{Overdue, OverdueFigure, OverdueFilter, QuestionError};
use crate::model::{Day, FirstResponse, Instant, Organisation, one_of};
use crate::rollup::{Grain, is_awaiting, is_closed_unanswered};
use crate::store::Reader;

/// How many of the oldest contacts the overdue figure names unless asked otherwise.
pub const OLDEST_CONTACTS: usize = 50;

impl Installation {
    /// What falls between the chairs, with the `most` oldest contacts.
    ///
    /// # Errors
    /// When there is no such organisation or the database fails.
    pub fn overdue(&self, code: &str, at: Instant, most: usize, now: Instant) -> Result<OverdueFigure, ServiceError> {
        self.store.read(|reader| {
            let known = self.known(reader, code)?;
            overdue_in(reader, &known.organisation, at, most, now)
        })
    }

    /// The same of the contacts that a filter takes.
    ///
    /// # Errors
    /// When there is no such organisation, the filter names a unit or topic that is neither in its file nor in any record, or
    /// the database fails.
    pub fn overdue_of(
        &self,
        code: &str,
        filter: OverdueFilter,
        (at, most): (Instant, usize),
        now: Instant,
    ) -> Result<OverdueFigure, ServiceError> {
        self.store.read(|reader| {
            let known = self.known(reader, code)?;
            let organisation = &known.organisation;
            let units = organisation.units().map(|unit| unit.code.clone()).collect();
            known_codes(reader, code, ("unit", Grain::Unit), units, &filter.units)?;
            let topics = organisation.topics().map(|topic| topic.code.clone()).collect();
            known_codes(reader, code, ("topic", Grain::Topic), topics, &filter.topics)?;
            gather(reader, Overdue::new(organisation, at, most).only(filter), organisation, at, now)
        })
    }
}

pub(super) fn overdue_in(
    reader: &mut Reader<'_>,
    organisation: &Organisation,
    at: Instant,
    most: usize,
    now: Instant,
) -> Result<OverdueFigure, ServiceError> {
    gather(reader, Overdue::new(organisation, at, most), organisation, at, now)
}

fn gather(
    reader: &mut Reader<'_>,
    mut overdue: Overdue<'_>,
    organisation: &Organisation,
    at: Instant,
    now: Instant,
) -> Result<OverdueFigure, ServiceError> {
    if at < now {
        // Who waits now says nothing of who waited then.
        for day in days_as_of(reader, organisation, (Day::from_epoch(i32::MIN), Day::from_epoch(i32::MAX)), at)? {
            for contact in contacts_as_of(reader, organisation, day, at)? {
                if is_awaiting(organisation, &contact) {
                    overdue.look_at(&contact);
                } else if is_closed_unanswered(organisation, &contact) {
                    overdue.look_at_closed(&contact);
                }
            }
        }
    } else {
        let from = Instant::from_unix(i64::MIN);
        for_each_awaiting(reader, organisation.code(), from, at, |contact| overdue.look_at(&contact))?;
        for source in organisation.sources().filter(|source| !source.closing_answers) {
            if source.first_response == FirstResponse::Recorded {
                reader.for_each_closed_without_answer(
                    organisation.code(),
                    &source.code,
                    (from, at),
                    &mut |contact| {
                        if is_closed_unanswered(organisation, &contact) {
                            overdue.look_at_closed(&contact);
                        }
                    },
                )?;
            }
        }
    }
    Ok(overdue.into_figure())
}

/// Checks that every code that is asked for is one of the organisation file, or one that records have.
fn known_codes(
    reader: &mut Reader<'_>,
    organisation: &str,
    (name, grain): (&'static str, Grain),
    mut known: Vec<String>,
    asked: &[String],
) -> Result<(), ServiceError> {
    let is_new = |known: &[String], code: &String| !code.is_empty() && !known.contains(code);
    if asked.iter().any(|code| is_new(&known, code)) {
        let in_records = reader.dimensions(organisation, grain)?.into_iter();
        known.extend(in_records.filter(|code| is_new(&known, code)).collect::<Vec<_>>());
    }
    let Some(found) = asked.iter().find(|code| is_new(&known, code)) else { return Ok(()) };
    let known: Vec<&str> = known.iter().map(String::as_str).chain(["none"]).collect();
    Err(QuestionError::Value { name, found: found.clone(), expected: one_of(found, &known) }.into())
}
