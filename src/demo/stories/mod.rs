//! The stories: small organisations that each show one question about channel shift, with all their records.
//!
//! What is made here stands in `examples/` as well, where people read it and `kanalkoll import` takes it; a test compares.

mod flow;
mod kalmar_2020;
mod kalmar_teams;
mod oslo;
mod romsdal;
mod rows;
mod uddevalla;
mod volume;

use crate::model::{Organisation, OrganisationFile};

/// An organisation of the examples with its records and the questions that it answers.
#[derive(Debug, Clone)]
pub struct Story {
    /// The code of the organisation, and the name of its folder in `examples/`.
    pub code: &'static str,
    /// What it is about, in a line.
    pub about: &'static str,
    /// The organisation file, TOML.
    pub organisation: &'static str,
    /// In the order in which they are to be imported.
    pub files: Vec<StoryFile>,
    pub questions: &'static [StoryQuestion],
}

/// A file of records, CSV in the wire format.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoryFile {
    pub records: StoryRecords,
    pub csv: String,
}

/// What a file holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StoryRecords {
    Contacts,
    Volumes,
    Events,
    Indicators,
}

impl StoryRecords {
    /// As `kanalkoll import --records` and the address of the API have it; the file is called so, with `.csv` at its end.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            StoryRecords::Contacts => "contacts",
            StoryRecords::Volumes => "volumes",
            StoryRecords::Events => "events",
            StoryRecords::Indicators => "indicators",
        }
    }
}

/// Something to ask of a story.
#[derive(Debug, Clone, Copy)]
pub struct StoryQuestion {
    /// What the answer shows.
    pub shows: &'static str,
    /// The words behind `kanalkoll report MEASURE --organisation CODE`.
    pub measure: &'static str,
    pub words: &'static str,
}

impl StoryQuestion {
    /// The same question as the API takes it, behind `/api/v1/CODE/measures/`.
    ///
    /// ```
    /// use kanalkoll::demo::StoryQuestion;
    /// let question = StoryQuestion { shows: "", measure: "overdue", words: "--limit 5 --as-of 2021-04-26T06:00:00Z" };
    /// assert_eq!(question.address(), "overdue?limit=5&as_of=2021-04-26T06:00:00Z");
    /// ```
    #[must_use]
    pub fn address(&self) -> String {
        let words: Vec<&str> = self.words.split_whitespace().collect();
        // `--as-of` there is `as_of` here; a value, such as a period or a code, stays as it is.
        let name = |word: &str| word.trim_start_matches('-').replace('-', "_");
        let pair = |pair: &[&str]| Some(format!("{}={}", name(pair.first()?), pair.get(1)?));
        let query: Vec<String> = words.chunks(2).filter_map(pair).collect();
        let mark = if query.is_empty() { "" } else { "?" };
        format!("{}{mark}{}", self.measure, query.join("&"))
    }
}

impl StoryFile {
    fn new(records: StoryRecords, csv: String) -> StoryFile {
        StoryFile { records, csv }
    }
}

/// The stories, the same on every machine.
///
/// ```
/// let codes: Vec<&str> = kanalkoll::demo::stories().iter().map(|story| story.code).collect();
/// assert_eq!(codes, ["kalmar-2020", "kalmar-teams", "romsdal", "oslo", "uddevalla"]);
/// ```
#[must_use]
pub fn stories() -> Vec<Story> {
    vec![kalmar_2020::story(), kalmar_teams::story(), romsdal::story(), oslo::story(), uddevalla::story()]
}

/// The files of an organisation. Its file is compiled in and a test parses it, so it is always there.
fn filled(file: &str, files: impl Fn(&Organisation) -> Vec<StoryFile>) -> Vec<StoryFile> {
    let organisation = OrganisationFile::from_toml(file).ok().and_then(|file| Organisation::try_from(file).ok());
    organisation.map(|organisation| files(&organisation)).unwrap_or_default()
}

#[cfg(test)]
mod tests;
