//! Every family of series, a file a subject. A new family is an entry in the file of its subject; a new subject is a file and a
//! line in [`SUBJECTS`].

mod contacts;
mod definitions;
mod events;
mod feeds;
mod names;
mod opinions;
mod queues;
mod repeats;
mod shifts;
mod sources;
mod surveys;
mod unanswered;
mod units;
mod work;

use super::family::{Family, Subject};

pub(super) use events::first_day;
pub use shifts::ShiftNow;

const SUBJECTS: [&Subject; 14] = [
    &contacts::SUBJECT,
    &queues::SUBJECT,
    &units::SUBJECT,
    &work::SUBJECT,
    &repeats::SUBJECT,
    &surveys::SUBJECT,
    &opinions::SUBJECT,
    &unanswered::SUBJECT,
    &events::SUBJECT,
    &definitions::SUBJECT,
    &names::SUBJECT,
    &shifts::SUBJECT,
    &sources::SUBJECT,
    &feeds::SUBJECT,
];

/// Returns every family of service metrics, in the order of the scrape.
pub fn families() -> impl Iterator<Item = &'static Family> {
    SUBJECTS.into_iter().flat_map(|subject| subject.families.iter().copied().flatten())
}

/// Returns the section of docs/MEASURES.md that defines what a family counts, `None` for families that tell of the service,
/// its sources and its settings.
#[must_use]
pub fn section_of(name: &str) -> Option<u8> {
    let holds = |subject: &&Subject| subject.families.iter().copied().flatten().any(|family| family.name == name);
    SUBJECTS.into_iter().find(holds).and_then(|subject| subject.section)
}
