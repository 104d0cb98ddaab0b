//! What themes are found in: answers and contacts of one unit and period.

use crate::model::{AnswerContent, Language};

/// One citizen's answer, as far as themes look at it.
#[derive(Debug, Clone, Copy)]
pub struct ThemeAnswer<'a> {
    /// The pseudonym of the citizen, or the answer's own id: whom to count once.
    pub person: &'a str,
    /// Empty: the contact has none.
    pub topic: &'a str,
    /// Texts are redacted.
    pub given: &'a AnswerContent,
    /// The language of the page that was answered; `None`: that of the organisation.
    pub language: Option<Language>,
    /// Whether the citizen asked that the employee does not see the comment: it is counted, never quoted.
    pub hidden: bool,
}

/// One contact, as far as themes look at it.
#[derive(Debug, Clone, Copy)]
#[expect(clippy::struct_excessive_bools, reason = "each says whether the contact counts in one number")]
pub struct ThemeContact<'a> {
    /// Empty: the contact has none.
    pub topic: &'a str,
    /// Whether it is known if the answer came in time: in time, late or overdue.
    pub decided: bool,
    /// Late or overdue; counts when `decided`.
    pub late: bool,
    /// Whether it would be known if the citizen came back: it has a pseudonym, and the window is over.
    pub linkable: bool,
    /// The citizen came back; counts when `linkable`.
    pub repeated: bool,
}
