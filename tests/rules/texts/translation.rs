//! The texts of a language, as they are in its files.

use std::path::Path;

use kanalkoll::model::Language;
use regex::Regex;

/// One text: a sentence or more, without the words that are put in. A text in singular and plural is one for each.
pub(super) struct Said {
    /// The name of the file, without its ending.
    pub file: String,
    pub key: String,
    pub text: String,
}

impl Said {
    /// Returns whether the text is of a board.
    pub(super) fn is_of_board(&self) -> bool {
        self.file.starts_with("dashboards")
    }
}

/// Returns every text of a language.
pub(super) fn texts(language: Language) -> Vec<Said> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("translations").join(language.code());
    let mut files: Vec<_> = std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let texts: Vec<Said> = files.iter().flat_map(|path| texts_of_file(path)).collect();
    assert!(texts.len() > 800, "{language}: {} texts were read", texts.len());
    texts
}

fn texts_of_file(path: &Path) -> Vec<Said> {
    let begins = Regex::new("^([a-z][A-Za-z0-9_-]*) = ?(.*)$").unwrap();
    let variant = Regex::new(r"^\s*\*?\[[A-Za-z0-9_]+\] (.*)$").unwrap();
    let literal = Regex::new(r#"\{ ?"([^"]*)" ?\}"#).unwrap();
    // A word or a number stands in the place of what is put in.
    let put_in = Regex::new(r"\{ ?[^{}]* ?\}").unwrap();
    let file = path.file_stem().unwrap().to_string_lossy().into_owned();
    let (mut key, mut texts) = (String::new(), Vec::new());
    for line in std::fs::read_to_string(path).unwrap().lines().filter(|line| !line.starts_with('#')) {
        let line = match begins.captures(line) {
            Some(found) => {
                key = found[1].to_owned();
                found[2].to_owned()
            }
            None => variant.captures(line).map_or_else(|| line.trim().to_owned(), |found| found[1].to_owned()),
        };
        let text = put_in.replace_all(&literal.replace_all(&line, "$1"), "0").trim().to_owned();
        if !text.is_empty() && !text.starts_with(['{', '}']) {
            texts.push(Said { file: file.clone(), key: key.clone(), text });
        }
    }
    texts
}
