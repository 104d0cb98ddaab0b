//! The samples of families that are known of a moment.

use super::families::ShiftNow;
use super::family::{Family, NowSample, Source};
use super::moment::Moment;
use super::selection::Labels;
use crate::store::StoreError;

/// Returns the samples of a family that is known of a moment, with their labels besides that of the organisation; none of the other
/// families.
pub(super) fn samples<'a>(
    moment: &mut Moment<'_, '_>,
    family: &Family,
    shifts: &'a [ShiftNow],
) -> Result<Vec<(Labels<'a>, f64)>, StoreError> {
    let of_shift = |ShiftNow { figure, .. }: &ShiftNow| -> Vec<NowSample> {
        let found = &figure.headline().substitution;
        let value = match &family.source {
            Source::Shifts(_, read) => return read(figure),
            Source::Substitution(read) => read(found),
            // Of an estimate alone nobody could say how it came about.
            Source::SubstitutionSoFar(read) => found.low.and_then(|_| read(found)),
            _ => None,
        };
        value.map(|value| (Vec::new(), value)).into_iter().collect()
    };
    if let Source::Now(_, read) = &family.source {
        return read(moment);
    }
    let is_over = |shift: &ShiftNow| shift.is_whole && moment.range.is_none_or(|(_, to)| shift.last_day <= to);
    let has_whole = |one: &ShiftNow| shifts.iter().any(|other| other.comparison == one.comparison && is_over(other));
    let is_so_far = matches!(family.source, Source::SubstitutionSoFar(_));
    let is_told = |shift: &&ShiftNow| is_over(shift) || (is_so_far && !shift.is_whole && !has_whole(shift));
    let compared = shifts.iter().filter(is_told).flat_map(|shift| {
        let comparison = ("comparison", shift.comparison.as_str().into());
        let labelled =
            move |(labels, value): NowSample| (labels.into_iter().chain([comparison.clone()]).collect(), value);
        of_shift(shift).into_iter().map(labelled)
    });
    Ok(compared.collect())
}
