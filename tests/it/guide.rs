//! The section of docs/FEEDS.md that leads from an unknown CSV and an unknown webhook to figures, followed word by word.

use crate::support::command;

const SECTION: &str = "## From an unknown CSV and an unknown webhook to right figures\n";

/// A block of the section: its language, its text, and the file that the line before it names.
struct Block<'d> {
    language: &'d str,
    text: String,
    file: Option<&'d str>,
}

fn blocks(section: &str) -> Vec<Block<'_>> {
    let (mut blocks, mut before, mut lines) = (Vec::new(), "", section.lines());
    while let Some(line) = lines.next() {
        match line.strip_prefix("```") {
            Some(language) => {
                let text: String =
                    lines.by_ref().take_while(|line| *line != "```").map(|line| line.to_owned() + "\n").collect();
                let file = before.strip_suffix("`:").and_then(|before| before.rsplit('`').next());
                blocks.push(Block { language, text, file });
                before = "";
            }
            None if line.is_empty() => {}
            None => before = line,
        }
    }
    blocks
}

#[test]
fn the_way_from_unknown_systems_to_figures_is_as_it_is_written() {
    let document = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/FEEDS.md")).unwrap();
    let (_, section) = document.split_once(SECTION).unwrap();
    let section = section.split("\n## ").next().unwrap();
    let folder = tempfile::tempdir().unwrap();
    let (mut said, mut files, mut compared) = (String::new(), 0, 0);
    for block in blocks(section) {
        match (block.language, block.file) {
            ("sh", _) => said = block.text.lines().map(|line| run(line, folder.path())).collect(),
            ("text", _) => {
                let trimmed: Vec<&str> = said.lines().map(str::trim_end).collect();
                assert_eq!(trimmed.join("\n").trim_matches('\n'), block.text.trim_end());
                compared += 1;
            }
            (_, Some(file)) => {
                std::fs::write(folder.path().join(file), block.text).unwrap();
                files += 1;
            }
            (language, None) => panic!("a block of {language} without a file: {}", block.text),
        }
    }
    assert_eq!((files, compared), (6, 5), "every block was followed");
}

/// Runs a command of the section and returns what it prints.
fn run(line: &str, folder: &std::path::Path) -> String {
    let arguments = line.strip_prefix("kanalkoll ").unwrap_or_else(|| panic!("a command of the program: {line}"));
    let mut command = command();
    command.args(arguments.split(' ')).current_dir(folder).env("KANALKOLL__DATABASE__URL", "sqlite:prov.db");
    let output = command.output().unwrap();
    assert!(matches!(output.status.code(), Some(0 | 3)), "{line}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}
