//! Verification and rebuilding: the cells against a fold of everything that is stored.

use super::chain_walk::ChainWalk;
use super::code_migration::migrate_codes;
use crate::model::{By, Day, Instant, Organisation, Period, Recount};
use crate::rollup::{BucketRange, CELLS_VERSION, CellKey, Cells, Fold, Grain, is_awaiting};
use crate::service::{Installation, InstallationError};
use crate::store::{Reader, StoreError, StoredContact, Writer};

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
    /// Contacts whose follow-up is not the one that the stored contacts give.
    pub wrong_follow_ups: usize,
}

impl Verification {
    /// Returns whether the cells are what they should be.
    #[must_use]
    pub fn holds(&self) -> bool {
        self.wrong == 0 && self.wrong_marks == 0 && self.wrong_follow_ups == 0
    }
}

impl Installation {
    /// Compares the cells with a fold of every record, invitation and answer. `progress` is told each day.
    pub fn verify(&self, code: &str, progress: &mut dyn FnMut(Day)) -> Result<Verification, InstallationError> {
        self.store.read(|reader| {
            let organisation = self.known(reader, code)?.organisation.clone();
            let (mut wrong_marks, mut wrong_follow_ups) = (0, 0);
            let mut fold = Fold::new(&organisation);
            let mut walk = ChainWalk::default();
            while let Some(contacts) = walk.page(reader, code)? {
                wrong_follow_ups +=
                    contacts.iter().filter(|(kept, follow_up)| !kept.follow_up.agrees_with(follow_up)).count();
                for (kept, follow_up) in &contacts {
                    fold.follow_up(&kept.contact, follow_up, 1);
                }
            }
            for day in days(reader, &organisation, Recount::All)? {
                let wrong = fold_day(reader, &organisation, day, FollowUps::OfWalk, &mut fold)?;
                wrong_marks += wrong.marks.len();
                wrong_follow_ups += wrong.follow_ups.len();
                progress(day);
            }
            let expected = fold.into_cells();
            let mut difference = expected.without_zeros();
            let cells = difference.len();
            for grain in Grain::ALL {
                difference.add(&reader.cells(code, grain, BucketRange::All)?, -1);
            }
            Ok(verification(cells, &difference.without_zeros(), (wrong_marks, wrong_follow_ups)))
        })
    }

    /// Makes the cells anew from every record, invitation and answer.
    pub fn rebuild(&self, code: &str, progress: &mut dyn FnMut(Day)) -> Result<usize, InstallationError> {
        self.store.write(code, |writer| {
            let organisation = self.known(writer, code)?.organisation.clone();
            Ok::<_, InstallationError>(rebuild(writer, &organisation, progress)?)
        })
    }

    /// Rebuilds the cells of every organisation whose cells an older version of the program made.
    pub(in crate::service) fn migrate_cells(
        &self,
        progress: &mut dyn FnMut(&str, Day),
    ) -> Result<(), InstallationError> {
        for code in self.store.read(|reader| reader.organisations_with_older_cells(CELLS_VERSION))? {
            self.store.write(&code, |writer| -> Result<(), InstallationError> {
                // Another instance that started at the same time may have been first.
                if !writer.organisations_with_older_cells(CELLS_VERSION)?.contains(&code) {
                    return Ok(());
                }
                let organisation = self.known(writer, &code)?.organisation.clone();
                tracing::info!(
                    organisation = code,
                    "cells are made anew, once: this version counts more than the last"
                );
                // Before the cells: what follows a contact, and what counts twice, is told by codes.
                let rows = migrate_codes(writer, &organisation)?;
                if rows > 0 {
                    tracing::info!(organisation = code, rows, "codes without blanks at their ends, letters composed");
                }
                let cells = rebuild(writer, &organisation, &mut |day| progress(&code, day))?;
                tracing::info!(organisation = code, cells, "cells made anew");
                Ok(())
            })?;
        }
        Ok(())
    }
}

/// Makes what follows contacts and all cells anew, and notes that this version did.
fn rebuild(
    writer: &mut Writer<'_>,
    organisation: &Organisation,
    progress: &mut dyn FnMut(Day),
) -> Result<usize, StoreError> {
    let code = organisation.code();
    let mut walk = ChainWalk::default();
    while let Some(contacts) = walk.page(writer, code)? {
        let wrong = contacts.iter().filter(|(kept, follow_up)| kept.follow_up != *follow_up);
        let wrong: Vec<_> = wrong.map(|(kept, follow_up)| (row_key(kept), *follow_up)).collect();
        writer.put_follow_ups(code, &wrong)?;
    }
    let cells = rebuild_days(writer, organisation, Recount::All, progress)?;
    writer.note_cells_version(code, CELLS_VERSION)?;
    Ok(cells)
}

