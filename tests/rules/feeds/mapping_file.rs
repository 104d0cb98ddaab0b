//! Mapping files: every problem at once, each with its path; and those that come with the program.

use kanalkoll::feeds::Mapping;

fn problems(text: &str) -> Vec<String> {
    Mapping::from_toml(text).unwrap_err().problems
}

#[track_caller]
fn assert_problem(text: &str, path: &str, said: &str) {
    let found = problems(text);
    assert!(
        found.iter().any(|problem| problem.starts_with(&format!("{path}:")) && problem.contains(said)),
        "{found:#?}"
    );
}

#[test]
fn every_problem_of_a_file_at_once() {
    let text = r#"
        record = "contacts"
        format = "cvs"
        encodign = "utf-8"
        decimal = ";"
        zone = "Europe/Stokholm"
        separator = "ab"
        empty = [0]
        [constants]
        channel = "fax"
        wait_seconds = "x"
        sourc = "x"
        [fields]
        external_id = { colum = "id" }
        received_at = { column = "at", format = "%!", times = "x" }
        outcome = { column = "state", values = { a = "opn", b = 1 } }
        topic = { column = "t", columns = ["u"], format = "%Y" }
        citizen = { column = "t", values = { a = "b" } }
        [[drop]]
        when = [{ column = "x", in = ["y"], not_in = ["z"] }]
        [[drop]]
        reason = "r"
        [loose]
    "#;
    let found = problems(text);
    for (path, said) in [
        ("name", "required"),
        ("record", "did you mean `contact`?"),
        ("format", "did you mean `csv`?"),
        ("encodign", "did you mean `encoding`?"),
        ("loose", "unknown key"),
        ("decimal", "one of ., ,"),
        ("zone", "IANA"),
        ("separator", "one character"),
        ("empty", "texts in quotes"),
        ("constants.channel", "one of e_service"),
        ("constants.wait_seconds", "a whole number"),
        ("constants.sourc", "did you mean `source`?"),
        ("fields.external_id.colum", "did you mean `column`?"),
        ("fields.external_id", "one of `column`, `columns`"),
        ("fields.received_at.format", "a time format"),
        ("fields.received_at.times", "a number"),
        ("fields.outcome.values.a", "did you mean `open`?"),
        ("fields.outcome.values.b", "a text in quotes"),
        ("fields.topic", "one of `column`, `columns`"),
        ("fields.topic.format", "a time"),
        ("fields.citizen", "without `values`"),
        ("fields.topic", "another column than that of `citizen`"),
        ("fields.source", "required"),
        ("drop[0].reason", "required"),
        ("drop[0].when", "either `in` or `not_in`"),
        ("drop[1].when", "a list such as"),
    ] {
        assert!(found.iter().any(|p| p.starts_with(&format!("{path}:")) && p.contains(said)), "{path}: {found:#?}");
    }
}

#[test]
fn other_problems() {
    let whole = "name = 'x'\nrecord = 'contact'\nformat = 'ndjson'\n[constants]\nsource = 'x'\nchannel = 'phone'\n[fields]\nexternal_id = 'a'\nreceived_at = 'b'\n";
    assert!(Mapping::from_toml(whole).is_ok());
    assert_problem(
        &whole.replace("external_id = 'a'", "external_id = 'a'\nsource = 'c'"),
        "fields.source",
        "each field once",
    );
    assert_problem(
        &whole.replace("channel = 'phone'", "channel = 'phone'\ncitizen = 'c'"),
        "constants.citizen",
        "no constant",
    );
    assert_problem(&whole.replace("external_id = 'a'", "external_id = 1"), "fields.external_id", "a column in quotes");
    assert_problem(&whole.replace("[constants]", "separator = ','\n[constants]"), "separator", "with format");
    assert_problem(&whole.replace("'contact'", "'volume'"), "fields.external_id", "unknown_field");
    assert_problem(&format!("drop = 1\n{whole}"), "drop", "[[drop]]");
    let named = |condition: &str| {
        format!(
            "{whole}[conditions]\nown = [{{ column = 'a', in = ['b'] }}]\n[[drop]]\nreason = 'x'\nwhen = [{condition}]"
        )
    };
    assert!(Mapping::from_toml(&named("{ fails = 'own' }")).is_ok());
    assert_problem(&named("{ holds = 'ovn' }"), "drop[0].when.holds", "did you mean `own`?");
    assert_problem(&named("{ holds = 'own', column = 'a' }"), "drop[0].when.column", "unknown key");
    let circle = whole.to_owned() + "[conditions]\nown = [{ holds = 'own' }]\n";
    assert_problem(&circle, "conditions.own.holds", "do not ask for each other");
    assert!(problems("name = ")[0].contains("line 1"), "{:?}", problems("name = "));
}
