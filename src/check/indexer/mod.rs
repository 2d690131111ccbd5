//! What a careful indexer asks of the text. These are notes: each is a question, and the answer may
//! well be that all is as it should be.

mod names;
mod same_words;
mod without_topic;

use std::collections::BTreeSet;

use crate::corpus::{Compendium, Corpus, DocumentContent, Id, Instrument, Meeting, Paragraph, Shelved};
use crate::diagnostics::Diagnostic;

/// The notes on all texts that an index covers.
pub(super) fn notes(corpus: &Corpus) -> Vec<Diagnostic> {
    let mut found = vec![];
    let covered = Covered::of(corpus);
    without_topic::note(&covered, &mut found);
    names::note(corpus, &covered, &mut found);
    same_words::note(&covered, &mut found);
    found
}

/// The compendia that have an index.
pub(super) fn indexed(corpus: &Corpus) -> impl Iterator<Item = &Compendium> {
    corpus.documents.iter().filter_map(|document| match &document.content {
        DocumentContent::Compendium(compendium) if compendium.index.is_some() => Some(&**compendium),
        _ => None,
    })
}

/// The texts that stand in a compendium with an index, each once.
struct Covered<'a> {
    meetings: Vec<&'a Shelved<Meeting>>,
    instruments: Vec<&'a Shelved<Instrument>>,
}

impl<'a> Covered<'a> {
    fn of(corpus: &'a Corpus) -> Self {
        let (mut meetings, mut instruments): (BTreeSet<&Id>, BTreeSet<&Id>) = Default::default();
        for compendium in indexed(corpus) {
            meetings.extend(compendium.meetings().map(|id| &id.value));
            instruments.extend(compendium.instruments().map(|id| &id.value));
        }
        let meetings = meetings.into_iter().filter_map(|id| corpus.meetings.get(id));
        // Without a report the index cannot cite a meeting.
        let meetings = meetings.filter(|meeting| meeting.report.is_some());
        let instruments = instruments.into_iter().filter_map(|id| corpus.instruments.get(id));
        Self { meetings: meetings.collect(), instruments: instruments.collect() }
    }

    /// The texts, each as its paragraphs of the first level.
    fn texts(&self) -> impl Iterator<Item = Vec<&'a Paragraph>> {
        let meetings = self.meetings.iter().map(|meeting| meeting.recommendations.iter().collect());
        meetings.chain(self.instruments.iter().map(|instrument| instrument.first_level()))
    }
}
