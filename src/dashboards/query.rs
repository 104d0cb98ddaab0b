//! What a panel asks Prometheus, and how the series of the answer look: name, colour, line, axis, link.

use serde_json::{Value, json};

use super::promql::ALL_CHANNELS;
use super::unit::{MISSED, Unit};
use super::words::Words;
use crate::model::Channel;
use crate::reports::colours;

/// Of which channels there can be a series: `Channel::is_queued`, for instance.
pub(super) type Channels = fn(Channel) -> bool;

/// How Prometheus is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Asked {
    /// Once, at the end of the range.
    AtEnd,
    /// Once, and the answer is a table with a column for each label.
    Table,
    /// Along the range, at even steps.
    Along,
}

/// An expression, and the looks of its series.
pub(super) struct Query {
    expression: String,
    legend: String,
    asked: Asked,
    /// For the name of each series what is different about it.
    series: Vec<(String, Vec<Value>)>,
}

impl Query {
    /// The names of the metrics in the expression.
    pub(super) fn metrics(&self) -> impl Iterator<Item = &str> {
        self.expression
            .split(|c: char| !c.is_ascii_alphanumeric() && c != '_')
            .filter(|word| word.starts_with("kanalkoll_"))
    }

    fn new(legend: &str, expression: String, asked: Asked) -> Query {
        Query { expression, legend: legend.to_owned(), asked, series: vec![(legend.to_owned(), Vec::new())] }
    }

    /// Asked once, for a figure of the whole range or for stored figures.
    pub(super) fn at_end(legend: &str, expression: String) -> Query {
        Query::new(legend, expression, Asked::AtEnd)
    }

    /// Asked along the range, for lines and areas.
    pub(super) fn along(legend: &str, expression: String) -> Query {
        Query::new(legend, expression, Asked::Along)
    }

    /// Asked once, for a column of a table; the legend is its heading.
    pub(super) fn column(legend: &str, expression: String) -> Query {
        Query::new(legend, expression, Asked::Table)
    }

    /// A series for each of these channels, with its name and colour. The legend has `{{channel}}` in it.
    pub(super) fn of_channels(self, which: Channels, words: Words) -> Query {
        self.split(which, |channel| words.channel(channel))
    }

    /// A series for each of these channels with something said of it, such as `Phone: given up`: a text that takes
    /// `{ $channel }`.
    pub(super) fn of_channels_with(self, which: Channels, words: Words, key: &str) -> Query {
        self.split(which, |channel| words.fill(key, &[("channel", &words.channel(channel))]))
    }

    fn split(mut self, which: Channels, name: impl Fn(Channel) -> String) -> Query {
        let channels = Channel::ALL.into_iter().filter(|channel| which(*channel));
        self.series = channels.map(|channel| self.of_channel(channel, name(channel))).collect();
        self
    }

    /// The goals of these channels, dashed, named as such; that of all channels too.
    pub(super) fn of_goals(self, which: Channels, words: Words) -> Query {
        let all = self.legend.replace("{{channel}}", ALL_CHANNELS);
        let name = words.fill("board-goal-of", &[("channel", &words.say("target-all-channels"))]);
        let mut query = self.of_channels_with(which, words, "board-goal-of");
        query.series.push((all, vec![colour(super::unit::PLAIN), property("displayName", json!(name))]));
        query.dashed()
    }

    fn of_channel(&self, channel: Channel, name: String) -> (String, Vec<Value>) {
        let series = self.legend.replace("{{channel}}", channel.code());
        (series, vec![colour(colours::channel(channel)), property("displayName", json!(name))])
    }

