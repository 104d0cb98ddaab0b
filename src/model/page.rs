//! How an organisation's pages for citizens look, and what they say of themselves.

use base64::prelude::{BASE64_STANDARD, Engine};
use palette::color_difference::Wcag21RelativeContrast;
use palette::{Mix, Srgb};

use super::Day;
use super::closed_list::closed_list;
use super::entry::entry;
use super::problems::Problems;

entry! {
    /// How the pages look, as written in the organisation file.
    #[derive(Default)]
    PageEntry {
        /// The organisation's colour, `#rrggbb`: white text must be readable on it.
        colour: Option<String>,
        /// A picture as `data:image/png;base64,...` or `data:image/svg+xml;base64,...`; on the command line also a file beside
        /// the organisation file.
        logo: Option<String>,
        /// Where citizens read how their data are protected; without it the page that comes with the product.
        data_protection_url: Option<String>,
        accessibility: Option<AccessibilityEntry>,
    }
}

entry! {
    /// What the accessibility statement says.
    #[derive(Default)]
    AccessibilityEntry {
        /// `full`, `partial` or `not_assessed` (default).
        conformance: Option<String>,
        /// When the organisation assessed the pages.
        assessed_on: Option<String>,
        /// How: "by our own test", "by Example AB".
        assessed_by: Option<String>,
        /// What does not work for everyone, in the organisation's words.
        known_faults: Vec<String>,
        /// Where faults are reported; one of them at least makes the statement complete.
        email: Option<String>,
        phone: Option<String>,
        url: Option<String>,
    }
}

closed_list! {
    /// How far the pages meet WCAG 2.1 AA, as the organisation has found.
    #[derive(Default)]
    pub enum Conformance {
        Full,
        Partial,
        /// Nobody has looked, and the statement says so.
        #[default]
        NotAssessed,
    }
}

/// What the accessibility statement says.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Accessibility {
    pub conformance: Conformance,
    pub assessed_on: Option<Day>,
    pub assessed_by: Option<String>,
    pub known_faults: Vec<String>,
    pub email: Option<String>,
    pub phone: Option<String>,
    pub url: Option<String>,
}

/// An organisation's picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Logo {
    /// `image/png` or `image/svg+xml`.
    pub media_type: String,
    pub bytes: Vec<u8>,
}

/// How an organisation's pages look.
#[derive(Debug, Clone, PartialEq)]
pub struct Page {
    /// `#rrggbb`, readable under white text and on white.
    pub colour: String,
    pub logo: Option<Logo>,
    pub data_protection_url: Option<String>,
    pub accessibility: Accessibility,
}

/// A dark blue-green, 8.6:1 against white.
const DEFAULT_COLOUR: &str = "#0b4f5c";

/// Contrast of text (WCAG 2.1, 1.4.3 AA).
const LEAST_CONTRAST: f32 = 4.5;

/// Contrast of links on the dark ground: more than the 4.5 that is asked for, as small light text on dark swims.
const LEAST_ON_DARK: f32 = 7.0;

/// The longest picture, bytes.
const LONGEST_LOGO: usize = 150_000;

impl Default for Page {
    /// Returns the pages of an organisation that says nothing of them.
    fn default() -> Page {
        let accessibility = Accessibility::default();
        Page { colour: DEFAULT_COLOUR.to_owned(), logo: None, data_protection_url: None, accessibility }
    }
}

impl Page {
    /// The ground of pages and letters for those who read them dark.
    pub const DARK_GROUND: &str = "#15181c";

    /// Returns the colour, made lighter until it can be read on [`Page::DARK_GROUND`].
    #[must_use]
    pub fn colour_on_dark(&self) -> String {
        let read = |text: &str| text.parse::<Srgb<u8>>().map(Srgb::into_format::<f32>).ok();
        let (Some(colour), Some(dark)) = (read(&self.colour), read(Page::DARK_GROUND)) else {
            return "#ffffff".to_owned();
        };
        let steps = (0_u8..=20).map(|step| colour.mix(Srgb::new(1.0, 1.0, 1.0), f32::from(step) / 20.0));
        let light = steps.into_iter().find(|lighter| lighter.relative_contrast(dark) >= LEAST_ON_DARK);
        format!("#{:x}", light.unwrap_or(Srgb::new(1.0, 1.0, 1.0)).into_format::<u8>())
    }

