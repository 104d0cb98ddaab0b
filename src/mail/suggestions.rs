//! Suggestions of one thing to try: the organisation's own, or those that come with the product.

use crate::model::{By, Day, Feedback, Language, Period};
use crate::texts::Texts;

/// The number of suggestions that come with the product for a question that has some: `suggestion-ease-1` to
/// `suggestion-ease-3`.
const OWN: i32 = 3;

/// Returns what could be tried where this question is the weakest, another one each week. The organisation's suggestions for the
/// question that are in the language go before those that come with the product; `None` where there are neither.
#[must_use]
pub fn suggestion(organisation: &Feedback, question: &str, week: Period, language: Language) -> Option<String> {
    let written: Vec<&String> = organisation
        .suggestions
        .get(question)
        .map(|list| list.iter().filter_map(|texts| texts.get(&language)).collect())
        .unwrap_or_default();
    let turn = |of: i32| weeks(week).checked_rem_euclid(of).and_then(|turn| usize::try_from(turn).ok());
    if let Some(turn) = turn(i32::try_from(written.len()).unwrap_or(i32::MAX)) {
        return written.get(turn).map(|text| (*text).clone());
    }
    let key = format!("suggestion-{question}-{}", turn(OWN)? + 1);
    let text = Texts::of(language).say(&key, &[]);
    // A question without suggestions gives the key back.
    (text != key).then_some(text)
}

/// Returns a number that rises by one each week, also where the year has 53.
fn weeks(week: Period) -> i32 {
    let first = Period::holding(By::Week, Day::from_epoch(0)).first();
    (Period::holding(By::Week, week.first()).first().epoch() - first.epoch()).div_euclid(7)
}
