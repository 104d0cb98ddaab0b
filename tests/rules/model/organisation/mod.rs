//! What an organisation file may say, what is said when it may not, and what a new one changes.

mod goals;

use kanalkoll::model::{
    Change, Channel, Day, FeedbackOff, LocalTime, Organisation, OrganisationFile, Reading, Recount, Rhythm, UnitsAsOf,
    differences,
};

const HEAD: &str = "code = \"kalmar\"\nname = \"Kalmar kommun\"\ncountry = \"SE\"\n";

fn file(rest: &str) -> OrganisationFile {
    OrganisationFile::from_toml(&format!("{HEAD}{rest}")).unwrap()
}

fn organisation(rest: &str) -> Organisation {
    Organisation::try_from(file(rest)).unwrap()
}

fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

/// Everything that is said of a file.
fn problems(rest: &str) -> String {
    match OrganisationFile::from_toml(&format!("{HEAD}{rest}")).and_then(Organisation::try_from) {
        Ok(_) => String::new(),
        Err(error) => error.to_string(),
    }
}

#[track_caller]
fn assert_problem(rest: &str, expected: &str) {
    let problems = problems(rest);
    assert!(problems.contains(expected), "{rest}\nsays: {problems}");
}

#[test]
fn three_lines_are_enough() {
    let o = organisation("");
    assert_eq!((o.zone().name(), o.locale()), ("Europe/Stockholm", "sv"));
    assert_eq!(o.digital(), [Channel::EService, Channel::Chat]);
    let rule = o.response_rule(day("2020-06-01"), Channel::Email);
    assert_eq!((rule.reading, rule.working_days), (Reading::NextWorkingDay, 1));
    let queue = o.queue_rule(day("2020-06-01"));
    assert_eq!((queue.threshold_seconds(Channel::Phone), queue.threshold_seconds(Channel::Chat)), (20, 60));
    assert!(o.source("any").zone.is_none() && o.source("any").closing_answers);
}

#[test]
fn each_country_has_its_zone() {
    for (country, zone) in [("NO", "Europe/Oslo"), ("other", "UTC")] {
        let text = format!("code = \"o\"\nname = \"O\"\ncountry = \"{country}\"");
        let o = Organisation::try_from(OrganisationFile::from_toml(&text).unwrap()).unwrap();
        assert_eq!(o.zone().name(), zone);
    }
    let o = organisation("time_zone = \"Europe/Helsinki\"");
    let (at, kind) = o.zone().resolve("2020-06-01T08:00:00".parse().unwrap());
    assert_eq!((at.to_string().as_str(), kind), ("2020-06-01T05:00:00Z", LocalTime::Once));
}

#[test]
fn an_unknown_key_names_the_nearest() {
    assert_problem("time_zon = \"UTC\"", "did you mean `time_zone`?");
    assert_problem("[[calendar]]\nfrom = \"2020-01-01\"\nclosd = []", "did you mean `closed`?");
    let error =
        OrganisationFile::from_json("{\"code\":\"a\",\"name\":\"A\",\"country\":\"SE\",\"units\":[]}").unwrap_err();
    assert!(error.to_string().contains("did you mean `unit`?"), "{error}");
}

#[test]
fn what_is_not_toml_or_of_another_type_names_its_line() {
    assert_problem("digital = [", "line 4");
    assert_problem("\n[[response]]\nfrom = \"2020-01-01\"\nworking_days = \"one\"", "working_days = \"one\"");
}

#[test]
fn every_problem_is_said_at_once() {
    let said = problems("time_zone = \"Mars\"\ndigital = [\"mail\"]\n[[event]]\ndate = \"2020-13-01\"\nlabel = \"x\"");
    assert_eq!(said.lines().count(), 3, "{said}");
    for part in ["time_zone: found `Mars`", "digital: found `mail`", "event[0].date: found `2020-13-01`"] {
        assert!(said.contains(part), "{said}");
    }
}

