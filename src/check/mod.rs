//! Rules that read the corpus and only report. A new rule is a file here and a line in [`check`].

mod agendas;
mod citations;
mod dates;
mod documents;
mod glyphs;
mod indexer;
mod numbers;
mod references;
mod report_paragraphs;
mod symbols;
mod topics;

use crate::corpus::{Corpus, Paragraph, Text};
use crate::diagnostics::{Diagnostic, Sources};
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

/// Runs all rules.
pub fn check(context: &Context) -> Vec<Diagnostic> {
    let rules: [fn(&Context, &mut Vec<Diagnostic>); 10] = [
        references::check,
        citations::check,
        topics::check,
        dates::check,
        agendas::check,
        symbols::check,
        documents::check,
        numbers::check,
        report_paragraphs::check,
        glyphs::check,
    ];
    let mut found = vec![];
    for rule in rules {
        rule(context, &mut found);
    }
    found
}

/// What a careful indexer asks; nothing of it is wrong by itself.
pub fn notes(corpus: &Corpus) -> Vec<Diagnostic> {
    indexer::notes(corpus)
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
