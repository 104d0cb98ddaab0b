//! What the kinds of panels are to Grafana.

use serde_json::{Value, json};

/// A kind of panel.
pub(super) enum Kind {
    Stat,
    Lines,
    Areas,
    Bars,
    Gauge,
    Table,
    /// A table with a row for each value of one label and a column for each of another.
    Matrix,
    /// In Markdown.
    Text(String),
}

impl Kind {
    /// Grafana's name of it.
    pub(super) const fn code(&self) -> &'static str {
        match self {
            Kind::Stat => "stat",
            Kind::Lines | Kind::Areas | Kind::Bars => "timeseries",
            Kind::Gauge => "bargauge",
            Kind::Table | Kind::Matrix => "table",
            Kind::Text(_) => "text",
        }
    }

    /// The options of a panel that shows the answers to so many queries.
    pub(super) fn options(&self, sorted: Option<&str>, queries: usize) -> Value {
        let latest = json!({ "calcs": ["lastNotNull"], "fields": "", "values": false });
        match self {
            Kind::Stat => json!({
                "colorMode": "value", "graphMode": "none", "justifyMode": "auto",
                "orientation": if queries > 1 { "vertical" } else { "auto" },
                "percentChangeColorMode": "standard", "reduceOptions": latest, "showPercentChange": false,
                "textMode": if queries > 1 { "value_and_name" } else { "auto" }, "wideLayout": true,
            }),
            Kind::Lines | Kind::Areas => drawn("list", "bottom", &[]),
            Kind::Bars => drawn("table", "right", &["sum"]),
            Kind::Gauge => json!({
                "displayMode": "basic", "legend": legend("list", "bottom", &[], false), "maxVizHeight": 40,
                "minVizHeight": 16, "minVizWidth": 8, "namePlacement": "auto", "orientation": "horizontal",
                "reduceOptions": latest, "showUnfilled": false, "sizing": "auto", "valueMode": "text",
            }),
            Kind::Table | Kind::Matrix => json!({
                "cellHeight": "sm",
                "showHeader": true,
                "sortBy": sorted.map(|heading| json!({ "desc": true, "displayName": heading })).as_slice(),
            }),
            Kind::Text(content) => json!({
                "code": { "language": "plaintext", "showLineNumbers": false, "showMiniMap": false },
                "content": content, "mode": "markdown",
            }),
        }
    }

    /// What only this kind has in the configuration of its fields; lines may be drawn from some value on.
    pub(super) fn custom(&self, drawn_from: Option<f64>) -> Option<Value> {
        match self {
            Kind::Lines => {
                let mut lines = course("line", "stepAfter", (2, 0), "none");
                if let (Some(fields), Some(value)) = (lines.as_object_mut(), drawn_from) {
                    fields.insert("axisSoftMin".to_owned(), json!(value));
                }
                Some(lines)
            }
            Kind::Areas => Some(course("line", "stepAfter", (0, 85), "normal")),
            Kind::Bars => Some(course("bars", "linear", (0, 90), "normal")),
            Kind::Table | Kind::Matrix => {
                Some(json!({ "align": "auto", "cellOptions": { "type": "auto" }, "inspect": false }))
            }
            Kind::Stat | Kind::Gauge | Kind::Text(_) => None,
        }
    }
}

fn legend(mode: &str, place: &str, sums: &[&str], shown: bool) -> Value {
    json!({ "calcs": sums, "displayMode": mode, "placement": place, "showLegend": shown })
}

fn drawn(mode: &str, place: &str, sums: &[&str]) -> Value {
    json!({ "legend": legend(mode, place, sums, true), "tooltip": { "mode": "multi", "sort": "none" } })
}

/// A course in time: its lines, their width and how much is filled below (per cent), and whether they stand upon one another.
fn course(style: &str, between: &str, (width, filled): (u8, u8), stacking: &str) -> Value {
    json!({
        "axisBorderShow": false, "axisCenteredZero": false, "axisColorMode": "text", "axisLabel": "",
        "axisPlacement": "auto", "barAlignment": 0, "barWidthFactor": 0.9, "drawStyle": style, "fillOpacity": filled,
        "gradientMode": "none", "hideFrom": { "legend": false, "tooltip": false, "viz": false }, "insertNulls": false,
        "lineInterpolation": between, "lineStyle": { "fill": "solid" }, "lineWidth": width, "pointSize": 5,
        "scaleDistribution": { "type": "linear" }, "showPoints": "never", "spanNulls": false,
        "stacking": { "group": "A", "mode": stacking }, "thresholdsStyle": { "mode": "off" },
    })
}
