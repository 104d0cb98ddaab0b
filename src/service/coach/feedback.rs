//! What the message to an agent says: gathered from the answers about the contacts that the agent had.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::Receiver;
use super::links::{LinkMaker, comment_link, subscription_link};
use super::message_ref::MessageRef;
use crate::mail::{
    Branding, Comment, EarlierFeedback, FeedbackMessage, MessageKind, QuestionFigure, QuestionLine, Weakest, suggestion,
};
use crate::measure::{Index, Share};
use crate::model::{By, Day, Instant, Language, Organisation, Period, Question, QuestionKind};
use crate::privacy::hash;
use crate::service::{Result, ServiceError};
use crate::store::{FeedbackRow, Reader, StoredInvitation};
use crate::texts::Texts;

/// From which mean of its scales, 1 to 5, an answer may be the thank-you.
const THANKFUL: f64 = 4.5;

/// What a message rests on, before its links are made.
pub(super) struct FeedbackContent {
    today: Day,
    row: FeedbackRow,
    earlier: Vec<FeedbackRow>,
    answers: Vec<StoredInvitation>,
}

/// Reads what the message of a week tells. `None` when its answers were told of in another, or wait for another.
pub(super) fn gather(
    reader: &mut Reader<'_>,
    organisation: &Organisation,
    message_ref: MessageRef<'_>,
    row: Option<FeedbackRow>,
    now: Instant,
) -> Result<Option<FeedbackContent>> {
    let (code, agent) = (organisation.code(), message_ref.receiver);
    let mut earlier = reader.feedback_of(code, agent)?;
    let place = earlier.iter().position(|row| row.weeks.1 == message_ref.period.first());
    let Some(row) = place.map(|place| earlier.remove(place)).or(row) else { return Ok(None) };
    earlier.retain(|other| other.weeks.1 < row.weeks.0);
    let answers = reader.agent_answers(code, agent, row.weeks)?;
    Ok(Some(FeedbackContent { today: organisation.day(now), row, earlier, answers }))
}

impl FeedbackContent {
    pub(super) fn message(
        &self,
        organisation: &Organisation,
        receiver: &Receiver,
        message_ref: MessageRef<'_>,
        links: &mut dyn LinkMaker,
    ) -> Result<FeedbackMessage> {
        let rules = organisation.feedback();
        let mandate = rules.mandate(self.today).map_err(|_| ServiceError::Internal("a letter without a mandate"))?;
        let k = organisation.survey().smallest_group;
        let week = |day: Day| Period::holding(By::Week, day);
        let questions = self.questions(organisation, receiver.language);
        let (thanks, comments) = self.comments(message_ref, links)?;
        let retention = organisation.retention();
        Ok(FeedbackMessage {
            to: receiver.address.reveal().to_owned(),
            branding: Branding::of(organisation),
            name: receiver.name.clone(),
            weeks: (week(self.row.weeks.0), week(self.row.weeks.1)),
            answers: i64::try_from(self.answers.len()).unwrap_or(i64::MAX),
            k,
            index_question: ease_question(receiver.language),
            index: Index::of(&ease(&self.answers)).filter(|index| index.n >= k),
            weakest: weakest(organisation, &questions, message_ref.period, receiver.language),
            questions: questions.into_iter().map(|(_, line)| line).collect(),
            earlier: self.earlier(k),
            thanks,
            comments,
            purpose: mandate.purpose.to_owned(),
            negotiated_on: mandate.negotiated_on,
            ends_on: mandate.ends_on,
            contact: rules.contact.clone(),
            comment_days: retention.comment_days,
            feedback_days: retention.feedback_days,
            unsubscribe: links.link(&subscription_link(MessageKind::Feedback, &self.row.agent))?,
        })
    }

    /// Returns the agent's own earlier messages, the oldest first.
    fn earlier(&self, k: i64) -> Vec<EarlierFeedback> {
        let shown = self.earlier.iter().filter_map(|row| {
            let index = Index::of(&row.ease).filter(|index| index.n >= k)?;
            Some(EarlierFeedback { through: Period::holding(By::Week, row.weeks.1), index })
        });
        shown.collect()
    }

    /// Returns the questions that somebody answered, in the order of the organisation file.
    fn questions(&self, organisation: &Organisation, language: Language) -> Vec<(Question, QuestionLine)> {
        let (k, texts) = (organisation.survey().smallest_group, Texts::of(language));
        let asked = organisation.survey().forms.questions().into_iter();
        let lines = asked.filter_map(|question| {
            let figure = figure(&self.answers, &question, k, texts)?;
            let text = texts.question(&question).text;
            Some((question, QuestionLine { question: text, figure }))
        });
        lines.collect()
    }

