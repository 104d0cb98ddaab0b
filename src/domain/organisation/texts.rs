//! The texts of an organisation file in the one form in which codes are kept and compared.

use serde_json::Value;

use super::file::OrganisationFile;
use crate::domain::into_canonical_code;

impl OrganisationFile {
    /// The file without blanks at the ends of its texts, and with letters composed. Codes stand in many places of it, and a name
    /// is the same name either way.
    pub(super) fn with_canonical_texts(self) -> OrganisationFile {
        let read = || serde_json::from_value(canonical(serde_json::to_value(&self).ok()?)).ok();
        read().unwrap_or(self)
    }
}

fn canonical(value: Value) -> Value {
    match value {
        Value::String(text) => Value::String(into_canonical_code(text)),
        Value::Array(elements) => Value::Array(elements.into_iter().map(canonical).collect()),
        Value::Object(fields) => Value::Object(
            fields.into_iter().map(|(name, value)| (into_canonical_code(name), canonical(value))).collect(),
        ),
        other => other,
    }
}
