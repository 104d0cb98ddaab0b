//! What can go wrong in every area of the room. Errors say in data what is wrong; `web` and `cli` add what to do about it.

use thiserror::Error;

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

pub(super) fn did_you_mean(nearest: Option<&str>) -> String {
    nearest.map(|nearest| format!("; did you mean `{nearest}`?")).unwrap_or_default()
}
