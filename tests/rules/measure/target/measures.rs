//! Every measure that a goal may be about.

use super::*;

fn points(row: &TargetRow) -> Vec<(&str, f64, Option<i64>, Option<i64>)> {
    row.points.iter().map(|point| (point.period.as_str(), point.value, point.numerator, point.denominator)).collect()
}

fn goal(measure: &str, rest: &str) -> String {
    format!("measure = \"{measure}\"\nby = \"2020-12-31\"\n{rest}")
}

#[test]
fn contacts_are_those_of_a_channel_or_of_all() {
    let offered = QueueCounts { offered: 30, ..QueueCounts::default() };
    let sample = TestOrganisation::default().came("2020-03-03", Channel::Email, 20).queued(
        "2020-03-04",
        Channel::Phone,
        offered,
    );
    let rate = |rest: &str| sample.row(&goal("contacts", rest), "2020-03-10").points[0].value;
    close(rate("value = 5\nchannel = \"phone\""), 6.0);
    close(rate("value = 5"), 10.0);
}

#[test]
fn answers_in_time_count_when_all_are_decided() {
    let mut sample = TestOrganisation::default().answered("2020-02-05", Channel::Email, [10, 5, 5]);
    let weeks = [[10, 6, 4], [10, 7, 3], [10, 8, 1], [10, 9, 0]];
    for (week, counts) in (0..).zip(weeks) {
        sample = sample.answered(&day("2020-03-03").plus_days(7 * week).to_string(), Channel::Email, counts);
    }
    let target = goal("response", &format!("channel = \"email\"\nvalue = 0.95\n{FEBRUARY}"));
    let row = sample.row(&target, "2020-03-30");
    let expected = [
        ("2020-W10", 0.6, Some(6), Some(10)),
        ("2020-W11", 0.7, Some(7), Some(10)),
        // One waits, and its time is up.
        ("2020-W12", 0.8, Some(8), Some(10)),
        ("2020-W13", 0.9, Some(9), Some(10)),
    ];
    assert_eq!(points(&row), expected);
    assert_eq!(row.status, TargetStatus::OnCourse);
    // On Monday the one of Sunday still has time.
    let early = sample.answered("2020-03-29", Channel::Email, [1, 0, 0]).row(&target, "2020-03-30");
    assert_eq!(early.points.len(), 3, "of the last week not all is decided");
}

#[test]
fn a_service_level_needs_sources_that_measure() {
    let measured = |offered, answered_in_threshold| QueueCounts {
        offered,
        measured_offered: offered,
        answered_in_threshold,
        ..QueueCounts::default()
    };
    let sample = TestOrganisation::default()
        .queued("2020-03-03", Channel::Phone, measured(40, 30))
        .queued("2020-03-04", Channel::Phone, measured(10, 10))
        .queued("2020-03-04", Channel::Chat, measured(50, 10));
    let row = sample.row(&goal("service_level", "channel = \"phone\"\nvalue = 0.8"), "2020-03-10");
    assert_eq!(
        (points(&row), row.reached_on.as_deref()),
        (vec![("2020-W10", 0.8, Some(40), Some(50))], Some("2020-03-08"))
    );
    let all = sample.row(&goal("service_level", "value = 0.8"), "2020-03-10");
    assert_eq!(points(&all), [("2020-W10", 0.5, Some(50), Some(100))]);
    let blind = TestOrganisation::default().queued(
        "2020-03-03",
        Channel::Phone,
        QueueCounts { offered: 9, ..QueueCounts::default() },
    );
    let row = blind.row(&goal("service_level", "value = 0.8"), "2020-03-10");
    assert_eq!(row.reason, Some(NoFigure::NotMeasured));
}

