//! What a masthead cannot do without, in the houses that have it: symbol, date of distribution, job number. The page
//! shows a gap for each, so that it is seen there too; what its file knows to be missing is not told.

use super::Context;
use crate::corpus::{Document, Gap, Masthead, Reading};
use crate::diagnostics::{Diagnostic, sentence};
use crate::resolve::Style;

pub(super) fn check(context: &Context, found: &mut Vec<Diagnostic>) {
    let corpus = context.corpus;
    let reading = Reading::new(corpus);
    for masthead in corpus.documents.iter().filter_map(Document::masthead) {
        let session = corpus.sessions.get(&masthead.session.value);
        let style = Style::of(&reading, None, None);
        let style = style.of_organ(session.and_then(|session| session.organ.as_ref()));
        let missing = missing(masthead, style);
        let known = |gap: &Gap| masthead.gaps.iter().any(|it| it.value == *gap);
        let told: Vec<String> =
            missing.iter().filter(|gap| !known(gap)).map(|gap| format!("`{}`", gap.word())).collect();
        if !told.is_empty() {
            let message = sentence!("masthead-gap", fields = told.join(", "));
            found.push(Diagnostic::warning("masthead::gap", masthead.session.place.clone(), message));
        }
        for gap in masthead.gaps.iter().filter(|gap| !missing.contains(&gap.value)) {
            let message = sentence!("masthead-gap-filled", field = gap.value.word());
            found.push(Diagnostic::warning("masthead::gap", gap.place.clone(), message));
        }
    }
}

/// What a masthead lacks and its house has.
fn missing(masthead: &Masthead, style: Style) -> Vec<Gap> {
    let mut missing = vec![];
    if masthead.symbol.is_none() && style.missing_symbol().is_some() {
        missing.push(Gap::Symbol);
    }
    if masthead.distribution.is_none() && style.missing().is_some() {
        missing.push(Gap::Distribution);
    }
    if masthead.job.is_none() && style.missing().is_some() && style.job_number().is_some() {
        missing.push(Gap::Job);
    }
    missing
}
