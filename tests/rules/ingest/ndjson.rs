//! NDJSON: every way in which a line can be wrong, with good lines around it.

use kanalkoll::feeds::{Format, decode_record};
use kanalkoll::ingest::Item;
use kanalkoll::model::{Contact, Outcome, Reason, Volume};

use super::{brief, briefs, contacts, fault, good, items, kept, pieces, read, record, with_context};

const NDJSON: &Format = &Format::Ndjson;

/// The contact with one part of its text replaced.
fn changed(part: &str, by: &str) -> String {
    let text = good("B");
    assert!(text.contains(part), "{part}");
    text.replacen(part, by, 1)
}

/// Good, `bad`, good: the fault of the bad one, after making sure that only line 2 is rejected.
fn rejected(bad: impl AsRef<[u8]>) -> (String, Reason, String) {
    let mut input = format!("{}\n", good("A")).into_bytes();
    input.extend_from_slice(bad.as_ref());
    input.extend_from_slice(format!("\n{}\n", good("C")).as_bytes());
    let items = contacts(NDJSON, &input);
    let fault = fault(&items);
    assert_eq!(briefs(&items), ["1 A".to_owned(), format!("2 {} {}", fault.field, fault.reason), "3 C".to_owned()]);
    (fault.field.clone(), fault.reason, fault.detail())
}

#[track_caller]
fn assert_rejected(bad: impl AsRef<[u8]>, field: &str, reason: Reason, said: &str) {
    let (found_field, found_reason, detail) = rejected(bad);
    assert_eq!((found_field.as_str(), found_reason), (field, reason), "{detail}");
    assert!(detail.contains(said), "{detail}");
}

#[test]
fn a_contact_with_every_field() {
    let text = r#"{"source":"open-eplatform","external_id":"A-1","channel":"e_service","topic":"bygglov","unit":"samhallsbyggnad",
        "agent":"anna","citizen":"199001012384","received_at":"2020-06-01T08:12:00+02:00","first_response_at":"2020-06-01T09:00:00.9+02:00",
        "closed_at":"2020-06-02 09:00","outcome":"closed","wait_seconds":12.0,"handle_seconds":300,"language":"sv"}"#;
    let items = contacts(NDJSON, text.replace('\n', ""));
    let contact = record(&items);
    assert_eq!(contact.citizen.as_deref(), Some("313939303031303132333834"));
    assert_eq!(contact.first_response_at.unwrap().to_string(), "2020-06-01T07:00:00Z");
    assert_eq!(contact.closed_at.unwrap().to_string(), "2020-06-02T07:00:00Z");
    assert_eq!((contact.wait_seconds, contact.handle_seconds), (Some(12), Some(300)));
    assert_eq!((contact.topic.as_str(), contact.outcome), ("bygglov", Outcome::Closed));
}

