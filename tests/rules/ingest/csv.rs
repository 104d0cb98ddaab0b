//! CSV: headers, separators, quotes, and rows that are wrong with good rows around them.

use kanalkoll::feeds::{Format, decode_record};
use kanalkoll::ingest::Item;
use kanalkoll::model::{Contact, Reason};

use proptest::prelude::*;

use super::{brief, briefs, contacts, fault, kept, pieces, read, record, with_context};

const CSV: &Format = &Format::Csv;
const HEADER: &str = "source,external_id,channel,topic,citizen,received_at,wait_seconds";

fn row(id: &str) -> String {
    format!("trio,{id},phone,,,2020-06-01T08:12:00Z,12")
}

/// Header, good, `bad`, good.
fn between(bad: &str) -> Vec<Item<Contact>> {
    contacts(CSV, format!("{HEADER}\n{}\n{bad}\n{}\n", row("A"), row("C")))
}

#[track_caller]
fn assert_rejected(bad: &str, field: &str, reason: Reason, said: &str) {
    let items = between(bad);
    assert_eq!(briefs(&items), ["2 A".to_owned(), format!("3 {field} {reason}"), "4 C".to_owned()]);
    assert!(fault(&items).detail().contains(said), "{}", fault(&items).detail());
}

#[test]
fn separators_line_ends_and_a_byte_order_mark() {
    for separator in [",", ";", "\t"] {
        for end in ["\n", "\r\n"] {
            let input = format!("\u{feff}{HEADER}\n{}\n\n{}", row("A"), row("B"));
            let input = input.replace(',', separator).replace('\n', end);
            assert_eq!(briefs(&contacts(CSV, input)), ["2 A", "4 B"], "{separator:?} {end:?}");
        }
    }
    assert!(contacts(CSV, "").is_empty());
    assert!(contacts(CSV, HEADER).is_empty());
}

#[test]
fn quoted_cells_may_hold_separators_quotes_and_line_ends() {
    let items = between("trio,B,phone,\"a, \"\"b\"\"\r\nand c\",,2020-06-01T08:12:00Z,12");
    assert_eq!(briefs(&items), ["2 A", "3 B", "5 C"]);
    let Item::Record { record, .. } = &items[1] else { panic!("{items:?}") };
    assert_eq!(record.topic, "a, \"b\"\nand c");
    assert_eq!(briefs(&between("trio,5\" pipe,phone,,,2020-06-01T08:12:00Z,")), ["2 A", "3 5\" pipe", "4 C"]);
    assert_eq!(briefs(&between("trio,\"B\" ,phone,,,2020-06-01T08:12:00Z,")), ["2 A", "3 B", "4 C"]);
}

#[test]
fn empty_cells_are_not_given() {
    let items = between("trio,B, phone ,,,2020-06-01T08:12:00Z,");
    let Item::Record { record, .. } = &items[1] else { panic!("{items:?}") };
    assert_eq!((record.wait_seconds, record.citizen.as_deref(), record.topic.as_str()), (None, None, ""));
    assert_rejected("trio,,phone,,,2020-06-01T08:12:00Z,", "external_id", Reason::Missing, "required");
}

#[test]
fn a_header_that_cannot_be_read_is_told_once() {
    for (header, field, reason, said) in [
        (HEADER.replace("channel", "chanel"), "chanel", Reason::UnknownField, "did you mean `channel`?"),
        (HEADER.replace("topic", "channel"), "channel", Reason::Inconsistent, "at most once"),
        (HEADER.replace("received_at", "closed_at"), "received_at", Reason::Missing, "a column `received_at`"),
        (format!("\"{HEADER}"), "", Reason::UnclosedQuote, "never closes"),
        ("x".repeat(2_000_000), "", Reason::TooLong, "1048576 bytes"),
    ] {
        let items = contacts(CSV, format!("{header}\n{}\n{}", row("A"), row("B")));
        assert_eq!(briefs(&items), [format!("1 {field} {reason}")]);
        assert!(fault(&items).detail().contains(said), "{}", fault(&items).detail());
    }
}

