//! What a careful indexer asks of the text. These are notes: each is a question, and the answer may
//! well be that all is as it should be.

mod names;
mod same_words;
mod without_topic;

use std::collections::BTreeSet;

use crate::corpus::{Corpus, DocumentContent, Id, Instrument, Meeting, Paragraph, PartContent};
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

/// The texts that stand in a compendium with an index, each once.
struct Covered<'a> {
    meetings: Vec<&'a Meeting>,
    instruments: Vec<&'a Instrument>,
}

impl<'a> Covered<'a> {
    fn of(corpus: &'a Corpus) -> Self {
        let (mut meetings, mut instruments): (BTreeSet<&Id>, BTreeSet<&Id>) = Default::default();
        for document in &corpus.documents {
            let DocumentContent::Compendium(compendium) = &document.content else { continue };
            for part in compendium.parts.iter().filter(|_| compendium.index.is_some()) {
                match &part.content {
                    PartContent::Meetings(ids) => meetings.extend(ids.iter().map(|id| &id.value)),
                    PartContent::Sessions(sessions) => {
                        let ids = sessions.iter().flat_map(|entry| &entry.instruments);
                        instruments.extend(ids.map(|id| &id.value));
                    }
                }
            }
        }
        let meetings = meetings.into_iter().filter_map(|id| corpus.meetings.get(id));
        // Without a report the index cannot cite a meeting.
        let meetings = meetings.filter(|meeting| meeting.report.is_some());
        let instruments = instruments.into_iter().filter_map(|id| corpus.instruments.get(id));
        Self { meetings: meetings.collect(), instruments: instruments.collect() }
    }

    /// The texts, each as its paragraphs of the first level, with its id.
    fn texts(&self) -> Vec<(&'a Id, Vec<&'a Paragraph>)> {
        let meetings = self.meetings.iter().map(|it| (&it.id, it.recommendations.iter().collect()));
        meetings.chain(self.instruments.iter().map(|it| (&it.id, it.first_level()))).collect()
    }
}
