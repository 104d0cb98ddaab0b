//! Panels: the kinds of core Grafana that boards are made of, each with the looks that it has everywhere.

mod kind;

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use super::link::Link;
use super::promql::{NOTHING, TOO_LITTLE};
use super::query::{Query, fixed, override_of, source};
use super::text::{Text, ValueTexts, Words, mappings};
use super::unit::{FIRST, PLAIN, Unit};
use crate::metrics::section_of;
use kind::Kind;

/// A panel; the board places it.
pub(super) struct Panel {
    kind: Kind,
    /// The key of the title; `KEY-about` is the first paragraph of the description.
    key: String,
    /// The keys of further paragraphs.
    notes: Vec<&'static str>,
    unit: Unit,
    /// `min` and `max` of the axis or the scale.
    limits: Vec<(&'static str, f64)>,
    /// Where the axis begins at the latest; further down where figures are lower.
    soft_min: Option<f64>,
    /// The key of what stands in place of no value.
    no_value: &'static str,
    value_texts: ValueTexts,
    /// Whether its values are shown in sentences, which take several lines.
    is_said: bool,
    queries: Vec<Query>,
    labels: Vec<Label>,
    /// The labels that have no column.
    left_out: Vec<&'static str>,
    link: Option<Link>,
    /// The heading of the column by which a table is sorted, descending.
    sorted_by: Option<&'static str>,
}

/// A column of a table for a label.
struct Label {
    name: &'static str,
    heading: Text,
    values: ValueTexts,
    link: Option<Link>,
    /// In pixels, where its values need more than an even part of the table.
    width: Option<u16>,
}

impl Panel {
    fn new(key: &str, kind: Kind) -> Panel {
        Panel {
            kind,
            key: key.to_owned(),
            notes: Vec::new(),
            unit: Unit::Count,
            limits: Vec::new(),
            soft_min: None,
            no_value: "board-no-figure",
            value_texts: Vec::new(),
            is_said: false,
            queries: Vec::new(),
            labels: Vec::new(),
            left_out: Vec::new(),
            link: None,
            sorted_by: None,
        }
    }

    /// Returns a panel of one large number or a few. `key` is the text of the title, `key-about` says what it is, with
    /// numerator and denominator, here as in all kinds.
    pub(super) fn stat(key: &str) -> Panel {
        Panel::new(key, Kind::Stat)
    }

    /// Returns a panel of lines along the range, a step for each civil period.
    pub(super) fn lines(key: &str) -> Panel {
        Panel::new(key, Kind::Lines)
    }

    /// Returns a panel of stacked areas, a step for each civil period.
    pub(super) fn areas(key: &str) -> Panel {
        Panel::new(key, Kind::Areas).min(0.0)
    }

    /// Returns a panel with a horizontal bar for each series, with its number.
    pub(super) fn gauge(key: &str) -> Panel {
        Panel::new(key, Kind::Gauge).min(0.0)
    }

    /// Returns a table of labels, and of columns with a query each.
    pub(super) fn table(key: &str) -> Panel {
        Panel::new(key, Kind::Table)
    }

    /// Returns a table of one query: its first label has the rows, its second the columns.
    pub(super) fn matrix(key: &str) -> Panel {
        Panel::new(key, Kind::Matrix)
    }

    /// Returns a panel of text on how to read the board, with a paragraph for each key.
    pub(super) fn text(paragraphs: &'static [&'static str]) -> Panel {
        Panel::new("board-read", Kind::Text(paragraphs))
    }

    /// Adds a paragraph to the description, one that several panels share.
    pub(super) fn note(mut self, key: &'static str) -> Panel {
        self.notes.push(key);
        self
    }

    pub(super) fn unit(mut self, unit: Unit) -> Panel {
        self.unit = unit;
        self
    }

    pub(super) fn min(mut self, least: f64) -> Panel {
        self.limits.push(("min", least));
        self
    }

    pub(super) fn max(mut self, most: f64) -> Panel {
        self.limits.push(("max", most));
        self
    }

    /// Shows shares, from 0 to 100 %.
    pub(super) fn shares(self) -> Panel {
        self.unit(Unit::Share).min(0.0).max(1.0)
    }

    pub(super) fn soft_min(mut self, value: f64) -> Panel {
        self.soft_min = Some(value);
        self
    }

