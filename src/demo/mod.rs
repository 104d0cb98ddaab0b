//! The sample municipality: a year of invented contacts and phone volumes, the same on every machine.
//!
//! Pure: no clock, no file, no randomness from outside. Records leave as text in the wire format and go through the same ingest
//! as all others, so this room may not know how records are parsed, stored or counted.

mod chance;
mod contacts;
mod hours;
mod phone;
mod shape;
mod stories;
mod voices;

use crate::model::{Instant, Organisation, OrganisationFile};

pub use stories::{STORIES, Story, StoryFile, StoryQuestion, StoryRecords};
pub use voices::Voice;

/// The organisation file of the sample, `examples/kalmar/organisation.toml`.
pub const ORGANISATION: &str = include_str!("../../examples/kalmar/organisation.toml");

/// Returns the contacts of 2020 in order of arrival, one JSON object (a line of NDJSON) each.
///
/// E-services write local times, all other sources RFC 3339.
///
/// ```
/// assert!(kanalkoll::demo::contacts().next().is_some_and(|line| line.contains("2020-01-01T")));
/// ```
pub fn contacts() -> impl Iterator<Item = String> {
    organisation()
        .map(|sample| contacts::year(&sample))
        .unwrap_or_default()
        .into_iter()
        .map(|case| case.record.to_string())
}

/// Returns the invitations of the sample from June on and their answers, in the order in which they are sent.
///
/// ```
/// assert!(kanalkoll::demo::voices().iter().any(|voice| voice.answer.is_some()));
/// ```
#[must_use]
pub fn voices() -> Vec<Voice> {
    organisation().map(|sample| voices::of(&contacts::year(&sample))).unwrap_or_default()
}

/// The code of the open survey at the desk.
pub const DESK: &str = "reception";

/// Returns the answers to the open survey from June on: the instant, and question and value.
#[must_use]
pub fn desk_answers() -> Vec<(Instant, Vec<(&'static str, String)>)> {
    organisation().map(|sample| voices::at_the_desk(&sample)).unwrap_or_default()
}

/// Returns the phone volumes of 2020 in order of time, one JSON object (a line of NDJSON) for each open half hour, in local time.
///
/// ```
/// assert!(kanalkoll::demo::volumes().next().is_some_and(|line| line.contains("2020-01-02T08:00:00")));
/// ```
pub fn volumes() -> impl Iterator<Item = String> {
    organisation().map(|sample| phone::year(&sample)).unwrap_or_default().into_iter().map(|record| record.to_string())
}

/// Returns the organisation. Its file is compiled in and a test parses it, so it is always there.
fn organisation() -> Option<Organisation> {
    OrganisationFile::from_toml(ORGANISATION).ok().and_then(|file| Organisation::try_from(file).ok())
}
