//! How a command ends.

use std::process::ExitCode;

use crate::diagnostics::Diagnostic;

/// The exit code where the machine or the program itself failed.
pub const FAILURE: u8 = 3;

/// How a command ended; README names the exit codes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// All is well; warnings are allowed.
    Well,
    /// The source has errors.
    SourceErrors,
    /// The command was misused.
    Misuse,
    /// The machine failed: disk, permission, memory, threads; or the program itself.
    MachineFailure,
}

impl Outcome {
    /// How a command ends that found these faults. What the machine could not do is nobody's mistake in the source.
    pub fn of(diagnostics: &[Diagnostic]) -> Self {
        if diagnostics.iter().any(Diagnostic::is_of_machine) {
            Self::MachineFailure
        } else if diagnostics.iter().any(Diagnostic::is_error) {
            Self::SourceErrors
        } else {
            Self::Well
        }
    }

    /// The exit code.
    pub fn code(self) -> ExitCode {
        ExitCode::from(match self {
            Self::Well => 0,
            Self::SourceErrors => 1,
            Self::Misuse => 2,
            Self::MachineFailure => FAILURE,
        })
    }
}
