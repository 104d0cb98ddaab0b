//! How exactly a source knows the times of its contacts.

use super::file::ResolutionEntry;
use crate::model::problems::Problems;
use crate::model::{Resolution, one_of};

/// The resolution of each time of a contact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Resolutions {
    pub received_at: Resolution,
    pub first_response_at: Resolution,
    pub closed_at: Resolution,
    pub called_back_at: Resolution,
}

/// The fields that have a resolution.
const FIELDS: [&str; 4] = ["received_at", "first_response_at", "closed_at", "called_back_at"];

impl Resolutions {
    /// Returns the resolution of a field; other fields are known to the second.
    #[must_use]
    pub fn of(&self, field: &str) -> Resolution {
        match field {
            "received_at" => self.received_at,
            "first_response_at" => self.first_response_at,
            "closed_at" => self.closed_at,
            "called_back_at" => self.called_back_at,
            _ => Resolution::Time,
        }
    }

    /// Reads an entry of the organisation file.
    pub(super) fn read(path: &str, entry: &ResolutionEntry, problems: &mut Problems) -> Resolutions {
        let fields = match entry {
            ResolutionEntry::All(code) => {
                let all = problems.word(path, Some(code), Resolution::Time);
                return Resolutions { received_at: all, first_response_at: all, closed_at: all, called_back_at: all };
            }
            ResolutionEntry::Fields(fields) => fields,
        };
        let mut of = |field: &str| {
            let code = fields.get(field).map(String::as_str);
            problems.word(&format!("{path}.{field}"), code, Resolution::Time)
        };
        let read = Resolutions {
            received_at: of("received_at"),
            first_response_at: of("first_response_at"),
            closed_at: of("closed_at"),
            called_back_at: of("called_back_at"),
        };
        for field in fields.keys().filter(|field| !FIELDS.contains(&field.as_str())) {
            problems.add(path, field, &one_of(field, &FIELDS));
        }
        read
    }
}