#[test]
fn the_outcome_follows_the_times_when_it_is_not_given() {
    let outcome = |extra: &str| {
        let items = contacts(NDJSON, changed(r#""channel""#, &format!(r#"{extra}"channel""#)));
        record(&items).outcome
    };
    assert_eq!(outcome(""), Outcome::Open);
    assert_eq!(outcome(r#""first_response_at":"2020-06-01T10:00:00Z","#), Outcome::Answered);
    assert_eq!(outcome(r#""first_response_at":null,"closed_at":"2020-06-01T10:00:00Z","#), Outcome::Closed);
    assert_eq!(outcome(r#""closed_at":"2020-06-01T10:00:00Z","outcome":"abandoned","#), Outcome::Abandoned);
}

#[test]
fn volumes_take_their_queue_from_the_channel() {
    let text = br#"{"source":"trio","channel":"phone","interval_start":"2020-06-01T08:00:00Z","interval_minutes":60,"offered":10,"answered":8,"abandoned":1}
{"source":"trio","queue":"q1","channel":"phone","interval_start":"2020-06-01T08:00:00Z","interval_minutes":60,"offered":10,"answered":8,"abandoned":1,"answered_in_threshold":9}
{"source":"trio","channel":"phone","interval_start":"2020-06-01T08:00:00Z","offered":10,"answered":8,"abandoned":1}"#;
    let items = items::<Volume>(NDJSON, text);
    let Item::Record { record, .. } = &items[0] else { panic!("{items:?}") };
    assert_eq!((record.queue.as_str(), record.offered, record.wait_seconds), ("phone", 10, None));
    let faults = items.iter().filter_map(|item| match item {
        Item::Rejected { line, fault, .. } => Some((*line, fault.field.as_str(), fault.reason)),
        _ => None,
    });
    assert_eq!(
        faults.collect::<Vec<_>>(),
        [(2, "answered_in_threshold", Reason::Inconsistent), (3, "interval_minutes", Reason::Missing)]
    );
}

#[test]
fn text_that_is_not_json() {
    assert_rejected("hello", "", Reason::NotJson, "expected value at column 1");
    assert_rejected(r#"{"source":}"#, "", Reason::NotJson, "expected value at column 11");
    assert_rejected(good("B") + "}", "", Reason::NotJson, "trailing characters");
    assert_rejected("{".repeat(2_000), "", Reason::NotJson, "expected one complete JSON object");
    assert_rejected("[".repeat(2_000), "", Reason::NotJson, "truncated");
}

#[test]
fn truncated_json() {
    let text = good("B");
    for length in 1..text.len() {
        assert_rejected(&text[..length], "", Reason::NotJson, "truncated");
    }
}

#[test]
fn json_that_is_not_an_object() {
    for (text, found) in
        [("[1]", "a list"), ("12", "a number"), ("null", "null"), (r#""x""#, "a text"), ("true", "true")]
    {
        assert_rejected(text, "", Reason::WrongType, found);
    }
}

#[test]
fn wrong_types_say_what_was_found_and_expected() {
    assert_rejected(changed(r#""B""#, "17"), "external_id", Reason::WrongType, "the number 17`; expected a text");
    assert_rejected(changed(r#""B""#, "[1,{}]"), "external_id", Reason::WrongType, "a list");
    assert_rejected(changed(r#""B""#, r#"{"id":1}"#), "external_id", Reason::WrongType, "an object");
    assert_rejected(changed(r#""email""#, "true"), "channel", Reason::WrongType, "true");
    let wait = |value: &str| changed("{", &format!(r#"{{"wait_seconds":{value},"#));
    assert_rejected(wait(r#""12""#), "wait_seconds", Reason::WrongType, r#"the text "12"`; expected a whole number"#);
    assert_rejected(wait("12.5"), "wait_seconds", Reason::NotANumber, "found `12.5`; expected a whole number");
    assert_rejected(wait("-1"), "wait_seconds", Reason::OutOfRange, "0 or more");
    assert_rejected(wait("3000000000"), "wait_seconds", Reason::OutOfRange, "at most 2147483647");
    assert_rejected(wait("99999999999999999999"), "wait_seconds", Reason::NotANumber, "a whole number");
}

#[test]
fn unknown_fields_come_with_the_nearest_known_one() {
    assert_rejected(changed("channel", "chanel"), "chanel", Reason::UnknownField, "did you mean `channel`?");
    assert_rejected(changed("channel", "x\\u0000"), "x\u{fffd}", Reason::UnknownField, "one of source, external_id");
}

#[test]
fn a_field_that_stands_twice() {
    let twice = changed("{", r#"{"external_id":"X","#);
    assert_rejected(&twice, "external_id", Reason::Inconsistent, "at most once");
    let items = contacts(NDJSON, &twice);
    assert_eq!(kept(&items), twice, "quarantine keeps both");
}

#[test]
fn missing_and_empty_fields() {
    for field in ["source", "external_id", "channel", "received_at"] {
        let mut object: serde_json::Map<String, serde_json::Value> = serde_json::from_str(&good("B")).unwrap();
        for empty in [serde_json::Value::Null, "".into()] {
            object.insert(field.to_owned(), empty);
            assert_rejected(serde_json::to_string(&object).unwrap(), field, Reason::Missing, "required");
        }
        object.remove(field);
        assert_rejected(serde_json::to_string(&object).unwrap(), field, Reason::Missing, "required");
    }
}

#[test]
fn values_that_are_in_no_list() {
    assert_rejected(changed("email", "e-mail"), "channel", Reason::NotInList, "did you mean `email`?");
    assert_rejected(changed("{", r#"{"outcome":"done","#), "outcome", Reason::NotInList, "one of open, answered");
    assert_rejected(changed("{", r#"{"outcome":"excluded","#), "excluded_reason", Reason::Missing, "spam");
}

#[test]
fn times_that_cannot_be() {
    let received = |time: &str| changed("2020-06-01T08:12:00+02:00", time);
    for time in ["yesterday", "2020-06-31", "2020-06", "2020-13-01T00:00:00Z", "2020-06-01T25:00:00", "1591000000"] {
        assert_rejected(received(time), "received_at", Reason::NotATime, "expected a time such as");
    }
    assert_rejected(received("1970-01-01T00:00:00Z"), "received_at", Reason::OutOfRange, "1990-01-01");
    assert_rejected(received("2999-01-01T00:00:00Z"), "received_at", Reason::OutOfRange, "a day after now");
    let unzoned = received("2020-06-01T08:12:00").replace("open-eplatform", "elsewhere");
    assert_rejected(unzoned, "received_at", Reason::NoZone, "a `time_zone` for the source `elsewhere`");
}

#[test]
fn times_in_the_wrong_order() {
    let with = |extra: &str| changed("{", &format!("{{{extra},"));
    let answered = r#""first_response_at":"2020-06-01T08:00:00+02:00""#;
    assert_rejected(with(answered), "first_response_at", Reason::AnswerBeforeArrival, "at or after received_at");
    let closed = r#""closed_at":"2020-06-01T08:00:00+02:00""#;
    assert_rejected(with(closed), "closed_at", Reason::ClosedBeforeArrival, "at or after received_at");
    let both = r#""first_response_at":"2020-06-01T10:00:00+02:00","closed_at":"2020-06-01T09:00:00+02:00""#;
    assert_rejected(with(both), "closed_at", Reason::ClosedBeforeAnswer, "first_response_at");
}

#[test]
fn bytes_that_are_not_text() {
    let text = changed("\"email\"", "\"email\",\"topic\":\"?\"");
    let with = |byte: u8| text.bytes().map(|b| if b == b'?' { byte } else { b }).collect::<Vec<u8>>();
    assert_rejected(with(0), "topic", Reason::NulByte, "NUL");
    assert_rejected(with(0xE5), "topic", Reason::InvalidUtf8, "the byte 0xE5");
    assert_rejected(text.replace('?', "\\u0000"), "topic", Reason::NulByte, "NUL");
    assert_rejected([b'\0'; 12], "", Reason::NulByte, "NUL");
    assert_rejected([0xFF, 0xFE], "", Reason::InvalidUtf8, "0xFF");
}

#[test]
fn long_fields_and_long_records() {
    let topic = |length: usize| changed("{", &format!(r#"{{"topic":"{}","#, "x".repeat(length)));
    assert_rejected(topic(201), "topic", Reason::TooLong, "at most 200 characters");
    assert_rejected(topic(1_000_000), "topic", Reason::TooLong, "at most 200 characters");
    for length in [1 << 20, (1 << 20) + 5, 5_000_000] {
        assert_rejected(topic(length), "", Reason::TooLong, "more than 1048576 bytes");
    }
    let items = contacts(NDJSON, topic(5_000_000));
    assert_eq!(kept(&items).len(), 64 * 1024);
}

#[test]
fn empty_lines_carriage_returns_and_a_byte_order_mark() {
    let input = format!("\u{feff}{}\r\n\r\n  \n{}", good("A"), good("B"));
    assert_eq!(briefs(&contacts(NDJSON, &input)), ["1 A", "4 B"]);
    assert!(contacts(NDJSON, "").is_empty());
}

#[test]
fn a_lost_connection_never_leaves_half_a_record() {
    let input = format!("{}\n{}", good("A"), good("B"));
    for length in 0..=input.len() {
        let items: Vec<std::io::Result<Item<Contact>>> = read(NDJSON, pieces(&input.as_bytes()[..length], 7, true));
        let (last, before) = items.split_last().unwrap();
        assert!(last.is_err());
        let whole = usize::from(length > good("A").len());
        assert_eq!(before.len(), whole, "{length}");
    }
}

#[test]
fn citizens_are_never_kept_as_they_came() {
    let with = |text: &str| changed("{", &format!("{{{text},")).replace("email", "fax");
    for text in [
        r#""citizen":"anna-andersson""#,
        r#""citi\u007aen":"anna-andersson""#,
        r#""Citizen":"anna-andersson""#,
        r#""citisen":"anna-andersson""#,
        r#""citizen":["anna-andersson"]"#,
        r#""who":{"citizen":"anna-andersson"}"#,
        r#""citizen":"anna-andersson" "#,
        r#""x":"unclosed, "citizen":"anna-andersson""#,
    ] {
        let items = contacts(NDJSON, with(text));
        assert!(!format!("{items:?}").contains("andersson"), "{items:?}");
    }
    let items = contacts(NDJSON, "trio,A-1,199001012384,anna@example.se,hello");
    assert_eq!(kept(&items), "trio,***,***,***,hello");
    let items = contacts(NDJSON, with(r#""citizen":199001012384"#));
    assert!(!format!("{items:?}").contains("1990"), "{items:?}");
}

#[test]
fn a_rejected_record_can_be_corrected_and_read_again() {
    let bad = changed("{", r#"{"citizen":"anna","#).replace("email", "fax");
    let items = contacts(NDJSON, &bad);
    assert_eq!(kept(&items), bad.replace("anna", "pseudonym:616e6e61"));
    let corrected = kept(&items).replace("fax", "email");
    let item = with_context(|context| decode_record::<Contact>(NDJSON, &corrected, 7, context));
    assert_eq!(brief(&item), "7 B");
    assert_eq!(record(&[item]).citizen.as_deref(), Some("616e6e61"));
    let smuggled = contacts(NDJSON, changed("{", r#"{"citizen":"pseudonym:Anna","#));
    assert_ne!(record(&smuggled).citizen.as_deref(), Some("Anna"));
}
