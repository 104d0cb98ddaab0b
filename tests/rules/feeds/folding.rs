//! Several messages, one contact: in whatever order they come, however often.

use std::io::{BufRead, Cursor};

use kanalkoll::feeds::{Mapping, Request, Trial, gathered, parts};
use kanalkoll::ingest::Item;
use kanalkoll::model::Instant;

use crate::ingest::with_context;
use crate::random::Random;

const CHAT: &str = r#"
    name = "chat"
    record = "contact"
    format = "json"
    [constants]
    source = "boston311"
    channel = "chat"
    [[part]]
    when = [{ column = "event", in = ["message"] }]
    alias = "number"
    key = "id"
    at = { column = "at", as = "time" }
    [part.facts]
    received = { column = "at", as = "time", when = [{ column = "by", in = ["citizen"] }] }
    answered = { column = "at", as = "time", when = [{ column = "by", in = ["agent"] }] }
    talk = { column = "seconds", unit = "s" }
    [[part]]
    when = [{ column = "event", in = ["created", "changed"] }]
    contact = "uuid"
    alias = "number"
    key = { columns = ["uuid", "at"] }
    at = { column = "at", as = "time" }
    [part.facts]
    status = "status"
    closed = { column = "at", as = "time", when = [{ column = "status", in = ["done"] }] }
    tag = "tag"
    [fold]
    received = { min = "received" }
    answered = { min = "answered", after = "received" }
    closed = { run = "status", in = ["done"] }
    status = { last = "status" }
    tag = { last = "tag" }
    tag_when_answered = { last = "tag", before = "answered" }
    tags = { set = "tag" }
    messages = { count = "talk" }
    openings = { runs = "status", in = ["open"] }
    first_closed = { min = "closed" }
    reopened = { runs = "status", in = ["open"], after = "first_closed" }
    talk = { sum = "talk" }
    [history]
    fact = "status"
    open = ["open"]
    closed = ["done"]
    [fields]
    received_at = "received"
    first_response_at = "answered"
    closed_at = "closed"
    topic = "tag"
    handle_seconds = { column = "talk", unit = "s" }
    outcome = { column = "status", values = { done = "closed", "*" = "open" } }
    [[drop]]
    reason = "test"
    when = [{ column = "tags", contains = ["prov"] }]
"#;

/// A conversation that is closed, opened again and closed; what a colleague wrote before the citizen is no answer.
const EVENTS: [&str; 9] = [
    r#"{"event":"message","number":7,"id":"m0","at":"2020-06-01T07:59:00Z","by":"agent","seconds":"0.1"}"#,
    r#"{"event":"message","number":7,"id":"m1","at":"2020-06-01T08:00:00Z","by":"citizen","seconds":"0.2"}"#,
    r#"{"event":"created","number":7,"uuid":"u-7","at":"2020-06-01T08:00:01Z","status":"open","tag":"a"}"#,
    r#"{"event":"message","number":7,"id":"m2","at":"2020-06-01T08:03:20.5Z","by":"agent","seconds":"0.3"}"#,
    r#"{"event":"message","number":7,"id":"m3","at":"2020-06-01T08:05:00Z","by":"agent","seconds":"0.7"}"#,
    r#"{"event":"changed","number":7,"uuid":"u-7","at":"2020-06-01T08:06:00Z","status":"done"}"#,
    r#"{"event":"changed","number":7,"uuid":"u-7","at":"2020-06-01T09:00:00Z","status":"open","tag":"b"}"#,
    r#"{"event":"changed","number":7,"uuid":"u-7","at":"2020-06-01T10:00:00Z","status":"done"}"#,
    r#"{"event":"typing","number":7}"#,
];

fn trial(mapping: &str, messages: &[&str]) -> Trial {
    let mapping = Mapping::from_toml(mapping).unwrap();
    let sample = |message: &&str| -> Box<dyn BufRead> { Box::new(Cursor::new((*message).to_owned())) };
    with_context(|context| {
        mapping.trial(messages.iter().map(sample).collect(), &Request::at(context.now), context).unwrap()
    })
}

