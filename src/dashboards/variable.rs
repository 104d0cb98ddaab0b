//! What is chosen at the top of a board. A variable has the same name on every board, so that links carry it along.

use serde_json::{Value, json};

use super::promql::Series;
use super::query::source;
use super::words::Words;
use crate::model::Channel;

/// A choice: its code and what it is called.
type Choice = (&'static str, String);

/// The Prometheus that reads from Kanalkoll.
pub(super) fn datasource(words: Words) -> Value {
    let own = json!({ "current": {}, "options": [], "query": "prometheus", "refresh": 1, "regex": "" });
    variable(words, "datasource", "datasource", own)
}

/// The organisation: one, by its code.
pub(super) fn organisation(words: Words, chosen: Option<&str>) -> Value {
    let mut own = queried("organisation", r#"kanalkoll_contacts{period="month"}"#);
    if let (Some(code), Some(fields)) = (chosen, own.as_object_mut()) {
        fields.insert("current".to_owned(), json!({ "selected": true, "text": code, "value": code }));
    }
    variable(words, "query", "organisation", own)
}

/// Channels: all, one or several.
pub(super) fn channel(words: Words) -> Value {
    let channels = Channel::ALL.map(|channel| (channel.code(), words.channel(channel)));
    let options: Vec<Value> =
        std::iter::once(option("$__all", &words.say("board-all"), true)).chain(listed(&channels, &[])).collect();
    let own = json!({ "options": options, "query": spelled(&channels) });
    several(words, variable(words, "custom", "channel", own))
}

/// Units: all, one or several.
pub(super) fn unit(words: Words) -> Value {
    let units = Series::of("kanalkoll_unit_contacts").with(r#"period="month""#).plain();
    several(words, variable(words, "query", "unit", queried("unit", &units)))
}

/// Topics: all, one or several.
pub(super) fn topic(words: Words) -> Value {
    let topics = Series::of("kanalkoll_topic_contacts").with(r#"period="month""#).plain();
    several(words, variable(words, "query", "topic", queried("topic", &topics)))
}

/// What one bar stands for; the first of these periods unless another is chosen.
pub(super) fn period(words: Words, periods: &[&'static str]) -> Value {
    let choices: Vec<Choice> =
        periods.iter().map(|period| (*period, words.say(&format!("board-bars-{period}")))).collect();
    let first = choices.first().map_or(json!({}), |(code, name)| option(code, name, true));
    let own = json!({
        "current": first,
        "options": listed(&choices, periods.get(..1).unwrap_or_default()),
        "query": spelled(&choices),
    });
    variable(words, "custom", "period", own)
}

/// A comparison of two periods: one, by its code.
pub(super) fn comparison(words: Words) -> Value {
    let comparisons = Series::of("kanalkoll_shift_verdict").plain();
    variable(words, "query", "comparison", queried("comparison", &comparisons))
}

/// The channels that shares call digital.
pub(super) fn digital(words: Words) -> Value {
    let channels = Channel::ALL.map(|channel| (channel.code(), words.channel(channel)));
    let chosen = [Channel::EService, Channel::Chat];
    let own = json!({
        "current": { "selected": true, "text": chosen.map(|one| words.channel(one)), "value": chosen.map(Channel::code) },
        "multi": true,
        "options": listed(&channels, &chosen.map(Channel::code)),
        "query": spelled(&channels),
    });
    variable(words, "custom", "digital", own)
}

/// A question of the survey that is answered from 1 to 5; first that of the index.
pub(super) fn question(words: Words) -> Value {
    let questions = Series::of("kanalkoll_survey_answers").with(r#"score="5",period="month""#).plain();
    let mut own = queried("question", &questions);
    if let Some(fields) = own.as_object_mut() {
        fields.insert("current".to_owned(), option("ease", "ease", true));
    }
    variable(words, "query", "question", own)
}

/// Where people reach Kanalkoll, for links to its pages.
pub(super) fn address(words: Words) -> Value {
    let here = "http://127.0.0.1:8080";
    let chosen = option(here, here, true);
    variable(words, "textbox", "address", json!({ "current": chosen, "options": [chosen], "query": here }))
}

/// Label and description are `board-choose-NAME` and `board-choose-NAME-about`.
fn variable(words: Words, kind: &str, name: &str, own: Value) -> Value {
    let mut all = json!({
        "description": words.say(&format!("board-choose-{name}-about")), "hide": 0, "includeAll": false,
        "label": words.say(&format!("board-choose-{name}")), "multi": false, "name": name, "skipUrlSync": false,
        "type": kind,
    });
    if let (Some(fields), Value::Object(own)) = (all.as_object_mut(), own) {
        fields.extend(own);
    }
    all
}

/// The values of a label among series. By a query and not by label values: Prometheus knows the labels of remote read only
/// from queries.
fn queried(label: &str, series: &str) -> Value {
    let query = format!("query_result(count by ({label}) ({series}))");
    json!({
        "current": {}, "datasource": source(), "definition": query, "options": [],
        "query": { "qryType": 3, "query": query, "refId": label }, "refresh": 2,
        "regex": format!("/{label}=\"([^\"]+)\"/"), "sort": 1,
    })
}

/// With all of them chosen unless some are.
fn several(words: Words, mut variable: Value) -> Value {
    if let Some(fields) = variable.as_object_mut() {
        let all = json!({ "selected": true, "text": [words.say("board-all")], "value": ["$__all"] });
        fields.extend([("allValue", json!(".*")), ("current", all)].map(|(name, value)| (name.to_owned(), value)));
        fields.extend(["includeAll", "multi"].map(|name| (name.to_owned(), json!(true))));
    }
    variable
}

fn option(code: &str, name: &str, selected: bool) -> Value {
    json!({ "selected": selected, "text": name, "value": code })
}

fn listed(choices: &[Choice], selected: &[&str]) -> Vec<Value> {
    choices.iter().map(|(code, name)| option(code, name, selected.contains(code))).collect()
}

/// Choices as Grafana writes them.
fn spelled(choices: &[Choice]) -> String {
    choices.iter().map(|(code, name)| format!("{name} : {code}")).collect::<Vec<_>>().join(", ")
}
