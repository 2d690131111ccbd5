//! A piece of a text: characters, an emphasis, a footnote, a reference, a bracket around what is not agreed.

use ecow::EcoString;

use super::{Fact, Id, Pointer};

/// A piece of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Span {
    /// Characters that print as they stand.
    Plain(EcoString),
    /// Characters that print in italics.
    Emphasis(EcoString),
    /// Characters that print in bold.
    Strong(EcoString),
    /// Characters that print raised, as exponents are.
    Raised(EcoString),
    /// A bracket around what is not agreed.
    Bracket(Bracket),
    /// What the document knows of itself.
    Fact(Fact),
    /// A footnote that cites the entry of this id.
    Note(Id),
    /// A footnote that says what stands in it; no footnote stands in it.
    NoteInPlace(Vec<Span>),
    /// The number of what has this name.
    Reference(Pointer),
}

/// A bracket around what is not agreed, of which there may be several wordings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bracket {
    /// It opens the first wording.
    Opens,
    /// It stands between two wordings.
    Parts,
    /// It closes the last one.
    Closes,
}

impl Bracket {
    /// What is printed, as drafts have it: each wording in brackets of its own.
    pub fn printed(self) -> &'static str {
        match self {
            Self::Opens => "[",
            Self::Parts => "] [",
            Self::Closes => "]",
        }
    }
}

impl Span {
    /// The characters that it prints itself, without those of a footnote, a reference or a fact.
    pub fn characters(&self) -> Option<&str> {
        match self {
            Self::Plain(text) | Self::Emphasis(text) | Self::Strong(text) | Self::Raised(text) => Some(text),
            Self::Bracket(bracket) => Some(bracket.printed()),
            Self::Note(_) | Self::NoteInPlace(_) | Self::Reference(_) | Self::Fact(_) => None,
        }
    }

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