#[test]
fn the_digital_share_is_of_all() {
    let mut sample =
        TestOrganisation::default().came("2020-02-05", Channel::Email, 80).came("2020-02-05", Channel::EService, 20);
    for (week, digital) in (0..).zip([25, 30, 35]) {
        let date = day("2020-03-03").plus_days(7 * week).to_string();
        sample = sample.came(&date, Channel::Email, 100 - digital).came(&date, Channel::EService, digital);
    }
    let row = sample.row(&goal("digital_share", &format!("change = 1.0\n{FEBRUARY}")), "2020-03-25");
    close(row.goal.unwrap(), 0.4);
    assert_eq!(row.baseline.as_ref().unwrap().value, Some(0.2));
    assert_eq!(points(&row)[2], ("2020-W12", 0.35, Some(35), Some(100)));
    assert_eq!(
        (row.status, row.growth.unwrap().text.as_str()),
        (TargetStatus::OnCourse, "0.2 -> 0.35: x1.75, +75.0 %")
    );
}

#[test]
fn weeks_of_too_few_answers_are_left_out() {
    let mut sample = TestOrganisation::default();
    for (week, counts) in (0..).zip([[0, 0, 4, 4, 0], [0, 0, 0, 4, 4], [0, 0, 0, 2, 1], [0, 0, 0, 0, 8]]) {
        sample = sample.said(&day("2020-03-03").plus_days(7 * week).to_string(), Channel::Email, counts);
    }
    let row = sample.row(&goal("index", "value = 99\nchannel = \"email\""), "2020-03-30");
    // The three of the third week may be shown together with the eight after them only, and that is no week.
    let expected = [("2020-W10", 62.5, Some(500), Some(8)), ("2020-W11", 87.5, Some(700), Some(8))];
    assert_eq!((points(&row), row.reason), (expected.to_vec(), Some(NoFigure::TooFewWeeks)));
    let three = sample.said("2020-03-17", Channel::Email, [0, 0, 0, 4, 3]);
    let row = three.row(&goal("index", "value = 99\nchannel = \"email\""), "2020-03-30");
    assert_eq!((row.points.len(), row.reached_on.as_deref()), (4, Some("2020-03-29")));
    let few = TestOrganisation::default().said("2020-03-03", Channel::Email, [0, 0, 0, 0, 6]);
    let row = few.row(&goal("index", "value = 90"), "2020-03-10");
    assert_eq!((row.status, row.reason, row.points.len()), (TargetStatus::NoFigure, Some(NoFigure::Suppressed), 0));
    let baseline = few.said("2020-02-05", Channel::Email, [0, 0, 0, 0, 3]);
    let row = baseline.row(&goal("index", &format!("change = 0.1\n{FEBRUARY}")), "2020-03-10");
    assert_eq!((row.reason, row.goal), (Some(NoFigure::Suppressed), None));
}

#[test]
fn an_indicator_has_observations_instead_of_weeks() {
    let video = |rest: &str| {
        let target = goal("indicator", &format!("indicator = \"video\"\n{rest}"));
        format!("[[indicator]]\ncode = \"video\"\nname = \"Videodeltakere\"\n[[target]]\n{target}\n")
    };
    let values = [("2020-02-14", 150.0), ("2020-03-20", 170.0), ("2020-04-30", 11_500.0), ("2020-05-31", 10.0)];
    let sample = TestOrganisation::default().observed("video", &values).observed("other", &[("2020-03-01", 1e6)]);
    let figure = sample.figure(&video(&format!("change = 0.25\n{FEBRUARY}")), "2020-05-02");
    let row = &figure.targets[0];
    assert_eq!((row.goal, row.name.as_deref(), row.direction), (Some(187.5), Some("Videodeltakere"), Some("at_least")));
    assert_eq!((row.status, row.reached_on.as_deref()), (TargetStatus::Reached, Some("2020-04-30")));
    assert_eq!(row.growth.as_ref().unwrap().text, "150 -> 11,500: x76.7, +7,567 %");
    assert_eq!(points(row), [("2020-03-20", 170.0, None, None), ("2020-04-30", 11_500.0, None, None)]);
    // numpy.polyval(numpy.polyfit([0, 41, 72], [170, 11500, 10], 1), 286), days from 20 March; 31 December is 286 days on.
    let far = sample.figure(&video(&format!("value = 20000\n{FEBRUARY}")), "2020-06-30").targets.remove(0);
    let line = far.line.unwrap();
    assert!((line.at_by - 6_965.609_506_772_309).abs() < 1e-6, "{line:?}");
    assert_eq!((far.status, line.n), (TargetStatus::OffCourse, 3));
}
