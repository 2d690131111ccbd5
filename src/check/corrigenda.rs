//! What a corrigendum corrects stands in the document that it corrects.

use super::Context;
use super::printed_texts::printed_texts;
use crate::arabic::letters::is_mark;
use crate::corpus::{DocumentContent, Reading};
use crate::diagnostics::{Diagnostic, sentence};
use crate::resolve::{self, Style};

pub(super) fn check(context: &Context, found: &mut Vec<Diagnostic>) {
    let corpus = context.corpus;
    for document in corpus.subjects() {
        let DocumentContent::Corrigendum(corrigendum) = &*document.content else { continue };
        let Some(corrected) = corpus.document(&corrigendum.corrects.value) else {
            continue;
        };
        let mut texts = vec![];
        // As it is printed, with what the document knows of itself.
        let reading = Reading::new(corpus);
        resolve::know(&reading, corrected);
        let style = Style::of(&reading, corrected.content.digits(), None);
        printed_texts(corpus, corrected, &mut |text| texts.push(letters(&style.written(text))));
        for correction in &corrigendum.corrections {
            let faulty = letters(&correction.faulty.plain());
            if !texts.iter().any(|text| text.contains(&faulty)) {
                let message = sentence!("corrigendum-text", document = &corrected.name);
                let place = correction.faulty.place.clone();
                found.push(Diagnostic::error("corrigendum::text", place, message));
            }
        }
    }
}

/// The letters of a text: vowels, and how wide blanks are, do not count.
fn letters(text: &str) -> String {
    let bare: String = text.chars().filter(|c| !is_mark(*c)).collect();
    bare.split_whitespace().collect::<Vec<_>>().join(" ")
}
