//! The command line: reads arguments, writes files, and decides on the exit code.

mod arguments;
mod build;
mod check;
mod choice;
mod clean;
mod data;
mod desk;
mod diff;
mod epoch;
mod explain;
mod fonts;
mod index;
mod list;
mod locate;
mod machine;
mod new;
mod order;
mod outcome;
mod output;
mod printer;
mod profile;
mod progress;
mod rename;
mod reports;
mod schema;
mod shard;
mod share;
mod texts;

use std::ffi::OsString;
use std::io::Write;
use std::process::ExitCode;

use clap::Parser;

use arguments::{Arguments, Command};
use outcome::Outcome;
pub use output::{Disk, LocalDisk};

/// Runs the command that the program's arguments name.
pub fn run() -> ExitCode {
    run_with(std::env::args_os(), &LocalDisk)
}

/// Runs the command that some arguments name, the program's name first, and writes to a disk.
pub fn run_with(arguments: impl IntoIterator<Item = OsString>, disk: &dyn Disk) -> ExitCode {
    let answered = machine::answer_signals();
    let arguments = match Arguments::try_parse_from(arguments) {
        Ok(arguments) => arguments,
        Err(error) => return answer(&error).code(),
    };
    let prepared = answered.and_then(|()| machine::start_threads(arguments.threads()));
    let outcome = match (prepared, epoch::epoch()) {
        (Err(error), _) => reports::machine_failure(&arguments, &error),
        (_, Err(fault)) => {
            reports::print(&arguments, &[*fault], &Default::default());
            Outcome::Misuse
        }
        _ => machine::guard(|| run_command(&arguments, disk))
            .unwrap_or_else(|panic| reports::own_fault(&arguments, &panic)),
    };
    outcome.code()
}

fn run_command(arguments: &Arguments, disk: &dyn Disk) -> Outcome {
    match &arguments.command {
        Command::Build(build) => build::run(arguments, build, disk),
        Command::Check(check) => check::run(arguments, check),
        Command::Clean(clean) => clean::run(arguments, clean, disk),
        Command::Diff(wanted) => diff::run(arguments, wanted, disk),
        Command::List(list) => list::run(arguments, list),
        Command::Where(wanted) => locate::run(arguments, wanted),
        Command::Index(index) => index::run(arguments, index),
        Command::Schema(wanted) => schema::run(arguments, wanted),
        Command::Explain(explain) => explain::run(arguments, explain),
        Command::Data(data) => data::run(arguments, data, disk),
        Command::Rename(rename) => rename::run(arguments, rename, disk),
        Command::New(new) => new::run(arguments, new, disk),
        Command::Fonts(fonts) => fonts::run(arguments, fonts),
    }
}

/// Prints the help or the version that was asked for, or what is wrong with the arguments.
fn answer(error: &clap::Error) -> Outcome {
    let text = error.render();
    let text = |colour: bool| if colour { text.ansi().to_string() } else { text.to_string() };
    if error.use_stderr() {
        let mut stream = std::io::stderr().lock();
        // A closed error stream leaves no way to report anything.
        let _ = stream.write_all(text(reports::colour(&stream)).as_bytes());
        return Outcome::Misuse;
    }
    match output::write(text(reports::colour(&std::io::stdout())).as_bytes()) {
        Ok(()) => Outcome::Well,
        Err(error) => reports::machine_failure_without_arguments(&error),
    }
}