    /// A series for each of these values of the legend's label: value, name, colour.
    pub(super) fn of_values<'a>(mut self, values: impl IntoIterator<Item = (&'a str, String, &'a str)>) -> Query {
        let series = |(value, name, tint): (&str, String, &str)| {
            (value.to_owned(), vec![colour(tint), property("displayName", json!(name))])
        };
        self.series = values.into_iter().map(series).collect();
        self
    }

    /// All its series with one more property of Grafana's.
    pub(super) fn with(mut self, id: &str, value: Value) -> Query {
        for (_, properties) in &mut self.series {
            properties.push(property(id, value.clone()));
        }
        self
    }

    /// In this colour.
    pub(super) fn coloured(self, tint: &str) -> Query {
        self.with("color", fixed(tint))
    }

    /// A dashed line.
    pub(super) fn dashed(self) -> Query {
        self.with("custom.lineStyle", json!({ "fill": "dash", "dash": [10, 10] }))
    }

    /// A dotted line.
    pub(super) fn dotted(self) -> Query {
        self.with("custom.lineStyle", json!({ "fill": "dot", "dash": [0, 10] }))
    }

    /// A line in its own unit, on an axis of its own to the right, from 0.
    pub(super) fn on_the_right(self, unit: Unit) -> Query {
        let most = if unit == Unit::Share { json!(1) } else { Value::Null };
        self.in_unit(unit)
            .with("min", json!(0))
            .with("max", most)
            .with("custom.axisPlacement", json!("right"))
            .with("custom.fillOpacity", json!(0))
            .with("custom.lineWidth", json!(2))
            .with("custom.stacking", json!({ "group": "B", "mode": "none" }))
    }

    /// Orange above this value, which is told in the description.
    pub(super) fn warned_above(self, value: f64) -> Query {
        let steps = json!([{ "color": "text", "value": null }, { "color": MISSED, "value": value }]);
        self.with("thresholds", json!({ "mode": "absolute", "steps": steps }))
            .with("color", json!({ "mode": "thresholds" }))
    }

    /// In a table: a bar in each cell, as long as the value is great.
    pub(super) fn barred(self) -> Query {
        self.with("custom.cellOptions", json!({ "mode": "basic", "type": "gauge", "valueDisplayMode": "text" }))
    }

    /// In a unit other than that of the panel.
    pub(super) fn in_unit(self, unit: Unit) -> Query {
        self.with("unit", json!(unit.code())).with("decimals", json!(unit.decimals()))
    }

    /// Where a click leads.
    pub(super) fn linked(self, link: Value) -> Query {
        self.with("links", json!([link]))
    }

    /// The target, as the panel has it.
    pub(super) fn target(&self, reference: char) -> Value {
        let along = self.asked == Asked::Along;
        let mut target = json!({
            "datasource": source(),
            "editorMode": "code",
            "expr": self.expression,
            "format": if self.asked == Asked::Table { "table" } else { "time_series" },
            "instant": !along,
            "legendFormat": self.legend,
            "range": along,
            "refId": reference.to_string(),
        });
        if along && let Some(fields) = target.as_object_mut() {
            // Edges of civil days are drawn to the hour even where Grafana would take smaller steps.
            fields.insert("interval".to_owned(), json!("1h"));
        }
        target
    }

    /// What is different about its series, as the panel has it.
    pub(super) fn overrides(&self) -> impl Iterator<Item = Value> {
        let different = self.series.iter().filter(|(_, properties)| !properties.is_empty());
        different.map(|(name, properties)| looks_of(name, properties))
    }

    pub(super) fn legend(&self) -> &str {
        &self.legend
    }
}

/// The data source that is chosen at the top of the board.
pub(super) fn source() -> Value {
    json!({ "type": "prometheus", "uid": "${datasource}" })
}

/// What is different about the field of this name.
pub(super) fn looks_of(name: &str, properties: &[Value]) -> Value {
    json!({ "matcher": { "id": "byName", "options": name }, "properties": properties })
}

pub(super) fn property(id: &str, value: Value) -> Value {
    json!({ "id": id, "value": value })
}

fn colour(tint: &str) -> Value {
    property("color", fixed(tint))
}

/// One colour, whatever the value.
pub(super) fn fixed(tint: &str) -> Value {
    json!({ "mode": "fixed", "fixedColor": tint })
}
