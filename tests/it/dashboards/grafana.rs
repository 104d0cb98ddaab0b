//! What Grafana does with a dashboard, as far as the tests need it: lists panels, fills in variables, chooses a step.

use std::path::{Path, PathBuf};

use serde_json::Value;
use yaml_rust2::{Yaml, YamlLoader};

/// A dashboard file.
pub(super) struct Dashboard {
    pub(super) file: PathBuf,
    pub(super) json: Value,
}

/// Every dashboard that is shipped.
pub(super) fn shipped() -> Vec<Dashboard> {
    let top = Path::new(env!("CARGO_MANIFEST_DIR")).join("dashboards");
    let folders = [top.join("sv"), top.join("en")];
    let entries = folders.iter().flat_map(|folder| std::fs::read_dir(folder).unwrap());
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    files.retain(|file| file.extension().is_some_and(|extension| extension == "json"));
    files.sort();
    assert!(!files.is_empty());
    let read = |file: PathBuf| {
        let text = std::fs::read_to_string(&file).unwrap();
        let json = serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        Dashboard { file, json }
    };
    files.into_iter().map(read).collect()
}

/// Those to ask Prometheus with: the expressions of the other languages are the same.
pub(super) fn asked() -> Vec<Dashboard> {
    let (others, asked): (Vec<Dashboard>, Vec<Dashboard>) =
        shipped().into_iter().partition(|dashboard| dashboard.file.parent().unwrap().ends_with("sv"));
    for other in &others {
        let name = other.file.file_name();
        let same = asked.iter().find(|one| one.file.file_name() == name).expect("the same board in English");
        let (others, sames) = (other.expressions(), same.expressions());
        assert_eq!(others.len(), sames.len(), "{}", other.file.display());
        for (expression, expected) in others.into_iter().zip(sames) {
            assert_eq!(without_words(expression), without_words(expected), "{}", other.file.display());
        }
    }
    asked
}

/// An expression without the words of a language, and without the language of names.
fn without_words(expression: &Value) -> Option<String> {
    let words = regex::Regex::new(r#""name", "[^"]*"|language="\w\w""#).unwrap();
    expression.as_str().map(|expression| words.replace_all(expression, "").into_owned())
}

impl Dashboard {
    /// Everything that it asks Prometheus.
    fn expressions(&self) -> Vec<&Value> {
        let targets = self.panels().into_iter().flat_map(targets).map(|target| &target["expr"]);
        let variables = self.variables().iter().map(|variable| &variable["query"]["query"]);
        targets.chain(variables).chain(self.annotations().into_iter().map(|one| &one["expr"])).collect()
    }

    /// Its panels, those in rows too.
    pub(super) fn panels(&self) -> Vec<&Value> {
        fn collect<'a>(panels: &'a Value, all: &mut Vec<&'a Value>) {
            for panel in panels.as_array().into_iter().flatten() {
                all.push(panel);
                collect(&panel["panels"], all);
            }
        }
        let mut all = Vec::new();
        collect(&self.json["panels"], &mut all);
        all
    }

    pub(super) fn variables(&self) -> &[Value] {
        self.json["templating"]["list"].as_array().unwrap()
    }

    /// Its annotations that ask Prometheus.
    pub(super) fn annotations(&self) -> Vec<&Value> {
        let all = self.json["annotations"]["list"].as_array().unwrap();
        all.iter().filter(|annotation| annotation["datasource"]["type"] == "prometheus").collect()
    }
}

/// The targets of a panel.
pub(super) fn targets(panel: &Value) -> &[Value] {
    panel["targets"].as_array().map(Vec::as_slice).unwrap_or_default()
}

/// `$name`, `${name}` and `${name:format}` in a text.
pub(super) fn variables_in(text: &str) -> Vec<String> {
    let pattern = regex::Regex::new(r"\$(?:\{(\w+)(?::\w+)?\}|(\w+))").unwrap();
    let name = |found: regex::Captures<'_>| found.get(1).or(found.get(2)).unwrap().as_str().to_owned();
    pattern.captures_iter(text).map(name).collect()
}

