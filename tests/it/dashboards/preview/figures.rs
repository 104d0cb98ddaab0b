//! What a board says, and where the service says the same.

use kanalkoll::model::Day;
use serde_json::{Value, json};

use crate::prometheus::Watched;

/// Board, panel, query (its legend), measure, and where the figure is in the row of the measure: the first less the others.
type Figure = (&'static str, &'static str, &'static str, &'static str, &'static [&'static str]);

const FIGURES: [Figure; 29] = [
    ("overview", "Do we answer in time?", "In time", "response", &["/rate/value"]),
    ("overview", "Messages behind the share", "Judged", "response", &["/rate/denominator"]),
    ("overview", "Messages behind the share", "In time", "response", &["/in_time"]),
    ("overview", "Messages behind the share", "Late", "response", &["/late"]),
    ("overview", "What is falling through the gaps?", "Unanswered, past the deadline", "response", &["/overdue"]),
    (
        "overview",
        "Messages, and the oldest that is waiting",
        "Needed an answer",
        "response",
        &["/received", "/excluded"],
    ),
    ("overview", "Messages, and the oldest that is waiting", "Waiting, within the deadline", "response", &["/pending"]),
    ("overview", "What do residents say?", "Ease, index 0–100", "voice", &["/index/value"]),
    ("overview", "Margin, and the answers behind the index", "Lower limit", "voice", &["/index/low"]),
    ("overview", "Margin, and the answers behind the index", "Upper limit", "voice", &["/index/high"]),
    ("overview", "Margin, and the answers behind the index", "Number of answers", "voice", &["/index/n"]),
    ("overview", "Margin, and the answers behind the index", "Were sent a survey", "voice", &["/dispositions/invited"]),
    ("overview", "What most often speaks against them", "Response time not known", "response", &["/unknown"]),
    ("in-time", "Answered in time", "In time", "response", &["/rate/value"]),
    ("in-time", "Judged messages, and those not in time", "Judged", "response", &["/rate/denominator"]),
    ("in-time", "Judged messages, and those not in time", "Late", "response", &["/late"]),
    ("chairs", "Unanswered, past the deadline", "Unanswered, past the deadline", "response", &["/overdue"]),
    ("chairs", "The rest of the messages", "Needed an answer", "response", &["/received", "/excluded"]),
    ("chairs", "The rest of the messages", "Closed without an answer", "response", &["/closed_unanswered"]),
    ("chairs", "Calls and chats: left the queue", "Share who left the queue", "queue", &["/abandonment/value"]),
    ("chairs", "Calls and chats: left the queue", "Joined the queue", "queue", &["/offered"]),
    ("chairs", "Got in touch again within 7 days", "Share who got in touch again", "repeat", &["/within_7_days/value"]),
    ("chairs", "Got in touch again within 7 days", "Can be linked", "repeat", &["/within_7_days/denominator"]),
    ("voice", "$question", "Ease, index 0–100", "voice", &["/index/value"]),
    ("voice", "$question", "Lower limit", "voice", &["/index/low"]),
    ("voice", "$question", "Upper limit", "voice", &["/index/high"]),
    ("voice", "$question", "Number of answers", "voice", &["/index/n"]),
    ("voice", "Response rate and coverage", "Response rate", "voice", &["/response_rate/value"]),
    ("voice", "Response rate and coverage", "Coverage: were sent the survey", "voice", &["/coverage/value"]),
];

/// Curves of months that are cut to the range: added up they are the figure of the range.
const MONTHS: [Figure; 3] = [
    ("in-time", "Not in time, by $period", "Late", "response", &["/late"]),
    ("in-time", "Not in time, by $period", "Unanswered, past the deadline", "response", &["/overdue"]),
    ("in-time", "Not in time, by $period", "Closed without an answer", "response", &["/closed_unanswered"]),
];

/// Each figure over these days, for `situation`.
pub(in super::super) fn expected(
    watched: &Watched,
    organisation: &str,
    situation: &str,
    days: [Day; 2],
    channel: Option<&str>,
) -> Vec<Value> {
    let row = |measure: &str| {
        let split = if channel.is_some() { "&split=channel" } else { "" };
        let path = format!("/api/v1/{organisation}/measures/{measure}?from={}&to={}{split}", days[0], days[1]);
        let figure = watched.figure(&path);
        let rows = figure["rows"].as_array().unwrap_or_else(|| panic!("{path}: {figure}"));
        let found = rows.iter().find(|row| channel.is_none_or(|channel| row["channel"] == channel));
        found.cloned().unwrap_or_default()
    };
    let rows = ["response", "voice", "queue", "repeat"].map(|measure| (measure, row(measure)));
    let figure = |((board, panel, legend, measure, places), monthly): (Figure, bool)| {
        let (_, row) = rows.iter().find(|(name, _)| *name == measure).unwrap();
        let mut numbers = places.iter().map(|place| row.pointer(place).and_then(Value::as_f64));
        let first = numbers.next().unwrap();
        let value = numbers.fold(first, |rest, number| rest.zip(number).map(|(rest, number)| rest - number));
        json!({ "board": board, "panel": panel, "legend": legend, "situations": [situation], "value": value,
            "monthly": monthly })
    };
    let figures = FIGURES.into_iter().map(|figure| (figure, false));
    figures.chain(MONTHS.into_iter().map(|figure| (figure, true))).map(figure).collect()
}
