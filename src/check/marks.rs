//! What a mark `[@id]` names must be there, and have a number that can be printed.

use std::sync::PoisonError;

use super::context::{WithoutNotes, all_shared_texts};
use super::{Context, all_texts};
use crate::corpus::{Corpus, Named, unnumbered};
use crate::diagnostics::{Diagnostic, Search, sentence};
use crate::resolve::without_notes;
use crate::source::Target;

pub(super) fn check(context: &Context, found: &mut Vec<Diagnostic>) {
    let corpus = context.corpus;
    let mut search = Search::of_part(corpus.parts());
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
    let shared = || *context.once.shared_names_notes.get_or_init(|| shared_names_notes(corpus));
    // Documents print what they share, and a note may be missing in one of them alone.
    if names_notes || shared() {
        check_notes(context);
    }
}

/// Whether a text that documents share names a footnote.
fn shared_names_notes(corpus: &Corpus) -> bool {
    let mut names = false;
    all_shared_texts(corpus, &mut |text| {
        let is_note = |pointer| matches!(corpus.named(pointer, &text.place.file), Some(Named::Note(_)));
        names = names || text.references().any(is_note);
    });
    names
}

/// Finds the marks that name footnotes which the documents that are gone through do not have: that is known once their numbers
/// are. What several documents print is told once, of the first.
fn check_notes(context: &Context) {
    for document in context.corpus.subjects() {
        let number = context.corpus.documents.iter().position(|it| it.file == document.file);
        for (pointer, place, message) in without_notes(context.corpus, document) {
            let mark = context.sources.find_from(&place, &format!("[@{pointer}]"));
            let mut told = context.once.without_notes.lock().unwrap_or_else(PoisonError::into_inner);
            let told = told.entry((mark.unwrap_or(place), pointer)).or_insert((number, message.clone()));
            if number < told.0 {
                *told = (number, message);
            }
        }
    }
}

/// Tells of the footnotes that were found to be missing.
pub(super) fn tell_notes(without: WithoutNotes, found: &mut Vec<Diagnostic>) {
    for ((place, _), (_, message)) in without {
        found.push(Diagnostic::error("reference::unnumbered", place, message));
    }
}