    /// Reads the entry of an organisation file.
    pub(super) fn read(entry: Option<&PageEntry>, problems: &mut Problems) -> Page {
        let entry = entry.cloned().unwrap_or_default();
        let colour = entry.colour.unwrap_or_else(|| DEFAULT_COLOUR.to_owned());
        check_colour(&colour, problems);
        for (path, url) in [
            ("page.data_protection_url", &entry.data_protection_url),
            ("page.accessibility.url", &entry.accessibility.as_ref().and_then(|entry| entry.url.clone())),
        ] {
            if let Some(url) = url.as_ref().filter(|url| !url.starts_with("https://")) {
                problems.add(path, url, "an address that begins with https://");
            }
        }
        let logo = entry.logo.and_then(|text| logo(&text, problems));
        let accessibility = accessibility(entry.accessibility.unwrap_or_default(), problems);
        Page { colour, logo, data_protection_url: entry.data_protection_url, accessibility }
    }
}

fn check_colour(colour: &str, problems: &mut Problems) {
    let parsed = Some(colour).filter(|colour| colour.len() == 7 && colour.starts_with('#'));
    let Some(parsed) = parsed.and_then(|colour| colour.parse::<Srgb<u8>>().ok()) else {
        return problems.add("page.colour", colour, "a colour such as `#0b4f5c`");
    };
    let contrast = parsed.into_format::<f32>().relative_contrast(Srgb::new(1.0, 1.0, 1.0));
    if contrast < LEAST_CONTRAST {
        let found = format!("{colour}, contrast {contrast:.1}:1 against white");
        problems.add("page.colour", &found, "a darker colour: at least 4.5:1, so that white text on it can be read");
    }
}

fn logo(text: &str, problems: &mut Problems) -> Option<Logo> {
    let read = text.strip_prefix("data:").and_then(|rest| rest.split_once(";base64,"));
    let read = read.filter(|(media_type, _)| ["image/png", "image/svg+xml"].contains(media_type));
    let logo = read.and_then(|(media_type, base64)| {
        let bytes = BASE64_STANDARD.decode(base64).ok().filter(|bytes| bytes.len() <= LONGEST_LOGO)?;
        Some(Logo { media_type: media_type.to_owned(), bytes })
    });
    if logo.is_none() {
        let found: String = text.chars().take(60).collect();
        problems.add("page.logo", &found, "a PNG or SVG file of at most 150 kB, or data:image/png;base64,...");
    }
    logo
}

fn accessibility(entry: AccessibilityEntry, problems: &mut Problems) -> Accessibility {
    let code = entry.conformance.as_deref();
    let conformance = problems.word("page.accessibility.conformance", code, Conformance::NotAssessed);
    let assessed_on = entry.assessed_on.as_deref().and_then(Day::parse);
    if entry.assessed_on.is_some() != assessed_on.is_some()
        || conformance != Conformance::NotAssessed && assessed_on.is_none()
    {
        let found = entry.assessed_on.unwrap_or_default();
        problems.add(
            "page.accessibility.assessed_on",
            &found,
            "the date when the pages were assessed, such as `2020-06-01`",
        );
    }
    if conformance == Conformance::Full && !entry.known_faults.is_empty() {
        problems.add("page.accessibility.conformance", conformance.code(), "`partial` where there are known faults");
    }
    Accessibility {
        conformance,
        assessed_on,
        assessed_by: entry.assessed_by,
        known_faults: entry.known_faults,
        email: entry.email,
        phone: entry.phone,
        url: entry.url,
    }
}
