//! Working time at its edges.

use kanalkoll::model::{Channel, Day, Instant, Organisation, OrganisationFile, Reading};

use proptest::prelude::*;

fn organisation(country: &str, calendar: &str) -> Organisation {
    let text = format!("code = \"o\"\nname = \"O\"\ncountry = \"{country}\"\n{calendar}");
    Organisation::try_from(OrganisationFile::from_toml(&text).unwrap()).unwrap()
}

/// Swedish, with one version of the calendar that holds from 2020.
fn sweden(calendar: &str) -> Organisation {
    organisation("SE", &format!("[[calendar]]\nfrom = \"2020-01-01\"\n{calendar}"))
}

fn at(text: &str) -> Instant {
    Instant::parse_rfc3339(text).unwrap()
}

/// When an answer is due, on the organisation's clock.
fn due(organisation: &Organisation, channel: Channel, reading: Reading, working_days: u16, arrival: &str) -> String {
    let arrival = at(arrival);
    let working_time = organisation.working_time(organisation.day(arrival), channel);
    organisation.zone().rfc3339(working_time.due(reading, working_days, arrival).at())
}

fn due_by_hours(organisation: &Organisation, arrival: &str) -> String {
    due(organisation, Channel::Email, Reading::BusinessHours, 1, arrival)
}

fn open_hours(organisation: &Organisation, from: &str, to: &str) -> f64 {
    let (from, to) = (at(from), at(to));
    let seconds = organisation.working_time(organisation.day(from), Channel::Email).opening_seconds(from, to);
    f64::from(i32::try_from(seconds).unwrap()) / 3_600.0
}

#[test]
fn nobody_works_through_lunch() {
    let o = sweden("opening = [{ days = \"mon-fri\", spans = [\"13:00-16:00\", \"08:00-12:00\"] }]");
    // Seven hours a day: the eighth is the next morning's first.
    assert_eq!(due_by_hours(&o, "2020-06-01T08:00:00+02:00"), "2020-06-02T09:00:00+02:00");
    // Arrival during lunch counts from its end.
    assert_eq!(due_by_hours(&o, "2020-06-01T12:30:00+02:00"), "2020-06-02T14:00:00+02:00");
    assert!((open_hours(&o, "2020-06-01T11:00:00+02:00", "2020-06-01T14:00:00+02:00") - 2.0).abs() < 1e-9);
    assert!(open_hours(&o, "2020-06-01T12:10:00+02:00", "2020-06-01T12:50:00+02:00").abs() < 1e-9);
}

#[test]
fn a_short_day_is_a_working_day_with_fewer_hours() {
    let o = sweden("short = [{ date = \"2020-04-30\", spans = [\"08:00-12:00\"] }]");
    // Thursday half, Friday 1 May and the weekend off: four hours remain for Monday.
    assert_eq!(due_by_hours(&o, "2020-04-30T08:00:00+02:00"), "2020-05-04T12:00:00+02:00");
    let next_day = due(&o, Channel::Email, Reading::NextWorkingDay, 1, "2020-04-29T10:00:00+02:00");
    assert_eq!(next_day, "2020-05-01T00:00:00+02:00");
}

#[test]
fn a_day_that_is_short_and_closed_is_closed() {
    let o = sweden("closed = [\"2020-06-02\"]\nshort = [{ date = \"2020-06-02\", spans = [\"08:00-12:00\"] }]");
    assert_eq!(due_by_hours(&o, "2020-06-01T12:00:00+02:00"), "2020-06-03T12:00:00+02:00");
    assert!(
        !o.working_time(Day::parse("2020-06-02").unwrap(), Channel::Email)
            .is_working_day(Day::parse("2020-06-02").unwrap())
    );
}

