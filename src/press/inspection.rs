//! What is wrong with finished pages, as reports with the place of the text.

use ecow::EcoString;
use typst_layout::PagedDocument;

use crate::corpus::Document;
use crate::diagnostics::{Diagnostic, Place, sentence};
use crate::edition::Edition;
use crate::finish;

/// How many places of one kind are told of one document; where many words are lost, the first tell why.
const MOST: usize = 20;

/// How many letters of a word are shown.
const MOST_LETTERS: usize = 30;

/// The faults of a document's pages. `text` is what they must show, as the text export has it.
pub fn inspect(edition: &Edition, document: &Document, pages: &PagedDocument, text: &str) -> Vec<Diagnostic> {
    let place = |needles: &[&str]| place_of(edition, document, needles);
    let mut faults = vec![];
    for c in finish::missing_glyphs(pages) {
        let (character, number) = (c.to_string(), format!("U+{:04X}", c as u32));
        let message = sentence!("glyph-missing-template", character = character, number = number);
        faults.push(Diagnostic::error("glyph::missing", Place::of_file(document.file.clone()), message));
    }
    let contents = finish::PageContent::of(pages);
    for astray in finish::astray(&contents).iter().take(MOST) {
        let shown = astray.text.trim();
        let longest = shown.split_whitespace().max_by_key(|word| word.chars().count()).unwrap_or(shown);
        let message = sentence!(
            "layout-astray",
            word = beginning(longest),
            distance = (astray.distance * 25.4 / 72.0).ceil() as usize,
            page = astray.page,
        );
        faults.push(Diagnostic::error("layout::astray", place(&[shown, longest]), message));
    }
    let lost = finish::lost_words(&contents, text);
    if let Some(first) = lost.first() {
        let words: Vec<EcoString> = lost.iter().take(MOST).map(|word| word.as_str().into()).collect();
        let message = match lost.len() - words.len() {
            0 => sentence!("layout-lost", words = words),
            more => sentence!("layout-lost-more", words = words, more = more),
        };
        faults.push(Diagnostic::error("layout::lost", place(&[first]), message));
    }
    faults
}

/// The beginning of a text that is too long to be shown whole.
pub(super) fn beginning(word: &str) -> String {
    match word.char_indices().nth(MOST_LETTERS) {
        Some((end, _)) => format!("{}…", &word[..end]),
        None => word.to_owned(),
    }
}

/// Where an author wrote something that a page shows: the first place in the document's file, or in a file
/// that it depends on, that has one of the needles; else the document's file.
pub(super) fn place_of(edition: &Edition, document: &Document, needles: &[&str]) -> Place {
    let own = std::iter::once(document.file.clone());
    let files: Vec<_> = own.chain(edition.files_of(&[document])).collect();
    let found = needles.iter().find_map(|needle| {
        files.iter().find_map(|file| {
            let start = Place { file: file.clone(), line: 1, column: 1 };
            edition.sources.find_from(&start, needle)
        })
    });
    found.unwrap_or_else(|| Place::of_file(document.file.clone()))
}
