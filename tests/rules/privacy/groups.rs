//! Rules of `src/privacy/groups.rs`.

use proptest::collection::vec;

use kanalkoll::model::Day;

use kanalkoll::privacy::{Groups, Shown};

use proptest::prelude::*;

const K: i64 = 7;

fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

/// What is shown, as text: `2020-06-01..2020-06-05 + ...`, a `~` at the end for a row that is shown in part.
fn shown(groups: &Groups, value: &str, from: &str, to: &str) -> String {
    let Shown { spans, partial } = groups.shown(value, day(from), day(to));
    let spans: Vec<String> = spans.iter().map(|(first, last)| format!("{first}..{last}")).collect();
    spans.join(" + ") + if partial { "~" } else { "" }
}

fn groups(counts: &[(&str, &str, i64)]) -> Groups {
    Groups::new(counts.iter().map(|(value, on, n)| (*value, day(on), *n)), K)
}

/// So many answers a day from the day on.
fn daily<'a>(value: &'a str, from: &str, counts: &[i64]) -> Vec<(&'a str, Day, i64)> {
    let from = day(from);
    counts.iter().zip(0..).map(|(n, days)| (value, from.plus_days(days), *n)).collect()
}

#[test]
fn where_nothing_is_small_every_row_is_exact() {
    let year: Vec<(&str, Day, i64)> =
        ["a", "b", "c"].into_iter().flat_map(|value| daily(value, "2020-01-01", &[K; 731])).collect();
    let groups = Groups::new(year.into_iter(), K);
    for (from, to) in [
        ("2020-06-03", "2020-06-03"),
        ("2020-06-01", "2020-06-30"),
        ("2020-01-01", "2020-12-31"),
        ("2020-12-28", "2021-01-03"),
        ("2020-02-27", "2021-11-05"),
    ] {
        assert_eq!(shown(&groups, "b", from, to), format!("{from}..{to}"));
    }
}

#[test]
fn what_is_too_small_by_day_is_shown_as_a_month() {
    let groups = Groups::new(daily("", "2020-06-05", &[2, 2, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 2]).into_iter(), K);
    assert_eq!(shown(&groups, "", "2020-06-01", "2020-06-30"), "2020-06-05..2020-06-18");
    // The edges of the month are empty.
    assert_eq!(shown(&groups, "", "2020-06-05", "2020-06-18"), "2020-06-05..2020-06-18");
    for (from, to) in [("2020-06-05", "2020-06-05"), ("2020-06-01", "2020-06-15"), ("2020-06-15", "2020-06-30")] {
        assert_eq!(shown(&groups, "", from, to), "~");
    }
    assert_eq!(shown(&groups, "", "2020-06-08", "2020-06-16"), "");
}

#[test]
fn a_small_unit_is_shown_over_the_quarter_and_not_by_month() {
    let months = ["2020-04-15", "2020-05-15", "2020-06-15"];
    let counts: Vec<(&str, &str, i64)> =
        months.iter().flat_map(|month| [("big", *month, 20), ("other", *month, 30), ("small", *month, 3)]).collect();
    let groups = groups(&counts);
    assert_eq!(shown(&groups, "small", "2020-04-01", "2020-06-30"), "2020-04-15..2020-06-15");
    assert_eq!(shown(&groups, "small", "2020-04-01", "2020-04-30"), "~");
    // One of the others has to go with it, or subtraction gives it away.
    assert_eq!(shown(&groups, "big", "2020-04-01", "2020-04-30"), "~");
    assert_eq!(shown(&groups, "other", "2020-04-01", "2020-04-30"), "2020-04-15..2020-04-15");
    assert_eq!(shown(&groups, "big", "2020-01-01", "2020-12-31"), "2020-04-15..2020-06-15");
}

