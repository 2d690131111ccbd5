//! What is not agreed, `[?these words|those words]`, stands in drafts and papers: any other document would print it as final.

use std::collections::BTreeMap;

use super::{Context, all_texts};
use crate::corpus::{Document, Id, Text};
use crate::diagnostics::{Diagnostic, sentence};
use crate::source::{Source, Texts};

pub(super) fn check(context: &Context, found: &mut Vec<Diagnostic>) {
    let mut any = false;
    all_texts(context.corpus, &mut |text| any |= text.is_open());
    if !any {
        return;
    }
    let mut report = |text: &Text, document: &str| {
        if text.is_open() {
            let bracket = context.sources.find_from(&text.place, "[?");
            let message = sentence!("text-open", document = document);
            let place = bracket.unwrap_or_else(|| text.place.clone());
            found.push(Diagnostic::warning("text::open", place, message));
        }
    };
    for document in context.corpus.subjects().iter().filter(is_final) {
        document.content.visit(&mut Texts(|text| report(text, &document.name)));
    }
    let Some(shelves) = context.corpus.shared() else { return };
    // Each text once, with the first document that prints it so.
    let documents = &context.corpus.documents;
    let printing = first(documents, Document::instruments);
    for (instrument, document) in
        shelves.instruments.values().filter_map(|it| Some((it, printing.get(&it.id)?)))
    {
        instrument.content.visit(&mut Texts(|text| report(text, document)));
    }
    let printing = first(documents, Document::meetings);
    for (meeting, document) in shelves.meetings.values().filter_map(|it| Some((it, printing.get(&it.id)?))) {
        meeting.content.visit(&mut Texts(|text| report(text, document)));
    }
}

/// Whether a document prints what is agreed.
fn is_final(document: &&Document) -> bool {
    !matches!(document.kind(), "draft" | "paper")
}

/// The first document that prints each of some texts as agreed.
fn first(documents: &[Document], texts: fn(&Document) -> &[Id]) -> BTreeMap<&Id, &str> {
    let mut first = BTreeMap::new();
    for document in documents.iter().filter(is_final) {
        for id in texts(document) {
            first.entry(id).or_insert(document.name.as_str());
        }
    }
    first
}
