//! The languages of pages and letters.

use serde::{Deserialize, Serialize};
use strum::{Display, IntoStaticStr, VariantArray};

use super::closed_list::array;

/// A language that texts may be written in.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    Serialize,
    Deserialize,
    utoipa::ToSchema,
    Display,
    IntoStaticStr,
    VariantArray,
)]
#[strum(const_into_str)]
pub enum Language {
    #[serde(rename = "sv")]
    #[strum(serialize = "sv")]
    Swedish,
    #[serde(rename = "nb")]
    #[strum(serialize = "nb")]
    Bokmal,
    #[serde(rename = "nn")]
    #[strum(serialize = "nn")]
    Nynorsk,
    #[serde(rename = "en")]
    #[strum(serialize = "en")]
    English,
    #[serde(rename = "fi")]
    #[strum(serialize = "fi")]
    Finnish,
    #[serde(rename = "se")]
    #[strum(serialize = "se")]
    NorthernSami,
}

impl Language {
    /// Every language that there are translation files for.
    pub const ALL: [Language; 6] = array(Language::VARIANTS);
    /// Those whose translation is complete, so that they are offered.
    pub const OFFERED: [Language; 4] = [Language::Swedish, Language::Bokmal, Language::Nynorsk, Language::English];

    /// Returns the BCP 47 tag, which is also the code of the organisation file.
    #[must_use]
    pub const fn code(self) -> &'static str {
        self.into_str()
    }

    /// Returns what the language calls itself.
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

    /// Returns the offered language of a tag such as `sv`, `sv-SE`, `no` (bokmål) or `en-GB`; `None` for others.
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