#[test]
fn a_rest_of_few_takes_the_smallest_value_along() {
    let beside = |n: i64| groups(&[("a", "2020-06-01", 60), ("b", "2020-06-01", 20), ("c", "2020-06-01", n)]);
    let visible =
        |groups: &Groups| ["a", "b", "c"].map(|value| !shown(groups, value, "2020-06-01", "2020-06-01").contains('~'));
    assert_eq!(visible(&beside(K)), [true, true, true]);
    assert_eq!(visible(&beside(K - 1)), [true, false, false]);
    // Two that are small hide each other.
    let two =
        groups(&[("a", "2020-06-01", 60), ("b", "2020-06-01", 20), ("c", "2020-06-01", 4), ("d", "2020-06-01", 3)]);
    assert_eq!(visible(&two), [true, true, false]);
    let alone = groups(&[("a", "2020-06-01", 60), ("c", "2020-06-01", 3)]);
    assert_eq!(visible(&alone), [false, true, false], "nobody answered b");
}

/// Chat opens with four answers in June: that hides June and one quarter more, not all that comes after.
#[test]
fn a_small_beginning_does_not_hide_the_rest() {
    let months = ["2020-06-15", "2020-07-15", "2020-08-15", "2020-09-15", "2020-10-15", "2020-11-15", "2020-12-15"];
    let chat = [4, 5, 6, 7, 41, 28, 32];
    let counts: Vec<(&str, &str, i64)> = months
        .into_iter()
        .zip(chat)
        .flat_map(|(month, n)| [("chat", month, n), ("email", month, 120), ("phone", month, 40)])
        .collect();
    let groups = groups(&counts);
    for (month, expected) in [("06", "~"), ("09", "~"), ("10", ""), ("11", ""), ("12", "")] {
        let (from, to) = (format!("2020-{month}-01"), format!("2020-{month}-30"));
        assert_eq!(
            &shown(&groups, "chat", &from, &to).replace(&format!("2020-{month}-15..2020-{month}-15"), ""),
            expected,
            "{month}"
        );
    }
    assert_eq!(shown(&groups, "chat", "2020-01-01", "2020-12-31"), "2020-06-15..2020-12-15");
    assert_eq!(shown(&groups, "email", "2020-06-01", "2020-06-30"), "2020-06-15..2020-06-15");
}

/// Eight of nine answers of a week are all that a unit ever got: who knows that can tell the ninth.
#[test]
fn where_a_value_has_no_answers_is_no_secret() {
    let rest = [("big", "2020-06-01", 30), ("big", "2020-06-15", 30), ("big", "2020-06-22", 30)];
    let with = |beside: &[(&'static str, &'static str, i64)]| groups(&[&rest, beside].concat());
    let groups = with(&[("c", "2020-06-08", 8), ("d", "2020-06-08", 1), ("d", "2020-06-15", 20)]);
    let week = ["2020-06-08", "2020-06-14"];
    assert_eq!(shown(&groups, "c", week[0], week[1]), "~");
    assert_eq!(shown(&groups, "c", "2020-06-01", "2020-06-30"), "~");
    assert_eq!(shown(&groups, "c", "2020-06-15", "2020-06-30"), "");
    assert_eq!(shown(&groups, "big", "2020-06-01", "2020-06-30"), "2020-06-01..2020-06-22");
}

#[test]
fn a_small_end_joins_what_is_before_it() {
    // One week: 7, 8 and 3 answers; then a week that stands for itself.
    let groups = Groups::new(daily("", "2020-06-01", &[7, 8, 3, 0, 0, 0, 0, 9, 9]).into_iter(), K);
    for (first, last, expected) in [
        ("2020-06-01", "2020-06-01", "2020-06-01..2020-06-01"),
        ("2020-06-02", "2020-06-02", "~"),
        ("2020-06-03", "2020-06-03", "~"),
        ("2020-06-02", "2020-06-04", "2020-06-02..2020-06-03"),
        ("2020-06-01", "2020-06-08", "2020-06-01..2020-06-03 + 2020-06-08..2020-06-08"),
        ("2020-06-03", "2020-06-09", "2020-06-08..2020-06-09~"),
    ] {
        assert_eq!(shown(&groups, "", first, last), expected);
    }
}

