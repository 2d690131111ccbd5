//! Paragraphs that the index does not lead to: neither they nor what they stand in carries a topic.

use super::Covered;
use crate::corpus::Paragraph;
use crate::diagnostics::{Diagnostic, sentence};

pub(super) fn note(covered: &Covered, found: &mut Vec<Diagnostic>) {
    for paragraphs in covered.texts() {
        paragraphs.into_iter().for_each(|paragraph| search(paragraph, found));
    }
}

/// A paragraph that introduces others is led to by their topics, and they by its own.
fn search(paragraph: &Paragraph, found: &mut Vec<Diagnostic>) {
    if !paragraph.topics.is_empty() {
        return;
    }
    if paragraph.items.iter().any(carries) {
        paragraph.items.iter().for_each(|item| search(item, found));
        return;
    }
    let message = sentence!("indexer-without-topic");
    found.push(Diagnostic::note("indexer::without-topic", paragraph.text.place.clone(), message));
}

fn carries(paragraph: &Paragraph) -> bool {
    !paragraph.topics.is_empty() || paragraph.items.iter().any(carries)
}