#[test]
fn a_wrong_calendar_says_where() {
    let calendar = |rest: &str| format!("[[calendar]]\nfrom = \"2020-01-01\"\n{rest}");
    let opening = |days: &str, span: &str| calendar(&format!("opening = [{{ days = \"{days}\", spans = [{span}] }}]"));
    assert_problem(&opening("fri-mon", "\"08:00-16:00\""), "calendar[0].opening.days: found `fri-mon`");
    assert_problem(&opening("mon-fre", "\"08:00-16:00\""), "found `mon-fre`; expected weekdays such as");
    for span in ["16:00-08:00", "08:00", "08:00-24:30", "8-16", "08:00-08:00", "-1:00-08:00"] {
        assert_problem(
            &opening("mon-fri", &format!("\"{span}\"")),
            &format!("calendar[0].opening.spans: found `{span}`"),
        );
    }
    assert_problem(&opening("mon-fri", "\"08:00-12:00\", \"11:00-16:00\""), "spans that do not overlap");
    assert_problem(&calendar("closed = [\"20200522\"]"), "calendar[0].closed: found `20200522`");
    assert_problem(&calendar("open = [\"2020-12-24\"]"), "month and day such as `12-24`");
    assert_problem(&calendar("short = [{ date = \"x\", spans = [] }]"), "calendar[0].short.date: found `x`");
    assert_problem(&calendar(&calendar("")), "`2020-01-01` stands twice");
}

#[test]
fn a_wrong_rule_says_where() {
    assert_problem(
        "[[response]]\nfrom = \"2020-01-01\"\nreading = \"next_working_days\"",
        "did you mean `next_working_day`?",
    );
    assert_problem(
        "[[response]]\nfrom = \"2020-01-01\"\nworking_days = 0",
        "found `0`; expected 1 to 250 working days",
    );
    assert_problem("[queue]\nprimary = \"abandons\"", "queue[0].primary: found `abandons`");
    assert_problem("[queue]\nthreshold_seconds = { phone = -1 }", "found `-1`; expected 0 or more seconds");
    assert_problem("[queue]\nthreshold_seconds = { telephone = 20 }", "found `telephone`");
    assert_problem("[[target]]\nmeasure = \"contacts\"\nby = \"2021-12-31\"", "either `value`, or `change`");
    let target = "[[target]]\nmeasure = \"contacts\"\nchange = -0.2\nby = \"2021-12-31\"\n";
    assert_problem(target, "together with `baseline`");
    assert_problem(&format!("{target}baseline = [\"2020-01-01\"]"), "two dates, first and last day");
    assert_problem("[[source]]\ncode = \"trio\"\nfirst_response = \"record\"", "did you mean `recorded`?");
    assert_problem("[[source]]\ncode = \"trio\"\ntime_zone = \"CEST\"", "source `trio`.time_zone: found `CEST`");
}

#[test]
fn two_rules_of_one_date_do_not_meet() {
    let rule = |channels: &str| format!("[[response]]\nfrom = \"2020-01-01\"\nchannels = [{channels}]\n");
    let expected = "response[1].from: found `2020-01-01`; expected one rule from a date for the same channels";
    assert_problem(&(rule("\"email\"") + &rule("\"letter\", \"email\"")), expected);
    assert_problem(&(rule("") + &rule("")), expected);
    organisation(&(rule("\"email\"") + &rule("\"letter\"") + &rule("")));
    let queue = "[[queue]]\nfrom = \"2020-01-01\"\n";
    assert_problem(&[queue, queue].concat(), "queue[1].from: found `2020-01-01`; expected one rule from a date");
}

