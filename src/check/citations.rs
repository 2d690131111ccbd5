//! A citation that no text uses: forgotten, or mistyped elsewhere.

use std::collections::BTreeSet;

use super::Context;
use super::context::all_shared_texts;
use crate::corpus::Id;
use crate::diagnostics::{Diagnostic, sentence};

pub(super) fn check(context: &Context, found: &mut Vec<Diagnostic>) {
    let corpus = context.corpus;
    // A text that could not be read may be the one that uses it.
    if !corpus.faulty.is_empty() {
        return;
    }
    let mut used: BTreeSet<&Id> = corpus.documents.iter().flat_map(|document| document.notes()).collect();
    all_shared_texts(corpus, &mut |text| used.extend(text.notes()));
    for citation in corpus.citations.values().filter(|citation| !used.contains(&citation.id.value)) {
        let message = sentence!("citation-unused", id = &citation.id.value);
        found.push(Diagnostic::warning("citation::unused", citation.id.place.clone(), message));
    }
}
