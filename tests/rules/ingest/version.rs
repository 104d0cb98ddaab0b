//! Versions: numbers, times with their fraction of a second, and what is neither.

use kanalkoll::feeds::{Format, Mapping};
use kanalkoll::ingest::{Item, Kind};
use kanalkoll::model::{Contact, Observation, Reason, ReportedEvent, UninvitedAnswer, Version, Volume};

use super::{contacts, fault, good, items};

fn versioned(version: &str) -> Vec<Item<Contact>> {
    contacts(&Format::Ndjson, good("A").replace("\"channel\"", &format!("\"version\":{version},\"channel\"")))
}

fn version<R>(items: &[Item<R>]) -> Option<Version> {
    match items {
        [Item::Record { version, .. }] => *version,
        _ => panic!("one record"),
    }
}

fn number(text: &str) -> Option<Version> {
    Version::number(text).ok()
}

fn time(text: &str) -> Option<Version> {
    Version::rfc3339(text)
}

#[test]
fn a_version_is_a_number_or_a_time() {
    let expected = [
        ("17", number("17")),
        ("\"17\"", number("17")),
        ("-2.5", number("-2.5")),
        ("1700000000.123", number("1700000000.123")),
        ("18446744073709551615", number("18446744073709551615")),
        ("\"99999999999999999999999999\"", number("99999999999999999999999999")),
        ("\"2020-06-01T08:12:00.123Z\"", time("2020-06-01T08:12:00.123Z")),
        ("\"2020-06-01T10:12:00,5+02:00\"", time("2020-06-01T08:12:00.5Z")),
        ("\"2020-06-01T10:12:00.000001\"", time("2020-06-01T08:12:00.000001Z")),
        ("\"2020-06-01 10:12\"", time("2020-06-01T08:12:00Z")),
        ("\"2020-06-01\"", time("2020-05-31T22:00:00Z")),
    ];
    for (text, expected) in expected {
        assert!(expected.is_some(), "{text}");
        assert_eq!(version(&versioned(text)), expected, "{text}");
    }
    for text in ["null", "\"\""] {
        assert_eq!(version(&versioned(text)), None, "{text}");
    }
    assert_eq!(version(&contacts(&Format::Ndjson, good("A"))), None);
}

#[test]
fn what_is_neither_is_a_reject_that_says_what_is_expected() {
    for text in ["\"v2\"", "\"yesterday\"", "\"1e9\"", "\"2020-13-01T00:00:00Z\"", "\"12:30\""] {
        let items = versioned(text);
        let fault = fault(&items);
        assert_eq!((fault.field.as_str(), fault.reason), ("version", Reason::NotAVersion), "{text}");
        assert!(
            fault.detail().contains(text.trim_matches('"')) && fault.detail().contains("a number such as 17"),
            "{fault}"
        );
    }
    for text in ["true", "[1]", "{}"] {
        assert_eq!(fault(&versioned(text)).reason, Reason::WrongType, "{text}");
    }
    for text in ["1e30", "99999999999999999999", "\"0.0000000000001\""] {
        assert_eq!(fault(&versioned(text)).reason, Reason::OutOfRange, "digits would be lost: {text}");
    }
}

#[test]
fn every_kind_of_record_has_one() {
    let at = r#""version":"7""#;
    let volume = format!(
        r#"{{{at},"source":"t","channel":"phone","interval_start":"2020-06-01T08:00:00Z","interval_minutes":15,"offered":1,"answered":1,"abandoned":0}}"#
    );
    let answer = format!(
        r#"{{{at},"source":"t","external_id":"a","channel":"phone","answered_at":"2020-06-01T08:00:00Z","ease":5}}"#
    );
    let event = format!(r#"{{{at},"date":"2020-06-01","label":"x"}}"#);
    let indicator = format!(r#"{{{at},"name":"x","date":"2020-06-01","value":1}}"#);
    let ndjson = &Format::Ndjson;
    assert_eq!(version(&items::<Volume>(ndjson, volume.as_bytes())), number("7"));
    assert_eq!(version(&items::<UninvitedAnswer>(ndjson, answer.as_bytes())), number("7"));
    assert_eq!(version(&items::<ReportedEvent>(ndjson, event.as_bytes())), number("7"));
    assert_eq!(version(&items::<Observation>(ndjson, indicator.as_bytes())), number("7"));
    for kind in Kind::ALL {
        assert!(kind.fields().iter().any(|field| field.name == "version"), "{kind:?}");
    }
}

#[test]
fn a_row_of_csv_has_one() {
    let csv = "source;external_id;channel;received_at;version\nx;A;phone;2020-06-01T08:12:00Z;12.5\n";
    assert_eq!(version(&contacts(&Format::Csv, csv)), number("12.5"));
}

fn mapped(rule: &str, cell: &str) -> Vec<Item<Contact>> {
    let mapping = Mapping::from_toml(&format!(
        "name = \"m\"\nrecord = \"contact\"\nformat = \"csv\"\nseparator = \";\"\ndecimal = \",\"\nzone = \"Europe/Stockholm\"\n\
         [constants]\nsource = \"x\"\nchannel = \"phone\"\n\
         [fields]\nexternal_id = \"id\"\nreceived_at = \"at\"\nversion = {rule}\n"
    ));
    let format = Format::Mapped(mapping.unwrap());
    contacts(&format, format!("id;at;changed\nA;2020-06-01T08:12:00Z;{cell}\n"))
}

#[test]
fn a_mapping_has_a_rule_for_it() {
    assert_eq!(version(&mapped("\"changed\"", "1 234,5")), number("1234.5"));
    assert_eq!(version(&mapped("\"changed\"", "2020-06-01T08:12:00.25Z")), time("2020-06-01T08:12:00.25Z"));
    let rule = r#"{ column = "changed", format = ["%d.%m.%Y %H:%M:%S%.f", "%Y-%m-%d %H:%M:%S%.f%z"] }"#;
    assert_eq!(version(&mapped(rule, "01.06.2020 10:12:00.125")), time("2020-06-01T08:12:00.125Z"));
    assert_eq!(version(&mapped(rule, "2020-06-01 10:12:00.125+0300")), time("2020-06-01T07:12:00.125Z"));
    let items = mapped(rule, "June");
    assert_eq!((fault(&items).field.as_str(), fault(&items).reason), ("version", Reason::NotAVersion));
    assert_eq!(version(&mapped(rule, "")), None);
}

#[test]
fn a_local_version_of_a_source_without_zone_says_so() {
    let local = good("A")
        .replace("open-eplatform", "x")
        .replace("\"channel\"", "\"version\":\"2020-06-01T10:12:00\",\"channel\"");
    let items = contacts(&Format::Ndjson, local);
    assert_eq!((fault(&items).field.as_str(), fault(&items).reason), ("version", Reason::NoZone));
}
