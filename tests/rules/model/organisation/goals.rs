//! Every fault of the goals in an organisation file names where it stands and what is expected.

use kanalkoll::model::{Channel, Direction, Organisation, OrganisationFile};

const HEAD: &str = "code = \"kalmar\"\nname = \"Kalmar kommun\"\ncountry = \"SE\"\n";
const BASELINE: &str = "baseline = [\"2020-01-01\", \"2020-06-30\"]";

#[track_caller]
fn assert_problem(rest: &str, expected: &str) {
    let file = OrganisationFile::from_toml(&format!("{HEAD}{rest}"));
    let said = match file.and_then(Organisation::try_from) {
        Ok(_) => String::new(),
        Err(error) => error.to_string(),
    };
    assert!(said.contains(expected), "{rest}\nsays: {said}");
}

fn target(measure: &str, rest: &str) -> String {
    format!("[[target]]\nmeasure = \"{measure}\"\nby = \"2021-12-31\"\n{rest}\n")
}

#[test]
fn a_goal_needs_what_it_is_measured_by() {
    assert_problem(&target("contacts", "change = -0.2"), "either `value`, or `change` together with `baseline`");
    assert_problem(
        &target("contacts", &format!("change = -0.2\nvalue = 1\n{BASELINE}")),
        "target[0]: found `contacts`",
    );
    assert_problem(&target("response_rate", "value = 0.9"), "target[0].measure: found `response_rate`");
    assert_problem(
        &target("indicator", "value = 9"),
        "target[0].indicator: missing; expected the code of an [[indicator]]",
    );
    let unknown = target("indicator", "value = 9\nindicator = \"vidio\"");
    assert_problem(&format!("[[indicator]]\ncode = \"video\"\n{unknown}"), "target[0].indicator: found `vidio`");
    assert_problem(&target("digital_share", "value = 0.5\nchannel = \"chat\""), "no channel with this measure");
}

#[test]
fn a_goal_lies_where_it_can() {
    for measure in ["response", "service_level", "digital_share"] {
        assert_problem(&target(measure, "value = 95"), "target[0].value: found `95`; expected a share from 0 to 1");
    }
    assert_problem(&target("index", "value = 101"), "target[0].value: found `101`; expected an index from 0 to 100");
    assert_problem(&target("contacts", "value = -1"), "target[0].value: found `-1`; expected a number from 0 on");
    assert_problem(&target("contacts", "value = nan"), "expected a number from 0 on");
    let late = target("contacts", "value = 1\nbaseline = [\"2021-01-01\", \"2021-12-31\"]");
    assert_problem(&late, "target[0].by: found `2021-12-31`; expected a day after the baseline");
    let backwards = target("contacts", "change = 1\nbaseline = [\"2020-06-30\", \"2020-01-01\"]");
    assert_problem(&backwards, "target[0].baseline: found `2020-06-30, 2020-01-01`; expected two dates");
    assert_problem(&target("contacts", "value = 1\ndirection = \"up\""), "target[0].direction: found `up`");
}

#[test]
fn the_side_is_that_of_the_change_or_what_the_measure_is_good_for() {
    let side = |measure: &str, rest: &str| {
        let file = OrganisationFile::from_toml(&format!("{HEAD}{}", target(measure, rest))).unwrap();
        Organisation::try_from(file).unwrap().targets()[0].direction
    };
    assert_eq!(side("contacts", &format!("change = -0.2\n{BASELINE}")), Some(Direction::AtMost));
    assert_eq!(side("contacts", &format!("change = 0.2\n{BASELINE}")), Some(Direction::AtLeast));
    assert_eq!(side("response", "value = 0.9"), Some(Direction::AtLeast));
    assert_eq!(side("contacts", "value = 5"), None);
    assert_eq!(side("contacts", "value = 5\ndirection = \"at_most\""), Some(Direction::AtMost));
}

#[test]
fn launches_costs_and_units_say_where() {
    let event = |rest: &str| format!("[[event]]\ndate = \"2020-09-28\"\nlabel = \"Chat\"\n{rest}\n");
    assert_problem(&event("launches = \"chatt\""), "event[0].launches: found `chatt`");
    assert_problem(
        &event("milestones = [10]"),
        "event[0].milestones: found `milestones`; expected `launches` beside them",
    );
    assert_problem(&event("launches = \"chat\"\nmilestones = [10, 0]"), "event[0].milestones: found `0`");
    let cost = "[[unit_cost]]\nchannel = \"phone\"\nlow = 90\nhigh = 60\nsource = \"Ekonomi\"\nyear = 2020\n";
    assert_problem(cost, "unit_cost[0]: found `90 to 60`; expected `low` from 0 on and `high` not below it");
    assert_problem("[[unit]]\ncode = \"a\"\n[[unit]]\ncode = \"a\"\n", "unit: `a` stands twice");
    let circle = "[[unit]]\ncode = \"a\"\nsuccessor = { unit = \"b\", from = \"2020-01-01\" }\n\
                  [[unit]]\ncode = \"b\"\nsuccessor = { unit = \"a\", from = \"2020-01-01\" }\n";
    assert_problem(circle, "no unit above or after itself");
}

#[test]
fn a_channel_in_which_a_program_answers_is_assisted_only_where_the_file_says_so() {
    let organisation =
        |rest: &str| Organisation::try_from(OrganisationFile::from_toml(&format!("{HEAD}{rest}")).unwrap()).unwrap();
    let usual = organisation("");
    assert!(usual.assisted().contains(&Channel::Phone) && !usual.assisted().contains(&Channel::Bot));
    assert!(!usual.digital().contains(&Channel::Bot));
    assert!(organisation("assisted = [\"bot\"]").assisted().contains(&Channel::Bot));
}
