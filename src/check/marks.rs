//! What a mark `[@id]` names must be there, and have a number that can be printed.

use std::collections::BTreeSet;

use super::{Context, all_texts};
use crate::corpus::{Named, unnumbered};
use crate::diagnostics::{Diagnostic, Search, sentence};
use crate::resolve::without_notes;
use crate::source::Target;

pub(super) fn check(context: &Context, found: &mut Vec<Diagnostic>) {
    let corpus = context.corpus;
    let mut search = Search::default();
    let mut names_notes = false;
    all_texts(corpus, &mut |text| {
        // One mark after the other is looked for, so that a long text is read once.
        let mut from = text.place.clone();
        for pointer in text.references() {
            let file = &text.place.file;
            let (code, message) = match corpus.named(pointer, file) {
                Some(Named::Within(within)) => match within.without_number(pointer) {
                    Some(message) => ("reference::unnumbered", message),
                    None => continue,
                },
                Some(Named::Document(document)) if document.masthead().is_none() => {
                    ("reference::unnumbered", unnumbered(pointer, "document"))
                }
                Some(Named::Note(_)) => {
                    names_notes = true;
                    continue;
                }
                Some(_) => continue,
                None => {
                    // What stands in a file with faults is there, once they are mended.
                    let id = pointer.text.as_ref().unwrap_or(&pointer.id);
                    let targets = [
                        Target::Instrument,
                        Target::Meeting,
                        Target::AgendaItem,
                        Target::Document,
                        Target::Citation,
                    ];
                    if targets.into_iter().any(|target| corpus.may_be_faulty(target, id)) {
                        continue;
                    }
                    ("reference::nothing", sentence!("reference-nothing-named", id = pointer.to_string()))
                }
            };
            let place = context.sources.find_from(&from, &format!("[@{pointer}]"));
            from = place.unwrap_or_else(|| text.place.clone());
            let fault = Diagnostic::error(code, from.clone(), message);
            found.push(match code {
                "reference::nothing" => search.hint(fault, &pointer.id, corpus.nameable_in(pointer, file)),
                _ => fault,
            });
        }
    });
    if names_notes {
        check_notes(context, found);
    }
}

/// Which notes a document has is known once its numbers are.
fn check_notes(context: &Context, found: &mut Vec<Diagnostic>) {
    let mut told = BTreeSet::new();
    for document in context.corpus.subjects() {
        for (pointer, place, message) in without_notes(context.corpus, document) {
            let mark = context.sources.find_from(&place, &format!("[@{pointer}]"));
            let place = mark.unwrap_or(place);
            if told.insert((place.clone(), pointer)) {
                found.push(Diagnostic::error("reference::unnumbered", place, message));
            }
        }
    }
}
