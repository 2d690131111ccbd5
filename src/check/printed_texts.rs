//! The texts that a document prints: its own, and those of the resolutions, decisions and meetings that it names for that.

use crate::corpus::{Corpus, Document, DocumentContent, Instrument, Meeting, Ref, Text};
use crate::source::{Source, Texts};

/// Visits the texts that a document prints, those of its own file first.
pub(super) fn printed_texts<'a>(corpus: &'a Corpus, document: &'a Document, visit: &mut dyn FnMut(&'a Text)) {
    document.content.visit(&mut Texts(&mut *visit));
    let (instruments, meetings) = named(document);
    for instrument in instruments.into_iter().filter_map(|id| corpus.instruments.get(&id.value)) {
        instrument.content.visit(&mut Texts(&mut *visit));
    }
    for meeting in meetings.into_iter().filter_map(|id| corpus.meetings.get(&id.value)) {
        meeting.content.visit(&mut Texts(&mut *visit));
    }
}

/// The resolutions and decisions, and the meetings, that a document names in order to print them.
fn named(document: &Document) -> (Vec<&Ref<Instrument>>, Vec<&Ref<Meeting>>) {
    match &document.content {
        DocumentContent::Compendium(it) => (it.instruments().collect(), it.meetings().collect()),
        DocumentContent::Report(it) => (it.instruments().collect(), it.meetings().collect()),
        DocumentContent::Offprint(it) => (vec![&it.instrument], vec![]),
        DocumentContent::Draft(it) => (vec![&it.instrument], vec![]),
        DocumentContent::Paper(_)
        | DocumentContent::Agenda(_)
        | DocumentContent::Corrigendum(_)
        | DocumentContent::Letter(_)
        | DocumentContent::Index(_) => (vec![], vec![]),
    }
}
