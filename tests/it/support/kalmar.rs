//! A whole year of records, 2020, of an organisation `kalmar` that only tests know: the story of the demo at dates that stay.

use kanalkoll::demo::{Happening, History, Sample};
use kanalkoll::model::Instant;

/// Its organisation file.
pub(crate) const ORGANISATION: &str = include_str!("../../kalmar/organisation.toml");

/// Its contacts, each as it ended, a line of NDJSON.
pub(crate) fn contacts() -> Vec<String> {
    of_2020("received_at", history().contacts)
}

/// Its phone volumes, a line of NDJSON.
pub(crate) fn volumes() -> Vec<String> {
    of_2020("interval_start", history().volumes)
}

/// Far enough that what arrived in 2020 has ended.
fn history() -> History {
    let january = Instant::parse_rfc3339("2021-01-01T12:00:00+01:00").unwrap();
    let sample = Sample::ending(january).unwrap();
    assert_eq!(sample.first_day().to_string(), "2020-01-01");
    let mut happenings = sample.life().until(january.plus_seconds(60 * 86_400));
    happenings.retain(|(_, what)| matches!(what, Happening::Contact { .. } | Happening::Volume(_)));
    History::of(happenings)
}

fn of_2020(field: &str, mut lines: Vec<String>) -> Vec<String> {
    lines.retain(|line| line.contains(&format!(r#""{field}":"2020-"#)));
    lines
}
