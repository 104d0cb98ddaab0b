//! The documents of the help: what they link to is in the repository and has an address, and their words are those of the pages.

use std::collections::BTreeSet;
use std::path::{Component, Path, PathBuf};

use kanalkoll::help::{DOCUMENTS, Document, HelpPage, PICTURES, Picture};
use kanalkoll::model::Language;
use regex::Regex;

use crate::texts::avoided;

/// Every edition of every document.
fn editions() -> impl Iterator<Item = &'static kanalkoll::help::Edition> {
    DOCUMENTS.iter().flat_map(|document| document.editions)
}

/// The relative links and pictures of a text, without their anchors.
fn links(text: &str) -> BTreeSet<String> {
    let link = Regex::new(r"\]\(([^)#\s]+)[^)]*\)").unwrap();
    let found = link.captures_iter(text).map(|found| found[1].to_owned());
    found.filter(|link| !link.contains("://")).collect()
}

/// The path from the top of the repository of what stands in a file of `docs`.
fn path(from: &str, link: &str) -> PathBuf {
    let mut path = PathBuf::new();
    for step in Path::new("docs").join(from).with_file_name("").join(link).components() {
        match step {
            Component::ParentDir => assert!(path.pop(), "{from}: {link} leads out of the repository"),
            step => path.push(step),
        }
    }
    path
}

#[test]
fn every_relative_link_is_a_file_and_those_of_handbooks_are_addresses_too() {
    let mut shown = BTreeSet::new();
    for edition in editions() {
        let found = links(edition.text);
        assert!(!found.is_empty(), "{}: {found:?}", edition.path);
        for link in found {
            let path = path(edition.path, &link);
            assert!(Path::new(env!("CARGO_MANIFEST_DIR")).join(&path).is_file(), "{}: {link}", edition.path);
            let in_docs = path.strip_prefix("docs").ok().and_then(Path::to_str).unwrap_or_default();
            let picture = Picture::at(in_docs);
            let is_page = editions().any(|edition| edition.path == in_docs);
            let is_of_handbook = DOCUMENTS[0].editions.iter().any(|own| own.path == edition.path);
            assert!(!is_of_handbook || is_page || picture.is_some(), "{}: {link} has no address", edition.path);
            shown.extend(picture.map(|picture| picture.path));
        }
    }
    // No picture is carried along that nobody sees.
    assert_eq!(shown, PICTURES.iter().map(|picture| picture.path).collect());
}

#[test]
fn what_is_compiled_in_is_shown_in_every_language() {
    // Neither Markdown nor a path of the repository is left.
    let left = Regex::new(r#"\]\(|\*\*|(?:href|src)="(?:\.|[a-zA-Z-]+/|[A-Za-z-]+\.)"#).unwrap();
    for document in DOCUMENTS {
        assert_eq!(Document::named(document.name).unwrap().name, document.name);
        for language in Language::OFFERED {
            let page = HelpPage { document, language, chosen: false, languages: Vec::new() };
            let html = page.html().unwrap().unwrap();
            assert!(
                html.matches("<h1").count() == 1 && html.contains(&format!("<html lang=\"{language}\">")),
                "{html}"
            );
            assert_eq!(left.find(&html).map(|left| left.as_str().to_owned()), None, "{} {language}", document.name);
        }
    }
}

#[test]
fn pictures_say_their_size() {
    for picture in PICTURES {
        let (width, height) = picture.size().unwrap();
        assert!((200..4_000).contains(&width) && (50..8_000).contains(&height), "{}: {width} x {height}", picture.path);
    }
}

/// What managers read says one thing in one word, as pages do. The definitions are for who works out figures.
#[test]
fn words_to_avoid_are_in_no_document_for_managers() {
    // Names of commands and metrics are what they are.
    let code = Regex::new(r"(?s)```.*?```|`[^`]*`").unwrap();
    let mut found = Vec::new();
    for edition in DOCUMENTS.iter().filter(|document| document.name != "measures").flat_map(|one| one.editions) {
        let text = code.replace_all(edition.text, "");
        found.extend(avoided(edition.language, &text).map(|word| format!("{}: {word}", edition.path)));
    }
    assert!(found.is_empty(), "{found:#?}");
}
