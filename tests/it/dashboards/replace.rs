//! What the dashboard of channel shift says, against what the service reports.

use std::collections::BTreeMap;

use kanalkoll::measure::ShiftVerdict;
use kanalkoll::model::{Day, Instant};
use serde_json::{Value, json};

use super::answers::{END, START};
use super::grafana::{Choice, Dashboard, shipped, targets};
use super::shown::{Series, same};
use crate::prometheus::{Watched, now, value};
use crate::support::{Prometheus, contact, with};

/// The comparison in which the e-service replaces calls.
pub(super) const COMPARISON: &str = "e-service-not-calls";
/// One of a topic of which nobody ever came.
const NOBODY: &str = "nobody";
/// One of late summer and late autumn, of a year before which nothing is known.
pub(super) const SEASONS: &str = "autumn-not-spring";

const MORE: &str = r#"
[[comparison]]
code = "e-service-not-calls"
name = "E-tjänst i stället för samtal"
before = ["2021-02-01", "2021-02-28"]
after = ["2021-03-01", "2021-03-28"]
[[comparison]]
code = "nobody"
name = "Ingen"
before = ["2021-02-01", "2021-02-28"]
after = ["2021-03-01", "2021-03-28"]
topic = "nobody-comes-for-this"
[[comparison]]
code = "autumn-not-spring"
name = "Sensommar och höst"
before = ["2020-08-31", "2020-09-27"]
after = ["2020-11-02", "2020-12-13"]
[[indicator]]
code = "teams_active_users"
name = "Aktiva i Teams"
[[target]]
measure = "indicator"
indicator = "teams_active_users"
value = 11500
by = "2021-12-31"
[[target]]
measure = "contacts"
channel = "phone"
value = 250.5
direction = "at_most"
by = "2021-12-31"
[[target]]
measure = "contacts"
value = 400
direction = "at_most"
by = "2021-12-31"
[[target]]
measure = "service_level"
value = 0.8
by = "2021-12-31"
[[target]]
measure = "index"
value = 75
by = "2021-12-31"
[[target]]
measure = "digital_share"
value = 0.5
by = "2021-12-31"
"#;

/// The sample organisation with more to compare and to reach.
pub(super) fn organisation() -> String {
    format!("{}{MORE}", crate::support::kalmar::ORGANISATION)
}

/// Two months of 2021, after the year of the sample: each weekday 40 calls of six minutes and 2 cases, then 20 calls and 24
/// cases, and always one of which nobody knows the channel. And two observations of 2020.
pub(super) fn fill(watched: &Watched) {
    let mut records = Vec::new();
    for (month, calls, cases) in [("2021-02", 40, 2), ("2021-03", 20, 24)] {
        for day in (1..=28).map(|day| format!("{month}-{day:02}")) {
            // Both months began on a Monday.
            let weekday = (day[8..].parse::<i32>().unwrap() - 1) % 7 < 5;
            for (channel, times) in [("phone", calls), ("e_service", cases), ("unknown", 1)] {
                let changes = json!({ "channel": channel, "received_at": format!("{day}T10:00:00+01:00"),
                    "outcome": "answered", "handle_seconds": (channel == "phone").then_some(360) });
                let one = |number| with(contact(&format!("{channel}{day}-{number}")), &changes).to_string();
                records.extend((0..times).filter(|_| weekday).map(one));
            }
        }
    }
    watched.deliver("kalmar/contacts", &records);
    let observed = [("2020-03-01", 150), ("2020-09-30", 11_600)];
    let line = |(date, value)| json!({ "name": "teams_active_users", "date": date, "value": value }).to_string();
    watched.deliver("kalmar/indicators", &observed.map(line));
}

/// The dashboard, asked.
struct Page<'a> {
    prometheus: &'a Prometheus,
    watched: &'a Watched,
    dashboard: Dashboard,
    period: &'a str,
    comparison: &'a str,
}

