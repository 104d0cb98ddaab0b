//! Documents that the sources cite are in the repository, and so are the sections of them.

use std::collections::BTreeSet;
use std::path::Path;

use regex::Regex;

use super::files;

/// Sections of docs/MEASURES.md, by their numbers.
fn sections() -> BTreeSet<String> {
    let text = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/MEASURES.md")).unwrap();
    let heading = Regex::new(r"(?m)^## (\d+)\. ").unwrap();
    heading.captures_iter(&text).map(|found| found[1].to_owned()).collect()
}

/// What a text cites that is not there.
fn missing(text: &str) -> Vec<String> {
    let document = Regex::new(
        r"\b(?:docs/)?(?:sv/|en/)?[A-Za-z_]+\.md\b|\b(?:DESIGN|FIELD|STYLE)\b [0-9(]|(?:^|[^/])\bMEASURES section",
    )
    .unwrap();
    let section = Regex::new(r"docs/MEASURES\.md, sections? (\d+)(?: and (\d+))?").unwrap();
    let top = Path::new(env!("CARGO_MANIFEST_DIR"));
    let is_there = |name: &str| top.join(name).is_file() || top.join("docs").join(name).is_file();
    let documents = document.find_iter(text).map(|found| found.as_str()).filter(|name| !is_there(name));
    let known = sections();
    let numbers = section
        .captures_iter(text)
        .flat_map(|found| found.iter().skip(1).flatten().map(|number| number.as_str().to_owned()).collect::<Vec<_>>());
    let sections = numbers.filter(|number| !known.contains(number)).map(|number| format!("section {number}"));
    documents.map(str::to_owned).chain(sections).collect()
}

#[test]
fn every_document_that_is_cited_is_in_the_repository() {
    let top = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    for source in files("src").iter().chain(&files("benches")) {
        let text = std::fs::read_to_string(top.join(&source.file)).unwrap();
        found.extend(missing(&text).into_iter().map(|what| format!("{}: cites {what}", source.file)));
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn a_document_or_section_that_is_not_there_is_found() {
    assert_eq!(missing("(docs/MEASURES.md, sections 4 and 8)"), Vec::<String>::new());
    assert_eq!(missing("(docs/MEASURES.md, section 77)"), ["section 77"]);
    assert_eq!(missing("as docs/NOWHERE.md says"), ["docs/NOWHERE.md"]);
    assert_eq!(missing("(DESIGN 4.5)").len() + missing("(MEASURES section 2)").len(), 2);
}
