//! Figures of a range of days: one series with one number, and civil periods that the range cuts.

use super::*;

const IS: MatchKind = MatchKind::Eq;
const NOW: &str = "2020-10-30T10:00:00+01:00";

fn milliseconds(rfc3339: &str) -> i64 {
    unix(rfc3339) * 1_000
}

fn seconds_until_now(since: &str) -> f64 {
    f64::from(i32::try_from(unix(NOW) - unix(since)).unwrap())
}

impl MetricsStore {
    /// The figure of a metric over a range, by the labels that it has besides organisation and period.
    fn over(&self, metric: &str, from: &str, to: &str) -> Vec<(String, f64)> {
        let (start_ms, end_ms) = (milliseconds(from), milliseconds(to));
        let hints = ReadHints { range_ms: end_ms - start_ms, start_ms, end_ms, step_ms: 0 };
        let matchers = [(IS, "__name__", metric), (IS, "period", "range")];
        let series = self.ask(query(&matchers, start_ms, end_ms, Some(hints)), NOW).unwrap();
        let own = |series: &TimeSeries| {
            let known = ["__name__", "organisation", "period"];
            let labels = series.labels.iter().filter(|label| !known.contains(&label.name.as_str()));
            labels.map(|label| label.value.as_str()).collect::<Vec<_>>().join(" ")
        };
        series
            .iter()
            .map(|one| (own(one), one.samples.last().unwrap().value))
            .filter(|(_, value)| *value != 0.0)
            .collect()
    }

    /// The values of a metric of e-mail along a range that cuts the periods, by step.
    fn cut(&self, metric: &str, period: &str, range: &str, (from, to): (&str, &str), step_ms: i64) -> Vec<Option<f64>> {
        let (start, end_ms) = (milliseconds(from), milliseconds(to));
        let hints = ReadHints { range_ms: 0, start_ms: start - 300_000, end_ms, step_ms };
        let matchers =
            [(IS, "__name__", metric), (IS, "channel", "email"), (IS, "period", period), (IS, "range", range)];
        let series = self.ask(query(&matchers, start - 300_000, end_ms, Some(hints)), NOW).unwrap();
        let Some(series) = series.first() else { return Vec::new() };
        let at = |at: i64| series.samples.iter().rev().find(|sample| sample.timestamp <= at).map(|sample| sample.value);
        let steps = (0..).map(|step| start + step * step_ms).take_while(|at| *at <= end_ms);
        steps.map(|step| at(step).filter(|value| !value.is_nan())).collect()
    }
}

fn pairs(pairs: &[(&str, f64)]) -> Vec<(String, f64)> {
    pairs.iter().map(|(labels, value)| ((*labels).to_owned(), *value)).collect()
}

#[test]
fn counts_of_a_range_are_those_of_the_days_whose_noon_lies_in_it() {
    let store = MetricsStore::with_contacts(FILE);
    let all = ("2020-10-01T00:00:00+02:00", NOW);
    assert_eq!(store.over("kanalkoll_contacts", all.0, all.1), pairs(&[("email", 7.0), ("phone", 1.0)]));
    assert_eq!(store.over("kanalkoll_queue_offered", all.0, all.1), pairs(&[("phone", 11.0)]));
    assert_eq!(
        store.over("kanalkoll_unit_contacts", all.0, all.1),
        pairs(&[("email molde", 2.0), ("email none", 4.0), ("email other", 1.0)])
    );
    let weekend = ("2020-10-23T12:00:01+02:00", "2020-10-26T11:59:59+01:00");
    assert_eq!(store.over("kanalkoll_contacts", weekend.0, weekend.1), pairs(&[("email", 2.0)]));
    let with_noons = ("2020-10-23T12:00:00+02:00", "2020-10-26T12:00:00+01:00");
    assert_eq!(store.over("kanalkoll_contacts", with_noons.0, with_noons.1), pairs(&[("email", 6.0)]));
}

