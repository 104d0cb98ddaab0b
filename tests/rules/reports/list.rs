//! Rules of `src/reports/list.rs`.

use kanalkoll::reports::REPORTS;

const DOCUMENT: &str = include_str!("../../../docs/MEASURES.md");

/// The anchor under which a heading is found, as common renderers of Markdown make it.
fn anchor(heading: &str) -> String {
    let text = heading.trim_start_matches('#').trim().to_lowercase();
    let kept = text.chars().filter(|c| c.is_alphanumeric() || " -".contains(*c));
    kept.map(|c| if c == ' ' { '-' } else { c }).collect()
}

#[test]
fn every_definition_stands_in_the_document_with_its_version() {
    let anchors: Vec<String> = DOCUMENT.lines().filter(|line| line.starts_with('#')).map(anchor).collect();
    for report in REPORTS {
        let formula = report.formula();
        let (_, wanted) = formula.described_in.split_once('#').unwrap();
        assert!(anchors.iter().any(|anchor| anchor == wanted), "{wanted} is no heading of {anchors:?}");
        let row = DOCUMENT
            .lines()
            .find(|line| line.split('|').nth(1).is_some_and(|ids| ids.contains(&format!("`{}`", formula.measure))));
        let version = row.and_then(|row| row.split('|').nth(2)).map(str::trim);
        assert_eq!(version, Some(formula.measure_version.to_string().as_str()), "{}", formula.measure);
    }
}

#[test]
fn names_of_reports_and_of_their_parameters_differ() {
    let mut names: Vec<&str> = REPORTS.iter().map(|report| report.name()).collect();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), REPORTS.len());
    for report in REPORTS {
        let mut names: Vec<&str> = report.parameters().iter().map(|parameter| parameter.name).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), report.parameters().len(), "{}", report.name());
        assert!(!names.contains(&"format") && !names.contains(&"organisation"), "{}", report.name());
    }
}
