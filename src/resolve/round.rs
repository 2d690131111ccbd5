//! One round of resolving a document: by its kind, with the numbers that are known so far.

use super::{agenda, compendium, corrigendum, draft, letter, offprint, paper, report, separate_index};
use crate::corpus::{Absent, Document, DocumentContent, Reading};
use crate::printed::Printed;

/// What a document prints in one round. What marks print is known once a round has been.
pub(super) fn round(reading: &Reading, document: &Document) -> Result<Printed, Absent> {
    match &*document.content {
        DocumentContent::Compendium(compendium) => compendium::resolve(reading, compendium),
        DocumentContent::Offprint(offprint) => offprint::resolve(reading, offprint),
        DocumentContent::Agenda(agenda) => agenda::resolve(reading, agenda),
        DocumentContent::Report(report) => report::resolve(reading, report),
        DocumentContent::Paper(paper) => paper::resolve(reading, paper),
        DocumentContent::Draft(draft) => draft::resolve(reading, draft),
        DocumentContent::Corrigendum(corrigendum) => corrigendum::resolve(reading, corrigendum),
        DocumentContent::Letter(letter) => letter::resolve(reading, letter),
        DocumentContent::Index(separate) => separate_index::resolve(reading, separate),
    }
}
