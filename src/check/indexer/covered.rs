//! What an index covers.

use std::collections::BTreeSet;

use crate::corpus::{Compendium, Corpus, Document, Id, Instrument, Meeting, Paragraph, Shelved};

/// The compendia that have an index.
pub fn indexed(corpus: &Corpus) -> impl Iterator<Item = &Compendium> {
    let compendia = corpus.documents.iter().filter_map(Document::compendium);
    compendia.filter(|compendium| compendium.index.is_some())
}

/// The texts that stand in a compendium with an index, each once.
pub struct Covered<'a> {
    /// The meetings that the index can cite.
    pub meetings: Vec<&'a Shelved<Meeting>>,
    /// The resolutions and decisions.
    pub instruments: Vec<&'a Shelved<Instrument>>,
}

impl<'a> Covered<'a> {
    /// The texts of all compendia with an index.
    pub fn of(corpus: &'a Corpus) -> Self {
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
    pub fn texts(&self) -> impl Iterator<Item = Vec<&'a Paragraph>> {
        let meetings = self.meetings.iter().map(|meeting| meeting.recommendations.iter().collect());
        meetings.chain(self.instruments.iter().map(|instrument| instrument.first_level()))
    }
}
