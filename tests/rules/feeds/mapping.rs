//! Mappings at work: columns, pointers, tables of values, formats, encodings, rules for dropping.

use kanalkoll::feeds::{Format, Mapping, decode_record};
use kanalkoll::ingest::Item;
use kanalkoll::model::{Contact, Outcome, Reason, Volume};

use crate::ingest::{brief, briefs, contacts, fault, items, kept, record, with_context};

const CASES: &str = r#"
    name = "cases"
    record = "contact"
    format = "csv"
    separator = ";"
    empty = ["-"]
    [constants]
    source = "boston311"
    [fields]
    external_id = { columns = ["year", "number"], join = "/" }
    channel = { column = "way", values = { "Phone call" = "phone", "Self Service" = "e_service" } }
    received_at = { columns = ["day", "hour"], format = ["%d.%m.%y %H:%M:%S", "%Y-%m-%d %H.%M"] }
    closed_at = { column = "closed", format = "%Y-%m-%d %H:%M:%S%z" }
    outcome = { column = "state", values = { "open" = "open", "*" = "closed" } }
    citizen = { column = "person", empty = ["0"] }
    wait_seconds = "wait"
    [[drop]]
    reason = "internal"
    when = [{ column = "way", in = ["Internal", "Test"] }, { column = "state", not_in = ["kept"] }]
"#;
const HEADER: &str = "unused;year;number;way;day;hour;closed;state;person;wait";
const ROW: &str = "x;2020;17;Phone call;01.06.20;8:12:00;2020-06-01 20:00:00+0200;done;anna;1 200";

fn format(text: &str) -> Format {
    Format::Mapped(Mapping::from_toml(text).unwrap())
}

fn cases(rows: &[&str]) -> Vec<Item<Contact>> {
    contacts(&format(CASES), format!("{HEADER}\r\n{}\r\n", rows.join("\r\n")))
}

#[test]
fn columns_become_fields() {
    let items = cases(&[ROW]);
    let contact = record(&items);
    assert_eq!((contact.source.as_str(), contact.external_id.as_str()), ("boston311", "2020/17"));
    assert_eq!(contact.received_at.to_string(), "2020-06-01T12:12:00Z", "the clock of the source's zone");
    assert_eq!(contact.closed_at.unwrap().to_string(), "2020-06-01T18:00:00Z", "the offset of the text");
    assert_eq!((contact.outcome, contact.wait_seconds), (Outcome::Closed, Some(1_200)));
    assert_eq!(contact.citizen.as_deref(), Some("616e6e61"));
}

#[test]
fn texts_that_mean_no_value() {
    let items = cases(&["x;2020;18;Self Service;2020-06-01;08.12;-;;0;-"]);
    let contact = record(&items);
    assert_eq!((contact.closed_at, contact.citizen.clone(), contact.wait_seconds), (None, None, None));
    assert_eq!(contact.outcome, Outcome::Closed, "any other text, the empty one too");
    assert_eq!(briefs(&cases(&["x;2020;;Self Service;2020-06-01;08.12;-;;0;-"])), ["2 external_id missing"]);
}

#[test]
fn dropped_rows_are_told_with_their_reason() {
    let internal = ROW.replace("Phone call", "Internal");
    let kept = internal.replace("done", "kept");
    assert_eq!(
        briefs(&cases(&[ROW, &internal, &kept, ROW])),
        ["2 2020/17", "3 dropped internal", "4 channel not_mapped", "5 2020/17"]
    );
}

#[test]
fn faults_name_the_field_and_what_was_expected() {
    for (from, to, field, reason, said) in [
        ("Phone call", "Fone call", "channel", Reason::NotMapped, "the nearest is `Phone call`"),
        ("01.06.20", "1 June", "received_at", Reason::NotATime, "`%d.%m.%y %H:%M:%S` or `%Y-%m-%d %H.%M`"),
        ("1 200", "tolv", "wait_seconds", Reason::NotANumber, "a number such as"),
        ("1 200", "1 200;x", "", Reason::ColumnCount, "11 columns"),
        ("17", "\0", "number", Reason::NulByte, "NUL"),
    ] {
        let items = cases(&[ROW, &ROW.replacen(from, to, 1), ROW]);
        assert_eq!(briefs(&items), ["2 2020/17".to_owned(), format!("3 {field} {reason}"), "4 2020/17".to_owned()]);
        assert!(fault(&items).detail().contains(said), "{}", fault(&items).detail());
    }
    let items = cases(&[ROW, &ROW.replacen("x;", "\"x;", 1), ROW]);
    assert_eq!(briefs(&items), ["2 2020/17", "3  unreadable_rest"]);
}