#[test]
fn rows_that_are_wrong() {
    assert_rejected("trio,B,phone", "", Reason::ColumnCount, "found `3 columns`; expected 7 columns");
    assert_rejected(&(row("B") + ",x,y"), "", Reason::ColumnCount, "found `9 columns`; expected 7 columns");
    assert_rejected("trio,\"B\"x,phone,,,2020-06-01T08:12:00Z,", "", Reason::NotCsv, "text after a closing quote");
    assert_rejected(&row("B").replace("phone", "fone"), "channel", Reason::NotInList, "did you mean `phone`?");
    assert_rejected(&row("B").replace(",12", ",12.5"), "wait_seconds", Reason::NotANumber, "a whole number");
    assert_rejected(&row("B").replace(",12", ",many"), "wait_seconds", Reason::NotANumber, "found `many`");
    assert_rejected(&row("B\0"), "external_id", Reason::NulByte, "NUL");
    assert_rejected(&row(&"B".repeat(1_000_000)), "external_id", Reason::TooLong, "200 characters");
    assert_rejected(&row(&"B".repeat(3_000_000)), "", Reason::TooLong, "1048576 bytes");
    assert_rejected(&row("B").replace('Z', ""), "received_at", Reason::NoZone, "`trio` in the organisation file");
}

#[test]
fn bytes_that_are_not_utf8_name_their_column() {
    let input = format!("{HEADER}\n{}\n{}\n{}", row("A"), row("B"), row("C"));
    let bytes: Vec<u8> = input.bytes().map(|byte| if byte == b'B' { 0xC4 } else { byte }).collect();
    let items = contacts(CSV, bytes);
    assert_eq!(briefs(&items), ["2 A", "3 external_id invalid_utf8", "4 C"]);
}

#[test]
fn a_quote_that_never_closes_takes_the_rest() {
    let open = "trio,B,phone,\"open,,2020-06-01T08:12:00Z,";
    for rest in [String::new(), "\n".to_owned(), format!("\n{}\n{}", row("ghost"), row("ghost"))] {
        let items = contacts(CSV, format!("{HEADER}\n{}\n{open}{rest}", row("A")));
        assert_eq!(briefs(&items), ["2 A", "3  unreadable_rest"]);
        let detail = fault(&items).detail();
        let byte = HEADER.len() + row("A").len() + 2;
        let (last, rows) = (if rest.contains("ghost") { 5 } else { 3 }, "1 came before it");
        let place = format!("never closes, lines 3 to {last}, from byte {byte} on");
        assert!(detail.contains(&place) && detail.contains(rows), "{detail}");
    }
    let many = format!("{HEADER}\n{open}\n{}{}\n{}", (row("C") + "\n").repeat(40_000), "x".repeat(2_000_000), row("D"));
    assert_eq!(briefs(&contacts(CSV, &many)), ["2  unreadable_rest"]);
}

#[test]
fn one_row_over_several_lines_is_one_reject() {
    let input = format!("{HEADER}\n{}\ntrio,B,phone,\"a\n{}\nb\"\n{}", row("A"), row("ghost"), row("C"));
    let items = contacts(CSV, input);
    assert_eq!(briefs(&items), ["2 A", "3  column_count", "6 C"]);
    assert!(fault(&items).detail().contains("4 columns in one row, lines 3 to 5"), "{}", fault(&items).detail());
    let input = format!("{HEADER}\n{}\ntrio,B,phone,\"a \"b\" c\n{}\nd\"\n{}", row("A"), row("ghost"), row("C"));
    let items = contacts(CSV, input);
    assert_eq!(briefs(&items), ["2 A", "3  not_csv", "6 C"]);
    let byte = HEADER.len() + row("A").len() + 2;
    let place = format!("text after a closing quote, lines 3 to 5, from byte {byte} on");
    assert!(fault(&items).detail().contains(&place), "{}", fault(&items).detail());
}

#[test]
fn a_quote_in_the_middle_of_a_text_costs_its_row_only() {
    for bad in [
        "trio,\"B\"x,phone,,,2020-06-01T08:12:00Z,",
        "trio,\"5\" pipe\",phone,,,2020-06-01T08:12:00Z,",
        "trio,B,phone,\"he said \"hi\"\",,2020-06-01T08:12:00Z,",
        "trio,B,phone,\"say \"a\"\",\"b\",2020-06-01T08:12:00Z,",
    ] {
        assert_rejected(bad, "", Reason::NotCsv, "text after a closing quote");
    }
    let last = "trio,B,phone,,,2020-06-01T08:12:00Z,\"say \"1\"";
    assert_eq!(briefs(&contacts(CSV, format!("{HEADER}\n{}\n{last}", row("A")))), ["2 A", "3  not_csv"]);
}

