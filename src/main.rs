//! The `kanalkoll` program.

use std::process::ExitCode;

fn main() -> ExitCode {
    kanalkoll::cli::run()
}
