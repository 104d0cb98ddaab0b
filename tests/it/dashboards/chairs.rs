//! What the board of what falls between the chairs says, against what the service reports.

use kanalkoll::model::{Channel, Instant};
use serde_json::{Value, json};

use super::shown::{Series, Shown, same};
use crate::prometheus::Watched;
use crate::support::Prometheus;

const YEAR: &str = "from=2020-01-01&to=2020-12-31";

pub(super) fn panels_are_the_figures(watched: &Watched, prometheus: &Prometheus) {
    let page = Shown::of(prometheus, "chairs", &[]);
    let api = |question: &str| watched.figure(&format!("/api/v1/kalmar/measures/{question}"));
    overdue_is_the_figure(&page, &api("overdue?limit=10000"));
    waits_and_unknown_are_the_figures(&page, &api(&format!("response?{YEAR}&split=channel")));
    let queues = api(&format!("queue?{YEAR}"));
    let (offered, given_up) = (sum(&queues, "offered"), sum(&queues, "abandoned"));
    let shown = |legend| page.number("Calls and chats: left the queue", legend);
    assert!(given_up > 1_000.0, "{queues}");
    assert_eq!((shown("Left the queue"), shown("Joined the queue")), (Some(given_up), Some(offered)));
    same(shown("Share who left the queue"), &json!(given_up / offered));
    for (channel, question) in [([].as_slice(), "repeat"), (&["email"], "repeat")] {
        let choice = [("channel", channel)];
        let page = Shown::of(prometheus, "chairs", &choice);
        let figure = api(&format!("{question}?{YEAR}&split=channel"));
        let rows = figure["rows"].as_array().unwrap().iter();
        let rows: Vec<&Value> = rows.filter(|row| channel.is_empty() || row["channel"] == channel[0]).collect();
        let part = |part: &str| rows.iter().filter_map(|row| row["within_7_days"][part].as_f64()).sum::<f64>();
        let shown = |legend| page.number("Got in touch again within 7 days", legend);
        assert!(part("numerator") > 100.0, "{figure}");
        assert_eq!(
            (shown("Got in touch again"), shown("Can be linked")),
            (Some(part("numerator")), Some(part("denominator")))
        );
        same(shown("Share who got in touch again"), &json!(part("numerator") / part("denominator")));
    }
    nobody_came(prometheus);
}

fn sum(figure: &Value, field: &str) -> f64 {
    let rows = figure["rows"].as_array().unwrap();
    rows.iter().filter_map(|row| row[field].as_f64()).sum()
}

/// In all, by channel, by unit, by topic, and since when the oldest waits.
fn overdue_is_the_figure(page: &Shown<'_>, figure: &Value) {
    let overdue = "Unanswered, past the deadline";
    same(page.number(overdue, overdue), &figure["overdue"]);
    let grouped = |label: &str| {
        let mut sums = Series::new();
        for group in figure["groups"].as_array().unwrap() {
            let name = group[label].as_str().unwrap_or("none").to_owned();
            *sums.entry(name).or_default() += group["overdue"].as_f64().unwrap();
        }
        assert!(sums.len() > 1, "{figure}");
        sums
    };
    let by_channel = page.year("Who has waited longest, by channel", "Unanswered", &["channel"]);
    assert_eq!(by_channel, grouped("channel"));
    for label in ["unit", "topic"] {
        let title = format!("Unanswered by {label}");
        assert_eq!(page.year(&title, "{{name}}", &[label]), grouped(label), "{title}");
    }
    let mut waits = Series::new();
    let at = kanalkoll::scheduler::now().unix();
    for contact in figure["oldest"].as_array().unwrap() {
        let since = Instant::parse_rfc3339(contact["received_at"].as_str().unwrap()).unwrap().unix();
        let age = f64::from(u32::try_from(at - since).unwrap()) / 86_400.0;
        let oldest = waits.entry(contact["channel"].as_str().unwrap().to_owned()).or_default();
        *oldest = age.max(*oldest);
    }
    let shown = |legend| page.year("Who has waited longest, by channel", legend, &["channel"]);
    let ages = shown("Oldest, days");
    assert_eq!(ages.keys().collect::<Vec<_>>(), waits.keys().collect::<Vec<_>>());
    for (channel, age) in &ages {
        assert!((age - waits[channel]).abs() < 0.01, "{channel}: {ages:?}, not {waits:?}");
        let open = shown("Oldest, opening hours")[channel];
        assert!(open > 0.0 && open < *age * 24.0, "{channel}: {open} hours of {age} days");
    }
}

/// Who still has time, who should be answered, and of whom nobody knows.
fn waits_and_unknown_are_the_figures(page: &Shown<'_>, figure: &Value) {
    let (mut pending, mut awaited) = (0.0, 0.0);
    let unknown = |legend| page.year("Answered? The source does not say", legend, &["channel"]);
    let (counts, of, shares) = (unknown("Unknown"), unknown("Needed an answer"), unknown("Share unknown"));
    let number = |value: &Value| value.as_f64().unwrap();
    for row in figure["rows"].as_array().unwrap() {
        let (channel, received) =
            (row["channel"].as_str().unwrap(), number(&row["received"]) - number(&row["excluded"]));
        pending += number(&row["pending"]);
        awaited += received;
        if received > 0.0 {
            assert_eq!((counts[channel], of[channel]), (number(&row["unknown"]), received), "{row}");
            same(Some(shares[channel]), &json!(number(&row["unknown"]) / received));
        }
    }
    let awaiting = |code: &String| Channel::from_code(code).unwrap().awaits_response();
    assert!(awaited > 10_000.0 && of.keys().all(awaiting), "{of:?}");
    let rest = "The rest of the messages";
    same(page.number(rest, "Waiting, within the deadline"), &json!(pending));
    same(page.number(rest, "Needed an answer"), &json!(awaited));
}

/// Nobody wrote a letter: no share is 0 or 100 %.
fn nobody_came(prometheus: &Prometheus) {
    let choice = [("channel", ["video"].as_slice())];
    let page = Shown::of(prometheus, "chairs", &choice);
    assert_eq!(page.number("Calls and chats: left the queue", "Share who left the queue"), None);
    assert_eq!(page.number("Got in touch again within 7 days", "Share who got in touch again"), None);
    assert!(page.year("Answered? The source does not say", "Share unknown", &["channel"]).is_empty());
}
