//! What a corrigendum corrects stands in the document that it corrects.

use super::Context;
use super::printed_texts::printed_texts;
use crate::arabic::letters::is_mark;
use crate::corpus::{DocumentContent, Text};
use crate::diagnostics::{Diagnostic, sentence};

pub(super) fn check(context: &Context, found: &mut Vec<Diagnostic>) {
    let corpus = context.corpus;
    for document in &corpus.documents {
        let DocumentContent::Corrigendum(corrigendum) = &document.content else { continue };
        let Some(corrected) = corpus.documents.iter().find(|it| it.name == corrigendum.corrects.value) else {
            continue;
        };
        let mut texts = vec![];
        printed_texts(corpus, corrected, &mut |text| texts.push(letters(text)));
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

/// The letters of a text: vowels, and how wide blanks are, do not count.
fn letters(text: &Text) -> String {
    let bare: String = text.plain().chars().filter(|c| !is_mark(*c)).collect();
    bare.split_whitespace().collect::<Vec<_>>().join(" ")
}