#[test]
fn codes_are_words_that_stand_once() {
    assert_problem("[[unit]]\ncode = \"a b\"", "unit `a b`.code: found `a b`");
    assert_problem("[[unit]]\ncode = \"a\"\n[[unit]]\ncode = \"a\"", "unit: `a` stands twice");
    assert_problem("[[agent]]\ncode = \"anna\"\nunit = \"a\"", "agent `anna`: found `a`");
    assert_eq!(problems("[[unit]]\ncode = \"omsorg-och-ålder\""), "");
    // `all` means every organisation where keys are made.
    let error =
        OrganisationFile::from_toml("code = \"all\"\nname = \"\"\ncountry = \"SV\"").and_then(Organisation::try_from);
    let said = error.unwrap_err().to_string();
    assert!(said.contains("not the word `all`") && said.contains("name: missing") && said.contains("`SV`"), "{said}");
}

#[test]
fn units_are_a_tree_and_their_history_has_an_end() {
    assert_problem("[[unit]]\ncode = \"a\"\nparent = \"b\"", "unit `a`.parent: found `b`");
    let circle = "[[unit]]\ncode = \"a\"\nparent = \"b\"\n[[unit]]\ncode = \"b\"\nparent = \"a\"";
    assert_problem(circle, "no unit above or after itself");
    assert_problem(
        "[[unit]]\ncode = \"a\"\nsuccessor = { unit = \"a\", from = \"2020-01-01\" }",
        "no unit above or after itself",
    );
    let o = organisation(
        "[[unit]]\ncode = \"molde\"\n[[unit]]\ncode = \"midsund\"\nsuccessor = { unit = \"molde\", from = \"2020-01-01\" }\n\
         [[unit]]\ncode = \"otroy\"\nsuccessor = { unit = \"midsund\", from = \"2010-01-01\" }",
    );
    for (on, unit) in [("2009-12-31", "otroy"), ("2019-12-31", "midsund"), ("2020-01-01", "molde")] {
        assert_eq!(o.unit_at("otroy", day(on)), unit);
    }
    assert_eq!(o.unit_at("unheard-of", day("2020-01-01")), "unheard-of");
}

#[test]
fn a_rule_for_the_channel_goes_before_a_newer_one_for_all() {
    let o = organisation(
        "[[response]]\nfrom = \"2021-01-01\"\nworking_days = 2\n\
         [[response]]\nfrom = \"2020-01-01\"\nworking_days = 5\nchannels = [\"letter\"]",
    );
    let days = |on, channel| o.response_rule(day(on), channel).working_days;
    assert_eq!(days("2019-12-31", Channel::Letter), 1);
    assert_eq!((days("2021-06-01", Channel::Letter), days("2021-06-01", Channel::Email)), (5, 2));
}

/// The difference between two files: its lines, and what is counted again.
fn difference(old: &str, new: &str) -> (Vec<String>, Recount) {
    let (changes, recount) = differences(Some(&file(old)), &file(new)).unwrap();
    (changes.iter().map(ToString::to_string).collect(), recount)
}

#[test]
fn the_same_file_changes_nothing() {
    let text = "[[unit]]\ncode = \"a\"\n[[calendar]]\nfrom = \"2020-01-01\"\nclosed = [\"2020-05-22\"]";
    assert_eq!(difference(text, text), (vec![], Recount::Nothing));
    let (changes, recount) = differences(None, &file(text)).unwrap();
    assert!(changes.iter().all(|change| matches!(change, Change::Added { .. })));
    assert_eq!(recount, Recount::All);
}

#[test]
fn a_change_names_the_entry_and_not_its_place() {
    let (a, b) = ("[[unit]]\ncode = \"a\"\nname = \"A\"\n", "[[unit]]\ncode = \"b\"\n");
    assert_eq!(difference(&format!("{a}{b}"), &format!("{b}{a}")).0, Vec::<String>::new());
    let (lines, recount) = difference(a, &format!("{b}{}", a.replace("\"A\"", "\"Å\"")));
    assert_eq!(lines, ["~ unit[a].name: \"A\" -> \"Å\"", "+ unit[b].code = \"b\""].map(str::to_owned));
    assert_eq!(recount, Recount::Nothing);
    assert_eq!(difference(b, "").0, ["- unit[b].code = \"b\""]);
}

