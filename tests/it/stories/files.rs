//! What stands in `examples/` is what the generator makes, and what its READMEs tell to run can be run.

use kanalkoll::demo::stories;

use super::example;

/// `KANALKOLL_REWRITE_EXAMPLES=1` writes the files anew instead of comparing them.
#[test]
fn the_files_of_the_stories_are_those_of_the_generator() {
    let rewrite = std::env::var_os("KANALKOLL_REWRITE_EXAMPLES").is_some();
    for story in stories() {
        for file in &story.files {
            let path = example(story.code, &format!("{}.csv", file.records.code()));
            if rewrite {
                std::fs::write(&path, &file.csv).unwrap();
            }
            let kept = std::fs::read_to_string(&path).unwrap_or_default();
            let name = path.display();
            assert!(kept == file.csv, "{name} is not what is generated; KANALKOLL_REWRITE_EXAMPLES=1 writes it anew");
        }
        let here = std::fs::read_dir(example(story.code, "")).unwrap().count();
        assert_eq!(here, story.files.len() + 2, "{}: the records, organisation.toml and README.md", story.code);
    }
}

#[test]
fn the_readme_of_a_story_asks_what_the_demo_asks() {
    for story in stories() {
        let readme = std::fs::read_to_string(example(story.code, "README.md")).unwrap();
        for question in story.questions {
            let asked = format!("report {} --organisation {} {}", question.measure, story.code, question.words);
            assert!(readme.contains(asked.trim_end()), "{}: {asked}", story.code);
        }
        for file in &story.files {
            let records = file.records.code();
            let import = format!("--records {records} examples/{}/{records}.csv", story.code);
            assert!(readme.contains(&import), "{}: {import}", story.code);
        }
    }
}
