//! A board: rows of panels, laid out so that none lies over another, with what all boards have alike.

use serde_json::{Value, json};

use super::panel::Panel;
use super::query::source;
use super::words::Words;
use super::{Edition, link, promql, variable};

/// The columns of Grafana's grid.
const COLUMNS: usize = 24;
/// The name of the board that answers every question in one line.
pub(super) const OVERVIEW: &str = "overview";
/// By these the links at the top find the boards, so that the overview stands first.
const OVERVIEW_TAG: &str = "kanalkoll-overview";
const QUESTION_TAG: &str = "kanalkoll-question";
/// What marks events.
const EVENTS: &str = "#7A5195";

/// A board without its panels' places.
pub(super) struct Board {
    /// Of the file, and in the address: `in-time`.
    pub(super) name: &'static str,
    /// Of the texts: `KEY-title`, `KEY-about`.
    pub(super) key: &'static str,
    /// What is chosen at its top besides data source and organisation.
    pub(super) variables: Vec<Value>,
    /// From the top: the height, and the panels from the left, each with the part of the width that it takes.
    pub(super) rows: Vec<(usize, Vec<(usize, Panel)>)>,
}

impl Board {
    /// The board in the classic model of Grafana.
    pub(super) fn json(&self, words: Words, edition: &Edition) -> Value {
        let language = edition.language.code();
        let own = if self.name == OVERVIEW { OVERVIEW_TAG } else { QUESTION_TAG };
        let organisation = variable::organisation(words, edition.organisation.as_deref());
        let mut variables = vec![variable::datasource(words), organisation];
        variables.extend_from_slice(&self.variables);
        json!({
            "annotations": { "list": [own_annotations(), events(words)] },
            "description": words.say(&format!("{}-about", self.key)),
            "editable": true,
            "fiscalYearStartMonth": 0,
            "graphTooltip": 1,
            "id": null,
            "links": link::boards(words, [[OVERVIEW_TAG, language], [QUESTION_TAG, language]]),
            "liveNow": false,
            "panels": self.panels(words),
            "refresh": "15m",
            "schemaVersion": 39,
            "tags": ["kanalkoll", own, language],
            "templating": { "list": variables },
            "time": { "from": "now-12M/M", "to": "now" },
            "timepicker": {},
            "timezone": edition.zone,
            "title": words.say(&format!("{}-title", self.key)),
            // Of its own in each language, so that one Grafana can have several.
            "uid": format!("kanalkoll-{}-{language}", self.name),
            "version": 1,
            "weekStart": "monday",
        })
    }

    fn panels(&self, words: Words) -> Vec<Value> {
        let mut panels = Vec::new();
        let mut y = 0;
        for (height, row) in &self.rows {
            let whole: usize = row.iter().map(|(width, _)| width).sum();
            let mut before = 0;
            for (width, panel) in row {
                let edge = |parts: usize| (parts * COLUMNS).checked_div(whole).unwrap_or_default();
                let place = [edge(before), y, edge(before + width) - edge(before), *height];
                panels.push(panel.json(words, panels.len() + 1, place));
                before += width;
            }
            y += height;
        }
        panels
    }
}

/// Grafana's own, which people make by hand.
fn own_annotations() -> Value {
    json!({
        "builtIn": 1, "datasource": { "type": "grafana", "uid": "-- Grafana --" }, "enable": true, "hide": true,
        "iconColor": "rgba(0, 211, 255, 1)", "name": "Annotations & Alerts", "type": "dashboard",
    })
}

/// The events of the organisation, as vertical lines.
fn events(words: Words) -> Value {
    let expression = promql::events();
    json!({
        "datasource": source(), "enable": true, "expr": expression, "hide": false, "iconColor": EVENTS,
        "name": words.say("board-events"), "tagKeys": "",
        "target": {
            "datasource": source(), "editorMode": "code", "expr": expression, "instant": false, "interval": "",
            "legendFormat": "{{label}}", "range": true, "refId": "Events",
        },
        "textFormat": "", "titleFormat": "{{label}}", "useValueForTime": false,
    })
}
