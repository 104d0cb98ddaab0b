//! Files as people and systems save them: encodings, titles, totals, separators, numbers, dates and wrapped lists.

use kanalkoll::feeds::{Format, Mapping};
use kanalkoll::ingest::{FlagKind, Item};
use kanalkoll::model::{Reason, Volume};

use crate::ingest::{briefs, contacts, fault, items};

const VOLUMES: &str = r#"
    name = "calls"
    record = "volume"
    format = "csv"
    separator = ";"
    zone = "Europe/Stockholm"
    [constants]
    source = "vaxel"
    channel = "phone"
    interval_minutes = 30
    [fields]
    queue = "Kö"
    interval_start = { column = "Start", format = "%Y-%m-%d %H:%M" }
    offered = "Inkomna"
    answered = "Besvarade"
    abandoned = "Tappade"
"#;
const HEADER: &str = "Kö;Start;Inkomna;Besvarade;Tappade";

fn format(text: &str) -> Format {
    Format::Mapped(Mapping::from_toml(text).unwrap())
}

/// The queue and the offered calls of each row, what was flagged, and what became of the others.
fn rows(mapping: &str, input: &[u8]) -> Vec<String> {
    let item = |item: Item<Volume>| match item {
        Item::Record { record, flags, .. } => {
            let flags: String = flags.iter().map(|flag| format!(" {} {}", flag.field, flag.kind.code())).collect();
            format!("{} {}{flags}", record.queue, record.offered)
        }
        Item::Rejected { line, fault, .. } => format!("{line} {} {}", fault.field, fault.reason),
        Item::Dropped { line, reason } => format!("{line} dropped {reason}"),
    };
    items::<Volume>(&format(mapping), input).into_iter().map(item).collect()
}

fn text(lines: &[&str]) -> String {
    lines.join("\r\n")
}

#[test]
fn a_byte_order_mark_says_what_a_file_is() {
    let text = text(&[HEADER, "Växel;2020-06-02 08:00;12;10;2"]);
    let mut little = vec![0xFF, 0xFE];
    little.extend(text.encode_utf16().flat_map(u16::to_le_bytes));
    let mut big = vec![0xFE, 0xFF];
    big.extend(text.encode_utf16().flat_map(u16::to_be_bytes));
    let marked = [b"\xEF\xBB\xBF", text.as_bytes()].concat();
    for mapping in [VOLUMES.to_owned(), format!("encoding = \"windows-1252\"\n{VOLUMES}")] {
        for input in [&little, &big, &marked] {
            assert_eq!(rows(&mapping, input), ["Växel 12"]);
        }
    }
    let own = "source,queue,channel,interval_start,interval_minutes,offered,answered,abandoned\nboston311,Växel,phone,2020-06-02T08:00:00,30,8,8,0\n";
    let mut little = vec![0xFF, 0xFE];
    little.extend(own.encode_utf16().flat_map(u16::to_le_bytes));
    assert!(
        matches!(&items::<Volume>(&Format::Csv, &little)[0], Item::Record { record, .. } if record.queue == "Växel")
    );
}

#[test]
fn half_a_letter_of_utf_16_is_refused() {
    let text = text(&[HEADER, "Växel;2020-06-02 08:00;12;10;2"]);
    let mut bytes = vec![0xFF, 0xFE];
    bytes.extend(text.encode_utf16().flat_map(u16::to_le_bytes));
    // A high surrogate without its other half in the place of the first letter of the row.
    let at = 2 + 2 * (HEADER.encode_utf16().count() + 2);
    bytes[at..at + 2].copy_from_slice(&0xD800_u16.to_le_bytes());
    assert_eq!(rows(VOLUMES, &bytes), ["2 Kö invalid_utf8"]);
}

#[test]
fn older_encodings_by_name() {
    let text = text(&[HEADER, "Växel åÄÖ;2020-06-02 08:00;12;10;2"]);
    for (name, encoding) in [("windows-1252", encoding_rs::WINDOWS_1252), ("iso-8859-15", encoding_rs::ISO_8859_15)] {
        let bytes = encoding.encode(&text).0;
        assert_eq!(rows(&format!("encoding = \"{name}\"\n{VOLUMES}"), &bytes), ["Växel åÄÖ 12"]);
    }
    let dos: Vec<u8> = text
        .chars()
        .map(|c| match c {
            'ä' => 0x84,
            'å' => 0x86,
            'ö' => 0x94,
            'Ä' => 0x8E,
            'Ö' => 0x99,
            ascii => u8::try_from(ascii).unwrap(),
        })
        .collect();
    assert_eq!(rows(&format!("encoding = \"cp850\"\n{VOLUMES}"), &dos), ["Växel åÄÖ 12"]);
    let utf16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(rows(&format!("encoding = \"utf-16le\"\n{VOLUMES}"), &utf16), ["Växel åÄÖ 12"], "without a mark");
}

