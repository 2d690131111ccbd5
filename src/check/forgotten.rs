//! What no document prints is forgotten.

use std::collections::BTreeSet;

use super::Context;
use crate::corpus::{Id, Instrument, Meeting, Ref};
use crate::diagnostics::{Diagnostic, sentence};

pub(super) fn check(context: &Context, found: &mut Vec<Diagnostic>) {
    let corpus = context.corpus;
    // A document that could not be read may be the one that prints it.
    if corpus.has_unread_documents() || corpus.documents.is_empty() {
        return;
    }
    let mut printed: BTreeSet<&Id> = BTreeSet::new();
    for document in &corpus.documents {
        printed.extend(document.instruments());
        printed.extend(document.meetings());
        // A compendium lists each meeting that annexes of its texts reproduce; a draft has no annexes of others.
        if matches!(document.kind(), "offprint" | "report") {
            let instruments = document.instruments().iter().filter_map(|id| corpus.instruments.get(id));
            printed.extend(instruments.flat_map(|it| reproduced(it)).map(|meeting| &meeting.value));
        }
    }
    let texts = corpus.meetings.values().map(|it| (&it.id, &it.place));
    let texts = texts.chain(corpus.instruments.values().map(|it| (&it.id, &it.place)));
    for (id, place) in texts.filter(|(id, _)| !printed.contains(id)) {
        let message = sentence!("text-unprinted", id = id);
        found.push(Diagnostic::warning("text::unprinted", place.clone(), message));
    }
}

/// The meetings whose recommendations an annex of a resolution or decision reproduces.
pub(super) fn reproduced(instrument: &Instrument) -> impl Iterator<Item = &Ref<Meeting>> {
    instrument.annexes.iter().filter_map(|annex| annex.content.reproduces())
}
