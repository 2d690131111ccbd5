//! One text of a file, with its place.

use ecow::EcoString;

use super::markup;
use super::{Id, Pointer, Span};
use crate::diagnostics::Place;

/// A text as an author wrote it.
#[derive(Debug, Clone)]
pub struct Text {
    /// Where the value begins.
    pub place: Place,
    /// Its pieces, in order.
    pub spans: Vec<Span>,
}

impl Text {
    /// A text that stands in for one that could not be read.
    pub fn missing(place: Place) -> Self {
        Self { place, spans: vec![] }
    }

    /// The ids of what its footnotes cite, in order.
    pub fn notes(&self) -> impl Iterator<Item = &Id> {
        self.spans.iter().filter_map(|span| match span {
            Span::Note(id) => Some(id),
            _ => None,
        })
    }

    /// Whether it has footnotes of any kind.
    pub fn has_notes(&self) -> bool {
        self.spans.iter().any(Span::is_note)
    }

    /// What its references point at, those of its footnotes too, in order.
    pub fn references(&self) -> impl Iterator<Item = &Pointer> {
        Span::all(&self.spans).filter_map(|span| match span {
            Span::Reference(pointer) => Some(pointer),
            _ => None,
        })
    }

    /// Its characters piece by piece, with those of the footnotes that stand in it.
    pub fn pieces(&self) -> impl Iterator<Item = &str> {
        Span::all(&self.spans).filter_map(Span::characters)
    }

    /// Whether a part of it is not agreed.
    pub fn is_open(&self) -> bool {
        Span::all(&self.spans).any(|span| matches!(span, Span::Bracket(_)))
    }

    /// Its characters without markup and notes; a reference is as it was typed.
    pub fn plain(&self) -> EcoString {
        let mut plain = EcoString::new();
        for span in &self.spans {
            match span {
                Span::Reference(pointer) => plain.push_str(&markup::reference(pointer)),
                Span::Fact(fact) => plain.push_str(&fact.to_string()),
                other => plain.push_str(other.characters().unwrap_or_default()),
            }
        }
        plain
    }

    /// Its characters with the markup that gives the same pieces.
    pub fn markup(&self) -> EcoString {
        markup::write(&self.spans)
    }
}
