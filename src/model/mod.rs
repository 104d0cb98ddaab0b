//! The words of the field, and what holds for each of them. Pure: no clock, no file, no database, no network.

mod address;
mod channel;
pub(crate) mod closed_list;
mod code;
mod count;
pub(crate) mod entry;
mod fault;
mod language;
mod organisation;
mod page;
mod problems;
mod records;
mod survey;
mod time;

pub use address::MailAddress;
pub use channel::Channel;
pub use code::{LONGEST_CODE, canonical_code, composed, into_canonical_code};
pub use count::as_f64;
pub use fault::{Fault, Reason, nearest, one_of};
pub use language::Language;
pub use organisation::{
    Agent, Benefit, Change, Comparison, Direction, Event, Feedback, FeedbackOff, FirstResponse, Goal, Indicator,
    InviteWhen, Launch, Manager, ManagerRole, Mandate, Organisation, OrganisationFile, QueueRule, QueueVariant,
    Recount, Resolutions, ResponseRule, Retention, Rhythm, Source, Survey, Target, TargetMeasure, Topic, Unit,
    UnitCost, UnitLink, UnitMembers, UnitsAsOf, differences,
};
pub use page::{Accessibility, Conformance, Logo, Page};
pub use problems::{FileError, FileError as OrganisationError};
pub use records::{
    ChainKey, ClosingHistory, Contact, ExcludedReason, FollowUp, NextContact, NotAVersion, Observation, Outcome,
    OutcomeKind, Predecessor, REPEAT_DAYS, Reopening, ReportedEvent, Version, Versioned, Volume,
};
pub use survey::{
    Answer, AnswerContent, AnswerFault, Choice, Decision, DeliveryState, Form, Forms, Invitation, Invited, OpenSurvey,
    Question, QuestionKind, Refusal, UninvitedAnswer,
};
pub use time::{
    By, Calendar, Country, Day, Due, Instant, LocalTime, Moment, Period, Reading, Resolution, WorkingTime, Zone,
    holidays,
};
