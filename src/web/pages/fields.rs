//! Questions as fields of a form, with what was filled in and what is wrong with it.

use crate::model::{AnswerFault, Question, QuestionKind};
use crate::texts::{Texts, Wording};

/// A question on a page.
pub(super) struct Field {
    /// The id of its first input, which a link to it leads to.
    pub id: String,
    pub code: String,
    pub wording: Wording,
    pub input: Input,
    /// Why the answer was not accepted.
    pub fault: Option<String>,
}

/// The inputs of a question.
pub(super) enum Input {
    Choices(Vec<Choice>),
    /// The text as it was filled in.
    Text(String),
}

/// An answer to choose.
pub(super) struct Choice {
    pub id: String,
    pub value: String,
    pub wording: Wording,
    pub chosen: bool,
}

/// Something to correct, and where.
pub(super) struct FieldError {
    /// The code of the question; `None`: the form as a whole.
    pub code: Option<String>,
    pub text: String,
}

/// The answers that were filled in, by the code of the question.
pub(super) type Filled = [(String, String)];

/// The state of a form: what was filled in and what is wrong with it.
#[derive(Default)]
pub(super) struct FormState<'a> {
    pub filled: &'a Filled,
    pub hide: bool,
    pub field_errors: Vec<FieldError>,
    /// Nothing is wrong, but the form must be sent again.
    pub press_again: bool,
}

/// Returns a question as a field, with what was filled in and what is wrong with it.
pub(super) fn field(texts: &Texts, question: &Question, state: &FormState<'_>) -> Field {
    let code = &question.code;
    let value = state.filled.iter().find(|(name, _)| name == code).map_or("", |(_, value)| value.as_str());
    let input = if question.kind == QuestionKind::Text {
        Input::Text(value.to_owned())
    } else {
        let choice = |(answer, wording): (String, Wording)| Choice {
            id: format!("q-{code}-{answer}"),
            chosen: answer == value,
            value: answer,
            wording,
        };
        Input::Choices(texts.answers(question).into_iter().map(choice).collect())
    };
    let fault = state.field_errors.iter().find(|error| error.code.as_ref() == Some(code));
    Field {
        id: match question.values().first() {
            Some(value) => format!("q-{code}-{value}"),
            None => format!("q-{code}"),
        },
        code: code.clone(),
        wording: texts.question(question),
        input,
        fault: fault.map(|error| error.text.clone()),
    }
}

/// Returns the error of a question that was not answered.
pub(super) fn unanswered(texts: &Texts, question: &Question) -> FieldError {
    let text = texts.say("error-choose", &[("question", &texts.question(question).text)]);
    FieldError { code: Some(question.code.clone()), text }
}

/// Returns the errors of answers as texts. Those that the page has no field for are one error of the form.
pub(super) fn field_errors(texts: &Texts, questions: &[&Question], faults: &[AnswerFault]) -> Vec<FieldError> {
    let on_page = |code: &str| questions.iter().find(|question| question.code == code).copied();
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
            let words = [("length", written_length(texts, *length)), ("most", written_length(texts, *most))];
            about(on_page(question)?, texts.say("error-too-long", &words.each_ref().map(|(n, w)| (*n, w.as_str()))))
        }
    }
}

/// Returns a number of characters as it is written in a language.
pub(super) fn written_length(texts: &Texts, characters: usize) -> String {
    texts.count(i64::try_from(characters).unwrap_or(i64::MAX))
}
