//! The state of an organisation at this moment, or at the end of a range.

use super::families::ShiftNow;
use super::family::{Family, NowSample, Source};
use super::selection::Labels;
use crate::model::{Day, Instant, Organisation};
use crate::store::{Reader, StoreError};

/// The state of an organisation at this moment, or at the end of a range.
pub(super) struct Moment<'r, 's> {
    pub(super) reader: &'r mut Reader<'s>,
    pub(super) organisation: &'r Organisation,
    pub(super) now: Instant,
    /// The first and the last day of the range; `None` for this moment.
    pub(super) range: Option<(Day, Day)>,
}

impl Moment<'_, '_> {
    /// Returns the end of the range, or now where that is ahead.
    pub(super) fn end(&self) -> Instant {
        let end = self.range.map(|(_, to)| self.organisation.zone().day_start(to.plus_days(1)));
        end.map_or(self.now, |end| end.min(self.now))
    }

    /// Returns the samples of a family that is known of a moment, with their labels besides that of the organisation; none of the
    /// other families.
    pub(super) fn samples<'a>(
        &mut self,
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
            return read(self);
        }
        let is_over = |shift: &&ShiftNow| self.range.is_none_or(|(_, to)| shift.last_day <= to);
        let compared = shifts.iter().filter(is_over).flat_map(|shift| {
            let comparison = ("comparison", shift.comparison.as_str().into());
            let labelled =
                move |(labels, value): NowSample| (labels.into_iter().chain([comparison.clone()]).collect(), value);
            of_shift(shift).into_iter().map(labelled)
        });
        Ok(compared.collect())
    }
}
