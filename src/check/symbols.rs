//! Symbols of documents: each has the form of one, and belongs to one document.

use std::collections::BTreeMap;

use super::Context;
use crate::arabic::bidi;
use crate::diagnostics::{Diagnostic, Place};
use crate::resolve;

pub(super) fn check(context: &Context, found: &mut Vec<Diagnostic>) {
    let corpus = context.corpus;
    let mut seen: BTreeMap<String, &Place> = BTreeMap::new();
    for masthead in corpus.documents.iter().filter_map(|document| document.content.masthead()) {
        let (Some(own), Some(session)) = (&masthead.symbol, corpus.sessions.get(&masthead.session.value))
        else {
            continue;
        };
        let Some(symbol) = resolve::document_symbol(masthead, session) else { continue };
        if bidi::symbols(&symbol).first() != Some(&(0..symbol.len())) {
            let message = format!("`{symbol}` is not the symbol of a document");
            let fault = Diagnostic::error("symbol::form", own.place.clone(), message);
            found.push(fault.hint("after the session's `symbols` stands a number, such as `7` or `1/Rev.1`"));
        }
        if let Some(first) = seen.insert(symbol.clone(), &own.place) {
            let message = format!("the symbol {symbol} is taken by {}:{}", first.file, first.line);
            let fault = Diagnostic::error("symbol::duplicate", own.place.clone(), message);
            found.push(fault.hint("give one of the two documents another symbol"));
        }
    }
}
