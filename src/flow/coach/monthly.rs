//! Whether there is anything to tell managers of a month.

use crate::domain::{Organisation, Period};
use crate::flow::FlowError;
use crate::rollup::Grain;
use crate::store::Reader;

/// Whether a contact or volume of the month is known.
pub(super) fn has_records(
    reader: &mut Reader<'_>,
    organisation: &Organisation,
    month: Period,
) -> Result<bool, FlowError> {
    let (from, to) = (i64::from(month.first().epoch()), i64::from(month.last().epoch()));
    let code = organisation.code();
    Ok(!reader.contact_cells(code, Grain::Day, from, to)?.is_empty()
        || !reader.queue_cells(code, Grain::Day, from, to)?.is_empty())
}
