//! Every status and every reason, at e-mails per working day.

use super::*;

fn fifth_less(by: &str) -> String {
    format!("measure = \"contacts\"\nchannel = \"email\"\nchange = -0.2\n{FEBRUARY}\nby = \"{by}\"")
}

#[test]
fn the_line_tells_whether_it_is_on_course() {
    // Ten a working day in the baseline, so the goal is eight; then 10, 9.8 and 9.6, a fifth of one less each week.
    let sample = TestOrganisation::default().emails(50, &[50, 49, 48, 1]);
    let row = sample.row(&fifth_less("2020-06-30"), "2020-03-25");
    close(row.goal.unwrap(), 8.0);
    assert_eq!((row.direction, row.change), (Some("at_most"), Some(-0.2)));
    let baseline = row.baseline.unwrap();
    assert_eq!((baseline.value, baseline.numerator, baseline.denominator), (Some(10.0), Some(200), Some(20)));
    // From Thursday 5 March to 30 June it is 117 days.
    let line = row.line.unwrap();
    assert_eq!(line.n, 3);
    close(line.per_week, -0.2);
    close(line.at_by, 10.0 - 0.2 * 117.0 / 7.0);
    assert_eq!((row.status, row.reason, row.reached_on), (TargetStatus::OnCourse, None, None));
    // The week that is not over does not count, however low it is.
    let latest = row.latest.unwrap();
    assert_eq!((latest.period.as_str(), latest.numerator, latest.denominator), ("2020-W12", Some(48), Some(5)));
    assert_eq!(row.growth.unwrap().text, "10 -> 9.6: x0.96, -4.0 %");
    assert_eq!(row.there_now, Some(false));
    let row = sample.row(&fifth_less("2020-04-30"), "2020-03-25");
    assert_eq!(row.status, TargetStatus::OffCourse, "{:?}", row.line);
    assert_eq!(sample.row(&fifth_less("2020-03-20"), "2020-03-25").status, TargetStatus::Missed);
    // Its last day is not past.
    assert_eq!(sample.row(&fifth_less("2020-03-25"), "2020-03-25").status, TargetStatus::OffCourse);
}

#[test]
fn the_first_week_that_is_there_reaches_it() {
    let sample = TestOrganisation::default().emails(50, &[45, 40, 60, 30]);
    let row = sample.row(&fifth_less("2020-12-31"), "2020-04-01");
    assert_eq!((row.status, row.reached_on.as_deref()), (TargetStatus::Reached, Some("2020-03-15")));
    assert_eq!((row.reached_late, row.there_now), (false, Some(true)));
    // After its last day it is reached all the same, and it is said that this was late.
    let row = sample.row(&fifth_less("2020-03-14"), "2020-04-01");
    assert_eq!((row.status, row.reached_late), (TargetStatus::Reached, true));
    let row = sample.row(&fifth_less("2020-12-31"), "2020-03-23");
    assert_eq!((row.status, row.there_now), (TargetStatus::Reached, Some(false)), "the third week is over again");
    // A tenth of 70 is a little less than 7 in the machine's digits.
    let exact = TestOrganisation::default().emails(350, &[35, 300, 300]);
    let tenth = fifth_less("2020-12-31").replace("-0.2", "-0.9");
    assert_eq!(exact.row(&tenth, "2020-03-25").reached_on.as_deref(), Some("2020-03-08"));
}

#[test]
fn a_value_is_compared_with_the_baseline_to_know_its_side() {
    let sample = TestOrganisation::default().emails(50, &[50, 49, 48]);
    let side = |rest: &str| {
        let target = format!("measure = \"contacts\"\nchannel = \"email\"\nby = \"2020-12-31\"\n{rest}");
        sample.row(&target, "2020-03-25").direction
    };
    assert_eq!(side(&format!("value = 8.0\n{FEBRUARY}")), Some("at_most"));
    assert_eq!(side(&format!("value = 12.0\n{FEBRUARY}")), Some("at_least"));
    assert_eq!(side("value = 8.0"), Some("at_least"), "nothing to compare it with");
    assert_eq!(side(&format!("value = 12.0\ndirection = \"at_most\"\n{FEBRUARY}")), Some("at_most"));
}

#[test]
fn without_a_figure_there_is_a_reason() {
    let reason = |sample: &TestOrganisation, date: &str| {
        let row = sample.row(&fifth_less("2020-12-31"), date);
        assert_eq!((row.status, row.reason.is_some()), (TargetStatus::NoFigure, true), "{row:?}");
        row.reason.unwrap()
    };
    let none = TestOrganisation::default();
    assert_eq!(reason(&none, "2020-03-25"), NoFigure::NoBaselineData);
    let baseline = TestOrganisation::default().emails(50, &[]);
    assert_eq!(reason(&baseline, "2020-03-25"), NoFigure::NoData);
    assert_eq!(reason(&baseline, "2020-02-28"), NoFigure::BaselineNotOver);
    assert_eq!(reason(&TestOrganisation::default().emails(50, &[50, 50]), "2020-03-18"), NoFigure::TooFewWeeks);
    let others = TestOrganisation::default().emails(0, &[5, 5, 5]).came("2020-02-06", Channel::Letter, 5);
    assert_eq!(reason(&others, "2020-03-25"), NoFigure::BaselineIsZero);
    // Nothing came, and it is known that nothing came: that is a figure.
    let fell = TestOrganisation::default().emails(50, &[50, 45, 44]).came("2020-03-24", Channel::Letter, 5);
    let row = fell.row(&fifth_less("2020-12-31"), "2020-03-30");
    assert_eq!((row.latest.unwrap().value, row.reached_on.as_deref()), (0.0, Some("2020-03-29")));
}

#[test]
fn without_a_baseline_the_first_week_with_data_begins() {
    let mut sample = TestOrganisation::default().emails(50, &[20, 30, 40]);
    // The chat opened in the second week.
    sample = sample.queued("2020-03-11", Channel::Chat, QueueCounts { offered: 5, ..QueueCounts::default() });
    let chat = "measure = \"contacts\"\nchannel = \"chat\"\nvalue = 4\nby = \"2020-12-31\"";
    let row = sample.row(chat, "2020-03-25");
    let points: Vec<(&str, f64)> = row.points.iter().map(|point| (point.period.as_str(), point.value)).collect();
    assert_eq!(points, [("2020-W11", 1.0), ("2020-W12", 0.0)]);
    assert_eq!((row.status, row.reason), (TargetStatus::NoFigure, Some(NoFigure::TooFewWeeks)));
    assert!(row.baseline.is_none() && row.growth.is_none());
    // What lies more than 53 weeks back is forgotten.
    let email = chat.replace("chat", "email").replace("value = 4", "value = 99");
    assert_eq!(sample.row(&email, "2021-02-08").points.len(), 7);
    assert_eq!(sample.row(&email, "2021-03-01").points.len(), 4);
}

#[test]
fn events_since_the_baseline_stand_beside() {
    let events = ["2020-02-02", "2020-02-03", "2020-03-11", "2020-03-26"]
        .map(|date| format!("[[event]]\ndate = \"{date}\"\nlabel = \"on {date}\"\n"));
    let entries = format!("{}[[target]]\n{}\n", events.concat(), fifth_less("2020-12-31"));
    let figure = TestOrganisation::default().emails(50, &[50, 45, 44]).figure(&entries, "2020-03-25");
    let dates: Vec<String> = figure.targets[0].events.iter().map(|event| event.date.to_string()).collect();
    assert_eq!(dates, ["2020-02-03", "2020-03-11"]);
}
