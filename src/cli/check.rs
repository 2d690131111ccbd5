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
    let mut diagnostics = edition.diagnostics.clone();
    if !check.documents.is_empty() {
        let mut files = edition.files_of(&documents);
        let named =
            |name: &str| check.documents.iter().any(|it| reports::stands_for(it.trim_end_matches('/'), name));
        let broken = edition.corpus.broken_documents.iter().filter(|(name, _)| named(name));
        files.extend(broken.map(|(_, file)| file.clone()));
        diagnostics.retain(|it| it.place.as_ref().is_none_or(|place| files.contains(&place.file)));
    }
    reports::print(arguments, &diagnostics, &edition.sources);
    reports::say(arguments, &reports::summary(&diagnostics));
    let wrong = diagnostics.iter().any(|diagnostic| diagnostic.is_error());
    if wrong { Outcome::SourceErrors } else { Outcome::Well }
}
