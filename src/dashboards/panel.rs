//! Panels: the kinds of core Grafana that boards are made of, each with the looks that it has everywhere.

mod kind;

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::query::{Query, fixed, looks_of, property, source};
use super::unit::{PLAIN, Unit};
use super::words::Words;
use crate::metrics::section_of;
use kind::Kind;

/// For values the words that are shown instead.
type Naming = Vec<(String, String)>;

/// A panel. Where it stands, the board says.
pub(super) struct Panel {
    kind: Kind,
    title: String,
    description: String,
    /// How to read a panel of this kind: the last paragraph of the description.
    how: String,
    unit: Unit,
    /// Where the axis or the scale ends: `min`, `max`.
    ends: Vec<(&'static str, f64)>,
    /// From where the axis is drawn at the latest, further down where figures are lower.
    drawn_from: Option<f64>,
    nothing: String,
    naming: Naming,
    queries: Vec<Query>,
    /// Columns of labels in a table: label, heading, names of its values.
    labels: Vec<(String, String, Naming)>,
    /// Where a click on any value leads.
    link: Option<Value>,
    /// Where a click on the cell of a label leads, by the heading of its column.
    label_links: Vec<(String, Value)>,
    /// By the name of a column, descending.
    sorted: Option<String>,
}

impl Panel {
    fn new(words: Words, key: &str, kind: Kind) -> Panel {
        Panel {
            kind,
            title: words.say(key),
            description: words.say(&format!("{key}-about")),
            how: String::new(),
            unit: Unit::Count,
            ends: Vec::new(),
            drawn_from: None,
            nothing: words.say("board-no-figure"),
            naming: Vec::new(),
            queries: Vec::new(),
            labels: Vec::new(),
            link: None,
            label_links: Vec::new(),
            sorted: None,
        }
    }

    /// One number or a few, large. The texts are those of `key` (the title) and `key-about` (what it is, numerator,
    /// denominator), here as in all kinds.
    pub(super) fn stat(words: Words, key: &str) -> Panel {
        Panel::new(words, key, Kind::Stat)
    }

    /// Lines along the range, a step for each civil period.
    pub(super) fn lines(words: Words, key: &str) -> Panel {
        Panel { how: words.say("board-how-steps"), ..Panel::new(words, key, Kind::Lines) }
    }

    /// Areas upon one another, a step for each civil period.
    pub(super) fn areas(words: Words, key: &str) -> Panel {
        Panel { how: words.say("board-how-steps"), ..Panel::new(words, key, Kind::Areas) }.from(0.0)
    }

    /// Bars upon one another, one for each stored civil period.
    pub(super) fn bars(words: Words, key: &str) -> Panel {
        Panel { how: words.say("board-how-bars"), ..Panel::new(words, key, Kind::Bars) }.from(0.0)
    }

    /// A horizontal bar for each series, with its number.
    pub(super) fn gauge(words: Words, key: &str) -> Panel {
        Panel::new(words, key, Kind::Gauge).from(0.0)
    }

    /// A table of labels and of columns that are asked for one by one.
    pub(super) fn table(words: Words, key: &str) -> Panel {
        Panel::new(words, key, Kind::Table)
    }

    /// A table of one query: its first label has the rows, its second the columns.
    pub(super) fn matrix(words: Words, key: &str) -> Panel {
        Panel::new(words, key, Kind::Matrix)
    }

    /// Words only: the texts with these keys, a paragraph each.
    pub(super) fn text(words: Words, key: &str, paragraphs: &[&str]) -> Panel {
        Panel::new(words, key, Kind::Text(words.paragraphs(paragraphs)))
    }

    /// One more paragraph of the description, after `key-about`: what several panels say alike.
    pub(super) fn with_paragraph(mut self, words: Words, key: &str) -> Panel {
        self.description = format!("{}\n\n{}", self.description, words.say(key));
        self
    }

    /// In this unit; how many is the default.
    pub(super) fn unit(mut self, unit: Unit) -> Panel {
        self.unit = unit;
        self
    }

    /// The axis begins here.
    pub(super) fn from(mut self, least: f64) -> Panel {
        self.ends.push(("min", least));
        self
    }

    /// The axis ends here.
    pub(super) fn to(mut self, most: f64) -> Panel {
        self.ends.push(("max", most));
        self
    }

    /// The axis of a course is drawn from here, or from further down where figures are lower.
    pub(super) fn drawn_from(mut self, value: f64) -> Panel {
        self.drawn_from = Some(value);
        self
    }

    /// What it says when there is nothing to show.
    pub(super) fn nothing(mut self, words: Words, key: &str) -> Panel {
        self.nothing = words.say(key);
        self
    }

    /// Words instead of a value.
    pub(super) fn saying(mut self, value: &str, text: String) -> Panel {
        self.naming.push((value.to_owned(), text));
        self
    }

    /// What it asks for.
    pub(super) fn ask(mut self, query: Query) -> Panel {
        self.queries.push(query);
        self
    }

    /// A column of a label, with its heading and with words instead of some of its values.
    pub(super) fn label(mut self, label: &str, heading: String, values: Naming) -> Panel {
        self.labels.push((label.to_owned(), heading, values));
        self
    }

    /// Where a click on any of its values leads, where series have names that are not known beforehand.
    pub(super) fn linked(mut self, link: Value) -> Panel {
        self.link = Some(link);
        self
    }

    /// Where a click on a cell of the latest label leads.
    pub(super) fn label_linked(mut self, link: Value) -> Panel {
        self.label_links.extend(self.labels.last().map(|(_, heading, _)| (heading.clone(), link)));
        self
    }

    /// The greatest of this column first.
    pub(super) fn sorted_by(mut self, heading: String) -> Panel {
        self.sorted = Some(heading);
        self
    }

