//! The languages of pages and letters.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A language that texts may be written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, utoipa::ToSchema)]
pub enum Language {
    #[serde(rename = "sv")]
    Swedish,
    #[serde(rename = "nb")]
    Bokmal,
    #[serde(rename = "nn")]
    Nynorsk,
    #[serde(rename = "en")]
    English,
    #[serde(rename = "fi")]
    Finnish,
    #[serde(rename = "se")]
    NorthernSami,
}

impl Language {
    /// Every language that there are translation files for.
    pub const ALL: [Language; 6] = [
        Language::Swedish,
        Language::Bokmal,
        Language::Nynorsk,
        Language::English,
        Language::Finnish,
        Language::NorthernSami,
    ];
    /// Those whose translation is complete, so that they are offered.
    pub const OFFERED: [Language; 4] = [Language::Swedish, Language::Bokmal, Language::Nynorsk, Language::English];
    /// The codes of [`Language::OFFERED`].
    pub const CODES: [&'static str; 4] = ["sv", "nb", "nn", "en"];

    /// The BCP 47 tag, which is also the code of the organisation file.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Language::Swedish => "sv",
            Language::Bokmal => "nb",
            Language::Nynorsk => "nn",
            Language::English => "en",
            Language::Finnish => "fi",
            Language::NorthernSami => "se",
        }
    }

    /// What the language calls itself.
    #[must_use]
    pub const fn own_name(self) -> &'static str {
        match self {
            Language::Swedish => "Svenska",
            Language::Bokmal => "Bokmål",
            Language::Nynorsk => "Nynorsk",
            Language::English => "English",
            Language::Finnish => "Suomi",
            Language::NorthernSami => "Davvisámegiella",
        }
    }

    /// The offered language of a tag such as `sv`, `sv-SE`, `no` (bokmål) or `en-GB`; `None` for others.
    ///
    /// ```
    /// use kanalkoll::model::Language;
    /// assert_eq!(Language::of_tag("nn-NO"), Some(Language::Nynorsk));
    /// assert_eq!(Language::of_tag("no"), Some(Language::Bokmal));
    /// assert_eq!(Language::of_tag("fr"), None);
    /// ```
    #[must_use]
    pub fn of_tag(tag: &str) -> Option<Language> {
        let primary = tag.trim().split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
        let code = if primary == "no" { "nb" } else { primary.as_str() };
        Language::OFFERED.into_iter().find(|language| language.code() == code)
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}
