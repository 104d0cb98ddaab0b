//! What the program does: each operation on an [`Installation`], in one transaction. Only here two rooms share a transaction.
//!
//! An [`Installation`] is one database with its organisations. It keeps no state that another instance on the same database
//! would need: what it remembers of an organisation is checked against the stored file in each transaction.
//!
//! Every method that takes the code of an organisation fails when there is none with that code, and every method fails when the
//! database does. Documentation says what else can go wrong.

mod apply;
mod cells;
mod coach;
mod error;
mod feeds;
mod keys;
mod metrics;
mod needs;
mod outbox;
mod overview_link;
mod records;
mod redactions;
mod reports;
mod retention;
mod surveys;
mod tokens;
mod write_batcher;

use std::collections::HashMap;
use std::sync::atomic::AtomicBool;
use std::sync::{Arc, Mutex, PoisonError};

use thiserror::Error;

use crate::mail::MailError;
use crate::measure::QuestionError;
use crate::model::{
    Contact, Day, Forms, Observation, Organisation, OrganisationError, OrganisationFile, ReportedEvent,
    UninvitedAnswer, Volume, nearest,
};
use crate::store::{Reader, Store, StoreError, StoredOrganisation};

pub use apply::{ApplyError, ApplyOutcome};
pub use cells::Verification;
pub use coach::{
    CitizenComment, CoachingError, EmployeeLink, EmployeeMessages, LinkAction, Occasion, OffReason, PlannedMessage,
    Preview, Verdict,
};
pub use error::InstallationError;
pub use feeds::{ConnectedFeed, ConnectedFeeds, FetchError, FetchedFeed, Fetching, NoSuchFeed};
pub use keys::{Access, AccessError, KeyError, Scope, random_id};
pub use metrics::MetricsError;
pub use outbox::{
    Clock, Compose, Composers, Courier, DEAD_MESSAGE_DAYS, FinalState, NewMessage, OutboxError, OutboxMessage, Pace,
    RetriedMessages, enqueue,
};
pub use overview_link::LinkError;
pub use records::{
    DatedError, Days, Delivery, FeedReceipt, IngestError, Receipt, ReceiptFlag, Reject, RemovalError, RemovalRequest,
    RemovedRecords, RetryOutcome,
};
pub use retention::{Disposal, DisposalReport};
pub use surveys::{
    AnswerOutcome, DeliveryReport, InvitationOutcome, InvitationRequest, Invitations, NotInvited, OpenAnswerOutcome,
    OpenPage, SurveyError, SurveyLink, SurveyStage, SurveyStep,
};

