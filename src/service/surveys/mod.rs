//! Surveys: whom to invite, the links and messages that invite, what citizens answer, the versions of the forms.

mod answers;
mod forms;
mod invitation_messages;
mod invite;
mod open;
mod waiting;

pub use answers::{AnswerOutcome, SurveyLink, SurveyStage, SurveyStep};
pub(super) use answers::{Submission, SubmissionOutcome};
pub(super) use forms::version_in_force;
pub use invitation_messages::Invitations;
pub use invite::{DeliveryReport, InvitationOutcome, InvitationRequest, NotInvited};
pub use open::{OpenAnswerOutcome, OpenPage, SurveyError};
