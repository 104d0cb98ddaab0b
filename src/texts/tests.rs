use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

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
    assert_eq!(text, "You called <b>007</b> { $x }.");
}

#[test]
fn one_day_and_many_days() {
    let said = |language, count| Texts::of(language).say_count("data-long-comment", count);
    assert_eq!(said(Language::Swedish, 1), "Kommentarer sparas i 1 dag.");
    assert_eq!(said(Language::Swedish, 1_000), "Kommentarer sparas i 1000 dagar.");
    assert_eq!(said(Language::Nynorsk, 90), "Kommentarar blir lagra i 90 dagar.");
    let number = |key, count| Texts::of(Language::Swedish).say_number(key, count, &[("high", "99"), ("low", "98")]);
    assert_eq!([1, 1_204].map(|days| number("shift-working-days", days)), ["1 arbetsdag", "1\u{a0}204 arbetsdagar"]);
    assert!(number("overview-1-range", 1).starts_with("Ett meddelande väntar"), "{}", number("overview-1-range", 1));
    assert!(number("overview-1-range", 2).starts_with("De 2 meddelanden som väntar"));
    assert!(number("themes-lead-nothing", 0).contains("Inga svar från invånare har kommit in."));
    assert!(number("themes-lead-nothing", 1).contains("ett svar från en invånare"));
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
            Channel::ALL.iter().map(|channel| texts.say("invitation-contacted", &words(*channel))).collect();
        assert!(said.len() >= 8 && said.iter().all(|text| text.contains('X') && text.contains('Y')), "{said:?}");
        let day = |month: u8| texts.day(Day::parse(&format!("2020-{month:02}-05")).unwrap());
        let months: BTreeSet<String> = (1..=12).map(day).collect();
        assert_eq!(months.len(), 12, "{months:?}");
        let named: BTreeSet<String> = Channel::ALL.map(|channel| texts.channel(channel)).into();
        assert_eq!(named.len(), Channel::ALL.len(), "{named:?}");
    }
}

/// Returns the text of every file below a folder that is not of a test.
fn read(folder: impl AsRef<Path>) -> String {
    let is_test = |path: &Path| path.components().any(|part| part.as_os_str().to_string_lossy().starts_with("tests"));
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).filter(|path| !is_test(path));
    entries
        .map(|path| if path.is_dir() { read(path) } else { std::fs::read_to_string(path).unwrap_or_default() })
        .collect()
}

#[test]
fn every_text_that_a_template_asks_for_is_there_in_every_language() {
    let asked = Regex::new(r#"(?:\b_|\bsay|\bsay_with)\(\s*["']([a-z0-9_-]+)["']"#).unwrap();
    // The contents of messages hold no other words with hyphens than keys.
    let key = Regex::new(r"'([a-z]+(?:-[a-z0-9_]+)+)'").unwrap();
    let (templates, contents) = (read("templates"), read("templates/letters/content"));
    let found = asked.captures_iter(&templates).chain(key.captures_iter(&contents));
    // What ends with a hyphen is put together with what follows.
    let asked: BTreeSet<&str> = found.map(|key| key.extract::<1>().1[0]).filter(|key| !key.ends_with('-')).collect();
    assert!(asked.len() > 250, "{asked:?}");
    for language in Language::OFFERED {
        let keys = keys(language);
        let missing: Vec<&&str> = asked.iter().filter(|key| !keys.contains_key(**key)).collect();
        assert!(missing.is_empty(), "{language}: {missing:?}");
    }
}

/// What keys are made of: words in quotes, names of variants, and patterns such as `channel-{}` as expressions.
struct Pieces {
    words: BTreeSet<String>,
    patterns: Vec<Regex>,
}

impl Pieces {
    fn of(text: &str) -> Pieces {
        let mut words: BTreeSet<String> = Regex::new(r#"["']([A-Za-z0-9_. -]+)["']"#)
            .unwrap()
            .captures_iter(text)
            // A template puts `monthly-why-` and a word together.
            .map(|found| found[1].trim_end_matches('-').to_owned())
            .collect();
        // Only one letter stands on each side, so that the word `Is` of `BaselineIsZero` has both of its ends.
        let capital = Regex::new(r"([a-z0-9]|\b[A-Z])([A-Z])").unwrap();
        for variant in Regex::new(r"\b[A-Z][A-Za-z0-9]+\b").unwrap().find_iter(text) {
            words.insert(capital.replace_all(variant.as_str(), "${1}_$2").to_lowercase());
        }
        let hyphenated: Vec<String> = words.iter().map(|word| word.replace(['_', ' '], "-")).collect();
        words.extend(hyphenated);
        let hole = Regex::new(r"\{[^}]*\}").unwrap();
        let pattern = Regex::new(r#""((?:[a-z0-9_-]|\{[^}"]*\})+)""#).unwrap();
        let patterns: BTreeSet<&str> = pattern.captures_iter(text).map(|found| found.extract::<1>().1[0]).collect();
        let patterns = patterns.into_iter().filter(|pattern| {
            hole.is_match(pattern) && hole.replace_all(pattern, "").contains(|c: char| c.is_ascii_alphanumeric())
        });
        let patterns =
            patterns.map(|pattern| Regex::new(&format!("^{}$", hole.replace_all(pattern, "(.+?)"))).unwrap());
        Pieces { words, patterns: patterns.collect() }
    }

    /// Whether a key, or a part of one, stands in the sources or is put together there.
    fn make(&self, key: &str, depth: usize) -> bool {
        let is_pattern = |pattern: &Regex| {
            pattern
                .captures(key)
                .is_some_and(|found| found.iter().skip(1).flatten().all(|part| self.make(part.as_str(), depth + 1)))
        };
        let is_pair = |(at, _): (usize, &str)| {
            let (group, code) = (&key[..at], &key[at + 1..]);
            group.contains('-') && self.words.contains(group) && self.words.contains(code)
        };
        self.words.contains(key)
            || key.bytes().all(|byte| byte.is_ascii_digit())
            || (depth < 3 && self.patterns.iter().any(is_pattern))
            || key.match_indices('-').any(is_pair)
    }
}

#[test]
fn every_text_is_asked_for() {
    let pieces = Pieces::of(&(read("templates") + &read("src")));
    let unused: Vec<String> = keys(Language::Swedish).into_keys().filter(|key| !pieces.make(key, 0)).collect();
    assert!(unused.is_empty(), "{unused:#?}");
    assert!(!pieces.make("monthly-never-asked-for", 0));
}
