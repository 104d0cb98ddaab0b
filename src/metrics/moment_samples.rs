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
        match &family.source {
            Source::Shifts(_, read) => read(figure),
            Source::Substitution(read) => {
                read(&figure.headline().substitution).map(|value| (Vec::new(), value)).into_iter().collect()
            }
            _ => Vec::new(),
        }
    };
    if let Source::Now(_, read) = &family.source {
        return read(moment);
    }
    let is_over = |shift: &&ShiftNow| moment.range.is_none_or(|(_, to)| shift.last_day <= to);
    let compared = shifts.iter().filter(is_over).flat_map(|shift| {
        let comparison = ("comparison", shift.comparison.as_str().into());
        let labelled =
            move |(labels, value): NowSample| (labels.into_iter().chain([comparison.clone()]).collect(), value);
        of_shift(shift).into_iter().map(labelled)
    });
    Ok(compared.collect())
}
