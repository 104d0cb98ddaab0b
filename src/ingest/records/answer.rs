//! Values -> answer that was given elsewhere.

use crate::ingest::field_types::{Text, Word};
use crate::ingest::fields::{Field, Values, record_fields};
use crate::ingest::time::{Clock, Time};
use crate::ingest::{Context, Flag, Kind, Record};
use crate::model::{
    Answer, AnswerContent, AnswerFault, Channel, Fault, LONGEST_CODE, Question, Reason, UninvitedAnswer, one_of,
};

record_fields! {
    /// An answer that was given elsewhere, as it is sent.
    AnswerFields {
        /// The survey or system that it comes from: a series of its own. It may not be the code of an open survey of the organisation.
        source: String,
        /// What tells the respondent apart; sent again, the answer is amended.
        external_id: String,
        /// The channel that the answer is about.
        channel: Channel,
        /// RFC 3339, or local time in the source's zone; the local day is kept.
        answered_at: Time,
        /// A code.
        topic: Option<String>,
        /// A code.
        unit: Option<String>,
        /// `sv`, `en`, ...
        language: Option<String>,
        /// Whether there was an answer: `yes` or `no`.
        got_answer: Option<Word>,
        /// How easy it was: 1 to 5, where 5 is best. A reversed scale is turned round by `values` in the mapping file; so it is for
        /// the next two.
        ease: Option<Word>,
        /// How clear the answer was: 1 to 5.
        clarity: Option<Word>,
        /// How the citizen was treated: 1 to 5.
        treatment: Option<Word>,
        /// Whether the matter was solved: `yes`, `partly` or `no`.
        solved: Option<Word>,
        /// What the citizen adds. Personal data is taken out before it is stored.
        comment: Option<Text>,
        /// A question of the organisation file.
        question: Option<String>,
        /// The answer to that question.
        value: Option<Word>,
    }
}

impl Record for UninvitedAnswer {
    const KIND: Kind = Kind::Answer;
    const FIELDS: &'static [Field] = AnswerFields::ALL;

    fn build(values: Values<'_>, context: &Context<'_>) -> Result<(UninvitedAnswer, Vec<Flag>), Fault> {
        let zone = values.zone;
        let fields = AnswerFields::read(values)?;
        let series = series(fields.source, context)?;
        let external_id = short("external_id", fields.external_id)?;
        let mut clock = Clock::new(context, &series, zone);
        let answered_at = clock.moment("answered_at", fields.answered_at)?;
        let flags = clock.flags();
        let text = |word: Option<Word>| word.map(|word| word.0);
        let own = [
            (Question::GOT_ANSWER, text(fields.got_answer)),
            (Question::EASE, text(fields.ease)),
            (Question::CLARITY, text(fields.clarity)),
            (Question::TREATMENT, text(fields.treatment)),
            (Question::SOLVED, text(fields.solved)),
            (Question::COMMENT, fields.comment.map(|text| text.0)),
            (fields.question.as_deref().unwrap_or_default(), text(fields.value.filter(|_| fields.question.is_some()))),
        ];
        let pairs: Vec<(&str, String)> = own.into_iter().filter_map(|(code, value)| Some((code, value?))).collect();
        let given = content(&pairs, context)?;
        let answer = UninvitedAnswer {
            series,
            external_id,
            day: context.organisation.day(answered_at.first()),
            channel: fields.channel,
            topic: short("topic", fields.topic.unwrap_or_default())?,
            unit: short("unit", fields.unit.unwrap_or_default())?,
            language: short("language", fields.language.unwrap_or_default())?,
            version: 0,
            answer: Answer { given, complete: true, hidden_from_employee: false },
        };
        Ok((answer, flags))
    }
}
/// Returns the name of a series of its own: never that of an open survey, nor that of invitations.
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

fn content(pairs: &[(&str, String)], context: &Context<'_>) -> Result<AnswerContent, Fault> {
    let form = context.organisation.survey().forms.every_question();
    let read = AnswerContent::read(&form, pairs.iter().map(|(code, value)| (*code, value.as_str())));
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
