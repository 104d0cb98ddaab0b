//! Rules of `src/model/time/holidays.rs`.

use kanalkoll::model::{Country, Day, holidays};

fn rests(country: Country, day: &str) -> bool {
    let day = Day::parse(day).unwrap();
    holidays(country, day.date().year()).contains(&day)
}

#[test]
fn sweden_rests_as_the_law_says() {
    for day in
        ["2020-04-10", "2020-04-13", "2020-05-21", "2020-06-19", "2020-06-20", "2020-10-31", "2020-12-31", "2021-01-06"]
    {
        assert!(rests(Country::Sweden, day), "{day}");
    }
    for day in ["2020-04-09", "2020-05-22", "2020-06-01", "2020-05-17"] {
        assert!(!rests(Country::Sweden, day), "{day}");
    }
}

#[test]
fn norway_rests_on_other_days() {
    for day in ["2020-04-09", "2020-05-17", "2020-06-01", "2020-12-24"] {
        assert!(rests(Country::Norway, day), "{day}");
    }
    for day in ["2020-06-19", "2021-01-06", "2020-06-06"] {
        assert!(!rests(Country::Norway, day), "{day}");
    }
}
