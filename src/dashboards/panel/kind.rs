//! What the kinds of panels are to Grafana.

use serde_json::{Value, json};

use crate::dashboards::text::Words;

/// A kind of panel.
pub(super) enum Kind {
    Stat,
    Lines,
    Areas,
    Gauge,
    Table,
    /// A table with a row for each value of one label and a column for each of another.
    Matrix,
    /// Paragraphs of Markdown, by their keys.
    Text(&'static [&'static str]),
}

impl Kind {
    /// Returns the points that lines and areas have at most: a year has one a day, as civil periods need no more.
    pub(super) const fn most_points(&self) -> Option<u16> {
        if matches!(self, Kind::Lines | Kind::Areas) { Some(400) } else { None }
    }

    /// Returns the name that Grafana has for it.
    pub(super) const fn code(&self) -> &'static str {
        match self {
            Kind::Stat => "stat",
            Kind::Lines | Kind::Areas => "timeseries",
            Kind::Gauge => "bargauge",
            Kind::Table | Kind::Matrix => "table",
            Kind::Text(_) => "text",
        }
    }

    /// Returns the key of the paragraph on how to read it.
    pub(super) fn how_to_read(&self) -> Option<&'static str> {
        match self {
            Kind::Lines | Kind::Areas => Some("board-how-steps"),
            _ => None,
        }
    }

    /// Returns the options of a panel that shows the answers to this number of queries, with names and values of these sizes.
    pub(super) fn options(
        &self,
        words: Words,
        sorted_by: Option<String>,
        sizes: Option<[u8; 2]>,
        queries: usize,
    ) -> Value {
        let text = sizes.map_or(json!({}), |[title, value]| json!({ "titleSize": title, "valueSize": value }));
        let latest = json!({ "calcs": ["lastNotNull"], "fields": "", "values": false });
        match self {
            Kind::Stat => json!({
                "colorMode": "value", "graphMode": "none", "justifyMode": "auto",
                "orientation": if queries > 1 { "vertical" } else { "auto" },
                "percentChangeColorMode": "standard", "reduceOptions": latest, "showPercentChange": false,
                "text": text,
                "textMode": if queries > 1 { "value_and_name" } else { "auto" }, "wideLayout": false,
            }),
            Kind::Lines | Kind::Areas => time_series_options(),
            Kind::Gauge => json!({
                "displayMode": "basic", "legend": legend(false), "maxVizHeight": 40,
                "minVizHeight": 16, "minVizWidth": 8, "namePlacement": "top", "orientation": "horizontal",
                "reduceOptions": latest, "showUnfilled": false, "sizing": "manual", "text": text,
                "valueMode": "text",
            }),
            Kind::Table | Kind::Matrix => json!({
                "cellHeight": "sm",
                "showHeader": true,
                "sortBy": sorted_by.map(|heading| json!({ "desc": true, "displayName": heading })).as_slice(),
            }),
            Kind::Text(paragraphs) => json!({
                "code": { "language": "plaintext", "showLineNumbers": false, "showMiniMap": false },
                "content": words.paragraphs(paragraphs), "mode": "markdown",
            }),
        }
    }

    /// Returns what only this kind has in the configuration of its fields.
    pub(super) fn custom(&self, soft_min: Option<f64>) -> Option<Value> {
        match self {
            Kind::Lines => {
                let mut lines = time_series((2, 0), "none");
                if let (Some(fields), Some(value)) = (lines.as_object_mut(), soft_min) {
                    fields.insert("axisSoftMin".to_owned(), json!(value));
                }
                Some(lines)
            }
            Kind::Areas => Some(time_series((0, 85), "normal")),
            Kind::Table | Kind::Matrix => Some(json!({
                "align": "auto", "cellOptions": { "type": "auto" }, "inspect": false, "minWidth": 70,
            })),
            Kind::Stat | Kind::Gauge | Kind::Text(_) => None,
        }
    }
}

fn legend(shown: bool) -> Value {
    json!({ "calcs": [], "displayMode": "list", "placement": "bottom", "showLegend": shown })
}

fn time_series_options() -> Value {
    json!({ "legend": legend(true), "tooltip": { "mode": "multi", "sort": "none" } })
}

/// Returns how a series is drawn: width, fill below (per cent), and stacking.
fn time_series((width, filled): (u8, u8), stacking: &str) -> Value {
    json!({
        "axisBorderShow": false, "axisCenteredZero": false, "axisColorMode": "text", "axisLabel": "",
        "axisPlacement": "auto", "barAlignment": 0, "drawStyle": "line", "fillOpacity": filled,
        "gradientMode": "none", "hideFrom": { "legend": false, "tooltip": false, "viz": false }, "insertNulls": false,
        "lineInterpolation": "stepAfter", "lineStyle": { "fill": "solid" }, "lineWidth": width, "pointSize": 5,
        "scaleDistribution": { "type": "linear" }, "showPoints": "never", "spanNulls": false,
        "stacking": { "group": "A", "mode": stacking }, "thresholdsStyle": { "mode": "off" },
    })
}
