//! The demo loads the files of `examples/`, which hold together, and their READMEs tell to run what can be run.

use std::collections::BTreeSet;

use kanalkoll::demo::{STORIES, Story, StoryRecords};
use kanalkoll::model::{Organisation, OrganisationFile};

use super::example;

fn parsed(story: &Story) -> Organisation {
    Organisation::try_from(OrganisationFile::from_toml(story.organisation).unwrap()).unwrap()
}

#[test]
fn the_demo_loads_every_file_of_a_story() {
    for story in &STORIES {
        let mut names = BTreeSet::from(["README.md".to_owned(), "organisation.toml".to_owned()]);
        for file in story.files {
            let name = format!("{}.csv", file.records.code());
            assert_eq!(std::fs::read_to_string(example(story.code, &name)).unwrap(), file.csv, "{} {name}", story.code);
            assert!(names.insert(name), "{}: a file is loaded twice", story.code);
        }
        let toml = std::fs::read_to_string(example(story.code, "organisation.toml")).unwrap();
        assert_eq!(toml, story.organisation, "{}", story.code);
        let folder = std::fs::read_dir(example(story.code, "")).unwrap();
        let here: BTreeSet<String> = folder.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        assert_eq!(here, names, "{}", story.code);
    }
}

#[test]
fn every_organisation_file_holds_and_has_the_code_of_its_story() {
    for story in &STORIES {
        assert_eq!(parsed(story).code(), story.code);
        assert!(!story.files.is_empty() && !story.questions.is_empty(), "{}", story.code);
    }
}

#[test]
fn every_row_has_the_cells_of_the_header() {
    for (story, file) in STORIES.iter().flat_map(|story| story.files.iter().map(move |file| (story.code, file))) {
        let cells = |line: &str| line.split(',').count();
        let header = cells(file.csv.lines().next().unwrap());
        assert!(file.csv.lines().all(|line| cells(line) == header), "{story} {}", file.records.code());
        assert!(!file.csv.contains('"'), "{story} {}", file.records.code());
    }
}

#[test]
fn every_code_of_a_contact_is_in_the_organisation_file() {
    for story in &STORIES {
        let organisation = parsed(story);
        let contacts = story.files.iter().filter(|file| file.records == StoryRecords::Contacts);
        for line in contacts.flat_map(|file| file.csv.lines().skip(1)) {
            let cells: Vec<&str> = line.split(',').collect();
            assert!(organisation.has_source(cells[0]), "{line}");
            assert!(organisation.has_topic(cells[3]) && organisation.has_unit(cells[4]), "{line}");
        }
    }
}

#[test]
fn files_are_small_enough_to_be_read() {
    let sizes: Vec<usize> = STORIES.iter().flat_map(|story| story.files.iter().map(|file| file.csv.len())).collect();
    assert!(sizes.iter().all(|bytes| *bytes < 400_000), "{sizes:?}");
    assert!(sizes.iter().sum::<usize>() < 1_400_000, "{sizes:?}");
}

#[test]
fn the_readme_of_a_story_asks_what_the_demo_asks() {
    for story in &STORIES {
        let readme = std::fs::read_to_string(example(story.code, "README.md")).unwrap();
        for question in story.questions {
            let asked = format!("report {} --organisation {} {}", question.report, story.code, question.options);
            assert!(readme.contains(asked.trim_end()), "{}: {asked}", story.code);
        }
        for file in story.files {
            let records = file.records.code();
            let import = format!("--records {records} examples/{}/{records}.csv", story.code);
            assert!(readme.contains(&import), "{}: {import}", story.code);
        }
    }
}
