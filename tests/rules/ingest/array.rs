//! JSON lists: broken elements beside good ones, in any pieces.

use kanalkoll::feeds::Format;
use kanalkoll::ingest::Item;
use kanalkoll::model::Contact;

use proptest::prelude::*;

use super::{briefs, contacts, fault, good, kept, pieces, read};

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
fn an_element_that_is_json_never_takes_its_neighbours() {
    let deep = format!("{}{}", "[".repeat(1_000), "]".repeat(1_000));
    let twice = good("B").replace('{', r#"{"channel":"chat","#);
    for bad in
        ["17", "-0.5e3", "null", "\"text\"", "[]", r#"[{"a":[1,{}]}]"#, "{}", r#"{"chanel":"email"}"#, &deep, &twice]
    {
        let found = ids(&format!("[{},\n{bad},\n{}]", good("A"), good("C")));
        assert!(found.len() == 3 && found[0] == "1 A" && found[2] == "3 C", "{bad}: {found:?}");
    }
    // Only a quote ends a text: what stands in it may be no text at all.
    for byte in [0_u8, b'\n', 0xE4] {
        let bad = good("B").replace("\"email\"", "\"email\",\"topic\":\"a?b\"");
        let input = format!("[{},\n{bad},\n{}]", good("A"), good("C"));
        let bytes: Vec<u8> = input.bytes().map(|b| if b == b'?' { byte } else { b }).collect();
        let found = briefs(&contacts(JSON, bytes));
        assert!(found.len() == 3 && found[0] == "1 A" && found[2] == "3 C", "{byte}: {found:?}");
    }
}

#[test]
fn the_list_ends_at_text_that_is_not_json() {
    for bad in [
        r#"{"source":}"#,
        r#"{"source":"x""#,
        r#"{"source":"x}"#,
        r#"{"source:"x"}"#,
        r#"{"source":"x\"}"#,
        r#"{"source":{"x":1}"#,
        r#"{"source":[1,2}"#,
        r#"{"source":"x","y"}"#,
        r#"{"wait_seconds":NaN}"#,
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
    ] {
        let found = ids(&format!("[{},\n{bad},\n{},\n{}]", good("A"), good("C"), good("D")));
        let (last, before) = found.split_last().unwrap();
        assert_eq!(*last, format!("{}  unreadable_rest", before.len() + 1), "{bad}: {found:?}");
        assert_eq!(before[0], "1 A", "{bad}: {found:?}");
        assert!(found[1..].iter().all(|brief| brief.contains("  ") || brief.contains("missing")), "{bad}: {found:?}");
    }
}

#[test]
fn the_rest_is_told_with_its_byte_and_what_came_before_it() {
    let (a, b) = (good("A"), good("B"));
    let items = contacts(JSON, format!("[{a},{{\"source\":x}},{b}]"));
    assert_eq!(briefs(&items), ["1 A", "2  unreadable_rest"]);
    let (start, at) = (a.len() + 2, a.len() + 12);
    let detail = fault(&items).detail();
    assert!(detail.contains(&format!("not JSON, at byte {at}")), "{detail}");
    assert!(
        detail.contains(&format!("begins at byte {start} was not read")) && detail.contains("1 came before"),
        "{detail}"
    );
    assert_eq!(kept(&items), format!("{{\"source\":x}},{b}]"));
    let citizen = format!("[{{\"source\":x}},{}]", b.replace('{', r#"{"citizen":"anna","#));
    assert!(!format!("{:?}", contacts(JSON, citizen)).contains("anna"));
}

#[test]
fn what_stands_inside_a_broken_record_is_no_record() {
    let (b, ghost) = (good("B"), good("ghost"));
    let text = ghost.replace('"', "\\\"");
    for bad in [
        format!(r#"{{"source":"e-post","external_id":"a" "history":[1,{ghost}]}}"#),
        format!(r#"{{"source":"e-post","history":[1,{ghost},{ghost}}}"#),
        format!(r#"{{"source":"e-post","history":[,{ghost}]}}"#),
        format!(r#"{{"source":"e-post","topic":"say "hi",{ghost},{ghost}"}}"#),
        format!(r#"{{"source":"e-post","topic":"x,"note":"[1,{text}]"}}"#),
        format!(r#"{{"source":"e-post","topic":'[1,{ghost}]'}}"#),
        format!(r#"{{"source":"e-post"}}"history":[1,{ghost}]}}"#),
    ] {
        let found = ids(&format!("[{},{bad},{b}]", good("A")));
        assert_eq!(found, ["1 A", "2  unreadable_rest"], "{bad}");
    }
    for whole in [
        format!(r#"{{"source":"e-post","history":[1,{ghost},{{"x":{ghost}}}]}}"#),
        format!(r#"{{"source":"e-post","topic":"[1,{text},{text}]"}}"#),
        format!("[{ghost},{ghost}]"),
        format!("\",{text}\""),
    ] {
        let found = ids(&format!("[{},{whole},{b}]", good("A")));
        assert!(found.len() == 3 && found[0] == "1 A" && found[2] == "3 B", "{whole}: {found:?}");
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
    assert_eq!(ids(&format!("[{a}],{b}]")), ["1 A", "2  unreadable_rest"]);
    assert_eq!(ids(&format!("[{a}][{b}]")), ["1 A", "2  unreadable_rest"]);
    assert_eq!(ids(&format!("{a}\n{b}")), ["1 A", "2  unreadable_rest"]);
    assert_eq!(ids(&format!("[{a},{{\"x\":1}}")), ["1 A", "2 x unknown_field", "3  unreadable_rest"]);
    assert_eq!(ids(&a.replace(',', " ")), ["1  not_json"]);
    assert_eq!(ids("source,external_id\na,b"), ["1  not_json"]);
    assert_eq!(ids(&format!("[{a},[{b}]]")), ["1 A", "2  wrong_type"]);
}

#[test]
fn a_missing_comma_ends_the_list() {
    let (a, b) = (good("A"), good("B"));
    for between in ["", " ", "\n"] {
        let items = contacts(JSON, format!("[{a}{between}{b},{}]", good("C")));
        assert_eq!(briefs(&items), ["1 A", "2  unreadable_rest"], "{between:?}");
        let byte = a.len() + between.len() + 1;
        let found = format!("a record without a comma before it, at byte {byte}`");
        assert!(fault(&items).detail().contains(&found), "{}", fault(&items).detail());
        assert_eq!(kept(&items), format!("{b},{}]", good("C")));
    }
}

#[test]
fn an_element_that_is_too_long_is_passed_over() {
    let long = format!(r#"{{"topic":"{}"}}"#, "x".repeat(3_000_000));
    let input = format!("[{},\n{long},\n{}]", good("A"), good("C"));
    let items = contacts(JSON, &input);
    assert_eq!(briefs(&items), ["1 A", "2  too_long", "3 C"]);
    assert_eq!(kept(&items).len(), 64 * 1024);
    let broken = format!("[{},\n{{\"x\"y{},\n{}]", good("A"), "z".repeat(3_000_000), good("C"));
    assert_eq!(ids(&broken), ["1 A", "2  unreadable_rest"]);
    let broken = format!("[{},\n{{\"x\":\"{}\" 1}},\n{}]", good("A"), "z".repeat(3_000_000), good("C"));
    let items = contacts(JSON, &broken);
    assert_eq!(briefs(&items), ["1 A", "2  unreadable_rest"]);
    assert!(fault(&items).detail().contains(&format!("at byte {}", broken.find(" 1}").unwrap() + 1)));
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
    fn one_damaged_byte_makes_no_record(
        kinds in prop::collection::vec(0_usize..4, 1..6), place in any::<prop::sample::Index>(), byte in any::<u8>()
    ) {
        let ghost = good("ghost");
        let texts = [
            good("X"),
            good("X").replace('{', &format!(r#"{{"history":[1,{ghost},{ghost}],"#)),
            good("X").replace('{', &format!(r#"{{"topic":"[1,{}]","#, ghost.replace('"', "\\\""))),
            good("X").replace('{', "{\n  ").replace(',', ",\n  "),
        ];
        let elements: Vec<String> =
            kinds.iter().enumerate().map(|(index, kind)| texts[*kind].replace("\"X\"", &format!("\"id-{index}\""))).collect();
        let mut input = format!("[{}]", elements.join(",")).into_bytes();
        let at = place.index(input.len());
        let whole: Vec<String> = elements
            .iter()
            .scan(1, |end, element| {
                *end += element.len() + 1;
                Some((*end - 1, element))
            })
            .zip(0..)
            .filter(|((end, element), _)| *end <= at && !element.contains("history"))
            .map(|(_, index)| format!(" id-{index}"))
            .collect();
        input[at] = byte;
        let found = briefs(&contacts(JSON, &input));
        for id in &whole {
            prop_assert!(found.iter().any(|brief| brief.ends_with(id)), "{}: {:?}", id, found);
        }
        prop_assert!(!found.iter().any(|brief| brief.ends_with("ghost")), "{:?}", found);
        let rests = found.iter().filter(|brief| brief.contains("unreadable_rest")).count();
        prop_assert!(rests <= 1 && (rests == 0 || found.last().unwrap().contains("unreadable_rest")), "{:?}", found);
    }

    #[test]
    fn what_came_before_a_random_bad_one_is_taken(bad in r#"[\[\]{}",:\\ a1\n]{0,30}"#) {
        let found = ids(&format!("[{},{bad},{}]", good("A"), good("B")));
        prop_assert_eq!(&found[0], "1 A");
        let known = |brief: &String| [" A", " B", "missing"].iter().any(|end| brief.ends_with(end)) || brief.contains('_');
        prop_assert!(found.iter().all(known), "{:?}", found);
    }
}
