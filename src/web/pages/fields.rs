//! Questions as fields of a form, with what was filled in and what is wrong with it.

use crate::model::{AnswerContent, AnswerFault, Question, QuestionKind};
use crate::texts::{Texts, Wording};

/// A question on a page.
pub(super) struct Field {
    /// Of its first input, where a link to it leads.
    pub id: String,
    pub code: String,
    pub wording: Wording,
    pub input: Input,
    /// What is wrong with what was filled in.
    pub fault: Option<String>,
}

/// How it is answered.
pub(super) enum Input {
    Choices(Vec<Choice>),
    Text { hint: String, written: String },
}

/// An answer to choose.
pub(super) struct Choice {
    pub id: String,
    pub value: String,
    pub wording: Wording,
    pub chosen: bool,
}

/// Something to put right, and where.
pub(super) struct FieldError {
    /// The field, or the form as a whole.
    pub code: Option<String>,
    pub text: String,
}

/// What was filled in, by question.
pub(super) type Filled = [(String, String)];

/// A question as a field. `hint` goes with texts.
pub(super) fn field(
    texts: &Texts,
    question: &Question,
    filled: &Filled,
    field_errors: &[FieldError],
    hint_key: &str,
) -> Field {
    let code = &question.code;
    let value = filled.iter().find(|(name, _)| name == code).map_or("", |(_, value)| value.as_str());
    let input = if question.kind == QuestionKind::Text {
        let hint = texts.say(hint_key, &[("most", &AnswerContent::LONGEST_TEXT.to_string())]);
        Input::Text { hint, written: value.to_owned() }
    } else {
        let choice = |(answer, wording): (String, Wording)| Choice {
            id: format!("q-{code}-{answer}"),
            chosen: answer == value,
            value: answer,
            wording,
        };
        Input::Choices(texts.answers(question).into_iter().map(choice).collect())
    };
    let fault = field_errors.iter().find(|field_error| field_error.code.as_ref() == Some(code));
    Field {
        id: id(question),
        code: code.clone(),
        wording: texts.question(question),
        input,
        fault: fault.map(|field_error| field_error.text.clone()),
    }
}

/// The first input of a question.
pub(super) fn id(question: &Question) -> String {
    match question.values().first() {
        Some(value) => format!("q-{}-{value}", question.code),
        None => format!("q-{}", question.code),
    }
}

/// That the question was not answered.
pub(super) fn unanswered(texts: &Texts, question: &Question) -> FieldError {
    let text = texts.say("error-choose", &[("question", &texts.question(question).text)]);
    FieldError { code: Some(question.code.clone()), text }
}

/// What is wrong with what was sent, in words for the one who sent it. What the page has no field for is said once.
pub(super) fn field_errors(texts: &Texts, shown: &[&Question], faults: &[AnswerFault]) -> Vec<FieldError> {
    let on_page = |code: &str| shown.iter().find(|question| question.code == code).copied();
    let mut field_errors: Vec<FieldError> =
        faults.iter().filter_map(|fault| field_error(texts, fault, &on_page)).collect();
    if field_errors.len() < faults.len() {
        field_errors.push(FieldError { code: None, text: texts.say("error-form", &[]) });
    }
    field_errors
}

fn field_error<'q>(
    texts: &Texts,
    fault: &AnswerFault,
    on_page: &impl Fn(&str) -> Option<&'q Question>,
) -> Option<FieldError> {
    let about = |question: &Question, text| Some(FieldError { code: Some(question.code.clone()), text });
    match fault {
        AnswerFault::UnknownQuestion(_) => None,
        AnswerFault::NotInList { question, .. } => {
            let question = on_page(question)?;
            about(question, texts.say("error-not-in-list", &[("question", &texts.question(question).text)]))
        }
        AnswerFault::TooLong { question, length, most } => {
            let words = [("length", length.to_string()), ("most", most.to_string())];
            about(on_page(question)?, texts.say("error-too-long", &words.each_ref().map(|(n, w)| (*n, w.as_str()))))
        }
    }
}
