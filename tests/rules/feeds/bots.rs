//! Feeds of conversations with a program, and feeds whose contacts were to be rung back or go on with another one.

use std::collections::BTreeMap;
use std::io::{BufRead, Cursor};

use kanalkoll::feeds::{Feed, Request, Trial, shipped_feed};
use kanalkoll::model::Instant;

use crate::ingest::with_context_at;

/// What a shipped feed, with what an organisation has otherwise in it, makes of messages that arrive a minute after another.
fn trial(feed: &str, changes: &str, messages: &[&str]) -> Trial {
    let changes = toml::from_str(changes).unwrap();
    let mapping = Feed::changed(shipped_feed(feed).unwrap(), &changes).unwrap().mapping;
    let sample = |message: &&str| -> Box<dyn BufRead> { Box::new(Cursor::new((*message).to_owned())) };
    let arrival = Instant::parse_rfc3339("2026-05-04T08:00:00Z").unwrap();
    with_context_at("2026-06-01T00:00:00Z", |context| {
        mapping.trial(messages.iter().map(sample).collect(), &Request::at(arrival), context).unwrap()
    })
}

/// The fields of the contacts, by their id.
fn contacts(trial: &Trial) -> BTreeMap<&str, &BTreeMap<String, String>> {
    assert!(trial.rejected.is_empty(), "{trial:?}");
    trial.records.iter().map(|record| (record.fields["external_id"].as_str(), &record.fields)).collect()
}

#[track_caller]
fn assert_fields(fields: &BTreeMap<String, String>, expected: &[(&str, Option<&str>)]) {
    for (name, value) in expected {
        assert_eq!(fields.get(*name).map(String::as_str), *value, "{name} of {fields:?}");
    }
}

#[test]
fn conversations_of_boost_ai_end_with_the_program_or_are_handed_over() {
    let export = r#"[
        {"id":1,"sessions":[{"session_id":"a","questions":[{"timestamp":"2026-05-04T08:00:00Z","intent":{"title":"avfall"}},{"timestamp":"2026-05-04T08:03:00Z"}],"answers":[{"timestamp":"2026-05-04T07:59:59Z"},{"timestamp":"2026-05-04T08:03:01Z","human_agent":null}]}]},
        {"id":2,"authentication_identifier":"anna","sessions":[{"session_id":"b","questions":[{"timestamp":"2026-05-04T09:00:00Z"}],"answers":[{"timestamp":"2026-05-04T09:00:01Z"}]},{"session_id":"c","questions":[],"answers":[{"timestamp":"2026-05-04T09:04:00Z","human_agent":"a-4"}]}]},
        {"id":3,"sessions":[{"session_id":"d","questions":[],"answers":[{"timestamp":"2026-05-04T10:00:00Z"}]}]},
        {"type":"error","message":"export failed"}
    ]"#;
    let found = trial("boost_ai", "", &[export]);
    assert_eq!((found.dropped["no_question"], found.ignored), (1, 1), "a greeting alone, and what failed");
    let contacts = contacts(&found);
    assert_eq!(contacts.len(), 2);
    let ended = [
        ("channel", Some("bot")),
        ("outcome", Some("closed")),
        ("received_at", Some("2026-05-04T08:00:00Z")),
        ("closed_at", Some("2026-05-04T08:03:00Z")),
        ("first_response_at", None),
        ("topic", Some("avfall")),
        ("citizen", None),
    ];
    assert_fields(contacts["1"], &ended);
    let handed_over = [("channel", Some("bot")), ("outcome", Some("transferred")), ("first_response_at", None)];
    assert_fields(contacts["2"], &handed_over);
    assert!(contacts["2"].contains_key("citizen"));
}

#[test]
fn conversations_of_kindly_are_handed_over_by_the_dialogues_that_are_listed() {
    let message = |chat: &str, exchange: &str, client: &str| {
        format!(
            r#"{{"bot_id":3,"chat_id":"{chat}","exchange_id":{exchange},"language_code":"nn","user_id":"u","message":"Hei, eg heiter Anna","source":"{client}"}}"#
        )
    };
    let messages = [
        message("k-1", "\"x-1\"", "web"),
        message("k-2", "\"x-1\"", "web"),
        message("k-2", "\"x-9\"", "web"),
        message("k-3", "null", "test"),
    ];
    let messages: Vec<&str> = messages.iter().map(String::as_str).collect();
    let found = trial("kindly", "lists.handover_exchanges = [\"x-9\"]", &messages);
    assert_eq!(found.dropped["test"], 1);
    let contacts = contacts(&found);
    let nothing_else = [("channel", Some("bot")), ("first_response_at", None), ("closed_at", None), ("citizen", None)];
    for (chat, outcome) in [("k-1", "closed"), ("k-2", "transferred")] {
        assert_fields(contacts[chat], &nothing_else);
        assert_fields(contacts[chat], &[("outcome", Some(outcome)), ("language", Some("nn"))]);
    }
    assert!(!format!("{found:?}").contains("Anna"), "what was written is not read");
    let unlisted = trial("kindly", "", &messages);
    assert_fields(self::contacts(&unlisted)["k-2"], &[("outcome", Some("closed"))]);
}

