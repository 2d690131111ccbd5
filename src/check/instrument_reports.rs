//! The report that a resolution or decision names is the one that prints it: the index cites the resolution by it.

use super::Context;
use crate::corpus::DocumentContent;
use crate::diagnostics::{Diagnostic, sentence};

pub(super) fn check(context: &Context, found: &mut Vec<Diagnostic>) {
    for document in context.corpus.subjects() {
        let DocumentContent::Report(report) = &*document.content else { continue };
        let session = context.corpus.sessions.get(&report.masthead.session.value);
        let Some(symbol) = session.and_then(|session| report.masthead.whole_symbol(session)) else {
            continue;
        };
        for instrument in report.instruments() {
            // A report may print what another session adopted.
            let own = context.corpus.instruments.get(&instrument.value);
            let own = own.filter(|it| it.session.value == report.masthead.session.value);
            let named = own.and_then(|it| it.report.as_ref());
            if let Some(named) = named.filter(|named| named.value.as_str() != symbol) {
                let (name, named_symbol) = (&document.name, named.value.as_str());
                let message = sentence!(
                    "instrument-report",
                    document = name,
                    symbol = symbol.as_str(),
                    named = named_symbol
                );
                found.push(Diagnostic::warning("instrument::report", named.place.clone(), message));
            }
        }
    }
}
