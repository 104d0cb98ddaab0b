//! Accepting records: what is new or changed and the cells it changes, in one transaction.

use std::collections::BTreeMap;
use std::sync::atomic::Ordering;

use super::outcome::{RecordOutcome, RecordStatus};
use super::resolve::{ResolvedRecord, resolve};
use super::stored::{RecordChange, StoreResult, StoredRecord};
use crate::model::{Instant, Organisation, Versioned};
use crate::rollup::Fold;
use crate::service::KnownOrganisation;
use crate::store::Writer;

/// Stores records and adds `fold(after) - fold(before)` to the cells. Of records that share a key the latest one stays.
/// Returns an outcome for each record, in their order.
pub(super) fn accept<R: StoredRecord>(
    writer: &mut Writer<'_>,
    known: &KnownOrganisation,
    records: &[Versioned<&R>],
    now: Instant,
) -> StoreResult<Vec<RecordOutcome>> {
    let organisation = &known.organisation;
    let conflicts = R::conflicts(writer, organisation.code(), records)?;
    let sound: Vec<Versioned<&R>> =
        records.iter().zip(&conflicts).filter(|(_, fault)| fault.is_none()).map(|(record, _)| *record).collect();
    // Where the batch before was all new it is cheaper to try than to ask.
    let mut all_new = None;
    if known.expect_new.load(Ordering::Relaxed) {
        let (outcomes, resolved) = resolve(&sound, &[]);
        let versioned: Vec<Versioned<&R>> = resolved.iter().map(ResolvedRecord::versioned).collect();
        all_new = R::insert_if_new(writer, organisation, &versioned)?.then_some((outcomes, resolved));
    }
    let is_written = all_new.is_some();
    let stored = if is_written {
        Vec::new()
    } else {
        let records: Vec<&R> = sound.iter().map(|record| record.record).collect();
        R::stored(writer, organisation.code(), &records)?
    };
    known.expect_new.store(stored.is_empty(), Ordering::Relaxed);
    let (outcomes, resolved) = all_new.unwrap_or_else(|| resolve(&sound, &stored));
    write_difference(writer, organisation, &resolved, is_written)?;
    let latest: Vec<&R> = resolved.iter().filter_map(|resolved| resolved.latest).collect();
    R::store_transient(writer, organisation, &latest, now)?;
    note_sources(writer, organisation.code(), &sound, now)?;
    let mut outcomes = outcomes.into_iter();
    let conflicts = conflicts.into_iter();
    Ok(conflicts
        .filter_map(|fault| fault.map(|fault| RecordStatus::Rejected(fault).into()).or_else(|| outcomes.next()))
        .collect())
}

/// Writes the records that are new or changed (unless they are `written` already) and what they change in the cells.
fn write_difference<R: StoredRecord>(
    writer: &mut Writer<'_>,
    organisation: &Organisation,
    resolved: &[ResolvedRecord<'_, R>],
    written: bool,
) -> StoreResult<()> {
    let mut fold = Fold::new(organisation);
    let mut changes: Vec<RecordChange<'_, R>> = Vec::with_capacity(resolved.len());
    let (mut new, mut changed) = (Vec::new(), Vec::new());
    for resolved in resolved.iter().filter(|resolved| resolved.is_changed) {
        match resolved.before {
            Some(stored) => {
                stored.record.fold(&mut fold, -1);
                changed.push(resolved.versioned());
            }
            None => new.push(resolved.versioned()),
        }
        resolved.after.fold(&mut fold, 1);
        changes.push(RecordChange { before: resolved.before, after: &resolved.after });
    }
    if !new.is_empty() && !written {
        R::insert(writer, organisation, &new)?;
    }
    if !changed.is_empty() {
        R::put(writer, organisation, &changed)?;
    }
    R::update_derived(writer, organisation, &changes, &mut fold)?;
    writer.add_cells(organisation.code(), &fold.into_cells())?;
    Ok(())
}

fn note_sources<R: StoredRecord>(
    writer: &mut Writer<'_>,
    organisation: &str,
    records: &[Versioned<&R>],
    now: Instant,
) -> StoreResult<()> {
    let mut latest: BTreeMap<&str, Instant> = BTreeMap::new();
    for record in records.iter().map(|record| record.record).filter(|record| !record.source().is_empty()) {
        // Of what is planned a source speaks today.
        let at = record.latest_instant().min(now);
        match latest.get_mut(record.source()) {
            Some(known) => *known = at.max(*known),
            None => drop(latest.insert(record.source(), at)),
        }
    }
    for (source, at) in latest {
        writer.note_source(organisation, source, at, now)?;
    }
    Ok(())
}
