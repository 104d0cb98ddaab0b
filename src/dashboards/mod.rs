//! The boards for Grafana, made from one source in every language, so that what one of them says the others say too.
//!
//! A board is made of panels, a panel of queries; `promql` has the expressions, `translations/*/dashboards*.ftl` the words.
//! Pure: makes text, writes no file. Says nothing of figures that [`crate::metrics`] does not give.

mod board;
mod boards;
mod link;
mod panel;
mod promql;
mod query;
#[cfg(test)]
mod tests;
mod unit;
mod variable;
mod words;

use crate::model::{Language, Organisation};
use words::Words;

/// For whom boards are made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edition {
    /// In which language.
    pub language: Language,
    /// The IANA name of the time zone that the boards keep to, wherever the viewer is.
    pub zone: String,
    /// The code of the organisation that is chosen unless another is; `None`: the first there is.
    pub organisation: Option<String>,
}

impl Edition {
    /// For whoever reads this language, in Swedish time.
    #[must_use]
    pub fn of(language: Language) -> Edition {
        Edition { language, zone: "Europe/Stockholm".to_owned(), organisation: None }
    }

    /// For an organisation, in its time.
    #[must_use]
    pub fn for_organisation(organisation: &Organisation, language: Language) -> Edition {
        let code = organisation.code().to_owned();
        Edition { language, zone: organisation.zone().name().to_owned(), organisation: Some(code) }
    }
}

/// A dashboard file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dashboard {
    /// The name of the file: `in-time.json`.
    pub file: String,
    /// JSON of Grafana's classic model, good for versions 11 to 13.
    pub text: String,
}

/// Every board of an edition.
#[must_use]
pub fn dashboards(edition: &Edition) -> Vec<Dashboard> {
    let words = Words::of(edition.language);
    let write = |board: board::Board| Dashboard {
        file: format!("{}.json", board.name),
        text: format!("{:#}\n", board.json(words, edition)),
    };
    boards::all(words, edition).into_iter().map(write).collect()
}
