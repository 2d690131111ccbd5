//! Computes all that follows from the text: numbers, letters, ordinals, dates, footnote numbers and
//! `المرجع نفسه`, cross-references, the thematic index.

mod agenda;
mod agenda_items;
mod arrangement;
mod body;
mod compendium;
mod index;
mod locator;
mod masthead;
mod notes;
mod offprint;
mod report;
mod runs;
mod separate_index;
mod walk;

pub use index::{Selection, index};
pub use masthead::symbol as document_symbol;

use crate::corpus::{Corpus, Document, DocumentContent};
use crate::printed::Printed;

/// What a document prints. `None` if it points at something that is not there, which the checks
/// report.
pub fn resolve(corpus: &Corpus, document: &Document) -> Option<Printed> {
    match &document.content {
        DocumentContent::Compendium(compendium) => compendium::resolve(corpus, compendium),
        DocumentContent::Offprint(offprint) => offprint::resolve(corpus, offprint),
        DocumentContent::Agenda(agenda) => agenda::resolve(corpus, agenda),
        DocumentContent::Report(report) => report::resolve(corpus, report),
        DocumentContent::Index(separate) => separate_index::resolve(corpus, separate),
    }
}
