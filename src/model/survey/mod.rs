//! Asking citizens: questions, the forms that hold them, invitations and answers.

mod answer;
mod forms;
mod invitation;
mod question;

pub use answer::{Answer, AnswerContent, AnswerFault};
pub use forms::{Form, Forms, OpenSurvey};
pub use invitation::{Decision, DeliveryState, Invitation, Invited, Refusal, UninvitedAnswer};
pub use question::{Choice, Question, QuestionKind};

pub(super) use forms::{OpenEntry, OrderEntry, Parts, QuestionEntry};
