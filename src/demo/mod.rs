//! The sample municipality: a year of invented contacts, phone volumes and answers that ends at an instant handed in, and goes
//! on from there. The same on every machine.
//!
//! Pure: no clock, no file, no randomness from outside. Records leave as text in the wire format and go through the same ingest
//! as all others, so this room may not know how records are parsed, stored or counted.

mod chance;
mod contacts;
mod file;
mod history;
mod hours;
mod life;
mod phone;
mod plan;
mod shape;
mod stories;
mod voices;

use std::sync::Arc;

use crate::model::{Day, Instant, Organisation, OrganisationError, OrganisationFile};
use plan::Plan;

pub use history::{Asked, History};
pub use life::{Happening, Life};
pub use stories::{STORIES, Story, StoryFile, StoryQuestion, StoryRecords};
pub use voices::{ContactName, Given, Values};

/// The organisation file of the sample, `examples/exempelkoping/organisation.toml`, with the dates of a sample that ends in
/// November 2026.
pub const ORGANISATION: &str = include_str!("../../examples/exempelkoping/organisation.toml");

/// The code of the sample municipality.
pub const CODE: &str = "exempelkoping";

/// The code of the open survey at the desk.
pub const DESK: &str = "reception";

/// The sample municipality, twelve whole months and the one that runs.
///
/// ```
/// use kanalkoll::demo::{History, Sample};
/// use kanalkoll::model::Instant;
/// let noon = Instant::parse_rfc3339("2026-11-30T12:00:00+01:00").unwrap();
/// let sample = Sample::ending(noon).unwrap();
/// assert_eq!(sample.first_day().to_string(), "2025-11-01");
/// let history = History::of(sample.life().until(noon));
/// assert!(history.contacts.len() > 20_000);
/// ```
#[derive(Debug)]
pub struct Sample {
    organisation: Arc<Organisation>,
    plan: Plan,
}

impl Sample {
    /// Returns the sample that ends at an instant. Those that end in the same month tell the same story.
    ///
    /// # Errors
    /// When the organisation file of the examples does not hold, which a test excludes.
    pub fn ending(until: Instant) -> Result<Sample, OrganisationError> {
        let zone = Organisation::try_from(OrganisationFile::from_toml(ORGANISATION)?)?.zone().clone();
        let plan = Plan::ending(zone.day(until));
        let organisation = Organisation::try_from(file::dated(ORGANISATION, &plan)?)?;
        Ok(Sample { organisation: Arc::new(organisation), plan })
    }

    /// Returns the organisation file, with the dates of this sample.
    #[must_use]
    pub fn file(&self) -> &OrganisationFile {
        self.organisation.file()
    }

    /// Returns the first day of the sample.
    #[must_use]
    pub const fn first_day(&self) -> Day {
        self.plan.first_month.first
    }

    /// Returns the day on which the first citizens are asked.
    #[must_use]
    pub const fn surveys_begin(&self) -> Day {
        self.plan.surveys
    }

    /// Returns the course of things from the first day on.
    #[must_use]
    pub fn life(&self) -> Life {
        Life::new(&self.organisation, &self.plan)
    }
}
