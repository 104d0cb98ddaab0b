//! Times: with an offset, of the source's clock, and of the hours that a clock shows twice or never.

use super::super::{Flag, FlagKind, Format, Item};
use super::{contacts, good, record};

fn received(time: &str) -> (String, Vec<Flag>) {
    let items = contacts(&Format::Ndjson, good("A").replace("2020-06-01T08:12:00+02:00", time));
    let Item::Record { flags, .. } = &items[0] else { panic!("{items:?}") };
    (record(&items).received_at.to_string(), flags.clone())
}

#[test]
fn local_times_are_those_of_the_source() {
    for time in ["2020-06-01T08:12:00", "2020-06-01 08:12:00", "2020-06-01T08:12", " 2020-06-01t08:12:00.999 "] {
        assert_eq!(received(time), ("2020-06-01T06:12:00Z".to_owned(), Vec::new()), "{time}");
    }
}

#[test]
fn offsets_go_before_the_zone_of_the_source() {
    for time in ["2020-06-01T06:12:00Z", "2020-06-01 06:12:00.5z", "2020-06-01T01:12:00-05:00", "2020-06-01T06:12Z"] {
        assert_eq!(received(time), ("2020-06-01T06:12:00Z".to_owned(), Vec::new()), "{time}");
    }
    assert_eq!(received("1999-12-31T23:59:59.7Z").0, "1999-12-31T23:59:59Z");
}

#[test]
fn the_hour_that_the_clock_shows_twice_is_flagged() {
    let (at, flags) = received("2020-10-25T02:30:00");
    assert_eq!(at, "2020-10-25T00:30:00Z");
    let detail = "02:30 exists twice on 2020-10-25; taken as +02:00".to_owned();
    assert_eq!(flags, [Flag { field: "received_at".to_owned(), kind: FlagKind::TimeExistsTwice, detail }]);
    assert_eq!(received("2020-10-25T02:30:00+01:00"), ("2020-10-25T01:30:00Z".to_owned(), Vec::new()));
}

#[test]
fn the_hour_that_the_clock_never_shows_is_flagged() {
    let (at, flags) = received("2020-03-29T02:30:00");
    assert_eq!(at, "2020-03-29T01:30:00Z");
    let detail = "02:30 does not exist on 2020-03-29; taken as +01:00".to_owned();
    assert_eq!(flags, [Flag { field: "received_at".to_owned(), kind: FlagKind::TimeDoesNotExist, detail }]);
}

#[test]
fn offsets_west_of_greenwich_are_told_as_such() {
    let text =
        good("A").replace("open-eplatform", "boston311").replace("2020-06-01T08:12:00+02:00", "2020-11-01T01:30:00");
    let items = contacts(&Format::Ndjson, text);
    let Item::Record { flags, .. } = &items[0] else { panic!("{items:?}") };
    assert_eq!(flags[0].detail, "01:30 exists twice on 2020-11-01; taken as -04:00");
}