fn contact(messages: &[&str]) -> String {
    let trial = trial(CHAT, messages);
    assert!(trial.rejected.is_empty() && trial.records.len() == 1, "{trial:?}");
    serde_json::to_string(&trial.records[0]).unwrap()
}

#[test]
fn what_all_messages_tell_together() {
    let found = trial(CHAT, &EVENTS);
    let (fields, folded) = (&found.records[0].fields, &found.records[0].folded);
    assert_eq!(fields["external_id"], "u-7");
    assert_eq!(fields["received_at"], "2020-06-01T08:00:00Z");
    assert_eq!(
        fields["first_response_at"], "2020-06-01T08:03:20.5Z",
        "the greeting before the citizen wrote is no answer"
    );
    assert_eq!(fields["closed_at"], "2020-06-01T10:00:00Z", "the run that is not over");
    assert_eq!((fields["topic"].as_str(), fields["handle_seconds"].as_str()), ("b", "1.3"));
    assert_eq!((folded["tags"].as_str(), folded["messages"].as_str()), ("a b", "4"));
    assert_eq!(folded["tag_when_answered"], "a", "what was so before somebody answered");
    assert_eq!((folded["openings"].as_str(), folded["reopened"].as_str()), ("2", "1"));
    assert_eq!((found.messages, found.ignored), (9, 1));
}

#[test]
fn order_and_repetition_do_not_matter() {
    let expected = contact(&EVENTS);
    let mut random = Random::new(7);
    for _ in 0..300 {
        let mut events: Vec<&str> = EVENTS.to_vec();
        for _ in 0..random.below(4) {
            let again = events[random.index(9)];
            events.push(again);
        }
        for place in (1..events.len()).rev() {
            events.swap(place, random.index(place + 1));
        }
        assert_eq!(contact(&events), expected, "{events:?}");
    }
}

#[test]
fn messages_under_another_id_wait_for_the_one_that_knows_both() {
    let found = trial(CHAT, &EVENTS[..2]);
    assert!(found.records.is_empty() && found.rejected.is_empty());
    assert_eq!(found.incomplete["7"], "external_id");
    let found = trial(CHAT, &[EVENTS[2]]);
    assert_eq!(found.incomplete["u-7"], "received_at");
}

#[test]
fn a_contact_may_be_left_out_once_more_is_known() {
    let test = EVENTS[2].replace("\"a\"", "\"prov\"");
    let mut events = EVENTS.to_vec();
    events[2] = &test;
    let found = trial(CHAT, &events);
    assert_eq!((found.records.len(), found.dropped["test"]), (0, 1));
}

#[test]
fn of_two_deliveries_of_a_part_the_later_version_counts() {
    let mapping = CHAT.replace("key = \"id\"", "key = \"id\"\nversion = \"version\"");
    let state = |version: u32, seconds: &str| {
        format!(
            r#"{{"event":"message","number":7,"id":"m1","version":{version},"at":"2020-06-01T08:00:00Z","by":"citizen","seconds":"{seconds}"}}"#
        )
    };
    let (older, newer) = (state(9, "120"), state(10, "118"));
    for events in [[&older, &newer, EVENTS[2]], [&newer, &older, EVENTS[2]]] {
        assert_eq!(trial(&mapping, &events).records[0].fields["handle_seconds"], "118");
    }
}

const CALLS: &str = r#"
    name = "calls"
    record = "contact"
    format = "json"
    [constants]
    source = "boston311"
    channel = "phone"
    [[part]]
    contact = "call"
    key = { columns = ["event", "?/at"] }
    at = { column = "?/at", as = "time" }
    [part.facts]
    received = { column = "?/at", as = "time", when = [{ column = "event", in = ["new"] }] }
    answered = { column = "?/at", as = "time", when = [{ column = "event", in = ["answer"] }] }
    [fold]
    received = { min = "received" }
    answered = { min = "answered" }
    [fields]
    received_at = "received"
    first_response_at = "answered"
"#;