#[test]
fn of_two_entries_of_one_name_neither_hides_the_other() {
    let target = |by: &str, value: u8| format!("[[target]]\nmeasure = \"contacts\"\nvalue = {value}\nby = \"{by}\"\n");
    let old = target("2021-12-31", 5) + &target("2022-12-31", 6);
    let (lines, _) = difference(&old, &(target("2021-12-31", 7) + &target("2022-12-31", 6)));
    assert_eq!(lines, ["~ target[contacts all].value: 5.0 -> 7.0"]);
    assert_eq!(difference(&old, &old).0, Vec::<String>::new());
}

#[test]
fn what_came_before_a_change_is_not_counted_again() {
    let calendar = |from: &str, rest: &str| format!("[[calendar]]\nfrom = \"{from}\"\n{rest}\n");
    let old = calendar("2020-01-01", "");
    let newer = calendar("2021-01-01", "closed = [\"2021-05-14\"]");
    assert_eq!(difference(&old, &format!("{old}{newer}")).1, Recount::From(day("2021-01-01")));
    assert_eq!(difference(&format!("{old}{newer}"), &old).1, Recount::From(day("2021-01-01")));
    let corrected = calendar("2020-01-01", "closed = [\"2020-05-22\"]");
    assert_eq!(difference(&old, &corrected).1, Recount::From(day("2020-01-01")));
    let rule = "[[response]]\nfrom = \"2020-07-01\"\nworking_days = 2\n";
    assert_eq!(difference(&newer, &format!("{rule}{newer}")).1, Recount::From(day("2020-07-01")));
    let queue = "[[queue]]\nfrom = \"2020-03-01\"\nprimary = \"of_answered\"\n";
    assert_eq!(difference(rule, &format!("{rule}{queue}")).1, Recount::From(day("2020-03-01")));
    assert_eq!(difference(rule, queue).1, Recount::From(day("2020-03-01")));
}

#[test]
fn what_has_no_date_counts_everything_again() {
    assert_eq!(difference("", "time_zone = \"Europe/Oslo\"").1, Recount::All);
    assert_eq!(difference("", "[queue]\nthreshold_seconds = { phone = 30 }").1, Recount::All);
    assert_eq!(difference("", "[[source]]\ncode = \"trio\"\nclosing_answers = false").1, Recount::All);
    // A source that is read as usual was read so before it was listed.
    assert_eq!(difference("", "[[source]]\ncode = \"trio\"\ntime_zone = \"Europe/Oslo\"").1, Recount::Nothing);
}

#[test]
fn letters_rest_on_what_was_negotiated() {
    let feedback = |rest: &str| organisation(rest).feedback().clone();
    let none = feedback("");
    let missing = vec!["purpose", "negotiated_on", "ends_on"];
    assert_eq!(none.mandate(day("2020-06-01")), Err(FeedbackOff::NotRecorded(missing)));
    assert_eq!((none.agents, none.themes), (true, Rhythm::Monthly));
    let text = "[feedback]\npurpose = \"To learn\"\nnegotiated_on = \"2020-06-01\"\nends_on = \"2020-12-31\"\nagents = \"off\"\nthemes = \"weekly\"";
    let all = feedback(text);
    assert_eq!((all.agents, all.themes), (false, Rhythm::Weekly));
    assert_eq!(all.mandate(day("2020-05-31")), Err(FeedbackOff::Before(day("2020-06-01"))));
    assert_eq!(all.mandate(day("2020-06-01")).map(|mandate| mandate.purpose), Ok("To learn"));
    assert!(all.mandate(day("2020-12-31")).is_ok());
    assert_eq!(all.mandate(day("2021-01-01")), Err(FeedbackOff::Ended(day("2020-12-31"))));
}

