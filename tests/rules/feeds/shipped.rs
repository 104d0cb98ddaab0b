//! The feeds that come with the program.

use std::path::Path;

use kanalkoll::feeds::{Feed, shipped, shipped_feed};

#[test]
fn every_file_of_the_folder_comes_with_the_program_and_holds() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("feeds");
    let mut files: Vec<String> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path().file_stem().unwrap().to_str().unwrap().to_owned())
        .collect();
    files.sort();
    let names: Vec<&str> = shipped().map(|(name, _)| name).collect();
    assert_eq!(names, files, "in the order of their names");
    for (name, text) in shipped() {
        let feed = Feed::from_toml(text).unwrap_or_else(|error| panic!("{name}: {error}"));
        assert_eq!(feed.mapping.name(), name);
        assert!(!feed.title.is_empty() && !feed.about.trim().is_empty(), "{name}: a title, and what one should know");
        assert_eq!(shipped_feed(name), Some(text));
    }
}

#[test]
fn the_documentation_lists_every_feed() {
    let document = include_str!("../../../docs/FEEDS.md");
    let row = |(name, text)| {
        let feed = Feed::from_toml(text).unwrap();
        let (kind, tried): (&str, &str) = (feed.kind.into(), feed.tried.into());
        format!("| `{name}` | {} | {kind} | {tried} |\n", feed.title)
    };
    let table = "| name | system | kind | tried on |\n|---|---|---|---|\n".to_owned();
    let table = shipped().map(row).fold(table, |table, row| table + &row);
    assert!(document.contains(&(table.clone() + "\n")), "docs/FEEDS.md has the table\n{table}");
}