    pub(super) fn no_value(mut self, key: &'static str) -> Panel {
        self.no_value = key;
        self
    }

    /// Shows a text instead of a value.
    pub(super) fn value_text(mut self, value: &str, text: impl Into<Text>) -> Panel {
        self.value_texts.push((value.to_owned(), text.into()));
        self
    }

    /// Shows a sentence instead of each of these values.
    pub(super) fn sentences(self, texts: ValueTexts) -> Panel {
        Panel { value_texts: texts, is_said: true, ..self }
    }

    pub(super) fn query(mut self, query: Query) -> Panel {
        self.queries.push(query);
        self
    }

    pub(super) fn queries(mut self, queries: impl IntoIterator<Item = Query>) -> Panel {
        self.queries.extend(queries);
        self
    }

    /// Adds a column for a label, with its heading and with texts instead of some of its values.
    pub(super) fn label(mut self, name: &'static str, heading: impl Into<Text>, values: ValueTexts) -> Panel {
        self.labels.push(Label { name, heading: heading.into(), values, link: None, width: None });
        self
    }

    /// Leaves the column of a label out, where another one has its name.
    pub(super) fn without(mut self, label: &'static str) -> Panel {
        self.left_out.push(label);
        self
    }

    /// Says in place of a figure why there is none, with [`or_reason`]: of nothing, of too little.
    ///
    /// [`or_reason`]: super::promql::or_reason
    pub(super) fn reasons(self, nothing: &str, too_little: &str) -> Panel {
        self.value_text(NOTHING, nothing).value_text(TOO_LITTLE, too_little)
    }

    /// Links all values, where the names of series are not known beforehand.
    pub(super) fn linked(mut self, link: Link) -> Panel {
        self.link = Some(link);
        self
    }

    /// Links the cells of the latest label.
    pub(super) fn label_linked(mut self, link: Link) -> Panel {
        self.labels.iter_mut().last().into_iter().for_each(|label| label.link = Some(link));
        self
    }

    /// Gives the column of the latest label this width, in pixels.
    pub(super) fn wide(mut self, pixels: u16) -> Panel {
        self.labels.iter_mut().last().into_iter().for_each(|label| label.width = Some(pixels));
        self
    }

    pub(super) fn sorted_by(mut self, heading: &'static str) -> Panel {
        self.sorted_by = Some(heading);
        self
    }

    /// Returns the panel as JSON, at a place that is x, y, width and height in the grid of Grafana.
    pub(super) fn json(&self, words: Words, id: usize, place: [usize; 4]) -> Value {
        let [x, y, w, h] = place;
        let sorted_by = self.sorted_by.map(|key| words.say(key));
        let mut panel = json!({
            "description": self.description(words),
            "gridPos": { "h": h, "w": w, "x": x, "y": y },
            "id": id,
            "options": self.kind.options(words, sorted_by, self.text_sizes(), self.queries.len()),
            "title": words.say(&self.key),
            "type": self.kind.code(),
        });
        if let (Some(fields), false) = (panel.as_object_mut(), matches!(self.kind, Kind::Text(_))) {
            let targets = self.queries.iter().zip('A'..).map(|(query, reference)| query.target(words, reference));
            fields.insert("targets".to_owned(), targets.collect());
            fields.insert("datasource".to_owned(), source());
            fields.insert("fieldConfig".to_owned(), self.fields(words));
            match self.kind {
                Kind::Table => fields.insert("transformations".to_owned(), self.columns(words)),
                Kind::Matrix => fields.insert("transformations".to_owned(), self.crossed(words)),
                _ => self.kind.most_points().and_then(|most| fields.insert("maxDataPoints".to_owned(), json!(most))),
            };
        }
        panel
    }

    /// Returns the sizes of name and value in pixels, where Grafana's own would be too small to read or so large that they are cut.
    fn text_sizes(&self) -> Option<[u8; 2]> {
        match self.kind {
            Kind::Gauge => Some([13, 18]),
            Kind::Stat if self.is_said => Some([14, 16]),
            Kind::Stat if self.queries.len() > 1 => Some([14, 28]),
            _ => None,
        }
    }

