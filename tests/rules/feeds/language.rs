//! The language of feed files, a rule at a time.

use std::io::{BufRead, Cursor};

use kanalkoll::feeds::{Feed, Mapping, Request};

use crate::ingest::with_context;

/// What a rule gives of a JSON message, or what is wrong.
fn given(field: &str, rule: &str, message: &str) -> String {
    let mapping = format!(
        "name = 'x'\nrecord = 'contact'\nformat = 'json'\nzone = 'Europe/Stockholm'\n[constants]\nsource = 'x'\nchannel = 'chat'\n\
         [fields]\nexternal_id = 'id'\nreceived_at = 'at'\n{field} = {rule}\n"
    );
    let mapping = Mapping::from_toml(&mapping).unwrap_or_else(|error| panic!("{rule}: {error}"));
    let message = message.replacen('{', r#"{"id":"1","at":"2020-06-01T08:00:00Z","#, 1).replace(",}", "}");
    let sample: Box<dyn BufRead> = Box::new(Cursor::new(message));
    let trial = with_context(|context| {
        let request = Request::at(context.now).with("ticket", "t-1").with("token", "secret");
        mapping.trial(vec![sample], &request, context).unwrap()
    });
    match trial.records.first() {
        Some(record) => record.fields.get(field).cloned().unwrap_or_else(|| "nothing".to_owned()),
        None => trial.rejected.join("\n"),
    }
}

#[test]
fn where_a_value_comes_from() {
    let message = r#"{"a":"x","b":{"c":["y"]},"d":null,"e":"","f":"z","link":"https://x.example/c/42"}"#;
    for (rule, expected) in [
        ("'a'", "x"),
        ("'/b/c/0'", "y"),
        ("'d'", "nothing"),
        ("{ text = 'always' }", "always"),
        ("{ columns = ['a', 'f'], join = '/' }", "x/z"),
        ("{ columns = ['a', 'e'], join = '/' }", "nothing"),
        ("{ columns = ['a', 'e', 'f'], join = '/', gaps = true }", "x//z"),
        ("{ first = ['d', 'e', 'f', 'a'] }", "z"),
        ("{ first = [{ text = 'yes', when = [{ column = 'd', present = true }] }, { text = 'no' }] }", "no"),
        ("{ column = 'a', values = { x = 'one', '*' = 'other' } }", "one"),
        ("{ column = 'e', values = { x = 'one', '*' = 'other' } }", "other"),
        ("{ column = 'a', empty = ['x'] }", "nothing"),
        ("{ column = 'link', after_last = '/' }", "42"),
        ("{ column = 'a', after_last = '/' }", "x"),
        ("{ column = 'link', after_last = '42' }", "nothing"),
        (r"{ column = 'link', match = 'c/(\d+)' }", "42"),
        (r"{ column = 'link', match = '^(\d+)', values = { '*' = 'other' } }", "other"),
        (r"{ column = 'link', match = '^(\d+)' }", "nothing"),
        ("{ column = 'link', match = '(c)/', values = { c = 'chat' } }", "chat"),
    ] {
        assert_eq!(given("topic", rule, message), expected, "{rule}");
    }
    assert!(given("topic", "{ column = 'a', values = { y = 'one' } }", message).contains("not_mapped"));
    assert!(given("topic", "'b'", message).contains("wrong_type"));
    let hash = given("topic", "{ hash = ['a', 'f'] }", message);
    assert_eq!(hash, "313a78313a7a", "made by the key of the organisation, here the letters themselves");
    assert_ne!(hash, given("topic", "{ hash = ['f', 'a'] }", message));
}

#[test]
fn what_is_known_of_the_delivery() {
    let message = r#"{"?/":{"ticket":"hidden"},"list":[{"x":"1"}]}"#;
    for (rule, expected) in [
        ("'?/ticket'", "t-1"),
        ("'?/nothing'", "nothing"),
        ("{ columns = ['?/ticket', 'id'], join = '/' }", "t-1/1"),
        ("{ text = 'asked', when = [{ column = '?/ticket', in = ['t-1'] }] }", "asked"),
        ("{ list = '/list', by = 'first', take = '?/ticket' }", "t-1"),
        ("{ list = '/list', by = 'first', take = 'x', where = [{ column = '?/ticket', in = ['t-2'] }] }", "nothing"),
    ] {
        assert_eq!(given("topic", rule, message), expected, "{rule}");
    }
    assert_eq!(given("closed_at", "{ first = ['?/at'] }", message), "2020-12-31T12:00:00Z", "when it came");
    let refused = given("closed_at", "{ column = '?/ticket', format = '%Y' }", message);
    assert!(refused.contains("t-1"), "{refused}");
    let product = "{ column = 'share', match = '(\\d+) %', times = 'count' }";
    let message = r#"{"share":"40 %","count":"3"}"#;
    assert_eq!(given("handle_seconds", product, message), "120", "a piece of the one column alone");
}

#[test]
fn conditions() {
    let message = r#"{"a":"bygglov-TEST","b":["x"],"c":{},"d":[]}"#;
    for (condition, holds) in [
        ("{ column = 'a', in = ['bygglov-TEST'] }", true),
        ("{ column = 'a', not_in = ['bygglov-TEST'] }", false),
        ("{ column = 'a', begins = ['bygg'] }", true),
        ("{ column = 'a', ends = ['-TEST', '-PROV'] }", true),
        ("{ column = 'a', contains = ['lov'] }", true),
        ("{ column = 'b', present = true }", true),
        ("{ column = 'c', present = true }", true),
        ("{ column = 'd', present = false }", true),
        ("{ column = 'e', in = [''] }", true),
        (
            "{ any = [{ column = 'a', in = ['y'] }, [{ column = 'b', present = true }, { column = 'a', ends = ['TEST'] }]] }",
            true,
        ),
        (
            "{ any = [{ column = 'a', in = ['y'] }, [{ column = 'b', present = true }, { column = 'a', ends = ['PROV'] }]] }",
            false,
        ),
    ] {
        let found = given("topic", &format!("{{ text = 'held', when = [{condition}] }}"), message);
        assert_eq!(found == "held", holds, "{condition}");
    }
}

#[test]
fn conditions_may_name_a_list_that_is_set_elsewhere() {
    let text = "name = 'x'\nrecord = 'contact'\nformat = 'json'\n[lists]\nown = ['a', 'b']\n[constants]\nsource = 'x'\nchannel = 'chat'\n\
                [fields]\nexternal_id = 'id'\nreceived_at = 'at'\ntopic = { text = 'own', when = [{ column = 'by', in = { list = 'own' } }] }";
    let topic = |feed: &Feed, by: &str| {
        let message = format!(r#"{{"id":"1","at":"2020-06-01T08:00:00Z","by":"{by}"}}"#);
        with_context(|context| {
            let request = Request::at(context.now);
            let trial = feed.mapping.trial(vec![Box::new(Cursor::new(message))], &request, context).unwrap();
            trial.records[0].fields.get("topic").cloned().unwrap_or_default()
        })
    };
    let feed = Feed::from_toml(text).unwrap();
    assert_eq!(["a", "b", "c"].map(|by| topic(&feed, by)), ["own", "own", ""]);
    let changes = toml::from_str("zone = 'Europe/Oslo'\n[lists]\nown = ['c']\n[constants]\nchannel = 'email'").unwrap();
    let feed = Feed::changed(text, &changes).unwrap();
    assert_eq!(["a", "b", "c"].map(|by| topic(&feed, by)), ["", "", "own"], "the list of the file is replaced");
    let misspelt = toml::from_str("[lists]\nowm = ['c']").unwrap();
    let problems = Feed::changed(text, &misspelt).unwrap_err().problems;
    assert!(problems[0].starts_with("lists.owm") && problems[0].contains("did you mean `own`?"), "{problems:?}");
    let wrong = toml::from_str("[lists]\nown = 'c'\nother = 7\n[constants]\nchannel = 'pigeon'").unwrap();
    let problems = Feed::changed(text, &wrong).unwrap_err().problems.join("\n");
    assert!(problems.contains("lists.other") && problems.contains("constants.channel: found `pigeon`"), "{problems}");
    assert!(!problems.contains("source"), "what is not changed holds: {problems}");
}

#[test]
fn capitals_and_names_of_conditions() {
    let message = r#"{"a":"Anna@KALMAR.se","b":["x@kalmar.se","y@example.org"]}"#;
    for (condition, holds) in [
        ("{ column = 'a', ends = ['@kalmar.se'] }", false),
        ("{ column = 'a', ends = ['@Kalmar.se'], any_case = true }", true),
        ("{ column = 'a', not_in = ['anna@kalmar.se'], any_case = true }", false),
        ("{ column = 'a', in = ['ANNA@kalmar.se'], any_case = false }", false),
        ("{ holds = 'own' }", false),
        ("{ fails = 'own' }", true),
        ("{ holds = 'of_anna' }", true),
        ("{ fails = 'of_anna' }", false),
        ("{ any = [{ holds = 'own' }, { holds = 'of_anna' }] }", true),
    ] {
        let rule = format!("{{ text = 'held', when = [{condition}] }}\n{NAMED}");
        assert_eq!(given("topic", &rule, message) == "held", holds, "{condition}");
    }
    let others = format!("{{ list = '/b', by = 'first', where = [{{ fails = 'own' }}], take = '/' }}\n{NAMED}");
    assert_eq!(given("topic", &others, message), "y@example.org", "a condition with a name looks at the element");
}

const NAMED: &str = "[conditions]\nown = [{ column = '/', ends = ['@kalmar.se'] }]\n\
                     of_anna = [{ column = 'a', begins = ['Anna'] }, { column = 'b', present = true }]";

#[test]
fn elements_of_lists() {
    let message = r#"{"m":[{"by":"0","t":"2020-06-01T08:00:09Z","n":2},{"by":"5","t":"2020-06-01T08:00:01Z","n":3},
        {"by":"5","t":"2020-06-01T08:00:05Z","n":4.5,"note":true}],"one":{"n":7}}"#;
    let time = |by: &str, rest: &str| format!("{{ list = '/m', by = '{by}', take = {{ column = 't' }}{rest} }}");
    assert_eq!(given("closed_at", &time("min", ""), message), "2020-06-01T08:00:01Z");
    assert_eq!(given("closed_at", &time("max", ""), message), "2020-06-01T08:00:09Z");
    assert_eq!(
        given("closed_at", &time("first", ", where = [{ column = 'by', not_in = ['0'] }]"), message),
        "2020-06-01T08:00:01Z"
    );
    assert_eq!(
        given("closed_at", &time("last", ", where = [{ column = 'note', in = ['true'] }]"), message),
        "2020-06-01T08:00:05Z"
    );
    let after = ", after = [{ column = 'by', in = ['5'] }]";
    assert_eq!(
        given("closed_at", &time("first", after), message),
        "2020-06-01T08:00:05Z",
        "by its place, not by its time"
    );
    assert_eq!(given("closed_at", &time("first", ", after = [{ column = 'by', in = ['9'] }]"), message), "nothing");
    assert_eq!(
        given("handle_seconds", "{ list = '/m', by = 'sum', take = { column = 'n', unit = 's' } }", message),
        "9.5"
    );
    assert_eq!(given("handle_seconds", "{ list = '/m', by = 'count' }", message), "3");
    assert_eq!(given("topic", "{ list = '/m', by = 'any', where = [{ column = 'by', in = ['5'] }] }", message), "true");
    assert_eq!(given("topic", "{ list = '/m', by = 'set', take = 'by' }", message), "0 5");
    assert_eq!(given("handle_seconds", "{ list = '/one', by = 'sum', take = { column = 'n' } }", message), "7");
    assert_eq!(given("topic", "{ list = '/m', by = 'first', take = '^/one/n' }", message), "7", "of the message");
}

