//! A paper: an information note, a conference room paper, a summary by the chair, a list of participants.

use super::{Annex, Masthead, Numbering, Passage, Section};
use crate::source::{Fields, PlainText, Reader, Source};

/// A document: a paper of a session that has no numbered chapters.
#[derive(Debug, Clone, Source)]
#[source(called = "a paper", kind = "paper", then = SessionPaper::report_levels)]
pub struct SessionPaper {
    /// Its masthead.
    #[source(flatten)]
    pub masthead: Masthead,
    /// What it says in short, in a box before its text.
    #[source(optional)]
    pub summary: Vec<PlainText>,
    /// Its paragraphs, and what stands between them.
    #[source(optional)]
    pub paragraphs: Vec<Passage>,
    /// Headed parts that follow. Their paragraphs are numbered on through all of them.
    #[source(optional)]
    pub sections: Vec<Section>,
    /// Its annexes, each on pages of its own; their names are computed.
    #[source(optional)]
    pub annexes: Vec<Annex>,
}

impl SessionPaper {
    fn report_levels(&self, fields: &Fields, reader: &mut Reader) {
        if !["paragraphs", "sections", "annexes"].into_iter().any(|name| fields.has(name)) {
            reader.missing(fields, "paragraphs");
        }
        Passage::report_deeper(&self.paragraphs, Numbering::Numbers.levels(), reader);
        Section::report_deeper(&self.sections, 2, Numbering::Numbers.levels(), reader);
    }
}
