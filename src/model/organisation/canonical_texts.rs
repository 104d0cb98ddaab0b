//! The texts of an organisation file in the one form in which codes are kept and compared.

use toml::Value;

use super::file::OrganisationFile;
use crate::model::into_canonical_code;

impl OrganisationFile {
    /// Returns the file without blanks at the ends of its texts, and with letters composed. Codes stand in many places of it, and a name
    /// is the same name either way.
    pub(super) fn with_canonical_texts(self) -> OrganisationFile {
        // By way of TOML, which also holds the numbers that JSON does not know.
        let read = || canonical(Value::try_from(&self).ok()?).try_into().ok();
        read().unwrap_or(self)
    }
}

fn canonical(value: Value) -> Value {
    match value {
        Value::String(text) => Value::String(into_canonical_code(text)),
        Value::Array(elements) => Value::Array(elements.into_iter().map(canonical).collect()),
        Value::Table(fields) => Value::Table(
            fields.into_iter().map(|(name, value)| (into_canonical_code(name), canonical(value))).collect(),
        ),
        other => other,
    }
}
