//! The binary: the exit code is all it knows.

use std::process::ExitCode;

fn main() -> ExitCode {
    khulasa::cli::run()
}
