//! Variables: what is chosen at the top of a board. A variable has the same name on every board, so that links carry it along.

use serde_json::{Value, json};

use super::Edition;
use super::promql::Series;
use super::query::source;
use super::text::{Words, channel};
use crate::model::Channel;

/// A value and its name.
type Choice = (&'static str, String);

/// A variable of a board.
#[derive(Debug, Clone, Copy)]
pub(super) enum Variable<'a> {
    /// The Prometheus that reads from Kanalkoll.
    Datasource,
    /// One organisation by its code; this one unless another is chosen.
    Organisation(Option<&'a str>),
    /// All channels, one or several.
    Channel,
    /// All units, one or several.
    Unit,
    /// All topics, one or several.
    Topic,
    /// The period of a bar; the first of these unless another is chosen.
    Period(&'static [&'static str]),
    /// One comparison of two periods, by its code.
    Comparison,
    /// The channels that are called digital.
    Digital,
    /// A question of the survey that is answered from 1 to 5; first that of the index.
    Question,
    /// The address of Kanalkoll, for links to its pages; not shown.
    Address,
}

impl Variable<'_> {
    pub(super) fn json(self, words: Words, edition: &Edition) -> Value {
        let channels = || Channel::ALL.map(|one| (one.code(), words.say(&channel(one))));
        match self {
            Variable::Datasource => {
                let fields = json!({ "current": {}, "options": [], "query": "prometheus", "refresh": 1, "regex": "" });
                variable(words, "datasource", "datasource", [fields])
            }
            Variable::Organisation(chosen) => {
                let current = chosen.map(|code| json!({ "current": option(code, code, true) }));
                let query = queried("organisation", "kanalkoll_organisation_info");
                variable(words, "query", "organisation", [query].into_iter().chain(current))
            }
            Variable::Channel => {
                let all = [option("$__all", &words.say("board-all"), true)];
                let options: Vec<Value> = all.into_iter().chain(options(&channels(), &[])).collect();
                let fields = json!({ "options": options, "query": spelled(&channels()) });
                variable(words, "custom", "channel", [fields, several(words)])
            }
            Variable::Unit => {
                variable(words, "query", "unit", [queried("unit", &of_rest(words, "unit")), several(words)])
            }
            Variable::Topic => {
                variable(words, "query", "topic", [queried("topic", &of_rest(words, "topic")), several(words)])
            }
            Variable::Period(periods) => {
                let choice = |period: &&'static str| (*period, words.say(&format!("board-bars-{period}")));
                let choices: Vec<Choice> = periods.iter().map(choice).collect();
                let first = choices.first().map_or(json!({}), |(code, name)| option(code, name, true));
                let options = options(&choices, periods.get(..1).unwrap_or_default());
                let fields = json!({ "current": first, "options": options, "query": spelled(&choices) });
                variable(words, "custom", "period", [fields])
            }
            Variable::Comparison => {
                let comparisons = Series::of("kanalkoll_comparison_info").plain();
                variable(words, "query", "comparison", [queried("comparison", &comparisons)])
            }
            Variable::Digital => {
                let chosen = [Channel::EService, Channel::Chat];
                let (names, codes) = (chosen.map(|one| words.say(&channel(one))), chosen.map(Channel::code));
                let fields = json!({
                    "current": { "selected": true, "text": names, "value": codes }, "multi": true,
                    "options": options(&channels(), &codes), "query": spelled(&channels()),
                });
                variable(words, "custom", "digital", [fields])
            }
            Variable::Question => {
                let questions = Series::of("kanalkoll_question_info").with(r#"kind="scale""#);
                let questions = questions.with(&format!("language=\"{}\"", words.0.code())).plain();
                let current = json!({ "current": option("ease", &words.say("question-ease"), true) });
                variable(words, "query", "question", [queried("question", &questions), current])
            }
            Variable::Address => {
                let address = edition.address.as_str();
                let chosen = option(address, address, true);
                let fields = json!({ "current": chosen, "hide": 2, "options": [chosen], "query": address });
                variable(words, "constant", "address", [fields])
            }
        }
    }
}

/// Returns the names of units or topics, with words for those that the organisation file does not have.
fn of_rest(words: Words, label: &str) -> String {
    let names = Series::of(&format!("kanalkoll_{label}_info")).plain();
    ["other", "none"].into_iter().fold(names, |names, code| {
        let name = words.say(&format!("board-{label}-{code}"));
        format!(r#"label_replace({names}, "name", "{name}", "{label}", "{code}")"#)
    })
}

/// Returns a variable with these fields. Its label and description are the texts `board-choose-NAME` and
/// `board-choose-NAME-about`.
fn variable(words: Words, kind: &str, name: &str, fields: impl IntoIterator<Item = Value>) -> Value {
    let common = json!({
        "description": words.say(&format!("board-choose-{name}-about")), "hide": 0, "includeAll": false,
        "label": words.say(&format!("board-choose-{name}")), "multi": false, "name": name, "skipUrlSync": false,
        "type": kind,
    });
    let objects = [common].into_iter().chain(fields).filter_map(|fields| match fields {
        Value::Object(fields) => Some(fields),
        _ => None,
    });
    Value::Object(objects.flatten().collect())
}

/// Returns the fields of a variable whose values are those of a label among series, shown by their label `name`. It asks by a query
/// and not by label values: Prometheus knows the labels of remote read only from queries.
fn queried(label: &str, series: &str) -> Value {
    let query = format!("query_result(count by (name, {label}) ({series}))");
    // Labels come in the order of the alphabet, and so do these two, whichever the label is.
    let (name, code) = (r#"name="(?<text>(?:[^"\\]|\\.)*)""#, format!(r#"{label}="(?<value>[^"]+)""#));
    let regex = if label < "name" { format!("/{code}.*{name}/") } else { format!("/{name}.*{code}/") };
    json!({
        "current": {}, "datasource": source(), "definition": query, "options": [],
        "query": { "qryType": 3, "query": query, "refId": label }, "refresh": 2, "regex": regex, "sort": 1,
    })
}

/// Returns the fields of a variable that takes several values, and all unless some are chosen.
fn several(words: Words) -> Value {
    let all = json!({ "selected": true, "text": [words.say("board-all")], "value": ["$__all"] });
    json!({ "allValue": ".*", "current": all, "includeAll": true, "multi": true })
}

fn option(code: &str, name: &str, selected: bool) -> Value {
    json!({ "selected": selected, "text": name, "value": code })
}

fn options(choices: &[Choice], selected: &[&str]) -> Vec<Value> {
    choices.iter().map(|(code, name)| option(code, name, selected.contains(code))).collect()
}

/// Returns choices as Grafana spells them.
fn spelled(choices: &[Choice]) -> String {
    choices.iter().map(|(code, name)| format!("{name} : {code}")).collect::<Vec<_>>().join(", ")
}