#[test]
fn what_stands_inside_a_broken_row_is_no_row() {
    let ghost = row("ghost");
    for bad in [
        format!("trio,B,phone,\"he said \"hi\" and\n{ghost}\nleft\",,2020-06-01T08:12:00Z,12"),
        format!("trio,B,phone,\"he said \"hi\", and\n{ghost}\nleft\",,2020-06-01T08:12:00Z,12"),
        format!("trio,B,phone,,,2020-06-01T08:12:00Z,\"he said \"hi\"\n{ghost}\nleft\""),
        format!("trio,B,phone, \"hi and\n{ghost}\nleft\",,2020-06-01T08:12:00Z,12"),
        format!("trio,B,phone,,,2020-06-01T08:12:00Z,\"1\"2\"\n{ghost}\nx\""),
        format!("trio,B,phone,\"a\"b,\"c\n{ghost}\nd\",2020-06-01T08:12:00Z,12"),
    ] {
        let lines = bad.lines().count();
        let found = briefs(&contacts(CSV, format!("{HEADER}\n{}\n{bad}\n{}", row("A"), row("C"))));
        assert_eq!(found, ["2 A".to_owned(), "3  not_csv".to_owned(), format!("{} C", 3 + lines)], "{bad}");
    }
    for bad in [
        format!("trio,B,phone,,,2020-06-01T08:12:00Z,\"1\"2\n{ghost}"),
        format!("trio,B,phone,\"he said \"hi\"\n{ghost}\n\",,2020-06-01T08:12:00Z,12"),
        format!("trio,B,phone,\"open,,2020-06-01T08:12:00Z,12\n{}\n{ghost}", ghost.replace("ghost", "\"ghost\"")),
    ] {
        let found = briefs(&contacts(CSV, format!("{HEADER}\n{}\n{bad}\n{}", row("A"), row("C"))));
        assert_eq!(found, ["2 A", "3  unreadable_rest"], "{bad}");
    }
}

#[test]
fn rows_that_are_too_long_are_passed_over_to_their_end() {
    let long = format!("trio,B,phone,\"{}\n{}\n\",,2020-06-01T08:12:00Z,12", "x\n".repeat(1_000_000), row("ghost"));
    let found = briefs(&contacts(CSV, format!("{HEADER}\n{}\n{long}\n{}", row("A"), row("C"))));
    assert_eq!(found, ["2 A", "3  too_long", "1000006 C"]);
    let line = format!("trio,B,phone,\"{}", "x".repeat(3_000_000));
    let found =
        briefs(&contacts(CSV, format!("{HEADER}\n{line}\n{}\n{}\",,,\n{}", row("ghost"), row("ghost"), row("C"))));
    assert_eq!(found, ["2  too_long", "5 C"]);
}

#[test]
fn a_lost_connection_never_leaves_half_a_row() {
    let input = format!("{HEADER}\n{}\n{}", row("A"), row("B"));
    for length in 0..=input.len() {
        let items: Vec<std::io::Result<Item<Contact>>> = read(CSV, pieces(&input.as_bytes()[..length], 5, true));
        let (last, before) = items.split_last().unwrap();
        assert!(last.is_err());
        let header = HEADER.len() + 1;
        if length >= header {
            assert_eq!(before.len(), (length - header) / (row("A").len() + 1), "{length}");
        }
    }
}

#[test]
fn rejected_rows_are_kept_by_column_without_the_citizen() {
    let items = between("trio,B,fax,,199001012384,2020-06-01T08:12:00Z,12");
    let citizen = "pseudonym:313939303031303132333834";
    assert_eq!(
        kept(&items),
        format!(
            r#"{{"source":"trio","external_id":"B","channel":"fax","topic":"","citizen":"{citizen}","received_at":"2020-06-01T08:12:00Z","wait_seconds":"12"}}"#
        )
    );
    let corrected = kept(&items).replace("fax", "phone");
    let item = with_context(|context| decode_record::<Contact>(CSV, &corrected, 3, context));
    assert_eq!(brief(&item), "3 B");
    let items = [item];
    assert_eq!(record(&items).citizen.as_deref(), Some("313939303031303132333834"));
    assert_eq!(record(&items).wait_seconds, Some(12));
}