#[test]
fn utf_8_where_another_encoding_was_named_is_read_and_flagged() {
    let mapping = format!("encoding = \"windows-1252\"\n{VOLUMES}");
    let text = text(&[HEADER, "Växel;2020-06-02 08:00;12;10;2", "b;2020-06-02 08:00;3;3;0"]);
    assert_eq!(rows(&mapping, text.as_bytes()), ["Växel 12 Kö other_encoding", "b 3"]);
    assert_eq!(FlagKind::OtherEncoding.code(), "other_encoding");
    // 0x81 stands for nothing in this encoding.
    let broken = [HEADER.replace('ö', "\u{1}").as_bytes(), b"\r\nb\x81;2020-06-02 08:00;3;3;0"].concat();
    let broken: Vec<u8> = broken.into_iter().map(|byte| if byte == 1 { 0xF6 } else { byte }).collect();
    assert_eq!(rows(&mapping, &broken), ["2 Kö invalid_utf8"]);
}

#[test]
fn files_that_are_no_text_are_called_what_they_are() {
    for (bytes, said) in [
        (&b"PK\x03\x04\x14\0"[..], ".xlsx"),
        (b"\x1F\x8B\x08\0", "gzip"),
        (b"%PDF-1.7", "PDF"),
        (b"\xD0\xCF\x11\xE0\xA1", ".xls"),
    ] {
        let items = contacts(&Format::Csv, bytes);
        assert_eq!(items.len(), 1);
        assert!(fault(&items).found.contains(said), "{:?}", fault(&items));
    }
}

#[test]
fn rows_that_are_no_data_are_passed_over() {
    let row = "a;2020-06-02 08:00;4;4;0";
    let cases: [(&[&str], &[&str]); 6] = [
        (&["sep=;", HEADER, row], &["a 4"]),
        (&["Köstatistik;;;;", "Period: 2020-06-02;;;;", "", HEADER, row], &["a 4"]),
        (&["Köstatistik", "", HEADER, row], &["a 4"]),
        (&[HEADER, row, "", "Skapad 2020-06-03 06:00"], &["a 4", "4 dropped footer"]),
        (&[&format!("{HEADER};"), &format!("{row};")], &["a 4"]),
        (&[HEADER, &format!("{row};;")], &["a 4"]),
    ];
    for (lines, expected) in cases {
        assert_eq!(rows(VOLUMES, text(lines).as_bytes()), expected, "{lines:?}");
    }
    // One cell in the middle is a row that lost the others.
    assert_eq!(rows(VOLUMES, text(&[HEADER, "a", row]).as_bytes()), ["2  column_count", "a 4"]);
    let without = [HEADER.replace("Tappade", "Avbrutna"), row.to_owned()].join("\n");
    assert_eq!(rows(VOLUMES, without.as_bytes()), ["1 Tappade unknown_field"]);
    let own = "source,queue,channel,interval_start,interval_minutes,offered,answered,abandoned,\nboston311,d,phone,2020-06-02T08:00:00,30,8,8,0,\n";
    assert_eq!(items::<Volume>(&Format::Csv, own.as_bytes()).len(), 1);
    assert!(matches!(&items::<Volume>(&Format::Csv, own.as_bytes())[0], Item::Record { .. }));
}

#[test]
fn the_header_may_be_said() {
    let row = "a;2020-06-02 08:00;4;4;0";
    let lines = text(&["Kö;Start", "x;y", HEADER, "st;;st;st;st", row]);
    let named = format!(
        "header = \"Inkomna\"\n{VOLUMES}\n[[drop]]\nreason = \"units\"\nwhen = [{{ column = \"Inkomna\", in = [\"st\"] }}]"
    );
    assert_eq!(rows(&named, lines.as_bytes()), ["4 dropped units", "a 4"]);
    assert_eq!(rows(&named.replace("header = \"Inkomna\"", "skip = 2"), lines.as_bytes()), ["4 dropped units", "a 4"]);
    let names = "columns = [\"Kö\", \"Start\", \"Inkomna\", \"Besvarade\", \"Tappade\"]";
    assert_eq!(rows(&format!("{names}\n{VOLUMES}"), row.as_bytes()), ["a 4"]);
    assert_eq!(rows(&named, b"x;y\nz;w\n"), ["1  missing"]);
}

#[test]
fn thousands_are_told_or_refused() {
    let input = text(&[HEADER, "k;2020-06-02 08:00;2.000;1.950;50", "m;2020-06-02 08:30;1 234;1\u{a0}234;0"]);
    assert_eq!(rows(VOLUMES, input.as_bytes()), ["2 answered not_a_number", "m 1234"]);
    assert_eq!(rows(&format!("thousands = \".\"\n{VOLUMES}"), input.as_bytes()), ["k 2000", "m 1234"]);
    let comma = text(&[HEADER, "n;2020-06-02 08:00;2,000;2,000;0", "n;2020-06-02 08:30;12,0;12,0;0"]);
    let mapping = format!("decimal = \",\"\n{VOLUMES}");
    assert_eq!(rows(&mapping, comma.as_bytes()), ["2 answered not_a_number", "n 12"]);
    let two = text(&[HEADER, "n;2020-06-02 08:00;12 3;12;0"]);
    assert_eq!(rows(VOLUMES, two.as_bytes()), ["2 offered not_a_number"], "two numbers in one cell");
}

