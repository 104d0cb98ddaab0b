//! Values -> answer that was given elsewhere.

use super::time::Clock;
use super::values::{Build, Field, Shape, Values, channel, code, required_code, text};
use super::{Context, Flag, Kind, Record};
use crate::model::{Answer, AnswerFault, Fault, Given, Question, Reason, UninvitedAnswer};
use crate::model::{LONGEST_CODE, one_of};

impl Record for UninvitedAnswer {
    const KIND: Kind = Kind::Answer;
}

impl Build for UninvitedAnswer {
    const FIELDS: &'static [Field] = &[
        Field::required("source", Shape::Text),
        Field::required("external_id", Shape::Text),
        Field::required("channel", Shape::Text),
        Field::required("answered_at", Shape::Time),
        Field::optional("topic", Shape::Text),
        Field::optional("unit", Shape::Text),
        Field::optional("language", Shape::Text),
        Field::optional(Question::GOT_ANSWER, Shape::Word),
        Field::optional(Question::EASE, Shape::Word),
        Field::optional(Question::CLARITY, Shape::Word),
        Field::optional(Question::TREATMENT, Shape::Word),
        Field::optional(Question::SOLVED, Shape::Word),
        Field::optional(Question::COMMENT, Shape::Text),
        Field::optional("question", Shape::Text),
        Field::optional("value", Shape::Word),
        Field::VERSION,
    ];

    fn build(values: Values<'_>, context: &Context<'_>) -> Result<(UninvitedAnswer, Vec<Flag>), Fault> {
        let [
            source,
            external_id,
            channel_code,
            answered_at,
            topic,
            unit,
            language,
            got_answer,
            ease,
            clarity,
            treatment,
            solved,
            comment,
            question,
            value,
            ..,
        ] = values.slots;
        let series = series(required_code("source", source)?, context)?;
        let external_id = short("external_id", required_code("external_id", external_id)?)?;
        let channel = channel(channel_code)?;
        let mut clock = Clock::new(context, &series, values.zone);
        let answered_at = clock.required("answered_at", answered_at)?;
        let flags = clock.flags();
        let own = [
            (Question::GOT_ANSWER, code(got_answer)),
            (Question::EASE, code(ease)),
            (Question::CLARITY, code(clarity)),
            (Question::TREATMENT, code(treatment)),
            (Question::SOLVED, code(solved)),
            (Question::COMMENT, text(comment)),
        ];
        let mut pairs: Vec<(&str, String)> = own.into_iter().filter_map(|(code, value)| Some((code, value?))).collect();
        let (question, value) = (code(question), code(value));
        if let (Some(question), Some(value)) = (&question, value) {
            pairs.push((question, value));
        }
        let given = given(&pairs, context)?;
        let answer = UninvitedAnswer {
            series,
            external_id,
            day: context.organisation.day(answered_at.first()),
            channel,
            topic: short("topic", code(topic).unwrap_or_default())?,
            unit: short("unit", code(unit).unwrap_or_default())?,
            language: short("language", code(language).unwrap_or_default())?,
            version: 0,
            answer: Answer { given, complete: true, hidden_from_employee: false },
        };
        Ok((answer, flags))
    }
}

/// A series of its own: never that of an open survey, nor that of invitations.
fn series(source: String, context: &Context<'_>) -> Result<String, Fault> {
    let source = short("source", source)?;
    if source == "invited" || context.organisation.survey().forms.open(&source).is_some() {
        let expected = "another name: this one is a survey of the organisation itself".to_owned();
        return Err(Fault::new("source", Reason::Inconsistent, &source, expected));
    }
    Ok(source)
}

fn short(field: &str, text: String) -> Result<String, Fault> {
    if text.chars().count() > LONGEST_CODE {
        return Err(Fault::new(field, Reason::TooLong, &text, format!("at most {LONGEST_CODE} characters")));
    }
    if text.contains('\0') {
        return Err(Fault::new(field, Reason::NulByte, &text, "text without NUL bytes"));
    }
    Ok(text)
}

fn given(pairs: &[(&str, String)], context: &Context<'_>) -> Result<Given, Fault> {
    let form = context.organisation.survey().forms.every_question();
    let read = Given::read(&form, pairs.iter().map(|(code, value)| (*code, value.as_str())));
    read.map_err(|faults| match faults.into_iter().next() {
        Some(AnswerFault::NotInList { question, found, expected }) => {
            Fault::new(&question, Reason::NotInList, &found, expected)
        }
        Some(AnswerFault::TooLong { question, length, most }) => {
            Fault::new(&question, Reason::TooLong, &format!("{length} characters"), format!("at most {most}"))
        }
        Some(AnswerFault::UnknownQuestion(code)) => {
            let known: Vec<&str> = form.questions().iter().map(|question| question.code.as_str()).collect();
            Fault::new("question", Reason::NotInList, &code, one_of(&code, &known))
        }
        None => Fault::new("question", Reason::Missing, "", "an answer to a question of the organisation file"),
    })
}
