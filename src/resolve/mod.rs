//! Computes all that follows from the text: numbers, letters, ordinals, dates, footnote numbers and
//! `المرجع نفسه`, cross-references, the thematic index.

mod agenda;
mod agenda_items;
mod arrangement;
mod body;
mod charts;
mod compendium;
mod corrigendum;
mod draft;
mod facts;
mod index;
mod letter;
mod locator;
mod masthead;
mod notes;
mod official_words;
mod offprint;
mod openings;
mod paper;
mod passages;
mod reference_numbers;
mod references;
mod report;
mod round;
mod runs;
mod separate_index;
mod style;
mod votes;
mod walk;
mod written_out;

pub use facts::know;
pub use index::{Selection, index};
pub use references::without_notes;
pub use style::Style;

use crate::arabic::numbering::Digits;
use crate::corpus::{Absent, Corpus, Counted, Document, Reading};
use crate::printed::Printed;
use round::round;

/// What a document prints. The error is the first that it points at and that cannot be read; nothing is left out
/// instead. What was asked for, up to there, stands in the reading.
pub fn resolve(reading: &Reading, document: &Document) -> Result<Printed, Absent> {
    reading.touch(&document.file);
    know(reading, document);
    let printed = round(reading, document)?;
    // Marks print numbers that are known once all is numbered.
    let printed = if references::answer(reading) { round(reading, document)? } else { printed };
    reading.missed().map_or(Ok(printed), Err)
}

/// The last number of a kind in the text of a file, if that is an instrument, a meeting or a report.
pub fn last_number(corpus: &Corpus, file: &str, counted: Counted) -> Option<u32> {
    let reading = Reading::new(corpus);
    match corpus.documents.iter().find(|document| document.file == file) {
        Some(document) => _ = round(&reading, document).ok()?,
        None => references::write_aside(&reading, file, Digits::default()).ok()?,
    }
    reading.numbers().last(file, counted)
}
