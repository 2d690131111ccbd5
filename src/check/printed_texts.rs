//! The texts that a document prints: its own, and those of the resolutions, decisions and meetings that it names for that.

use crate::corpus::{Corpus, Document, Text};
use crate::source::{Source, Texts};

/// Visits the texts that a document prints, those of its own file first.
pub(super) fn printed_texts<'a>(corpus: &'a Corpus, document: &'a Document, visit: &mut dyn FnMut(&'a Text)) {
    document.content.visit(&mut Texts(&mut *visit));
    for instrument in document.instruments().iter().filter_map(|id| corpus.instruments.get(id)) {
        instrument.content.visit(&mut Texts(&mut *visit));
    }
    for meeting in document.meetings().iter().filter_map(|id| corpus.meetings.get(id)) {
        meeting.content.visit(&mut Texts(&mut *visit));
    }
}
