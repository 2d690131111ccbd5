//! What footnotes cite; each is written once and printed in full or as `المرجع نفسه`.

use crate::diagnostics::Located;
use crate::source::{Id, PlainText, Referred, Source, Target, Text};

/// A list of what footnotes cite.
#[derive(Debug, Clone, Source)]
#[source(called = "a list of citations", kind = "citations")]
pub struct Citations {
    /// The entries.
    pub citations: Vec<Citation>,
}

/// An entry of the list of citations.
#[derive(Debug, Clone, Source)]
#[source(called = "a citation")]
pub struct Citation {
    /// The name by which `[^id]` points at it.
    pub id: Located<Id>,
    /// What is cited.
    #[source(flatten)]
    pub cited: Cited,
    /// The whole note for documents with `citation_style: annex-first`.
    pub annex_first: Option<PlainText>,
}

/// What a note cites.
#[derive(Debug, Clone, Source)]
#[source(either)]
pub enum Cited {
    /// A note that cites no one work.
    Note {
        /// The whole note.
        #[source(stand_in)]
        text: PlainText,
    },
    /// A work, perhaps cited at several places.
    Work {
        /// The work, such as a resolution or `United Nations, *Treaty Series*`.
        #[source(stand_in)]
        work: PlainText,
        /// The place in the work: an annex, volumes and numbers.
        pinpoint: Option<PlainText>,
    },
}

impl Referred for Citation {
    const TARGET: Target = Target::Citation;
}

impl Citation {
    /// The work, or the whole note.
    pub fn work(&self) -> &Text {
        match &self.cited {
            Cited::Note { text } => text,
            Cited::Work { work, .. } => work,
        }
    }

    /// The place in the work.
    pub fn pinpoint(&self) -> Option<&Text> {
        match &self.cited {
            Cited::Note { .. } => None,
            Cited::Work { pinpoint, .. } => pinpoint.as_deref(),
        }
    }
}
