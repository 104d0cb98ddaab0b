//! The verbs. Two rooms in one transaction meet here, and only here.
//!
//! An [`Installation`] is one database with its organisations. It keeps no state that another instance on the same database
//! would need: what it remembers of an organisation is checked against the stored file in each transaction.
//!
//! Every method that takes the code of an organisation fails when there is none with that code, and every method fails when the
//! database does. Documentation says what else can go wrong.

mod accept;
mod answers;
mod apply;
mod canonical;
mod coach;
mod commit;
mod courier;
mod deliver;
mod events;
mod forms;
mod invitation_messages;
mod invite;
mod keys;
mod metrics;
mod needs;
mod notes;
mod open;
mod outbox;
mod overview_link;
mod quarantine;
mod receipt;
mod recount;
mod redactions;
mod remove;
mod reports;
mod retain;
mod waiting;
mod walk;

use std::collections::HashMap;
use std::sync::atomic::AtomicBool;
use std::sync::{Arc, Mutex, PoisonError};

use thiserror::Error;

use crate::mail::MailError;
use crate::measure::QuestionError;
use crate::metrics::HistoryError;
use crate::model::{
    Contact, Day, Forms, Observation, Organisation, OrganisationError, OrganisationFile, ReportedEvent,
    UninvitedAnswer, Volume,
};
use crate::store::{Reader, Store, StoreError, StoredOrganisation};

pub use accept::Kept;
pub use answers::{AnswerOutcome, SurveyLink, SurveyStage, SurveyStep};
pub use apply::Applied;
pub use coach::{
    CoachingError, EmployeeLink, EmployeeMessages, KeptComment, LinkAction, Occasion, OffReason, Planned, Preview,
    Verdict,
};
pub use courier::{Clock, Courier, Pace};
pub use deliver::Delivery;
pub use events::Days;
pub use invitation_messages::Invitations;
pub use invite::{DeliveryReport, InvitationOutcome, InvitationRequest, NotInvited};
pub use keys::{Access, KeyError, Scope, random_id};
pub use open::{OpenAnswerOutcome, OpenPage, SurveyError};
pub use outbox::{
    Compose, Composers, DEAD_MESSAGE_DAYS, FinalState, NewMessage, OutboxError, OutboxMessage, Revived, enqueue,
};
pub use overview_link::LinkError;
pub use quarantine::Retried;
pub use receipt::{Receipt, ReceiptFlag, Reject};
pub use recount::Verification;
pub use remove::{Removed, ToRemove};
pub use retain::{Disposal, Disposed};

