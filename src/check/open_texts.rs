//! What is not agreed, `[?these words|those words]`, stands in drafts and papers: any other document would print it as final.

use std::collections::BTreeMap;

use super::printed_texts::printed_texts;
use super::{Context, all_texts};
use crate::corpus::DocumentContent;
use crate::diagnostics::{Diagnostic, Place, sentence};

pub(super) fn check(context: &Context, found: &mut Vec<Diagnostic>) {
    let mut any = false;
    all_texts(context.corpus, &mut |text| any |= text.is_open());
    if !any {
        return;
    }
    // Each text once, with the first document that prints it so.
    let mut open: BTreeMap<Place, &str> = BTreeMap::new();
    for document in &context.corpus.documents {
        if matches!(document.content, DocumentContent::Draft(_) | DocumentContent::Paper(_)) {
            continue;
        }
        printed_texts(context.corpus, document, &mut |text| {
            if text.is_open() {
                open.entry(text.place.clone()).or_insert(&document.name);
            }
        });
    }
    for (place, document) in open {
        let bracket = context.sources.find_from(&place, "[?");
        let message = sentence!("text-open", document = document);
        found.push(Diagnostic::warning("text::open", bracket.unwrap_or(place), message));
    }
}
