use std::collections::{BTreeMap, BTreeSet};

use fluent::FluentResource;
use regex::Regex;

use super::{Texts, sources};
use crate::model::{Channel, Choice, Day, Language, Question, QuestionKind};

/// The keys of a translation with the words that are put into each.
fn keys(language: Language) -> BTreeMap<String, BTreeSet<String>> {
    let begins = Regex::new(r"(?m)^([a-z][a-z0-9_-]*) =").unwrap();
    let word = Regex::new(r"\$([a-z_]+)").unwrap();
    let files = sources(language).join("\n");
    let text = files.lines().filter(|line| !line.starts_with('#')).collect::<Vec<_>>().join("\n");
    let starts: Vec<(usize, String)> =
        begins.captures_iter(&text).map(|found| (found.get(0).unwrap().start(), found[1].to_owned())).collect();
    let ends = starts.iter().skip(1).map(|(start, _)| *start).chain([text.len()]);
    let mut keys = BTreeMap::new();
    for ((start, key), end) in starts.iter().zip(ends) {
        let words = word.captures_iter(&text[*start..end]).map(|found| found[1].to_owned()).collect();
        assert!(keys.insert(key.clone(), words).is_none(), "{language}: {key} stands there twice");
    }
    keys
}

/// What a translation lacks, has too much, or puts other words into, compared with Swedish.
fn differences(language: Language) -> Vec<String> {
    let (swedish, own) = (keys(Language::Swedish), keys(language));
    let lacks = swedish.iter().filter_map(|(key, words)| match own.get(key) {
        None => Some(format!("{key}: missing")),
        Some(found) if found != words => Some(format!("{key}: has {found:?}, expected {words:?}")),
        Some(_) => None,
    });
    let unknown = own.keys().filter(|key| !swedish.contains_key(*key)).map(|key| format!("{key}: Swedish has none"));
    lacks.chain(unknown).collect()
}

#[test]
fn a_language_is_offered_when_it_is_complete_and_only_then() {
    for language in Language::ALL {
        let differences = differences(language);
        if Language::OFFERED.contains(&language) {
            assert!(differences.is_empty(), "{language}: {differences:#?}");
        } else {
            assert!(!differences.is_empty(), "{language} is complete: add it to Language::OFFERED");
            println!("{language} lacks {} texts: {differences:#?}", differences.len());
        }
        assert!(differences.iter().all(|difference| difference.ends_with(": missing")), "{language}: {differences:#?}");
    }
}

#[test]
fn every_file_can_be_read() {
    for language in Language::ALL {
        for source in sources(language) {
            let read = FluentResource::try_new((*source).to_owned());
            assert!(read.is_ok(), "{language}: {:?}", read.err().map(|(_, faults)| faults));
        }
        assert!(keys(language).keys().all(|key| Texts::of(language).bundle.has_message(key)), "{language}");
    }
}

#[test]
fn what_a_language_lacks_is_said_in_swedish() {
    let sami = Texts::of(Language::NorthernSami);
    assert_eq!(sami.say("yes", &[]), "Juo");
    assert_eq!(sami.say("rest-button", &[]), "Skicka svaren");
    assert_eq!(sami.say("no-such-key", &[]), "no-such-key");
}

#[test]
fn words_are_put_in_as_they_are() {
    let text = Texts::of(Language::English).say("intro-phone", &[("organisation", "<b>007</b> { $x }")]);
    assert_eq!(text, "You have called <b>007</b> { $x }.");
}

#[test]
fn one_day_and_many_days() {
    let said = |language, count| Texts::of(language).say_count("data-long-comment", count);
    assert_eq!(said(Language::Swedish, 1), "Kommentarer sparas i 1 dag.");
    assert_eq!(said(Language::Swedish, 1_000), "Kommentarer sparas i 1000 dagar.");
    assert_eq!(said(Language::Nynorsk, 90), "Kommentarar blir lagra i 90 dagar.");
}

#[test]
fn every_question_answer_and_channel_has_words() {
    for language in Language::OFFERED {
        let texts = Texts::of(language);
        for question in Question::own_codes().into_iter().filter_map(Question::own) {
            let answers = texts.answers(&question);
            assert_eq!(answers.len(), question.values().len());
            let words: BTreeSet<&str> = answers.iter().map(|(_, wording)| wording.text.as_str()).collect();
            assert_eq!(words.len(), answers.len(), "{language} {}: two answers read the same", question.code);
            let all = words.into_iter().map(str::to_owned).chain([texts.question(&question).text]);
            for text in all {
                assert!(!text.starts_with("choice-") && !text.starts_with("scale-") && !text.contains("question-"));
            }
        }
        for channel in Channel::CODES {
            assert!(texts.bundle.has_message(&format!("intro-{channel}")), "{language}: {channel}");
        }
    }
}

#[test]
fn what_the_organisation_wrote_goes_first_and_says_its_language() {
    let texts =
        |pairs: &[(Language, &str)]| pairs.iter().map(|(language, text)| (*language, (*text).to_owned())).collect();
    let choice = |code: &str, text: &str| Choice { code: code.to_owned(), texts: texts(&[(Language::Swedish, text)]) };
    let question = Question {
        code: "parking".to_owned(),
        kind: QuestionKind::Choice,
        texts: texts(&[(Language::Swedish, "Var parkerade du?"), (Language::English, "Where did you park?")]),
        choices: vec![choice("street", "Gatan"), choice("house", "Huset")],
    };
    let english = Texts::of(Language::English);
    assert_eq!(english.question(&question).text, "Where did you park?");
    let answers = english.answers(&question);
    assert_eq!((answers[1].0.as_str(), answers[1].1.text.as_str()), ("house", "Huset"));
    assert_eq!(answers[1].1.other_language, Some(Language::Swedish));
    let scale = Question { code: "warmth".to_owned(), kind: QuestionKind::Scale, ..question.clone() };
    assert_eq!(english.answer(&scale, "5").text, "5 – highest");
    let yes_no = Question { code: "again".to_owned(), kind: QuestionKind::YesNo, ..question };
    assert_eq!(english.answer(&yes_no, "no").text, "No");
}

#[test]
fn every_channel_and_month_is_written_out() {
    for language in Language::OFFERED {
        let texts = Texts::of(language);
        let words = |channel: Channel| [("channel", channel.code()), ("organisation", "X"), ("day", "Y")];
        let said: BTreeSet<String> =
            Channel::ALL.iter().map(|channel| texts.say("letter-contacted", &words(*channel))).collect();
        assert!(said.len() >= 8 && said.iter().all(|text| text.contains('X') && text.contains('Y')), "{said:?}");
        let day = |month: u8| texts.day(Day::parse(&format!("2020-{month:02}-05")).unwrap());
        let months: BTreeSet<String> = (1..=12).map(day).collect();
        assert_eq!(months.len(), 12, "{months:?}");
        let named: BTreeSet<String> = Channel::ALL.map(|channel| texts.channel(channel)).into();
        assert_eq!(named.len(), Channel::ALL.len(), "{named:?}");
    }
}
