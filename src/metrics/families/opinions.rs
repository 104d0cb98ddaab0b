//! Citizens' answers, and the figures that leave made because what may be shown of them does not add up.

use super::super::family::Source::{self, Answers};
use super::super::family::families;
use super::super::opinion::{Figure, Questions};
use crate::measure::{Index, Share};
use crate::model::Question;

families! {
    Some(4);
    /// Answers to the invitations of the period, by question and score (1 to 5, or what was chosen). No sample where
    /// they are too few to show, or would tell of too few.
    kanalkoll_survey_answers: Answers(Questions::Invited, Figure::Score),
    /// Answers given in the period to a survey that anyone may answer, by question and score. No sample where they are
    /// too few to show, or would tell of too few.
    kanalkoll_open_survey_answers: Answers(Questions::Open, Figure::Score),
    /// Mean of the answers to a question from 1 to 5, worth 0, 25, 50, 75 and 100, of the invitations of the period;
    /// channel is all for all of them together. A figure of its own, never a sum of others: no sample where too few
    /// answered.
    kanalkoll_survey_index ["beta; docs/MEASURES.md, section 4"]: index,
    /// How many answered a question: the n of the index and of the shares. channel is all for all of them together, so
    /// that channels are not to be added up.
    kanalkoll_survey_question_answers: Answers(Questions::InvitedAndAll, Figure::Respondents),
    /// How many gave each answer to a question, under the same decision as kanalkoll_survey_question_answers; they add
    /// up to it. channel is all for all of them together.
    kanalkoll_survey_score_answers: Answers(Questions::InvitedAndAll, Figure::Score),
    /// Of those who said whether they got an answer, the share who got none.
    kanalkoll_survey_no_answer_ratio ["Wilson"]: no_answer,
    /// Of those who said whether their matter was solved, the share who said yes.
    kanalkoll_survey_solved_ratio ["Wilson"]: solved,
    /// 1 where answers are left out because they are too few to show apart, else 0. The figures of a range are then of
    /// the whole groups inside it; those of a day, week or month are not shown.
    kanalkoll_survey_question_partial: Answers(Questions::InvitedAndAll, Figure::Partial),
}

const fn index(read: fn(&Index) -> f64) -> Source {
    Answers(Questions::InvitedAndAll, Figure::Index(read))
}

/// Returns the share of the second answer of the question, `no`.
const fn no_answer(read: fn(&Share) -> f64) -> Source {
    Answers(Questions::AnswerOf(Question::GOT_ANSWER, 1), Figure::Share(read))
}

/// Returns the share of the first answer of the question, `yes`.
const fn solved(read: fn(&Share) -> f64) -> Source {
    Answers(Questions::AnswerOf(Question::SOLVED, 0), Figure::Share(read))
}
