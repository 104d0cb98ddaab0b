//! The versions of records in their rows.

use crate::model::Version;
use crate::store::{Result, unknown};

/// Returns the text of a version that a row keeps.
pub(in crate::store) fn version_text(version: Option<Version>) -> Option<String> {
    version.map(|version| version.to_string())
}

/// Returns the version that a row keeps in `column`.
pub(in crate::store) fn stored_version(column: &'static str, text: Option<&str>) -> Result<Option<Version>> {
    text.map(|text| Version::stored(text).ok_or_else(|| unknown(column, text))).transpose()
}
