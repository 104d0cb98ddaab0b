//! JSON lists: broken elements beside good ones, in any pieces.

use proptest::prelude::*;

use super::super::{Format, Item};
use super::{briefs, contacts, fault, good, kept, pieces, read};
use crate::domain::Contact;

const JSON: &Format = &Format::Json;

fn ids(input: &str) -> Vec<String> {
    briefs(&contacts(JSON, input))
}

#[test]
fn elements_are_counted_on_one_line_or_on_many() {
    let (a, b) = (good("A"), good("B"));
    assert_eq!(ids(&format!("[{a},{b}]")), ["1 A", "2 B"]);
    assert_eq!(ids(&format!("\u{feff}\n[\n  {a},\n\n  {b}\n]\n")), ["1 A", "2 B"]);
    assert_eq!(ids(&format!("[\n{},\n{b}]", a.replace(',', ",\n  "))), ["1 A", "2 B"]);
    assert_eq!(ids(&a), ["1 A"]);
    assert!(ids(" [ ] ").is_empty());
    assert!(ids("").is_empty());
}

#[test]
fn a_bad_element_never_takes_its_neighbours() {
    for bad in [
        r#"{"source":}"#,
        r#"{"source":"x""#,
        r#"{"source":"x}"#,
        r#"{"source:"x"}"#,
        r#"{"source":"x\"}"#,
        r#"{"source":{"x":1}"#,
        r#"{"source":[1,2}"#,
        r#"{"source":"x","y"}"#,
        r"{source:1}",
        r#"{"source":"x"}}"#,
        r#"{"source":"x"}]"#,
        r#"{"source":["#,
        "]{",
        "[",
        "]",
        "{",
        "}",
        "\"",
        "\\",
        "{\"",
        "[1",
        "nonsense",
        "{{",
        "}}",
        "17",
        "",
    ] {
        let found = ids(&format!("[{},\n{bad},\n{}]", good("A"), good("C")));
        assert_eq!(found.first().map(String::as_str), Some("1 A"), "{bad}: {found:?}");
        // What is broken may look like several elements; no two have one number.
        let last = format!("{} C", found.len());
        assert!(found.contains(&last), "{bad}: {found:?}");
        assert!(found.iter().any(|brief| brief.starts_with("2 ")), "{bad}: {found:?}");
    }
}

#[test]
fn a_truncated_list_yields_what_is_complete_and_one_reject() {
    let input = format!("[{},{},{}]", good("A"), good("B"), good("C"));
    for length in 1..input.len() {
        let items = contacts(JSON, &input[..length]);
        let whole = items.iter().filter(|item| matches!(item, Item::Record { .. })).count();
        assert_eq!(whole, length / (good("A").len() + 1), "{length}");
        assert_eq!(items.len(), whole + 1, "{length}");
        assert!(fault(&items).detail().contains("truncated"), "{length}: {items:?}");
    }
}

#[test]
fn commas_and_brackets_that_do_not_belong() {
    let (a, b) = (good("A"), good("B"));
    assert_eq!(ids(&format!("[{a},]")), ["1 A", "2  not_json"]);
    assert_eq!(ids(&format!("[{a},,{b}]")), ["1 A", "2  not_json", "3 B"]);
    assert_eq!(ids(&format!("[{a}],{b}]")), ["1 A", "2  not_json", "3 B"]);
    assert_eq!(ids(&format!("[{a}\n{b}]")), ["1 A", "2 B"]);
    assert_eq!(ids(&format!("{a}\n{b}")), ["1 A", "2  not_json"]);
    assert_eq!(ids("source,external_id\na,b"), ["1  not_json"]);
    assert_eq!(ids(&format!("[{a},[{b}]]")), ["1 A", "2  wrong_type"]);
}

#[test]
fn an_element_that_is_too_long_is_passed_over() {
    let long = format!(r#"{{"topic":"{}"}}"#, "x".repeat(3_000_000));
    let input = format!("[{},\n{long},\n{}]", good("A"), good("C"));
    let items = contacts(JSON, &input);
    assert_eq!(briefs(&items), ["1 A", "2  too_long", "3 C"]);
    assert_eq!(kept(&items).len(), 64 * 1024);
    let broken = format!("[{},\n{{\"x\"y{},\n{}]", good("A"), "z".repeat(3_000_000), good("C"));
    assert_eq!(ids(&broken), ["1 A", "2  not_json", "3 C"]);
}

#[test]
fn a_lost_connection_ends_the_list() {
    let input = format!("[{},{}]", good("A"), good("B"));
    for length in 0..=input.len() {
        let items: Vec<std::io::Result<Item<Contact>>> = read(JSON, pieces(&input.as_bytes()[..length], 11, true));
        let (last, before) = items.split_last().unwrap();
        assert!(last.is_err() && before.iter().all(|item| matches!(item, Ok(Item::Record { .. }))), "{length}");
    }
}

proptest! {
    #[test]
    fn the_pieces_in_which_it_comes_change_nothing(
        elements in prop::collection::vec(r#"[\[\]{}",:\\ a1\n]{0,12}"#, 0..6), length in 1_usize..40
    ) {
        let input = format!("[{}", elements.join(","));
        let whole: Vec<_> = contacts(JSON, &input);
        let cut: Vec<Item<Contact>> = read(JSON, pieces(input.as_bytes(), length, false)).into_iter().map(Result::unwrap).collect();
        prop_assert_eq!(whole, cut);
    }

    #[test]
    fn no_good_record_is_lost_beside_a_random_bad_one(bad in r#"[\[\]{}",:\\ a1\n]{0,30}"#) {
        let found = ids(&format!("[{},{bad},{},{}]", good("A"), good("B"), good("C")));
        for id in [" A", " B", " C"] {
            prop_assert!(found.iter().any(|brief| brief.ends_with(id)), "{:?}", found);
        }
    }
}
