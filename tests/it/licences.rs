//! Every crate that goes into the program has a licence that `deny.toml` allows.

use std::process::Command;

use serde::Deserialize;

#[derive(Deserialize)]
struct Deny {
    licenses: Licenses,
}

#[derive(Deserialize)]
struct Licenses {
    allow: Vec<String>,
}

/// Whether a licence expression can be met: `/` is an old way to write OR.
fn is_allowed(expression: &str, allowed: &[String]) -> bool {
    let expression = expression.replace('/', " OR ").replace("  ", " ");
    let expression = expression.trim();
    // Parts joined at the top level, not inside parentheses.
    let parts = |word: &str| -> Vec<String> {
        let mut depth = 0;
        let mut parts = vec![String::new()];
        for token in expression.split(' ') {
            if token == word && depth == 0 {
                parts.push(String::new());
                continue;
            }
            depth += token.matches('(').count();
            depth -= token.matches(')').count();
            let last = parts.last_mut().unwrap();
            last.push_str(if last.is_empty() { "" } else { " " });
            last.push_str(token);
        }
        parts
    };
    for (word, every) in [("OR", false), ("AND", true)] {
        let parts = parts(word);
        if parts.len() > 1 {
            let mut met = parts.iter().map(|part| is_allowed(part, allowed));
            return if every { met.all(|met| met) } else { met.any(|met| met) };
        }
    }
    match expression.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')) {
        Some(inner) => is_allowed(inner, allowed),
        None => allowed.iter().any(|licence| licence == expression),
    }
}

fn allowed() -> Vec<String> {
    let text = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/deny.toml")).unwrap();
    toml::from_str::<Deny>(&text).unwrap().licenses.allow
}

#[test]
fn only_allowed_licences_go_into_the_program() {
    let allowed = allowed();
    let output = Command::new(env!("CARGO"))
        .args(["tree", "--locked", "--edges", "normal,build", "--prefix", "none", "--no-dedupe", "--format", "{l}|{p}"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let listed = String::from_utf8(output.stdout).unwrap();
    let mut crates: Vec<(&str, &str)> = listed.lines().filter_map(|line| line.split_once('|')).collect();
    crates.sort_unstable();
    crates.dedup();
    assert!(crates.len() > 50, "{listed}");
    let refused: Vec<_> = crates.iter().filter(|(licence, _)| !is_allowed(licence, &allowed)).collect();
    assert!(refused.is_empty(), "not allowed by deny.toml: {refused:#?}");
}

#[test]
fn expressions_are_read() {
    let allowed = allowed();
    for met in
        ["MIT", "MIT/Apache-2.0", "GPL-3.0 OR MIT", "(Apache-2.0 OR GPL-3.0) AND BSD-3-Clause", "(MIT OR X) AND Zlib"]
    {
        assert!(is_allowed(met, &allowed), "{met}");
    }
    for refused in ["", "GPL-3.0", "GPL-3.0 AND MIT", "(GPL-3.0 OR LGPL-2.1) AND MIT", "MIT WITH GPL-3.0"] {
        assert!(!is_allowed(refused, &allowed), "{refused}");
    }
}
