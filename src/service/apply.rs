//! Apply an organisation file: print what changes, count again what it touches, in one transaction.

use super::cells::rebuild_days;
use super::forms::version_in_force;
use super::{Installation, ServiceError};
use crate::model::{Change, Day, Instant, Organisation, OrganisationFile, Recount, differences};
use crate::store::StoredOrganisation;

/// What applying a file did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Applied {
    pub organisation: String,
    /// Whether the organisation is new.
    pub created: bool,
    pub changes: Vec<Change>,
    /// From which day figures were counted again.
    pub recount: Recount,
}

impl Installation {
    /// Applies an organisation file. Applying it again changes nothing.
    ///
    /// # Errors
    /// When the file has a problem or the database fails; then nothing has changed.
    pub fn apply(
        &self,
        file: OrganisationFile,
        now: Instant,
        progress: &mut dyn FnMut(Day),
    ) -> Result<Applied, ServiceError> {
        let definition = serde_json::to_string(&file).map_err(|_| ServiceError::Internal("a file that is not JSON"))?;
        let organisation = Organisation::try_from(file.clone())?;
        let code = organisation.code().to_owned();
        let new_key = super::keys::random_secret()?;
        self.store.write(&code, |writer| {
            let stored: Option<StoredOrganisation> = writer.organisation(&code)?;
            let old = stored.as_ref().map(|stored| OrganisationFile::from_json(&stored.definition)).transpose()?;
            let (changes, touched) =
                differences(old.as_ref(), &file).map_err(|_| ServiceError::Internal("a file that is not JSON"))?;
            let applied = Applied { organisation: code.clone(), created: old.is_none(), changes, recount: touched };
            if applied.changes.is_empty() {
                return Ok(Applied { recount: Recount::Nothing, ..applied });
            }
            writer.put_organisation(&code, &definition, &new_key, now)?;
            version_in_force(writer, &organisation, now)?;
            rebuild_days(writer, &organisation, touched, progress)?;
            Ok(applied)
        })
    }
}