    /// Returns the thank-you, if there is one, and the other comments in an order that says nothing; those only that the citizen did
    /// not keep from the employee.
    fn comments(
        &self,
        message_ref: MessageRef<'_>,
        links: &mut dyn LinkMaker,
    ) -> Result<(Option<Comment>, Vec<Comment>)> {
        let mut shown: Vec<&StoredInvitation> = self.answers.iter().filter(|kept| !words(kept).is_empty()).collect();
        shown.sort_by_cached_key(|kept| hash(&format!("{}|{}", message_ref.seed, id(kept))));
        let mut thankful: Vec<&StoredInvitation> =
            shown.iter().copied().filter(|kept| mean(kept).is_some_and(|mean| mean >= THANKFUL)).collect();
        // The best of them; among equals the order is the mixed one.
        thankful.sort_by_key(|kept| Reverse(mean(kept).map(f64::to_bits)));
        let thanks = thankful.first().copied();
        let mut comment = |kept: &StoredInvitation| {
            let invitation = &kept.invitation;
            let remove =
                links.link(&comment_link(message_ref.receiver, &invitation.source, &invitation.external_id))?;
            let week = Period::holding(By::Week, kept.answered_week.unwrap_or(self.row.weeks.1));
            Ok::<_, ServiceError>(Comment { text: words(kept), week, remove })
        };
        let others = shown.iter().filter(|kept| thanks.is_none_or(|thanks| id(thanks) != id(kept)));
        let others = others.map(|kept| comment(kept)).collect::<Result<Vec<Comment>>>()?;
        Ok((thanks.map(comment).transpose()?, others))
    }
}

/// Returns the question with the lowest figure that there is something to try for, and what.
fn weakest(
    organisation: &Organisation,
    questions: &[(Question, QuestionLine)],
    week: Period,
    language: Language,
) -> Option<Weakest> {
    let tried = questions.iter().filter_map(|(question, line)| {
        let score = match &line.figure {
            QuestionFigure::Index(index) => index.value,
            QuestionFigure::Share { share, .. } => share.value * 100.0,
            QuestionFigure::TooFew => return None,
        };
        let suggestion = suggestion(organisation.feedback(), &question.code, week, language)?;
        Some((score, Weakest { question: line.question.clone(), suggestion }))
    });
    tried.min_by(|(one, _), (other, _)| one.total_cmp(other)).map(|(_, weakest)| weakest)
}

/// Returns the figure of a question that can be better or worse, shown from `k` answers; `None` for the others, and where nobody
/// answered.
fn figure(answers: &[StoredInvitation], question: &Question, k: i64, texts: &Texts) -> Option<QuestionFigure> {
    let count = |value: &str| {
        let counted = answers.iter().filter(|kept| self::value(kept, &question.code) == Some(value)).count();
        i64::try_from(counted).unwrap_or(i64::MAX)
    };
    let all = question.values().into_iter().map(count).sum();
    let scored =
        question.kind == QuestionKind::Scale || [Question::GOT_ANSWER, Question::SOLVED].contains(&&*question.code);
    if all == 0 || !scored {
        return None;
    }
    if all < k {
        return Some(QuestionFigure::TooFew);
    }
    match question.kind {
        QuestionKind::Scale => Index::of(&scale(answers, &question.code)).map(QuestionFigure::Index),
        // The best answer to both is yes.
        _ => Share::of(count("yes"), all)
            .map(|share| QuestionFigure::Share { answer: texts.answer(question, "yes").text, share }),
    }
}

/// Returns the question of the index, in words.
fn ease_question(language: Language) -> String {
    Question::own(Question::EASE).map(|ease| Texts::of(language).question(&ease).text).unwrap_or_default()
}

/// Returns how often 1, 2, 3, 4 and 5 was answered to the question of the index.
pub(super) fn ease(answers: &[StoredInvitation]) -> [i64; 5] {
    scale(answers, Question::EASE)
}

/// Returns how often 1, 2, 3, 4 and 5 was answered to a question.
fn scale(answers: &[StoredInvitation], question: &str) -> [i64; 5] {
    let mut counts = [0; 5];
    for value in answers.iter().filter_map(|kept| value(kept, question)) {
        let place = value.parse::<usize>().ok().and_then(|value| value.checked_sub(1));
        if let Some(count) = place.and_then(|place| counts.get_mut(place)) {
            *count += 1;
        }
    }
    counts
}

/// Returns the mean of the scales that an answer has; `None` when it has none.
fn mean(kept: &StoredInvitation) -> Option<f64> {
    let scales = [Question::EASE, Question::CLARITY, Question::TREATMENT];
    let given: Vec<f64> = scales.iter().filter_map(|code| value(kept, code)?.parse().ok()).collect();
    let n = u32::try_from(given.len()).ok().filter(|n| *n > 0)?;
    Some(given.iter().sum::<f64>() / f64::from(n))
}

/// Returns what was answered to a question.
fn value<'a>(kept: &'a StoredInvitation, question: &str) -> Option<&'a str> {
    let answer = kept.invitation.invited()?.answer.as_ref()?;
    answer.given.values.get(question).map(String::as_str)
}

/// Returns what the citizen wrote and did not keep from the employee.
fn words(kept: &StoredInvitation) -> String {
    let answer = kept.invitation.invited().and_then(|invited| invited.answer.as_ref());
    let texts = answer.filter(|answer| !answer.hidden_from_employee).map(|answer| &answer.given.texts);
    let none = BTreeMap::new();
    texts.unwrap_or(&none).values().map(String::as_str).collect::<Vec<&str>>().join("\n")
}

fn id(kept: &StoredInvitation) -> String {
    format!("{}|{}", kept.invitation.source, kept.invitation.external_id)
}
