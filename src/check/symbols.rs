//! Symbols of documents: each has the form of one, and belongs to one document.

use std::collections::BTreeMap;

use super::Context;
use crate::corpus::Document;
use crate::diagnostics::{Diagnostic, Place, sentence};
use crate::source::is_symbol;

pub(super) fn check(context: &Context, found: &mut Vec<Diagnostic>) {
    let corpus = context.corpus;
    let mut seen: BTreeMap<String, &Place> = BTreeMap::new();
    for masthead in corpus.documents.iter().filter_map(Document::masthead) {
        let (Some(own), Some(session)) = (&masthead.symbol, corpus.sessions.get(&masthead.session.value))
        else {
            continue;
        };
        let Some(symbol) = masthead.whole_symbol(session) else { continue };
        if !is_symbol(&symbol) {
            let message = sentence!("symbol-form-document", symbol = symbol.as_str());
            found.push(Diagnostic::error("symbol::form", own.place.clone(), message));
        }
        if let Some(first) = seen.insert(symbol.clone(), &own.place) {
            let place = format!("{}:{}", first.file, first.line);
            let message = sentence!("symbol-duplicate", symbol = symbol, place = place);
            found.push(Diagnostic::error("symbol::duplicate", own.place.clone(), message));
        }
    }
}
