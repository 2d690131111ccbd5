//! The noun that an author has before a mark goes with what the mark names: `الحاشية [@paris]` where `paris` is a footnote and
//! no paragraph. Several things may have one id, and a mark prints the number of the first that has it.

use super::{Context, all_texts};
use crate::arabic::numbered_nouns::is_form_of;
use crate::corpus::{Kind, Named};
use crate::diagnostics::{Diagnostic, Value, sentence};
use crate::source::Span;

/// Nouns, and what each may stand before.
const NOUNS: [(&str, &[&str]); 11] = [
    ("حاشية", &["note"]),
    ("فقرة", &["paragraph"]),
    ("جدول", &["table"]),
    ("جداول", &["table"]),
    ("شكل", &["figure"]),
    ("أشكال", &["figure"]),
    ("مرفق", &["annex"]),
    ("قرار", &["instrument", "document"]),
    ("مقرر", &["instrument", "document"]),
    // Some bodies call paragraphs so.
    ("بند", &["agenda-item", "paragraph"]),
    ("وثيقة", &["document"]),
];

pub(super) fn check(context: &Context, found: &mut Vec<Diagnostic>) {
    let corpus = context.corpus;
    // What stands in a file with faults may have the id, once they are mended.
    if !corpus.faulty.is_empty() {
        return;
    }
    all_texts(corpus, &mut |text| {
        for pair in text.spans.windows(2) {
            let [before, Span::Reference(pointer)] = pair else { continue };
            let Some(noun) = before.characters().and_then(last_word) else { continue };
            let Some((_, fitting)) = NOUNS.iter().find(|(it, _)| is_form_of(noun, it)) else { continue };
            let Some(kind) = corpus.named(pointer, &text.place.file).and_then(|named| word(&named)) else {
                continue;
            };
            if !fitting.contains(&kind) {
                let place = context.sources.find_from(&text.place, &format!("[@{pointer}]"));
                let (id, what) = (pointer.to_string(), Value::Choice(kind));
                let message = sentence!("reference-noun", noun = noun, id = id, what = what);
                let place = place.unwrap_or_else(|| text.place.clone());
                found.push(Diagnostic::warning("reference::noun", place, message));
            }
        }
    });
}

/// The word that a text ends with, if a blank stands behind it.
fn last_word(text: &str) -> Option<&str> {
    let word = text.split_whitespace().next_back()?;
    text.ends_with(char::is_whitespace).then(|| word.trim_start_matches(['(', '[']))
}

/// What a mark names, by a word; nothing where another check tells that it has no number.
fn word(named: &Named) -> Option<&'static str> {
    Some(match named {
        Named::Within(within) => match within.kind {
            Kind::Paragraph => "paragraph",
            Kind::Table => "table",
            Kind::Figure => "figure",
            Kind::Annex => "annex",
            // Of a vote the result is printed, which what was voted on may stand before.
            Kind::Vote => return None,
            Kind::OnlyAnnex | Kind::BareTable | Kind::Annotation => return None,
        },
        Named::Instrument(_) => "instrument",
        Named::Meeting(_) => "meeting",
        Named::AgendaItem { .. } => "agenda-item",
        Named::Document(_) => "document",
        Named::Note(_) => "note",
    })
}
