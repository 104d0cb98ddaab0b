//! What is known of a moment only, at the end of each range that is asked for.

use std::collections::BTreeMap;

use super::{Asked, HistoryError, ShiftsOf, encoded};
use crate::metrics::families::{ShiftNow, families};
use crate::metrics::family::Family;
use crate::metrics::moment::Moment;
use crate::metrics::moment_samples;
use crate::metrics::selection::{Labels, RANGE, Selection};
use crate::model::{By, Day, Organisation, Period};
use crate::store::{Reader, StoreError};

/// Samples of series by their labels.
type Samples = BTreeMap<Labels<'static>, Vec<(i64, Option<f64>)>>;

/// Returns the series of the families without history, encoded, with their labels.
pub(super) fn series(
    reader: &mut Reader<'_>,
    selection: &Selection<'_, '_>,
    asked: &Asked<'_>,
    shifts: ShiftsOf<'_>,
    left: &mut usize,
) -> Result<Vec<(Labels<'static>, Vec<u8>)>, HistoryError> {
    let (matchers, organisation) = (selection.matchers, selection.organisation);
    let is_admitted = |family: &&Family| !family.has_history() && matchers.admit("__name__", family.name);
    let families: Vec<&Family> = families().filter(is_admitted).collect();
    // Only who asks for it gets it: to others the scrape tells the same of this moment, and a sum of both would be twice too large.
    let is_asked = matchers.equal("period") == Some("range") && matchers.admit("organisation", organisation.code());
    if families.is_empty() || !is_asked {
        return Ok(Vec::new());
    }
    let ranges = asked.ranges(organisation, *left / families.len())?;
    let mut compared = WeeklyShifts { shifts, weeks: BTreeMap::new() };
    let mut found = Vec::new();
    for family in families {
        let mut samples = Samples::new();
        for sample in &ranges {
            let shifts = compared.of(reader, organisation, family, sample.days.1)?;
            let mut moment = Moment { reader: &mut *reader, organisation, now: asked.now, range: Some(sample.days) };
            for (labels, value) in moment_samples::samples(&mut moment, family, shifts)? {
                let own = labels.into_iter().map(|(name, value)| (name, value.into_owned().into()));
                let range = selection.range.map(|range| (RANGE, range.to_owned().into()));
                let common = [("organisation", organisation.code().to_owned().into()), ("period", "range".into())];
                let mut labels: Labels<'static> = own.chain(common).chain(range).collect();
                labels.sort_unstable();
                if matchers.accept(family.name, &labels) {
                    samples.entry(labels).or_default().push((sample.at, Some(value)));
                }
            }
        }
        *left = left.saturating_sub(samples.values().map(Vec::len).sum());
        found.extend(samples.into_iter().map(|(labels, samples)| encoded(family.name, &labels, samples.into_iter())));
    }
    Ok(found)
}

/// The comparisons of one organisation, each week worked out once: within a week they do not change.
struct WeeklyShifts<'f> {
    shifts: ShiftsOf<'f>,
    weeks: BTreeMap<Day, Vec<ShiftNow>>,
}

impl WeeklyShifts<'_> {
    /// Returns the comparisons as of a day, where a family tells of them.
    fn of(
        &mut self,
        reader: &mut Reader<'_>,
        organisation: &Organisation,
        family: &Family,
        day: Day,
    ) -> Result<&[ShiftNow], StoreError> {
        if !family.is_of_comparisons() {
            return Ok(&[]);
        }
        let week = Period::holding(By::Week, day.plus_days(1)).first();
        if !self.weeks.contains_key(&week) {
            let found = (self.shifts)(reader, organisation, week)?;
            self.weeks.insert(week, found);
        }
        Ok(self.weeks.get(&week).map_or(&[], Vec::as_slice))
    }
}
