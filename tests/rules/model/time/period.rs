//! Rules of `src/model/time/period.rs`.

use kanalkoll::model::{By, Day, Period};

fn period(by: By, day: &str) -> Period {
    Period::holding(by, Day::parse(day).unwrap())
}

#[test]
fn weeks_are_iso_weeks() {
    assert_eq!(period(By::Week, "2020-12-31").to_string(), "2020-W53");
    assert_eq!(period(By::Week, "2021-01-03").to_string(), "2020-W53");
    assert_eq!(period(By::Week, "2021-01-04").to_string(), "2021-W01");
}

#[test]
fn months_have_their_own_length() {
    assert_eq!(period(By::Month, "2020-02-29").last(), Day::parse("2020-02-29").unwrap());
    assert_eq!(period(By::Month, "2020-12-05").next().to_string(), "2021-01");
    assert_eq!(period(By::Month, "2020-01-05").previous().to_string(), "2019-12");
}

#[test]
fn a_range_lists_each_period_it_touches() {
    let days = (Day::parse("2020-01-31").unwrap(), Day::parse("2020-03-01").unwrap());
    let names: Vec<String> = Period::between(By::Month, days.0, days.1).map(|p| p.to_string()).collect();
    assert_eq!(names, ["2020-01", "2020-02", "2020-03"]);
}
