//! The binary: the exit code is all it knows.

use std::process::ExitCode;

// Layout allocates much and on all cores; the system's allocator costs a tenth of a build.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    khulasa::cli::run()
}
