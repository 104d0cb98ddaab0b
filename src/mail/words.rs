//! The texts of letters in every language, from the translation files.

use std::sync::LazyLock;

use fluent::concurrent::FluentBundle;
use fluent::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use crate::domain::{Day, Language};

/// The texts of one language.
pub(super) struct Words(FluentBundle<FluentResource>);

static SWEDISH: LazyLock<Words> = LazyLock::new(|| read("sv", include_str!("../../translations/letters.sv.ftl")));
static BOKMAL: LazyLock<Words> = LazyLock::new(|| read("nb", include_str!("../../translations/letters.nb.ftl")));
static NYNORSK: LazyLock<Words> = LazyLock::new(|| read("nn", include_str!("../../translations/letters.nn.ftl")));
static ENGLISH: LazyLock<Words> = LazyLock::new(|| read("en", include_str!("../../translations/letters.en.ftl")));

/// What holds in one place for another: a text that is missing or broken is passed over, and a test misses it.
fn read(code: &str, text: &'static str) -> Words {
    let language: LanguageIdentifier = code.parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![language]);
    // The marks around values would be seen in plain text.
    bundle.set_use_isolating(false);
    bundle.add_resource_overriding(FluentResource::try_new(text.to_owned()).unwrap_or_else(|(resource, _)| resource));
    Words(bundle)
}

impl Words {
    /// The texts of a language; English for those that are not offered.
    pub(super) fn of(language: Language) -> &'static Words {
        match language {
            Language::Swedish => &SWEDISH,
            Language::Bokmal => &BOKMAL,
            Language::Nynorsk => &NYNORSK,
            Language::English | Language::Finnish | Language::NorthernSami => &ENGLISH,
        }
    }

    /// The text of this name with these values; the name itself when there is none.
    pub(super) fn text(&self, name: &str, values: &[(&'static str, &str)]) -> String {
        let values = values.iter().map(|(name, value)| (*name, FluentValue::from(*value)));
        self.format(name, &values.collect())
    }

    /// A day as it is written out: `5 juni 2020`.
    pub(super) fn day(&self, day: Day) -> String {
        let date = day.date();
        let values = [
            ("day", FluentValue::from(date.day().to_string())),
            ("month", FluentValue::from(i64::from(date.month()))),
            ("year", FluentValue::from(date.year().to_string())),
        ];
        self.format("date", &values.into_iter().collect())
    }

    fn format(&self, name: &str, values: &FluentArgs<'_>) -> String {
        let pattern = self.0.get_message(name).and_then(|message| message.value());
        let Some(pattern) = pattern else { return name.to_owned() };
        self.0.format_pattern(pattern, Some(values), &mut Vec::new()).into_owned()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use fluent::FluentError;

    use super::*;
    use crate::domain::Channel;

    const FILES: [(Language, &str); 4] = [
        (Language::Swedish, include_str!("../../translations/letters.sv.ftl")),
        (Language::Bokmal, include_str!("../../translations/letters.nb.ftl")),
        (Language::Nynorsk, include_str!("../../translations/letters.nn.ftl")),
        (Language::English, include_str!("../../translations/letters.en.ftl")),
    ];

    /// The names of a file, each with the values that it uses.
    fn names(text: &str) -> BTreeMap<String, BTreeSet<String>> {
        assert!(FluentResource::try_new(text.to_owned()).is_ok(), "not Fluent");
        let mut names: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        let mut last = String::new();
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            if let Some((name, _)) = line.split_once(" =").filter(|_| !line.starts_with(' ')) {
                last = name.to_owned();
            }
            let used = line.split("{ $").skip(1).filter_map(|rest| rest.split([' ', '}']).next());
            names.entry(last.clone()).or_default().extend(used.map(str::to_owned));
        }
        names
    }

    #[test]
    fn every_language_has_every_text_with_the_same_values() {
        let (_, swedish) = FILES[0];
        let own = names(swedish);
        assert!(own.len() > 10, "{own:?}");
        for (language, text) in FILES {
            assert_eq!(names(text), own, "{language}");
        }
    }

    #[test]
    fn no_text_is_a_copy_of_another_language() {
        for (language, _) in &FILES[1..] {
            for name in ["subject", "lead", "how", "use", "personal", "leave"] {
                assert_ne!(
                    Words::of(*language).text(name, &[]),
                    Words::of(Language::Swedish).text(name, &[]),
                    "{name}"
                );
            }
        }
    }

    #[test]
    fn every_channel_and_month_is_written_out() {
        for language in Language::OFFERED {
            let words = Words::of(language);
            let said: BTreeSet<String> = Channel::ALL
                .iter()
                .map(|channel| {
                    words.text("contacted", &[("channel", channel.code()), ("organisation", "X"), ("day", "Y")])
                })
                .collect();
            assert!(said.len() >= 8 && said.iter().all(|text| text.contains('X') && text.contains('Y')), "{said:?}");
            let day = |month: u8| words.day(Day::parse(&format!("2020-{month:02}-05")).unwrap());
            let months: BTreeSet<String> = (1..=12).map(day).collect();
            assert_eq!(months.len(), 12, "{months:?}");
        }
        assert_eq!(Words::of(Language::Swedish).day(Day::parse("2020-06-05").unwrap()), "5 juni 2020");
        assert_eq!(Words::of(Language::Bokmal).day(Day::parse("2020-05-17").unwrap()), "17. mai 2020");
    }

    #[test]
    fn a_missing_value_would_be_noticed() {
        let words = Words::of(Language::Swedish);
        let pattern = words.0.get_message("subject").and_then(|message| message.value()).unwrap();
        let mut errors: Vec<FluentError> = Vec::new();
        words.0.format_pattern(pattern, None, &mut errors);
        assert_eq!(errors.len(), 1);
    }
}
