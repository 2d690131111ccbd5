//! What rules read: the corpus with the texts of its files and the fonts.

use crate::corpus::{Corpus, DocumentContent, Paragraph, Text};
use crate::diagnostics::Sources;
use crate::fonts::Fonts;

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
    for meeting in corpus.meetings.values() {
        meeting.opening.iter().for_each(&mut *visit);
        meeting.recommendations.iter().for_each(|paragraph| paragraph.walk(&mut |it| visit(&it.text)));
    }
    corpus.instruments.values().for_each(|instrument| instrument.texts(visit));
    corpus.citations.values().for_each(|citation| citation.texts().for_each(&mut *visit));
    corpus.topics.iter().for_each(|topic| visit(&topic.heading));
    corpus
        .organ
        .iter()
        .for_each(|organ| [&organ.organization, &organ.name].into_iter().for_each(&mut *visit));
    corpus.sessions.values().flat_map(|session| &session.venue).for_each(&mut *visit);
    for document in &corpus.documents {
        match &document.content {
            DocumentContent::Compendium(compendium) => compendium.texts(visit),
            DocumentContent::Report(report) => report.texts(visit),
            DocumentContent::Agenda(agenda) => agenda.texts(visit),
            DocumentContent::Offprint(_) | DocumentContent::Index(_) => {}
        }
    }
}
