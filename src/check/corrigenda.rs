//! What a corrigendum corrects stands in the document that it corrects.

use super::Context;
use crate::arabic::letters::is_mark;
use crate::corpus::{Corpus, Document, DocumentContent, Text};
use crate::diagnostics::{Diagnostic, sentence};
use crate::source::Texts;

pub(super) fn check(context: &Context, found: &mut Vec<Diagnostic>) {
    let corpus = context.corpus;
    for document in &corpus.documents {
        let DocumentContent::Corrigendum(corrigendum) = &document.content else { continue };
        let Some(corrected) = corpus.documents.iter().find(|it| it.name == corrigendum.corrects.value) else {
            continue;
        };
        let texts = texts(corpus, corrected);
        for correction in &corrigendum.corrections {
            let faulty = letters(&correction.faulty);
            if !texts.iter().any(|text| text.contains(&faulty)) {
                let message = sentence!("corrigendum-text", document = &corrected.name);
                let place = correction.faulty.place.clone();
                found.push(Diagnostic::error("corrigendum::text", place, message));
            }
        }
    }
}

/// The texts of a document, with those of the resolutions and decisions that it prints.
fn texts(corpus: &Corpus, document: &Document) -> Vec<String> {
    let mut texts = vec![];
    let mut add = |text: &Text| texts.push(letters(text));
    document.content.visit(&mut Texts(&mut add));
    let instruments: Vec<_> = match &document.content {
        DocumentContent::Report(report) => report.instruments().collect(),
        DocumentContent::Offprint(offprint) => vec![&offprint.instrument],
        DocumentContent::Draft(draft) => vec![&draft.instrument],
        _ => vec![],
    };
    for instrument in instruments.into_iter().filter_map(|id| corpus.instruments.get(&id.value)) {
        crate::source::Source::visit(&instrument.content, &mut Texts(&mut add));
    }
    texts
}

/// The letters of a text: vowels, and how wide blanks are, do not count.
fn letters(text: &Text) -> String {
    let bare: String = text.plain().chars().filter(|c| !is_mark(*c)).collect();
    bare.split_whitespace().collect::<Vec<_>>().join(" ")
}
