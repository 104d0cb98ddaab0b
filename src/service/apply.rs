//! Applying an organisation file: what changes, and the cells that it touches, in one transaction.

use thiserror::Error;

use super::cells::rebuild_days;
use super::error::from_store_error;
use super::surveys::version_in_force;
use super::{Installation, InstallationError};
use crate::model::{Change, Day, Instant, Organisation, OrganisationError, OrganisationFile, Recount, differences};

/// Why an organisation file cannot be applied.
#[derive(Debug, Error)]
pub enum ApplyError {
    /// Problems of the file.
    #[error(transparent)]
    File(#[from] OrganisationError),
    #[error(transparent)]
    Installation(#[from] InstallationError),
}

from_store_error!(ApplyError);

/// What applying a file did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ApplyOutcome {
    pub organisation: String,
    /// Whether the organisation is new.
    pub created: bool,
    pub changes: Vec<Change>,
    /// From which day figures were counted again.
    pub recount: Recount,
}

impl Installation {
    /// Applies an organisation file. Applying it again changes nothing.
    pub fn apply(
        &self,
        file: OrganisationFile,
        now: Instant,
        progress: &mut dyn FnMut(Day),
    ) -> Result<ApplyOutcome, ApplyError> {
        let not_json = |_| InstallationError::Internal("an organisation file that cannot be written as JSON");
        let definition = serde_json::to_string(&file).map_err(not_json)?;
        let organisation = Organisation::try_from(file.clone())?;
        let code = organisation.code().to_owned();
        let new_key = super::keys::random_secret()?;
        self.store.write(&code, |writer| {
            let stored = writer.organisation(&code)?;
            let old = stored.as_ref().map(|stored| OrganisationFile::from_json(&stored.definition)).transpose()?;
            let (changes, touched) = differences(old.as_ref(), &file).map_err(not_json)?;
            let applied =
                ApplyOutcome { organisation: code.clone(), created: old.is_none(), changes, recount: touched };
            if applied.changes.is_empty() {
                return Ok(ApplyOutcome { recount: Recount::Nothing, ..applied });
            }
            writer.put_organisation(&code, &definition, &new_key, now)?;
            version_in_force(writer, &organisation, now)?;
            rebuild_days(writer, &organisation, touched, progress)?;
            Ok(applied)
        })
    }
}
