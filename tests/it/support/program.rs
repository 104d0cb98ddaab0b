//! The built program, run to its end.

use std::io::Write;
use std::process::{Command, Output, Stdio};

/// The built program, without the settings of whoever runs the tests.
pub(crate) fn command() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_kanalkoll"));
    let ours = |name: &std::ffi::OsStr| name.to_string_lossy().starts_with("KANALKOLL");
    for (name, _) in std::env::vars_os().filter(|(name, _)| ours(name)) {
        command.env_remove(name);
    }
    command.env_remove("RUST_LOG");
    command
}

/// Runs the program with these arguments and nothing on standard input.
pub(crate) fn cli(arguments: &[&str]) -> Output {
    command().args(arguments).stdin(Stdio::null()).output().expect("the program starts")
}

/// Runs the program with these arguments and `input` on standard input.
pub(crate) fn cli_with_input(arguments: &[&str], input: &[u8]) -> Output {
    let mut child = command()
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let mut pipe = child.stdin.take().expect("a pipe");
    let input = input.to_vec();
    // From a thread: the program may write more than a pipe holds before it has read all.
    let writer = std::thread::spawn(move || drop(pipe.write_all(&input)));
    let output = child.wait_with_output().expect("the program ends");
    writer.join().expect("the writer ends");
    output
}