    /// The panel at its place. `place` is x, y, width, height in Grafana's grid.
    pub(super) fn json(&self, words: Words, id: usize, place: [usize; 4]) -> Value {
        let [x, y, w, h] = place;
        let mut panel = json!({
            "description": self.described(words),
            "gridPos": { "h": h, "w": w, "x": x, "y": y },
            "id": id,
            "options": self.kind.options(self.sorted.as_deref(), self.queries.len()),
            "title": self.title,
            "type": self.kind.code(),
        });
        if let (Some(fields), false) = (panel.as_object_mut(), matches!(self.kind, Kind::Text(_))) {
            let targets = self.queries.iter().zip('A'..).map(|(query, reference)| query.target(reference));
            fields.insert("targets".to_owned(), targets.collect());
            fields.insert("datasource".to_owned(), source());
            fields.insert("fieldConfig".to_owned(), self.fields());
            if matches!(self.kind, Kind::Lines | Kind::Areas) {
                fields.insert("maxDataPoints".to_owned(), json!(1_500));
            }
            if let Some(transformations) = match self.kind {
                Kind::Table => Some(self.columns()),
                Kind::Matrix => Some(self.crossed()),
                _ => None,
            } {
                fields.insert("transformations".to_owned(), transformations);
            }
        }
        panel
    }

    /// What it shows, how to read it, and where what it shows is defined.
    fn described(&self, words: Words) -> String {
        let sections: BTreeSet<u8> = self.queries.iter().flat_map(Query::metrics).filter_map(section_of).collect();
        let sections: Vec<String> = sections.iter().map(u8::to_string).collect();
        let defined = match sections.as_slice() {
            [] => String::new(),
            sections => words.fill("board-defined", &[("sections", &sections.join(", "))]),
        };
        let paragraphs = [self.description.as_str(), &self.how, &defined];
        paragraphs.into_iter().filter(|paragraph| !paragraph.is_empty()).collect::<Vec<_>>().join("\n\n")
    }

    fn fields(&self) -> Value {
        let colour = match self.kind {
            Kind::Stat | Kind::Table | Kind::Matrix | Kind::Text(_) => fixed(PLAIN),
            _ => json!({ "mode": "palette-classic" }),
        };
        let mut defaults = json!({
            "color": colour,
            "decimals": self.unit.decimals(),
            "mappings": mapped(&self.naming),
            "noValue": self.nothing,
            "thresholds": { "mode": "absolute", "steps": [{ "color": "text", "value": null }] },
            "unit": self.unit.code(),
        });
        if let Some(fields) = defaults.as_object_mut() {
            fields.extend(self.ends.iter().map(|(end, value)| ((*end).to_owned(), json!(value))));
            fields.extend(self.link.iter().map(|link| ("links".to_owned(), json!([link]))));
            fields.extend(self.kind.custom(self.drawn_from).map(|custom| ("custom".to_owned(), custom)));
        }
        let labels = self.labels.iter().filter(|(_, _, values)| !values.is_empty());
        let labels = labels.map(|(_, heading, values)| looks_of(heading, &[property("mappings", mapped(values))]));
        let links =
            self.label_links.iter().map(|(heading, link)| looks_of(heading, &[property("links", json!([link]))]));
        let queries = self.queries.iter().flat_map(|query| query.overrides());
        let overrides: Vec<Value> = queries.chain(labels).chain(links).collect();
        json!({ "defaults": defaults, "overrides": overrides })
    }

    /// The first label down, the second across.
    fn crossed(&self) -> Value {
        let label = |place: usize| self.labels.get(place).map(|(label, heading, _)| (label.as_str(), heading.as_str()));
        let ((row, heading), (column, _)) = (label(0).unwrap_or_default(), label(1).unwrap_or_default());
        let corner: serde_json::Map<String, Value> =
            [(format!("{row}\\{column}"), json!(heading))].into_iter().collect();
        json!([
            {
                "id": "groupingToMatrix",
                "options": { "columnField": column, "emptyValue": "empty", "rowField": row, "valueField": "Value" },
            },
            { "id": "organize", "options": { "excludeByName": {}, "indexByName": {}, "renameByName": corner } },
        ])
    }

    /// The answers side by side, a row for each combination of labels, under their headings.
    fn columns(&self) -> Value {
        let labels = self.labels.iter().map(|(label, heading, _)| (label.clone(), heading.clone()));
        // With one answer alone, Grafana calls its column `Value`.
        let name = |reference: char| match self.queries.len() {
            1 => "Value".to_owned(),
            _ => format!("Value #{reference}"),
        };
        let values =
            self.queries.iter().zip('A'..).map(|(query, reference)| (name(reference), query.legend().to_owned()));
        let columns: Vec<(String, String)> = labels.chain(values).collect();
        let places: serde_json::Map<String, Value> =
            columns.iter().enumerate().map(|(place, (column, _))| (column.clone(), json!(place))).collect();
        let names: serde_json::Map<String, Value> =
            columns.into_iter().map(|(column, heading)| (column, json!(heading))).collect();
        json!([
            { "id": "merge", "options": {} },
            { "id": "organize", "options": { "excludeByName": { "Time": true }, "indexByName": places, "renameByName": names } },
        ])
    }
}

/// Words instead of values, as Grafana has them.
fn mapped(words: &[(String, String)]) -> Value {
    if words.is_empty() {
        return json!([]);
    }
    let options: serde_json::Map<String, Value> = words
        .iter()
        .enumerate()
        .map(|(place, (value, text))| (value.clone(), json!({ "index": place, "text": text })))
        .collect();
    json!([{ "type": "value", "options": options }])
}