#[test]
fn a_column_that_is_not_in_the_header_is_told_once() {
    let items = contacts(&format(CASES), format!("{}\n{ROW}\n{ROW}", HEADER.replace("number", "numbre")));
    assert_eq!(briefs(&items), ["1 number unknown_field"]);
    let detail = fault(&items).detail();
    assert!(detail.contains("a column `number`") && detail.contains("did you mean `numbre`?"), "{detail}");
    let items = contacts(&format(CASES), format!("{}\n{ROW}", HEADER.replace("unused", "number")));
    assert_eq!(briefs(&items), ["1 number inconsistent"]);
}

#[test]
fn kept_rows_hold_the_input_and_can_be_read_through_a_corrected_mapping() {
    let items = cases(&[&ROW.replace("Phone call", "Fax")]);
    assert_eq!(
        kept(&items),
        r#"{"unused":"x","year":"2020","number":"17","way":"Fax","day":"01.06.20","hour":"8:12:00","closed":"2020-06-01 20:00:00+0200","state":"done","person":"pseudonym:616e6e61","wait":"1 200"}"#
    );
    let again =
        |mapping: &str| with_context(|context| decode_record::<Contact>(&format(mapping), kept(&items), 2, context));
    assert_eq!(brief(&again(CASES)), "2 channel not_mapped");
    let item = again(&CASES.replace("\"Phone call\" =", "\"Fax\" ="));
    assert_eq!(brief(&item), "2 2020/17");
    assert_eq!(record(&[item]).citizen.as_deref(), Some("616e6e61"));
    assert_eq!(brief(&again(&CASES.replace("\"number\"", "\"nummer\""))), "2 nummer unknown_field");
}

#[test]
fn a_rejected_row_that_is_kept_again_is_the_same() {
    let items = cases(&[&ROW.replace("Phone call", "Fax")]);
    let again = with_context(|context| decode_record::<Contact>(&format(CASES), kept(&items), 2, context));
    let object = |text: &str| serde_json::from_str::<serde_json::Value>(text).unwrap();
    assert_eq!(object(kept(&[again])), object(kept(&items)));
}

const TREE: &str = r#"
    name = "tree"
    record = "contact"
    format = "ndjson"
    zone = "Europe/Stockholm"
    [constants]
    source = "desk"
    channel = "visit"
    [fields]
    external_id = "/case/id"
    received_at = "/case/times/0"
    topic = "subject"
    citizen = "/who"
"#;