#[test]
fn differences_and_sums_of_times() {
    let message =
        r#"{"a":"2020-06-01T08:00:00.5Z","b":"2020-06-01T08:00:41.74Z","age":"12.25","ring":"PT2S","talk":"1:05"}"#;
    let rule = "{ between = ['a', 'b'] }";
    assert_eq!(given("wait_seconds", rule, message), "41.24");
    assert_eq!(given("wait_seconds", "{ between = ['a', 'c'] }", message), "nothing");
    let rule = "{ column = 'b', minus = [{ column = 'age', unit = 's' }] }";
    assert_eq!(given("first_response_at", rule, message), "2020-06-01T08:00:29.49Z");
    let rule = "{ column = 'a', plus = [{ column = 'ring', unit = 'PT' }, { column = 'talk' }] }";
    assert_eq!(given("closed_at", rule, message), "2020-06-01T08:01:07.5Z");
    assert_eq!(given("closed_at", "{ column = 'a', plus = [{ column = 'none', unit = 's' }] }", message), "nothing");
}

#[test]
fn what_a_file_may_not_say() {
    let problems = |rule: &str| {
        let text = format!(
            "name = 'x'\nrecord = 'contact'\nformat = 'json'\n[constants]\nsource = 'x'\nchannel = 'chat'\n[fields]\nexternal_id = 'id'\nreceived_at = 'at'\ntopic = {rule}\n"
        );
        Mapping::from_toml(&text).unwrap_err().problems.join("\n")
    };
    for (rule, said) in [
        ("{ column = 'a', text = 'b' }", "one of `column`, `columns`"),
        ("{ between = ['a'] }", "two times"),
        ("{ list = '/m', by = 'mean', take = 'x' }", "fields.topic.by"),
        ("{ list = '/m', by = 'min' }", "what is taken"),
        ("{ column = 'a', when = [{ column = 'x' }] }", "either `in` or `not_in`"),
        ("{ column = 'a', unit = 's' }", "only where the field is a duration"),
        ("{ column = 'a', script = 'x' }", "unknown key"),
        ("{ column = 'a', match = 'x' }", "with one group"),
        ("{ column = 'a', match = '(x' }", "with one group"),
        ("{ column = 'a', match = '(x)', after_last = '/' }", "one of `after_last` and `match`"),
        ("{ columns = ['a', 'b'], after_last = '/' }", "fields.topic.after_last"),
        ("{ column = 'a', when = [{ column = 'x', in = { list = 'own' } }] }", "the name of a list"),
    ] {
        assert!(problems(rule).contains(said), "{rule}: {}", problems(rule));
    }
}
