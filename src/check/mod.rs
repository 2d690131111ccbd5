//! Rules that read the corpus and only report. A new rule is a file here and a line in [`OF_EACH`] or [`OF_ALL`].

mod adopted;
mod agendas;
mod cells;
mod citations;
mod context;
mod corrigenda;
mod dates;
mod digit_groups;
mod digits;
mod documents;
mod drafts;
mod facts;
mod forgotten;
mod gaps;
mod glyphs;
mod indexer;
mod instrument_reports;
mod job_numbers;
mod kept;
mod leftovers;
mod letters;
mod marks;
mod nouns;
mod numbers;
mod open_texts;
mod order;
mod organs;
mod own_words;
mod partners;
mod printed_texts;
mod punctuation;
mod quotations;
mod references;
mod report_meetings;
mod report_paragraphs;
mod swallowed;
mod symbols;
mod tables;
mod topics;
mod typed_instruments;
mod typed_numbers;
mod typed_references;
mod votes;

pub use context::all_texts;

use context::{Context, Once};

pub(crate) use kept::KEEP;
pub use kept::keep;

pub(crate) use context::all_paragraphs;

use std::sync::PoisonError;

use rayon::prelude::*;

use crate::corpus::Corpus;
use crate::diagnostics::{Diagnostic, Sources};
use crate::fonts::Fonts;

/// A rule: adds what it finds.
type Rule = fn(&Context, &mut Vec<Diagnostic>);

/// Rules that hold what documents share, and the heads of all documents, against one another. They never ask for the texts of
/// documents that may be folded, of which a project may have thousands.
const OF_ALL: [Rule; 11] = [
    citations::check,
    topics::check,
    dates::check,
    agendas::check,
    symbols::check,
    job_numbers::check,
    gaps::check,
    organs::check,
    forgotten::check,
    numbers::check,
    report_paragraphs::check,
];

/// Rules that go through texts: through those that documents share, and through those of each document.
const OF_EACH: [Rule; 26] = [
    references::check,
    marks::check,
    documents::check,
    digit_groups::check,
    report_meetings::check,
    tables::check,
    corrigenda::check,
    drafts::check,
    glyphs::check,
    swallowed::check,
    order::check,
    instrument_reports::check,
    letters::check,
    typed_numbers::check,
    typed_references::check,
    typed_instruments::check,
    nouns::check,
    quotations::check,
    votes::check,
    partners::check,
    punctuation::check,
    leftovers::check,
    open_texts::check,
    digits::check,
    facts::check,
    cells::check,
];

/// Runs all rules: those that go through texts on the parts of the corpus side by side, on all cores. What is unfolded of a part
/// is let go with it.
pub fn check(corpus: &Corpus, sources: &Sources, fonts: &Fonts) -> Vec<Diagnostic> {
    let once = Once::default();
    let context = Context { corpus, sources, fonts, once: &once };
    let run = |rules: &[Rule], context: &Context| {
        let mut found = vec![];
        rules.iter().for_each(|rule| rule(context, &mut found));
        found
    };
    let parts = (0..corpus.parts()).into_par_iter().flat_map_iter(|number| {
        let (corpus, sources) = (corpus.part(number), sources.apart());
        run(&OF_EACH, &Context { corpus: &corpus, sources: &sources, ..context })
    });
    let mut found: Vec<Diagnostic> = parts.collect();
    found.extend(run(&OF_ALL, &context));
    marks::tell_notes(once.without_notes.into_inner().unwrap_or_else(PoisonError::into_inner), &mut found);
    found
}

/// What a careful indexer asks; nothing of it is wrong by itself.
pub fn notes(corpus: &Corpus) -> Vec<Diagnostic> {
    indexer::notes(corpus)
}
