//! Asking citizens: questions, the forms that hold them, invitations and answers.

mod answer;
mod forms;
mod invitation;
mod question;

pub use answer::{Answer, AnswerFault, Given};
pub use forms::{Form, Forms, OpenSurvey};
pub use invitation::{Decision, Delivered, Invitation, Invited, Refusal, UninvitedAnswer};
pub use question::{Asked, Choice, Question};

pub(super) use forms::{OpenEntry, OrderEntry, Parts, QuestionEntry};
