//! How fast a channel was taken up.

use super::*;

const CHAT: &str =
    "[[event]]\ndate = \"2020-03-04\"\nlabel = \"Chat\"\nlaunches = \"chat\"\nmilestones = [1, 10, 16]\n";

fn chat(offered: &[(&str, i64)]) -> TestOrganisation {
    let counts = |offered| QueueCounts { offered, ..QueueCounts::default() };
    offered.iter().fold(TestOrganisation::default(), |sample, (date, offered)| {
        sample.queued(date, Channel::Chat, counts(*offered))
    })
}

#[test]
fn days_are_counted_to_the_end_of_the_first_day_week_and_month() {
    // On Monday 2 March the chat was tried out; it opened on Wednesday.
    let sample =
        chat(&[("2020-03-02", 50), ("2020-03-04", 1), ("2020-03-05", 2), ("2020-03-09", 12), ("2020-04-01", 16)]);
    let days = |milestone: &Milestone| [milestone.days_to_day, milestone.days_to_week, milestone.days_to_month];
    let adoption = sample.figure(CHAT, "2020-04-02").adoption.remove(0);
    assert_eq!((adoption.channel, adoption.contacts, adoption.reason), ("chat", 31, None));
    let found: Vec<_> = adoption.milestones.iter().map(days).collect();
    // 4 March to 8, to 31; 9 March to 15; 1 April: its week and its month are not over.
    assert_eq!(found, [[Some(0), Some(4), Some(27)], [Some(5), Some(11), Some(27)], [Some(28), None, None]]);
    let ten = &adoption.milestones[1];
    assert_eq!(
        [ten.day.as_deref(), ten.week.as_deref(), ten.month.as_deref()],
        [Some("2020-03-09"), Some("2020-W11"), Some("2020-03")]
    );
    let later = sample.figure(CHAT, "2020-05-01").adoption.remove(0);
    assert_eq!(days(&later.milestones[2]), [Some(28), Some(32), Some(57)]);
}

#[test]
fn a_launch_ahead_and_one_that_nobody_noticed_say_so() {
    let reason = |sample: TestOrganisation, date: &str| sample.figure(CHAT, date).adoption.remove(0).reason;
    assert_eq!(reason(chat(&[("2020-03-02", 50)]), "2020-03-04"), Some(NoFigure::NotYet));
    assert_eq!(reason(chat(&[("2020-03-02", 50)]), "2020-03-05"), Some(NoFigure::NoData));
    let plain = "[[event]]\ndate = \"2020-03-04\"\nlabel = \"Pandemi\"\n";
    assert_eq!(TestOrganisation::default().figure(plain, "2020-03-05").adoption, []);
}