#[test]
fn durations_as_they_are_written() {
    let mapping =
        format!("{VOLUMES}wait_seconds = {{ column = \"Snitt\", times = \"Besvarade\" }}\nhandle_seconds = \"Tid\"\n");
    let input = text(&[
        &format!("{HEADER};Snitt;Tid"),
        "k;2020-06-02 08:00;12;10;2;00:00:35;00:41:40",
        "m;2020-06-02 08:00;3;2;1;1:05;25:10:00",
    ]);
    let found: Vec<(Option<i64>, Option<i64>)> = items::<Volume>(&format(&mapping), input.as_bytes())
        .into_iter()
        .map(|item| match item {
            Item::Record { record, .. } => (record.wait_seconds, record.handle_seconds),
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(found, [(Some(350), Some(2_500)), (Some(130), Some(90_600))]);
    for (unit, text, seconds) in [("ms", "12514", 13), ("PT", "PT3M35S", 215), ("s", "215.4", 215), ("min", "3.5", 210)]
    {
        let mapping = mapping.replace(
            "handle_seconds = \"Tid\"",
            &format!("handle_seconds = {{ column = \"Tid\", unit = \"{unit}\" }}"),
        );
        let input = format!("{HEADER};Snitt;Tid\nk;2020-06-02 08:00;12;10;2;;{text}");
        let found = items::<Volume>(&format(&mapping), input.as_bytes());
        assert!(
            matches!(&found[0], Item::Record { record, .. } if record.handle_seconds == Some(seconds)),
            "{found:?}"
        );
    }
}

#[test]
fn a_list_inside_an_object_is_read_where_the_mapping_says_so() {
    let mapping = r#"
        name = "api"
        record = "contact"
        format = "json"
        [constants]
        source = "arenden"
        channel = "email"
        [fields]
        external_id = "id"
        received_at = "created_at"
    "#;
    let input = r#"{"data":{"payload":[{"id":1,"created_at":"2020-06-02T08:00:00Z"},{"id":2,"created_at":"soon"}]},"meta":{"count":2}}"#;
    let at = format!("records = \"/data/payload\"\n{mapping}");
    assert_eq!(briefs(&contacts(&format(&at), input)), ["1 1", "2 received_at not_a_time"]);
    let items = contacts(&format(mapping), input);
    assert!(fault(&items).expected.contains("records = \"/data/payload\""), "{:?}", fault(&items));
    let elsewhere = contacts(&format(&at.replace("/data/payload", "/value")), input);
    assert_eq!(briefs(&elsewhere), ["1  unknown_field"]);
    assert!(fault(&elsewhere).expected.contains("`/data/payload`"), "{:?}", fault(&elsewhere));
    let alone = r#"{"data":{"payload":{"id":1,"created_at":"2020-06-02T08:00:00Z"}}}"#;
    assert_eq!(briefs(&contacts(&format(&at), alone)), ["1 1"], "one that stands alone is a list of one");
    assert_eq!(fault(&contacts(&format(&at), "{\"data\":")).reason, Reason::NotJson);
}

#[test]
fn xml_in_the_encoding_of_its_declaration() {
    let mapping = r#"
        name = "cases"
        record = "contact"
        format = "xml"
        records = "/cases/case"
        [constants]
        source = "arenden"
        channel = "e_service"
        [fields]
        external_id = "@id"
        received_at = "/header/received"
        topic = "/header/flow"
    "#;
    let document = r#"<?xml version="1.0" encoding="ISO-8859-1"?>
        <k:cases xmlns:k="x"><k:case id="7"><header><received>2020-06-02T08:00:00Z
        </received><flow><![CDATA[F\u{f6}rskola]]> &amp; skola</flow></header></k:case><k:case id="8"><header/></k:case></k:cases>"#
        .replace("\\u{f6}", "ö");
    let bytes = encoding_rs::WINDOWS_1252.encode(&document).0;
    for input in [bytes.as_ref(), document.as_bytes()] {
        let found = contacts(&format(mapping), input);
        assert_eq!(briefs(&found), ["1 7", "2 received_at missing"]);
        assert!(matches!(&found[0], Item::Record { record, .. } if record.topic == "Förskola & skola"), "{found:?}");
    }
    let faults = [document.replace("</k:cases>", ""), document.replace("&amp;", "&unknown;"), "no xml <".to_owned()];
    for broken in faults {
        assert_eq!(fault(&contacts(&format(mapping), &broken)).reason, Reason::NotXml, "{broken}");
    }
    let deep = "<a>".repeat(10_000);
    assert_eq!(fault(&contacts(&format(mapping), &deep)).reason, Reason::NotXml);
}
