//! `khulasa check`: reports what is wrong and writes nothing.

use super::arguments::{Arguments, CheckArguments};
use super::{Outcome, reports};

pub fn run(arguments: &Arguments, check: &CheckArguments) -> Outcome {
    let edition = match arguments.folders.press().and_then(|press| press.read()) {
        Ok(edition) => edition,
        Err(error) => return reports::machine_failure(arguments, &error),
    };
    let Some(documents) = reports::select(arguments, &edition, &check.documents) else {
        return Outcome::Misuse;
    };
    let diagnostics = reports::relevant(&edition, &check.documents, &documents);
    reports::print(arguments, &diagnostics, &edition.sources);
    reports::say(arguments, &reports::summary(&diagnostics));
    let wrong = diagnostics.iter().any(|diagnostic| diagnostic.is_error());
    if wrong { Outcome::SourceErrors } else { Outcome::Well }
}