/// What is chosen at the top of a dashboard and how wide a panel is.
pub(super) struct Choice<'a> {
    /// Name and chosen values; no value is All.
    pub(super) variables: &'a [(&'a str, &'a [&'a str])],
    /// When the range begins, Unix seconds.
    pub(super) start_seconds: i64,
    pub(super) range_seconds: i64,
    pub(super) step_seconds: i64,
}

impl Choice<'_> {
    /// An expression with everything filled in.
    pub(super) fn fill(&self, expression: &str, variables: &[Value]) -> String {
        let Choice { start_seconds, range_seconds, step_seconds, .. } = self;
        let scrape_seconds = 60;
        let mut known = vec![
            ("__from".to_owned(), (start_seconds * 1_000).to_string()),
            ("__to".to_owned(), ((start_seconds + range_seconds) * 1_000).to_string()),
            ("__range".to_owned(), format!("{range_seconds}s")),
            ("__range_s".to_owned(), range_seconds.to_string()),
            ("__range_ms".to_owned(), (range_seconds * 1_000).to_string()),
            ("__interval".to_owned(), format!("{step_seconds}s")),
            ("__interval_ms".to_owned(), (step_seconds * 1_000).to_string()),
            ("__rate_interval".to_owned(), format!("{}s", (step_seconds + scrape_seconds).max(4 * scrape_seconds))),
        ];
        for (name, values) in self.variables {
            let variable = variables.iter().find(|variable| variable["name"] == **name);
            known.push(((*name).to_owned(), chosen(variable.unwrap_or_else(|| panic!("no variable {name}")), values)));
        }
        let mut filled = expression.to_owned();
        // Longer names first: $__interval is the beginning of $__interval_ms.
        known.sort_by_key(|(name, _)| std::cmp::Reverse(name.len()));
        for (name, value) in known {
            filled = filled.replace(&format!("${{{name}}}"), &value).replace(&format!("${name}"), &value);
        }
        assert_eq!(variables_in(&filled), Vec::<String>::new(), "{expression}");
        filled
    }
}

/// A variable's values as the Prometheus data source writes them: the only one there may be as it is, those of several as
/// alternatives in a regular expression, All as it is told.
fn chosen(variable: &Value, values: &[&str]) -> String {
    if variable["multi"] != true && variable["includeAll"] != true {
        return values.concat();
    }
    let escaped: Vec<String> = values.iter().map(|value| regex::escape(value).replace('\\', "\\\\")).collect();
    match escaped.as_slice() {
        [] => variable["allValue"].as_str().expect("a variable with a value for All").to_owned(),
        [one] => one.clone(),
        several => format!("({})", several.join("|")),
    }
}

/// The step of a range query: the range over the points that fit, not below the smallest of panel or target; rounded as
/// Grafana rounds.
pub(super) fn step_seconds(panel: &Value, target: &Value, range_seconds: i64) -> i64 {
    const ROUND: [(i64, i64); 16] = [
        (12, 10),
        (17, 15),
        (25, 20),
        (45, 30),
        (90, 60),
        (210, 120),
        (450, 300),
        (750, 600),
        (1_050, 900),
        (1_500, 1_200),
        (2_700, 1_800),
        (5_400, 3_600),
        (9_000, 7_200),
        (16_200, 10_800),
        (32_400, 21_600),
        (86_400, 43_200),
    ];
    let points = panel["maxDataPoints"].as_i64().unwrap_or(1_000);
    let raw = range_seconds / points;
    let rounded = ROUND.iter().find(|(below, _)| raw < *below).map_or(86_400, |(_, step)| *step);
    let least =
        [&target["interval"], &panel["interval"]].into_iter().filter_map(Value::as_str).find(|text| !text.is_empty());
    rounded.max(least.map_or(60, seconds))
}

fn seconds(text: &str) -> i64 {
    let (number, unit) = text.split_at(text.len() - 1);
    let unit = match unit {
        "s" => 1,
        "m" => 60,
        "h" => 3_600,
        "d" => 86_400,
        other => panic!("{text}: {other}"),
    };
    number.parse::<i64>().unwrap() * unit
}

/// The one document of a YAML file.
pub(super) fn yaml(file: &Path) -> Yaml {
    let text = std::fs::read_to_string(file).unwrap();
    let mut documents = YamlLoader::load_from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    assert_eq!(documents.len(), 1, "{}", file.display());
    documents.remove(0)
}
