//! Scripts for Node: Chromium, driven by those of `tests/browser`, and Grafana's own types in `tests/grafana`.

use std::io::{Read, Write};
use std::path::Path;
use std::process::{Command, Stdio};

use serde_json::{Value, json};

use super::{Guard, find_program, skip, wait_for};

/// Runs a script of `tests/browser` on what begins with `base`; `false`, and said so, when a part is missing on this machine.
///
/// # Panics
/// With what the script found.
#[track_caller]
pub(crate) fn drive_browser(script: &str, base: &str, mut input: Value) -> bool {
    input["base"] = json!(base);
    input["shots"] = json!(std::env::var("KANALKOLL_SHOTS").ok());
    run_in_chromium("browser", script, input)
}

/// Like [`run_node`], for a script that drives Chromium; `false`, and said so, when that is missing as well.
///
/// # Panics
/// With what the script found.
#[track_caller]
pub(crate) fn run_in_chromium(folder: &str, script: &str, mut input: Value) -> bool {
    let Some(chromium) = find_program("chromium", &[]) else {
        skip("a browser (chromium)", "tests/prepare");
        return false;
    };
    input["chromium"] = json!(chromium);
    run_node(folder, script, &input)
}

/// Runs a script of a folder of `tests` that says what is wrong, and nothing else; `false`, and said so, when Node or the
/// folder's packages are missing on this machine.
///
/// # Panics
/// With what the script found.
#[track_caller]
pub(crate) fn run_node(folder: &str, script: &str, input: &Value) -> bool {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(folder);
    let packages = folder.join("node_modules");
    let (Some(node), true) = (find_program("node", &[]), packages.is_dir()) else {
        skip(&format!("node with {}", packages.display()), "tests/prepare");
        return false;
    };
    let mut child = Command::new(node)
        .arg(folder.join(script))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("node starts");
    let (mut into, mut out) = (child.stdin.take().unwrap(), child.stdout.take().unwrap());
    let mut guard = Guard::over(child, "TERM", None);
    into.write_all(input.to_string().as_bytes()).unwrap();
    drop(into);
    let mut said = String::new();
    out.read_to_string(&mut said).unwrap();
    let ended = wait_for(60, || guard.ended()).expect("node ends");
    assert!(ended.success() && said.is_empty(), "{script}: {ended}\n{said}");
    true
}