#[test]
fn a_week_of_two_months_is_the_sum_of_its_pieces() {
    let counts = daily("", "2020-06-22", &[8; 21]);
    let groups = Groups::new(counts.into_iter(), K);
    assert_eq!(shown(&groups, "", "2020-06-29", "2020-07-05"), "2020-06-29..2020-07-05");
}

#[test]
fn a_year_of_one_month_is_cut_into_its_days() {
    let groups = Groups::new(daily("", "2020-06-01", &[8; 30]).into_iter(), K);
    assert_eq!(shown(&groups, "", "2020-06-11", "2020-06-11"), "2020-06-11..2020-06-11");
}

#[test]
fn a_year_of_few_answers_shows_nothing() {
    let groups = groups(&[("a", "2019-12-31", K - 1), ("a", "2020-01-01", K)]);
    assert_eq!(shown(&groups, "a", "2019-01-01", "2019-12-31"), "~");
    assert_eq!(shown(&groups, "a", "2019-01-01", "2020-12-31"), "2020-01-01..2020-01-01~");
}

#[test]
fn nothing_is_shown_of_nothing() {
    let none = groups(&[("a", "2020-06-01", 0)]);
    assert_eq!(none.shown("a", day("2020-01-01"), day("2020-12-31")), Shown::default());
    let some = groups(&[("a", "2020-06-01", 60)]);
    assert_eq!(shown(&some, "b", "2020-06-01", "2020-06-01"), "");
    assert_eq!(shown(&some, "a", "2020-06-02", "2020-06-01"), "");
}

proptest! {
    /// Whoever widens a range, day by day or at once, sees nothing or k answers at least come in. So two ranges never tell of fewer.
    #[test]
    fn a_wider_range_shows_as_much_or_k_answers_more(
        counts in vec((0..3_usize, 0..200_i32, 1..6_i64), 1..120),
        from in 0..200_i32,
        lengths in vec(0..60_i32, 2..6),
        earlier in vec(0..60_i32, 6),
    ) {
        let codes = ["a", "b", "c"];
        let start = day("2020-11-15");
        let on: Vec<(&str, Day, i64)> =
            counts.iter().map(|(value, days, n)| (codes[*value], start.plus_days(*days), *n)).collect();
        let groups = Groups::new(on.iter().copied(), K);
        for code in codes {
            let (mut first, mut last) = (start.plus_days(from), start.plus_days(from));
            let mut before = 0;
            for (length, earlier) in lengths.iter().zip(&earlier) {
                (first, last) = (first.plus_days(-earlier), last.plus_days(*length));
                let shown = groups.shown(code, first, last).spans;
                let holds = |at: &Day| shown.iter().any(|(first, last)| first <= at && at <= last);
                let n: i64 = on.iter().filter(|(value, at, _)| *value == code && holds(at)).map(|(.., n)| n).sum();
                prop_assert!(n == before || n - before >= K, "{code}: {before}, then {n}");
                before = n;
            }
        }
    }
}

proptest! {
    /// Whatever the order of the counts: who can ask twice must not get two different answers.
    #[test]
    fn the_order_of_the_counts_does_not_matter(
        counts in vec((0..5_usize, 0..60_i32, 1..6_i64), 1..80),
        range in (0..60_i32, 0..60_i32),
    ) {
        let codes = ["a", "b", "c", "d", "e"];
        let start = day("2020-11-15");
        let of = |counts: &[(usize, i32, i64)]| {
            Groups::new(counts.iter().map(|(value, days, n)| (codes[*value], start.plus_days(*days), *n)), K)
        };
        let reversed: Vec<(usize, i32, i64)> = counts.iter().rev().copied().collect();
        let (one, other) = (of(&counts), of(&reversed));
        for code in codes {
            let ask = |groups: &Groups| groups.shown(code, start.plus_days(range.0), start.plus_days(range.1));
            prop_assert_eq!(ask(&one), ask(&other));
        }
    }
}
