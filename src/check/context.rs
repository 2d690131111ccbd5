//! What rules read: the corpus with the texts of its files and the fonts.

use std::sync::OnceLock;

use super::adopted::Adopted;
use crate::corpus::{Corpus, Paragraph, Text};
use crate::diagnostics::Sources;
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
    /// What rules have found out of the whole corpus.
    pub(super) found: &'a FoundOnce,
}

/// What rules find out of the whole corpus, once for all its parts.
#[derive(Default)]
pub(super) struct FoundOnce {
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
