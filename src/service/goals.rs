//! Goals and launches, and which topic should get an e-service next.

use std::collections::BTreeMap;

use super::events::events_in;
use super::figures::{cells_as_of, for_each_awaiting, undecided};
use super::months::{Stretch, stretches};
use super::{Installation, ServiceError};
use crate::measure::{
    Pending, Question, Split, Steering, SteeringFigure, TargetFigure, TargetParts, steering_days, targets,
    targets_since, whole_years,
};
use crate::model::{Day, Instant, Organisation, TargetMeasure, UnitsAsOf};
use crate::rollup::{Cells, Grain, INVITED};
use crate::store::Reader;

impl Installation {
    /// Does the organisation get where it wants to be, as seen at `at`, or now when that lies ahead? Answers to the survey are those of the weeks that were
    /// over by then, with all that is known of them today.
    ///
    /// # Errors
    /// When there is no such organisation or the database fails.
    pub fn targets(&self, code: &str, at: Instant, now: Instant) -> Result<TargetFigure, ServiceError> {
        self.store.read(|reader| {
            let known = self.known(reader, code)?;
            // Of what lies ahead nothing is known; a week that runs is not over because somebody asks of the next.
            targets_in(reader, &known.organisation, at.min(now), now)
        })
    }

    /// Which topic should get an e-service next?
    ///
    /// # Errors
    /// When there is no such organisation, the question has words that this figure does not take, or the database fails.
    pub fn steering(&self, code: &str, question: &Question, now: Instant) -> Result<SteeringFigure, ServiceError> {
        let days = steering_days(question)?;
        self.store.read(|reader| {
            let organisation = self.known(reader, code)?.organisation.clone();
            let mut steering = Steering::new(&organisation, now);
            for_each_awaiting(reader, code, Instant::from_unix(i64::MIN), now, |contact| steering.look_at(&contact))?;
            let mut cells = Cells::default();
            let turns = [steering.followed_to().plus_days(1)];
            for Stretch { grain, from, to } in stretches(Grain::Topic, days, None, &turns) {
                cells.work.extend(reader.work_cells(code, grain, (from, to))?);
            }
            Ok(steering.into_figure(days, &cells))
        })
    }
}

fn targets_in(
    reader: &mut Reader<'_>,
    organisation: &Organisation,
    at: Instant,
    now: Instant,
) -> Result<TargetFigure, ServiceError> {
    let code = organisation.code();
    let to = organisation.day(at);
    let events = events_in(reader, organisation, (Day::from_epoch(i32::MIN), Day::from_epoch(i32::MAX)))?;
    let from = targets_since(organisation, &events, to);
    let (mut cells, open) = if at < now {
        let question =
            Question { from, to, by: None, split: Split::default(), as_of: Some(at), units: UnitsAsOf::default() };
        let (cells, open, _) = cells_as_of(reader, organisation, &question, at)?;
        (cells, open)
    } else {
        let contacts = reader.contact_cells(code, Grain::Day, (from, to))?;
        let queues = reader.queue_cells(code, Grain::Day, (from, to))?;
        let work = reader.work_cells(code, Grain::Day, (from, to))?;
        (Cells { contacts, queues, work, ..Cells::default() }, undecided(reader, organisation, at)?)
    };
    if organisation.targets().iter().any(|target| target.measure == TargetMeasure::Index) {
        let years = whole_years(from, to);
        cells.answers = reader.answers_of_series(code, Grain::Day, years, &[INVITED], None)?;
    }
    let mut observations: BTreeMap<String, Vec<(Day, f64)>> = BTreeMap::new();
    for indicator in organisation.indicators() {
        let observed = reader.observations(code, Some(&indicator.code), (from, to))?;
        observations.insert(indicator.code.clone(), observed.iter().map(|one| (one.day, one.value)).collect());
    }
    let pending = Pending::new(organisation, at, &open);
    let parts = TargetParts { cells: &cells, pending: &pending, observations: &observations, events: &events };
    Ok(targets(organisation, at, parts))
}
