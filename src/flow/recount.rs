//! Verify and rebuild: the cells against a fold of everything that is kept.

use super::{FlowError, Installation};
use crate::domain::{Day, Instant, Organisation, Recount};
use crate::rollup::{CellKey, Cells, Fold, Grain, is_awaiting};
use crate::store::{KeptContact, Reader, Writer};

/// What a verification found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verification {
    /// Cells that hold something.
    pub cells: usize,
    /// Cells that differ from the fold of everything, the first twenty named.
    pub wrong: usize,
    pub examples: Vec<String>,
    /// Contacts whose mark "a citizen waits" is not as it should be.
    pub wrong_marks: usize,
}

impl Verification {
    /// Whether the cells are what they should be.
    #[must_use]
    pub fn holds(&self) -> bool {
        self.wrong == 0 && self.wrong_marks == 0
    }
}

impl Installation {
    /// Compares the cells with a fold of every record, invitation and answer. `progress` is told each day.
    ///
    /// # Errors
    /// When there is no such organisation or the database fails.
    pub fn verify(&self, code: &str, progress: &mut dyn FnMut(Day)) -> Result<Verification, FlowError> {
        self.store.read(|reader| {
            let organisation = self.known(reader, code)?.organisation.clone();
            let mut wrong_marks = 0;
            let mut fold = Fold::new(&organisation);
            for day in days(reader, &organisation, Recount::All)? {
                wrong_marks += fold_day(reader, &organisation, day, &mut fold)?.len();
                progress(day);
            }
            let expected = fold.into_cells();
            let mut difference = expected.without_zeros();
            let cells = difference.len();
            for grain in Grain::ALL {
                difference.add(&reader.cells(code, grain, i64::MIN, i64::MAX)?, -1);
            }
            Ok(verification(cells, &difference.without_zeros(), wrong_marks))
        })
    }

    /// Makes the cells anew from every record, invitation and answer.
    ///
    /// # Errors
    /// When there is no such organisation or the database fails; then the cells are as they were.
    pub fn rebuild(&self, code: &str, progress: &mut dyn FnMut(Day)) -> Result<usize, FlowError> {
        self.store.write(code, |writer| {
            let organisation = self.known(writer, code)?.organisation.clone();
            recount(writer, &organisation, Recount::All, progress)
        })
    }
}

/// Makes the cells of the days that `recount` names anew; how many they are.
pub(super) fn recount(
    writer: &mut Writer<'_>,
    organisation: &Organisation,
    recount: Recount,
    progress: &mut dyn FnMut(Day),
) -> Result<usize, FlowError> {
    let code = organisation.code();
    let (first_day, first_hour) = match recount {
        Recount::Nothing => return Ok(0),
        Recount::All => (i64::MIN, i64::MIN),
        Recount::From(day) => (i64::from(day.epoch()), organisation.zone().day_start(day).unix()),
    };
    for grain in Grain::ALL {
        let from = if grain == Grain::Hour { first_hour } else { first_day };
        writer.clear_cells(code, grain, from)?;
    }
    let mut fold = Fold::new(organisation);
    for day in days(writer, organisation, recount)? {
        let marks = fold_day(writer, organisation, day, &mut fold)?;
        let marks: Vec<_> = marks.iter().map(|kept| (&kept.contact, kept.awaiting)).collect();
        writer.replace_contacts(code, &marks)?;
        progress(day);
    }
    let cells = fold.into_cells();
    let cells = cells.without_zeros();
    writer.add_cells(code, &cells)?;
    Ok(cells.len())
}

/// The days that hold records and that `recount` names.
fn days(
    reader: &mut Reader<'_>,
    organisation: &Organisation,
    recount: Recount,
) -> Result<impl Iterator<Item = Day> + use<>, FlowError> {
    let code = organisation.code();
    let instants = [reader.contacts_span(code)?, reader.volumes_span(code)?, reader.invitations_span(code)?];
    let days = instants.into_iter().flatten().map(|(first, last)| (organisation.day(first), organisation.day(last)));
    let spans: Vec<(Day, Day)> = days.chain(reader.uninvited_span(code)?).collect();
    let first = spans.iter().map(|(first, _)| *first).min();
    let last = spans.iter().map(|(_, last)| *last).max();
    let first = match recount {
        Recount::From(day) => first.map(|first| first.max(day)),
        _ => first,
    };
    let last = last.unwrap_or(Day::from_epoch(0));
    Ok(std::iter::successors(first, |day| Some(day.plus_days(1))).take_while(move |day| *day <= last))
}

/// Folds one day, so that memory holds one day's records and the cells. Gives back the contacts whose mark "a citizen waits"
/// is not as it should be, with the mark that they should have.
fn fold_day(
    reader: &mut Reader<'_>,
    organisation: &Organisation,
    day: Day,
    fold: &mut Fold<'_>,
) -> Result<Vec<KeptContact>, FlowError> {
    let (from, to) = day_span(organisation, day);
    let mut wrong = Vec::new();
    for kept in reader.contacts_received(organisation.code(), from, to)? {
        fold.contact(&kept.contact, 1);
        let awaiting = is_awaiting(organisation, &kept.contact);
        if awaiting != kept.awaiting {
            wrong.push(KeptContact { awaiting, ..kept });
        }
    }
    for volume in reader.volumes_between(organisation.code(), from, to)? {
        fold.volume(&volume, 1);
    }
    for kept in reader.invitations_decided(organisation.code(), from, to)? {
        fold.invitation(&kept.invitation, 1);
    }
    for answer in reader.uninvited_of(organisation.code(), day)? {
        fold.uninvited(&answer, 1);
    }
    Ok(wrong)
}

/// The first instant of a civil day and the first after it.
pub(super) fn day_span(organisation: &Organisation, day: Day) -> (Instant, Instant) {
    (organisation.zone().day_start(day), organisation.zone().day_start(day.plus_days(1)))
}

fn verification(cells: usize, difference: &Cells, wrong_marks: usize) -> Verification {
    let named = |key: &CellKey, counts: &dyn std::fmt::Debug| {
        let CellKey { grain, bucket, channel, dimension } = key;
        format!("{} {bucket} {channel} `{dimension}`: fold minus cell = {counts:?}", grain.code())
    };
    let contacts = difference.contacts.iter().map(|(key, counts)| named(key, counts));
    let times = difference.times.iter().map(|(key, counts)| named(key, counts));
    let queues = difference.queues.iter().map(|(key, counts)| named(key, counts));
    let surveys = difference.surveys.iter().map(|(key, counts)| named(key, counts));
    let answers = difference.answers.iter().map(|(key, counts)| {
        named(&key.cell, &format!("{counts} in {} of `{}` = `{}`", key.series, key.question, key.value))
    });
    let mut examples: Vec<String> = contacts.chain(times).chain(queues).chain(surveys).chain(answers).collect();
    examples.sort();
    examples.truncate(20);
    Verification { cells, wrong: difference.len(), examples, wrong_marks }
}