impl Page<'_> {
    fn expression(&self, panel: &str, legend: &str) -> String {
        let panels = self.dashboard.panels();
        let panel = panels.iter().find(|found| found["title"] == panel).unwrap_or_else(|| panic!("no {panel}"));
        let target = targets(panel).iter().find(|target| target["legendFormat"] == legend).unwrap();
        let variables = [
            ("organisation", ["kalmar"].as_slice()),
            ("period", &[self.period]),
            ("comparison", &[self.comparison]),
            ("digital", &["e_service", "chat"]),
        ];
        let choice =
            Choice { variables: &variables, start_seconds: START, range_seconds: END - START + 1, step_seconds: 60 };
        choice.fill(target["expr"].as_str().unwrap(), self.dashboard.variables())
    }

    fn series(&self, panel: &str, legend: &str, at: &str, labels: &[&str]) -> Series {
        let expression = self.expression(panel, legend);
        let answer = self.prometheus.query(&expression, at);
        let mut found = Series::new();
        for series in answer.as_array().unwrap() {
            let key: Vec<&str> = labels.iter().filter_map(|label| series["metric"][*label].as_str()).collect();
            assert!(found.insert(key.join(" "), value(&series["value"])).is_none(), "{expression}: {answer}");
        }
        found
    }

    /// The one number of a target, or none.
    fn number(&self, panel: &str, legend: &str, at: &str) -> Option<f64> {
        let found = self.series(panel, legend, at, &[]);
        assert!(found.len() <= 1, "{panel}: {found:?}");
        found.into_values().next()
    }

    fn api(&self, question: &str) -> Value {
        self.watched.figure(&format!("/api/v1/kalmar/measures/{question}"))
    }
}

pub(super) fn panels_are_the_figures(watched: &Watched, prometheus: &Prometheus) {
    let page = |comparison| {
        let dashboard = shipped().into_iter().find(|one| one.json["uid"] == "kanalkoll-shift-en").unwrap();
        Page { prometheus, watched, dashboard, period: "week", comparison }
    };
    comparison_is_the_figure(&page(COMPARISON));
    without_contacts_there_is_no_figure(&page(NOBODY));
    weeks_of_the_later_period_are_the_figures(&page(SEASONS));
    let week = page(COMPARISON);
    let weeks = ["2020-01-06", "2020-03-23", "2020-05-11", "2020-10-19", "2020-12-14"];
    for monday in weeks.map(|monday| Day::parse(monday).unwrap()) {
        periods_are_the_figures(&week, (monday, monday.plus_days(6)), (monday.plus_days(7), monday.plus_days(13)));
    }
    let month = Page { period: "month", ..page(COMPARISON) };
    for days in [
        ["2020-02-01", "2020-02-29", "2020-03-01", "2020-03-31"],
        ["2020-09-01", "2020-09-30", "2020-10-01", "2020-10-31"],
    ] {
        let [first, last, from, to] = days.map(|day| Day::parse(day).unwrap());
        periods_are_the_figures(&month, (first, last), (from, to));
    }
    repeats_are_the_figures(&week);
    goals_stand_beside_the_figures(&week);
}