#[test]
fn the_citizen_of_a_row_without_order_is_left_out() {
    for (bad, certain) in [
        (
            "trio,B,phone,too,many,199001012384,2020-06-01T08:12:00Z,12",
            r#"{"source":"trio","external_id":"B","channel":"phone","topic":"too","citizen":"(withheld)""#,
        ),
        (
            "trio,B,phone,199001012384,2020-06-01T08:12:00Z,12",
            r#"{"source":"trio","external_id":"B","channel":"phone","topic":"(withheld)""#,
        ),
        ("trio,B,199001012384", r#"{"source":"(withheld)","external_id":"(withheld)""#),
        ("trio,B,phone,\"open,199001012384,2020-06-01T08:12:00Z,12", r#"{"source":"trio","external_id":"(withheld)""#),
        (
            "trio,B,phone,\"a\"b,199001012384,2020-06-01T08:12:00Z,12",
            r#"{"source":"trio","external_id":"B","channel":"phone","topic":"ab","citizen":"(withheld)""#,
        ),
    ] {
        let items = between(bad);
        assert!(kept(&items).starts_with(certain), "{}", kept(&items));
        assert!(!format!("{items:?}").contains("1990"), "{items:?}");
    }
}

proptest! {
    #[test]
    fn the_pieces_in_which_it_comes_change_nothing(text in r#"[",\n\r;a1 ]{0,60}"#, length in 1_usize..20) {
        let input = format!("{HEADER}\n{}\n{text}\n{}", row("A"), row("C"));
        let whole: Vec<_> = contacts(CSV, &input);
        let cut: Vec<Item<Contact>> = read(CSV, pieces(input.as_bytes(), length, false)).into_iter().map(Result::unwrap).collect();
        prop_assert_eq!(whole, cut);
    }

    #[test]
    fn no_row_is_made_of_a_random_bad_one(bad in r#"[",;a1 ]{0,40}"#) {
        let quoted = row("B").replace('B', "\"B\"");
        let input = format!("{HEADER}\n{}\n{bad}\n{quoted}\n{}", row("A"), row("C"));
        let found = briefs(&contacts(CSV, input));
        prop_assert_eq!(&found[0], "2 A");
        let known = |brief: &String| ["2 A", "4 B", "5 C"].contains(&brief.as_str()) || brief.contains('_') || brief.ends_with("missing");
        prop_assert!(found.iter().all(known), "{:?}", found);
        if !bad.contains('"') {
            prop_assert!(found.ends_with(&["4 B".to_owned(), "5 C".to_owned()]), "{:?}", found);
        }
    }

    #[test]
    fn one_damaged_byte_makes_no_row(place in any::<prop::sample::Index>(), byte in any::<u8>()) {
        let text = "trio,\"id-1\",phone,\"a\"\"b\",,2020-06-01T08:12:00Z,12\n".to_owned();
        let rows = [row("id-0"), text.trim_end().to_owned(), text.replace("id-1", "id-2").trim_end().to_owned(), row("id-3")];
        let before = HEADER.len() + 1;
        let mut input = format!("{HEADER}\n{}\n", rows.join("\n")).into_bytes();
        // A damaged id is another id, and nobody can know.
        let places: Vec<usize> = (before..input.len()).filter(|at| b"\",\n ".contains(&input[*at])).collect();
        let at = *place.get(&places);
        let whole = rows.iter().scan(before, |end, row| { *end += row.len() + 1; Some(*end) }).filter(|end| *end <= at).count();
        input[at] = byte;
        let found = briefs(&contacts(CSV, &input));
        for index in 0..whole {
            prop_assert!(found.iter().any(|brief| brief.ends_with(&format!(" id-{index}"))), "{:?}", found);
        }
        let records = found.iter().filter(|brief| !brief.contains('_'));
        for record in records {
            let known = (0..4).any(|index| record.ends_with(&format!("id-{index}")) || record.ends_with(&format!("id-{index}\"")));
            prop_assert!(known, "{:?}", found);
        }
    }
}