/// Why an operation could not be done: the errors of all areas together.
#[derive(Debug, Error)]
pub enum ServiceError {
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error("there is no organisation `{code}`{}", error::did_you_mean(.nearest.as_deref()))]
    NoSuchOrganisation { code: String, nearest: Option<String> },
    #[error("{0}")]
    Organisation(#[from] OrganisationError),
    #[error(transparent)]
    Question(#[from] QuestionError),
    #[error(transparent)]
    Access(#[from] AccessError),
    #[error(transparent)]
    Link(#[from] LinkError),
    #[error(transparent)]
    Ingest(#[from] IngestError),
    #[error(transparent)]
    Dated(#[from] DatedError),
    #[error(transparent)]
    Metrics(#[from] MetricsError),
    #[error(transparent)]
    Survey(#[from] SurveyError),
    #[error(transparent)]
    Coaching(#[from] CoachingError),
    #[error(transparent)]
    Outbox(#[from] OutboxError),
    #[error(transparent)]
    Mail(#[from] MailError),
    #[error("an internal invariant does not hold: {0}")]
    Internal(&'static str),
    /// Another write of the same transaction failed; the log has the cause once.
    #[error("the database did not take the batch: {0}")]
    Shared(Arc<ServiceError>),
}

pub(crate) type Result<T, E = ServiceError> = std::result::Result<T, E>;

impl From<InstallationError> for ServiceError {
    fn from(error: InstallationError) -> ServiceError {
        match error {
            InstallationError::Store(error) => ServiceError::Store(error),
            InstallationError::NoSuchOrganisation { code, nearest } => {
                ServiceError::NoSuchOrganisation { code, nearest }
            }
            InstallationError::StoredFile(error) => ServiceError::Organisation(error),
            InstallationError::Internal(what) => ServiceError::Internal(what),
        }
    }
}

impl From<ApplyError> for ServiceError {
    fn from(error: ApplyError) -> ServiceError {
        match error {
            ApplyError::File(error) => ServiceError::Organisation(error),
            ApplyError::Installation(error) => error.into(),
        }
    }
}

/// One database and the organisations in it.
#[derive(Debug)]
pub struct Installation {
    store: Store,
    known: Mutex<HashMap<String, Arc<KnownOrganisation>>>,
    contacts: records::BatchWriters<Contact>,
    volumes: records::BatchWriters<Volume>,
    answers: records::BatchWriters<UninvitedAnswer>,
    events: records::BatchWriters<ReportedEvent>,
    observations: records::BatchWriters<Observation>,
    submissions: write_batcher::WriteBatchers<surveys::Submission, surveys::SubmissionOutcome>,
    notes: write_batcher::WriteBatchers<outbox::Note, outbox::NoteOutcome>,
    forms: Mutex<HashMap<(String, i64), Arc<Forms>>>,
    redactions: redactions::Redactions,
}

/// An organisation as last read.
#[derive(Debug)]
struct KnownOrganisation {
    stored: StoredOrganisation,
    organisation: Arc<Organisation>,
    /// Whether the last batch was all new, so that the next one probably is. Only saves time: when it is wrong, the stored
    /// records are read.
    expect_new: AtomicBool,
}

impl Installation {
    /// Returns the installation on this database, which is migrated.
    pub fn new(store: Store) -> Result<Installation, InstallationError> {
        Installation::migrated(store, &mut |_, _| ())
    }

    /// Returns the installation on this database, which is migrated. `progress` gets the organisation and the day where cells are
    /// rebuilt.
    ///
    /// # Errors
    /// When a migration fails, or cells cannot be rebuilt; then they are as they were.
    pub fn migrated(store: Store, progress: &mut dyn FnMut(&str, Day)) -> Result<Installation, InstallationError> {
        store.migrate()?;
        let installation = Installation {
            store,
            known: Mutex::default(),
            contacts: records::BatchWriters::default(),
            volumes: records::BatchWriters::default(),
            answers: records::BatchWriters::default(),
            events: records::BatchWriters::default(),
            observations: records::BatchWriters::default(),
            submissions: write_batcher::WriteBatchers::default(),
            notes: write_batcher::WriteBatchers::default(),
            forms: Mutex::default(),
            redactions: redactions::Redactions::default(),
        };
        installation.migrate_cells(progress)?;
        Ok(installation)
    }

    /// Returns the database.
    #[must_use]
    pub fn store(&self) -> &Store {
        &self.store
    }

    /// Returns an organisation by its code.
    pub fn organisation(&self, code: &str) -> Result<Arc<Organisation>, InstallationError> {
        self.store.read(|reader| Ok(self.known(reader, code)?.organisation.clone()))
    }

    /// Returns every organisation, by code.
    pub fn organisations(&self) -> Result<Vec<Arc<Organisation>>, InstallationError> {
        self.store.read(|reader| self.all(reader))
    }

    fn all(&self, reader: &mut Reader<'_>) -> Result<Vec<Arc<Organisation>>, InstallationError> {
        let stored = reader.organisations()?;
        stored.into_iter().map(|stored| Ok(self.remember(stored)?.organisation.clone())).collect()
    }

    /// Returns the organisation as it is in this transaction.
    fn known(&self, reader: &mut Reader<'_>, code: &str) -> Result<Arc<KnownOrganisation>, InstallationError> {
        if let Some(known) = self.known_or_none(reader, code)? {
            return Ok(known);
        }
        let stored = reader.organisations()?;
        let nearest = nearest(code, stored.iter().map(|stored| stored.code.as_str())).map(str::to_owned);
        Err(InstallationError::NoSuchOrganisation { code: code.to_owned(), nearest })
    }

    fn known_or_none(
        &self,
        reader: &mut Reader<'_>,
        code: &str,
    ) -> Result<Option<Arc<KnownOrganisation>>, InstallationError> {
        reader.organisation(code)?.map(|stored| self.remember(stored)).transpose()
    }

    fn remember(&self, stored: StoredOrganisation) -> Result<Arc<KnownOrganisation>, InstallationError> {
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = known.get(&stored.code).filter(|known| known.stored == stored) {
            return Ok(known.clone());
        }
        let file = OrganisationFile::from_json(&stored.definition)?;
        let organisation = Arc::new(Organisation::try_from(file)?);
        let code = stored.code.clone();
        let fresh = Arc::new(KnownOrganisation { stored, organisation, expect_new: AtomicBool::new(false) });
        known.insert(code, fresh.clone());
        Ok(fresh)
    }
}
