//! Rules of `src/reports/month_cells.rs`.

use proptest::collection::vec;

use kanalkoll::model::{By, Day, Period};
use kanalkoll::reports::cell_ranges;
use kanalkoll::rollup::Grain;

use proptest::prelude::*;
use proptest::sample::select;

fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

fn cut(from: &str, to: &str, by: Option<By>, turns: &[&str]) -> Vec<(&'static str, String, String)> {
    let turns: Vec<Day> = turns.iter().map(|turn| day(turn)).collect();
    let cut = cell_ranges(Grain::Topic, (day(from), day(to)), by, &turns);
    cut.iter().map(|part| (part.grain.code(), part.from.to_string(), part.to.to_string())).collect()
}

#[test]
fn whole_months_are_read_by_month() {
    let part = |grain, from: &str, to: &str| (grain, from.to_owned(), to.to_owned());
    let expected = [
        part("topic", "2020-01-31", "2020-01-31"),
        part("topic_month", "2020-02-01", "2020-03-31"),
        part("topic", "2020-04-01", "2020-04-29"),
    ];
    assert_eq!(cut("2020-01-31", "2020-04-29", None, &[]), expected);
    assert_eq!(
        cut("2020-02-01", "2020-02-29", Some(By::Month), &[]),
        [part("topic_month", "2020-02-01", "2020-02-29")]
    );
    assert_eq!(cut("2020-02-01", "2020-02-29", Some(By::Week), &[]), [part("topic", "2020-02-01", "2020-02-29")]);
    assert_eq!(cut("2020-02-02", "2020-03-30", None, &[]), [part("topic", "2020-02-02", "2020-03-30")]);
    let expected = [
        part("topic_month", "2020-01-01", "2020-01-31"),
        part("topic", "2020-02-01", "2020-02-29"),
        part("topic_month", "2020-03-01", "2020-04-30"),
    ];
    let turns = ["2019-12-07", "2020-02-29", "2020-02-02", "2020-03-01", "2020-05-02"];
    assert_eq!(cut("2020-01-01", "2020-04-30", None, &turns), expected);
    assert_eq!(cell_ranges(Grain::Day, (Day::from_epoch(i32::MIN), Day::from_epoch(i32::MAX)), None, &[]).len(), 3);
    assert!(cell_ranges(Grain::Unit, (day("2020-04-30"), day("2020-01-01")), None, &[]).is_empty());
}

proptest! {
    #[test]
    fn every_day_is_read_once(
        from in -400..400_i32,
        length in -1..200_i32,
        by in select(vec![None, Some(By::Day), Some(By::Week), Some(By::Month)]),
        turns in vec(-500..700_i32, 0..4),
    ) {
        let turns: Vec<Day> = turns.into_iter().map(Day::from_epoch).collect();
        let days = (Day::from_epoch(from), Day::from_epoch(from + length));
        let mut next = Day::from_epoch(from);
        for part in cell_ranges(Grain::Unit, days, by, &turns) {
            prop_assert_eq!(part.from, next);
            prop_assert!(part.from <= part.to);
            next = part.to.plus_days(1);
            if part.grain == Grain::UnitMonth {
                let (first, after) = (part.from, next);
                prop_assert_eq!([first.date().day(), after.date().day()], [1, 1]);
                let month = |day: &Day| Period::holding(By::Month, *day).first();
                prop_assert!(!turns.iter().any(|turn| (first..after).contains(turn) && month(turn) != *turn));
            }
        }
        prop_assert_eq!(next, Day::from_epoch(from + length.max(-1)).plus_days(1));
    }
}
