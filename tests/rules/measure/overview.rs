//! Rules of `src/measure/overview.rs`.

use kanalkoll::measure::OverviewSpan;
use kanalkoll::model::Day;

fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

fn said(span: OverviewSpan) -> String {
    format!("{}..{} by {}", span.from, span.to, span.by.code())
}

#[test]
fn without_days_a_year_and_the_month_that_runs() {
    let today = day("2021-03-10");
    assert_eq!(said(OverviewSpan::parse(None, None, today).unwrap()), "2020-03-01..2021-03-31 by month");
    let asked = |from, to| OverviewSpan::parse(from, to, today).map(said).map_err(|error| error.to_string());
    assert_eq!(asked(Some("2021-03-01"), Some("2021-03-31")).unwrap(), "2021-03-01..2021-03-31 by day");
    assert_eq!(asked(Some("2021-01-01"), Some("2021-04-30")).unwrap(), "2021-01-01..2021-04-30 by week");
    assert!(asked(Some("2021-03-01"), None).unwrap_err().contains("to: missing"));
    assert!(asked(Some("2021-03-02"), Some("2021-03-01")).unwrap_err().contains("is after"));
    assert!(asked(Some("1021-03-02"), Some("2021-03-01")).unwrap_err().contains("at most 120"));
}

#[test]
fn what_comes_before_and_after() {
    let moved = |from, to| [-1, 1].map(|by| said(OverviewSpan::of(day(from), day(to)).moved(by)));
    let year = ["2019-01-01..2019-12-31 by month", "2021-01-01..2021-12-31 by month"];
    assert_eq!(moved("2020-01-01", "2020-12-31"), year);
    // A year and the month that runs: the year before, with the same month.
    let longer = ["2019-03-01..2020-03-31 by month", "2021-03-01..2022-03-31 by month"];
    assert_eq!(moved("2020-03-01", "2021-03-31"), longer);
    assert_eq!(moved("2020-02-01", "2020-02-29"), ["2020-01-01..2020-01-31 by day", "2020-03-01..2020-03-31 by day"]);
    assert_eq!(moved("2020-06-01", "2020-06-07"), ["2020-05-25..2020-05-31 by day", "2020-06-08..2020-06-14 by day"]);
}
