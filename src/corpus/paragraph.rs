//! A paragraph with its sub-paragraphs and the topics it is indexed under.

use super::Topic;
use crate::diagnostics::{Diagnostic, Located, sentence};
use crate::source::{Fields, Id, Reader, Ref, Source, Text};

/// A paragraph, a sub-paragraph or a sub-sub-paragraph.
#[derive(Debug, Clone, Source)]
#[source(called = "a paragraph", then = Paragraph::report_astray)]
pub struct Paragraph {
    /// The name by which `[@id]` points at it.
    pub id: Option<Located<Id>>,
    /// What it says.
    #[source(short, stand_in)]
    pub text: Text,
    /// The topics it stands under in the thematic index.
    #[source(optional, flow)]
    pub topics: Vec<Ref<Topic>>,
    /// How its sub-paragraphs are numbered; if not given, numbers have letters below them and letters quoted numbers.
    pub numbering: Option<Numbering>,
    /// `true` if its sub-paragraphs are those of a text that is quoted: an opening quotation mark stands before the number
    /// of each, and a closing one behind the last. No mark is typed.
    pub quoted: Option<bool>,
    /// Its sub-paragraphs. A text whose first level has numbers or ordinals has three levels, any other two.
    #[source(optional)]
    pub items: Vec<Paragraph>,
}

/// How the paragraphs of a list are numbered (layout-rules section 2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Source)]
pub enum Numbering {
    /// `1-`, `2-`
    Numbers,
    /// `(أ)`, `(ب)`
    Letters,
    /// `'1'`, `'2'`
    QuotedNumbers,
    /// `(1)`, `(2)`
    BracketedNumbers,
    /// `أولاً-`, `ثانياً-`
    Ordinals,
}

impl Numbering {
    /// How deep the paragraphs of a text can lie that are so numbered at the first level.
    pub fn levels(self) -> usize {
        match self {
            Self::Numbers | Self::Ordinals => 3,
            Self::Letters | Self::QuotedNumbers | Self::BracketedNumbers => 2,
        }
    }
}

impl Paragraph {
    /// Reports what is said of sub-paragraphs where there are none, and what is quoted in a text that is quoted itself.
    fn report_astray(&self, fields: &Fields, reader: &mut Reader) {
        if fields.has("items") {
            let mut quoted = vec![];
            self.below(&mut |it| quoted.extend((it.quoted == Some(true)).then(|| it.text.place.clone())));
            for place in quoted.into_iter().filter(|_| self.quoted == Some(true)) {
                reader.report(Diagnostic::error("paragraph::quoted", place, sentence!("paragraph-quoted")));
            }
            return;
        }
        for name in ["numbering", "quoted"].into_iter().filter(|name| fields.has(name)) {
            let message = sentence!("paragraph-items", name = name);
            reader.report(Diagnostic::error("paragraph::items", fields.place().clone(), message));
        }
    }

    /// Visits all paragraphs below it, in order.
    pub fn below<'a>(&'a self, visit: &mut dyn FnMut(&'a Paragraph)) {
        self.items.iter().for_each(|item| item.walk(visit));
    }

    /// The last paragraph below it.
    pub fn last_below(&self) -> Option<&Self> {
        let last = self.items.last()?;
        last.last_below().or(Some(last))
    }

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
