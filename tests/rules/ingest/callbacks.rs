//! Contacts whose citizen asked to be rung back, conversations with a bot, and contacts that go on with another one.

use kanalkoll::feeds::{Format, Mapping, decode_record};
use kanalkoll::ingest::Item;
use kanalkoll::model::{Channel, Contact, Outcome, Reason};

use super::{contacts, fault, kept, record, with_context};

/// The contact with more fields.
fn with(extra: &str) -> Vec<Item<Contact>> {
    let start =
        r#""source":"open-eplatform","external_id":"B","channel":"phone","received_at":"2020-06-01T08:12:00+02:00""#;
    contacts(&Format::Ndjson, format!("{{{start},{extra}}}"))
}

#[track_caller]
fn assert_rejected(extra: &str, field: &str, reason: Reason, said: &str) {
    let items = with(extra);
    let fault = fault(&items);
    assert_eq!((fault.field.as_str(), fault.reason), (field, reason), "{}", fault.detail());
    assert!(fault.detail().contains(said), "{}", fault.detail());
}

/// What a contact goes on with.
fn continued(contact: &Contact) -> Option<(&str, &str)> {
    contact.continues.as_ref().map(|continues| (continues.source.as_str(), continues.external_id.as_str()))
}

#[test]
fn the_object_of_a_predecessor_is_read() {
    let items = with(r#""continues":{"source":"kindly","external_id":" 42 "},"channel":"chat""#);
    assert_eq!(fault(&items).reason, Reason::Inconsistent, "the channel twice");
    let items = with(r#""continues":{"source":"kindly","external_id":" 42 "},"topic":"bygglov""#);
    assert_eq!(continued(record(&items)), Some(("kindly", "42")));
    assert_eq!(record(&items).topic, "bygglov", "what comes after the object");
    for none in [r#""continues":null"#, r#""continues":{}"#, r#""continues":{"source":null,"external_id":""}"#] {
        assert_eq!(continued(record(&with(none))), None, "{none}");
    }
}

#[test]
fn a_predecessor_that_is_none() {
    let half = |field: &str| format!(r#""continues":{{"{field}":"kindly"}}"#);
    assert_rejected(&half("source"), "continues.external_id", Reason::Missing, "not empty");
    assert_rejected(&half("external_id"), "continues.source", Reason::Missing, "not empty");
    let own = r#""continues":{"source":"open-eplatform","external_id":"B"}"#;
    assert_rejected(own, "continues", Reason::Inconsistent, "another contact");
    for (value, found) in [("\"kindly\"", "a text"), ("[1]", "a list"), ("7", "a number")] {
        assert_rejected(&format!(r#""continues":{value}"#), "continues", Reason::WrongType, found);
    }
    let number = r#""continues":{"source":"kindly","external_id":42}"#;
    assert_rejected(number, "continues.external_id", Reason::WrongType, "in quotes");
    let misspelt = r#""continues":{"source":"kindly","externalid":"42"}"#;
    assert_rejected(misspelt, "continues.externalid", Reason::UnknownField, "`continues.external_id`");
    let twice = r#""continues":{"source":"kindly","source":"boost","external_id":"42"}"#;
    assert_rejected(twice, "continues.source", Reason::Inconsistent, "at most once");
    let again =
        r#""continues":{"source":"kindly","external_id":"42"},"continues":{"source":"boost","external_id":"1"}"#;
    assert_rejected(again, "continues.source", Reason::Inconsistent, "at most once");
    let long = format!(r#""continues":{{"source":"kindly","external_id":"{}"}}"#, "4".repeat(201));
    assert_rejected(&long, "continues.external_id", Reason::TooLong, "200");
}

#[test]
fn a_citizen_in_the_object_of_a_predecessor_is_not_kept() {
    let items = with(r#""continues":{"citizen":"850101-1236","source":"kindly"}"#);
    assert!(!kept(&items).contains("850101"), "{}", kept(&items));
}

#[test]
fn times_of_calls_back() {
    let items = with(r#""called_back_at":"2020-06-01T11:00:00+02:00""#);
    let contact = record(&items);
    assert_eq!(contact.outcome, Outcome::Callback, "when no outcome is given");
    assert_eq!(contact.called_back_at.unwrap().to_string(), "2020-06-01T09:00:00Z");
    assert_eq!(contact.latest_instant(), contact.called_back_at.unwrap().last());
    assert!(contact.is_finished());
    let known = contact.as_of(contact.received_at.first().plus_seconds(60)).unwrap();
    assert_eq!((known.called_back_at, known.outcome), (None, Outcome::Callback), "as it was known before");
    let asked = with(r#""outcome":"callback","closed_at":"2020-06-01T08:13:00+02:00""#);
    assert!(!record(&asked).is_finished(), "nobody has rung yet");
    let answered =
        with(r#""first_response_at":"2020-06-01T10:00:00+02:00","called_back_at":"2020-06-01T11:00:00+02:00""#);
    assert_eq!(record(&answered).outcome, Outcome::Answered);
    let early = r#""called_back_at":"2020-06-01T08:11:00+02:00""#;
    assert_rejected(early, "called_back_at", Reason::CalledBackBeforeArrival, "at or after received_at");
    assert_rejected(r#""called_back_at":"2021-06-01""#, "called_back_at", Reason::OutOfRange, "after now");
    let by_day = with(r#""called_back_at":"2020-06-01""#);
    assert!(!record(&by_day).called_back_at.unwrap().is_exact());
}

#[test]
fn a_call_back_in_the_hour_that_comes_twice_is_after_the_call() {
    let start = r#""source":"open-eplatform","external_id":"B","channel":"phone""#;
    let text =
        format!("{{{start},\"received_at\":\"2020-10-25T02:50:00\",\"called_back_at\":\"2020-10-25T02:10:00\"}}");
    let items = contacts(&Format::Ndjson, text);
    assert_eq!(record(&items).called_back_at.unwrap().to_string(), "2020-10-25T01:10:00Z");
}

#[test]
fn columns_of_csv_are_named_with_a_point() {
    let header = "source,external_id,channel,received_at,called_back_at,outcome,continues.source,continues.external_id";
    let rows = "trio,A,phone,2020-06-01T08:12:00Z,2020-06-01T09:00:00Z,callback,,\n\
                trio,B,chat,2020-06-01T08:12:00Z,,,boost_ai,7\n\
                trio,C,chat,2020-06-01T08:12:00Z,,,boost_ai,\n";
    let items = contacts(&Format::Csv, format!("{header}\n{rows}"));
    let found: Vec<(Outcome, Option<(&str, &str)>)> = items
        .iter()
        .filter_map(|item| match item {
            Item::Record { record, .. } => Some((record.outcome, continued(record))),
            _ => None,
        })
        .collect();
    assert_eq!(found, [(Outcome::Callback, None), (Outcome::Open, Some(("boost_ai", "7")))]);
    assert_eq!(fault(&items).field, "continues.external_id");
    // What was kept of a row is read again once it is mended.
    let mended = kept(&items).replace(r#""continues.external_id":"""#, r#""continues.external_id":"8""#);
    let again = with_context(|context| decode_record::<Contact>(&Format::Csv, &mended, 1, context));
    assert!(matches!(again, Item::Record { record, .. } if continued(&record) == Some(("boost_ai", "8"))));
}

#[test]
fn a_mapping_fills_them() {
    let mapping = r#"
        name = "vaxel"
        record = "contact"
        format = "csv"
        [constants]
        source = "trio"
        channel = "chat"
        "continues.source" = "boost_ai"
        [fields]
        external_id = "Nr"
        received_at = "In"
        called_back_at = "Ringd"
        "continues.external_id" = "Samtal"
    "#;
    let format = Format::Mapped(Mapping::from_toml(mapping).unwrap());
    let items = contacts(&format, "Nr,In,Ringd,Samtal\n1,2020-06-01T08:12:00Z,2020-06-01T09:00:00Z,77\n");
    assert_eq!(continued(record(&items)), Some(("boost_ai", "77")));
    assert_eq!(record(&items).called_back_at.unwrap().to_string(), "2020-06-01T09:00:00Z");
}

#[test]
fn a_conversation_with_a_bot_is_owed_no_answer_and_waits_in_no_queue() {
    let items = contacts(
        &Format::Ndjson,
        r#"{"source":"kindly","external_id":"1","channel":"bot","received_at":"2020-06-01T08:12:00Z","outcome":"transferred"}"#,
    );
    let channel = record(&items).channel;
    assert_eq!(channel, Channel::Bot);
    assert!(!channel.awaits_response() && !channel.is_queued() && channel.is_automatic());
}
