//! The demo has the stories, and one key that is good for all of them.

use kanalkoll::demo::STORIES;

use crate::support::Service;

#[test]
fn the_demo_answers_every_question_that_it_prints() {
    // It is killed in the end and cannot remove its database itself.
    let folder = tempfile::tempdir().unwrap();
    let temporary = folder.path().display().to_string();
    let demo = Service::start(&["demo", "--listen", "{listen}"], &[("TMPDIR", &temporary)]);
    let said = demo.said();
    let key = said.split("Bearer ").nth(1).and_then(|rest| rest.split('"').next()).unwrap_or_else(|| panic!("{said}"));
    let mut asked = 0;
    for line in said.lines().filter_map(|line| line.strip_prefix("    http://")) {
        let (_, path) = line.split_once('/').unwrap();
        let answer = demo.get(&format!("/{path}"), &[("authorization", &format!("Bearer {key}"))]);
        assert_eq!(answer.status, 200, "{path}: {}", answer.text());
        asked += 1;
    }
    let overviews: Vec<&str> =
        said.lines().filter(|line| line.starts_with("  http://") && line.contains("/overview/")).collect();
    for line in &overviews {
        let (_, path) = line.trim().strip_prefix("http://").and_then(|address| address.split_once('/')).unwrap();
        let page = demo.get(&format!("/{path}"), &[]);
        // What came and what is known of it are drawn for every one, each wide and narrow.
        assert!(page.status == 200 && page.text().matches("<svg").count() >= 4, "{path}: {}", page.text());
    }
    assert_eq!(overviews.len(), STORIES.len() + 1, "{said}");
    assert!(said.contains("Open this first: five answers on one page.\n  http://"), "{said}");
    let printed: usize = STORIES.iter().map(|story| story.questions.len()).sum();
    assert_eq!((asked, printed >= 5), (printed, true), "{said}");
}
