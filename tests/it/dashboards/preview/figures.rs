//! What a board says, and where the service says the same.

use kanalkoll::model::Day;
use serde_json::{Value, json};

use crate::prometheus::Watched;

/// Board, panel, query (its legend), measure, and where the figure is in the row of the measure: the first less the others.
type Figure = (&'static str, &'static str, &'static str, &'static str, &'static [&'static str]);

const FIGURES: [Figure; 22] = [
    ("overview", "Do we answer in time?", "In time", "response", &["/rate/value"]),
    ("overview", "Messages behind the share", "Judged", "response", &["/rate/denominator"]),
    ("overview", "Messages behind the share", "In time", "response", &["/in_time"]),
    ("overview", "Messages behind the share", "Late", "response", &["/late"]),
    ("overview", "What falls between the chairs?", "Past due, unanswered", "response", &["/overdue"]),
    ("overview", "Messages, and the oldest that waits", "To be answered", "response", &["/received", "/excluded"]),
    ("overview", "Messages, and the oldest that waits", "Waiting, not yet due", "response", &["/pending"]),
    ("overview", "What do citizens say?", "Index", "voice", &["/index/value"]),
    ("overview", "Answers behind the index", "Answers in the index", "voice", &["/index/n"]),
    ("overview", "Answers behind the index", "Surveys answered", "voice", &["/response_rate/numerator"]),
    ("overview", "Answers behind the index", "Invited", "voice", &["/dispositions/invited"]),
    ("overview", "Alarms, rejected, not known", "Answer time not known", "response", &["/unknown"]),
    ("in-time", "Answered in time", "In time", "response", &["/rate/value"]),
    ("chairs", "Past due and unanswered now", "To be answered", "response", &["/received", "/excluded"]),
    ("chairs", "Past due and unanswered now", "Closed unanswered", "response", &["/closed_unanswered"]),
    ("chairs", "Calls and chats given up", "Share given up", "queue", &["/abandonment/value"]),
    ("chairs", "Calls and chats given up", "Offered", "queue", &["/offered"]),
    ("chairs", "Came again within 7 days", "Share that came again", "repeat", &["/within_7_days/value"]),
    ("chairs", "Came again within 7 days", "Can be followed", "repeat", &["/within_7_days/denominator"]),
    ("voice", "Latest month with answers: $question", "Index", "voice", &["/index/value"]),
    ("voice", "Response rate and coverage", "Response rate", "voice", &["/response_rate/value"]),
    ("voice", "Response rate and coverage", "Coverage", "voice", &["/coverage/value"]),
];

/// Each figure over these days, for `situation`.
pub(super) fn expected(watched: &Watched, situation: &str, days: [Day; 2], channel: Option<&str>) -> Vec<Value> {
    let row = |measure: &str| {
        let split = if channel.is_some() { "&split=channel" } else { "" };
        let path = format!("/api/v1/kalmar/measures/{measure}?from={}&to={}{split}", days[0], days[1]);
        let figure = watched.figure(&path);
        let rows = figure["rows"].as_array().unwrap_or_else(|| panic!("{path}: {figure}"));
        let found = rows.iter().find(|row| channel.is_none_or(|channel| row["channel"] == channel));
        found.cloned().unwrap_or_default()
    };
    let rows = ["response", "voice", "queue", "repeat"].map(|measure| (measure, row(measure)));
    let figure = |(board, panel, legend, measure, places): Figure| {
        let (_, row) = rows.iter().find(|(name, _)| *name == measure).unwrap();
        let mut numbers = places.iter().map(|place| row.pointer(place).and_then(Value::as_f64));
        let first = numbers.next().unwrap();
        let value = numbers.fold(first, |rest, number| rest.zip(number).map(|(rest, number)| rest - number));
        json!({ "board": board, "panel": panel, "legend": legend, "situations": [situation], "value": value })
    };
    FIGURES.into_iter().map(figure).collect()
}
