//! Messages to employees: what is in them, what is never, and what citizens write in them.

use std::collections::BTreeMap;

use base64::prelude::{BASE64_STANDARD, Engine};
use proptest::prelude::*;

use super::messages::{feedback, themes, week};
use super::*;
use crate::measure::{Index, LowScore, Themes};
use crate::model::{Feedback, Question, Rhythm};

fn swedish(message: &FeedbackMessage) -> Message {
    message.draft(Language::Swedish).write(&templates()).unwrap()
}

/// The words of RFC 2047 in a header, read again.
fn decoded(header: &str) -> String {
    let words = header.split_whitespace().map(|word| match word.strip_prefix("=?utf-8?b?") {
        Some(word) => String::from_utf8(BASE64_STANDARD.decode(word.strip_suffix("?=").unwrap()).unwrap()).unwrap(),
        None => format!(" {word} "),
    });
    words.collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn messages_to_employees_have_every_header() {
    for kind in [MessageKind::Feedback, MessageKind::Themes] {
        let message = samples(kind, Language::Swedish)[0].message.write(&templates()).unwrap();
        let bytes = mime(&message, None);
        assert!(bytes.is_ascii() && bytes.split("\r\n").all(|line| line.len() <= 998 && !line.contains('\n')));
        let unfolded = bytes.replace("\r\n ", " ");
        let header = |name: &str| header(&unfolded, name).unwrap_or_default().to_owned();
        assert!(header("Subject").starts_with("=?utf-8?") || header("Subject").is_ascii());
        assert_eq!(decoded(&header("Subject")), message.subject);
        assert_eq!(decoded(&header("From")), "Växjö kommun <kontaktcenter@example.se>");
        assert_eq!(header("List-Unsubscribe"), format!("<{}>", message.opt_out.as_deref().unwrap()));
        assert_eq!(header("List-Unsubscribe-Post"), "List-Unsubscribe=One-Click");
        assert_eq!(header("Auto-Submitted"), "auto-generated");
        assert_eq!(header("Content-Language"), "sv");
        assert!(header("Content-Type").starts_with("multipart/alternative"));
        let parts: Vec<_> = unfolded.matches("Content-Type: text/").collect();
        assert_eq!(parts.len(), 2);
    }
}

#[test]
fn only_the_last_messages_are_shown() {
    let index = Index::of(&[0, 0, 4, 3, 0]).unwrap();
    let earlier = (1..=20).map(|n| EarlierFeedback { through: week(&format!("2020-W{n:02}")), index }).collect();
    let text = swedish(&FeedbackMessage { earlier, index: Some(index), ..feedback() }).text;
    assert!(
        !text.contains("v. 8:") && text.contains("v. 9:") && text.contains("v. 20:") && text.contains("v. 24, nu:")
    );
}

#[test]
fn a_figure_of_too_few_is_not_in_the_message() {
    let message = swedish(&feedback());
    let both = message.text + &message.html;
    assert!(both.contains("Färre än 7") && !both.contains("av 100"), "{both}");
}

#[test]
fn nothing_of_a_message_is_printed_for_debugging() {
    let shown = format!(
        "{:?}{:?}{:?}",
        feedback(),
        themes(Themes::default()),
        samples(MessageKind::Feedback, Language::Swedish)
    );
    for text in ["Anna", "anna", "Tusen", "/l/", "Eva", "startsidan"] {
        assert!(!shown.contains(text), "{text}: {shown}");
    }
}

#[test]
fn a_theme_without_a_name_is_called_by_its_code_and_no_difference_points_the_wrong_way() {
    let low = LowScore {
        topic: Some("<b>x</b>".to_owned()),
        question: "own_question".to_owned(),
        n: 9,
        mean: 40.0,
        elsewhere: 60.0,
        difference: -20.0,
        low: -41.0,
        high: 1.0,
        examples: vec!["{{ 1 + 1 }} <i>".to_owned()],
    };
    let english = |found: Themes| themes(found).draft(Language::English).write(&templates()).unwrap();
    let written = english(Themes { answers: 30, low_topics: vec![low], ..Themes::default() });
    assert!(written.text.contains("for “own_question”, compared with 60 in other topics."), "{}", written.text);
    assert!(written.text.contains("probably between 0 and 41."), "{}", written.text);
    assert!(written.html.contains("&lt;b&gt;x&lt;/b&gt;") && written.html.contains("{{ 1 + 1 }} &lt;i&gt;"));
    assert!(english(Themes { answers: 3, ..Themes::default() }).text.contains("Fewer than 7 answers"));
}

#[test]
fn somebody_is_greeted_by_the_first_name() {
    let greeted = |name: &str| swedish(&FeedbackMessage { name: name.to_owned(), ..feedback() }).text;
    assert!(greeted("  David\u{a0}Holmlund").contains("\nHej David!\n"), "{}", greeted("David Holmlund"));
    assert!(greeted("Anna-Karin").contains("\nHej Anna-Karin!\n") && greeted(" ").contains("\nHej!\n"));
    let coach = ThemesMessage { name: "Eva Lind".to_owned(), ..themes(Themes::default()) };
    let text = coach.draft(Language::Swedish).write(&templates()).unwrap().text;
    assert!(text.contains("\nHej Eva!\n"), "{text}");
}

fn organisation(suggestions: &[(&str, Language, &str)]) -> Feedback {
    let mut by_question: BTreeMap<String, Vec<BTreeMap<Language, String>>> = BTreeMap::new();
    for (question, language, text) in suggestions {
        let text = [(*language, (*text).to_owned())].into();
        by_question.entry((*question).to_owned()).or_default().push(text);
    }
    Feedback {
        purpose: None,
        negotiated_on: None,
        ends_on: None,
        agents: true,
        themes: Rhythm::Off,
        contact: String::new(),
        suggestions: by_question,
    }
}

#[test]
fn a_suggestion_is_another_one_each_week() {
    let own = organisation(&[
        ("ease", Language::Swedish, "Ett"),
        ("ease", Language::Swedish, "Två"),
        ("ease", Language::English, "One"),
    ]);
    let of = |question: &str, name: &str, language| suggestion(&own, question, week(name), language);
    let course = |question: &str, language| {
        ["2026-W51", "2026-W52", "2026-W53", "2027-W01", "2027-W02"].map(|name| of(question, name, language).unwrap())
    };
    let written = course(Question::EASE, Language::Swedish);
    assert!(
        written.windows(2).all(|pair| pair[0] != pair[1]) && written.iter().all(|text| text == "Ett" || text == "Två")
    );
    assert_eq!(course(Question::EASE, Language::English), ["One"; 5].map(str::to_owned));
    // What the organisation has not written in a language, the product has.
    for language in Language::OFFERED {
        for question in ["got_answer", "clarity", "treatment", "solved"] {
            let brought = course(question, language);
            assert!(
                brought.windows(3).all(|three| three[0] != three[1] && three[1] != three[2] && three[0] != three[2])
            );
            assert!(brought.iter().all(|text| !text.contains("suggestion-")));
        }
    }
    assert!(of(Question::EASE, "2026-W51", Language::Bokmal).is_some());
    assert_eq!(of("parking", "2026-W51", Language::Swedish), None);
}

fn words() -> impl Strategy<Value = String> {
    let hostile = prop_oneof![
        Just("{{ 7 * 7 }}"),
        Just("{% for x in y %}"),
        Just("{# x #}"),
        Just("<script>alert(1)</script>"),
        Just("</blockquote>"),
        Just("<!--"),
        Just("&amp;"),
        Just("\" onclick=\"x"),
        Just("\r\n.\r\n"),
        Just("\u{202e}"),
        Just("\u{0}"),
        Just("\u{1b}[31m"),
        Just("\nBcc: all@example.se\n\n"),
        Just("-- \n"),
        Just("åäö 🎉"),
    ];
    let piece = prop_oneof![hostile.prop_map(str::to_owned), "\\PC{0,20}", any::<char>().prop_map(String::from)];
    prop::collection::vec(piece, 0..8).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn whatever_a_citizen_writes_stays_text(text in words()) {
        let comment = |text: &str| Comment { text: text.to_owned(), week: week("2020-W24"), remove: "https://a.se/l/1".to_owned() };
        let with = |text: &str| {
            let message = FeedbackMessage {
                thanks: Some(comment(text)),
                comments: vec![comment(text)],
                purpose: text.to_owned(),
                contact: text.to_owned(),
                name: text.to_owned(),
                ..feedback()
            };
            swedish(&message)
        };
        let (harmless, message) = (with("x"), with(&text));
        let tags = |message: &Message| message.html.matches('<').count();
        // A name or a contact of blanks only is none, which takes other sentences and no other tags.
        prop_assert_eq!(tags(&harmless), tags(&message));
        let controls = |text: &str| text.chars().filter(|c| c.is_control() && *c != '\n' || ('\u{202a}'..='\u{202e}').contains(c)).count();
        prop_assert_eq!(controls(&message.text) + controls(&message.html), 0);
        let shown = message::plain(&text);
        prop_assert!(message.html.contains(&templates::escaped(&shown)));
        // Every line of a comment is set in, so that none looks like a line of the message.
        for line in shown.lines().filter(|line| !line.is_empty()) {
            prop_assert!(message.text.contains(&format!("\n  {line}\n")), "{line:?}: {}", message.text);
        }
        prop_assert!(!message.subject.contains('\n') && mime(&message, None).is_ascii());
    }
}
