//! What rules read: the corpus with the texts of its files and the fonts.

use crate::corpus::{Corpus, Paragraph, Text};
use crate::diagnostics::Sources;
use crate::fonts::Fonts;
use crate::source::Texts;

/// What rules read.
pub struct Context<'a> {
    /// What authors wrote.
    pub corpus: &'a Corpus,
    /// The texts of the files, for pointing into them.
    pub sources: &'a Sources,
    /// The fonts of the project.
    pub fonts: &'a Fonts,
}

/// Visits every paragraph of the corpus that can carry topics.
pub(crate) fn all_paragraphs<'a>(corpus: &'a Corpus, visit: &mut dyn FnMut(&'a Paragraph)) {
    for meeting in corpus.meetings.values() {
        meeting.recommendations.iter().for_each(|paragraph| paragraph.walk(visit));
    }
    corpus.instruments.values().for_each(|instrument| instrument.paragraphs(visit));
}

/// Visits every text of the corpus that can be printed.
pub fn all_texts<'a>(corpus: &'a Corpus, visit: &mut dyn FnMut(&'a Text)) {
    corpus.visit(&mut Texts(visit));
}
