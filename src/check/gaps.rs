//! What a masthead cannot do without, in the houses that have it: symbol, date of distribution, job number. The page
//! shows a gap for each, so that it is seen there too.

use super::Context;
use crate::corpus::{Masthead, Reading};
use crate::diagnostics::{Diagnostic, sentence};
use crate::resolve::Style;

pub(super) fn check(context: &Context, found: &mut Vec<Diagnostic>) {
    let corpus = context.corpus;
    let reading = Reading::new(corpus);
    for masthead in corpus.documents.iter().filter_map(|document| document.content.masthead()) {
        let session = corpus.sessions.get(&masthead.session.value);
        let style = Style::of(&reading, None, None);
        let style = style.of_organ(session.and_then(|session| session.organ.as_ref()));
        let missing = missing(masthead, style);
        if !missing.is_empty() {
            let fields: Vec<String> = missing.iter().map(|field| format!("`{field}`")).collect();
            let message = sentence!("masthead-gap", fields = fields.join(", "));
            found.push(Diagnostic::warning("masthead::gap", masthead.session.place.clone(), message));
        }
    }
}

/// The fields that a masthead lacks and its house has.
fn missing(masthead: &Masthead, style: Style) -> Vec<&'static str> {
    let mut missing = vec![];
    if masthead.symbol.is_none() && style.missing_symbol().is_some() {
        missing.push("symbol");
    }
    if masthead.distribution.is_none() && style.missing().is_some() {
        missing.push("distribution");
    }
    if masthead.job.is_none() && style.missing().is_some() && style.job_number().is_some() {
        missing.push("job");
    }
    missing
}
