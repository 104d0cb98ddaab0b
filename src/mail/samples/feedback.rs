//! Invented messages to those who answer citizens.

use super::{day, head, spoken, week};
use crate::mail::{Comment, EarlierFeedback, FeedbackMessage, QuestionFigure, QuestionLine, Weakest, suggestion};
use crate::measure::{Index, Share};
use crate::model::{Feedback, Language, Question};
use crate::texts::Texts;

/// A message with everything that it may hold.
pub(in crate::mail) fn full(language: Language) -> FeedbackMessage {
    let [thanks, first, second, third] = comments(language);
    let earlier = [[2, 3, 2, 3, 2], [1, 2, 3, 4, 3], [1, 1, 3, 5, 4], [0, 2, 2, 4, 3], [1, 1, 2, 6, 5]];
    let earlier = ["2020-W12", "2020-W14", "2020-W16", "2020-W19", "2020-W21"].into_iter().zip(earlier);
    FeedbackMessage {
        name: "Anna".to_owned(),
        weeks: (week("2020-W22"), week("2020-W24")),
        answers: 18,
        index: Index::of(&[1, 1, 3, 6, 7]),
        questions: questions(language),
        earlier: earlier
            .filter_map(|(name, counts)| Some(EarlierFeedback { through: week(name), index: Index::of(&counts)? }))
            .collect(),
        weakest: Some(Weakest {
            question: wording(Question::CLARITY, language),
            suggestion: suggestion(&unwritten(), Question::CLARITY, week("2020-W24"), language).unwrap_or_default(),
        }),
        thanks: Some(comment(thanks, "2020-W23", 0)),
        comments: vec![comment(first, "2020-W24", 1), comment(second, "2020-W22", 2), comment(third, "2020-W24", 3)],
        contact: spoken(
            language,
            [
                "Kontakta Eva Exempel, eva@example.se, eller ditt fackliga ombud.",
                "Ta kontakt med Eva Eksempel, eva@example.se, eller den tillitsvalgte.",
                "Ta kontakt med Eva Døme, eva@example.se, eller den tillitsvalde.",
                "Ask Eva Example, eva@example.se, or your union representative.",
            ],
        )
        .to_owned(),
        ..sparse(language)
    }
}

/// A message with nothing that it can do without.
pub(in crate::mail) fn sparse(language: Language) -> FeedbackMessage {
    let question = wording(Question::EASE, language);
    FeedbackMessage {
        to: "anna@example.se".to_owned(),
        head: head(),
        name: String::new(),
        weeks: (week("2020-W24"), week("2020-W24")),
        answers: 7,
        k: 7,
        index_question: question.clone(),
        index: None,
        questions: vec![QuestionLine { question, figure: QuestionFigure::TooFew }],
        earlier: Vec::new(),
        weakest: None,
        thanks: None,
        comments: Vec::new(),
        purpose: spoken(
            language,
            [
                "att medarbetare ska kunna utveckla sina svar",
                "at ansatte skal kunne utvikle svarene sine",
                "at tilsette skal kunne utvikle svara sine",
                "to let employees develop the answers they give",
            ],
        )
        .to_owned(),
        negotiated_on: day("2020-03-02"),
        ends_on: day("2021-02-28"),
        contact: String::new(),
        comment_days: 90,
        feedback_days: 365,
        unsubscribe: "https://kanalkoll.example.se/l/3c59dc048e8850243be8079a5c74d079".to_owned(),
    }
}

fn wording(question: &str, language: Language) -> String {
    Question::own(question).map(|question| Texts::of(language).question(&question).text).unwrap_or_default()
}

fn questions(language: Language) -> Vec<QuestionLine> {
    let texts = Texts::of(language);
    let share = |answer: &str, numerator, denominator| {
        let answer = texts.say(answer, &[]);
        Share::of(numerator, denominator).map(|share| QuestionFigure::Share { answer, share })
    };
    let figures = [
        (Question::GOT_ANSWER, share("yes", 15, 18)),
        (Question::EASE, Index::of(&[1, 1, 3, 6, 7]).map(QuestionFigure::Index)),
        (Question::CLARITY, Index::of(&[2, 3, 5, 3, 1]).map(QuestionFigure::Index)),
        (Question::TREATMENT, Some(QuestionFigure::TooFew)),
        (Question::SOLVED, share("choice-solved-yes", 11, 16)),
    ];
    let line = |(code, figure): (&str, Option<QuestionFigure>)| {
        Some(QuestionLine { question: wording(code, language), figure: figure? })
    };
    figures.into_iter().filter_map(line).collect()
}

/// What an organisation records that has no suggestions of its own.
fn unwritten() -> Feedback {
    Feedback {
        purpose: None,
        negotiated_on: None,
        ends_on: None,
        agents: true,
        themes: crate::model::Rhythm::Off,
        contact: String::new(),
        suggestions: std::collections::BTreeMap::new(),
    }
}

fn comment(text: &str, name: &str, number: u8) -> Comment {
    let remove = format!("https://kanalkoll.example.se/l/{number:02}d9a3c8b7e6f5a4d3c2b1a09f8e7d6c");
    Comment { text: text.to_owned(), week: week(name), remove }
}

fn comments(language: Language) -> [&'static str; 4] {
    spoken(
        language,
        [
            [
                "Tusen tack! Jag hade ringt runt i tre dagar, och du ordnade det på fem minuter.",
                "Trevligt bemötande, men jag förstod inte vilken blankett jag skulle fylla i.\nTill slut hittade jag den själv.",
                "Bra! Snabbt svar och lätt att följa.",
                "Jag fick en länk till startsidan <kommunen> & fick leta vidare därifrån. Ring gärna [telefonnummer] nästa gång.",
            ],
            [
                "Tusen takk! Jeg hadde ringt rundt i tre dager, og du ordnet det på fem minutter.",
                "Hyggelig, men jeg skjønte ikke hvilket skjema jeg skulle fylle ut.\nTil slutt fant jeg det selv.",
                "Bra! Raskt svar og lett å følge.",
                "Jeg fikk en lenke til startsiden <kommunen> & måtte lete videre derfra. Ring gjerne [telefonnummer] neste gang.",
            ],
            [
                "Tusen takk! Eg hadde ringt rundt i tre dagar, og du ordna det på fem minutt.",
                "Hyggeleg, men eg skjønte ikkje kva skjema eg skulle fylle ut.\nTil slutt fann eg det sjølv.",
                "Bra! Raskt svar og lett å følgje.",
                "Eg fekk ei lenkje til startsida <kommunen> & måtte leite vidare derifrå. Ring gjerne [telefonnummer] neste gong.",
            ],
            [
                "Thank you so much! I had called around for three days, and you sorted it out in five minutes.",
                "Friendly, but I did not understand which form to fill in.\nIn the end I found it myself.",
                "Good! A quick answer and easy to follow.",
                "I got a link to the start page <council> & had to search on from there. Please call [telefonnummer] next time.",
            ],
        ],
    )
}
