//! Versions of the survey forms: each that was ever in force is kept, so that an answer keeps its question.

use std::sync::{Arc, PoisonError};

use crate::model::{Forms, Instant, Organisation};
use crate::service::{Installation, Result, ServiceError};
use crate::store::{Reader, StoreError, Writer};

impl Installation {
    /// Returns a version of an organisation's forms. A version never changes, so it is read once.
    pub(in crate::service) fn forms(
        &self,
        reader: &mut Reader<'_>,
        organisation: &str,
        version: i64,
    ) -> Result<Arc<Forms>> {
        let key = (organisation.to_owned(), version);
        if let Some(forms) = self.forms.lock().unwrap_or_else(PoisonError::into_inner).get(&key) {
            return Ok(forms.clone());
        }
        let definition = reader.survey_version(organisation, version)?;
        let forms = definition.as_deref().and_then(Forms::from_definition);
        let forms = Arc::new(forms.ok_or(ServiceError::Internal("a version of the forms is not there"))?);
        self.forms.lock().unwrap_or_else(PoisonError::into_inner).insert(key, forms.clone());
        Ok(forms)
    }
}

/// Returns the number of the version that is in force, which is kept if it is new.
pub(in crate::service) fn version_in_force(
    writer: &mut Writer<'_>,
    organisation: &Organisation,
    now: Instant,
) -> Result<i64, StoreError> {
    let definition = organisation.survey().forms.definition();
    let newest = writer.newest_survey_version(organisation.code())?;
    match newest {
        Some((version, same)) if same == definition => Ok(version),
        _ => {
            let version = newest.map_or(1, |(version, _)| version + 1);
            writer.add_survey_version(organisation.code(), version, &definition, now)?;
            Ok(version)
        }
    }
}
