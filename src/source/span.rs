//! A piece of a text: characters, an emphasis, a footnote, a reference.

use ecow::EcoString;

use super::{Id, Pointer};

/// A piece of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Span {
    /// Characters that print as they stand.
    Plain(EcoString),
    /// Characters that print in italics.
    Emphasis(EcoString),
    /// A footnote that cites the entry of this id.
    Note(Id),
    /// A footnote that says what stands in it; no footnote stands in it.
    NoteInPlace(Vec<Span>),
    /// The number of what has this name.
    Reference(Pointer),
}

impl Span {
    /// Whether it is a footnote.
    pub fn is_note(&self) -> bool {
        matches!(self, Self::Note(_) | Self::NoteInPlace(_))
    }

    /// Some pieces and those of the footnotes among them, in order.
    pub fn all(spans: &[Self]) -> impl Iterator<Item = &Self> {
        spans.iter().flat_map(|span| {
            let within: &[Self] = match span {
                Self::NoteInPlace(spans) => spans,
                _ => &[],
            };
            std::iter::once(span).chain(within)
        })
    }
}
