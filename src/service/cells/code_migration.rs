//! The migration of codes and ids that older versions stored in another form than the canonical one in which they are compared.

use std::collections::{HashMap, HashSet};

use crate::model::{Organisation, Volume, canonical_code};
use crate::store::{CODED_TABLES, CodedTable, RenamedId, StoreError, Writer};

/// Renames codes and ids that are not canonical, and returns how many rows that changed. Of two rows that become one the later
/// stays: a contact by the latest time that it knows, an invitation that was answered before one that was not, anything else as
/// it was written last.
pub(super) fn migrate_codes(writer: &mut Writer<'_>, organisation: &Organisation) -> Result<usize, StoreError> {
    let code = organisation.code();
    let mut rows = 0;
    for table in &CODED_TABLES {
        for column in table.codes {
            rows += rename_codes(writer, code, table, column)?;
        }
        rows += rename_ids(writer, code, table)?;
    }
    Ok(rows + whole_days(writer, organisation)?)
}

fn rename_codes(
    writer: &mut Writer<'_>,
    organisation: &str,
    table: &CodedTable,
    column: &str,
) -> Result<usize, StoreError> {
    let mut rows = 0;
    for before in writer.codes_in(organisation, table, column)? {
        let after = canonical_code(&before);
        if after == before || (after.is_empty() && table.needs(column)) {
            continue;
        }
        rows += writer.rename_code(organisation, table, column, (&before, &after))?;
    }
    Ok(rows)
}

/// Renames ids page by page, so that memory holds one page.
fn rename_ids(writer: &mut Writer<'_>, organisation: &str, table: &CodedTable) -> Result<usize, StoreError> {
    let mut rows = 0;
    let mut last = (String::new(), String::new());
    loop {
        let page = writer.ids_in(organisation, table, (&last.0, &last.1))?;
        let Some(end) = page.last() else { return Ok(rows) };
        last.clone_from(end);
        let mut renamed: Vec<RenamedId> = page.into_iter().filter_map(|(source, id)| rename(source, id)).collect();
        while !renamed.is_empty() {
            let (now, later) = first_of_each(renamed);
            rows += writer.rename_ids(organisation, table, &now)?;
            renamed = later;
        }
    }
}

fn rename(source: String, before: String) -> Option<RenamedId> {
    let after = canonical_code(&before).into_owned();
    (after != before && !after.is_empty()).then_some(RenamedId { source, before, after })
}

/// Splits off one rename for each new id.
fn first_of_each(renamed: Vec<RenamedId>) -> (Vec<RenamedId>, Vec<RenamedId>) {
    let mut seen: HashMap<String, HashSet<String>> = HashMap::new();
    renamed.into_iter().partition(|id| seen.entry(id.source.clone()).or_default().insert(id.after.clone()))
}

/// Gives volumes of a whole civil day the length of that day.
fn whole_days(writer: &mut Writer<'_>, organisation: &Organisation) -> Result<usize, StoreError> {
    let mut rows = 0;
    for (start, minutes) in writer.whole_days(organisation.code(), &Volume::DAYS)? {
        let civil = Volume::civil_minutes(organisation.zone(), start, minutes);
        if civil != minutes {
            rows += writer.set_minutes(organisation.code(), start, (minutes, civil))?;
        }
    }
    Ok(rows)
}
