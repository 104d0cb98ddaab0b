//! The organisation file of the sample has the dates of the sample.

use kanalkoll::demo::{ORGANISATION, Sample};
use kanalkoll::model::{Day, Instant, Organisation, OrganisationFile};

use super::TOLD;

#[test]
fn the_example_is_the_file_of_a_sample_that_ends_in_its_month() {
    let noon = Instant::parse_rfc3339("2026-11-30T12:00:00Z").unwrap();
    let example = Organisation::try_from(OrganisationFile::from_toml(ORGANISATION).unwrap()).unwrap();
    assert_eq!(Sample::ending(noon).unwrap().file(), example.file());
}

#[test]
fn no_date_of_another_sample_is_left_in_the_file() {
    let day = |text: &str| Day::parse(text).unwrap_or_else(|| panic!("{text} is no day"));
    for told in TOLD.iter() {
        let (first, last) = (told.sample.first_day(), told.organisation.day(told.until));
        let organisation = &told.organisation;
        for event in organisation.events() {
            assert!(first < event.day && event.day < last, "{event:?}");
            assert!(organisation.works(event.day) || event.label.contains("enkät"), "{event:?}");
        }
        for comparison in &told.sample.file().comparison {
            let days = |texts: &[String]| (day(&texts[0]), day(&texts[1]));
            let (before, after) = (days(&comparison.before), days(&comparison.after));
            assert!(first <= before.0 && before.1 < after.0 && after.1 < last, "{comparison:?}");
            for (begin, end) in [before, after] {
                assert_eq!((begin.weekday(), end.epoch() - begin.epoch()), (0, 55), "{comparison:?}");
            }
        }
        for target in organisation.targets() {
            assert!(target.by > last, "{target:?}");
            let (begin, end) = target.baseline.unwrap();
            assert!(begin == first && end < last, "{target:?}");
        }
        let feedback = told.sample.file().feedback.clone().unwrap();
        assert!(day(&feedback.negotiated_on.unwrap()) < told.sample.surveys_begin());
        assert!(day(&feedback.ends_on.unwrap()) > last);
        // Of the year before, the year, and the next one.
        assert_eq!(told.sample.file().calendar[0].closed.len(), 3, "{:?}", told.sample.file().calendar);
    }
}
