//! What a board shows over 2020 of the demo data, by panel and legend.

use std::collections::BTreeMap;

use serde_json::Value;

use super::answers::{END, START};
use super::grafana::{Choice, Dashboard, shipped, targets};
use crate::prometheus::value;
use crate::support::Prometheus;

/// Values by labels, joined by a space.
pub(super) type Series = BTreeMap<String, f64>;

/// A board in English, with what is chosen at its top.
pub(super) struct Shown<'a> {
    pub(super) prometheus: &'a Prometheus,
    dashboard: Dashboard,
    chosen: &'a [(&'a str, &'a [&'a str])],
    /// The first and the last second of the range.
    range: [i64; 2],
}

impl<'a> Shown<'a> {
    /// The board of this name; what is not among the chosen is All.
    pub(super) fn of(prometheus: &'a Prometheus, name: &str, chosen: &'a [(&'a str, &'a [&'a str])]) -> Shown<'a> {
        let uid = format!("kanalkoll-{name}-en");
        let dashboard = shipped().into_iter().find(|one| one.json["uid"] == uid.as_str());
        let dashboard = dashboard.unwrap_or_else(|| panic!("no {uid}"));
        Shown { prometheus, dashboard, chosen, range: [START, END] }
    }

    /// The same board over this range.
    pub(super) fn over(self, range: [i64; 2]) -> Shown<'a> {
        Shown { range, ..self }
    }

    /// The panel with this title.
    #[track_caller]
    pub(super) fn panel(&self, title: &str) -> &Value {
        let panels = self.dashboard.panels();
        panels.into_iter().find(|found| found["title"] == title).unwrap_or_else(|| panic!("no {title}"))
    }

    /// What a panel of one figure shows for the year in words.
    #[track_caller]
    pub(super) fn words(&self, panel: &str) -> String {
        let legend = targets(self.panel(panel))[0]["legendFormat"].as_str().unwrap();
        let number = self.number(panel, legend).unwrap_or_else(|| panic!("{panel}: nothing"));
        let texts = &self.panel(panel)["fieldConfig"]["defaults"]["mappings"][0]["options"];
        texts[number.to_string()]["text"].as_str().unwrap_or_else(|| panic!("{panel}: {number}")).to_owned()
    }

    /// The expression of a legend, filled in for the range.
    #[track_caller]
    pub(super) fn expression(&self, panel: &str, legend: &str) -> String {
        let found = targets(self.panel(panel)).iter().find(|target| target["legendFormat"] == legend);
        let target = found.unwrap_or_else(|| panic!("{panel} has no {legend}"));
        let variables = self.dashboard.variables();
        let has = |name: &str| variables.iter().any(|variable| variable["name"] == name);
        let mut chosen = vec![("organisation", ["kalmar"].as_slice())];
        chosen.extend(
            ["channel", "unit", "topic"].into_iter().filter(|name| has(name)).map(|name| (name, [].as_slice())),
        );
        chosen.retain(|(name, _)| !self.chosen.iter().any(|(own, _)| own == name));
        chosen.extend(self.chosen);
        let [start_seconds, end] = self.range;
        let range_seconds = end - start_seconds + 1;
        let choice = Choice { variables: &chosen, start_seconds, range_seconds, step_seconds: 60 };
        choice.fill(target["expr"].as_str().unwrap(), variables)
    }

    /// Its answer at an instant, by these labels.
    #[track_caller]
    pub(super) fn series(&self, panel: &str, legend: &str, at: &str, labels: &[&str]) -> Series {
        let expression = self.expression(panel, legend);
        let answer = self.prometheus.query(&expression, at);
        let mut found = Series::new();
        for series in answer.as_array().unwrap() {
            let key: Vec<&str> = labels.iter().filter_map(|label| series["metric"][*label].as_str()).collect();
            assert!(found.insert(key.join(" "), value(&series["value"])).is_none(), "{expression}: {answer}");
        }
        found
    }

    /// Its answer for the range, the year unless another is chosen, by these labels.
    #[track_caller]
    pub(super) fn year(&self, panel: &str, legend: &str, labels: &[&str]) -> Series {
        self.series(panel, legend, &self.range[1].to_string(), labels)
    }

    /// The one number of the range, or none.
    #[track_caller]
    pub(super) fn number(&self, panel: &str, legend: &str) -> Option<f64> {
        let found = self.year(panel, legend, &[]);
        assert!(found.len() <= 1, "{panel}: {found:?}");
        found.into_values().next()
    }
}

/// The number of a figure, and what is shown of it.
#[track_caller]
pub(super) fn same(found: Option<f64>, expected: &Value) {
    let number = expected.as_f64().unwrap_or_else(|| panic!("{expected}"));
    assert!(found.is_some_and(|found| (found - number).abs() < 1e-9), "{found:?}, not {expected}");
}
