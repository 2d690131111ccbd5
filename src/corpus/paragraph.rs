//! A paragraph with its sub-paragraphs and the topics it is indexed under.

use super::Topic;
use crate::diagnostics::{Diagnostic, Located, sentence};
use crate::source::{Id, Reader, Ref, Source, Text};

/// A paragraph, a sub-paragraph or a sub-sub-paragraph.
#[derive(Debug, Clone, Source)]
#[source(called = "a paragraph")]
pub struct Paragraph {
    /// The name by which `[@id]` points at it.
    pub id: Option<Located<Id>>,
    /// What it says.
    #[source(short, stand_in)]
    pub text: Text,
    /// The topics it stands under in the thematic index.
    #[source(optional, flow)]
    pub topics: Vec<Ref<Topic>>,
    /// Its sub-paragraphs; numbers have letters below them, letters have quoted numbers, and quoted numbers
    /// nothing.
    #[source(optional)]
    pub items: Vec<Paragraph>,
}

/// How the paragraphs of a text are numbered at the first level. Numbers are followed by letters
/// and those by quoted numbers; letters are followed by quoted numbers (layout-rules section 2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Source)]
pub enum Numbering {
    /// `1-`, `2-`
    Numbers,
    /// `(أ)`, `(ب)`
    Letters,
}

impl Numbering {
    /// How deep its paragraphs can lie.
    pub fn levels(self) -> usize {
        match self {
            Self::Numbers => 3,
            Self::Letters => 2,
        }
    }
}

impl Paragraph {
    /// This paragraph and all below it, in order.
    pub fn walk<'a>(&'a self, visit: &mut dyn FnMut(&'a Paragraph)) {
        visit(self);
        self.items.iter().for_each(|item| item.walk(visit));
    }

    /// Reports paragraphs that lie deeper than their text allows: the first of each list.
    pub(super) fn report_deeper<'a>(
        paragraphs: impl IntoIterator<Item = &'a Self>,
        levels: usize,
        reader: &mut Reader,
    ) {
        for paragraph in paragraphs {
            match paragraph.items.first() {
                Some(first) if levels < 2 => {
                    let place = first.text.place.clone();
                    reader.report(Diagnostic::error("paragraph::level", place, sentence!("paragraph-level")));
                }
                _ => Self::report_deeper(&paragraph.items, levels - 1, reader),
            }
        }
    }
}
