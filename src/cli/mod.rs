//! The command line: reads arguments, writes files, and decides on the exit code.

mod arguments;
mod build;
mod check;
mod fonts;
mod index;
mod list;
mod new;
mod output;
mod progress;
mod reports;

use std::process::ExitCode;

use clap::Parser;

use arguments::{Arguments, Command};

/// How a command ended; README names the exit codes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Outcome {
    /// All is well; warnings are allowed.
    Well,
    /// The source has errors.
    SourceErrors,
    /// The command was misused.
    Misuse,
    /// The machine failed: disk, permission.
    MachineFailure,
}

/// Runs the command that the arguments name.
pub fn run() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) => {
            // Printing to a closed pipe is all that can fail here.
            let _ = error.print();
            return ExitCode::from(if error.use_stderr() { 2 } else { 0 });
        }
    };
    let outcome = match &arguments.command {
        Command::Build(build) => build::run(&arguments, build),
        Command::Check(check) => check::run(&arguments, check),
        Command::List(list) => list::run(&arguments, list),
        Command::Index(index) => index::run(&arguments, index),
        Command::New(new) => new::run(&arguments, new),
        Command::Fonts(fonts) => fonts::run(&arguments, fonts),
    };
    ExitCode::from(match outcome {
        Outcome::Well => 0,
        Outcome::SourceErrors => 1,
        Outcome::Misuse => 2,
        Outcome::MachineFailure => 3,
    })
}
