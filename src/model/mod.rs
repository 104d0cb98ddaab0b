//! The words of the field, and what holds for each of them. Pure: no clock, no file, no database, no network.

mod address;
mod calendar;
mod channel;
pub(crate) mod closed_list;
mod closing_history;
mod code;
mod contact;
mod fault;
mod holidays;
mod language;
mod moment;
mod organisation;
mod page;
mod period;
mod reported;
mod survey;
mod time;
mod trail;
mod version;
mod volume;

pub use address::MailAddress;
pub use calendar::{Calendar, Due, Reading, WorkingTime};
pub use channel::Channel;
pub use closing_history::{ClosingHistory, Reopened};
pub use code::{canonical_code, composed, into_canonical_code};
pub use contact::{Contact, ContactFields, ExcludedReason, Outcome, OutcomeKind};
pub use fault::{Fault, Reason, nearest, one_of};
pub use holidays::{Country, holidays};
pub use language::Language;
pub use moment::{Moment, Resolution};
pub use organisation::{
    Agent, Benefit, Change, Comparison, Direction, Event, Feedback, FeedbackOff, FirstResponse, Goal, Indicator,
    InviteWhen, Launch, Manager, ManagerRole, Mandate, Organisation, OrganisationError, OrganisationFile, QueueRule,
    QueueVariant, Recount, Resolutions, ResponseRule, Retention, Rhythm, Source, Survey, Target, TargetMeasure, Topic,
    Unit, UnitCost, UnitLink, UnitMembers, UnitsAsOf, differences,
};
pub use page::{Accessibility, Conformance, Logo, Page};
pub use period::{By, Period};
pub use reported::{Observation, ObservationFields, ReportedEvent, ReportedEventFields};
pub use survey::{
    Answer, AnswerFault, Asked, Choice, Decision, Delivered, Form, Forms, Given, Invitation, Invited, OpenSurvey,
    Question, Refusal, UninvitedAnswer,
};
pub use time::{Day, Instant, LocalTime, Zone};
pub use trail::{Link, Next, REPEAT_DAYS, Trail};
pub use version::{NotAVersion, Version, Versioned};
pub use volume::{Volume, VolumeFields};

/// The longest id or code, in characters.
pub const LONGEST_CODE: usize = 200;

fn required(field: &str, text: &str) -> Result<(), Fault> {
    if canonical_code(text).is_empty() {
        return Err(Fault::new(field, Reason::Missing, "", "a value that is not empty"));
    }
    optional(field, text)
}

fn optional(field: &str, text: &str) -> Result<(), Fault> {
    if text.contains('\0') {
        return Err(Fault::new(field, Reason::NulByte, text, "text without NUL bytes"));
    }
    // The byte length is at least the number of characters, so most texts need no count.
    if text.len() > LONGEST_CODE && text.chars().count() > LONGEST_CODE {
        return Err(Fault::new(field, Reason::TooLong, text, format!("at most {LONGEST_CODE} characters")));
    }
    Ok(())
}

/// Neither a control character nor one of those that turn or hide text (Unicode `Bidi_Control`, zero width, tags).
fn is_visible(c: char) -> bool {
    let hides = matches!(c, '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
        | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}');
    !c.is_control() && !hides
}

/// A number that can be added up for as long as anyone counts, and the sum still fits in 64 bits.
fn countable(field: &str, number: Option<i64>, most: i64) -> Result<(), Fault> {
    match number {
        Some(number) if !(0..=most).contains(&number) => {
            Err(Fault::new(field, Reason::OutOfRange, &number.to_string(), format!("0 to {most}")))
        }
        _ => Ok(()),
    }
}

fn not_negative(field: &str, number: Option<i64>) -> Result<(), Fault> {
    match number {
        Some(number) if number < 0 => Err(Fault::new(field, Reason::OutOfRange, &number.to_string(), "0 or more")),
        _ => Ok(()),
    }
}

/// A source's clock may run ahead of ours, a day at most; nothing that this program measures is older than 1990.
fn plausible(field: &str, at: Instant, now: Instant) -> Result<(), Fault> {
    const EARLIEST: Instant = Instant::from_unix(631_152_000);
    if at < EARLIEST || at > now.plus_seconds(86_400) {
        let expected = format!("a time from 1990-01-01 to a day after now, which is {now}");
        return Err(Fault::new(field, Reason::OutOfRange, &at.to_string(), expected));
    }
    Ok(())
}
