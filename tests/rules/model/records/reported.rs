//! Rules of `src/model/records/reported.rs`.

use kanalkoll::model::{Day, Observation, Reason, ReportedEvent};

fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

fn event(date: &str, label: &str) -> Result<ReportedEvent, (String, Reason)> {
    let event = ReportedEvent { source: String::new(), day: day(date), label: label.to_owned() };
    event.checked().map_err(|fault| (fault.field, fault.reason))
}

fn observed(indicator: &str, date: &str, value: f64) -> Result<Observation, (String, Reason)> {
    let (source, indicator) = (String::new(), indicator.to_owned());
    let observation = Observation { source, indicator, day: day(date), value };
    observation.checked(day("2020-06-01")).map_err(|fault| (fault.field, fault.reason))
}

#[test]
fn an_event_has_a_day_of_these_times_and_a_label_that_can_be_read() {
    assert_eq!(event("2020-09-28", " Chatt öppnar\u{a0}").unwrap().label, "Chatt öppnar");
    assert_eq!(event("2200-12-31", &"å".repeat(200)).unwrap().label.chars().count(), 200);
    let fault = |field: &str, reason| Err((field.to_owned(), reason));
    assert_eq!(event("1989-12-31", "x"), fault("date", Reason::OutOfRange));
    assert_eq!(event("2201-01-01", "x"), fault("date", Reason::OutOfRange));
    assert_eq!(event("2020-09-28", " \n "), fault("label", Reason::Missing));
    assert_eq!(event("2020-09-28", &"å".repeat(201)), fault("label", Reason::TooLong));
    for hidden in ["a\nb", "a\tb", "a\0b", "a\u{202e}b", "a\u{200b}b"] {
        assert_eq!(event("2020-09-28", hidden), fault("label", Reason::ControlCharacter), "{hidden:?}");
    }
}

#[test]
fn an_observation_has_a_code_a_day_that_has_begun_and_a_finite_value() {
    assert!(observed("teams_active_users", "2020-06-01", -0.5).unwrap().value < 0.0);
    let fault = |field: &str, reason| Err((field.to_owned(), reason));
    for code in ["", "all", "two words", "a/b", &"x".repeat(101)] {
        assert_eq!(observed(code, "2020-06-01", 1.0), fault("name", Reason::NotACode), "{code}");
    }
    assert_eq!(observed("a", "2020-06-02", 1.0), fault("date", Reason::OutOfRange));
    assert_eq!(observed("a", "1989-06-02", 1.0), fault("date", Reason::OutOfRange));
    for value in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
        assert_eq!(observed("a", "2020-06-01", value), fault("value", Reason::OutOfRange));
    }
}