#[test]
fn a_channel_with_hours_of_its_own_follows_them_alone() {
    let o = sweden(
        "opening = [{ days = \"mon-fri\", spans = [\"08:00-16:00\"] },\n\
         { days = \"mon-thu,sat\", spans = [\"10:00-14:00\"], channels = [\"chat\", \"phone\"] }]",
    );
    let chat = |arrival| due(&o, Channel::Chat, Reading::BusinessHours, 1, arrival);
    assert_eq!(chat("2020-06-10T10:00:00+02:00"), "2020-06-11T14:00:00+02:00");
    // Closed on Friday, open on Saturday, although Saturday is no working day.
    assert_eq!(chat("2020-06-11T10:00:00+02:00"), "2020-06-13T14:00:00+02:00");
    assert_eq!(due_by_hours(&o, "2020-06-10T10:00:00+02:00"), "2020-06-11T10:00:00+02:00");
}

#[test]
fn a_version_leaves_what_came_before_it_alone() {
    let old = "[[calendar]]\nfrom = \"2020-01-01\"\n";
    let new = "[[calendar]]\nfrom = \"2020-06-03\"\nclosed = [\"2020-06-04\"]\n\
               opening = [{ days = \"mon-fri\", spans = [\"10:00-12:00\"] }]\n";
    let (before, after) = (organisation("SE", old), organisation("SE", &format!("{new}{old}")));
    for reading in Reading::ALL {
        // Arrived the day before, due when the new version already holds: still by the old one.
        for arrival in ["2020-05-20T10:00:00+02:00", "2020-06-02T15:59:00+02:00", "2020-06-02T23:59:59+02:00"] {
            let dues = [&before, &after].map(|o| due(o, Channel::Email, reading, 2, arrival));
            assert_eq!(dues[0], dues[1], "{} {arrival}", reading.code());
        }
        let arrival = "2020-06-03T00:00:00+02:00";
        let dues = [&before, &after].map(|o| due(o, Channel::Email, reading, 2, arrival));
        assert_ne!(dues[0], dues[1], "{}", reading.code());
    }
}

#[test]
fn days_before_the_first_version_follow_the_default() {
    let o = organisation(
        "SE",
        "[[calendar]]\nfrom = \"2021-01-01\"\nopening = [{ days = \"mon\", spans = [\"08:00-09:00\"] }]",
    );
    assert_eq!(due_by_hours(&o, "2020-06-01T09:00:00+02:00"), "2020-06-02T09:00:00+02:00");
}

#[test]
fn norway_may_work_on_christmas_eve() {
    let calendar = |open| format!("[[calendar]]\nfrom = \"2020-01-01\"\n{open}");
    let (closed, open) = (organisation("NO", &calendar("")), organisation("NO", &calendar("open = [\"12-24\"]")));
    let next_day = |o: &Organisation, arrival| due(o, Channel::Email, Reading::NextWorkingDay, 1, arrival);
    assert_eq!(next_day(&closed, "2020-12-23T10:00:00+01:00"), "2020-12-29T00:00:00+01:00");
    assert_eq!(next_day(&open, "2020-12-23T10:00:00+01:00"), "2020-12-25T00:00:00+01:00");
    // Only the day that is named, every year, and not New Year's Eve.
    assert_eq!(next_day(&open, "2021-12-23T10:00:00+01:00"), "2021-12-25T00:00:00+01:00");
    assert_eq!(next_day(&open, "2020-12-30T10:00:00+01:00"), "2021-01-05T00:00:00+01:00");
}

#[test]
fn a_day_has_the_hours_that_the_clock_gives_it() {
    let o = sweden("weekend = []\nopening = [{ days = \"mon-sun\", spans = [\"00:00-24:00\"] }]");
    // A spring Sunday of 23 hours, an autumn Sunday of 25.
    assert!((open_hours(&o, "2020-03-29T00:00:00+01:00", "2020-03-30T00:00:00+02:00") - 23.0).abs() < 1e-9);
    assert!((open_hours(&o, "2020-10-25T00:00:00+02:00", "2020-10-26T00:00:00+01:00") - 25.0).abs() < 1e-9);
    assert_eq!(due_by_hours(&o, "2020-03-29T00:00:00+01:00"), "2020-03-29T09:00:00+02:00");
    let working_24h = |arrival| due(&o, Channel::Email, Reading::Working24h, 1, arrival);
    assert_eq!(working_24h("2020-03-28T12:00:00+01:00"), "2020-03-29T13:00:00+02:00");
    assert_eq!(working_24h("2020-10-24T12:00:00+02:00"), "2020-10-25T11:00:00+01:00");
    // Opening in the hour that does not exist begins when the clock has jumped over it.
    let o = sweden("opening = [{ days = \"sun\", spans = [\"02:30-04:30\"] }]");
    assert!((open_hours(&o, "2020-03-29T00:00:00+01:00", "2020-03-29T12:00:00+02:00") - 1.0).abs() < 1e-9);
}

