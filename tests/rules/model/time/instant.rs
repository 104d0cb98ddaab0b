//! Rules of `src/model/time/instant.rs`.

use kanalkoll::model::{Day, LocalTime, Zone};

#[test]
fn the_hour_that_exists_twice_is_taken_as_the_first() {
    let zone = Zone::parse("Europe/Stockholm").unwrap();
    let (at, kind) = zone.resolve("2020-10-25T02:30:00".parse().unwrap());
    assert_eq!((zone.rfc3339(at).as_str(), kind), ("2020-10-25T02:30:00+02:00", LocalTime::Twice));
    let later = zone.last_showing(at);
    assert_eq!(zone.rfc3339(later), "2020-10-25T02:30:00+01:00");
    assert_eq!(zone.last_showing(later), later);
    assert_eq!(zone.last_showing(at.plus_seconds(7_200)), at.plus_seconds(7_200));
}

#[test]
fn the_hour_that_does_not_exist_keeps_the_offset_from_before() {
    let zone = Zone::parse("Europe/Stockholm").unwrap();
    let (at, kind) = zone.resolve("2020-03-29T02:30:00".parse().unwrap());
    assert_eq!((at.to_string().as_str(), kind), ("2020-03-29T01:30:00Z", LocalTime::Never));
}

#[test]
fn days_and_hours_follow_the_clock_over_both_changes() {
    let zone = Zone::parse("Europe/Stockholm").unwrap();
    for (day, hours) in [("2020-03-29", 23), ("2020-10-25", 25), ("2020-06-01", 24)] {
        let day = Day::parse(day).unwrap();
        let length = zone.day_start(day.plus_days(1)).unix() - zone.day_start(day).unix();
        assert_eq!(length, hours * 3_600);
        assert_eq!(zone.day(zone.day_start(day)), day);
        assert_eq!(zone.day(zone.day_start(day).plus_seconds(-1)), day.plus_days(-1));
    }
}

#[test]
fn days_know_their_weekday() {
    assert_eq!(Day::parse("2020-06-01").unwrap().weekday(), 0);
    assert_eq!(Day::parse("1969-12-28").unwrap().weekday(), 6);
    assert_eq!(Day::parse("2020-06-01").unwrap().to_string(), "2020-06-01");
    assert_eq!(Day::parse("20200601"), None);
    for text in ["0001-01-01", "1969-12-31", "9999-12-31"] {
        assert_eq!(Day::parse(text).unwrap().to_string(), text);
    }
}