#[test]
fn whoever_gets_letters_has_an_address_and_a_language_that_there_are() {
    let wrong = problems(
        "[feedback]\nnegotiated_on = \"2020-06-01\"\nends_on = \"2020-05-01\"\nthemes = \"dayly\"\n\
         [[feedback.suggestion]]\nquestion = \"claritty\"\ntext = {}\n\
         [[agent]]\ncode = \"a\"\nemail = \"anna\"\nlocale = \"fr\"\n\
         [[manager]]\ncode = \"m\"\nemail = \"m@example.se\"\nrole = \"boss\"\n[[manager]]\ncode = \"m\"\nemail = \"\"",
    );
    let expected = [
        "feedback.ends_on: found `2020-05-01`; expected a day not before negotiated_on, 2020-06-01",
        "feedback.themes: found `dayly`; expected one of off, weekly, monthly",
        "feedback.suggestion[0].question: found `claritty`; expected",
        "feedback.suggestion[0].text: missing; expected a wording in one language at least",
        "manager `m`.role: found `boss`; expected one of manager, benefit_coordinator",
        "manager `m`.email: missing; expected an address such as name@example.se",
        "manager: `m` stands twice",
        "agent `a`.email: found `anna`; expected an address such as name@example.se",
        "agent `a`.locale: found `fr`; expected",
    ];
    for expected in expected {
        assert!(wrong.lines().any(|problem| problem.starts_with(expected)), "{expected} is not in {wrong}");
    }
    assert_eq!(wrong.lines().count(), expected.len(), "{wrong}");
}

#[test]
fn a_unit_has_those_below_it_and_those_it_followed() {
    let text = "[[unit]]\ncode = \"molde\"\n[[unit]]\ncode = \"midsund\"\nsuccessor = { unit = \"molde\", from = \"2020-01-01\" }\n\
                [[unit]]\ncode = \"school\"\nparent = \"midsund\"\n[[unit]]\ncode = \"vestnes\"";
    let organisation = organisation(text);
    let within = |on: &str| organisation.units_within("molde", day(on)).into_iter().collect::<Vec<_>>();
    assert_eq!(within("2019-12-31"), ["molde"]);
    assert_eq!(within("2020-01-01"), ["midsund", "molde", "school"]);
}

/// The unit under which `code` is shown on each of the days.
fn shown(text: &str, code: &str, days: &[&str]) -> Vec<String> {
    let organisation = organisation(text);
    days.iter().map(|on| organisation.unit_at(code, day(on)).to_owned()).collect()
}

#[test]
fn a_successor_that_ends_leaves_the_unit_itself() {
    let text = "[[unit]]\ncode = \"alesund\"\n[[unit]]\ncode = \"haram\"\n\
                successor = { unit = \"alesund\", from = \"2020-01-01\", until = \"2024-01-01\" }";
    let days = ["2019-12-31", "2020-01-01", "2023-12-31", "2024-01-01"];
    assert_eq!(shown(text, "haram", &days), ["haram", "alesund", "alesund", "haram"]);
    let organisation = organisation(text);
    assert_eq!(organisation.unit_turns(), ["2020-01-01", "2024-01-01"].map(day));
    let under = |unit: &str| {
        organisation.days_shown_under("haram", unit, (day("2019-01-01"), day("2024-12-31")), UnitsAsOf::Then)
    };
    assert_eq!(under("alesund"), [(day("2020-01-01"), day("2023-12-31"))]);
    assert_eq!(under("haram"), [(day("2019-01-01"), day("2019-12-31")), (day("2024-01-01"), day("2024-12-31"))]);
}

