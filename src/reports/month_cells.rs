//! Figures over years read cells by month for the months that lie within the days asked for, and cells by day for the rest.

use crate::model::{By, Day, Period};
use crate::rollup::Grain;

/// Cells that are read together: of one grain, from the first to the last day. Cells by month stand on the first day of theirs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CellRange {
    pub grain: Grain,
    pub from: Day,
    pub to: Day,
}

/// Returns the cells of the days `from..=to` for a figure that is cut by nothing finer than `by`. `grain` is one by day. On
/// each of `turns` something begins that tells days apart: a month in the midst of which one lies is read by day.
#[must_use]
pub fn cell_ranges(grain: Grain, (from, to): (Day, Day), by: Option<By>, turns: &[Day]) -> Vec<CellRange> {
    let mut found = Vec::new();
    let mut read = |grain, from: Day, to: Day| {
        if from <= to {
            found.push(CellRange { grain, from, to });
        }
    };
    let begin = Period::holding(By::Month, from.plus_days(-1)).next().first();
    let end = Period::holding(By::Month, to.plus_days(1)).first();
    let by_month = grain.by_month().filter(|_| begin < end && by.is_none_or(|by| by == By::Month));
    let Some(by_month) = by_month else {
        read(grain, from, to);
        return found;
    };
    let mut next = begin;
    read(grain, from, begin.plus_days(-1));
    for month in divided(turns, (begin, end)) {
        read(by_month, next, month.first().plus_days(-1));
        read(grain, month.first(), month.last());
        next = month.next().first();
    }
    read(by_month, next, end.plus_days(-1));
    read(grain, end, to);
    found
}

/// The months from `begin` to before `end` in the midst of which a day of `turns` lies, in order.
fn divided(turns: &[Day], (begin, end): (Day, Day)) -> Vec<Period> {
    let turns = turns.iter().filter(|day| (begin..end).contains(day));
    let months = turns.map(|day| (Period::holding(By::Month, *day), *day));
    let mut divided: Vec<Period> =
        months.filter(|(month, day)| month.first() != *day).map(|(month, _)| month).collect();
    divided.sort_unstable();
    divided.dedup();
    divided
}

#[cfg(test)]
mod tests {
    use proptest::collection::vec;
    use proptest::prelude::*;
    use proptest::sample::select;

    use super::*;

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
}