#[test]
fn opening_time_is_counted_over_the_turn_of_the_year() {
    let o = sweden("");
    // 30 December, then 4, 5, 7 and 8 January: New Year, a weekend and Epiphany lie between.
    assert!((open_hours(&o, "2020-12-30T00:00:00+01:00", "2021-01-09T00:00:00+01:00") - 40.0).abs() < 1e-9);
    assert!(open_hours(&o, "2021-01-09T00:00:00+01:00", "2020-12-30T00:00:00+01:00").abs() < 1e-9);
}

#[test]
fn an_organisation_that_never_opens_is_never_late() {
    let o = sweden("weekend = [\"mon-sun\"]\nopening = [{ days = \"mon\", spans = [] }]");
    let arrival = at("2020-06-01T08:00:00+02:00");
    for reading in Reading::ALL {
        let due = o.working_time(o.day(arrival), Channel::Email).due(reading, 1, arrival).at();
        assert!(due > at("2099-01-01T00:00:00Z"), "{}: {due}", reading.code());
    }
}

#[test]
fn years_far_away_do_no_harm() {
    let o = sweden("");
    for arrival in ["1970-01-01T00:00:00Z", "1988-12-31T12:00:00Z", "2188-12-30T12:00:00Z", "2999-01-01T00:00:00Z"] {
        let working_time = o.working_time(o.day(at(arrival)), Channel::Email);
        for reading in Reading::ALL {
            assert!(working_time.due(reading, 1, at(arrival)).at() >= at(arrival), "{} {arrival}", reading.code());
        }
    }
}

proptest! {
    /// Open contacts are told pending from overdue by whole days, which is right only while this holds.
    #[test]
    fn within_a_version_due_times_rise_with_arrival(first in 1_577_836_800_i64..1_640_995_200, later in 0_i64..400_000) {
        let o = sweden(
            "opening = [{ days = \"mon-thu\", spans = [\"08:00-11:30\", \"12:30-16:00\"] }, { days = \"fri\", spans = [\"09:00-12:00\"] }]\n\
             closed = [\"2020-05-22\"]\nshort = [{ date = \"2020-04-30\", spans = [\"08:00-12:00\"] }]",
        );
        let (first, later) = (Instant::from_unix(first), Instant::from_unix(first + later));
        let working_time = o.working_time(o.day(first), Channel::Email);
        for reading in Reading::ALL {
            for working_days in [1, 3] {
                let due = working_time.due(reading, working_days, first).at();
                prop_assert!(due <= working_time.due(reading, working_days, later).at());
                prop_assert!(due > first);
                if reading == Reading::BusinessHours {
                    let open = working_time.opening_seconds(first, due);
                    prop_assert_eq!(open, i64::from(working_days) * 8 * 3_600);
                }
            }
        }
    }

    #[test]
    fn opening_time_adds_up(from in 1_500_000_000_i64..1_700_000_000, a in 0_i64..50_000_000, b in 0_i64..50_000_000) {
        let o = sweden("");
        let [from, middle, to] = [from, from + a, from + a + b].map(Instant::from_unix);
        let working_time = o.working_time(Day::parse("2020-06-01").unwrap(), Channel::Email);
        let parts = working_time.opening_seconds(from, middle) + working_time.opening_seconds(middle, to);
        prop_assert_eq!(parts, working_time.opening_seconds(from, to));
    }
}
