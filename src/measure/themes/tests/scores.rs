//! Scores of answers, and how satisfied an answer is.

use crate::measure::ThemeAnswer;
use crate::measure::themes::scores::{Satisfaction, ScoredAnswer, ScoredQuestion};
use crate::model::{AnswerContent, Language, Question, QuestionKind};

#[test]
fn low_is_under_50_and_high_from_75() {
    let questions: Vec<ScoredQuestion> = Question::all_own().iter().filter_map(ScoredQuestion::of).collect();
    let pair = |pair: &str| pair.split_once('=').map(|(code, value)| (code.to_owned(), value.to_owned())).unwrap();
    let satisfaction = |said: &str| {
        let given = AnswerContent { values: said.split_whitespace().map(pair).collect(), ..AnswerContent::default() };
        let answer = ThemeAnswer { person: "p", topic: "", given: &given, language: None, hidden: false };
        ScoredAnswer::of(answer, &questions, Language::Swedish).satisfaction
    };
    assert_eq!(satisfaction("ease=3 clarity=2"), Satisfaction::Low);
    assert_eq!(satisfaction("ease=3"), Satisfaction::Between);
    assert_eq!(satisfaction("ease=3 clarity=5"), Satisfaction::High);
    assert_eq!(satisfaction("ease=5 clarity=2 solved=partly"), Satisfaction::Between);
    assert_eq!(satisfaction("solved=no got_answer=yes ease=2"), Satisfaction::Low);
    assert_eq!(satisfaction("got_answer=no ease=5 clarity=5 treatment=5"), Satisfaction::Low);
    assert_eq!(satisfaction("reasonable_time=longer"), Satisfaction::Between);
    assert_eq!(satisfaction(""), Satisfaction::Between);
}

#[test]
fn an_own_scale_is_scored_and_an_own_choice_is_not() {
    let question = |kind| Question { code: "own".into(), kind, texts: [].into(), choices: Vec::new() };
    assert!(ScoredQuestion::of(&question(QuestionKind::Scale)).is_some_and(|scored| scored.is_scale));
    assert!(ScoredQuestion::of(&question(QuestionKind::YesNo)).is_none());
    assert!(ScoredQuestion::of(&question(QuestionKind::Text)).is_none());
    let given = AnswerContent::default();
    let told = ThemeAnswer { person: "p", topic: "", given: &given, language: None, hidden: false };
    assert!(ScoredAnswer::of(told, &[], Language::English).scores.is_empty());
}
