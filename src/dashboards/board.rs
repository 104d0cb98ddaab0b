//! A board: rows of panels, laid out so that none lies over another, with what all boards have alike.

use serde_json::{Value, json};

use super::panel::Panel;
use super::query::source;
use super::text::Words;
use super::variable::Variable;
use super::{Edition, link, promql};

/// The columns of Grafana's grid.
const COLUMNS: usize = 24;
/// The height of the paragraphs on how to read a board.
const HELP_HEIGHT: usize = 12;
/// The name of the board that answers every question in one line.
pub(super) const OVERVIEW: &str = "overview";
/// The tags by which the links at the top find the boards, so that the overview is first.
const OVERVIEW_TAG: &str = "kanalkoll-overview";
const QUESTION_TAG: &str = "kanalkoll-question";
/// The colour of events.
const EVENTS: &str = "#7A5195";

/// A board before its panels are placed.
pub(super) struct Board {
    /// The name of the file, and in the address: `in-time`.
    pub(super) name: &'static str,
    /// The key of the texts `KEY-title` and `KEY-about`.
    pub(super) key: &'static str,
    /// The variables besides data source and organisation.
    pub(super) variables: Vec<Variable<'static>>,
    /// The rows from the top: the height, and the panels from the left, each with its part of the width.
    pub(super) rows: Vec<(usize, Vec<(usize, Panel)>)>,
    /// The keys of the paragraphs on how to read it, in a row at the end that is closed at first.
    pub(super) help: &'static [&'static str],
}

impl Board {
    /// Returns the board in the classic model of Grafana.
    pub(super) fn json(&self, words: Words, edition: &Edition) -> Value {
        let language = edition.language.code();
        let own = if self.name == OVERVIEW { OVERVIEW_TAG } else { QUESTION_TAG };
        let common = [Variable::Datasource, Variable::Organisation(edition.organisation.as_deref())];
        let variables = common.into_iter().chain(self.variables.iter().copied());
        let variables: Vec<Value> = variables.map(|variable| variable.json(words, edition)).collect();
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
            // One for each language, so that one Grafana can have several.
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
        panels.push(self.help(words, panels.len() + 1, y));
        panels
    }

    fn help(&self, words: Words, id: usize, y: usize) -> Value {
        let text = Panel::text(self.help).json(words, id + 1, [0, y + 1, COLUMNS, HELP_HEIGHT]);
        json!({
            "collapsed": true, "gridPos": { "h": 1, "w": COLUMNS, "x": 0, "y": y }, "id": id, "panels": [text],
            "title": words.say("board-read"), "type": "row",
        })
    }
}

/// Returns the annotations of Grafana itself, which people make by hand.
fn own_annotations() -> Value {
    json!({
        "builtIn": 1, "datasource": { "type": "grafana", "uid": "-- Grafana --" }, "enable": true, "hide": true,
        "iconColor": "rgba(0, 211, 255, 1)", "name": "Annotations & Alerts", "type": "dashboard",
    })
}

/// Returns the events of the organisation, drawn as vertical lines.
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