    /// Returns what it shows, how to read it, and where what it shows is defined.
    fn description(&self, words: Words) -> String {
        let about = format!("{}-about", self.key);
        let sections: BTreeSet<u8> = self.queries.iter().flat_map(Query::metrics).filter_map(section_of).collect();
        let sections: Vec<String> = sections.iter().map(u8::to_string).collect();
        let mut paragraphs = vec![words.say(&about)];
        paragraphs.extend(self.notes.iter().copied().chain(self.kind.how_to_read()).map(|key| words.say(key)));
        if !sections.is_empty() {
            paragraphs.push(words.fill("board-defined", &[("sections", &sections.join(", "))]));
        }
        paragraphs.join("\n\n")
    }

    fn fields(&self, words: Words) -> Value {
        let colour = match self.kind {
            Kind::Stat | Kind::Table | Kind::Matrix | Kind::Text(_) => fixed(PLAIN),
            Kind::Gauge => fixed(FIRST),
            // A unit or a topic has the same colour on every board.
            _ => json!({ "mode": "palette-classic-by-name" }),
        };
        let mut defaults = json!({
            "color": colour,
            "decimals": self.unit.decimals(),
            "mappings": mappings(words, &self.value_texts),
            "noValue": words.say(self.no_value),
            "thresholds": { "mode": "absolute", "steps": [{ "color": "text", "value": null }] },
            "unit": self.unit.code(),
        });
        if let Some(fields) = defaults.as_object_mut() {
            fields.extend(self.limits.iter().map(|(end, value)| ((*end).to_owned(), json!(value))));
            fields.extend(self.link.map(|link| ("links".to_owned(), json!([link.json(words)]))));
            fields.extend(self.kind.custom(self.soft_min).map(|custom| ("custom".to_owned(), custom)));
        }
        let of_label = |label: &Label, id, value| override_of(&label.heading.write(words), [(id, value)]);
        let labels = self.labels.iter().filter(|label| !label.values.is_empty());
        let labels = labels.map(|label| of_label(label, "mappings", mappings(words, &label.values)));
        let links = self.labels.iter().filter_map(|label| label.link.map(|link| (label, link)));
        let links = links.map(|(label, link)| of_label(label, "links", json!([link.json(words)])));
        let widths = self.labels.iter().filter_map(|label| Some((label, label.width?)));
        let widths = widths.map(|(label, width)| of_label(label, "custom.width", json!(width)));
        let queries = self.queries.iter().flat_map(|query| query.overrides(words));
        let overrides: Vec<Value> = queries.chain(labels).chain(links).chain(widths).collect();
        json!({ "defaults": defaults, "overrides": overrides })
    }

    /// Returns transformations that put the first label down and the second across.
    fn crossed(&self, words: Words) -> Value {
        let [Some(row), Some(column)] = [0, 1].map(|place| self.labels.get(place)) else { return Value::Null };
        let corner = Map::from_iter([(format!("{}\\{}", row.name, column.name), json!(row.heading.write(words)))]);
        json!([
            {
                "id": "groupingToMatrix",
                "options":
                    { "columnField": column.name, "emptyValue": "empty", "rowField": row.name, "valueField": "Value" },
            },
            { "id": "organize", "options": { "excludeByName": {}, "indexByName": {}, "renameByName": corner } },
        ])
    }

    /// Returns transformations that put the answers side by side under their headings, with a row for each combination of
    /// labels.
    fn columns(&self, words: Words) -> Value {
        let labels = self.labels.iter().map(|label| (label.name.to_owned(), label.heading.write(words)));
        let values = self.queries.iter().zip('A'..).map(|(query, reference)| {
            // With one answer alone, Grafana calls its column `Value`.
            let name = if self.queries.len() == 1 { "Value".to_owned() } else { format!("Value #{reference}") };
            (name, query.legend(words))
        });
        let columns: Vec<(String, String)> = labels.chain(values).collect();
        let places: Map<String, Value> =
            columns.iter().enumerate().map(|(place, (column, _))| (column.clone(), json!(place))).collect();
        let names: Map<String, Value> = columns.into_iter().map(|(column, heading)| (column, json!(heading))).collect();
        let left_out: Map<String, Value> =
            self.left_out.iter().chain(&["Time"]).map(|label| ((*label).to_owned(), json!(true))).collect();
        json!([
            { "id": "merge", "options": {} },
            { "id": "organize", "options": { "excludeByName": left_out, "indexByName": places, "renameByName": names } },
        ])
    }
}