#[test]
fn a_caller_of_amazon_connect_who_was_rung_back_was_not_answered() {
    let call = r#"{"ContactId":"c-1","Channel":"VOICE","InitiationMethod":"INBOUND","InitiationTimestamp":"2026-05-04T08:00:00Z","LastUpdateTimestamp":"2026-05-04T08:05:00Z","DisconnectTimestamp":"2026-05-04T08:02:00Z","Queue":{"Name":"vaxel","EnqueueTimestamp":"2026-05-04T08:01:00Z"}}"#;
    let back = r#"{"ContactId":"c-2","InitialContactId":"c-1","PreviousContactId":"c-1","Channel":"VOICE","InitiationMethod":"CALLBACK","InitiationTimestamp":"2026-05-04T08:02:00Z","LastUpdateTimestamp":"2026-05-04T08:50:00Z","DisconnectTimestamp":"2026-05-04T08:40:00Z","TransferCompletedTimestamp":"2026-05-04T08:35:00Z","Agent":{"ConnectedToAgentTimestamp":"2026-05-04T08:30:00Z"},"Queue":{"Name":"vaxel"}}"#;
    let found = trial("amazon_connect", "", &[call, back]);
    let contacts = contacts(&found);
    assert_eq!(contacts.len(), 1, "a chain is one contact");
    let rung_back = [
        ("outcome", Some("callback")),
        ("called_back_at", Some("2026-05-04T08:30:00Z")),
        ("first_response_at", None),
        ("continues.source", None),
    ];
    assert_fields(contacts["c-1"], &rung_back);
}

#[test]
fn a_call_back_of_genesys_is_a_session_of_its_own() {
    let metric =
        |name: &str, at: &str| format!(r#"{{"name":"{name}","value":9000,"emitDate":"2026-05-04T{at}.000Z"}}"#);
    let conversation = |callback: &str| {
        format!(
            r#"{{"conversationId":"g-1","conversationStart":"2026-05-04T08:00:00.000Z","conversationEnd":"2026-05-04T09:00:00.000Z","originatingDirection":"inbound","participants":[{{"purpose":"acd","sessions":[{{"mediaType":"voice","segments":[{{"queueId":"q-1"}}],"metrics":[{},{}]}}]}}{callback}]}}"#,
            metric("nOffered", "08:00:30"),
            metric("tFlowOut", "08:01:30"),
        )
    };
    let agent = format!(
        r#",{{"purpose":"agent","sessions":[{{"mediaType":"callback","metrics":[{}]}}]}}"#,
        metric("tAnswered", "08:45:00")
    );
    let found = trial("genesys", "", &[&conversation(&agent)]);
    let rung_back = [
        ("channel", Some("phone")),
        ("outcome", Some("callback")),
        ("called_back_at", Some("2026-05-04T08:45:00Z")),
        ("first_response_at", None),
    ];
    assert_fields(contacts(&found)["g-1"], &rung_back);
    let left = trial("genesys", "", &[&conversation("")]);
    assert_fields(contacts(&left)["g-1"], &[("outcome", Some("transferred")), ("called_back_at", None)]);
}

#[test]
fn keys_of_a_queue_log_ask_to_be_rung_back() {
    let log = "1780300800|1.1|vaxel|NONE|ENTERQUEUE||0700000000|1\n1780300820|1.1|vaxel|NONE|EXITWITHKEY|9|1\n";
    let outcome = |changes: &str| trial("asterisk", changes, &[log]).records[0].fields["outcome"].clone();
    assert_eq!(outcome(""), "callback");
    assert_eq!(outcome("lists.callback_keys = [\"1\"]"), "transferred", "another key offers it here");
}

#[test]
fn an_errand_goes_on_with_the_case_that_it_was_made_of() {
    let errand = |id: &str, tags: &str| {
        format!(
            r#"{{"id":"{id}","errandNumber":"KS-1","created":"2026-05-04T08:00:00Z","touched":"2026-05-04T08:00:00Z","channel":"ESERVICE","status":"NEW","externalTags":[{tags}]}}"#
        )
    };
    let case = errand("s-1", r#"{"key":"caseId","value":"77"}"#);
    let found = trial("sundsvall_supportmanagement", "", &[&case, &errand("s-2", "")]);
    let contacts = contacts(&found);
    let continued = [("continues.source", Some("open_eplatform")), ("continues.external_id", Some("77"))];
    assert_fields(contacts["s-1"], &continued);
    assert_fields(contacts["s-2"], &[("continues.source", None), ("continues.external_id", None)]);
}

#[test]
fn what_the_assistant_of_kundo_answered_alone_is_a_conversation_with_a_program() {
    let tickets = r#"{"data":[{"id":"k-2","created_at":"2026-05-04T08:00:00Z","channel":{"id":"c","type":"ai_assistant"},"status":"DONE","incoming":true,"tags":[]}]}"#;
    let found = trial("kundo", "", &[tickets]);
    assert_fields(contacts(&found)["k-2"], &[("channel", Some("bot")), ("outcome", Some("closed"))]);
}
