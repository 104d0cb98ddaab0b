//! Why an operation could not be done.
//!
//! Errors say in data what is wrong; `web` and `cli` add what to do about it.

use std::sync::Arc;

use thiserror::Error;

use super::apply::ApplyError;
use super::coach::CoachingError;
use super::keys::AccessError;
use super::metrics::MetricsError;
use super::open::SurveyError;
use super::outbox::OutboxError;
use super::overview_link::LinkError;
use super::records::{DatedError, IngestError};
use crate::mail::MailError;
use crate::measure::QuestionError;
use crate::model::OrganisationError;
use crate::store::StoreError;

/// Why an installation could not do an operation, whatever its area.
#[derive(Debug, Error)]
pub enum InstallationError {
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error("there is no organisation `{code}`{}", did_you_mean(.nearest.as_deref()))]
    NoSuchOrganisation { code: String, nearest: Option<String> },
    /// The stored organisation file cannot be read.
    #[error("the stored organisation file: {0}")]
    StoredFile(#[from] OrganisationError),
    #[error("an internal invariant does not hold: {0}")]
    Internal(&'static str),
}

/// Why an operation could not be done: the errors of all areas together.
#[derive(Debug, Error)]
pub enum ServiceError {
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error("there is no organisation `{code}`{}", did_you_mean(.nearest.as_deref()))]
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

/// Lets errors of areas, which have a variant `Installation`, take in what the database says.
macro_rules! from_store_error {
    ($($error:ident),+) => {
        $(impl From<crate::store::StoreError> for $error {
            fn from(error: crate::store::StoreError) -> $error {
                $error::Installation(error.into())
            }
        }

        impl $error {
            /// Returns the error when it is none of the area.
            #[must_use]
            pub fn installation(&self) -> Option<&crate::service::InstallationError> {
                match self {
                    $error::Installation(error) => Some(error),
                    _ => None,
                }
            }
        })+
    };
}
pub(super) use from_store_error;

fn did_you_mean(nearest: Option<&str>) -> String {
    nearest.map(|nearest| format!("; did you mean `{nearest}`?")).unwrap_or_default()
}