#[test]
fn a_range_cuts_the_periods_at_its_ends() {
    let store = MetricsStore::with_contacts(FILE);
    let (from, to) = ("2020-10-24T00:00:00+02:00", "2020-10-26T23:59:59+01:00");
    let range = format!("{}-{}", milliseconds(from), milliseconds(to));
    let along = ("2020-10-23T00:00:00+02:00", "2020-10-28T00:00:00+01:00");
    let day = 86_400_000;
    let months = store.cut("kanalkoll_contacts", "month", &range, along, day);
    assert_eq!(months, [Some(4.0); 6], "of October only the days of the range, wherever one looks");
    let weeks = store.cut("kanalkoll_contacts", "week", &range, along, day);
    assert_eq!(weeks, [Some(2.0), Some(2.0), Some(2.0), Some(2.0), Some(2.0), Some(2.0)]);
    let days = store.cut("kanalkoll_contacts", "day", &range, along, day);
    // Steps of 24 hours: after the night of the 25th, which has 25, they are at eleven in the evening.
    assert_eq!(days, [None, Some(0.0), Some(2.0), Some(2.0), Some(2.0), None], "days outside have no figure");
    assert!(store.cut("kanalkoll_contacts", "hour", &range, along, day).is_empty());
    let none = format!("{}-{}", milliseconds("2020-10-24T13:00:00+02:00"), milliseconds("2020-10-25T11:00:00+01:00"));
    assert!(store.cut("kanalkoll_contacts", "month", &none, along, day).is_empty(), "no noon, no day");
}

#[test]
fn a_range_that_is_not_two_instants_is_refused() {
    let store = MetricsStore::with_contacts(FILE);
    for wrong in ["yesterday", "1-", "-5", "1603490400000"] {
        let matchers = [(IS, "__name__", "kanalkoll_contacts"), (IS, "range", wrong)];
        let refused = store.ask(query(&matchers, 0, milliseconds(NOW), None), NOW).unwrap_err().to_string();
        assert!(refused.contains(wrong) && refused.contains("FROM-TO"), "{refused}");
    }
}

#[test]
fn what_waits_and_what_is_silent_is_told_of_a_range_that_is_over() {
    let store = MetricsStore::with_contacts(FILE);
    let spoke = at("2020-10-28T09:00:00+01:00");
    store.store.write("kalmar", |writer| writer.note_source("kalmar", "crm", spoke, spoke)).unwrap();
    let hour = 3_600.0;
    // c and d of the night in which the clocks change, and g of the 28th, wait; the age is that of now.
    let night = ("2020-10-25T00:00:00+02:00", "2020-10-26T00:00:00+01:00");
    let waited = seconds_until_now("2020-10-25T02:30:00+02:00");
    assert_eq!(store.over("kanalkoll_oldest_unanswered_seconds", night.0, night.1), pairs(&[("email", waited)]));
    let opening = store.over("kanalkoll_oldest_unanswered_working_seconds", night.0, night.1);
    assert_eq!(opening, pairs(&[("email", 4.0 * 8.0 * hour + 2.0 * hour)]));
    let quiet = ("2020-10-22T00:00:00+02:00", "2020-10-24T00:00:00+02:00");
    assert!(
        store.over("kanalkoll_oldest_unanswered_seconds", quiet.0, quiet.1).is_empty(),
        "nobody waits of those days"
    );
    let until_midnight = ("2020-10-28T00:00:00+01:00", "2020-10-29T00:00:00+01:00");
    assert_eq!(
        store.over("kanalkoll_data_age_seconds", until_midnight.0, until_midnight.1),
        pairs(&[("crm", 15.0 * hour), ("other", 16.0 * hour)])
    );
    assert!(store.over("kanalkoll_data_age_seconds", quiet.0, quiet.1).is_empty(), "it has spoken of later days");
}

#[test]
fn nothing_is_capped_at_a_year() {
    let store = MetricsStore::new(FILE);
    store.put(vec![contact("old", Channel::Email, "2017-01-02T08:00:00+01:00", None)]);
    let hours = |to: &str| {
        let found = store.over("kanalkoll_oldest_unanswered_working_seconds", "2016-12-31T00:00:00+01:00", to);
        found.first().map(|(_, seconds)| seconds / 3_600.0)
    };
    let calendar =
        store.over("kanalkoll_oldest_unanswered_seconds", "2016-12-31T00:00:00+01:00", "2018-01-01T00:00:00+01:00");
    let since = seconds_until_now("2017-01-02T08:00:00+01:00");
    assert_eq!(calendar, pairs(&[("email", since)]));
    let opened = hours("2018-01-01T00:00:00+01:00").unwrap();
    assert!(opened > 3.5 * 250.0 * 8.0 && opened < 4.0 * 255.0 * 8.0, "{opened}");
}
