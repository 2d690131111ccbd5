//! How many reports are shown: whoever has mended a hundred of a file runs the program again.

use std::collections::BTreeMap;

use ecow::EcoString;

use super::{Diagnostic, Place, Severity, sentence};

/// The most reports of one file that are shown.
const MOST_OF_FILE: usize = 100;

/// The most reports that are shown at all.
const MOST: usize = 1000;

/// A report that is shown, or how many are not.
#[derive(Debug, PartialEq)]
pub enum Shown<'a> {
    /// A report.
    Report(&'a Diagnostic),
    /// How many more there are of a file, with the gravest of their severities; without a file, of all
    /// others.
    More(Severity, usize, Option<EcoString>),
}

impl Shown<'_> {
    /// What stands for the reports that are not shown, as a report of its own.
    pub fn rest(severity: Severity, count: usize, file: Option<EcoString>) -> Diagnostic {
        let place = file.map(Place::of_file);
        Diagnostic::new(severity, "reports::more", place, sentence!("reports-more", count = count))
    }
}

/// The reports that are shown, in the order that they are given in: of each file the first hundred, and
/// not more than a thousand; errors before warnings, and those before notes. What is left out is counted
/// after the last of its file.
pub fn limit(diagnostics: &[Diagnostic]) -> Vec<Shown<'_>> {
    let file = |it: &Diagnostic| it.place.as_ref().map(|place| place.file.clone());
    let mut counts: BTreeMap<Option<EcoString>, usize> = BTreeMap::new();
    let mut all = 0;
    let mut chosen = vec![false; diagnostics.len()];
    for severity in [Severity::Error, Severity::Warning, Severity::Note] {
        for (index, diagnostic) in diagnostics.iter().enumerate().filter(|(_, it)| it.severity == severity) {
            let count = counts.entry(file(diagnostic)).or_default();
            if *count < MOST_OF_FILE && all < MOST {
                *count += 1;
                all += 1;
                chosen[index] = true;
            }
        }
    }
    let mut shown = vec![];
    let mut others: Option<(Severity, usize)> = None;
    let add = |rest: Option<(Severity, usize)>, severity: Severity| match rest {
        Some((gravest, count)) => Some((gravest.min(severity), count + 1)),
        None => Some((severity, 1)),
    };
    let mut rest = None;
    for (index, diagnostic) in diagnostics.iter().enumerate() {
        if chosen[index] {
            shown.push(Shown::Report(diagnostic));
        } else if counts.get(&file(diagnostic)).is_some_and(|count| *count > 0) {
            rest = add(rest, diagnostic.severity);
        } else {
            others = add(others, diagnostic.severity);
        }
        let last = diagnostics.get(index + 1).is_none_or(|next| file(next) != file(diagnostic));
        if last && let Some((severity, count)) = rest.take() {
            shown.push(Shown::More(severity, count, file(diagnostic)));
        }
    }
    shown.extend(others.map(|(severity, count)| Shown::More(severity, count, None)));
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reports(
        file: &str,
        count: usize,
        make: fn(&'static str, Place, &'static str) -> Diagnostic,
    ) -> Vec<Diagnostic> {
        (1..=count).map(|line| make("x", Place { file: file.into(), line, column: 1 }, "")).collect()
    }

    #[test]
    fn a_file_has_a_hundred_and_all_have_a_thousand() {
        let few = reports("a", 100, Diagnostic::warning);
        assert_eq!(limit(&few).len(), 100);
        let mut many = reports("a", 150, Diagnostic::warning);
        many.extend(reports("b", 1, Diagnostic::error));
        many[120].severity = Severity::Error;
        let shown = limit(&many);
        assert_eq!(shown.len(), 102);
        assert_eq!(shown[98], Shown::Report(&many[98]), "99 warnings stand beside the error");
        assert_eq!(shown[99], Shown::Report(&many[120]), "an error is shown before a warning");
        assert_eq!(shown[100], Shown::More(Severity::Warning, 50, Some("a".into())));
        assert_eq!(shown[101], Shown::Report(&many[150]));
        let all: Vec<Diagnostic> =
            (10..30).flat_map(|file| reports(&file.to_string(), 101, Diagnostic::error)).collect();
        let shown = limit(&all);
        assert_eq!(shown.iter().filter(|it| matches!(it, Shown::Report(_))).count(), 1000);
        assert_eq!(shown.last(), Some(&Shown::More(Severity::Error, 1010, None)));
        assert_eq!(shown.len(), 1011);
    }
}
