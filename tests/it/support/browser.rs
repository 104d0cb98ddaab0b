//! Chromium, driven by the scripts of `tests/browser`.

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
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/browser");
    let (node, chromium) = (find_program("node", &[]), find_program("chromium", &[]));
    let driver = folder.join("node_modules/playwright-core").is_dir();
    let (Some(node), Some(chromium), true) = (node, chromium, driver) else {
        skip("a browser (chromium, node, tests/browser/node_modules)", "tests/prepare");
        return false;
    };
    input["base"] = json!(base);
    input["chromium"] = json!(chromium);
    input["shots"] = json!(std::env::var("KANALKOLL_SHOTS").ok());
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