/// Verdict, substitution, hours, and both periods.
fn comparison_is_the_figure(page: &Page<'_>) {
    let figure = page.api(&format!("shift?comparison={}", page.comparison));
    // A year before there were contacts too, so that is what the later period is compared with first.
    assert_eq!(figure["headline"], "year_on_year");
    let (at, figure) = (now(), &figure["year_on_year"]);
    let substitution = &figure["substitution"];
    assert_eq!(substitution["verdict"], "substitution", "{substitution}");
    assert_eq!(verdict(page).0, "substitution");
    for (legend, end) in [("Lower limit", "low"), ("Estimate", "value"), ("Upper limit", "high")] {
        same(page.number("How much was replaced", legend, &at), &substitution[end]);
        let hours = if end == "value" { "hours".to_owned() } else { format!("hours_{end}") };
        if end != "value" {
            same(page.number("Hours that avoided contacts stand for", legend, &at), &figure["saving"][hours]);
        }
    }
    let table = "Before and after, by channel";
    for (legend, side) in [("Before", "before"), ("After", "after")] {
        let mut many = page.series(table, &format!("{legend}, per day"), &at, &["channel"]);
        let mut shares = page.series(table, &format!("Share {side}"), &at, &["channel"]);
        for (row, figure) in [("all", &figure["all"]), ("digital", &figure["digital"])] {
            same(many.remove(row), &figure[format!("{side}_per_day")]);
        }
        same(shares.remove("all"), &json!(1.0));
        same(shares.remove("digital"), &figure[format!("digital_share_{side}")]["value"]);
        same(shares.get("unknown").copied(), &figure[format!("unknown_share_{side}")]["value"]);
        let channels = figure["channels"].as_array().unwrap();
        assert_eq!((many.len(), shares.len()), (channels.len(), channels.len()), "{many:?}");
        for channel in channels {
            let code = channel["channel"].as_str().unwrap();
            same(many.get(code).copied(), &channel[format!("{side}_per_day")]);
            same(shares.get(code).copied(), &channel[format!("share_{side}")]);
        }
    }
}

