//! The stories: small organisations that each show one question about channel shift, with all their records.
//!
//! Their files are those of `examples/`, compiled in, so that the demo needs no repository.

use strum::{EnumString, IntoStaticStr, VariantArray, VariantNames};

use crate::model::closed_list::closed_list;

/// An organisation of the examples with its records and the questions that it answers.
#[derive(Debug, Clone, Copy)]
pub struct Story {
    /// The code of the organisation, and the name of its folder in `examples/`.
    pub code: &'static str,
    /// What it is about, in a line.
    pub about: &'static str,
    /// The organisation file, TOML.
    pub organisation: &'static str,
    /// The files of records, in the order in which they are imported.
    pub files: &'static [StoryFile],
    /// What to ask of it.
    pub questions: &'static [StoryQuestion],
}

/// A file of records, CSV in the wire format.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StoryFile {
    /// What the rows are.
    pub records: StoryRecords,
    /// The text of the file.
    pub csv: &'static str,
}

/// The kind of record that a file holds. Its code is the word of `kanalkoll import --records` and of the API's address; the file
/// is `CODE.csv`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumString, IntoStaticStr, VariantArray, VariantNames)]
#[strum(serialize_all = "snake_case", const_into_str)]
pub enum StoryRecords {
    Contacts,
    Volumes,
    Events,
    Indicators,
}

closed_list!(StoryRecords);

/// A report to ask for, and what it shows of a story.
#[derive(Debug, Clone, Copy)]
pub struct StoryQuestion {
    /// What the answer shows.
    pub shows: &'static str,
    /// The name of the report, as in `kanalkoll report NAME --organisation CODE`.
    pub report: &'static str,
    /// The options of the command line behind it.
    pub options: &'static str,
}

impl StoryQuestion {
    /// Returns the same question as the API takes it, behind `/api/v1/CODE/measures/`.
    ///
    /// ```
    /// use kanalkoll::demo::StoryQuestion;
    /// let question = StoryQuestion { shows: "", report: "overdue", options: "--limit 5 --as-of 2021-04-26T06:00:00Z" };
    /// assert_eq!(question.address(), "overdue?limit=5&as_of=2021-04-26T06:00:00Z");
    /// ```
    #[must_use]
    pub fn address(&self) -> String {
        let words: Vec<&str> = self.options.split_whitespace().collect();
        // `--as-of` on the command line is `as_of` in the API; a value, such as a period or a code, stays as it is.
        let name = |word: &str| word.trim_start_matches('-').replace('-', "_");
        let pair = |pair: &[&str]| Some(format!("{}={}", name(pair.first()?), pair.get(1)?));
        let query: Vec<String> = words.chunks(2).filter_map(pair).collect();
        let mark = if query.is_empty() { "" } else { "?" };
        format!("{}{mark}{}", self.report, query.join("&"))
    }
}

/// The text of a file in `examples/`.
macro_rules! example {
    ($path:literal) => {
        include_str!(concat!("../../examples/", $path))
    };
}

/// The stories, in the order in which the demo shows them.
///
/// ```
/// let codes = kanalkoll::demo::STORIES.map(|story| story.code);
/// assert_eq!(codes, ["kalmar-2020", "kalmar-teams", "romsdal", "oslo", "uddevalla"]);
/// ```
pub static STORIES: [Story; 5] = [
    Story {
        code: "kalmar-2020",
        about: "a contact centre: from 40 e-service cases a week to 120, and the phone rang as before",
        organisation: example!("kalmar-2020/organisation.toml"),
        files: &[contacts(example!("kalmar-2020/contacts.csv")), volumes(example!("kalmar-2020/volumes.csv"))],
        questions: &[
            question(
                "x3.0 and yet nothing replaced: added demand; against all calls of a town (`exempelkoping`) it cannot be told yet",
                "shift",
                "--comparison sommaren",
            ),
            question(
                "99 % of the e-mails within one working day",
                "response",
                "--from 2020-02-10 --to 2020-10-18 --by month --split channel",
            ),
        ],
    },
    Story {
        code: "kalmar-teams",
        about: "6,100 employees moved to Teams in two days; 3,000 active within thirty",
        organisation: example!("kalmar-teams/organisation.toml"),
        files: &[
            volumes(example!("kalmar-teams/volumes.csv")),
            StoryFile { records: StoryRecords::Events, csv: example!("kalmar-teams/events.csv") },
            indicators(example!("kalmar-teams/indicators.csv")),
        ],
        questions: &[question("the goal of 3,000 active users, reached on the thirtieth day", "targets", "")],
    },
    Story {
        code: "romsdal",
        about: "six municipalities, a merger, and video meetings: 150 participants in February, 11,500 in April",
        organisation: example!("romsdal/organisation.toml"),
        files: &[contacts(example!("romsdal/contacts.csv")), indicators(example!("romsdal/indicators.csv"))],
        questions: &[
            question("150 -> 11,500 with the lockdown on the same line, and the goal of +25 %", "targets", ""),
            question("Molde with the history of Midsund and Nesset", "shift", "--comparison molde"),
            question(
                "Midsund alone, as it was",
                "shift",
                "--before 2019-01-02..2019-04-30 --after 2019-05-01..2019-12-31 --unit midsund",
            ),
        ],
    },
    Story {
        code: "oslo",
        about: "fifteen districts and thirty-four agencies: partly replaced, so hours and kroner as a range",
        organisation: example!("oslo/organisation.toml"),
        files: &[contacts(example!("oslo/contacts.csv"))],
        questions: &[
            question("partial substitution, and what it saved", "shift", "--comparison skjema"),
            question(
                "a single district: too few to tell",
                "shift",
                "--before 2018-09-03..2018-11-25 --after 2019-09-02..2019-11-24 --unit bydel-alna",
            ),
        ],
    },
    Story {
        code: "uddevalla",
        about: "an IT support: which matter should get an e-service next?",
        organisation: example!("uddevalla/organisation.toml"),
        files: &[contacts(example!("uddevalla/contacts.csv"))],
        questions: &[
            question(
                "the steering list: passwords first, with handling, age and backlog of each topic",
                "steering",
                "--from 2021-02-01 --to 2021-04-25",
            ),
            question("who waits longest", "overdue", "--as-of 2021-04-26T06:00:00Z"),
            question("answered in time, topic by topic", "response", "--from 2021-02-01 --to 2021-04-25 --split topic"),
        ],
    },
];

const fn question(shows: &'static str, report: &'static str, options: &'static str) -> StoryQuestion {
    StoryQuestion { shows, report, options }
}

const fn contacts(csv: &'static str) -> StoryFile {
    StoryFile { records: StoryRecords::Contacts, csv }
}

const fn volumes(csv: &'static str) -> StoryFile {
    StoryFile { records: StoryRecords::Volumes, csv }
}

const fn indicators(csv: &'static str) -> StoryFile {
    StoryFile { records: StoryRecords::Indicators, csv }
}