#[test]
fn pointers_into_json() {
    let good = r#"{"case":{"id":17,"times":["2020-06-01 08:12"]},"subject":null,"who":"anna"}"#;
    let lines = [
        good,
        r#"{"case":{"times":["2020-06-01 08:12"]}}"#,
        r#"{"case":{"id":[],"times":["2020-06-01 08:12"]},"who":"anna"}"#,
        r#"{"case":{"id":"#,
        "[]",
        "{\"case\":{\"id\":\"\0\",\"times\":[]}}",
        r#"{"case":{"id":1,"times":["soon"]},"who":"anna"}"#,
        good,
    ];
    let found = contacts(&format(TREE), lines.join("\n"));
    let faults =
        ["2 external_id missing", "3 /case/id wrong_type", "4  not_json", "5  wrong_type", "6 /case/id nul_byte"];
    assert_eq!(briefs(&found)[1..6], faults);
    assert_eq!((briefs(&found)[0].as_str(), briefs(&found)[7].as_str()), ("1 17", "8 17"));
    assert_eq!(record(&found).received_at.to_string(), "2020-06-01T06:12:00Z");
    assert_eq!(kept(&found), r#"{"case":{"id":"1","times":["soon"]},"who":"pseudonym:616e6e61"}"#);
    assert!(!format!("{found:?}").contains("anna"));
    let list = format!("[{good},\n{good}]");
    assert_eq!(briefs(&contacts(&format(&TREE.replace("ndjson", "json")), list)), ["1 17", "2 17"]);
}

#[test]
fn windows_1252_and_the_decimal_comma() {
    let mapping = r#"
        name = "queue"
        record = "volume"
        format = "csv"
        separator = ";"
        encoding = "windows-1252"
        decimal = ","
        zone = "Europe/Stockholm"
        [constants]
        source = "trio"
        channel = "phone"
        interval_minutes = 60
        [fields]
        queue = "Kö"
        interval_start = { column = "Tid", format = "%Y-%m-%d %H:%M" }
        offered = "Inkomna"
        answered = "Besvarade"
        abandoned = "Tappade"
        wait_seconds = { column = "Väntan", times = "Besvarade" }
    "#;
    let text = "Tid;Kö;Inkomna;Besvarade;Tappade;Väntan\n2020-06-01 08:00;Växel;1\u{a0}200,0;1 000;12;3,5004\n2020-06-01 09:00;Växel;12,5;1;1;1\n2020-06-01 10:00;Växel;12;1;1;\n";
    let bytes = encoding_rs::WINDOWS_1252.encode(text).0;
    let found = items::<Volume>(&format(mapping), &bytes);
    let Item::Record { record, .. } = &found[0] else { panic!("{found:?}") };
    assert_eq!(
        (record.queue.as_str(), record.offered, record.answered, record.wait_seconds),
        ("Växel", 1_200, 1_000, Some(3_500))
    );
    let Item::Rejected { fault, record, .. } = &found[1] else { panic!("{found:?}") };
    assert_eq!((fault.field.as_str(), fault.reason), ("offered", Reason::NotANumber));
    assert!(record.contains(r#""Kö":"Växel""#), "{record}");
    let Item::Record { record, .. } = &found[2] else { panic!("{found:?}") };
    assert_eq!(record.wait_seconds, None);
    let utf8 = format(&mapping.replace("windows-1252", "utf-8"));
    let found = items::<Volume>(&utf8, &bytes);
    assert!(
        matches!(&found[..], [Item::Rejected { line: 1, fault, .. }] if fault.reason == Reason::InvalidUtf8),
        "{found:?}"
    );
}

#[test]
fn what_a_mapping_reads_of_the_delivery_is_kept_with_a_rejected_message() {
    let mapping = "name = 'x'\nrecord = 'contact'\nformat = 'json'\n[constants]\nsource = 'x'\nchannel = 'chat'\n[fields]\n\
                   external_id = 'id'\nreceived_at = '?/at'\nwait_seconds = 'wait'";
    let found = contacts(&format(mapping), r#"{"id":"1","wait":"long"}"#);
    let Item::Rejected { record, .. } = &found[0] else { panic!("{found:?}") };
    assert!(record.contains(r#""?/":{"at":"2020-12-31T12:00:00Z"}"#), "{record}");
    let mended = record.replace("long", "12");
    let again = with_context(|context| decode_record::<Contact>(&format(mapping), &mended, 1, context));
    assert_eq!(crate::ingest::record(&[again]).received_at.to_string(), "2020-12-31T12:00:00Z");
    // A mapping that does not read it keeps nothing of it.
    let without = format(&mapping.replace("'?/at'", "'at'"));
    assert!(!kept(&contacts(&without, r#"{"id":"1","at":"2020-06-01T08:00:00Z","wait":"long"}"#)).contains("?/"));
}

#[test]
fn a_mapping_of_the_other_kind_is_refused() {
    let found = items::<Volume>(&format(CASES), ROW.as_bytes());
    assert!(
        matches!(&found[..], [Item::Rejected { fault, .. }] if fault.detail().contains("record = \"volume\"")),
        "{found:?}"
    );
}
