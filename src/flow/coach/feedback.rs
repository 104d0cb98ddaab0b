//! What the letter to an agent says: gathered from the answers about the contacts that the agent had.

use crate::domain::Question;
use crate::store::KeptInvitation;

/// How often 1, 2, 3, 4 and 5 was answered to the question of the index.
pub(super) fn ease(answers: &[KeptInvitation]) -> [i64; 5] {
    scale(answers, Question::EASE)
}

/// How often 1, 2, 3, 4 and 5 was answered to a question.
fn scale(answers: &[KeptInvitation], question: &str) -> [i64; 5] {
    let values = answers.iter().filter_map(|kept| value(kept, question));
    values.filter_map(|value| value.parse::<usize>().ok()).fold([0; 5], |mut counts, value| {
        if let Some(count) = value.checked_sub(1).and_then(|place| counts.get_mut(place)) {
            *count += 1;
        }
        counts
    })
}

/// What was answered to a question.
fn value<'a>(kept: &'a KeptInvitation, question: &str) -> Option<&'a str> {
    let answer = kept.invitation.invited()?.answer.as_ref()?;
    answer.given.values.get(question).map(String::as_str)
}
