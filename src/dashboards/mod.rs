//! The dashboards for Grafana, generated in every language from one source.
//!
//! A board is made of panels and a panel of queries, by the keys of texts in `translations/*/dashboards*.ftl`; `promql` has the
//! expressions that recur. Pure: it makes text and writes no file. It shows only figures of [`crate::metrics`].

mod board;
mod boards;
mod link;
mod panel;
mod promql;
mod query;
mod text;
mod unit;
mod variable;

use crate::model::{Language, Organisation};
use text::Words;

/// The readers for whom dashboards are generated.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edition {
    pub language: Language,
    /// The IANA name of the time zone of the boards, wherever the viewer is.
    pub zone: String,
    /// The code of the organisation that is chosen at first; `None` for the first there is.
    pub organisation: Option<String>,
    /// Where Kanalkoll is reached by browsers, for links to its pages; without a slash at its end.
    pub address: String,
}

/// Where Kanalkoll listens unless told else.
const ADDRESS: &str = "http://127.0.0.1:8080";

impl Edition {
    /// Returns an edition in this language, in Swedish time.
    #[must_use]
    pub fn of(language: Language) -> Edition {
        Edition { language, zone: "Europe/Stockholm".to_owned(), organisation: None, address: ADDRESS.to_owned() }
    }

    /// Links to Kanalkoll at this address.
    #[must_use]
    pub fn at(self, address: &str) -> Edition {
        Edition { address: address.trim_end_matches('/').to_owned(), ..self }
    }

    /// Returns an edition for an organisation, in its time zone.
    #[must_use]
    pub fn for_organisation(organisation: &Organisation, language: Language) -> Edition {
        let (zone, code) = (organisation.zone().name().to_owned(), organisation.code().to_owned());
        Edition { zone, organisation: Some(code), ..Edition::of(language) }
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

/// Returns all dashboards of an edition.
#[must_use]
pub fn dashboards(edition: &Edition) -> Vec<Dashboard> {
    let words = Words(edition.language);
    let write = |board: board::Board| Dashboard {
        file: format!("{}.json", board.name),
        text: format!("{:#}\n", board.json(words, edition)),
    };
    boards::all().into_iter().map(write).collect()
}
