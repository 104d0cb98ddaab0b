//! Invented messages to coaches.

use std::collections::BTreeMap;

use super::{day, head, spoken, week};
use crate::mail::ThemesMessage;
use crate::measure::{Keyword, LowScore, Share, Themes, TopicShare};
use crate::model::{By, Language, Period, Question};
use crate::texts::Texts;

/// A message with a theme of every kind.
pub(in crate::mail) fn full(language: Language) -> ThemesMessage {
    let [form, link, answer] = comments(language);
    let examples = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect();
    let low = |topic: Option<&str>, question: &str, examples| LowScore {
        topic: topic.map(str::to_owned),
        question: question.to_owned(),
        n: 31,
        mean: 48.4,
        elsewhere: 69.7,
        difference: -21.3,
        low: -32.6,
        high: -10.0,
        examples,
    };
    let often = |topic: &str, here, elsewhere| {
        let (share, elsewhere) = (share(here)?, share(elsewhere)?);
        Some(TopicShare { topic: topic.to_owned(), share, elsewhere })
    };
    let term = spoken(language, ["vilken blankett", "hvilket skjema", "kva skjema", "which form"]).to_owned();
    let themes = Themes {
        answers: 214,
        low_topics: vec![low(Some("bygglov"), Question::CLARITY, examples(&[link]))],
        low_questions: vec![low(None, Question::CLARITY, examples(&[answer]))],
        words: vec![Keyword { term, persons: 12, of: 38, examples: examples(&[form]) }],
        slow_topics: often("bygglov", (17, 64), (41, 530)).into_iter().collect(),
        repeated_topics: often("parkering", (22, 71), (60, 489)).into_iter().collect(),
    };
    let topic = spoken(language, ["Bygglov", "Byggesak", "Byggjesak", "Building permits"]).to_owned();
    ThemesMessage {
        name: "Anna".to_owned(),
        period: Period::holding(By::Month, day("2020-05-01")),
        themes,
        topics: [("bygglov".to_owned(), topic)].into(),
        ..sparse(language)
    }
}

/// A message that says that nothing stands out.
pub(in crate::mail) fn sparse(language: Language) -> ThemesMessage {
    let texts = Texts::of(language);
    let codes = [Question::EASE, Question::CLARITY].into_iter().filter_map(Question::own);
    ThemesMessage {
        to: "anna@example.se".to_owned(),
        head: head(),
        name: String::new(),
        unit: "Kontaktcenter".to_owned(),
        period: week("2020-W24"),
        themes: Themes { answers: 23, ..Themes::default() },
        k: 7,
        topics: BTreeMap::new(),
        questions: codes.map(|question| (question.code.clone(), texts.question(&question).text)).collect(),
        unsubscribe: "https://kanalkoll.example.se/l/b6d767d2f8ed5d21a44b0e5886680cb9".to_owned(),
    }
}

fn share((numerator, denominator): (i64, i64)) -> Option<Share> {
    Share::of(numerator, denominator)
}

fn comments(language: Language) -> [&'static str; 3] {
    spoken(
        language,
        [
            [
                "Jag visste inte vilken blankett som gällde och fick tre olika svar.",
                "Länken gick till startsidan, och där fanns ingenting om altaner.",
                "Svaret var säkert rätt, men jag förstod det inte.",
            ],
            [
                "Jeg visste ikke hvilket skjema som gjaldt, og fikk tre ulike svar.",
                "Lenken gikk til startsiden, og der var det ingenting om terrasser.",
                "Svaret var sikkert riktig, men jeg forsto det ikke.",
            ],
            [
                "Eg visste ikkje kva skjema som galdt, og fekk tre ulike svar.",
                "Lenkja gjekk til startsida, og der var det ingenting om terrassar.",
                "Svaret var sikkert rett, men eg forstod det ikkje.",
            ],
            [
                "I did not know which form was the right one and got three different answers.",
                "The link went to the start page, and there was nothing about decks.",
                "The answer was surely right, but I did not understand it.",
            ],
        ],
    )
}
