//! What a careful indexer asks of the text. These are notes: each is a question, and the answer may
//! well be that all is as it should be.

mod covered;
mod names;
mod same_words;
mod without_topic;

pub(super) use covered::indexed;

use covered::Covered;

use crate::corpus::Corpus;
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
