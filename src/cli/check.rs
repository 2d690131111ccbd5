//! `khulasa check`: reports what is wrong and writes nothing.

use super::arguments::{Arguments, CheckArguments};
use super::{Outcome, reports};
use crate::check;
use crate::diagnostics::tidy;

pub fn run(arguments: &Arguments, wanted: &CheckArguments) -> Outcome {
    let edition = match arguments.folders.press().and_then(|press| press.read()) {
        Ok(edition) => edition,
        Err(error) => return reports::machine_failure(arguments, &error),
    };
    let Some(documents) = reports::select(arguments, &edition, &wanted.documents) else {
        return Outcome::Misuse;
    };
    let mut diagnostics = edition.diagnostics.clone();
    if wanted.notes {
        diagnostics.extend(check::notes(&edition.corpus));
        tidy(&mut diagnostics);
    }
    reports::retain_relevant(&mut diagnostics, &edition, &wanted.documents, &documents);
    reports::print(arguments, &diagnostics, &edition.sources);
    reports::say(arguments, &reports::summary(arguments.language(), &diagnostics));
    Outcome::of(&diagnostics)
}