#[test]
fn a_later_successor_that_leads_back_ends_the_earlier() {
    let turn = "[[unit]]\ncode = \"a\"\nsuccessor = [{ unit = \"b\", from = \"2010-01-01\" }, { unit = \"b\", from = \"2020-01-01\" }]\n\
                [[unit]]\ncode = \"b\"\nsuccessor = { unit = \"a\", from = \"2015-01-01\" }";
    let days = ["2009-01-01", "2012-01-01", "2017-01-01", "2020-01-01"];
    assert_eq!(shown(turn, "a", &days), ["a", "b", "a", "b"]);
    assert_eq!(shown(turn, "b", &days), ["b", "b", "a", "b"]);
    let three = "[[unit]]\ncode = \"a\"\nsuccessor = { unit = \"b\", from = \"2010-01-01\" }\n\
                 [[unit]]\ncode = \"b\"\nsuccessor = { unit = \"c\", from = \"2015-01-01\" }\n\
                 [[unit]]\ncode = \"c\"\nsuccessor = { unit = \"a\", from = \"2020-01-01\" }";
    for code in ["a", "b", "c"] {
        assert_eq!(shown(three, code, &["2020-01-01"]), ["a"]);
    }
    assert_eq!(shown(three, "a", &["2019-12-31"]), ["c"]);
    assert_eq!(problems(&three.replace("2010", "2020").replace("2015", "2020")).lines().count(), 3);
}

#[test]
fn links_of_units_that_make_no_sense_are_named() {
    let unit = |links: &str| format!("[[unit]]\ncode = \"b\"\n[[unit]]\ncode = \"c\"\n[[unit]]\ncode = \"a\"\n{links}");
    let successors = |list: &str| unit(&format!("successor = [{list}]"));
    let b = "{ unit = \"b\", from = \"2020-01-01\" }";
    let c = "{ unit = \"c\", from = \"2022-01-01\" }";
    assert_problem(
        &successors(&format!("{b}, {c}")),
        "unit `a`.successor[1].from: found `2022-01-01`; expected one successor on a day: `b` holds from 2020-01-01, which has no `until`",
    );
    assert_problem(
        &successors(&format!("{c}, {}", b.replace("01\" }", "01\", until = \"2022-01-02\" }"))),
        "unit `a`.successor[0].from: found `2022-01-01`; expected one successor on a day: `b` holds from 2020-01-01 until 2022-01-02",
    );
    assert_eq!(problems(&successors(&format!("{c}, {}", b.replace("01\" }", "01\", until = \"2022-01-01\" }")))), "");
    assert_problem(
        &unit("successor = { unit = \"b\", from = \"2020-01-01\", until = \"2020-01-01\" }"),
        "unit `a`.successor.until: found `2020-01-01`; expected a day after `from`, 2020-01-01",
    );
    assert_problem(
        &successors(&format!("{b}, {}", c.replace("\"c\"", "\"d\""))),
        "unit `a`.successor[1].unit: found `d`",
    );
    assert_problem(
        &unit("parent = [{ unit = \"b\" }, { unit = \"c\", from = \"2020-01-01\" }]"),
        "unit `a`.parent[1].from: found `2020-01-01`; expected one parent on a day: `b` holds, which has no `until`",
    );
    assert_problem(&unit("successor = \"b\""), "expected a table such as { unit = \"b\"");
    assert_problem(&unit("successor = { unit = \"b\", form = \"2020-01-01\" }"), "unknown field `form`");
    assert_problem(
        &unit("successor = [{ unit = \"b\", from = \"2020-01-01\", untill = \"2021-01-01\" }]"),
        "did you mean `until`",
    );
}

#[test]
fn a_unit_that_moves_has_another_parent_from_a_day_on() {
    let text = "[[unit]]\ncode = \"nord\"\n[[unit]]\ncode = \"syd\"\n[[unit]]\ncode = \"district\"\n\
                parent = [{ unit = \"nord\", until = \"2022-01-01\" }, { unit = \"syd\", from = \"2022-01-01\" }]";
    let organisation = organisation(text);
    let members = organisation.unit_members("nord", UnitsAsOf::Then, day("2025-01-01"));
    assert!(members.holds("district", day("2021-12-31")) && !members.holds("district", day("2022-01-01")));
    let today = organisation.unit_members("nord", UnitsAsOf::Today, day("2025-01-01"));
    assert_eq!(today.codes().collect::<Vec<_>>(), ["nord"]);
}
