//! Reports of one cause that was met at several places, told once with all of them: a file that is missing, a template
//! that is broken.

use std::collections::BTreeMap;

use super::{Diagnostic, Severity};

/// The kinds of faults of which the same words at another place have the same cause.
const ONE_CAUSE: [&str; 4] = ["font::missing", "organ::missing", "reference::nothing", "template::fault"];

/// Reports for a person: what has one cause is told at its first place, with the others. Who reads them by place, as
/// editors do, takes them as they are.
pub fn gathered(diagnostics: &[Diagnostic]) -> Vec<Diagnostic> {
    let mut gathered: Vec<Diagnostic> = vec![];
    let mut first: BTreeMap<(&str, Severity, &str, Option<&str>), usize> = BTreeMap::new();
    for diagnostic in diagnostics {
        let hint = diagnostic.hint.as_ref().map(|hint| &***hint);
        let cause = (diagnostic.code, diagnostic.severity, &*diagnostic.message, hint);
        let of_one_cause = ONE_CAUSE.contains(&diagnostic.code) && diagnostic.place.is_some();
        match first.get(&cause).filter(|_| of_one_cause) {
            Some(at) => gathered[*at].also.extend(diagnostic.places().cloned()),
            None => {
                first.insert(cause, gathered.len());
                gathered.push(diagnostic.clone());
            }
        }
    }
    gathered
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostics::Place;

    #[test]
    fn one_cause_is_told_once_and_other_faults_are_told_each() {
        let at = |file: &str, line| Place { file: file.into(), line, column: 1 };
        let faults = [
            Diagnostic::error("reference::nothing", at("a", 1), "there is no list"),
            Diagnostic::error("field::missing", at("a", 2), "a field"),
            Diagnostic::error("field::missing", at("a", 3), "a field"),
            Diagnostic::error("reference::nothing", at("b", 1), "there is no list"),
            Diagnostic::error("reference::nothing", at("b", 2), "there is no session"),
        ];
        let told = gathered(&faults);
        assert_eq!(told.len(), 4);
        assert_eq!(told[0].also.as_slice(), [at("b", 1)]);
        assert!(told[1..].iter().all(|it| it.also.is_empty()));
    }
}
