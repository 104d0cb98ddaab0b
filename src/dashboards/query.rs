//! Queries to Prometheus, and how the series of their answers look: name, colour, line, axis, link.

use serde_json::{Value, json};

use super::link::Link;
use super::promql::{ALL_CHANNELS, LANGUAGE};
use super::text::{Text, Words, channel};
use super::unit::{MISSED, PLAIN, Unit};
use crate::model::Channel;
use crate::reports::colours;

/// The channels that have a series: `Channel::is_queued`, for instance.
pub(super) type Channels = fn(Channel) -> bool;

/// How Prometheus is queried.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// Once, at the end of the range.
    Instant,
    /// Once, for a table with a column for each label.
    Table,
    /// Along the range, at even steps.
    Range,
}

/// The value of a property of a field.
enum Property {
    Value(Value),
    Text(Text),
    Link(Link),
}

/// An expression, and how its series look.
pub(super) struct Query {
    expression: String,
    legend: Text,
    kind: Kind,
    /// The properties of each series that differ from those of the panel, by its name.
    series: Vec<(Text, Vec<(&'static str, Property)>)>,
}

impl Query {
    /// Returns the names of the metrics in the expression.
    pub(super) fn metrics(&self) -> impl Iterator<Item = &str> {
        self.expression
            .split(|c: char| !c.is_ascii_alphanumeric() && c != '_')
            .filter(|word| word.starts_with("kanalkoll_"))
    }

    fn new(legend: impl Into<Text>, expression: String, kind: Kind) -> Query {
        let legend = legend.into();
        Query { expression, legend: legend.clone(), kind, series: vec![(legend, Vec::new())] }
    }

    /// Returns a query for a figure of the whole range, or for stored figures.
    pub(super) fn instant(legend: impl Into<Text>, expression: String) -> Query {
        Query::new(legend, expression, Kind::Instant)
    }

    /// Returns a query for lines and areas.
    pub(super) fn range(legend: impl Into<Text>, expression: String) -> Query {
        Query::new(legend, expression, Kind::Range)
    }

    /// Returns a query for a column of a table; the legend is its heading.
    pub(super) fn column(legend: impl Into<Text>, expression: String) -> Query {
        Query::new(legend, expression, Kind::Table)
    }

    fn channels(mut self, which: Channels, name: impl Fn(Channel) -> Text) -> Query {
        let channels = Channel::ALL.into_iter().filter(|channel| which(*channel));
        let series = |one: Channel| (self.legend.of_channel(one.code()), named(colours::channel(one), name(one)));
        self.series = channels.map(series).collect();
        self
    }

    /// Names and colours the series of these channels. The legend has `{{channel}}` in it.
    pub(super) fn by_channel(self, which: Channels) -> Query {
        self.channels(which, |one| channel(one).into())
    }

    /// Names the series of these channels by a text that takes `{ $channel }`, such as `Phone: abandoned`.
    pub(super) fn named_by(self, which: Channels, key: &str) -> Query {
        self.channels(which, |one| Text::about(key, channel(one)))
    }

    /// Draws the goals of these channels and that of all channels, dashed.
    pub(super) fn goals(self, which: Channels) -> Query {
        let mut query = self.named_by(which, "board-goal-of");
        let name = Text::about("board-goal-of", "target-all-channels".to_owned());
        query.series.push((query.legend.of_channel(ALL_CHANNELS), named(PLAIN, name)));
        query.dashed()
    }

    /// Names and colours the series of these values of the legend's label: value, key of the name, colour.
    pub(super) fn values<'a>(mut self, values: impl IntoIterator<Item = (&'a str, String, &'a str)>) -> Query {
        let series = |(value, key, colour): (&str, String, &str)| (Text::from(value), named(colour, key.into()));
        self.series = values.into_iter().map(series).collect();
        self
    }

    fn set(mut self, id: &'static str, property: impl Fn() -> Property) -> Query {
        for (_, properties) in &mut self.series {
            properties.push((id, property()));
        }
        self
    }

    /// Gives all its series a property of Grafana's.
    pub(super) fn with(self, id: &'static str, value: Value) -> Query {
        self.set(id, || Property::Value(value.clone()))
    }

    pub(super) fn coloured(self, colour: &str) -> Query {
        self.with("color", fixed(colour))
    }

    /// Fills the space down to the series with this name.
    pub(super) fn filled_below_to(self, key: &str) -> Query {
        self.set("custom.fillBelowTo", || Property::Text(key.into())).with("custom.fillOpacity", json!(20))
    }

    pub(super) fn dashed(self) -> Query {
        self.with("custom.lineStyle", json!({ "fill": "dash", "dash": [10, 10] }))
    }

    pub(super) fn dotted(self) -> Query {
        self.with("custom.lineStyle", json!({ "fill": "dot", "dash": [0, 10] }))
    }

    /// Draws a line in its own unit, on an axis of its own to the right, from 0.
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

    /// Colours values above this one, which the description explains.
    pub(super) fn threshold(self, value: f64) -> Query {
        let steps = json!([{ "color": "text", "value": null }, { "color": MISSED, "value": value }]);
        self.with("thresholds", json!({ "mode": "absolute", "steps": steps }))
            .with("color", json!({ "mode": "thresholds" }))
    }

    /// Colours every value above 0: what it counts should not be there.
    pub(super) fn alarming(self) -> Query {
        self.threshold(f64::MIN_POSITIVE)
    }

    /// Draws a bar in each cell of a table, as long as the value is great.
    pub(super) fn with_bars(self) -> Query {
        self.with("custom.cellOptions", json!({ "mode": "basic", "type": "gauge", "valueDisplayMode": "text" }))
    }

    /// Gives it a unit other than that of the panel.
    pub(super) fn in_unit(self, unit: Unit) -> Query {
        self.with("unit", json!(unit.code())).with("decimals", json!(unit.decimals()))
    }

    /// Says this in place of no value, where the panel says something else.
    pub(super) fn no_value(self, key: &'static str) -> Query {
        self.set("noValue", || Property::Text(key.into()))
    }

    pub(super) fn linked(self, link: Link) -> Query {
        self.set("links", || Property::Link(link))
    }

    /// Returns the target of a panel.
    pub(super) fn target(&self, words: Words, reference: char) -> Value {
        let is_range = self.kind == Kind::Range;
        let mut target = json!({
            "datasource": source(),
            "editorMode": "code",
            // Names have a series for each language.
            "expr": self.expression.replace(LANGUAGE, words.0.code()),
            "format": if self.kind == Kind::Table { "table" } else { "time_series" },
            "instant": !is_range,
            "legendFormat": self.legend(words),
            "range": is_range,
            "refId": reference.to_string(),
        });
        if let (true, Some(fields)) = (is_range, target.as_object_mut()) {
            // Civil days begin at full hours: smaller steps would draw nothing else.
            fields.insert("interval".to_owned(), json!("1h"));
        }
        target
    }

    /// Returns the overrides of a panel for its series.
    pub(super) fn overrides(&self, words: Words) -> impl Iterator<Item = Value> {
        let different = self.series.iter().filter(|(_, properties)| !properties.is_empty());
        different.map(move |(name, properties)| {
            let properties = properties.iter().map(|(id, property)| match property {
                Property::Value(value) => (*id, value.clone()),
                Property::Text(text) => (*id, json!(text.write(words))),
                Property::Link(link) => (*id, json!([link.json(words)])),
            });
            override_of(&name.write(words), properties)
        })
    }

    pub(super) fn legend(&self, words: Words) -> String {
        self.legend.write(words)
    }
}

fn named(colour: &str, name: Text) -> Vec<(&'static str, Property)> {
    vec![("color", Property::Value(fixed(colour))), ("displayName", Property::Text(name))]
}

/// Returns the data source that is chosen at the top of the board.
pub(super) fn source() -> Value {
    json!({ "type": "prometheus", "uid": "${datasource}" })
}

/// Returns the properties of the field of this name that differ.
pub(super) fn override_of<'a>(name: &str, properties: impl IntoIterator<Item = (&'a str, Value)>) -> Value {
    let properties: Vec<Value> =
        properties.into_iter().map(|(id, value)| json!({ "id": id, "value": value })).collect();
    json!({ "matcher": { "id": "byName", "options": name }, "properties": properties })
}

/// Returns one colour, whatever the value.
pub(super) fn fixed(colour: &str) -> Value {
    json!({ "mode": "fixed", "fixedColor": colour })
}