/// Rebuilds the cells of the days that `recount` names and of the other days of the same months. Returns how many cells they are.
pub(in crate::service) fn rebuild_days(
    writer: &mut Writer<'_>,
    organisation: &Organisation,
    recount: Recount,
    progress: &mut dyn FnMut(Day),
) -> Result<usize, StoreError> {
    let code = organisation.code();
    let recount = match recount {
        // What the days before count has not changed, but it is in the same cells by month.
        Recount::From(day) => Recount::From(Period::holding(By::Month, day).first()),
        other => other,
    };
    for grain in Grain::ALL {
        let range = match recount {
            Recount::Nothing => return Ok(0),
            Recount::All => BucketRange::All,
            Recount::From(day) if grain == Grain::Hour => {
                BucketRange::Hours(organisation.zone().day_start(day), Instant::from_unix(i64::MAX))
            }
            Recount::From(day) => BucketRange::Days(day, Day::from_epoch(i32::MAX)),
        };
        writer.clear_cells(code, grain, range)?;
    }
    let mut fold = Fold::new(organisation);
    for day in days(writer, organisation, recount)? {
        let wrong = fold_day(writer, organisation, day, FollowUps::OfRows, &mut fold)?;
        let marks: Vec<_> = wrong.marks.iter().map(|kept| (kept.versioned(), kept.awaiting)).collect();
        writer.replace_contacts(code, &marks)?;
        let follow_ups: Vec<_> = wrong.follow_ups.iter().map(|kept| (row_key(kept), kept.follow_up)).collect();
        writer.put_follow_ups(code, &follow_ups)?;
        progress(day);
    }
    let cells = fold.into_cells();
    let cells = cells.without_zeros();
    writer.add_cells(code, &cells)?;
    Ok(cells.len())
}

/// Returns the days that hold records and that `recount` names.
fn days(
    reader: &mut Reader<'_>,
    organisation: &Organisation,
    recount: Recount,
) -> Result<impl Iterator<Item = Day> + use<>, StoreError> {
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
    Ok(first.into_iter().flat_map(move |first| first.through(last)))
}

/// The source of the follow-ups of contacts that are in chains.
#[derive(Clone, Copy, PartialEq, Eq)]
enum FollowUps {
    /// A walk along the chains has folded them already.
    OfWalk,
    /// The rows of the contacts.
    OfRows,
}

/// Contacts whose rows are wrong, as they should be.
#[derive(Default)]
struct WrongRows {
    /// The mark whether a citizen waits is wrong.
    marks: Vec<StoredContact>,
    /// The follow-up is wrong. Only contacts in no chain, of which the contact itself tells.
    follow_ups: Vec<StoredContact>,
}

/// Folds one day, so that memory holds one day's records and the cells. Returns the contacts whose rows are wrong.
fn fold_day(
    reader: &mut Reader<'_>,
    organisation: &Organisation,
    day: Day,
    source: FollowUps,
    fold: &mut Fold<'_>,
) -> Result<WrongRows, StoreError> {
    let (from, to) = day_span(organisation, day);
    let mut wrong = WrongRows::default();
    for kept in reader.contacts_received(organisation.code(), from, to)? {
        fold.contact(&kept.contact, 1);
        let linked = kept.contact.chain_key().is_some();
        // Only a walk along its chain tells whether the follow-up of a linked contact is right.
        let follow_up = if linked { kept.follow_up } else { kept.follow_up.with_found(&kept.contact, None) };
        if !linked || source == FollowUps::OfRows {
            fold.follow_up(&kept.contact, &follow_up, 1);
        }
        if follow_up != kept.follow_up {
            wrong.follow_ups.push(StoredContact { follow_up, ..kept.clone() });
        }
        let awaiting = is_awaiting(organisation, &kept.contact);
        if awaiting != kept.awaiting {
            wrong.marks.push(StoredContact { awaiting, ..kept });
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

/// Returns the key of a contact within its organisation.
fn row_key(kept: &StoredContact) -> (&str, &str) {
    (&kept.contact.source, &kept.contact.external_id)
}

/// Returns the first instant of a civil day and the first after it.
pub(in crate::service) fn day_span(organisation: &Organisation, day: Day) -> (Instant, Instant) {
    (organisation.zone().day_start(day), organisation.zone().day_start(day.plus_days(1)))
}

/// Returns the days of the first and of the last contact or volume.
pub(in crate::service) fn record_span(
    reader: &mut Reader<'_>,
    organisation: &Organisation,
) -> Result<Option<(Day, Day)>, StoreError> {
    let spans = [reader.contacts_span(organisation.code())?, reader.volumes_span(organisation.code())?];
    let first = spans.iter().flatten().map(|(first, _)| organisation.day(*first)).min();
    let last = spans.iter().flatten().map(|(_, last)| organisation.day(*last)).max();
    Ok(first.zip(last))
}

fn verification(cells: usize, difference: &Cells, (wrong_marks, wrong_follow_ups): (usize, usize)) -> Verification {
    let named = |key: &CellKey, counts: &dyn std::fmt::Debug| {
        let CellKey { bucket, channel, dimension } = key;
        format!("{bucket} {channel} `{dimension}`: fold minus cell = {counts:?}")
    };
    let contacts = difference.contacts.iter().map(|(key, counts)| named(key, counts));
    let times = difference.times.iter().map(|(key, counts)| named(key, counts));
    let queues = difference.queues.iter().map(|(key, counts)| named(key, counts));
    let surveys = difference.surveys.iter().map(|(key, counts)| named(key, counts));
    let answers = difference.answers.iter().map(|(key, counts)| {
        named(&key.cell, &format!("{counts} in {} of `{}` = `{}`", key.series, key.question, key.value))
    });
    let work = difference.work.iter().map(|(key, counts)| named(key, counts));
    let hops = difference.hops.iter().map(|(key, counts)| named(&key.cell, &format!("{counts:?} to {}", key.next)));
    let examples = contacts.chain(times).chain(queues).chain(surveys).chain(answers);
    let mut examples: Vec<String> = examples.chain(work).chain(hops).collect();
    examples.sort();
    examples.truncate(20);
    Verification { cells, wrong: difference.len(), examples, wrong_marks, wrong_follow_ups }
}