/// The verdict of the panel, as code and in the words with which the page begins. Every verdict there is has words.
fn verdict(page: &Page<'_>) -> (String, String) {
    let expression = page.expression("Conclusion", "Conclusion");
    let panels = page.dashboard.panels();
    let panel = panels.iter().find(|panel| panel["title"] == "Conclusion").unwrap();
    let words = &panel["fieldConfig"]["defaults"]["mappings"][0]["options"];
    let pattern = regex::Regex::new(r#"(\d) \* \(last_over_time\(\w+\{[^}]*verdict="(\w+)""#).unwrap();
    let codes: BTreeMap<String, String> =
        pattern.captures_iter(&expression).map(|found| (found[1].to_owned(), found[2].to_owned())).collect();
    for verdict in ShiftVerdict::ALL {
        assert!(codes.values().any(|code| code == verdict.code()), "{verdict:?}: {expression}");
    }
    let all = ShiftVerdict::ALL.len();
    assert_eq!((codes.len(), words.as_object().unwrap().len()), (all, 2 * all));
    let number = page.number("Conclusion", "Conclusion", &now()).expect("a verdict");
    let shown = number.to_string();
    let words = words[&shown]["text"].as_str().unwrap().to_owned();
    let path = format!("/api/v1/kalmar/measures/shift?comparison={}&format=html&lang=en", page.comparison);
    let whole = page.watched.page(&path);
    assert!(whole.contains(&words), "the page does not say `{words}`");
    // Ten more where the season is a condition.
    (codes[&(number % 10.0).to_string()].clone(), words)
}

/// The estimate with its interval at the end of each week, of as much of the later period as had passed by then.
fn weeks_of_the_later_period_are_the_figures(page: &Page<'_>) {
    let title = "How much was replaced, week by week";
    let at = |day: &str| Instant::parse_rfc3339(&format!("{day}T10:00:00+01:00")).unwrap().unix().to_string();
    for (monday, ends) in [
        ("2020-11-30", "2020-11-29"),
        ("2020-12-07", "2020-12-06"),
        ("2020-12-14", "2020-12-13"),
        ("2020-12-28", "2020-12-13"),
    ] {
        let figure = page.api(&format!("shift?before=2020-08-31..2020-09-27&after=2020-11-02..{ends}"));
        assert_eq!(figure["headline"], "substitution", "{monday}");
        for (legend, end) in [("Lower limit", "low"), ("Estimate", "value"), ("Upper limit", "high")] {
            same(page.number(title, legend, &at(monday)), &figure["substitution"][end]);
        }
    }
    // Three weeks tell nothing of how weeks differ, and before the later period nothing is compared.
    for monday in ["2020-11-23", "2020-10-05"] {
        for legend in ["Lower limit", "Estimate", "Upper limit"] {
            assert_eq!(page.number(title, legend, &at(monday)), None, "{legend} on {monday}");
        }
    }
    let (_, words) = verdict(page);
    assert!(words.starts_with("If the season plays no part: "), "{words}");
}

/// Nobody came: no figure, and no share is 0 or 100 %.
fn without_contacts_there_is_no_figure(page: &Page<'_>) {
    assert_eq!(verdict(page), ("cannot_tell_yet".to_owned(), "We cannot say yet.".to_owned()));
    let (today, before) = (now(), (START - 300 * 86_400).to_string());
    for (panel, legends, at) in [
        ("How much was replaced", ["Lower limit", "Estimate", "Upper limit"].as_slice(), &today),
        ("Hours that avoided contacts stand for", &["Lower limit", "Upper limit"], &today),
        ("Before and after, by channel", &["Before, per day", "After, per day", "Share before", "Share after"], &today),
        ("Contacts by channel and $period: shares", &["{{channel}}"], &before),
        ("Digital share, and how many", &["Digital share"], &before),
        ("Unknown channel", &["Share"], &before),
        ("Got in touch again", &["Share", "Number", "Of"], &before),
        ("Where they got in touch again", &["{{channel}}"], &before),
    ] {
        for legend in legends {
            assert_eq!(page.series(panel, legend, at, &["channel"]), Series::new(), "{panel}: {legend}");
        }
    }
}

/// Two periods that lie after each other: contacts by channel, shares.
fn periods_are_the_figures(page: &Page<'_>, before: (Day, Day), after: (Day, Day)) {
    let figure = page.api(&format!("shift?before={}..{}&after={}..{}", before.0, before.1, after.0, after.1));
    for (side, days) in [("before", before), ("after", after)] {
        let at = Instant::parse_rfc3339(&format!("{}T23:30:00+01:00", days.0.plus_days(3))).unwrap().unix().to_string();
        let series = |panel| page.series(panel, "{{channel}}", &at, &["channel"]);
        let (many, shares) =
            (series("Contacts by channel and $period: how many"), series("Contacts by channel and $period: shares"));
        let mut all = 0.0;
        assert_eq!(many.len(), shares.len(), "{many:?}");
        let came = |channel: &&Value| channel[side].as_f64().is_some_and(|many| many > 0.0);
        for channel in figure["channels"].as_array().unwrap().iter().filter(came) {
            let code = channel["channel"].as_str().unwrap();
            same(many.get(code).copied(), &channel[side]);
            same(shares.get(code).copied(), &channel[format!("share_{side}")]);
            all += many[code];
        }
        same(Some(many.values().sum()), &json!(all));
        same(Some(all), &figure[side]["contacts"]);
        let digital = |legend| page.number("Digital share, and how many", legend, &at);
        same(digital("Digital share"), &figure[format!("digital_share_{side}")]["value"]);
        same(digital("Digital channels"), &figure["digital"][side]);
        same(digital("Other channels"), &json!(all - figure["digital"][side].as_f64().unwrap()));
    }
}

/// Repeats and hops of the year, and the contacts of unknown channel.
fn repeats_are_the_figures(page: &Page<'_>) {
    let at = END.to_string();
    let figure = page.api("repeat?from=2020-01-01&to=2020-12-31");
    let row = &figure["rows"][0];
    let column = |legend| page.series("Got in touch again", legend, &at, &["within"]);
    let (shares, some, whole) = (column("Share"), column("Number"), column("Of"));
    assert_eq!((shares.len(), some.len(), whole.len()), (4, 4, 4), "{shares:?}");
    for (window, field) in
        [("1d", "within_1_day"), ("7d", "within_7_days"), ("30d", "within_30_days"), ("linkable", "linkable")]
    {
        same(shares.get(window).copied(), &row[field]["value"]);
        same(some.get(window).copied(), &row[field]["numerator"]);
        same(whole.get(window).copied(), &row[field]["denominator"]);
        assert!(some[window] > 100.0, "{row}");
    }
    same(whole.get("linkable").copied(), &row["contacts"]);
    let mut matrix = page.series("Where they got in touch again", "{{channel}}", &at, &["channel", "next_channel"]);
    for hop in figure["hops"].as_array().unwrap() {
        let found = matrix.remove(&format!("{} {}", hop["first"].as_str().unwrap(), hop["next"].as_str().unwrap()));
        same(Some(found.unwrap_or_default()), &hop["within_7_days"]["numerator"]);
    }
    assert!(matrix.values().all(|hops| *hops == 0.0), "more than the API: {matrix:?}");
    let halves = page.api("shift?before=2020-01-01..2020-06-30&after=2020-07-01..2020-12-31");
    let sum = |part: &str| {
        let [before, after] =
            ["before", "after"].map(|side| halves[format!("unknown_share_{side}")][part].as_f64().unwrap());
        before + after
    };
    let unknown = |legend| page.number("Unknown channel", legend, &at);
    same(unknown("Unknown channel"), &json!(sum("numerator")));
    same(unknown("Of all"), &json!(sum("denominator")));
    same(unknown("Share"), &json!(sum("numerator") / sum("denominator")));
}

/// Goals, the last whole week before the end of the year, and indicators.
fn goals_stand_beside_the_figures(page: &Page<'_>) {
    let at = END.to_string();
    let labels = ["measure", "channel", "name"];
    let goals = page.series("The goals, and where we are", "Goal", &at, &labels);
    let present = page.series("The goals, and where we are", "Last whole week", &at, &labels);
    for (goal, value) in [
        ("contacts phone", 250.5),
        ("contacts all", 400.0),
        ("digital_share all", 50.0),
        ("indicator all teams_active_users", 11_500.0),
    ] {
        assert_eq!(goals.get(goal), Some(&value), "{goals:?}");
    }
    assert!(present.keys().all(|key| goals.contains_key(key)), "{present:?}");
    let week = page.api("shift?before=2020-12-14..2020-12-20&after=2020-12-21..2020-12-27");
    let phone = week["channels"].as_array().unwrap().iter().find(|channel| channel["channel"] == "phone").unwrap();
    let percent = |share: &Value| json!(100.0 * share.as_f64().unwrap());
    let by_five = |count: &Value| json!(count.as_f64().unwrap() / 5.0);
    same(present.get("contacts phone").copied(), &by_five(&phone["after"]));
    same(present.get("contacts all").copied(), &by_five(&week["after"]["contacts"]));
    same(present.get("digital_share all").copied(), &percent(&week["digital_share_after"]["value"]));
    let response = page.api("response?from=2020-12-21&to=2020-12-27&split=channel");
    let email = response["rows"].as_array().unwrap().iter().find(|row| row["channel"] == "email").unwrap();
    same(present.get("response email").copied(), &percent(&email["rate"]["value"]));
    let told = page.watched.figure("/api/v1/kalmar/indicators?name=teams_active_users");
    let latest = told["observations"].as_array().unwrap().iter().max_by_key(|one| one["date"].as_str()).unwrap();
    same(present.get("indicator all teams_active_users").copied(), &latest["value"]);
    // Told by the scrape as well, which Prometheus is not to keep.
    let told_now = page.series("The goals, and where we are", "Last whole week", &now(), &labels);
    same(told_now.get("indicator all teams_active_users").copied(), &latest["value"]);
    let twice = page.prometheus.query("kanalkoll_indicator", &now());
    assert_eq!(twice.as_array().unwrap().len(), 1, "{twice}");
    let before = page.series("The goals, and where we are", "Last whole week", &START.to_string(), &labels);
    assert!(!before.contains_key("indicator all teams_active_users"), "before the first observation: {before:?}");
    same(page.number("Digital share, and how many", "Goal", &at), &json!(0.5));
}