/// Why a verb could not be done.
#[derive(Debug, Error)]
pub enum ServiceError {
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error("there is no organisation `{0}`; `kanalkoll organisation list` shows those there are")]
    NoOrganisation(String),
    #[error(transparent)]
    Survey(#[from] SurveyError),
    #[error(transparent)]
    Coaching(#[from] CoachingError),
    #[error("{0}")]
    Organisation(#[from] OrganisationError),
    #[error(transparent)]
    Question(#[from] QuestionError),
    #[error(transparent)]
    Key(#[from] KeyError),
    #[error(transparent)]
    Link(#[from] LinkError),
    #[error(transparent)]
    Outbox(#[from] OutboxError),
    #[error(transparent)]
    Mail(#[from] MailError),
    #[error(
        "the input ended before it was complete ({cause}); {taken} records are on disk, send it again: what is there already is not counted twice"
    )]
    Interrupted { cause: std::io::Error, taken: u64 },
    #[error("the mapping is for {mapping} records and {asked} records are expected here")]
    WrongKind { mapping: &'static str, asked: &'static str },
    #[error(transparent)]
    History(HistoryError),
    #[error("cannot write: {0}")]
    Write(std::io::Error),
    #[error("no event `{label}` was reported for {day}{}", if *.in_file { "; it stands in the organisation file: take it out there" } else { "; `kanalkoll events list` shows those there are" })]
    NoSuchEvent { label: String, day: Day, in_file: bool },
    #[error("there is no observation of `{name}` on {day}; `kanalkoll indicators list` shows those there are")]
    NoSuchObservation { name: String, day: Day },
    #[error("an internal invariant does not hold: {0}")]
    Internal(&'static str),
    /// Another batch of the same transaction failed; the cause is in the log once.
    #[error("the database did not take the batch: {0}")]
    Shared(Arc<ServiceError>),
}

/// One database and the organisations in it.
#[derive(Debug)]
pub struct Installation {
    store: Store,
    known: Mutex<HashMap<String, Arc<Known>>>,
    contacts: deliver::BatchLanes<Contact>,
    volumes: deliver::BatchLanes<Volume>,
    answers: deliver::BatchLanes<UninvitedAnswer>,
    events: deliver::BatchLanes<ReportedEvent>,
    observations: deliver::BatchLanes<Observation>,
    submissions: commit::Lanes<answers::Submission, answers::SubmissionOutcome>,
    notes: commit::Lanes<notes::Note, notes::NoteOutcome>,
    forms: Mutex<HashMap<(String, i64), Arc<Forms>>>,
    redactions: redactions::Redactions,
}

/// An organisation as last read.
#[derive(Debug)]
struct Known {
    stored: StoredOrganisation,
    organisation: Arc<Organisation>,
    /// Whether the last batch was all new, so that the next one probably is. Only spares time: when it is wrong, nothing
    /// else happens than a look at what is kept.
    expect_new: AtomicBool,
}

impl Installation {
    /// The installation on this database, which is brought up to date.
    pub fn new(store: Store) -> Result<Installation, ServiceError> {
        Installation::brought_up_to_date(store, &mut |_, _| ())
    }

    /// The same, which tells how far it has come where cells are made anew: the organisation and the day.
    ///
    /// # Errors
    /// When a migration fails, or cells cannot be made anew; then they are as they were.
    pub fn brought_up_to_date(store: Store, progress: &mut dyn FnMut(&str, Day)) -> Result<Installation, ServiceError> {
        store.migrate()?;
        let installation = Installation {
            store,
            known: Mutex::default(),
            contacts: deliver::BatchLanes::default(),
            volumes: deliver::BatchLanes::default(),
            answers: deliver::BatchLanes::default(),
            events: deliver::BatchLanes::default(),
            observations: deliver::BatchLanes::default(),
            submissions: commit::Lanes::default(),
            notes: commit::Lanes::default(),
            forms: Mutex::default(),
            redactions: redactions::Redactions::default(),
        };
        installation.bring_cells_up_to_date(progress)?;
        Ok(installation)
    }

    /// The database.
    #[must_use]
    pub fn store(&self) -> &Store {
        &self.store
    }

    /// An organisation by its code.
    pub fn organisation(&self, code: &str) -> Result<Arc<Organisation>, ServiceError> {
        self.store.read(|reader| Ok(self.known(reader, code)?.organisation.clone()))
    }

    /// Every organisation, by code.
    pub fn organisations(&self) -> Result<Vec<Arc<Organisation>>, ServiceError> {
        self.store.read(|reader| self.all(reader))
    }

    fn all(&self, reader: &mut Reader<'_>) -> Result<Vec<Arc<Organisation>>, ServiceError> {
        let stored = reader.organisations()?;
        stored.into_iter().map(|stored| Ok(self.remember(stored)?.organisation.clone())).collect()
    }

    /// The organisation as it stands in this transaction.
    fn known(&self, reader: &mut Reader<'_>, code: &str) -> Result<Arc<Known>, ServiceError> {
        self.known_or_none(reader, code)?.ok_or_else(|| ServiceError::NoOrganisation(code.to_owned()))
    }

    fn known_or_none(&self, reader: &mut Reader<'_>, code: &str) -> Result<Option<Arc<Known>>, ServiceError> {
        reader.organisation(code)?.map(|stored| self.remember(stored)).transpose()
    }

    fn remember(&self, stored: StoredOrganisation) -> Result<Arc<Known>, ServiceError> {
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = known.get(&stored.code).filter(|known| known.stored == stored) {
            return Ok(known.clone());
        }
        let file = OrganisationFile::from_json(&stored.definition)?;
        let organisation = Arc::new(Organisation::try_from(file)?);
        let code = stored.code.clone();
        let fresh = Arc::new(Known { stored, organisation, expect_new: AtomicBool::new(false) });
        known.insert(code, fresh.clone());
        Ok(fresh)
    }
}
