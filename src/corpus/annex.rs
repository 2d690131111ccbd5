//! What follows the operative paragraphs: headed sections, and annexes.

use super::{Meeting, Numbering, Paragraph, Passage};
use crate::diagnostics::{Diagnostic, Located, sentence};
use crate::source::{Fields, Id, NotedTitle, Number, Reader, Ref, Source, Text};

/// A headed part. The outermost have no number; those within are numbered أولاً، ثانياً.
#[derive(Debug, Clone, Source)]
#[source(called = "a section")]
pub struct Section {
    /// Its heading.
    pub title: NotedTitle,
    /// Its paragraphs, numbered through all sections of the text, and what stands between them.
    #[source(optional)]
    pub paragraphs: Vec<Passage>,
    /// The sections within it.
    #[source(optional)]
    pub sections: Vec<Section>,
}

/// An annex.
#[derive(Debug, Clone, Source)]
#[source(called = "an annex", then = Annex::report_astray)]
pub struct Annex {
    /// The name by which `[@id]` points at it.
    pub id: Option<Located<Id>>,
    /// Its title, if the print has one.
    pub title: Option<NotedTitle>,
    /// What it holds.
    #[source(flatten)]
    pub content: AnnexContent,
}

/// What an annex holds.
#[derive(Debug, Clone, Source)]
#[source(either)]
pub enum AnnexContent {
    /// The recommendations of a meeting.
    Reproduces {
        /// The meeting: an offprint prints its recommendations in full, a compendium points to where it prints
        /// them, and the index takes the topics from them.
        #[source(name = "reproduces")]
        meeting: Ref<Meeting>,
        /// The number that the annex gives to the first of them; 1 if not given.
        first: Option<Number<999>>,
    },
    /// A text of its own.
    Text {
        /// What stands before the paragraphs.
        opening: Option<Text>,
        /// How the paragraphs are numbered; `numbers` if not given.
        numbering: Option<Numbering>,
        /// The paragraphs, and what stands between them.
        #[source(optional)]
        paragraphs: Vec<Passage>,
        /// Headed parts that follow, without further ones; their paragraphs are numbered or lettered on through
        /// all of them.
        #[source(optional)]
        sections: Vec<Section>,
    },
}

impl AnnexContent {
    /// The meeting whose recommendations it reproduces.
    pub fn reproduces(&self) -> Option<&Ref<Meeting>> {
        match self {
            Self::Reproduces { meeting, .. } => Some(meeting),
            Self::Text { .. } => None,
        }
    }
}

impl Annex {
    fn report_astray(&self, fields: &Fields, reader: &mut Reader) {
        let AnnexContent::Text { numbering, paragraphs, sections, .. } = &self.content else { return };
        if !["opening", "paragraphs", "sections"].into_iter().any(|name| fields.has(name)) {
            reader.report(Diagnostic::error(
                "annex::empty",
                fields.place().clone(),
                sentence!("annex-empty"),
            ));
        }
        let levels = numbering.unwrap_or(Numbering::Numbers).levels();
        Passage::report_deeper(paragraphs, levels, reader);
        Section::report_deeper(sections, 1, levels, reader);
    }
}

impl Section {
    /// The paragraphs of the first level of this section and those within it, in printing order.
    pub(super) fn first_level<'a>(&'a self, found: &mut Vec<&'a Paragraph>) {
        found.extend(Passage::numbered(&self.paragraphs));
        self.sections.iter().for_each(|section| section.first_level(found));
    }

    /// Reports sections that lie deeper than `levels`, and their paragraphs that lie deeper than `paragraphs`.
    pub(super) fn report_deeper(sections: &[Self], levels: usize, paragraphs: usize, reader: &mut Reader) {
        for section in sections {
            Passage::report_deeper(&section.paragraphs, paragraphs, reader);
            match section.sections.first() {
                Some(first) if levels < 2 => {
                    let place = first.title.place.clone();
                    reader.report(Diagnostic::error("section::level", place, sentence!("section-level")));
                }
                _ => Self::report_deeper(&section.sections, levels - 1, paragraphs, reader),
            }
        }
    }
}
