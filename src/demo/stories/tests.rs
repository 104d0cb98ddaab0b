use super::*;

fn parsed(story: &Story) -> Organisation {
    Organisation::try_from(OrganisationFile::from_toml(story.organisation).unwrap()).unwrap()
}

#[test]
fn every_organisation_file_holds_and_has_the_code_of_its_story() {
    for story in stories() {
        assert_eq!(parsed(&story).code(), story.code);
        assert!(!story.files.is_empty() && !story.questions.is_empty(), "{}", story.code);
    }
}

#[test]
fn every_row_has_the_cells_of_the_header() {
    for (story, file) in stories().iter().flat_map(|story| story.files.iter().map(move |file| (story.code, file))) {
        let cells = |line: &str| line.split(',').count();
        let header = cells(file.csv.lines().next().unwrap());
        assert!(file.csv.lines().all(|line| cells(line) == header), "{story} {}", file.records.code());
        assert!(!file.csv.contains('"'), "{story} {}", file.records.code());
    }
}

#[test]
fn every_code_of_a_contact_is_in_the_organisation_file() {
    for story in stories() {
        let organisation = parsed(&story);
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
    let sizes: Vec<usize> = stories().iter().flat_map(|story| story.files.iter().map(|file| file.csv.len())).collect();
    assert!(sizes.iter().all(|bytes| *bytes < 400_000), "{sizes:?}");
    assert!(sizes.iter().sum::<usize>() < 1_400_000, "{sizes:?}");
}
