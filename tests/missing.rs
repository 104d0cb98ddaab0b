//! Programs that a machine may lack. A test that cannot run says so; where nothing may be skipped it fails.

use std::io::Write;
use std::path::PathBuf;

/// Says on standard error that a test does not run and how to change that. `tests/run` counts these lines.
///
/// # Panics
/// Where nothing may be skipped: in CI, and when `KANALKOLL_REQUIRE_ALL` is set.
pub(crate) fn skip(missing: &str, remedy: &str) {
    let set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty() && value != "false");
    let test = std::thread::current().name().unwrap_or("a test").to_owned();
    assert!(
        !set("CI") && !set("KANALKOLL_REQUIRE_ALL"),
        "{test}: {missing} is missing and nothing may be skipped here: {remedy}"
    );
    // Written past the test harness, which keeps the words of a test that passes to itself.
    let _ = std::io::stderr().write_all(format!("\nSKIPPED: {test}: {missing} is missing: {remedy}\n").as_bytes());
}

/// The path of a program, looked for in `PATH` and then in `folders`.
pub(crate) fn find_program(name: &str, folders: &[PathBuf]) -> Option<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path)
        .chain(folders.iter().cloned())
        .map(|folder| folder.join(name))
        .find(|file| file.is_file())
}
