//! What rules read: the corpus with the texts of its files and the fonts.

use std::collections::BTreeMap;
use std::sync::{Mutex, OnceLock};

use super::adopted::Adopted;
use crate::corpus::{Corpus, Paragraph, Pointer, Text};
use crate::diagnostics::{Place, Sentence, Sources};
use crate::fonts::Fonts;
use crate::source::Texts;

/// What rules read.
pub struct Context<'a> {
    /// What authors wrote, or a part of it that is gone through.
    pub corpus: &'a Corpus,
    /// The texts of the files, for pointing into them.
    pub sources: &'a Sources,
    /// The fonts of the project.
    pub fonts: &'a Fonts,
    /// What rules find out once for all parts of the corpus.
    pub(super) once: &'a Once,
}

/// Marks that name footnotes which a document does not have: each mark with the place of the first of these documents among all,
/// and what is said of it.
pub(super) type WithoutNotes = BTreeMap<(Place, Pointer), (Option<usize>, Sentence)>;

/// What rules find out once for all parts of the corpus.
#[derive(Default)]
pub(super) struct Once {
    /// Whether texts that documents share name footnotes.
    pub shared_names_notes: OnceLock<bool>,
    /// Marks that name footnotes which are not there, gathered from all parts.
    pub without_notes: Mutex<WithoutNotes>,
    /// What the sessions adopted.
    pub adopted: OnceLock<Vec<Adopted>>,
}

/// Visits every paragraph that is gone through and can carry topics.
pub(crate) fn all_paragraphs<'a>(corpus: &'a Corpus, visit: &mut dyn FnMut(&'a Paragraph)) {
    let Some(shelves) = corpus.shared() else { return };
    for meeting in shelves.meetings.values() {
        meeting.recommendations.iter().for_each(|paragraph| paragraph.walk(visit));
    }
    shelves.instruments.values().for_each(|instrument| instrument.paragraphs(visit));
}

/// Visits every text that is gone through and can be printed.
pub fn all_texts<'a>(corpus: &'a Corpus, visit: &mut dyn FnMut(&'a Text)) {
    corpus.visit(&mut Texts(visit));
}

/// The same of the texts that documents share, whatever is gone through.
pub(super) fn all_shared_texts<'a>(corpus: &'a Corpus, visit: &mut dyn FnMut(&'a Text)) {
    corpus.visit_shared(&mut Texts(visit));
}
