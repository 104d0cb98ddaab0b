//! Rules of `src/model/time/moment.rs`.

use kanalkoll::model::{Day, Instant, Moment, Resolution, Zone};

fn zone(name: &str) -> Zone {
    Zone::parse(name).unwrap()
}

#[test]
fn a_day_is_as_long_as_its_clock_makes_it() {
    let stockholm = zone("Europe/Stockholm");
    for (day, hours) in [("2020-03-29", 23), ("2020-10-25", 25), ("2020-06-01", 24)] {
        let moment = Moment::of_day(Day::parse(day).unwrap(), &stockholm, &stockholm);
        assert_eq!(moment.day_seconds(), Some(hours * 3_600));
        assert_eq!(Moment::stored(moment.first(), moment.day_seconds()), moment);
        assert_eq!(moment.written(&stockholm), day);
    }
}

#[test]
fn a_day_of_another_zone_counts_on_its_own_date() {
    let own = zone("Europe/Stockholm");
    for other in ["UTC", "Europe/Helsinki", "America/New_York"] {
        let moment = Moment::of_day(Day::parse("2020-06-04").unwrap(), &zone(other), &own);
        assert_eq!(moment.written(&own), "2020-06-04", "{other}");
        assert!(moment.last() > moment.first());
    }
}

#[test]
fn an_instant_is_no_day() {
    let at = Moment::from(Instant::from_unix(5));
    assert_eq!((at.first(), at.last(), at.day_seconds()), (Instant::from_unix(5), Instant::from_unix(5), None));
    assert_eq!(Moment::stored(Instant::from_unix(5), None), at);
}

#[test]
fn resolutions_read_the_clock_of_the_source() {
    let [midnight, noon] = ["2020-06-04T00:00:00", "2020-06-04T12:00:00"].map(|text| text.parse().unwrap());
    let read = Resolution::ALL.map(|resolution| (resolution.is_day(midnight), resolution.is_day(noon)));
    assert_eq!(read, [(false, false), (true, true), (true, false), (false, false)]);
    assert_eq!(Resolution::CODES, Resolution::ALL.map(Resolution::code));
    assert_eq!(Resolution::from_code("midnight"), Some(Resolution::Midnight));
}