/// Events without a time of their own: each is when it arrived, and a repeat does not move it.
#[test]
fn an_event_without_a_time_is_when_it_first_arrived() {
    let mapping = Mapping::from_toml(CALLS).unwrap();
    let arrivals = [("new", "08:00:00"), ("answer", "08:00:30"), ("new", "08:00:31"), ("answer", "08:01:00")];
    let told = |(event, at): &(&str, &str)| {
        let at = Instant::parse_rfc3339(&format!("2020-06-01T{at}Z")).unwrap();
        let message = format!(r#"{{"call":"c","event":"{event}"}}"#);
        with_context(|context| {
            match parts(&mapping, Box::new(Cursor::new(message)), &Request::at(at), context).next() {
                Some(Ok(Item::Record { record, .. })) => record,
                other => panic!("{other:?}"),
            }
        })
    };
    for order in [[0, 1, 2, 3], [3, 2, 1, 0], [2, 0, 3, 1]] {
        let told = order.iter().flat_map(|place| told(&arrivals[*place])).collect();
        let folded = mapping.folded("c", &gathered(told).contacts["c"]);
        let values: Vec<&str> = folded.values().map(|(_, text)| text).collect();
        assert_eq!(values, ["2020-06-01T08:00:30Z", "c", "2020-06-01T08:00:00Z"]);
    }
}

#[test]
fn texts_lose_personal_data_before_they_are_kept() {
    let mapping = Mapping::from_toml(CHAT).unwrap();
    let event = EVENTS[2].replace("\"a\"", "\"ring 070-174 06 15, 19850101-1236\"");
    let told = with_context(|context| {
        let request = Request::at(context.now);
        parts(&mapping, Box::new(Cursor::new(event.clone())), &request, context).map(Result::unwrap).collect::<Vec<_>>()
    });
    let text = format!("{told:?}");
    assert!(text.contains("[personnummer]") && !text.contains("1985") && !text.contains("174"), "{text}");
    // What the feed does not read is not kept of a message that it refuses.
    let secret = EVENTS[2]
        .replace("\"status\"", "\"text\":\"Mitt barn\",\"uuid\":[],\"status\"")
        .replace("\"uuid\":\"u-7\",", "");
    let told = with_context(|context| {
        let request = Request::at(context.now);
        parts(&mapping, Box::new(Cursor::new(secret.clone())), &request, context)
            .map(Result::unwrap)
            .collect::<Vec<_>>()
    });
    let text = format!("{told:?}");
    assert!(text.contains("Rejected") && !text.contains("Mitt barn"), "{text}");
}

#[test]
fn files_that_cannot_fold_are_told_why() {
    let problems = |from: &str, to: &str| Mapping::from_toml(&CHAT.replace(from, to)).unwrap_err().problems.join("\n");
    for (from, to, said) in [
        ("{ min = \"received\" }", "{ min = \"receved\" }", "did you mean `received`?"),
        ("after = \"received\"", "after = \"answered\"", "does not wait for this one"),
        ("after = \"received\"", "after = \"nothing\"", "fold.answered.after"),
        (
            "received = { min = \"received\" }",
            "received = { min = \"received\", before = \"answered\" }",
            "fold.received.before",
        ),
        ("run = \"status\", in = [\"done\"]", "run = \"status\"", "fold.closed.in"),
        ("runs = \"status\", in = [\"open\"]", "runs = \"status\"", "fold.openings.in"),
        ("fact = \"status\"", "fact = \"state\"", "history.fact"),
        ("tags = { set = \"tag\" }", "contact = { set = \"tag\" }", "another name"),
        ("{ count = \"talk\" }", "{ count = \"talk\", min = \"talk\" }", "fold.messages"),
        ("received_at = \"received\"", "received_at = \"?/at\"", "fields.received_at: found `?/at`"),
        ("{ column = \"tags\"", "{ column = \"?/tags\"", "for facts of a part"),
        ("contact = \"uuid\"\n    alias = \"number\"", "", "`contact`, the id"),
    ] {
        assert!(problems(from, to).contains(said), "{from} -> {to}: {}", problems(from, to));
    }
}
