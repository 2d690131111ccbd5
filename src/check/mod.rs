//! Rules that read the corpus and only report. A new rule is a file here and a line in [`check`].

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

pub use context::{Context, all_texts};
pub use kept::keep;

pub(crate) use context::all_paragraphs;

use crate::corpus::Corpus;
use crate::diagnostics::Diagnostic;

/// Runs all rules.
pub fn check(context: &Context) -> Vec<Diagnostic> {
    let rules: [fn(&Context, &mut Vec<Diagnostic>); 36] = [
        references::check,
        marks::check,
        citations::check,
        topics::check,
        dates::check,
        agendas::check,
        symbols::check,
        job_numbers::check,
        gaps::check,
        organs::check,
        documents::check,
        numbers::check,
        digit_groups::check,
        report_paragraphs::check,
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
    let mut found = vec![];
    for rule in rules {
        rule(context, &mut found);
    }
    found
}

/// What a careful indexer asks; nothing of it is wrong by itself.
pub fn notes(corpus: &Corpus) -> Vec<Diagnostic> {
    indexer::notes(corpus)
}
